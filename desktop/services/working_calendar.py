"""Read the production calendar: what travels with the program, and what the city has corrected."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache

from sqlalchemy import Connection, select

from db.domain.working_days import (
    CalendarYear,
    DayKind,
    ExceptionalDay,
    WorkingCalendar,
    calendar_from_json,
)
from db.models import CalendarYear as CalendarYearRecord
from desktop import resources


@cache
def reference_calendar() -> WorkingCalendar:
    """Return the years that travel with the program."""
    text = resources.path("reference/calendar_ru.json").read_text(encoding="utf-8")
    return calendar_from_json(json.loads(text))


def read_calendar(connection: Connection) -> WorkingCalendar:
    """Return the calendar of this city: its own years stand in the place of those we know."""
    statement = select(CalendarYearRecord.year, CalendarYearRecord.days).where(
        CalendarYearRecord.deleted_at.is_(None)
    )
    calendar = reference_calendar()
    for row in connection.execute(statement):
        calendar = calendar.with_year(CalendarYear(row.year, _days(row.days)))
    return calendar


def _days(days: Mapping[str, str]) -> tuple[ExceptionalDay, ...]:
    """Return the days of a year in their order, under the names the reference knows them by."""
    known = reference_calendar()
    found = ((date.fromisoformat(day), DayKind(kind)) for day, kind in sorted(days.items()))
    return tuple(ExceptionalDay(day, kind, known.day_title(day)) for day, kind in found)
