"""Say whose contact data has outlived its term, and what is to become of the texts with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from db.domain.enums import RecordKind
from db.domain.person_search import PersonQuery, map_texts, redact
from db.domain.personal_data import name_words
from db.domain.retention import RetentionTerms
from db.domain.rows.privacy import DueRow
from db.erasure import Redaction
from db.models import Applicant, Operation, Question, Record
from db.queries import privacy as queries
from db.queries.texts import strings_of, text_fields
from desktop.services.own_matter import matter_of

MOST = 300
"""Applicants whose data goes at once."""
_EXAMPLES = 4
_EMPTY = {"name": "", "flat": "", "entrance": "", "phone": ""}


@dataclass(frozen=True, slots=True)
class DueApplicant:
    """Name an applicant whose term is over, with what finds the person in texts."""

    applicant: UUID
    question: UUID
    meeting: UUID
    meeting_on: date | None
    query: PersonQuery


def due(
    connection: Connection, terms: RetentionTerms, today: date, most: int = MOST
) -> list[DueApplicant]:
    """Return whose term is over, the oldest first; a group («жители подъезда 2») is nobody."""
    rows = queries.due(connection, terms, today)
    contacts = {
        row.id: row
        for row in connection.execute(
            select(Applicant.id, Applicant.name, Applicant.flat, Applicant.phone)
        )
    }
    found = []
    for row in rows:
        contact = contacts[row.id]
        names = (contact.name,) if name_words(contact.name) else ()
        if not names and not contact.flat and not contact.phone:
            continue
        query = PersonQuery(names, (contact.phone,), (contact.flat,))
        found.append(DueApplicant(row.id, row.question_id, row.meeting_id, row.on_day, query))
        if len(found) == most:
            break
    return found


def preview(connection: Connection, terms: RetentionTerms, today: date) -> DueRow:
    """Return how much is due, with some texts as they would be."""
    found = due(connection, terms, today, most=1_000_000)
    days = [one.meeting_on for one in found if one.meeting_on]
    examples: list[tuple[str, str]] = []
    for one in found:
        line = connection.scalar(select(Question.raw_line).where(Question.id == one.question))
        after = redact(line or "", one.query.at_home)
        if line and after != line:
            examples.append((line, after))
        if len(examples) == _EXAMPLES:
            break
    meetings = len({one.meeting for one in found})
    return DueRow(len(found), meetings, min(days, default=None), tuple(examples))


def redactions(connection: Connection, found: Sequence[DueApplicant]) -> list[Redaction]:
    """Return what becomes of the applicants, their questions and all that those go on in."""
    fields: dict[tuple[str, UUID], dict[str, Any]] = {
        (RecordKind.APPLICANT.value, one.applicant): dict(_EMPTY) for one in found
    }
    queries_of: dict[UUID, list[PersonQuery]] = {}
    for one in found:
        queries_of.setdefault(one.question, []).append(one.query)
    for model, key, asked, values in _told(connection, list(queries_of)):
        changed = _changed(values, queries_of[asked])
        changed |= {
            name: values[name]
            for name in _once_told(connection, key, values, queries_of[asked])
            if name not in changed
        }
        if changed:
            fields[model.kind.value, key] = changed
    return [Redaction(kind, key, one) for (kind, key), one in fields.items()]


def _told(
    connection: Connection, questions: list[UUID]
) -> Iterator[tuple[type[Record], UUID, UUID, dict[str, Any]]]:
    """Yield the records of the questions with their texts."""
    asked: dict[type[Record], dict[UUID, UUID]] = {}
    for model, key, question in matter_of(connection, questions):
        asked.setdefault(model, {})[key] = question
    for model, keys in asked.items():
        names = text_fields(model)
        statement = select(model.id, *(getattr(model, name) for name in names)).where(
            model.id.in_(list(keys))
        )
        for row in connection.execute(statement).all():
            yield model, row[0], keys[row[0]], dict(zip(names, row[1:], strict=True))


def _changed(values: Mapping[str, Any], wanted: Iterable[PersonQuery]) -> dict[str, Any]:
    after = dict(values)
    for query in wanted:
        for name, value in after.items():
            after[name] = map_texts(value, partial(redact, pattern=query.at_home))
    return {name: value for name, value in after.items() if value != values[name]}


def _once_told(
    connection: Connection, key: UUID, values: Mapping[str, Any], wanted: Sequence[PersonQuery]
) -> set[str]:
    """Return the fields of which an earlier value spoke of the person."""
    told = connection.execute(
        select(Operation.fields).where(Operation.record_id == key, Operation.fields.is_not(None))
    ).scalars()
    return {
        name
        for fields in told
        for name in values.keys() & fields.keys()
        if any(query.at_home.search(text) for query in wanted for text in strings_of(fields[name]))
    }
