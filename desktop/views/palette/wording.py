"""Word the records that the palette offers; pure, but for the translation."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.domain.enums import RecordKind
from db.domain.rows.search import RecordHit

translate = QCoreApplication.translate


def record_hint(hit: RecordHit) -> str:
    """Return what a record is and what tells it from others of its name."""
    kind = {
        RecordKind.MEETING: translate("Palette", "meeting"),
        RecordKind.QUESTION: translate("Palette", "question"),
        RecordKind.HOUSE: translate("Palette", "house"),
        RecordKind.ORGANISATION: translate("Palette", "organisation"),
        RecordKind.PERSON: translate("Palette", "person"),
        RecordKind.TOPIC: translate("Palette", "topic"),
    }.get(hit.kind, "")
    day = ""
    if hit.on is not None:
        day = QLocale().toString(QDate(hit.on.year, hit.on.month, hit.on.day), "d MMMM yyyy")
    return " · ".join(part for part in (kind, day, hit.hint) if part)
