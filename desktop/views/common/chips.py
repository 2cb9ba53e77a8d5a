"""Draw chips: short facts in a rounded frame, as a widget and for delegates."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from db.domain.text import show_bidi_controls
from desktop.views.common.palette import Token
from desktop.views.common.theme import Theme

_PADDING = 9
_GAP = 4
_ICON = 14
_HEIGHT = 24


class Variant(StrEnum):
    """Say what a chip tells; the text or an icon says it too, never the colour alone."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    WARN = "warn"
    AMBER = "amber"
    OK = "ok"


_INKS: dict[Variant, Token] = {
    Variant.NEUTRAL: "ink",
    Variant.ACCENT: "accent",
    Variant.WARN: "warn",
    Variant.AMBER: "amber",
    Variant.OK: "ok",
}
_TINTS: dict[Variant, Token] = {
    Variant.NEUTRAL: "panel",
    Variant.ACCENT: "accent_soft",
    Variant.WARN: "warn_soft",
    Variant.AMBER: "amber_soft",
    Variant.OK: "ok_soft",
}


@dataclass(frozen=True)
class ChipStyle:
    """Hold the colours of one chip."""

    ink: Token
    fill: Token
    frame: Token


def chip_style(variant: Variant, theme: Theme, *, selected: bool = False) -> ChipStyle:
    """Return the colours of a chip, on a selected row or not."""
    if not theme.palette.tinted:
        ink: Token = "on_selected" if selected else "ink"
        return ChipStyle(ink, "selected" if selected else "panel", ink)
    tint = _TINTS[variant]
    if selected and variant is Variant.ACCENT:
        tint = "panel"
    frame: Token = "line" if variant is Variant.NEUTRAL else tint
    return ChipStyle(_INKS[variant], tint, frame)


def chip_font(theme: Theme) -> QFont:
    """Return the font of chips."""
    font = theme.font(bold=not theme.palette.tinted)
    font.setPixelSize(theme.px(13))
    return font


def chip_height(theme: Theme) -> int:
    """Return the height of a chip in pixels."""
    return theme.px(_HEIGHT)


def chip_width(text: str, theme: Theme, icon: str = "") -> int:
    """Return the width that a chip takes when nothing is cut off."""
    words = QFontMetrics(chip_font(theme)).horizontalAdvance(text)
    return words + 2 * theme.px(_PADDING) + (theme.px(_ICON + _GAP) if icon else 0)


def paint_chip(
    painter: QPainter,
    rect: QRect,
    text: str,
    variant: Variant,
    theme: Theme,
    *,
    icon: str = "",
    selected: bool = False,
) -> int:
    """Paint a chip at the top left of ``rect``, cut to its width, and return the width it took."""
    style = chip_style(variant, theme, selected=selected)
    width = min(chip_width(text, theme, icon), rect.width())
    height = chip_height(theme)
    box = QRect(rect.left(), rect.top(), width, height)
    painter.save()
    _paint_frame(painter, box, theme.color(style.fill), theme.color(style.frame), theme.border)
    inner = box.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
    if icon:
        side = theme.px(_ICON)
        picture = theme.pixmap(icon, style.ink, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(inner.left(), inner.top() + (height - side) // 2, picture)
        inner.setLeft(inner.left() + side + theme.px(_GAP))
    font = chip_font(theme)
    painter.setFont(font)
    painter.setPen(theme.color(style.ink))
    plain = show_bidi_controls(text)
    shown = QFontMetrics(font).elidedText(plain, Qt.TextElideMode.ElideRight, inner.width() + 1)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner.adjusted(0, 0, 2, 0), align, shown)
    painter.restore()
    return width


def _paint_frame(
    painter: QPainter, box: QRect, fill: QColor, frame: QColor, thickness: int
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(QPen(frame, thickness))
    half = thickness / 2
    shape = QRectF(box).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)


class Chip(QWidget):
    """Show one short fact; screen readers hear its text."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        variant: Variant = Variant.NEUTRAL,
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._variant = variant
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return what the chip says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Change what the chip says."""
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def set_variant(self, variant: Variant, icon: str = "") -> None:
        """Change the colours and the icon."""
        self._variant = variant
        self._icon = icon
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = chip_width(self._text, self._theme, self._icon)
        return QSize(width, chip_height(self._theme))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(110)), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._text, self._variant, self._theme, icon=self._icon)
