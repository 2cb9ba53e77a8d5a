"""Put messages into the bar, with what is offered there under one key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageBar, MessageKind

_KEYS = "Alt+Z"


class Offers(QObject):
    """Let Alt+Z do what the message of this page offers, as its button does."""

    def __init__(self, page: QWidget, messages: MessageBar) -> None:
        super().__init__(page)
        self._messages = messages
        self._text = ""
        self._wish: Callable[[], object] | None = None
        self.action = make_action(
            page, self.tr("Do what the message offers"), self._on_action_triggered, shortcut=_KEYS
        )

    def tell(self, text: str, kind: MessageKind = MessageKind.INFO) -> None:
        """Show a message that offers nothing."""
        self._wish = None
        self._messages.show_message(text, kind)

    def offer(self, text: str, kind: MessageKind, action: str, wish: Callable[[], object]) -> None:
        """Show a message with a button."""
        self._text = text
        self._wish = wish
        keys = QKeySequence(_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self._messages.show_message(text, kind, action=action, on_action=wish, keys=keys)

    def is_free(self) -> bool:
        """Tell whether a hint takes nothing away that somebody may still read or choose."""
        return not self._messages.text()

    def take_back(self, text: str) -> None:
        """Take away what was told, unless another message has come since."""
        if isValid(self._messages):  # a page is hidden, too, while the window is taken apart
            self._messages.take_back(text)

    def withdraw(self) -> None:
        """Take the message away if it is one of this page."""
        if self._wish is not None and self._messages.text() == self._text:
            self._messages.dismiss()
        self._wish = None

    @Slot()
    def _on_action_triggered(self) -> None:
        wish, self._wish = self._wish, None
        if wish is not None and self._messages.text() == self._text:
            self._messages.dismiss()
            wish()
