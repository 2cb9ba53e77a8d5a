"""Say for how long the contact data of applicants may be kept."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from db.domain.errors import UserError

LONGEST = 75
_FEBRUARY, _LEAP_DAY = 2, 29


@dataclass(frozen=True, slots=True)
class RetentionTerms:
    """Hold the terms in years; a lawyer of the city is to confirm them.

    The default of five years is the usual term for papers of citizens' appeals.
    """

    after_closing: int = 5
    """After the last order of the question came off control."""
    after_meeting: int = 5
    """After the meeting, where the question led to no order."""


DEFAULT_TERMS = RetentionTerms()


def read_terms(data: Mapping[str, Any]) -> RetentionTerms:
    """Read what was stored; what is missing or not understood keeps its default."""
    plain = asdict(DEFAULT_TERMS)
    known = {name: _years(data.get(name), default) for name, default in plain.items()}
    return RetentionTerms(**known)


def store_terms(terms: RetentionTerms) -> dict[str, Any]:
    """Return plain JSON values; raise :class:`UserError` ``bad_retention_term``."""
    stored = asdict(terms)
    if not all(1 <= years <= LONGEST for years in stored.values()):
        raise UserError("bad_retention_term", longest=LONGEST)
    return stored


def years_before(day: date, years: int) -> date:
    """Return the same day so many years ago; 29 February is 28 February in a common year."""
    if (day.month, day.day) == (_FEBRUARY, _LEAP_DAY):
        day = day.replace(day=28)
    return day.replace(year=day.year - years)


def _years(value: object, default: int) -> int:
    return value if type(value) is int and 1 <= value <= LONGEST else default
