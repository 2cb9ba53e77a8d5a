"""Say what stands in each cell of a month: pure, no painting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from uuid import UUID

from db.domain.day_times import are_near
from db.domain.enums import MeetingState
from db.domain.rows.meetings import MeetingRow
from db.domain.working_days import WorkingCalendar

DAYS_IN_WEEK = 7
_FEWEST_WEEKS = 5
COMING = frozenset({MeetingState.PLANNED, MeetingState.ANNOUNCED, MeetingState.RUNNING})
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class DayCell:
    """Hold one day of the grid."""

    day: date
    in_month: bool
    is_off: bool
    title: str
    """The name of a holiday or of a transferred day."""


@dataclass(frozen=True, slots=True)
class Month:
    """Hold the days of five or six weeks around a month and the meetings on them."""

    first: date
    """The first day of the month itself."""
    cells: tuple[DayCell, ...]
    meetings: dict[date, tuple[MeetingRow, ...]]
    clashing: frozenset[UUID]
    is_known: bool
    """Whether the days off of that year are known, or guessed from the law."""

    @property
    def weeks(self) -> int:
        """Return how many rows the grid has."""
        return len(self.cells) // DAYS_IN_WEEK

    def on_day(self, day: date) -> tuple[MeetingRow, ...]:
        """Return the meetings of a day in their order."""
        return self.meetings.get(day, ())

    def place_of(self, day: date) -> int | None:
        """Return the number of a day's cell, if it is shown."""
        place = (day - self.cells[0].day).days
        return place if 0 <= place < len(self.cells) else None


def span(first: date) -> tuple[date, date]:
    """Return the first and the last day that the grid of a month shows."""
    start = first - timedelta(days=first.weekday())
    last = add_months(first, 1) - timedelta(days=1)
    weeks = max(_FEWEST_WEEKS, ((last - start).days // DAYS_IN_WEEK) + 1)
    return start, start + timedelta(days=weeks * DAYS_IN_WEEK - 1)


def add_months(first: date, months: int) -> date:
    """Return the first day of another month; the ends of time hold."""
    number = first.year * _MONTHS_IN_YEAR + first.month - 1 + months
    year, month = divmod(number, _MONTHS_IN_YEAR)
    if not date.min.year < year < date.max.year:
        return first.replace(day=1)
    return date(year, month + 1, 1)


def build_month(first: date, rows: Iterable[MeetingRow], calendar: WorkingCalendar) -> Month:
    """Put the meetings into the cells of a month."""
    start, last = span(first)
    days = [start + timedelta(days=passed) for passed in range((last - start).days + 1)]
    by_day: dict[date, list[MeetingRow]] = {}
    for row in rows:
        if row.on is not None:
            by_day.setdefault(row.on, []).append(row)
    return Month(
        first=first,
        cells=tuple(_cell(day, first, calendar) for day in days),
        meetings={day: tuple(found) for day, found in by_day.items()},
        clashing=frozenset(key for found in by_day.values() for key in clashing(found)),
        is_known=calendar.is_known(first.year),
    )


def clashing(rows: Sequence[MeetingRow]) -> set[UUID]:
    """Return those coming meetings of one day that stand too near to another one."""
    coming = [row for row in rows if row.state in COMING]
    pairs = ((one, other) for one, other in combinations(coming, 2) if are_near(one.at, other.at))
    return {row.id for pair in pairs for row in pair}


def _cell(day: date, first: date, calendar: WorkingCalendar) -> DayCell:
    is_off = not calendar.is_working(day)
    title = calendar.day_title(day) if is_off else ""
    return DayCell(day, (day.year, day.month) == (first.year, first.month), is_off, title)
