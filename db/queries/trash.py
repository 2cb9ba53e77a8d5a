"""Read what is in the trash, and what has lain there for too long."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, exists, literal, or_, select
from sqlalchemy.orm import aliased

from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.person_search import MARK
from db.domain.rows.trash import TrashRow
from db.models import (
    AdviceNote,
    Applicant,
    Attachment,
    Attendance,
    CheckItem,
    ControlDecision,
    ExecutionReport,
    Extension,
    Feedback,
    HeadWord,
    House,
    Meeting,
    Milestone,
    Operation,
    Order,
    Organisation,
    Person,
    PreparedQuestion,
    Publication,
    Question,
    QuestionLink,
    Record,
    Signal,
    Telling,
    Topic,
    TypicalSolution,
)

EMPTIED: Mapping[type[Record], Mapping[str, str]] = MappingProxyType({
    Question: dict.fromkeys(("raw_line", "words", "not_understood", "answer"), ""),
    Applicant: dict.fromkeys(("name", "flat", "entrance", "phone"), ""),
    Order: dict.fromkeys(("wording", "deadline_words"), ""),
    HeadWord: {"words": ""},
    Feedback: dict.fromkeys(("text", "remark"), ""),
    Meeting: dict.fromkeys(("note", "reason"), ""),
    Attendance: {"name": MARK},
    House: dict.fromkeys(("senior_name", "senior_phone", "note"), ""),
    Organisation: dict.fromkeys(("phone", "email", "note"), ""),
    Person: dict.fromkeys(("phone", "email", "note"), ""),
    PreparedQuestion: dict.fromkeys(("line", "handed_by"), ""),
    Signal: {"text": ""},
    Publication: dict.fromkeys(("title", "link", "note"), ""),
    Telling: dict.fromkeys(("place", "told_by", "link"), ""),
    CheckItem: dict.fromkeys(("title", "done_by"), ""),
    AdviceNote: {"note": ""},
    TypicalSolution: dict.fromkeys(("wording", "answer", "steps"), ""),
    Extension: {"reason": ""},
    ExecutionReport: {"text": ""},
    ControlDecision: {"reason": ""},
    Milestone: {"title": ""},
})  # fmt: skip
"""What the fields of a record become when its time in the trash is over.

