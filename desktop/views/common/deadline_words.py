"""Word deadlines on the screens, in the language of the screens."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.domain.deadlines import Deadline, DeadlineWarning
from db.domain.enums import DeadlineKind

translate = QCoreApplication.translate

_WITH_WEEKDAY = "dd.MM.yyyy, dddd"


def deadline_words(kind: DeadlineKind | None, on: date | None, today: date) -> str:
    """Return a deadline for lists: «до 27 ноября», with the year where it is another."""
    pattern = "d MMMM" if on is not None and on.year == today.year else "d MMMM yyyy"
    return _words(kind, on, pattern)


def short_words(kind: DeadlineKind | None, on: date | None, today: date) -> str:
    """Return a deadline for chips and narrow columns: «до 27.11, пт»."""
    pattern = "dd.MM, ddd" if on is not None and on.year == today.year else "dd.MM.yyyy, ddd"
    return _words(kind, on, pattern)


def understood_words(deadline: Deadline) -> str:
    """Return what was understood, with the weekday: «до 27.11.2026, пятница»."""
    return _words(deadline.kind, deadline.on, _WITH_WEEKDAY)


def warning_words(warning: DeadlineWarning) -> str:
    """Return what to ask about a deadline; none of it is refused."""
    return {
        DeadlineWarning.IN_THE_PAST: translate("Deadlines", "the day is past — is it right?"),
        DeadlineWarning.DAY_OFF: translate("Deadlines", "a day off — is it right?"),
        DeadlineWarning.YEAR_UNKNOWN: translate(
            "Deadlines", "the days off of that year are not known yet"
        ),
        DeadlineWarning.FAR_AWAY: translate(
            "Deadlines", "more than two years ahead — is it right?"
        ),
    }[warning]


def explained(deadline: Deadline, *, only_day: bool = False) -> str:
    """Return what was understood and what is questioned about it, in one line.

    ``only_day``: it is the day itself that is meant, not all the time until then.
    """
    on = deadline.on if only_day else None
    said = _day(on, _WITH_WEEKDAY) if on is not None else understood_words(deadline)
    parts = [said, *map(warning_words, deadline.warnings)]
    return " · ".join(parts)


def _words(kind: DeadlineKind | None, on: date | None, pattern: str) -> str:
    if kind is DeadlineKind.IMMEDIATE:
        return translate("Deadlines", "at once")
    if kind is DeadlineKind.PERMANENT:
        return translate("Deadlines", "permanently")
    if on is None:
        return ""
    return translate("Deadlines", "by {0}").format(_day(on, pattern))


def _day(on: date, pattern: str) -> str:
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)
