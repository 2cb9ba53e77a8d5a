"""Show the report of a failure in the window: to read, to copy, to save; it is sent nowhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import Heading, Label
from desktop.views.common.theme import Theme

_NAME = "courtyard-minutes-report.txt"
ChooseTarget = Callable[[QWidget, str], Path | None]


def ask_where(parent: QWidget, title: str) -> Path | None:
    """Ask where the report is to be saved."""
    name, _ = QFileDialog.getSaveFileName(parent, title, _NAME, "*.txt")
    return Path(name) if name else None


class ReportPage(QWidget):
    """Hold the report.

    Signals:
        left(): the user goes back to work.
    """

    left = Signal()
    help_topic = "trouble#crash"

    def __init__(
        self, theme: Theme, choose: ChooseTarget = ask_where, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._choose = choose
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setFont(_fixed_font())
        self.report.setAccessibleName(self.tr("Report of the failure"))
        self.back_button = primary_button(theme, self.tr("Back to work"), keys="Esc")
        self.copy_button = secondary_button(theme, self.tr("Copy"), icon="copy")
        self.save_button = secondary_button(theme, self.tr("Save as a file…"), icon="device-floppy")
        self.note = Label("", wrap=True)
        self._lay_out()
        self.back_button.clicked.connect(self.left)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.setFocusProxy(self.back_button)

    def show_report(self, text: str) -> None:
        """Show a report."""
        self.report.setPlainText(text)
        self.note.setText("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        words = self.tr(
            "This tells which line of the program failed, and the versions. It holds nothing of "
            "what was typed, no names and no folders. It is sent nowhere: copy it or save it, and "
            "give it to whoever looks after the program."
        )
        buttons = QWidget()
        line = FlowLayout(buttons, spacing=8)
        for button in (self.back_button, self.copy_button, self.save_button):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("Report of the failure")))
        column.addWidget(Label(words, wrap=True))
        column.addWidget(self.report, 1)
        column.addWidget(self.note)
        column.addWidget(buttons)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._say(self.tr("Copied."))

    @Slot()
    def _on_save_clicked(self) -> None:
        target = self._choose(self, self.tr("Save the report"))
        if target is None:
            return
        try:
            target.write_text(self.report.toPlainText(), "utf-8")
        except OSError:
            self.note.set_tone("warn")
            self.note.setText(self.tr("The file could not be written. Choose another folder."))
        else:
            self._say(self.tr("Saved: {0}").format(target.name))

    def _say(self, words: str) -> None:
        self.note.set_tone("ok")
        self.note.setText(words)


def _fixed_font() -> QFont:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
