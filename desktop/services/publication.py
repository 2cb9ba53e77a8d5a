"""Let no text about a resident go to the public without somebody's word.

Papers for the public are made of fields of an allow-list; those of them that are free text pass
here. A text in which nothing is suspicious goes as it is. One in which something is goes only as
it was decided, and until then not at all.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.enums import PublicChoice
from db.domain.personal_data import KnownNames, Suspicion, known_names, scan
from db.domain.public_wording import proposed
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.notices import NoticeMeeting
from db.domain.rows.privacy import PublicTextRow
from db.models import PublicText
from db.queries import minutes, notices
from db.queries import privacy as queries
from desktop.services.gate import long_text


@dataclass(frozen=True, slots=True)
class Suspect:
    """Show a text that somebody is to decide about; ``number`` is of its question."""

    text: str
    found: tuple[Suspicion, ...]
    proposal: str
    number: int | None = None
    decided: PublicTextRow | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Hold what was decided about a text."""

    suspect: Suspect
    choice: PublicChoice
    replacement: str = ""


class PublicationService:
    """Ask about the texts of public papers, and remember the answers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_meeting(self, meeting_id: UUID, *, with_results: bool) -> list[Suspect]:
        """Return the suspicious texts of a meeting's papers, decided or not."""
        with self._database.read() as connection:
            meeting = notices.one(connection, meeting_id)
            questions = minutes.ribbon(connection, meeting_id) if with_results else []
            return _suspects(connection, [meeting], questions)

    def of_period(self, first: date, last: date) -> list[Suspect]:
        """Return the suspicious texts of a schedule, decided or not."""
        with self._database.read() as connection:
            return _suspects(connection, notices.in_period(connection, first, last), [])

    def decide(self, decisions: Sequence[Decision]) -> ChangeSet:
        """Remember what was decided; the same text is not asked about again."""
        with self._database.unit_of_work() as uow:
            for decision in decisions:
                key = _digest(decision.suspect.text, decision.suspect.found)
                known = uow.session.scalar(select(PublicText).where(PublicText.digest == key))
                words = long_text(decision.replacement)
                if decision.choice is not PublicChoice.REPLACED:
                    words = ""
                if known is None:
                    uow.add(PublicText(digest=key, choice=decision.choice, replacement=words))
                    continue
                known.choice, known.replacement = decision.choice, words
                if known.deleted_at is not None:
                    uow.restore(known)
            return uow.commit()


def reader(connection: Connection, texts: Iterable[str]) -> Callable[[str], str]:
    """Return what gives each of the texts as the public may read it."""
    known = _known(connection)
    found = {text: scan(text, known) for text in set(texts)}
    keys = {text: _digest(text, finds) for text, finds in found.items() if finds}
    decided = queries.public_texts(connection, keys.values())
    public = {
        text: _as_decided(text, decided.get(keys[text])) if text in keys else text for text in found
    }

    def as_public(text: str) -> str:
        return public[text]

    return as_public


def cleared(connection: Connection, meetings: Iterable[NoticeMeeting]) -> list[NoticeMeeting]:
    """Return the meetings with their places as the public may read them."""
    given = list(meetings)
    public = reader(connection, (meeting.place for meeting in given))
    return [replace(meeting, place=public(meeting.place)) for meeting in given]


def texts_of(questions: Iterable[QuestionRow]) -> Iterator[str]:
    """Yield the free texts that the results of questions tell."""
    for row in questions:
        yield row.topic
        yield from (order.wording for order in row.orders)


def _as_decided(text: str, decided: PublicTextRow | None) -> str:
    if decided is None or decided.choice is PublicChoice.HIDDEN:
        return ""
    return decided.replacement if decided.choice is PublicChoice.REPLACED else text


def _suspects(
    connection: Connection, meetings: Sequence[NoticeMeeting], questions: Sequence[QuestionRow]
) -> list[Suspect]:
    known = _known(connection)
    found: dict[str, Suspect] = {}
    for meeting in meetings:
        _look(found, meeting.place, known, meeting.addresses[0] if meeting.addresses else "")
    for row in questions:
        for text in texts_of([row]):
            _look(found, text, known, row.address, row.number)
    keys = {text: _digest(text, one.found) for text, one in found.items()}
    decided = queries.public_texts(connection, keys.values())
    return [replace(one, decided=decided.get(keys[text])) for text, one in found.items()]


def _look(
    found: dict[str, Suspect],
    text: str,
    known: KnownNames,
    address: str,
    number: int | None = None,
) -> None:
    finds = scan(text, known) if text and text not in found else ()
    if finds:
        house = address.rpartition(", ")[2]
        found[text] = Suspect(text, finds, proposed(text, finds, house), number)


def _known(connection: Connection) -> KnownNames:
    return known_names(
        queries.resident_names(connection),
        queries.official_names(connection),
        queries.streets(connection),
    )


def _digest(text: str, found: Iterable[Suspicion]) -> str:
    marks = ";".join(f"{one.start}-{one.end}-{one.kind}" for one in found)
    return hashlib.sha256(f"{marks}|{text}".encode()).hexdigest()
