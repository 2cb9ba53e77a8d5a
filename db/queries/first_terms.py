"""Read the deadlines as a protocol gave them: an extension changes nothing that was signed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from db.domain.rows.minutes import OrderRow, QuestionRow
from db.models import Extension, Order, Question

_First = Mapping[UUID, Row[*tuple[Any, ...]]]


def as_given(
    connection: Connection, meeting_id: UUID, questions: Iterable[QuestionRow]
) -> tuple[QuestionRow, ...]:
    """Return the questions of a meeting with the deadlines that no extension has moved yet."""
    first: dict[UUID, Row[*tuple[Any, ...]]] = {}
    statement = (
        select(
            Extension.order_id,
            Extension.assignment_id,
            Extension.former_kind,
            Extension.former_on,
        )
        .join(Order, Order.id == Extension.order_id)
        .join(Question, Question.id == Order.question_id)
        .where(Question.meeting_id == meeting_id, Extension.deleted_at.is_(None))
        .order_by(Extension.id)
    )
    for row in connection.execute(statement):
        first.setdefault(row.assignment_id or row.order_id, row)
    if not first:
        return tuple(questions)
    return tuple(
        replace(question, orders=tuple(_order(order, first) for order in question.orders))
        for question in questions
    )


def _order(order: OrderRow, first: _First) -> OrderRow:
    parts = tuple(
        replace(part, deadline_on=first[part.id].former_on) if part.id in first else part
        for part in order.assignments
    )
    moved = first.get(order.id)
    if moved is None:
        return replace(order, assignments=parts)
    return replace(
        order,
        assignments=parts,
        deadline_kind=moved.former_kind,
        deadline_on=moved.former_on,
    )
