"""Set, change and take off the password of the records."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.errors import UserError
from desktop.operations import Operations
from desktop.services.protection import ProtectionService
from desktop.views.common.buttons import KeyButton, primary_button, secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card
from desktop.views.common.recovery_code import RecoveryCodePanel
from desktop.views.common.secret_edit import SecretEdit
from desktop.views.common.theme import Theme
from desktop.wording import word_error


class ProtectionCard(Card):
    """Show whether the records are encrypted and what can be done about it.

    All of it goes to the writing thread and may last seconds; reads wait meanwhile.

    Signals:
        protected_changed(bool): whether the records are encrypted, each time it is looked at.
        guide_requested(): what a password protects is to be told, step by step.
    """

    protected_changed = Signal(bool)
    guide_requested = Signal()
    help_topic = "data#password"

    def __init__(
        self,
        theme: Theme,
        protection: ProtectionService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Password"))
        self._protection = protection
        self._operations = operations
        self.state = Label("", "body", wrap=True)
        self.current = SecretEdit(theme)
        self.password = SecretEdit(theme)
        self.again = SecretEdit(theme)
        self.current_field = FormField(self.tr("Present password"), self.current)
        self.password_field = FormField(
            self.tr("New password"), self.password, hint=self.tr("8 characters or more")
        )
        self.again_field = FormField(self.tr("The new password again"), self.again)
        self.set_button = primary_button(theme, self.tr("Set the password"))
        self.change_button = secondary_button(theme, self.tr("Change the password"))
        self.code_button = secondary_button(theme, self.tr("New recovery code"))
        self.remove_button = secondary_button(theme, self.tr("Take the password off"))
        self.guide_button = secondary_button(theme, self.tr("What a password protects…"))
        self.code = RecoveryCodePanel(theme, operations)
        self.kept = Label("", "body", tone="amber", wrap=True)
        self.confirm_button = secondary_button(theme, self.tr("Remove the former file"))
        self.note = Label("", "body", wrap=True)
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Show what holds now."""
        is_protected = self._protection.is_protected()
        shows_code = bool(self.code.code.text())
        self.state.setText(self._state_words(is_protected=is_protected))
        self.kept.setText(self._kept_words(is_protected=is_protected))
        if_protected = (self.current_field, self.change_button, self.code_button)
        _show(is_protected and not shows_code, *if_protected, self.remove_button)
        _show(not shows_code, self.password_field, self.again_field)
        _show(not is_protected, self.set_button, self.guide_button)
        _show(shows_code, self.code)
        awaits = self._protection.awaits_confirmation() and not shows_code
        _show(awaits, self.kept, self.confirm_button)
        _show(bool(self.note.text()), self.note)
        self.protected_changed.emit(is_protected)

    def _connect(self) -> None:
        self.set_button.clicked.connect(self._on_set_clicked)
        self.change_button.clicked.connect(self._on_change_clicked)
        self.code_button.clicked.connect(self._on_code_clicked)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        self.confirm_button.clicked.connect(self._on_code_confirmed)
        self.code.confirmed.connect(self._on_code_confirmed)
        self.guide_button.clicked.connect(self.guide_requested)

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        above: tuple[QWidget, ...] = (
            self.state,
            self.current_field,
            self.password_field,
            self.again_field,
        )
        below: tuple[QWidget, ...] = (self.code, self.kept, self.confirm_button, self.note)
        for part in above:
            self.add(part)
        for buttons in (self._buttons()[:2], self._buttons()[2:4], self._buttons()[4:]):
            line = QHBoxLayout()
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            self.body.addLayout(line)
        for part in below:
            self.add(part)

    def _buttons(self) -> tuple[KeyButton, ...]:
        return (
            self.set_button,
            self.guide_button,
            self.change_button,
            self.code_button,
            self.remove_button,
        )

    def _state_words(self, *, is_protected: bool) -> str:
        if is_protected:
            return self.tr(
                "The records, the drafts and the backups are encrypted. Without the password and "
                "the recovery code nobody can read them, and nobody can help."
            )
        return self.tr(
            "The records are not encrypted: whoever takes the laptop reads names, flats and "
            "phones. Set a password, or have the disk encrypted (BitLocker, LUKS)."
        )

    def _kept_words(self, *, is_protected: bool) -> str:
        if is_protected:
            return self.tr(
                "The file from before the password still lies beside and can be read. "
                "Remove it when the recovery code is on paper."
            )
        return self.tr("The encrypted file from before still lies beside.")

    @Slot()
    def _on_set_clicked(self) -> None:
        if self._is_typed_twice():
            self._start(
                partial(self._protection.set_password, self.password.text()), self._on_code_made
            )

    @Slot()
    def _on_change_clicked(self) -> None:
        if self._is_typed_twice():
            work = partial(
                self._protection.change_password, self.current.text(), self.password.text()
            )
            self._start(work, partial(self._on_done, self.tr("The password is changed.")))

    @Slot()
    def _on_code_clicked(self) -> None:
        self._start(partial(self._protection.renew_code, self.current.text()), self._on_code_made)

    @Slot()
    def _on_remove_clicked(self) -> None:
        work = partial(self._protection.remove_password, self.current.text())
        self._start(work, partial(self._on_done, self.tr("The records are not encrypted now.")))

    @Slot()
    def _on_code_confirmed(self) -> None:
        self._start(
            self._protection.confirm,
            partial(self._on_done, self.tr("Done: no former file is left beside the records.")),
        )

    def _is_typed_twice(self) -> bool:
        self._clear_errors()
        if self.password.text() == self.again.text():
            return True
        self.again_field.set_error(self.tr("The two passwords are not the same."))
        return False

    def _start(self, work: Callable[[], object], on_success: Callable[..., object]) -> None:
        """Do slow work on the writing thread; nothing here can be pressed meanwhile."""
        self._clear_errors()
        self._say(self.tr("A moment…"))
        self.setEnabled(False)
        self._operations.command(work, on_success, self._on_refused)

    def _on_code_made(self, code: str) -> None:
        self._finish("")
        self.code.show_code(code)
        self.reload()

    def _on_done(self, words: str, _result: object) -> None:
        self._finish(words)

    def _finish(self, words: str) -> None:
        self.setEnabled(True)
        for edit in (self.current, self.password, self.again):
            edit.clear()
        self._say(words)
        self.reload()

    def _on_refused(self, error: Exception) -> None:
        self.setEnabled(True)
        self._say("")
        code = error.code if isinstance(error, UserError) else ""
        if code in {"password_wrong", "unlock_too_early"}:
            self.current_field.set_error(word_error(error))
        elif code == "password_too_short":
            self.password_field.set_error(word_error(error))
        else:
            self._say(word_error(error), warns=True)
        self.reload()

    def _clear_errors(self) -> None:
        for field in (self.current_field, self.password_field, self.again_field):
            field.clear_error()

    def _say(self, words: str, *, warns: bool = False) -> None:
        self.note.set_tone("warn" if warns else "ok")
        self.note.setText(words)
        self.note.setVisible(bool(words))


def _show(is_shown: bool, *parts: QWidget) -> None:  # noqa: FBT001 - reads as a question
    for part in parts:
        part.setVisible(is_shown)
