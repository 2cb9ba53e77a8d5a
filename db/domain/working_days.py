"""Count working days by the production calendar of Russia, whose exceptions come year by year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_LONGEST_REST = 30
"""No run of days off comes near it; a calendar edited by hand must not make a loop endless."""


class DayKind(StrEnum):
    """Say whether people work on a day, and why not."""

    WORKING = "working"
    SHORT = "short"
    """A working day one hour shorter, on the eve of a holiday."""
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DAY_OFF = "day_off"
    """A weekday made a day off by a transfer."""


_OFF = frozenset({DayKind.WEEKEND, DayKind.HOLIDAY, DayKind.DAY_OFF})


@dataclass(frozen=True, slots=True)
class ExceptionalDay:
    """Describe one day that its weekday does not explain."""

    day: date
    kind: DayKind
    title: str


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """Hold what the Government has set for one year."""

    year: int
    days: tuple[ExceptionalDay, ...]
    source: str = ""


_STATUTORY: Mapping[tuple[int, int], str] = MappingProxyType(
    {
        (1, 1): "Новый год",
        **{(1, day): "Новогодние каникулы" for day in (2, 3, 4, 5, 6, 8)},
        (1, 7): "Рождество Христово",
        (2, 23): "День защитника Отечества",
        (3, 8): "Международный женский день",
        (5, 1): "Праздник Весны и Труда",
        (5, 9): "День Победы",
        (6, 12): "День России",
        (11, 4): "День народного единства",
    }
)
"""Art. 112 of the Labour Code: what is known of any year before its decree on transfers."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Answer what kind of day a date is; for a year not known yet, by weekends and the law alone.

    Every answer about such a year is a guess: ask :meth:`is_known` and say so to the user.
    """

    years: tuple[CalendarYear, ...] = ()
    _by_day: Mapping[date, ExceptionalDay] = field(init=False, repr=False, compare=False)
    _known: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_day = {day.day: day for year in self.years for day in year.days}
        object.__setattr__(self, "_by_day", MappingProxyType(by_day))
        object.__setattr__(self, "_known", frozenset(year.year for year in self.years))

    def is_known(self, year: int) -> bool:
        """Tell whether the transfers of ``year`` are known."""
        return year in self._known

    def day_kind(self, day: date) -> DayKind:
        """Return what kind of day ``day`` is."""
        if (exceptional := self._by_day.get(day)) is not None:
            return exceptional.kind
        if not self.is_known(day.year) and (day.month, day.day) in _STATUTORY:
            return DayKind.HOLIDAY
        return DayKind.WEEKEND if day.weekday() >= _SATURDAY else DayKind.WORKING

    def day_title(self, day: date) -> str:
        """Return the Russian name of a holiday or transfer, empty for a day like any other."""
        if (exceptional := self._by_day.get(day)) is not None:
            return exceptional.title
        return "" if self.is_known(day.year) else _STATUTORY.get((day.month, day.day), "")

    def is_working(self, day: date) -> bool:
        """Tell whether people work on ``day``."""
        return self.day_kind(day) not in _OFF

    def next_working(self, day: date) -> date:
        """Return the first working day after ``day``."""
        return self._step(day, _ONE_DAY)

    def previous_working(self, day: date) -> date:
        """Return the last working day before ``day``."""
        return self._step(day, -_ONE_DAY)

    def suggest_working(self, day: date) -> date:
        """Return ``day`` itself, or if it is a day off the working day before it.

        A term of an order that ends on a day off ends on the eve, contrary to art. 193 of the
        Civil Code, which is about contracts.
        """
        return day if self.is_working(day) else self.previous_working(day)

    def add_working_days(self, start: date, count: int) -> date:
        """Return the ``count``-th working day after ``start``, which itself is not counted.

        Raise OverflowError past the last year that a date can have.
        """
        day = start
        for _ in range(count):
            day = self.next_working(day)
        return day

    def count_working_days(self, first: date, last: date) -> int:
        """Return how many working days lie from ``first`` to ``last``, both counted."""
        span = (last - first).days + 1
        return sum(self.is_working(first + timedelta(days=passed)) for passed in range(span))

    def with_year(self, year: CalendarYear) -> "WorkingCalendar":
        """Return the calendar with ``year`` added, or put in the place of what was known of it."""
        others = (known for known in self.years if known.year != year.year)
        return WorkingCalendar(tuple(sorted((*others, year), key=lambda known: known.year)))

    def _step(self, day: date, step: timedelta) -> date:
        for _ in range(_LONGEST_REST):
            day += step
            if self.is_working(day):
                return day
        return day


def calendar_from_json(data: Mapping[str, object]) -> WorkingCalendar:
    """Read a calendar from the parsed ``calendar_ru.json``; raise ValueError saying what is wrong."""
    years = data.get("years")
    if data.get("format") != 1 or not isinstance(years, Mapping):
        raise ValueError("not a production calendar of format 1")
    read = [calendar_year_from_json(int(year), content) for year, content in years.items()]
    return WorkingCalendar(tuple(sorted(read, key=lambda known: known.year)))


def calendar_year_from_json(year: int, content: Mapping[str, object]) -> CalendarYear:
    """Read one year as it stands under ``years``; raise ValueError saying what is wrong."""
    days = content.get("days") if isinstance(content, Mapping) else None
    if not isinstance(days, list):
        raise ValueError(f"{year}: no list of days")
    read = tuple(_read_day(year, day) for day in days)
    return CalendarYear(year, _sorted_once(year, read), str(content.get("source", "")))


def calendar_year_to_json(year: CalendarYear) -> dict[str, object]:
    """Return one year as :func:`calendar_year_from_json` reads it."""
    days = [
        {"date": day.day.isoformat(), "kind": day.kind.value, "title": day.title}
        for day in year.days
    ]
    return {"source": year.source, "days": days}


def _read_day(year: int, entry: object) -> ExceptionalDay:
    if not isinstance(entry, Mapping):
        raise ValueError(f"{year}: {entry!r} is no day")
    try:
        day = date.fromisoformat(str(entry["date"]))
        kind = DayKind(str(entry["kind"]))
    except KeyError as error:
        raise ValueError(f"{year}: a day without {error}") from error
    if day.year != year:
        raise ValueError(f"{year}: {day.isoformat()} is of another year")
    return ExceptionalDay(day, kind, str(entry.get("title", "")))


def _sorted_once(year: int, days: Iterable[ExceptionalDay]) -> tuple[ExceptionalDay, ...]:
    ordered = tuple(sorted(days, key=lambda day: day.day))
    for before, after in pairwise(ordered):
        if before.day == after.day:
            raise ValueError(f"{year}: {after.day.isoformat()} stands twice")
    return ordered
