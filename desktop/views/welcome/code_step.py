"""Show the recovery code until it is on paper."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.operations import Operations
from desktop.services.protection import ProtectionService
from desktop.views.common.labels import Label
from desktop.views.common.recovery_code import RecoveryCodePanel
from desktop.views.common.theme import Theme
from desktop.wording import word_error


class CodeStep(QWidget):
    """Have the code confirmed, then remove the plain file for good.

    Signals:
        done(): no plain file is left beside the records.
    """

    done = Signal()

    def __init__(
        self,
        theme: Theme,
        protection: ProtectionService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._protection = protection
        self._operations = operations
        self.panel = RecoveryCodePanel(theme, operations)
        self.note = Label("", "body", wrap=True)
        self.panel.confirmed.connect(self._on_panel_confirmed)
        self.setFocusProxy(self.panel.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        title = Label(self.tr("The records are encrypted. Keep this code"), "title", wrap=True)
        for part in (title, self.panel, self.note):
            column.addWidget(part)
        column.addStretch(1)
        self.note.hide()

    def begin(self, code: str) -> None:
        """Show a fresh code."""
        self.note.hide()
        self.panel.show_code(code)

    @Slot()
    def _on_panel_confirmed(self) -> None:
        self.note.set_tone("")
        self.note.setText(self.tr("A moment…"))
        self.note.show()
        self._operations.command(self._protection.confirm, self._on_confirmed, self._on_refused)

    def _on_confirmed(self, _result: None) -> None:
        self.done.emit()

    def _on_refused(self, error: Exception) -> None:
        """Go on all the same: the password holds, and the settings say that a plain file is left."""
        self.note.set_tone("warn")
        self.note.setText(word_error(error))
        self.done.emit()
