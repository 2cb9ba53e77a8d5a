"""Draw the figures: bars by hatches, and quarters as tiles; readable without colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from db.domain.indicators import Figure, Grouping
from db.domain.rows.indicators import AnalysisRow, Behind, FigureGroup
from desktop.views.analysis.wording import figure_words, group_words
from desktop.views.common.theme import Theme

_BAR, _GAP, _LABEL, _NUMBERS = 16, 8, 190, 130
_TILE, _TILE_HEIGHT = 168, 62
_WEIGHTS = (
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.Dense7Pattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.Dense3Pattern,
)
_HATCHES = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.NoBrush,
)


@dataclass(frozen=True, slots=True)
class _Bar:
    label: str
    parts: tuple[int, int, int]
    behind: Behind


class ChartView(QWidget):
    """Show requests and orders of the groups as bars; by quarters, the quarters as tiles.

    Signals:
        figure_opened(object, str): a bar or a tile was clicked: the :class:`Behind`, its name.
    """

    figure_opened = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: AnalysisRow | None = None
        self._orders = False
        self._spots: list[tuple[QRect, Behind, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Chart"))
        theme.changed.connect(self.update)

    def show_analysis(self, found: AnalysisRow) -> None:
        """Draw another analysis; what it says is told to screen readers in words."""
        self._found = found
        words = (f"{bar.label}: {sum(bar.parts)}" for bar in self._bars())
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def show_orders(self, *, orders: bool) -> None:
        """Draw orders in the place of requests."""
        self._orders = orders
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(520, self._theme.px(200))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, self._theme.px(150))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._spots = []
        if self._found is None:
            return
        if not self._bars():
            painter.setPen(self._theme.color("mute"))
            words = self.tr("Nothing to draw: there are no such records in this time.")
            centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), centre, words)
            return
        top, legend = self._paint_legend(painter)
        if self._found.grouping is Grouping.QUARTER:
            self._paint_tiles(painter, top, legend)
        else:
            self._paint_bars(painter, top, legend)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        for area, behind, label in self._spots:
            if area.contains(place):
                self.figure_opened.emit(behind, label)
                return

    def bars(self) -> Sequence[tuple[str, tuple[int, int, int]]]:
        """Return the names of the bars and their parts."""
        return [(bar.label, bar.parts) for bar in self._bars()]

    def _bars(self) -> list[_Bar]:
        found = self._found
        if found is None:
            return []
        figure = Figure.ORDERS if self._orders else Figure.REQUESTS
        return [
            _Bar(
                group_words(group, found.grouping),
                self._parts(group),
                Behind(figure, found.period, found.grouping, group.key),
            )
            for group in found.groups
            if group.figures.get(figure, 0)
        ]

    def _parts(self, group: FigureGroup) -> tuple[int, int, int]:
        one, two, whole = (
            (Figure.IN_TIME, Figure.LATE, Figure.ORDERS)
            if self._orders
            else (Figure.FULFILLED, Figure.ANSWERED, Figure.REQUESTS)
        )
        first, second = group.figures.get(one, 0), group.figures.get(two, 0)
        return first, second, group.figures.get(whole, 0) - first - second

    def _paint_legend(self, painter: QPainter) -> tuple[int, int]:
        """Return where the drawing begins, and where the legend ends."""
        theme = self._theme
        painter.setFont(theme.font("small"))
        if self._found is not None and self._found.grouping is Grouping.QUARTER:
            names: tuple[str, ...] = (self.tr("The denser, the more of them"),)
        elif self._orders:
            names = (self.tr("in time"), self.tr("late"), self.tr("under control"))
        else:
            names = (self.tr("fulfilled"), self.tr("explained on the spot"), self.tr("the others"))
        metrics = QFontMetrics(theme.font("small"))
        x, height = 0, metrics.height()
        for name, hatch in zip(names, _HATCHES, strict=False):
            if len(names) > 1:
                self._fill(painter, QRect(x, 2, theme.px(18), height - 4), hatch)
                x += theme.px(18) + 6
            painter.setPen(theme.color("mute"))
            painter.drawText(QPoint(x, metrics.ascent()), name)
            x += metrics.horizontalAdvance(name) + 18
        return height + 8, x

    def _paint_left_out(self, painter: QPainter, number: int, legend: int) -> int:
        """Say how many there was no room for; return how many bars give way to the words.

        They stand at the right of the legend, or at the foot where the legend takes it all.
        """
        if number <= 0:
            return 0
        font = self._theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("mute"))
        words = self.tr("and %n more in the table below", "", number)
        is_beside = legend + metrics.horizontalAdvance(words) <= self.width()
        if not is_beside:
            words = self.tr("and %n more in the table below", "", number + 1)
        top = 0 if is_beside else self.height() - metrics.height()
        place = QRect(0, top, self.width(), metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, words)
        return 0 if is_beside else 1

    def _paint_bars(self, painter: QPainter, top: int, legend: int) -> None:
        theme = self._theme
        step = theme.px(_BAR) + theme.px(_GAP)
        room = max((self.height() - top) // step, 1)
        bars = self._bars()
        room -= self._paint_left_out(painter, len(bars) - room, legend)
        if self._found is not None and self._found.grouping is Grouping.PERIOD:
            bars = bars[-room:]
        longest = max((sum(bar.parts) for bar in bars[:room]), default=1)
        label = min(theme.px(_LABEL), self.width() // 3)
        width = max(self.width() - label - theme.px(_NUMBERS), 40)
        for bar in bars[:room]:
            self._paint_bar(painter, QRect(label, top, width, theme.px(_BAR)), bar, longest)
            top += step

    def _paint_bar(self, painter: QPainter, area: QRect, bar: _Bar, longest: int) -> None:
        theme = self._theme
        metrics = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink"))
        words = QRect(0, area.top(), area.left() - 8, area.height())
        shown = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        x = float(area.left())
        for number, hatch in zip(bar.parts, _HATCHES, strict=True):
            wide = area.width() * number / longest
            if number:
                box = QRectF(x, area.top(), max(wide, 2.0), area.height()).toRect()
                self._fill(painter, box, hatch)
            x += wide
        painter.setPen(theme.color("ink"))
        text = f"{sum(bar.parts)} = " + " + ".join(map(str, bar.parts))
        rest = QRect(round(x) + 8, area.top(), self.width() - round(x) - 8, area.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, text)
        self._spots.append(
            (QRect(0, area.top(), self.width(), area.height()), bar.behind, bar.label)
        )

    def _paint_tiles(self, painter: QPainter, top: int, legend: int) -> None:
        theme = self._theme
        width, height, gap = theme.px(_TILE), theme.px(_TILE_HEIGHT), theme.px(_GAP)
        most = max((sum(bar.parts) for bar in self._bars()), default=1)
        x, bars = 0, self._bars()
        for place, bar in enumerate(bars):
            if x and x + width > self.width():
                x, top = 0, top + height + gap
            if top + height > self.height():
                self._paint_left_out(painter, len(bars) - place, legend)
                return
            self._paint_tile(painter, QRect(x, top, width, height), bar, most)
            x += width + gap

    def _paint_tile(self, painter: QPainter, area: QRect, bar: _Bar, most: int) -> None:
        theme = self._theme
        number = sum(bar.parts)
        weight = -(-(len(_WEIGHTS) - 1) * number // most)
        upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
        self._fill(painter, upper, _WEIGHTS[weight])
        font = theme.font("small", bold=True)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        lower = QRect(area.left(), upper.bottom() + 2, area.width(), area.height() - upper.height())
        metrics = QFontMetrics(font)
        count = f": {number}"
        room = area.width() - metrics.horizontalAdvance(count)
        name = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(lower, Qt.AlignmentFlag.AlignTop, name + count)
        self._spots.append((area, bar.behind, bar.label))

    def _fill(self, painter: QPainter, area: QRect, hatch: Qt.BrushStyle) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("ink"), theme.border))
        tone = theme.color("accent" if theme.palette.tinted else "ink")
        painter.setBrush(QBrush(tone, hatch))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.setBrush(Qt.BrushStyle.NoBrush)


def chart_title(*, orders: bool) -> str:
    """Return what the chart shows."""
    return figure_words(Figure.ORDERS if orders else Figure.REQUESTS)
