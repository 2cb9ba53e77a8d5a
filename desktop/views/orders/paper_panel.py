"""Preview the protocol, save it and print it."""

from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.operations import Operations
from desktop.printing import print_pdf
from desktop.services.papers import PaperService, SavedPaper
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.panels import page_frame
from desktop.views.common.paper_preview import PaperPreview
from desktop.views.common.theme import Theme
from desktop.wording import word_error


class ExportFolder(Protocol):
    """Remember where papers go."""

    def load(self) -> Path:
        """Return the folder of the last paper, or the user's documents."""

    def save(self, folder: Path) -> None:
        """Remember the folder."""


class PaperPanel(QWidget):
    """Hold the preview with what can be done with the paper.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        back_requested(): return to the questions.
    """

    told = Signal(str, object, str, object)
    back_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        operations: Operations,
        papers: PaperService,
        folder: ExportFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._operations = operations
        self._papers = papers
        self._folder = folder
        self._meeting: UUID | None = None
        self._preview = PaperPreview(theme, operations)
        self._preview.shown.connect(self._on_preview_shown)
        self._dialog: QFileDialog | QPrintDialog | None = None
        self._build_actions()
        self._lay_out()

    def show_meeting(self, meeting_id: UUID) -> None:
        """Show the protocol of a meeting, or its draft while it is not issued."""
        self._meeting = meeting_id
        self._print.setEnabled(False)
        self._preview.show_paper(
            partial(self._papers.protocol_bytes, meeting_id, "pdf"), self._on_failed
        )
        self._preview.setFocus()

    def page_count(self) -> int:
        """Return how many pages the preview shows."""
        return self._preview.page_count()

    def _build_actions(self) -> None:
        self._back = make_action(
            self, self.tr("Back to the questions"), self._on_back_triggered, shortcut="Esc"
        )
        self._docx = make_action(
            self, self.tr("Save as DOCX…"), partial(self._choose_file, "docx"), shortcut="Ctrl+S"
        )
        self._pdf = make_action(
            self, self.tr("Save as PDF…"), partial(self._choose_file, "pdf"), shortcut="Ctrl+E"
        )
        self._print = make_action(
            self, self.tr("Print…"), self._on_print_triggered, shortcut="Ctrl+P"
        )

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 0)
        bar.setSpacing(8)
        bar.addWidget(action_button(self._theme, self._back, icon="chevron-left"))
        bar.addStretch(1)
        bar.addWidget(action_button(self._theme, self._docx))
        bar.addWidget(action_button(self._theme, self._pdf))
        bar.addWidget(action_button(self._theme, self._print, primary=True))
        column = page_frame(self)
        column.addLayout(bar)
        column.addWidget(self._preview, 1)

    @Slot()
    def _on_back_triggered(self) -> None:
        self.back_requested.emit()

    @Slot(int)
    def _on_preview_shown(self, pages: int) -> None:
        self._print.setEnabled(pages > 0)

    def _choose_file(self, fmt: str, *_: object) -> None:
        """Ask where to; the dialog does not stop the program."""
        if self._meeting is None:
            return
        name = partial(self._papers.file_name, self._meeting, fmt)
        self._operations.query(name, partial(self._ask_where, self._meeting, fmt), self._on_failed)

    def _ask_where(self, meeting_id: UUID, fmt: str, name: str) -> None:
        dialog = QFileDialog(self, self.tr("Save the protocol"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(fmt)
        dialog.setNameFilter(f"{fmt.upper()} (*.{fmt})")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # we never overwrite
        dialog.setDirectory(str(self._folder.load()))
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._save, meeting_id))
        self._dialog = dialog
        dialog.open()

    def _save(self, meeting_id: UUID, chosen: str) -> None:
        path = Path(chosen)
        self._folder.save(path.parent)
        self._operations.background(
            partial(self._papers.save_protocol, meeting_id, path),
            self._on_saved,
            self._on_failed,
        )

    def _on_saved(self, saved: SavedPaper) -> None:
        text = self.tr("Saved and read back: {0}, %n item(s)", "", saved.items)
        self.told.emit(
            text.format(saved.path.name),
            MessageKind.OK,
            self.tr("Show in the folder"),
            partial(_show_folder, saved.path.parent),
        )

    @Slot()
    def _on_print_triggered(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            self.told.emit(
                self.tr("This computer has no printer. Save the PDF and print it elsewhere."),
                MessageKind.WARN,
                self.tr("Save as PDF…"),
                self._pdf.trigger,
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self._preview.page_count())
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(partial(self._print_on, printer))
        self._dialog = dialog
        dialog.show()

    def _print_on(self, printer: QPrinter) -> None:
        self._operations.background(
            partial(print_pdf, self._preview.pdf(), printer), self._on_printed, self._on_failed
        )

    def _on_printed(self, pages: int) -> None:
        text = self.tr("%n page(s) sent to the printer", "", pages)
        self.told.emit(text, MessageKind.OK, "", None)

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.ERROR, "", None)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
