"""Preview a paper, save it and print it: the same desk under every screen that makes papers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.services.finished import FinishedPdf
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import KeyButton, action_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Label
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.panels import page_frame
from desktop.views.common.paper_preview import PaperPreview
from desktop.views.common.paper_printing import PaperPrinting
from desktop.views.common.paper_saving import ExportFolder, PaperSaving, Saving
from desktop.views.common.theme import Theme
from desktop.views.common.work_bar import WorkBar
from desktop.wording import word_error

_PICKER_LETTERS = 20
_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "docx": "Ctrl+S",
        "pdf": "Ctrl+E",
        "ics": "Ctrl+I",
        "txt": "Ctrl+T",
        "folder": "Ctrl+Shift+S",
    }
)


@dataclass(frozen=True, slots=True)
class DeskPaper:
    """Name a paper that the desk can show, and say how it is made."""

    title: str
    make: Callable[[Progress], FinishedPdf]
    """Return the PDF that is shown, printed and saved; runs off the GUI thread."""
    savings: tuple[Saving, ...]


class PaperDesk(QWidget):
    """Hold the preview with what can be done with the paper.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        saved(str, object, object): a message with its kind, and the file or folder it speaks of.
        shown(object): the :class:`DeskPaper` that is being shown.
        back_requested(): return to where the paper was asked for.
    """

    told = Signal(str, object, str, object)
    saved = Signal(str, object, object)
    shown = Signal(object)
    back_requested = Signal()
    help_topic = "papers"

    def __init__(
        self,
        theme: Theme,
        operations: Operations,
        folder: ExportFolder,
        back: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Papers"))
        self._theme = theme
        self._papers: Sequence[DeskPaper] = ()
        self._preview = PaperPreview(theme, operations)
        self._preview.shown.connect(self._on_preview_shown)
        self._picker = QComboBox()
        self._picker.setAccessibleName(self.tr("Paper"))
        self._picker.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._picker.setMinimumContentsLength(_PICKER_LETTERS)
        self._picker.activated.connect(self._on_picker_activated)
        self._back = make_action(self, back, self._on_back_triggered, shortcut="Esc")
        words = self._saving_words()
        self._saves = {
            suffix: make_action(self, words[suffix], partial(self._choose, suffix), shortcut=keys)
            for suffix, keys in _KEYS.items()
        }
        self._note = Label("", "small", tone="amber", wrap=True)
        self._note.setContentsMargins(16, 8, 16, 0)
        self._note.hide()
        self._work = WorkBar(theme)
        self._saving = PaperSaving(self, operations, folder, self._work, self._preview.finished)
        self._saving.told.connect(self._on_saving_told)
        self._saving.saved.connect(self.saved)
        self._printing = PaperPrinting(operations, self._work, self)
        self._printing.told.connect(self._on_printing_told)
        self._printing.missed.connect(self._on_printer_missed)
        self._print = make_action(
            self, self.tr("Print…"), self._on_print_triggered, shortcut="Ctrl+P"
        )
        self._buttons: dict[str, KeyButton] = {}
        self._lay_out(theme)

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done with the paper."""
        return [*self._saves.values(), self._print]

    def show_papers(self, papers: Sequence[DeskPaper], chosen: int = 0) -> None:
        """Show one of the papers and offer the others."""
        self._papers = tuple(papers)
        with QSignalBlocker(self._picker):
            self._picker.clear()
            self._picker.addItems([paper.title for paper in papers])
            self._picker.setCurrentIndex(chosen)
        self._picker.setVisible(len(papers) > 1)
        self._note.hide()
        self._show()
        self._preview.setFocus()

    def shown_place(self) -> int:
        """Return which of the papers is shown, counted from 0."""
        return self._picker.currentIndex()

    def offer_more(self, papers: Sequence[DeskPaper], note: str = "") -> None:
        """Offer further papers beside the one that is shown, with a word about all of them."""
        with QSignalBlocker(self._picker):
            self._papers = (*self._papers, *papers)
            self._picker.addItems([paper.title for paper in papers])
        self._picker.setVisible(len(self._papers) > 1)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def add_tool(self, action: QAction) -> None:
        """Add a button of the screen that the desk stands on; it is seen while its action is."""
        button = action_button(self._theme, action)
        self._bar.addWidget(button)
        button.setVisible(action.isVisible())  # with a parent: else it is a window of its own
        action.visibleChanged.connect(partial(_follow, button, action))

    def add_tool_widget(self, widget: QWidget) -> None:
        """Add a field of the screen that the desk stands on."""
        self._bar.addWidget(widget)

    def replace_papers(self, papers: Sequence[DeskPaper]) -> None:
        """Take the same papers made otherwise, and show the chosen one anew."""
        self._papers = tuple(papers)
        self._show()

    def titles(self) -> list[str]:
        """Return the names of the papers on offer."""
        return [paper.title for paper in self._papers]

    def choose(self, place: int) -> None:
        """Show another paper of those on offer."""
        self._picker.setCurrentIndex(place)
        self._show()

    def save_action(self, suffix: str) -> QAction:
        """Return the action that saves the paper as a file of a kind."""
        return self._saves[suffix]

    def page_count(self) -> int:
        """Return how many pages the preview shows."""
        return self._preview.page_count()

    def _saving_words(self) -> dict[str, str]:
        return {
            "docx": self.tr("Save as DOCX…"),
            "pdf": self.tr("Save as PDF…"),
            "ics": self.tr("Save for calendars…"),
            "txt": self.tr("Text for social networks…"),
            "folder": self.tr("Save all into a folder…"),
        }

    def _lay_out(self, theme: Theme) -> None:
        tools = QWidget()
        bar = self._bar = FlowLayout(tools, spacing=8)  # in large type they take two lines
        bar.setContentsMargins(16, 12, 16, 0)
        bar.addWidget(action_button(theme, self._back, icon="chevron-left"))
        bar.addWidget(self._picker)
        for suffix, action in self._saves.items():
            self._buttons[suffix] = _button(theme, action)
            self._buttons[suffix].hide()  # each paper shows its own
            bar.addWidget(self._buttons[suffix])
        bar.addWidget(self._printing.sides)
        bar.addWidget(action_button(theme, self._print, primary=True))
        column = page_frame(self)
        column.addWidget(tools)
        column.addWidget(self._note)
        column.addWidget(self._work)
        column.addWidget(self._preview, 1)

    def _paper(self) -> DeskPaper:
        return self._papers[self._picker.currentIndex()]

    def _show(self) -> None:
        paper = self._paper()
        offered = {saving.suffix for saving in paper.savings}
        for suffix, button in self._buttons.items():
            button.setVisible(suffix in offered)
            self._saves[suffix].setEnabled(suffix in offered)
        self._print.setEnabled(False)
        self._preview.show_paper(paper.make, self._on_failed)
        self.shown.emit(paper)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys of the preview from the shortcuts of the window: Ctrl+F looks in here."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._preview.takes_key(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._preview.takes_key(event):
            super().keyPressEvent(event)

    @Slot()
    def _on_back_triggered(self) -> None:
        self.back_requested.emit()

    @Slot(int)
    def _on_picker_activated(self, _place: int) -> None:
        self._show()

    @Slot(int)
    def _on_preview_shown(self, pages: int) -> None:
        self._print.setEnabled(pages > 0)

    def _choose(self, suffix: str, *_: object) -> None:
        self._saving.ask(next(one for one in self._paper().savings if one.suffix == suffix))

    @Slot(str, object)
    def _on_saving_told(self, text: str, kind: MessageKind) -> None:
        self.told.emit(text, kind, "", None)

    @Slot()
    def _on_print_triggered(self) -> None:
        shown = self._preview.finished()
        if shown is not None and not self._work.is_busy:
            self._printing.ask(shown, self._preview.page_count())

    @Slot(str, object)
    def _on_printing_told(self, text: str, kind: MessageKind) -> None:
        self.told.emit(text, kind, "", None)

    @Slot()
    def _on_printer_missed(self) -> None:
        self.told.emit(
            self.tr("This computer has no printer. Save the PDF and print it elsewhere."),
            MessageKind.WARN,
            self.tr("Save as PDF…"),
            self._saves["pdf"].trigger,
        )

    def _on_failed(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.ERROR, "", None)


def _button(theme: Theme, action: QAction) -> KeyButton:
    """Return a button whose key stands in its tool tip: the bar has no room for both."""
    button = action_button(theme, action)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.set_keys("")
    button.setToolTip(f"{action.text()}  {keys}")
    return button


def _follow(button: KeyButton, action: QAction) -> None:
    button.setVisible(action.isVisible())
