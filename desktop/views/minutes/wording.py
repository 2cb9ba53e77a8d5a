"""Word meetings for the live minutes; pure, but for the translation."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.domain.rows.meetings import MeetingCard

translate = QCoreApplication.translate


def meeting_day(card: MeetingCard) -> str:
    """Return the day of a meeting, «25 ноября, среда», and the hour while it is planned."""
    if card.on is None:
        return translate("Minutes", "no date yet")
    words = _day(card.on, "d MMMM, dddd")
    return f"{words}, {card.at:%H:%M}" if card.at is not None else words


def day_words(on: date) -> str:
    """Return a day with its weekday."""
    return _day(on, "d MMMM, dddd")


def _day(on: date, pattern: str) -> str:
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)
