"""Ask before a backup takes the place of the records, and say what will happen."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.domain.rows.backups import BackupRow
from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card, row
from desktop.views.common.secret_edit import SecretEdit
from desktop.views.common.theme import Theme
from desktop.views.settings.backup_words import moment_words


class RestorePanel(Card):
    """Stand in the card of the backups until the user has decided.

    Signals:
        confirmed(str): the records are to be restored; carries the password of the backup, if it
            needed one.
        dismissed(): they are not.
    """

    confirmed = Signal(str)
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look="note", parent=parent)
        self.question = Label("", "strong", wrap=True)
        self.words = Label("", wrap=True)
        self.warning = Label("", tone="warn", wrap=True)
        self.secret = SecretEdit(theme)
        self.secret_field = FormField(
            self.tr("Password or recovery code of that time"), self.secret
        )
        self.yes = primary_button(theme, self.tr("Restore the records"))
        self.no = secondary_button(theme, self.tr("Leave as it is"), keys="Esc")
        for part in (self.question, self.words, self.warning, self.secret_field):
            self.add(part)
        line = row(self.yes, self.no)
        line.addStretch(1)
        self.body.addLayout(line)
        self.yes.clicked.connect(self._on_yes_clicked)
        self.secret.returnPressed.connect(self._on_yes_clicked)
        self.no.clicked.connect(self.dismissed)
        self.hide()

    def ask(self, backup: BackupRow, *, is_protected: bool, needs_secret: bool) -> None:
        """Ask about one backup."""
        question = self.tr("Restore the records as they were on {0}?")
        self.question.setText(question.format(moment_words(backup.made_at)))
        self.words.setText(
            self.tr(
                "The present state is kept first, as a copy in this list, with everything typed so "
                "far. Then the window reads everything anew. What was written after that moment is "
                "no more to be seen, but stays in the kept copy: restore it, and all is as now."
            )
        )
        self.warning.setText(self._warning_words(backup, is_protected=is_protected))
        self.warning.setVisible(bool(self.warning.text()))
        self.secret.clear()
        self.secret_field.clear_error()
        self.secret_field.setVisible(needs_secret)
        self.show()
        (self.secret if needs_secret else self.no).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say that the password does not open the backup."""
        self.secret_field.setVisible(True)
        self.secret_field.set_error(sentence)
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _warning_words(self, backup: BackupRow, *, is_protected: bool) -> str:
        if is_protected and not backup.is_encrypted:
            return self.tr(
                "This copy was made without a password: after the restore the records are not "
                "encrypted. Set the password again then."
            )
        if backup.is_encrypted and not is_protected:
            return self.tr(
                "This copy has a password: after the restore the program asks for it at each start."
            )
        return ""

    @Slot()
    def _on_yes_clicked(self) -> None:
        self.confirmed.emit(self.secret.text() if self.secret_field.isVisible() else "")
