"""Read orders under control for the board and for their card."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, and_, bindparam, case, exists, select
from sqlalchemy.orm import aliased

from db.domain.enums import AssigneeRole
from db.domain.names import initials
from db.domain.rows.control import BoardRow, DueOf, MilestoneRow, PartRow
from db.models import (
    Assignment,
    ControlEntry,
    House,
    Meeting,
    Milestone,
    Order,
    Organisation,
    Person,
    Protocol,
    Question,
    Topic,
)

_KEYS = "keys"


def rows(connection: Connection, keys: Sequence[UUID]) -> list[BoardRow]:
    """Return orders in the order of their ids: four statements, however many they are."""
    if not keys:
        return []
    wanted = {_KEYS: list(keys)}
    parts = parts_of(connection, keys)
    stages = milestones_of(connection, keys)
    found = {
        row.id: _row(row, parts.get(row.id, []), stages.get(row.id, []))
        for row in connection.execute(_orders(), wanted)
    }
    return [found[key] for key in keys if key in found]


def parts_of(connection: Connection, keys: Sequence[UUID]) -> Mapping[UUID, list[PartRow]]:
    """Return who answers for orders and for parts of them, the lead first."""
    found: defaultdict[UUID, list[PartRow]] = defaultdict(list)
    for row in connection.execute(_assignments(), {_KEYS: list(keys)}):
        label = row.organisation or initials(row.surname, row.first_name, row.patronymic)
        who = row.organisation_id or row.person_id
        part = PartRow(row.id, who, label, row.role, row.deadline_on, row.done_on)
        found[row.order_id].append(part)
    return found


def milestones_of(
    connection: Connection, keys: Sequence[UUID]
) -> Mapping[UUID, list[MilestoneRow]]:
    """Return the stages of orders in their order."""
    found: defaultdict[UUID, list[MilestoneRow]] = defaultdict(list)
    for row in connection.execute(_milestones(), {_KEYS: list(keys)}):
        found[row.order_id].append(
            MilestoneRow(row.id, row.version, row.title, row.due_on, row.done_on)
        )
    return found


@cache
def _orders() -> Select[*tuple[Any, ...]]:
    other = aliased(Order)
    protocol = and_(Protocol.meeting_id == Meeting.id, Protocol.deleted_at.is_(None))
    return (
        select(
            Order.id,
            Order.version,
            Order.question_id,
            Order.position,
            Order.wording,
            Order.control,
            Order.outcome,
            Order.deadline_kind,
            Order.deadline_on,
            Order.first_deadline_kind,
            Order.first_deadline_on,
            Order.recurrence,
            Order.check_on,
            Order.closed_on,
            Question.meeting_id,
            Question.number,
            Question.words,
            Question.urgency,
            exists(
                select(other.id).where(
                    other.question_id == Order.question_id,
                    other.id != Order.id,
                    other.deleted_at.is_(None),
                )
            ).label("has_several"),
            Meeting.on.label("meeting_on"),
            Protocol.number_text,
            Topic.title,
            House.street,
            House.number.label("house"),
            ControlEntry.next_on,
        )
        .join(Question, Question.id == Order.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .outerjoin(Protocol, protocol)
        .outerjoin(Topic, Topic.id == Question.topic_id)
        .outerjoin(ControlEntry, ControlEntry.order_id == Order.id)
        .outerjoin(House, House.id == Question.house_id)
        .where(Order.id.in_(bindparam(_KEYS, expanding=True)), Order.deleted_at.is_(None))
    )


@cache
def _assignments() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Assignment.order_id,
            Assignment.id,
            Assignment.organisation_id,
            Assignment.person_id,
            Assignment.role,
            Assignment.deadline_on,
            Assignment.done_on,
            case(
                (Organisation.short_name != "", Organisation.short_name), else_=Organisation.name
            ).label("organisation"),
            Person.surname,
            Person.first_name,
            Person.patronymic,
        )
        .outerjoin(Organisation, Organisation.id == Assignment.organisation_id)
        .outerjoin(Person, Person.id == Assignment.person_id)
        .where(
            Assignment.order_id.in_(bindparam(_KEYS, expanding=True)),
            Assignment.deleted_at.is_(None),
        )
        .order_by(Assignment.position, Assignment.id)
    )


@cache
def _milestones() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Milestone.order_id,
            Milestone.id,
            Milestone.version,
            Milestone.title,
            Milestone.due_on,
            Milestone.done_on,
        )
        .where(
            Milestone.order_id.in_(bindparam(_KEYS, expanding=True)),
            Milestone.deleted_at.is_(None),
        )
        .order_by(Milestone.position, Milestone.id)
    )


def _row(
    row: Row[*tuple[Any, ...]], parts: Sequence[PartRow], stages: Sequence[MilestoneRow]
) -> BoardRow:
    of, label = _due_of(row, parts, stages)
    return BoardRow(
        id=row.id,
        version=row.version,
        question_id=row.question_id,
        meeting_id=row.meeting_id,
        number=row.number,
        position=row.position,
        has_several=row.has_several,
        meeting_on=row.meeting_on,
        protocol_number=row.number_text or "",
        words=row.words,
        wording=row.wording,
        address=f"{row.street}, {row.house}" if row.street is not None else "",
        topic=row.title or "",
        lead_id=next((part.who for part in parts if part.role is AssigneeRole.LEAD), None),
        lead=next((part.label for part in parts if part.role is AssigneeRole.LEAD), ""),
        co_executors=tuple(part.label for part in parts if part.role is not AssigneeRole.LEAD),
        urgency=row.urgency,
        control=row.control,
        outcome=row.outcome,
        deadline_kind=row.deadline_kind,
        deadline_on=row.deadline_on,
        first_deadline_kind=row.first_deadline_kind,
        first_deadline_on=row.first_deadline_on,
        recurrence=row.recurrence,
        check_on=row.check_on,
        closed_on=row.closed_on,
        next_on=row.next_on,
        due_of=of,
        due_label=label,
    )


def _due_of(
    row: Row[*tuple[Any, ...]], parts: Sequence[PartRow], stages: Sequence[MilestoneRow]
) -> tuple[DueOf, str]:
    """Return what is due on the day that decides where the order stands."""
    day: date | None = row.next_on
    if day is None or day == (row.check_on or row.deadline_on):
        return DueOf.ORDER, ""
    for part in parts:
        is_own = part.role is AssigneeRole.CO_EXECUTOR and part.done_on is None
        if is_own and part.deadline_on == day:
            return DueOf.CO_EXECUTOR, part.label
    for stage in stages:
        if stage.done_on is None and stage.due_on == day:
            return DueOf.STAGE, stage.title
    return DueOf.ORDER, ""
