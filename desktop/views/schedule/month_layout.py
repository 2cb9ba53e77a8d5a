"""Measure the grid of a month: where each day and each bar lies."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics

from db.domain.rows.meetings import MeetingRow
from desktop.views.common.theme import Theme
from desktop.views.schedule.month_model import DAYS_IN_WEEK
from desktop.views.schedule.wording import bar_words, short_title, time_words

BAR_EDGE = 3
BAR_PAD = 5
_ICON = 13
_GAP = 3
_ROUND_BARS = 5
"""Pixels above and below the bars of a day."""
_MOST_WEEKS = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """Hold the place of one meeting inside its day."""

    row: MeetingRow
    rect: QRect
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayBars:
    """Hold the bars that fit into a day and what of it does not."""

    bars: tuple[Bar, ...]
    hidden: tuple[MeetingRow, ...]
    more: QRect
    """Where «+2 ещё» stands."""


class MonthLayout:
    """Tell rectangles from a size; made anew when size, month or type change."""

    def __init__(self, theme: Theme, size: QSize, weeks: int) -> None:
        self._theme = theme
        self._size = size
        self._weeks = max(weeks, 1)
        self._metrics = QFontMetrics(theme.font("small"))
        self.head = self._metrics.height() + 10
        self.number = self._metrics.height() + 6

    @property
    def lowest(self) -> int:
        """Return the height in which each day of a long month shows its number and one bar."""
        return self.head + _MOST_WEEKS * (self.number + self._bar_height(1) + _ROUND_BARS) + 1

    @property
    def icon(self) -> int:
        """Return the side of the sign in a bar."""
        return self._theme.px(_ICON)

    def cell(self, place: int) -> QRect:
        """Return the rectangle of a day; neighbours share their lines."""
        week, weekday = divmod(place, DAYS_IN_WEEK)
        left, right = self._column(weekday), self._column(weekday + 1)
        top, bottom = self._row(week), self._row(week + 1)
        return QRect(QPoint(left, top), QPoint(right, bottom))

    def heading(self, weekday: int) -> QRect:
        """Return where the name of a weekday stands."""
        left = self._column(weekday)
        return QRect(left, 0, self._column(weekday + 1) - left, self.head)

    def place_at(self, point: QPoint) -> int | None:
        """Return the number of the day below a point."""
        for place in range(self._weeks * DAYS_IN_WEEK):
            if self.cell(place).contains(point):
                return place
        return None

    def bars(self, place: int, rows: Sequence[MeetingRow]) -> DayBars:
        """Lay the meetings of a day out: on two lines where there is room, else on one."""
        cell = self.cell(place)
        area = cell.adjusted(5, self.number + 2, -5, 2 - _ROUND_BARS)
        lines = [self._lines(row, area.width()) for row in rows]
        if self._height(lines) > area.height():
            lines = [(bar_words(row),) for row in rows]
        count = len(rows)
        if self._height(lines) > area.height():
            count = self._fitting(area.height())
        bars, top = [], area.top()
        for row, words in zip(rows[:count], lines[:count], strict=True):
            height = self._bar_height(len(words))
            bars.append(Bar(row, QRect(area.left(), top, area.width(), height), words))
            top += height + _GAP
        more = QRect(area.left(), top, area.width(), max(cell.bottom() - top - 1, 0))
        return DayBars(tuple(bars), tuple(rows[count:]), more)

    def _lines(self, row: MeetingRow, width: int) -> tuple[str, ...]:
        whole = bar_words(row)
        room = width - BAR_EDGE - 2 * BAR_PAD - self.icon - _GAP
        if row.at is None or self._metrics.horizontalAdvance(whole) <= room:
            return (whole,)
        return (time_words(row.at), short_title(row))

    def _bar_height(self, lines: int) -> int:
        return lines * self._metrics.lineSpacing() + 4

    def _height(self, lines: Sequence[Sequence[str]]) -> int:
        heights = [self._bar_height(len(words)) for words in lines]
        return sum(heights) + _GAP * max(len(heights) - 1, 0)

    def _fitting(self, height: int) -> int:
        """Return how many bars of one line leave room for the line «+2 ещё»."""
        room = height - self._metrics.height()
        return max(room // (self._bar_height(1) + _GAP), 0)

    def _column(self, number: int) -> int:
        return number * (self._size.width() - 1) // DAYS_IN_WEEK

    def _row(self, number: int) -> int:
        return self.head + number * (self._size.height() - 1 - self.head) // self._weeks
