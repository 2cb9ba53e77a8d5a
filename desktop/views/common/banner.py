"""Say across the window what goes on going wrong until it is mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.views.common.buttons import secondary_button
from desktop.views.common.empty_state import Picture
from desktop.views.common.labels import Label
from desktop.views.common.theme import Theme


class Banner(QFrame):
    """Stand above the pages until it is taken away; the user cannot close it.

    Signals:
        action_requested(): the button was pressed.
    """

    action_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "message")
        self.setProperty("kind", "error")
        self._text = Label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = secondary_button(theme, "")
        self._action.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until it has something to do
        self._action.clicked.connect(self.action_requested)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 12, 8)
        line.setSpacing(12)
        line.addWidget(Picture(theme, "alert-triangle", 20, tone="warn"))
        line.addWidget(self._text, 1)
        line.addWidget(self._action)
        self.hide()

    def say(self, text: str, *, action: str = "") -> None:
        """Show a sentence, with a button when ``action`` names it."""
        if not self.isHidden() and text == self._text.text():
            return
        self._text.setText(text)
        self._action.setText(action)
        self._action.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if action else Qt.FocusPolicy.NoFocus
        )
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        event = QAccessibleAnnouncementEvent(self, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def text(self) -> str:
        """Return what is said, or nothing."""
        return "" if self.isHidden() else self._text.text()
