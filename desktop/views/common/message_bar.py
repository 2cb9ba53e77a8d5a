"""Tell what was done or what went wrong, without a box in the way."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.common.buttons import icon_button, secondary_button
from desktop.views.common.empty_state import Picture
from desktop.views.common.labels import Label, repolish
from desktop.views.common.palette import Token
from desktop.views.common.theme import Theme

_HIDE_AFTER_MS = 6000


class MessageKind(StrEnum):
    """Say how much a message asks for; only ``INFO`` goes away by itself."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


_ICONS: dict[MessageKind, tuple[str, Token]] = {
    MessageKind.INFO: ("info-circle", "accent"),
    MessageKind.OK: ("circle-check", "ok"),
    MessageKind.WARN: ("alert-triangle", "amber"),
    MessageKind.ERROR: ("circle-x", "warn"),
}


class MessageBar(QFrame):
    """Show one message at a time; the newest takes the place of the one before.

    Signals:
        dismissed(): the message went away.
    """

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_action: Callable[[], object] | None = None
        self._is_aside = False
        self.setProperty("look", "message")
        self.setProperty("kind", MessageKind.INFO.value)
        self._picture = Picture(theme, "info-circle", 20)
        self._text = Label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = secondary_button(theme, "")
        self._action.clicked.connect(self._on_action_clicked)
        self._close = icon_button(theme, "x", self.tr("Close the message (Esc)"))
        self._close.clicked.connect(self.dismiss)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 12, 6)
        line.setSpacing(12)
        line.addWidget(self._picture)
        line.addWidget(self._text, 1)
        line.addWidget(self._action)
        line.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_HIDE_AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.hide()

    def show_message(
        self,
        text: str,
        kind: MessageKind = MessageKind.INFO,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        keys: str = "",
    ) -> None:
        """Show a message, with a button such as «Отменить» when ``action`` names it."""
        self._on_action = on_action
        self._text.setText(text)
        self._picture.set_icon(*_ICONS[kind])
        self._action.setText(action)
        self._action.set_keys(keys)
        self._action.setVisible(bool(action))
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        repolish(self)
        self.show()
        self._announce(text, urgent=kind in {MessageKind.WARN, MessageKind.ERROR})
        if kind is MessageKind.INFO:
            self._timer.start()
        else:
            self._timer.stop()

    def text(self) -> str:
        """Return the message that is shown, or nothing."""
        return "" if self.isHidden() else self._text.text()

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        if self.isHidden():
            return
        self._timer.stop()
        self._on_action = None
        self.hide()
        self.dismissed.emit()

    def set_aside(self) -> None:
        """Take the message off the screen until :meth:`bring_back`: it may quote what was said."""
        self._is_aside = not self.isHidden()
        self._timer.stop()
        self.hide()

    def bring_back(self) -> None:
        """Show the message again that was set aside, unless another has come since."""
        if self._is_aside and self.isHidden():
            self.show()
            if self.property("kind") == MessageKind.INFO.value:
                self._timer.start()
        self._is_aside = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _announce(self, text: str, *, urgent: bool) -> None:
        event = QAccessibleAnnouncementEvent(self, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    @Slot()
    def _on_action_clicked(self) -> None:
        wish = self._on_action
        self.dismiss()
        if wish is not None:
            wish()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self.underMouse() or self._action.hasFocus() or self._close.hasFocus():
            self._timer.start()  # somebody is reading it or about to press its button
        else:
            self.dismiss()
