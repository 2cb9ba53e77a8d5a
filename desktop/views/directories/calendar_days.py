"""Say which days of a year differ from the plain week, and change one of them: pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from db.domain.deadlines import parse_deadline
from db.domain.inputs import CalendarYearInput
from db.domain.working_days import DayKind, WorkingCalendar

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """Show one exceptional day."""

    day: date
    kind: DayKind
    title: str


def exceptional_days(calendar: WorkingCalendar, year: int) -> list[ExceptionRow]:
    """Return the days of a year that the plain week does not explain."""
    first = date(year, 1, 1)
    days = (first + timedelta(days=passed) for passed in range(366))
    found = ((day, calendar.day_kind(day)) for day in days if day.year == year)
    return [
        ExceptionRow(day, kind, calendar.day_title(day))
        for day, kind in found
        if kind is not _plain_kind(day) or calendar.day_title(day)
    ]


def with_day(calendar: WorkingCalendar, day: date, kind: DayKind) -> CalendarYearInput:
    """Return a year with one day set; a day of its usual kind is no exception any more."""
    days = _as_map(calendar, day.year)
    days[day.isoformat()] = kind.value
    if kind is _plain_kind(day):
        del days[day.isoformat()]
    return CalendarYearInput(day.year, days)


def without_day(calendar: WorkingCalendar, day: date) -> CalendarYearInput:
    """Return a year in which a day is as its weekday says."""
    days = _as_map(calendar, day.year)
    days.pop(day.isoformat(), None)
    return CalendarYearInput(day.year, days)


def parse_day_of(text: str, year: int, calendar: WorkingCalendar) -> date | None:
    """Return the day of a year meant by «9.03» or «9 марта», None where there is none in it."""
    try:
        found = parse_deadline(text.strip(), date(year, 1, 1), calendar) if text.strip() else None
    except OverflowError:
        return None
    if found is None or found.on is None or found.on.year != year:
        return None
    return found.on


def _as_map(calendar: WorkingCalendar, year: int) -> dict[str, str]:
    rows = exceptional_days(calendar, year)
    found: Mapping[str, str] = {row.day.isoformat(): row.kind.value for row in rows}
    return dict(found)


def _plain_kind(day: date) -> DayKind:
    return DayKind.WEEKEND if day.weekday() >= _SATURDAY else DayKind.WORKING
