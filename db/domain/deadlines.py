"""Understand deadlines in plain Russian.

A deadline is an inclusive date: the papers write «до … (включительно)». A date that falls on a
day off or in the past stays as it was meant and carries a warning, since what becomes of it is
for the city to say; :meth:`~db.domain.working_days.WorkingCalendar.suggest_working` has the day
that the rules of most cities would take.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.domain.deadline_counts import Base
from db.domain.deadline_dates import add_months
from db.domain.deadline_grammar import LONGEST_PHRASE, find_phrase
from db.domain.enums import DeadlineKind
from db.domain.working_days import WorkingCalendar

FAR_MONTHS = 24
"""Orders of a yard meeting are given for a year at most; a later date is rather a slip."""

_LAST_YEAR = 9999


class DeadlineWarning(StrEnum):
    """Name what the user should be asked about a deadline; none of it is refused."""

    IN_THE_PAST = "in_the_past"
    DAY_OFF = "day_off"
    YEAR_UNKNOWN = "year_unknown"
    """The transfers of days off in that year are not known: whether it is one is a guess."""
    FAR_AWAY = "far_away"


@dataclass(frozen=True, slots=True)
class Deadline:
    """Say by when, and in what words it was said."""

    kind: DeadlineKind
    on: date | None
    """The last day, inclusive; None unless the kind is DATE."""
    phrase: str
    """What was typed."""
    warnings: tuple[DeadlineWarning, ...] = ()


def parse_deadline(phrase: str, today: date, calendar: WorkingCalendar) -> Deadline | None:
    """Return the deadline that ``phrase`` means, None if it means none or names no real day.

    The whole phrase must be understood. A bare date or term («15.12», «10 дней») is enough here,
    where the question was about a deadline.
    """
    words = " ".join(phrase[: LONGEST_PHRASE * 2].split()).rstrip(" .,;!")
    found = find_phrase(words) if len(words) <= LONGEST_PHRASE else None
    if found is None or found.end != len(words):
        return None
    answer = found.answer(Base(today, calendar))
    if isinstance(answer, DeadlineKind):
        return Deadline(answer, None, phrase)
    if answer is None:
        return None
    return Deadline(DeadlineKind.DATE, answer, phrase, warnings_of(answer, today, calendar))


def warnings_of(day: date, today: date, calendar: WorkingCalendar) -> tuple[DeadlineWarning, ...]:
    """Return what to ask about a deadline on ``day``, however it was set."""
    far = today.year + FAR_MONTHS // 12 < _LAST_YEAR and day > add_months(today, FAR_MONTHS)
    checks = (
        (DeadlineWarning.IN_THE_PAST, day < today),
        (DeadlineWarning.DAY_OFF, not calendar.is_working(day)),
        (DeadlineWarning.YEAR_UNKNOWN, not calendar.is_known(day.year)),
        (DeadlineWarning.FAR_AWAY, far),
    )
    return tuple(warning for warning, holds in checks if holds)
