"""Show below the line how it was understood; while it is empty, what may be typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.common.chips import chip_height, chip_width, paint_chip
from desktop.views.common.keycaps import key_width, paint_key
from desktop.views.common.question_chips import ChipText
from desktop.views.common.theme import Theme

_GAP = 4
_HINT_GAP = 14


class LineSummary(QWidget):
    """Paint chips, or hints where there are none; always of one height, so that nothing jumps."""

    def __init__(
        self, theme: Theme, hints: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints = tuple(hints)
        self._chips: tuple[ChipText, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def set_chips(self, chips: Sequence[ChipText]) -> None:
        """Show how the line was understood."""
        if self._chips != tuple(chips):
            self._chips = tuple(chips)
            self._describe()
            self.update()

    def chips(self) -> tuple[ChipText, ...]:
        """Return what is shown."""
        return self._chips

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, chip_height(self._theme))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._chips:
            self._paint_chips(painter)
        else:
            self._paint_hints(painter)

    def _describe(self) -> None:
        hints = "; ".join(f"{keys}: {text}" for keys, text in self._hints)
        shown = ", ".join(chip.text for chip in self._chips)
        self.setAccessibleName(shown or hints)

    def _paint_chips(self, painter: QPainter) -> None:
        """Paint the chips that find room, the last of them cut off if need be."""
        left = 0
        least = self._theme.px(60)
        for chip in self._chips:
            room = self.width() - left
            if room < min(least, chip_width(chip.text, self._theme, chip.icon)):
                return
            box = QRect(left, 0, room, self.height())
            left += _GAP + paint_chip(
                painter, box, chip.text, chip.variant, self._theme, icon=chip.icon
            )

    def _paint_hints(self, painter: QPainter) -> None:
        """Paint the hints that find room as a whole."""
        font = self._theme.font("small")
        metrics = QFontMetrics(font)
        gap = self._theme.px(_GAP)
        left = 0
        for keys, text in self._hints:
            words = metrics.horizontalAdvance(text)
            if left + key_width(keys, self._theme) + gap + words > self.width():
                return
            left += paint_key(painter, left, self.height() // 2, keys, self._theme) + gap
            painter.setFont(font)
            painter.setPen(self._theme.color("mute"))
            base = (self.height() + metrics.ascent() - metrics.descent()) // 2
            painter.drawText(left, base, text)
            left += words + self._theme.px(_HINT_GAP)
