"""Say on an empty screen what to do next."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.common.buttons import primary_button
from desktop.views.common.labels import Label
from desktop.views.common.palette import Token
from desktop.views.common.theme import Theme

_PICTURE = 40


class EmptyState(QWidget):
    """Show an icon, a sentence and the button of the next step.

    Signals:
        action_requested(): the button was pressed.
    """

    action_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        *,
        hint: str = "",
        action: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = Label(text, "heading", wrap=True)
        self._hint = Label(hint, "muted", wrap=True)
        self._button = primary_button(theme, action, keys=keys)
        self._button.clicked.connect(self.action_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(Picture(theme, icon), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._text, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        # only now that they have a parent: without one, what is shown is a window of its own
        self._hint.setVisible(bool(hint))
        self._button.setVisible(bool(action))

    def text(self) -> str:
        """Return the sentence."""
        return self._text.text()

    def set_texts(self, text: str, hint: str = "") -> None:
        """Change the sentence and the line below it."""
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


class Picture(QWidget):
    """Show an icon by itself; it says nothing to screen readers."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        size: int = _PICTURE,
        *,
        tone: Token = "mute",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._size = size
        self._tone: Token = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, tone: Token) -> None:
        """Show another icon."""
        self._icon = icon
        self._tone = tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._theme.px(self._size)
        picture = self._theme.pixmap(self._icon, self._tone, side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, picture)
