"""Turn what a rule of the deadline grammar has matched into the date that it comes to."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from db.domain import deadline_dates as dates
from db.domain.deadline_words import month_of, number_of, ordinal_of, weekday_of
from db.domain.enums import DeadlineKind
from db.domain.working_days import WorkingCalendar

Answer = date | DeadlineKind | None
"""What a deadline comes to; None where the calendar has no such day."""


class Base(NamedTuple):
    """Hold what a deadline is counted from."""

    today: date
    calendar: WorkingCalendar


Count = Callable[[re.Match[str], Base], Answer]

_SHORT_YEAR = 2
_MONTHS_OF_PERIOD = (("мес", 1), ("кв", 3), ("полуг", 6), ("го", 12), ("лет", 12))
_DAYS_OF_UNIT = (("д", 1), ("сут", 1), ("нед", 7))
_FIRST_MONTH_OF_SEASON = (("вес", 3), ("лет", 6), ("осен", 9), ("зим", 12))
_HALVES = (
    ("полугод", 6, 0),
    ("полгода", 6, 0),
    ("полмес", 0, 15),
    ("полумес", 0, 15),
    ("декад", 0, 10),
    ("полторымес", 0, 45),
    ("полторамес", 0, 45),
    ("полуторамес", 0, 45),
    ("полтораг", 18, 0),
    ("полуторагод", 18, 0),
    ("полторынед", 0, 10),
    ("полуторанед", 0, 10),
)


def immediately(_match: re.Match[str], _base: Base) -> Answer:
    """Answer «незамедлительно»."""
    return DeadlineKind.IMMEDIATE


def permanently(_match: re.Match[str], _base: Base) -> Answer:
    """Answer «постоянно»."""
    return DeadlineKind.PERMANENT


def day_word(match: re.Match[str], base: Base) -> Answer:
    """Count «завтра» and its like; the end of the day is today."""
    word = match["day"].lower()
    ahead = 2 if word.startswith("после") else int(word.startswith("завтра"))
    return base.today + timedelta(days=ahead)


def weekday(match: re.Match[str], base: Base) -> Answer:
    """Count «до пятницы»: the coming one, this week's or the next week's."""
    day = weekday_of(match["weekday"])
    which = _group(match, "which")
    if _is_next(which):
        return dates.weekday_of_week(base.today, day, 1)
    if which.startswith("эт"):
        return dates.weekday_of_week(base.today, day, 0)
    return dates.coming_weekday(base.today, day)


def numeric_date(match: re.Match[str], base: Base) -> Answer:
    """Count «15.12», «15.12.2026» and «2026-12-15»."""
    return _date(base, int(match["number"]), int(match["month"]), _group(match, "year"))


def word_date(match: re.Match[str], base: Base) -> Answer:
    """Count «15 декабря», with a year or without."""
    return _date(base, ordinal_of(match["number"]), month_of(match["month"]), _group(match, "year"))


def number_of_month(match: re.Match[str], base: Base) -> Answer:
    """Count «до 15 числа»."""
    return dates.coming_number(base.today, ordinal_of(match["number"]))


def period(match: re.Match[str], base: Base) -> Answer:
    """Count «до конца квартала» and «на следующей неделе»."""
    shift = int(_is_next(_group(match, "which")))
    unit = match["unit"].lower()
    if unit.startswith("нед"):
        return dates.week_end(base.today, base.calendar, shift)
    return dates.period_end(base.today, _by_start(_MONTHS_OF_PERIOD, unit), shift)


def month_end(match: re.Match[str], base: Base) -> Answer:
    """Count «до конца декабря»."""
    return dates.coming_month_end(base.today, month_of(match["month"]), _year(match))


def before_month(match: re.Match[str], base: Base) -> Answer:
    """Count «до декабря»: the month itself is no longer in the term."""
    return dates.eve_of_month(base.today, month_of(match["month"]), _year(match))


def before_season(match: re.Match[str], base: Base) -> Answer:
    """Count «до лета»: summer begins on the first of June, and is no longer in the term."""
    return dates.eve_of_month(base.today, _season(match), None)


def season_end(match: re.Match[str], base: Base) -> Answer:
    """Count «до конца лета»."""
    return dates.coming_month_end(base.today, (_season(match) + 1) % 12 + 1, None)


def year_end(match: re.Match[str], base: Base) -> Answer:
    """Count «до конца 2027 года», «в 2027 году» and «до нового года»."""
    return date(_year(match) or base.today.year, 12, 31)


def before_year(match: re.Match[str], _base: Base) -> Answer:
    """Count «до 2027 года»."""
    return date(int(match["year"]) - 1, 12, 31)


def quarter(match: re.Match[str], base: Base) -> Answer:
    """Count «в IV квартале»."""
    month = ordinal_of(match["quarter"]) * 3
    return dates.coming_month_end(base.today, month, _year(match))


def term(match: re.Match[str], base: Base) -> Answer:
    """Count «за 10 рабочих дней», «в течение недели» and «в трёхдневный срок»."""
    written, unit = _group(match, "count"), match["unit"].lower()
    count = number_of(written) if written else 1
    if count == 0:
        return None
    if _group(match, "working"):
        return base.calendar.add_working_days(base.today, count) if unit[0] == "д" else None
    if unit.startswith("час"):
        return base.today + timedelta(days=count // 24)
    if days := _by_start(_DAYS_OF_UNIT, unit):
        return base.today + timedelta(days=count * days)
    return dates.add_months(base.today, count * _by_start(_MONTHS_OF_PERIOD, unit))


def half_term(match: re.Match[str], base: Base) -> Answer:
    """Count «за полгода» and «в полуторамесячный срок»; half a month is fifteen days."""
    written = "".join(match["half"].lower().split())
    months, days = next(rest for start, *rest in _HALVES if written.startswith(start))
    return dates.add_months(base.today, months) + timedelta(days=days)


def _date(base: Base, number: int, month: int, year: str) -> Answer:
    if not year:
        return dates.coming_date(base.today, month, number)
    century = 2000 if len(year) == _SHORT_YEAR else 0
    return dates.valid(century + int(year), month, number)


def _is_next(which: str) -> bool:
    return which.startswith(("след", "буд"))


def _season(match: re.Match[str]) -> int:
    return _by_start(_FIRST_MONTH_OF_SEASON, match["season"].lower())


def _year(match: re.Match[str]) -> int | None:
    return int(_group(match, "year") or 0) or None


def _group(match: re.Match[str], name: str) -> str:
    """Return what a group matched in lower case, empty where the rule has no such group."""
    return (match.groupdict().get(name) or "").lower()


def _by_start(table: tuple[tuple[str, int], ...], word: str) -> int:
    return next((number for start, number in table if word.startswith(start)), 0)
