"""Find all that the records hold of a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection, select

from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.person_search import (
    PersonQuery,
    map_texts,
    query_of,
    redact,
    same_phone,
    words_of_name,
)
from db.domain.personal_data import known_names, name_words
from db.domain.rows.privacy import Findings, FoundPerson, Mention, Place
from db.domain.text import fold
from db.models import Applicant, Attendance, House, ProtocolVersion
from db.queries import privacy as queries
from db.queries.texts import TextPlace, draft_texts, past_texts, strings_of, texts
from desktop.services.own_matter import matter_of
from desktop.services.photo_erasure import photo_counts

_OWN_FIELDS = {
    RecordKind.APPLICANT: frozenset({"name", "flat", "entrance", "phone"}),
    RecordKind.HOUSE: frozenset({"senior_name", "senior_phone"}),
    RecordKind.ATTENDANCE: frozenset({"name"}),
}
"""Fields that name somebody by themselves: they are emptied, not searched for a mention."""
_OF_OFFICIALS = (RecordKind.PERSON, RecordKind.ORGANISATION, RecordKind.CITY, RecordKind.ATTENDANCE)
"""Records about officials: in these only the notes are looked through."""
_ABOUT = 120
"""Letters of a long text that are shown round a find."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """Hold what a search goes by."""

    connection: Connection
    query: PersonQuery
    own: frozenset[tuple[RecordKind, UUID]]
    """The questions and orders of the person's own matter: flats are looked for there too."""
    covered: frozenset[tuple[RecordKind, UUID]]
    """The records that name the person in fields of their own."""
    officials: frozenset[str]

    def pattern(self, kind: RecordKind, key: UUID) -> re.Pattern[str]:
        """Return what is looked for in a record."""
        return self.query.at_home if (kind, key) in self.own else self.query.named


def find(connection: Connection, text: str) -> Findings:
    """Return the records and the texts that speak of whoever was typed.

    Raises :class:`UserError` ``erase_whom`` where that names nobody.
    """
    typed = query_of(text)
    if not typed.names and not typed.phones:
        raise UserError("erase_whom")
    people = _with_photos(connection, tuple(_people(connection, typed)))
    scene = _scene(connection, typed, people)
    mentions = (*_present(scene), *_past(scene), *_drafts(scene))
    editions = len(connection.execute(select(ProtocolVersion.id)).all())
    return Findings(scene.query, people, _once(mentions), editions)


def _people(connection: Connection, typed: PersonQuery) -> Iterator[FoundPerson]:
    statements = (
        select(Applicant.id, Applicant.name, Applicant.flat, Applicant.phone),
        select(House.id, House.senior_name, House.number, House.senior_phone),
        select(Attendance.id, Attendance.name, Attendance.post, Attendance.post).where(
            Attendance.person_id.is_(None)
        ),
    )
    for kind, statement in zip(_OWN_FIELDS, statements, strict=True):
        for key, name, flat, phone in connection.execute(statement):
            flat, phone = _contacts(kind, flat, phone)
            is_called = typed.named.search(name) is not None
            is_reached = any(same_phone(phone, one) for one in typed.phones)
            if is_called or is_reached:
                place = queries.place_of(connection, kind, key)
                sure = is_reached or _says_all(typed, name)
                yield FoundPerson(kind, key, name, flat, phone, place, sure)


def _with_photos(
    connection: Connection, people: tuple[FoundPerson, ...]
) -> tuple[FoundPerson, ...]:
    counts = photo_counts(connection, [one.id for one in people])
    return tuple(replace(one, photos=counts.get(one.id, 0)) for one in people)


def _contacts(kind: RecordKind, flat: str, phone: str) -> tuple[str, str]:
    if kind is RecordKind.APPLICANT:
        return flat, phone
    return "", phone if kind is RecordKind.HOUSE else ""


def _says_all(typed: PersonQuery, name: str) -> bool:
    """Tell whether every word that was typed is in the name, in whatever case."""
    return all(
        PersonQuery((word,)).named.search(name)
        for one in typed.names
        for word in words_of_name(one)
    )


