"""Ask for the password, or for the recovery code when the password is forgotten."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.errors import UserError
from desktop.operations import Operations
from desktop.services.unlocking import UnlockService
from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.empty_state import Picture
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card
from desktop.views.common.secret_edit import SecretEdit, code_edit
from desktop.views.common.theme import Theme
from desktop.wording import word_error

_WIDTH = 460
_SECOND = 1000


class UnlockPage(QWidget):
    """Take a secret and turn it into the key, off the GUI thread: one try lasts a second.

    Signals:
        unlocked(object): the key of the records.
    """

    unlocked = Signal(object)
    help_topic = "trouble#password"

    def __init__(
        self,
        theme: Theme,
        unlocking: UnlockService,
        operations: Operations,
        parent: QWidget | None = None,
        *,
        title: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title or self.tr("The records are protected")
        self._hint = hint
        self._unlocking = unlocking
        self._operations = operations
        self._seconds_left = 0
        self._is_trying = False
        self.password = SecretEdit(theme)
        self.code = code_edit()
        self.password_field = FormField(self.tr("Password"), self.password)
        self.code_field = FormField(
            self.tr("Recovery code"), self.code, hint=self.tr("as it was printed: 26 signs")
        )
        self.open_button = primary_button(theme, self.tr("Open"), keys="Enter")
        self.other_way = secondary_button(theme, "")
        self.pause = Label("", "body", tone="amber", wrap=True)
        self.trouble = Label("", "body", tone="warn", wrap=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._lay_out()
        self._connect()
        self._show_way(by_code=False)

    def ask(self) -> None:
        """Begin anew: empty fields, and the pause that is still running."""
        self.password.clear()
        self.code.clear()
        self.trouble.hide()
        for field in (self.password_field, self.code_field):
            field.clear_error()
        self._show_way(by_code=False)
        self._operations.query(self._unlocking.seconds_left, self._begin_pause, channel=self)

    def complain(self, words: str) -> None:
        """Say what is wrong with the files: the password was right."""
        self.trouble.setText(words)
        self.trouble.show()

    def _connect(self) -> None:
        for edit in (self.password, self.code):
            edit.returnPressed.connect(self._on_open_clicked)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.other_way.clicked.connect(self._on_other_way_clicked)
        self._timer.timeout.connect(self._on_timer_timeout)

    def _lay_out(self) -> None:
        card = Card()
        card.setFixedWidth(self._theme.px(_WIDTH))
        card.body.setSpacing(12)
        card.body.addWidget(Picture(self._theme, "lock"), 0, Qt.AlignmentFlag.AlignHCenter)
        title = Label(self._title, "heading", wrap=True)
        hint = Label(self._hint, "muted", wrap=True)
        for words in (title, hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.addWidget(self.other_way)
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        for part in (title, hint, self.password_field, self.code_field, self.pause, self.trouble):
            card.add(part)
        card.body.addLayout(buttons)
        policy = self.pause.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the buttons below stay under the pointer
        self.pause.setSizePolicy(policy)
        for hidden in (self.pause, self.trouble):
            hidden.hide()
        hint.setVisible(bool(self._hint))
        line = QHBoxLayout()  # an alignment instead would give the wrapped lines too little height
        line.addStretch(1)
        line.addWidget(card)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(line)
        column.addStretch(3)

    def _show_way(self, *, by_code: bool) -> None:
        self.password_field.setVisible(not by_code)
        self.code_field.setVisible(by_code)
        self.other_way.setText(
            self.tr("By the password") if by_code else self.tr("The password is forgotten")
        )
        self.setFocusProxy(self.code if by_code else self.password)
        if self.isVisible():  # even one that is not shown would take the keyboard
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    @Slot()
    def _on_other_way_clicked(self) -> None:
        self._show_way(by_code=self.code_field.isHidden())

    @Slot()
    def _on_open_clicked(self) -> None:
        by_code = not self.code_field.isHidden()
        secret = self.code.text() if by_code else self.password.text()
        if self._is_trying or self._seconds_left or not secret:
            return
        self._is_trying = True
        self.trouble.hide()
        self._field().clear_error()
        self._show_state()
        way = self._unlocking.unlock_with_code if by_code else self._unlocking.unlock_with_password
        self._operations.query(partial(way, secret), self._on_opened, self._on_refused)

    def _on_opened(self, key: object) -> None:
        self._is_trying = False
        self.password.clear()
        self.code.clear()
        self._show_state()
        self.unlocked.emit(key)

    def _on_refused(self, error: Exception) -> None:
        """Say at the field what the user can mend, and below it what is wrong with the files."""
        self._is_trying = False
        if isinstance(error, UserError):
            self._field().set_error(word_error(error))
        else:
            self.complain(word_error(error))
        self._show_state()
        self.password.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._operations.query(self._unlocking.seconds_left, self._begin_pause, channel=self)

    def _begin_pause(self, seconds: int) -> None:
        self._seconds_left = seconds
        if seconds:
            self._timer.start()
        self._show_state()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._seconds_left = max(0, self._seconds_left - 1)
        if not self._seconds_left:
            self._timer.stop()
        self._show_state()

    def _field(self) -> FormField:
        return self.password_field if self.code_field.isHidden() else self.code_field

    def _show_state(self) -> None:
        self.open_button.setText(self.tr("Opening…") if self._is_trying else self.tr("Open"))
        self.open_button.setEnabled(not self._is_trying and not self._seconds_left)
        self.pause.setText(
            self.tr("The next try in %n second(s).", "", self._seconds_left)
            if self._seconds_left
            else ""
        )
        self.pause.setVisible(bool(self._seconds_left))
