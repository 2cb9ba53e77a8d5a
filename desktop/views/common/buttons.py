"""Make buttons that show their key."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from desktop.views.common.keycaps import key_width, paint_key
from desktop.views.common.labels import plain_tool_tip
from desktop.views.common.palette import Token
from desktop.views.common.theme import Theme

_GAP = 6
_ICON = 18
_SIDES = 26


class KeyButton(QPushButton):
    """Show an icon, a text and the cap of the key that does the same.

    Where the room is short the cap goes first, then the icon, and the text is cut last of all.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        keys: str = "",
        icon: str = "",
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._keys = keys
        self._icon_name = icon
        self._primary = primary
        self.setProperty("look", "primary" if primary else "secondary")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: str) -> None:
        """Change the key cap."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self._size_for(self._text_width() + self._icon_width() + self._keys_width())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size_for(self._text_width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        ink = self._ink()
        room = self.width() - _SIDES
        icon, words, keys = self._icon_width(), self._text_width(), self._keys_width()
        keys = keys if icon + words + keys <= room else 0
        icon = icon if icon + words <= room else 0
        words = min(words, room)
        left = (self.width() - icon - words - keys) // 2
        if icon:
            left += self._paint_icon(painter, left, ink)
        box = QRect(left, 0, words + 2, self.height())
        painter.setPen(self._theme.color(ink))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self._fitting(words)
        )
        if keys:
            cap: QColor | None = self._theme.color(ink) if self._is_dark_ground() else None
            paint_key(
                painter, box.left() + words + _GAP, self.height() // 2, self._keys, self._theme, cap
            )
        if self.hasFocus() and self._primary:
            self._paint_ring(painter)

    def _size_for(self, content: int) -> QSize:
        return QSize(content + _SIDES, self._theme.px(20) + 14)

    def _text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(_shown(self.text()))

    def _icon_width(self) -> int:
        return self._theme.px(_ICON) + _GAP if self._icon_name else 0

    def _keys_width(self) -> int:
        return _GAP + key_width(self._keys, self._theme) if self._keys else 0

    def _fitting(self, room: int) -> str:
        """Return the text as it fits, whole wherever it does: then it may have a mnemonic."""
        if self._text_width() <= room:
            return self.text()
        cut = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(_shown(self.text()), cut, room)

    def _is_dark_ground(self) -> bool:
        return self.isEnabled() and (self._primary or self.isChecked() or self.isDown())

    def _ink(self) -> Token:
        if not self.isEnabled():
            return "faint"
        if self._primary:
            return "on_accent"
        return "on_selected" if self.isChecked() or self.isDown() else "ink"

    def _paint_icon(self, painter: QPainter, left: int, ink: Token) -> int:
        side = self._theme.px(_ICON)
        picture = self._theme.pixmap(self._icon_name, ink, side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, picture)
        return side + _GAP

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("on_accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)


def primary_button(theme: Theme, text: str, *, keys: str = "", icon: str = "") -> KeyButton:
    """Return the button of the one thing to do next on a screen."""
    return KeyButton(theme, text, keys=keys, icon=icon, primary=True)


def secondary_button(theme: Theme, text: str, *, keys: str = "", icon: str = "") -> KeyButton:
    """Return a button of anything else to do."""
    return KeyButton(theme, text, keys=keys, icon=icon)


def action_button(
    theme: Theme, action: QAction, *, icon: str = "", primary: bool = False
) -> KeyButton:
    """Return a button that triggers an action, is enabled with it and shows its key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    keys = keys.replace("Return", "Enter")  # as the key itself is marked
    button = KeyButton(theme, action.text(), keys=keys, icon=icon, primary=primary)
    button.setToolTip(action.toolTip() if action.toolTip() != action.text() else "")
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def icon_button(theme: Theme, icon: str, name: str, *, framed: bool = False) -> QToolButton:
    """Return a button of an icon alone; ``name`` is its tool tip and what a reader says."""
    button = QToolButton()
    button.setIcon(theme.icon(icon))
    button.setToolTip(plain_tool_tip(name) if "<" in name else name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if framed:
        button.setProperty("look", "framed")
    return button


def _shown(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