def _scene(connection: Connection, typed: PersonQuery, people: tuple[FoundPerson, ...]) -> _Scene:
    sure = [person for person in people if person.is_sure]
    names = [person.name for person in sure if name_words(person.name)]
    query = PersonQuery(
        tuple(sorted({*typed.names, *names}, key=_most_words_first)),
        tuple(dict.fromkeys((*typed.phones, *(one.phone for one in sure if one.phone)))),
        tuple(dict.fromkeys(one.flat for one in sure if one.flat)),
    )
    applicants = [one.id for one in sure if one.kind is RecordKind.APPLICANT]
    return _Scene(
        connection,
        query,
        frozenset(own_records(connection, applicants)),
        frozenset((one.kind, one.id) for one in people),
        known_names((), queries.official_surnames(connection)).officials,
    )


def _most_words_first(name: str) -> tuple[int, str]:
    return -len(words_of_name(name)), name


def own_records(
    connection: Connection, applicants: list[UUID]
) -> Iterator[tuple[RecordKind, UUID]]:
    """Yield the questions of applicants, and everything that they go on in."""
    asked = select(Applicant.question_id).where(Applicant.id.in_(applicants))
    questions = list(connection.execute(asked).scalars())
    yield from ((model.kind, key) for model, key, _ in matter_of(connection, questions))


def _present(scene: _Scene) -> Iterator[Mention]:
    for found in texts(scene.connection):
        if _is_searched(scene, found):
            yield from _mention(scene, found, is_past=False)


def _past(scene: _Scene) -> Iterator[Mention]:
    for found in past_texts(scene.connection):
        if _is_searched(scene, found):
            yield from _mention(scene, found, is_past=True)


def _drafts(scene: _Scene) -> Iterator[Mention]:
    own = {f"question:{key}" for kind, key in scene.own if kind is RecordKind.QUESTION}
    records = {str(key) for _, key in scene.own}
    for key, field, text in draft_texts(scene.connection):
        is_own = not records.isdisjoint(key.replace("+", ":").split(":"))
        pattern = scene.query.at_home if is_own else scene.query.named
        whole = field in ("applicant", "flat", "phone") and key in own
        if whole or pattern.search(text):
            after = "" if whole else redact(text, pattern)
            official = _may_be_official(scene, pattern, text)
            yield Mention(
                None,
                None,
                key,
                field,
                text,
                after,
                Place(),
                is_past=False,
                may_be_official=official,
            )


def _is_searched(scene: _Scene, found: TextPlace) -> bool:
    if found.kind in _OF_OFFICIALS and found.field != "note":
        return False
    own = _OWN_FIELDS.get(found.kind, frozenset())
    return not ((found.kind, found.record_id) in scene.covered and found.field in own)


def _mention(scene: _Scene, found: TextPlace, *, is_past: bool) -> Iterator[Mention]:
    hint = scene.query.hint
    pattern = scene.pattern(found.kind, found.record_id)
    hits = [text for text in strings_of(found.value) if hint.search(text) and pattern.search(text)]
    if not hits:
        return
    redacted = list(strings_of(map_texts(found.value, lambda text: redact(text, pattern))))
    if redacted == list(strings_of(found.value)):
        return  # only officials are named
    shown = "\n".join(_about(text, pattern) for text in hits)
    yield Mention(
        found.kind,
        found.record_id,
        "",
        found.field,
        shown,
        redact(shown, pattern),
        queries.place_of(scene.connection, found.kind, found.record_id),
        is_past=is_past,
        may_be_official=_may_be_official(scene, pattern, shown),
    )


def _about(text: str, pattern: re.Pattern[str]) -> str:
    """Return the text, or what stands round its first find where it is long."""
    match = pattern.search(text)
    if match is None or len(text) <= 3 * _ABOUT:
        return text
    start, end = max(0, match.start() - _ABOUT), match.end() + _ABOUT
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def _may_be_official(scene: _Scene, pattern: re.Pattern[str], text: str) -> bool:
    return any(
        fold(word) in scene.officials
        for match in pattern.finditer(text)
        for word in words_of_name(match[0])
    )


def _once(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return each text once: a present one stands for its past too."""
    found: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        found.setdefault(mention.key, mention)
    return tuple(found.values())