Names of the directories stay: papers and orders of other meetings still speak of them.
"""

_OF_QUESTION = (Applicant, Order, HeadWord, Feedback)
_OF_MEETING = (PreparedQuestion, Telling, CheckItem)
_OF_ORDER = (Extension, ExecutionReport, ControlDecision, Milestone)
"""What hangs on an order; they go with it and are not looked for by themselves."""


_KEPT = aliased(Question)
_REPLACED = exists(
    select(QuestionLink.id)
    .join(_KEPT, _KEPT.id == QuestionLink.earlier_id)
    .where(
        QuestionLink.question_id == Question.id,
        QuestionLink.deleted_at.is_(None),
        _KEPT.meeting_id == Question.meeting_id,
    )
)
"""Another question of the meeting has taken its place."""


def rows(connection: Connection, since: datetime) -> list[TrashRow]:
    """Return what was deleted since a moment, the newest first.

    An order of a deleted question comes back with it and is not named.
    """
    found = [
        TrashRow(kind, row.id, row.deleted_at, str(row.name), row.words, row.on_day)
        for kind, statement in _statements(since)
        for row in connection.execute(statement)
    ]
    numbers = _replacements(connection, since)
    found = [replace(row, replaced_by=numbers.get(row.id)) for row in found]
    found += _people(connection, since)
    return sorted(found, key=lambda row: row.deleted_at, reverse=True)


def over(connection: Connection, before: datetime, most: int) -> list[tuple[type[Record], UUID]]:
    """Return records deleted before a moment that still say something, or whose journal does.

    What hangs on a meeting, a question or an order goes with it, in one piece however much that is. A question that was
    divided or united with another stays: its words are what the residents said.
    """
    found: list[tuple[type[Record], UUID]] = []
    for model in (one for one in EMPTIED if one not in _OF_ORDER):
        late = _unpurged(model, model.deleted_at < before).limit(most)
        if model is Question:
            late = late.where(~_REPLACED)
        found += [(model, row.id) for row in connection.execute(late)]
    del found[most:]
    questions = [key for model, key in found if model is Question]
    known = set(found)
    for part in _OF_QUESTION:
        hanging = _unpurged(part, part.question_id.in_(questions))
        keys = (row.id for row in connection.execute(hanging))
        found += [(part, key) for key in keys if (part, key) not in known]
    meetings = [key for model, key in found if model is Meeting]
    for thing in _OF_MEETING:
        hanging = _unpurged(thing, thing.meeting_id.in_(meetings))
        keys = (row.id for row in connection.execute(hanging))
        found += [(thing, key) for key in keys if (thing, key) not in known]
    orders = [key for model, key in found if model is Order]
    for said in _OF_ORDER:
        hanging = _unpurged(said, said.order_id.in_(orders))
        found += [(said, row.id) for row in connection.execute(hanging)]
    return found


def files_over(connection: Connection, before: datetime, most: int) -> Sequence[Row[UUID, str]]:
    """Return photos and documents deleted before a moment, with the hashes of their bytes.

    Those of the looks stay: issued papers keep theirs by the hash.
    """
    statement = (
        select(Attachment.id, Attachment.sha256)
        .where(
            Attachment.deleted_at < before,
            Attachment.sha256 != "",
            Attachment.purpose.in_((AttachmentPurpose.PHOTO, AttachmentPurpose.DOCUMENT)),
        )
        .order_by(Attachment.id)
        .limit(most)
    )
    return connection.execute(statement).all()


def _unpurged(model: type[Record], which: Any) -> Select[UUID]:
    """Select records of which an erasure is not the newest operation, or that say something."""
    says = [getattr(model, name) != value for name, value in EMPTIED[model].items()]
    return (
        select(model.id)
        .outerjoin(Operation, Operation.id == model.head)
        .where(which, or_(Operation.id.is_(None), Operation.action != "erase", *says))
        .order_by(model.id)
    )


def _statements(since: datetime) -> Iterable[tuple[RecordKind, Select[*tuple[Any, ...]]]]:
    nothing, no_day = literal("").label("words"), Meeting.on.label("on_day")
    yield (
        RecordKind.QUESTION,
        select(
            Question.id, Question.deleted_at, Question.number.label("name"), Question.words, no_day
        )
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(Question.deleted_at >= since),
    )
    yield (
        RecordKind.ORDER,
        select(
            Order.id,
            Order.deleted_at,
            Question.number.label("name"),
            Order.wording.label("words"),
            no_day,
        )
        .join(Question, Question.id == Order.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(Order.deleted_at >= since, Question.deleted_at.is_(None)),
    )
    yield (
        RecordKind.MEETING,
        select(Meeting.id, Meeting.deleted_at, Meeting.place.label("name"), nothing, no_day).where(
            Meeting.deleted_at >= since
        ),
    )
    never = literal(None).label("on_day")
    for kind, model, name in (
        (RecordKind.HOUSE, House, House.street + ", " + House.number),
        (RecordKind.ORGANISATION, Organisation, Organisation.name),
        (RecordKind.TOPIC, Topic, Topic.title),
        (RecordKind.TYPICAL_SOLUTION, TypicalSolution, TypicalSolution.title),
    ):
        yield (
            kind,
            select(model.id, model.deleted_at, name.label("name"), nothing, never).where(
                model.deleted_at >= since
            ),
        )


def _replacements(connection: Connection, since: datetime) -> dict[UUID, int]:
    """Return the numbers of the questions that took the places of deleted ones."""
    statement = (
        select(Question.id, _KEPT.number)
        .join(QuestionLink, QuestionLink.question_id == Question.id)
        .join(_KEPT, _KEPT.id == QuestionLink.earlier_id)
        .where(
            Question.deleted_at >= since,
            QuestionLink.deleted_at.is_(None),
            _KEPT.meeting_id == Question.meeting_id,
        )
    )
    return {row.id: row.number for row in connection.execute(statement)}


def _people(connection: Connection, since: datetime) -> Iterator[TrashRow]:
    statement = select(
        Person.id, Person.deleted_at, Person.surname, Person.first_name, Person.patronymic
    ).where(Person.deleted_at >= since)
    for row in connection.execute(statement):
        name = " ".join(filter(None, (row.surname, row.first_name, row.patronymic)))
        yield TrashRow(RecordKind.PERSON, row.id, row.deleted_at, name, "")
