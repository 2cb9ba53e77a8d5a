"""Show a fresh recovery code, the only time it can be shown, until it is safe on paper."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialog: QPrintDialog | None = None
        self.code = Label("", "heading")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.end = code_edit()
        self.end.setPlaceholderText("")
        self.end_field = FormField(
            self.tr("Its last group"), self.end, hint=self.tr("type it from the paper")
        )
        self.print_button = secondary_button(theme, self.tr("Print…"), icon="printer")
        self.done_button = primary_button(theme, self.tr("It is on paper"))
        self.print_button.clicked.connect(self._on_print_clicked)
        self.done_button.clicked.connect(self._on_done_clicked)
        self.end.returnPressed.connect(self._on_done_clicked)
        self._lay_out()

    def show_code(self, code: str) -> None:
        """Show a code and wait for its confirmation."""
        self.code.setText(code)
        self.end.clear()
        self.end_field.clear_error()
        self.show()
        self.end.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.print_button)
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

    def _advice(self) -> str:
        return self.tr(
            "It opens the records when the password is forgotten, and cannot be shown again. "
            "Keep it on paper in a safe, not beside the laptop."
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

    def _print_on(self, printer: QPrinter) -> None:
        if not print_code(printer, self.code.text(), self._advice()):
            self._say_no_printer()

    def _say_no_printer(self) -> None:
        self.end_field.set_error(
            self.tr("The printer does not answer. Write the code down by hand.")
        )


def print_code(printer: QPrinter, code: str, advice: str) -> bool:
    """Print a code on a sheet of its own, and tell whether the printer took it."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        page = printer.pageLayout().paintRectPixels(printer.resolution())
        line = QRect(0, 0, page.width(), printer.resolution())
        for text, points in ((code, 20), (advice, 12)):
            painter.setFont(QFont("", points))
            painter.drawText(line, Qt.TextFlag.TextWordWrap, text)
            line.translate(0, printer.resolution())
    finally:
        painter.end()
    return True
