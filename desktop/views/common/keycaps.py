"""Draw the caps of keys, so that the keyboard is learned where it is used."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.common.theme import Theme

_PADDING = 5
_HEIGHT = 18


def key_width(keys: str, theme: Theme) -> int:
    """Return the width of a key cap."""
    words = QFontMetrics(_font(theme)).horizontalAdvance(keys)
    return max(words + 2 * theme.px(_PADDING), theme.px(_HEIGHT))


def paint_key(
    painter: QPainter, left: int, middle: int, keys: str, theme: Theme, ink: QColor | None = None
) -> int:
    """Paint a key cap centred on the line ``middle``; return its width.

    With an ``ink`` the cap is an outline in that colour, for dark ground.
    """
    height = theme.px(_HEIGHT)
    box = QRect(left, middle - height // 2, key_width(keys, theme), height)
    frame = ink or theme.color("line")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else theme.color("bg"))
    painter.setPen(QPen(frame, theme.border))
    half = theme.border / 2
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), 4, 4)
    painter.setFont(_font(theme))
    painter.setPen(ink or theme.color("mute"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()
    return box.width()


def _font(theme: Theme) -> QFont:
    return theme.font("small")


class KeyHint(QWidget):
    """Show a key cap and what the key does: «Enter сохранить и дальше»."""

    def __init__(self, theme: Theme, keys: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{keys}: {text}")

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(_font(self._theme)).horizontalAdvance(self._text)
        width = key_width(self._keys, self._theme) + self._theme.px(4) + words + 1
        return QSize(width, self._theme.px(_HEIGHT + 2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = paint_key(painter, 0, self.height() // 2, self._keys, self._theme)
        painter.setFont(_font(self._theme))
        painter.setPen(self._theme.color("mute"))
        rest = self.rect().adjusted(width + self._theme.px(4), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._text)
