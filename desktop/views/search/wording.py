"""Word what the search has found; pure, but for the translation."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.domain.rows.search import MeetingName

translate = QCoreApplication.translate


def meeting_words(meeting: MeetingName) -> str:
    """Return the day, the yard and the protocol of a meeting."""
    on = meeting.on
    day = (
        QLocale().toString(QDate(on.year, on.month, on.day), "d MMMM yyyy")
        if on is not None
        else translate("Search", "no date")
    )
    protocol = (
        translate("Search", "protocol {0}").format(meeting.protocol_number)
        if meeting.protocol_number
        else ""
    )
    return " · ".join(part for part in (day, meeting.title, protocol) if part)
