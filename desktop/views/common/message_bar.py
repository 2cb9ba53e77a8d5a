"""Tell what was done or what went wrong, without a box in the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

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
_MOST_ACTIONS = 2


@dataclass(frozen=True, slots=True)
class MessageAction:
    """Name what can be done about a message."""

    text: str
    call: Callable[[], object]
    stays: bool = False
    """Leave the message: its other actions may still be wanted."""


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
        self._actions: Sequence[MessageAction] = ()
        self._is_aside = False
        self._said = ""
        self._theme = theme
        theme.veil.changed.connect(self._on_veil_changed)
        self.setProperty("look", "message")
        self.setProperty("kind", MessageKind.INFO.value)
        self._picture = Picture(theme, "info-circle", 20)
        self._text = Label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = secondary_button(theme, "")
        self._action.clicked.connect(self._on_action_clicked)
        self._deeds = [secondary_button(theme, "") for _ in range(_MOST_ACTIONS)]
        for place, button in enumerate(self._deeds):
            button.clicked.connect(partial(self._do, place))
        self._close = icon_button(theme, "x", self.tr("Close the message (Esc)"))
        self._close.clicked.connect(self.dismiss)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 12, 6)
        line.setSpacing(12)
        line.addWidget(self._picture)
        line.addWidget(self._text, 1)
        line.addWidget(self._action)
        for button in self._deeds:
            line.addWidget(button)
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
        actions: Sequence[MessageAction] = (),
    ) -> None:
        """Show a message, with a button such as «Отменить» when ``action`` names it.

        ``actions`` are up to two further buttons.
        """
        self._on_action = on_action
        self._show_actions(actions)
        self._said = text
        self._on_veil_changed()
        self._picture.set_icon(*_ICONS[kind])
        self._action.setText(action)
        self._action.set_keys(keys)
        self._action.setVisible(bool(action))
        self.setProperty("kind", kind.value)
        repolish(self)
        self.show()
        self._announce(self._text.text(), urgent=kind in {MessageKind.WARN, MessageKind.ERROR})
        if kind is MessageKind.INFO:
            self._timer.start()
        else:
            self._timer.stop()

    def _show_actions(self, actions: Sequence[MessageAction]) -> None:
        self._actions = actions
        for place, button in enumerate(self._deeds):
            button.setVisible(place < len(actions))
            if place < len(actions):
                button.setText(actions[place].text)

    def _do(self, place: int) -> None:
        action = self._actions[place]
        if not action.stays:
            self.dismiss()
        action.call()

    def text(self) -> str:
        """Return the message that is shown, or nothing."""
        return "" if self.isHidden() else self._said

    def is_offering(self) -> bool:
        """Tell whether a message is shown about which something can be done."""
        return bool(self.text()) and (self._on_action is not None or bool(self._actions))

    @Slot()
    def _on_veil_changed(self) -> None:
        """Show the message as neighbours may read it; it may quote what was said."""
        shown = self._theme.veil.text(self._said)
        self._text.setText(shown)
        self.setAccessibleName(shown)

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        if self.isHidden():
            return
        self._timer.stop()
        self._on_action = None
        self._actions = ()
        self.hide()
        self.dismissed.emit()

    def take_back(self, text: str) -> None:
        """Take this message away, even one set aside, unless another has come since."""
        if self._said == text:
            self._is_aside = False
            self.dismiss()

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
