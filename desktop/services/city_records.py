"""Write the settings of the city and the years of its production calendar."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.domain.errors import UserError
from db.domain.inputs import CalendarYearInput, CityInput
from db.domain.numbering import DEFAULT_PATTERN, number_text
from db.domain.paper_options import SHORT_TEXTS, PaperOptions, store_options
from db.domain.rows.directories import CityRow
from db.domain.working_days import DayKind
from db.models import CalendarYear, City, Person
from db.unit_of_work import UnitOfWork
from desktop.documents.measures import OutOfRangeError, check_stored
from desktop.services.gate import long_text, short_line

DEFAULT_ZONE = "Europe/Moscow"

UNSET_CITY = CityRow(
    id=UUID(int=0),
    version=0,
    name="",
    name_genitive="",
    letterhead="",
    head_id=None,
    secretary_id=None,
    controller_id=None,
    number_pattern=DEFAULT_PATTERN,
    series="",
    time_zone=DEFAULT_ZONE,
    paper_options=PaperOptions(),
)
"""What a file without settings goes by; version 0 says that nothing has been written yet."""


def ensure_city(uow: UnitOfWork) -> City:
    """Return the settings of the city, made with the defaults where there are none."""
    found = uow.session.scalar(select(City).where(City.deleted_at.is_(None)).limit(1))
    if found is not None:
        return found
    return uow.add(City(number_pattern=DEFAULT_PATTERN, time_zone=DEFAULT_ZONE))


def put_city(uow: UnitOfWork, data: CityInput, version: int | None) -> None:
    """Write the settings; raise :class:`UserError` ``stale`` or ``bad_number_pattern``."""
    pattern = short_line(data.number_pattern) or DEFAULT_PATTERN
    number_text(pattern, number=1, year=2000)
    city = ensure_city(uow)
    is_new = city in uow.session.new
    if not is_new and version is not None and city.version != version:
        raise UserError("stale", kind=City.kind)
    city.name = short_line(data.name)
    city.name_genitive = short_line(data.name_genitive)
    city.letterhead = long_text(data.letterhead)
    city.head_id = _person(uow, city.head_id, data.head_id)
    city.secretary_id = _person(uow, city.secretary_id, data.secretary_id)
    city.controller_id = _person(uow, city.controller_id, data.controller_id)
    city.number_pattern = pattern
    city.series = short_line(data.series)
    city.time_zone = short_line(data.time_zone) or DEFAULT_ZONE


def put_paper_options(uow: UnitOfWork, options: PaperOptions, version: int | None) -> None:
    """Write what the city chooses of its papers; raise ``stale`` or ``bad_paper_option``.

    A number of a paper that is none of its range raises ``measure_out_of_range``.
    """
    texts: dict[str, Any] = {name: short_line(getattr(options, name)) for name in SHORT_TEXTS}
    try:
        measures = check_stored(options.measures)
    except OutOfRangeError as error:
        ends = {"least": f"{error.least:g}", "most": f"{error.most:g}"}
        raise UserError("measure_out_of_range", name=error.name, **ends) from error
    stored = store_options(replace(options, measures=measures, **texts))
    city = ensure_city(uow)
    if city not in uow.session.new and version is not None and city.version != version:
        raise UserError("stale", kind=City.kind)
    city.paper_options = stored


def put_calendar_year(uow: UnitOfWork, data: CalendarYearInput, version: int | None) -> None:
    """Write the days of a year; raise :class:`UserError` ``bad_calendar_day`` or ``stale``."""
    days = _days(data.year, data.days)
    found = uow.session.scalar(select(CalendarYear).where(CalendarYear.year == data.year))
    if found is None:
        uow.add(CalendarYear(year=data.year, days=days))
        return
    if found.deleted_at is not None:
        uow.restore(found)
    elif version is not None and found.version != version:
        raise UserError("stale", kind=CalendarYear.kind)
    found.days = days


def drop_calendar_year(uow: UnitOfWork, year: int, version: int) -> None:
    """Forget what was edited of a year; the calendar that travels with the program holds again."""
    found = uow.session.scalar(
        select(CalendarYear).where(CalendarYear.year == year, CalendarYear.deleted_at.is_(None))
    )
    if found is None:
        raise UserError("gone", kind=CalendarYear.kind)
    if found.version != version:
        raise UserError("stale", kind=CalendarYear.kind)
    uow.delete(found)


def _person(uow: UnitOfWork, before: UUID | None, wanted: UUID | None) -> UUID | None:
    """Return the person chosen; whoever held the place may have left the directory since."""
    if wanted is not None and wanted != before:
        uow.get(Person, wanted)
    return wanted


def _days(year: int, days: Mapping[str, str]) -> dict[str, str]:
    for day, kind in days.items():
        if not _is_day(year, day) or kind not in set(DayKind):
            raise UserError("bad_calendar_day", day=day)
    return dict(sorted(days.items()))


def _is_day(year: int, day: str) -> bool:
    try:
        return date.fromisoformat(day).year == year
    except ValueError:
        return False
