"""Read the open orders of the responsible parties, and those that a returned table names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, select

from db.domain.enums import AssigneeRole, ControlState, Outcome
from db.models import (
    Assignment,
    ControlEntry,
    ExecutionReport,
    Meeting,
    Order,
    Question,
)

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class OwnOrder:
    """Hold an open order of a party: as its lead, or the part of a co-executor."""

    order_id: UUID
    assignment_id: UUID | None
    deadline_on: date | None


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """Hold what a row of a returned table is held against."""

    id: UUID
    version: int
    number: int
    meeting_on: date | None
    wording: str
    control: ControlState
    outcome: Outcome | None


def of_parties(connection: Connection) -> Mapping[UUID, list[OwnOrder]]:
    """Return what each party still has to report on, what is due first at the top."""
    who = func.coalesce(Assignment.organisation_id, Assignment.person_id).label("who")
    statement = (
        select(
            ControlEntry.order_id,
            Assignment.id,
            Assignment.role,
            Assignment.deadline_on,
            ControlEntry.next_on,
            Order.deadline_on.label("order_deadline"),
            who,
        )
        .join(Order, Order.id == ControlEntry.order_id)
        .join(Assignment, Assignment.order_id == ControlEntry.order_id)
        .where(
            ControlEntry.reported.is_(False),
            Assignment.deleted_at.is_(None),
            Assignment.done_on.is_(None),
        )
        .order_by(ControlEntry.next_on.is_(None), ControlEntry.next_on, ControlEntry.order_id)
    )
    found: defaultdict[UUID, list[OwnOrder]] = defaultdict(list)
    for row in connection.execute(statement):
        is_part = row.role is AssigneeRole.CO_EXECUTOR
        part = row.id if is_part else None
        day = row.deadline_on if is_part else row.order_deadline
        found[row.who].append(OwnOrder(row.order_id, part, day))
    return found


def orders(connection: Connection, keys: Sequence[UUID]) -> Mapping[UUID, NamedOrder]:
    """Return the living orders of some ids."""
    found: dict[UUID, NamedOrder] = {}
    for chunk in _chunks(keys):
        statement = (
            select(
                Order.id,
                Order.version,
                Question.number,
                Meeting.on,
                Order.wording,
                Order.control,
                Order.outcome,
            )
            .join(Question, Question.id == Order.question_id)
            .join(Meeting, Meeting.id == Question.meeting_id)
            .where(Order.id.in_(chunk), Order.deleted_at.is_(None), Question.deleted_at.is_(None))
        )
        for row in connection.execute(statement):
            found[row.id] = NamedOrder(*row)
    return found


def parts(connection: Connection, keys: Sequence[UUID]) -> Mapping[UUID, tuple[UUID, Any]]:
    """Return the order of each assignment, and the day on which that part was done."""
    found: dict[UUID, tuple[UUID, Any]] = {}
    for chunk in _chunks(keys):
        statement = select(Assignment.id, Assignment.order_id, Assignment.done_on).where(
            Assignment.id.in_(chunk), Assignment.deleted_at.is_(None)
        )
        for row in connection.execute(statement):
            found[row.id] = (row.order_id, row.done_on)
    return found


def reports(connection: Connection, keys: Sequence[UUID]) -> frozenset[UUID]:
    """Return which reports were written already, those in the trash too."""
    return frozenset(
        key
        for chunk in _chunks(keys)
        for key in connection.scalars(
            select(ExecutionReport.id).where(ExecutionReport.id.in_(chunk))
        )
    )


def _chunks(keys: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    unique = list(dict.fromkeys(keys))
    for start in range(0, len(unique), _AT_ONCE):
        yield unique[start : start + _AT_ONCE]
