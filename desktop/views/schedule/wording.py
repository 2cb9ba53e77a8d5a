"""Word days, hours, states and places of meetings for the screen."""

from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from db.domain.enums import MeetingState
from db.domain.rows.meetings import MeetingRow
from desktop.views.common.chips import Variant
from desktop.wording import state_words

translate = QCoreApplication.translate

_DAYS_OF_MONTH = 30.4
_RECENT_MONTHS = 12

FIXED = (MeetingState.RUNNING, MeetingState.HELD, MeetingState.CANCELLED)
"""States in which a meeting stays on its day."""

STATE_ICONS: dict[MeetingState, str] = {
    MeetingState.PLANNED: "circle-dashed",
    MeetingState.ANNOUNCED: "speakerphone",
    MeetingState.RUNNING: "player-play",
    MeetingState.HELD: "check",
    MeetingState.POSTPONED: "hourglass",
    MeetingState.CANCELLED: "x",
}
STATE_VARIANTS: dict[MeetingState, Variant] = {
    MeetingState.PLANNED: Variant.NEUTRAL,
    MeetingState.ANNOUNCED: Variant.ACCENT,
    MeetingState.RUNNING: Variant.ACCENT,
    MeetingState.HELD: Variant.OK,
    MeetingState.POSTPONED: Variant.AMBER,
    MeetingState.CANCELLED: Variant.NEUTRAL,
}


def month_words(first: date) -> str:
    """Return «Ноябрь 2026»."""
    words = QLocale().toString(_qt(first), "MMMM yyyy")
    named = QLocale().standaloneMonthName(first.month)
    text = f"{named} {first.year}" if named else words
    return text[:1].upper() + text[1:]


def day_words(day: date, today: date) -> str:
    """Return «25 ноября, среда», with the year where it is another."""
    pattern = "d MMMM, dddd" if day.year == today.year else "d MMMM yyyy, dddd"
    return QLocale().toString(_qt(day), pattern)


def short_day(day: date, today: date) -> str:
    """Return «25 ноября», with the year where it is another."""
    pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(_qt(day), pattern)


def plain_day(day: date) -> str:
    """Return a day as the field of a form shows it: «25.11.2026»."""
    return QLocale().toString(_qt(day), "dd.MM.yyyy")


def time_words(at: time | None) -> str:
    """Return «18:00», empty where the hour is not known yet."""
    return "" if at is None else QTime(at.hour, at.minute).toString("HH:mm")


def when_words(on: date | None, at: time | None, today: date) -> str:
    """Return day and hour, or that there is none yet."""
    if on is None:
        return translate("Schedule", "no date yet")
    hour = time_words(at) or translate("Schedule", "hour not set")
    return f"{day_words(on, today)}, {hour}"


def visit_words(visit: date, now: date) -> str:
    """Return «были здесь 12 июня», with the months passed for a visit of the last year."""
    months = round((now - visit) / timedelta(days=_DAYS_OF_MONTH))
    day = short_day(visit, now)
    if 1 <= months <= _RECENT_MONTHS:
        ago = translate("Schedule", "{0} mo. ago").format(months)
        return translate("Schedule", "were here {0}, {1}").format(day, ago)
    return translate("Schedule", "were here {0}").format(day)


def short_title(row: MeetingRow) -> str:
    """Return the place for a narrow cell: «Зелёная, 14»."""
    title = row.title or translate("Schedule", "place not set")
    for prefix in ("ул. ", "улица "):
        title = title.removeprefix(prefix)
    return title


def bar_words(row: MeetingRow) -> str:
    """Return what the bar of a meeting says: «18:00 Зелёная, 14»."""
    return " ".join(part for part in (time_words(row.at), short_title(row)) if part)


def spoken(row: MeetingRow) -> str:
    """Return a meeting for screen readers and tool tips."""
    parts = (time_words(row.at), row.title, state_words(row.state))
    return ", ".join(part for part in parts if part)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
