"""Read how assignees and terms were used lately, so that the usual ones are offered first."""

from uuid import UUID

from sqlalchemy import Connection, and_, func, select

from db.domain.enums import AssigneeRole
from db.domain.inputs import AssigneeInput
from db.models import Assignment, Order, Question

_LATELY = 2000
"""Assignments looked back at: a year of a city, and a bounded cost in any file."""


def recent_uses(connection: Connection) -> dict[AssigneeInput, int]:
    """Count the newest assignments by their assignee."""
    newest = (
        select(Assignment.organisation_id, Assignment.person_id)
        .order_by(Assignment.id.desc())
        .limit(_LATELY)
        .subquery()
    )
    statement = select(newest, func.count().label("times")).group_by(
        newest.c.organisation_id, newest.c.person_id
    )
    return {
        AssigneeInput(row.organisation_id, row.person_id): row.times
        for row in connection.execute(statement)
    }


def recent_orders(connection: Connection) -> list[tuple[UUID, AssigneeInput | None, str]]:
    """Return topic, lead and term of the orders of the newest questions, the newest first."""
    newest = select(Question.id).order_by(Question.id.desc()).limit(_LATELY).subquery()
    is_lead = and_(
        Assignment.order_id == Order.id,
        Assignment.role == AssigneeRole.LEAD,
        Assignment.deleted_at.is_(None),
    )
    statement = (
        select(
            Question.topic_id,
            Assignment.organisation_id,
            Assignment.person_id,
            Order.deadline_words,
        )
        .select_from(newest)
        .join(Question, Question.id == newest.c.id)
        .join(Order, Order.question_id == Question.id)
        .outerjoin(Assignment, is_lead)
        .where(
            Question.topic_id.is_not(None),
            Question.deleted_at.is_(None),
            Order.deleted_at.is_(None),
        )
        .order_by(Question.id.desc())
    )
    return [
        (topic, _who(organisation, person), term)
        for topic, organisation, person, term in connection.execute(statement)
        if topic is not None
    ]


def _who(organisation: UUID | None, person: UUID | None) -> AssigneeInput | None:
    return AssigneeInput(organisation, person) if organisation or person else None
