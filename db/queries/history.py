"""Read the operations of a record and of those that belong to it, by one indexed statement."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, literal, select, union_all

from db.domain.enums import RecordKind
from db.domain.names import surname_first
from db.domain.rows.history import Reference
from db.models import (
    Applicant,
    Assignment,
    Attachment,
    Attendance,
    CheckItem,
    ControlDecision,
    ExecutionReport,
    Extension,
    Feedback,
    HeadWord,
    House,
    MeetingHouse,
    Milestone,
    Operation,
    Order,
    Organisation,
    Person,
    PreparedQuestion,
    ProtocolVersion,
    QuestionLink,
    Telling,
    Topic,
    TypicalSolution,
)
from db.models.types import KeyType

_OF_ORDER = (Extension, ExecutionReport, ControlDecision, Milestone)
MOST = 1000
"""Operations read of one card; older ones are not shown."""


def operations(connection: Connection, kind: RecordKind, key: UUID) -> Sequence[Any]:
    """Return the newest operations of a card, the oldest of them first."""
    statement = (
        select(
            Operation.seq,
            Operation.at,
            Operation.actor,
            Operation.kind,
            Operation.record_id,
            Operation.action,
            Operation.field_names,
            Operation.fields,
        )
        .where(Operation.record_id.in_(_family(kind, key)))
        .order_by(Operation.seq.desc())
        .limit(MOST)
    )
    return connection.execute(statement).all()[::-1]


def _family(kind: RecordKind, key: UUID) -> Select[Any]:
    """Select the ids of a record and of all that belongs to it, deleted or not."""
    own = select(literal(key, KeyType()).label("id"))
    orders = select(Order.id).where(Order.question_id == key)
    of_kind: Mapping[RecordKind, tuple[Select[Any], ...]] = {
        RecordKind.QUESTION: (
            select(Applicant.id).where(Applicant.question_id == key),
            orders,
            select(Assignment.id).where(Assignment.order_id.in_(orders)),
            select(QuestionLink.id).where(QuestionLink.question_id == key),
            select(HeadWord.id).where(HeadWord.question_id == key),
            select(Attachment.id).where(
                Attachment.owner_id == key, Attachment.owner_kind == RecordKind.QUESTION.value
            ),
            select(Feedback.id).where(Feedback.question_id == key),
            *(select(model.id).where(model.order_id.in_(orders)) for model in _OF_ORDER),
        ),
        RecordKind.ORDER: tuple(
            select(model.id).where(model.order_id == key) for model in (Assignment, *_OF_ORDER)
        ),
        RecordKind.MEETING: (
            select(MeetingHouse.id).where(MeetingHouse.meeting_id == key),
            select(Attendance.id).where(Attendance.meeting_id == key),
            *(
                select(model.id).where(model.meeting_id == key)
                for model in (CheckItem, PreparedQuestion, Telling)
            ),
        ),
        RecordKind.PROTOCOL: (
            select(ProtocolVersion.id).where(ProtocolVersion.protocol_id == key),
        ),
    }
    return select(union_all(own, *of_kind.get(kind, ())).subquery().c.id)


def names(connection: Connection, keys: Iterable[UUID]) -> dict[UUID, Reference]:
    """Return houses, organisations, people and topics by their ids, deleted ones too."""
    wanted = list(keys)
    if not wanted:
        return {}
    houses = select(House.id, House.street, House.number).where(House.id.in_(wanted))
    parties = select(Organisation.id, Organisation.name, Organisation.short_name)
    people = select(Person.id, Person.surname, Person.first_name, Person.patronymic)
    topics = select(Topic.id, Topic.title).where(Topic.id.in_(wanted))
    found = {
        one.id: Reference(RecordKind.HOUSE, f"{one.street}, {one.number}")
        for one in connection.execute(houses)
    }
    found |= {
        one.id: Reference(RecordKind.ORGANISATION, one.short_name or one.name)
        for one in connection.execute(parties.where(Organisation.id.in_(wanted)))
    }
    found |= {
        one.id: Reference(
            RecordKind.PERSON, surname_first(one.surname, one.first_name, one.patronymic)
        )
        for one in connection.execute(people.where(Person.id.in_(wanted)))
    }
    solutions = select(TypicalSolution.id, TypicalSolution.title)
    found |= {one.id: Reference(RecordKind.TOPIC, one.title) for one in connection.execute(topics)}
    found |= {
        one.id: Reference(RecordKind.TYPICAL_SOLUTION, one.title)
        for one in connection.execute(solutions.where(TypicalSolution.id.in_(wanted)))
    }
    return found
