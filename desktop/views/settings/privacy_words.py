"""Word what was found of a person: where it stands, and what kind of text it is."""

from PySide6.QtCore import QObject

from db.domain.enums import RecordKind
from db.domain.rows.privacy import FoundPerson, Mention, Place


class PrivacyWords(QObject):
    """Hold the words; they are collected for translation from ``self.tr``."""

    def person(self, found: FoundPerson) -> str:
        """Return who was found, with flat and telephone."""
        flat = self.tr("flat {0}").format(found.flat) if found.flat else ""
        photos = self.tr("photos: {0}, they go with it").format(found.photos)
        parts = (found.name, flat, found.phone, photos if found.photos else "")
        return ", ".join(part for part in parts if part)

    def where(self, kind: RecordKind | None, place: Place) -> str:
        """Return where a record is found by people."""
        if kind is None:
            return self.tr("typed and not stored")
        day = f"{place.meeting_on:%d.%m.%Y}" if place.meeting_on else ""
        if place.number is not None:
            number = self.tr("question {0}").format(place.number)
            return ", ".join(part for part in (number, day, place.address) if part)
        words = {
            RecordKind.HOUSE: self.tr("senior of a house"),
            RecordKind.ATTENDANCE: self.tr("guest of a meeting"),
            RecordKind.MEETING: self.tr("meeting"),
            RecordKind.PROTOCOL_VERSION: self.tr("edition of a protocol"),
            RecordKind.PROTOCOL: self.tr("protocol"),
            RecordKind.PUBLIC_TEXT: self.tr("text for the public"),
            RecordKind.PERSON: self.tr("person of the directory"),
            RecordKind.ORGANISATION: self.tr("organisation"),
            RecordKind.PREPARED_QUESTION: self.tr("prepared question"),
            RecordKind.TELLING: self.tr("announcement of a meeting"),
            RecordKind.SIGNAL: self.tr("signal"),
            RecordKind.PUBLICATION: self.tr("publication"),
        }.get(kind, self.tr("record"))
        return ", ".join(part for part in (words, day, place.address) if part)

    def mention(self, mention: Mention) -> str:
        """Return where a text stands and what it is."""
        fields = {
            "raw_line": self.tr("line as it was typed"),
            "words": self.tr("words of the resident"),
            "not_understood": self.tr("not understood"),
            "answer": self.tr("answer on the spot"),
            "wording": self.tr("official wording"),
            "note": self.tr("note"),
            "place": self.tr("place"),
            "reason": self.tr("reason"),
            "content": self.tr("content"),
            "line": self.tr("line as it was typed"),
            "handed_by": self.tr("who handed it in"),
        }
        field = fields.get(mention.field, self.tr("text"))
        words = f"{self.where(mention.kind, mention.place)} · {field}"
        return self.tr("{0}, earlier (history)").format(words) if mention.is_past else words

    def chosen(self, records: int, texts: int) -> str:
        """Return how much is to be erased."""
        first = self.tr("%n record(s) with a name", "", records)
        second = self.tr("%n text(s)", "", texts)
        return self.tr("Will be erased for good: {0}, {1}.").format(first, second)

    def copies(self, count: int) -> str:
        """Return how many copies keep the data."""
        return self.tr(
            "%n older copy(s) keep the data until removed; the act lists them.", "", count
        )

    def due(self, applicants: int, meetings: int) -> str:
        """Return how much has outlived its term."""
        first = self.tr("%n applicant(s)", "", applicants)
        second = self.tr("%n meeting(s)", "", meetings)
        return self.tr("The contact data of {0} of {1} will be taken away.").format(first, second)
