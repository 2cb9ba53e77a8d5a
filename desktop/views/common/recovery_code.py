"""Show a fresh recovery code, the only time it can be shown, until it is safe on paper."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.operations import Operations
from desktop.operations.bridge import Progress
from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.secret_edit import code_edit
from desktop.views.common.theme import Theme

_LAST_GROUP = 6


class RecoveryCodePanel(QWidget):
    """Show the code and ask for its end back, as it stands on the paper.

    Signals:
        confirmed(): the end was typed rightly; the code is hidden for good.
    """

    confirmed = Signal()

    def __init__(self, theme: Theme, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._dialog: QPrintDialog | QFileDialog | None = None
        self.code = Label("", "heading")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.end = code_edit()
        self.end.setPlaceholderText("")
        self.end_field = FormField(
            self.tr("Its last group"), self.end, hint=self.tr("type it from the paper")
        )
        self.print_button = secondary_button(theme, self.tr("Print…"), icon="printer")
        self.save_button = secondary_button(theme, self.tr("Save…"), icon="device-floppy")
        self.saved = Label("", "small", tone="ok", wrap=True)
        self.done_button = primary_button(theme, self.tr("It is on paper"))
        self.print_button.clicked.connect(self._on_print_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.done_button.clicked.connect(self._on_done_clicked)
        self.end.returnPressed.connect(self._on_done_clicked)
        self._lay_out()

    def show_code(self, code: str) -> None:
        """Show a code and wait for its confirmation."""
        self.code.setText(code)
        self.end.clear()
        self.end_field.clear_error()
        self.saved.hide()
        self.show()
        self.end.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Recovery code"), "label"))
        column.addWidget(self.code)
        column.addWidget(Label(self._advice(), "body", wrap=True))
        column.addWidget(self.end_field)
        column.addLayout(buttons)
        column.addWidget(self.saved)
        self.saved.hide()

    def _advice(self) -> str:
        return self.tr(
            "It opens the records when the password is forgotten, and cannot be shown again. "
            "Keep it on paper in a safe, not beside the laptop."
        )

    def _title(self) -> str:
        day = QLocale().toString(QDate.currentDate(), "d MMMM yyyy")
        return self.tr("Courtyard minutes: recovery code of {0}").format(day)

    def _use(self) -> str:
        return self.tr(
            "At the start the program asks for the password: press «The password is forgotten» there "
            "and type the code. Large and small letters are alike, the dashes may be left out."
        )

    def save_to(self, path: Path) -> None:
        """Write the code into a file, on a stick for the safe."""
        text = "\n\n".join((self._title(), self.code.text(), self._use(), self._advice())) + "\n"
        self._operations.background(partial(_write, path, text), self._on_saved, self._on_not_saved)

    def _on_saved(self, path: Path) -> None:
        self.saved.setText(self.tr("Saved: {0}. Take it off this laptop.").format(path))
        self.saved.show()

    def _on_not_saved(self, error: Exception) -> None:
        reason = error.strerror if isinstance(error, OSError) else None
        self.end_field.set_error(
            self.tr("The file could not be written: {0}").format(reason or type(error).__name__)
        )

    @Slot()
    def _on_done_clicked(self) -> None:
        if self.end.text().strip().upper() != self.code.text()[-_LAST_GROUP:]:
            self.end_field.set_error(self.tr("This is not how the code ends."))
            return
        self.code.clear()
        self.end.clear()
        self.hide()
        self.confirmed.emit()

    @Slot()
    def _on_print_clicked(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            self._say_no_printer()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(partial(self._print_on, printer))
        self._dialog = dialog
        dialog.show()

    @Slot()
    def _on_save_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the recovery code"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setNameFilter(self.tr("Text (*.txt)"))
        dialog.selectFile(self.tr("recovery code.txt"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        self._dialog = dialog
        dialog.show()

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.save_to(Path(name))

    def _print_on(self, printer: QPrinter) -> None:
        words = f"{self._use()}\n\n{self._advice()}"
        families = self.font().families()
        if not print_code(printer, self.code.text(), self._title(), words, families):
            self._say_no_printer()

    def _say_no_printer(self) -> None:
        self.end_field.set_error(
            self.tr("The printer does not answer. Write the code down by hand.")
        )


def _write(path: Path, text: str, _progress: Progress) -> Path:
    path.write_text(text, "utf-8")
    return path


def print_code(printer: QPrinter, code: str, title: str, words: str, family: Sequence[str]) -> bool:
    """Print a code on a sheet of its own, and tell whether the printer took it.

    ``title`` says what it is of: the sheet lies in a safe for years.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        inch = printer.resolution()
        page = printer.pageLayout().paintRectPixels(inch)
        place = QRect(inch, inch, page.width() - 2 * inch, page.height() - 2 * inch)
        for text, points in ((title, 14), (code, 22), (words, 12)):
            painter.setFont(_font(family, points))
            taken = painter.boundingRect(place, Qt.TextFlag.TextWordWrap, text)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, text)
            place.setTop(taken.bottom() + inch // 3)
    finally:
        painter.end()
    return True


def _font(family: Sequence[str], points: int) -> QFont:
    font = QFont(list(family))
    font.setPointSize(points)
    return font
