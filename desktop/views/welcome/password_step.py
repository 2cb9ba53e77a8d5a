"""Take the new password twice and have the records encrypted."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.errors import UserError
from desktop.operations import Operations
from desktop.services.protection import ProtectionService
from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.secret_edit import SecretEdit
from desktop.views.common.theme import Theme
from desktop.wording import word_error


class PasswordStep(QWidget):
    """Set a password on the writing thread, which may last seconds.

    Signals:
        code_made(str): the records are encrypted; carries the recovery code.
        back_requested(): the choice is to be seen again.
    """

    code_made = Signal(str)
    back_requested = Signal()

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
        self._is_working = False
        self.password = SecretEdit(theme)
        self.again = SecretEdit(theme)
        self.password_field = FormField(
            self.tr("Password"),
            self.password,
            hint=self.tr("8 characters or more; a few words are easy to remember"),
        )
        self.again_field = FormField(self.tr("The password again"), self.again)
        self.note = Label("", "body", wrap=True)
        self.set_button = primary_button(theme, self.tr("Set the password"), keys="Enter")
        self.back_button = secondary_button(theme, self.tr("Back"), keys="Esc")
        self.password.returnPressed.connect(self._on_password_return_pressed)
        self.again.returnPressed.connect(self._on_set_clicked)
        self.set_button.clicked.connect(self._on_set_clicked)
        self.back_button.clicked.connect(self.back_requested)
        self.setFocusProxy(self.password)
        self._lay_out()

    @property
    def is_working(self) -> bool:
        """Tell whether the records are being encrypted."""
        return self._is_working

    def begin(self) -> None:
        """Empty the fields."""
        for edit in (self.password, self.again):
            edit.clear()
        self._clear()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("A password for the records"), "title", wrap=True))
        for part in (self.password_field, self.again_field, self.note):
            column.addWidget(part)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.set_button)
        column.addLayout(buttons)
        self.note.hide()

    def _clear(self) -> None:
        self.password_field.clear_error()
        self.again_field.clear_error()
        self._say("")

    def _say(self, words: str, *, warns: bool = False) -> None:
        self.note.set_tone("warn" if warns else "")
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _set_working(self, *, is_working: bool) -> None:
        self._is_working = is_working
        for part in (self.password, self.again, self.set_button, self.back_button):
            part.setEnabled(not is_working)

    @Slot()
    def _on_password_return_pressed(self) -> None:
        self.again.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_set_clicked(self) -> None:
        self._clear()
        if self.password.text() != self.again.text():
            self.again_field.set_error(self.tr("The two passwords are not the same."))
            return
        self._set_working(is_working=True)
        self._say(self.tr("The records are being encrypted…"))
        work = partial(self._protection.set_password, self.password.text())
        self._operations.command(work, self._on_set, self._on_refused)

    def _on_set(self, code: str) -> None:
        self._set_working(is_working=False)
        self.begin()
        self.code_made.emit(code)

    def _on_refused(self, error: Exception) -> None:
        self._set_working(is_working=False)
        self._say("")
        if isinstance(error, UserError) and error.code == "password_too_short":
            self.password_field.set_error(word_error(error))
        else:
            self._say(word_error(error), warns=True)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
