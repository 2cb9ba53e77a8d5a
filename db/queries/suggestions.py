"""Read who usually gets orders such as these."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, func, select

from db.domain.enums import AssigneeRole
from db.domain.names import initials
from db.models import Assignment, House, Order, Organisation, Person, Question, Topic

Who = tuple[UUID | None, UUID | None]
"""An organisation or a person, never both."""

LOOK_BACK = 500
"""Questions looked back at: the habits of years ago say little, and the cost stays bounded."""


class Use(NamedTuple):
    """Say how often somebody led such orders, and when the last of these questions was asked."""

    times: int
    latest: datetime | None


def subjects(connection: Connection, question_ids: Sequence[UUID]) -> list[Who]:
    """Return the pairs of topic and house of the questions, the commonest first."""
    statement = (
        select(Question.topic_id, Question.house_id)
        .where(Question.id.in_(question_ids))
        .group_by(Question.topic_id, Question.house_id)
        .order_by(func.count().desc(), func.min(Question.asked_at), func.min(Question.number))
    )
    return [(row.topic_id, row.house_id) for row in connection.execute(statement)]


def usual(connection: Connection, topic_ids: Sequence[UUID]) -> list[Who]:
    """Return the usual assignees that the topics name, in the order of these."""
    statement = select(Topic.id, Topic.usual_assignee_id).where(
        Topic.id.in_(topic_ids), Topic.usual_assignee_id.is_not(None)
    )
    found = {row.id: row.usual_assignee_id for row in connection.execute(statement)}
    return [(found[key], None) for key in topic_ids if key in found]


def companies(connection: Connection, house_ids: Sequence[UUID]) -> list[Who]:
    """Return the companies that manage the houses, in the order of these."""
    statement = select(House.id, House.managing_company_id).where(
        House.id.in_(house_ids), House.managing_company_id.is_not(None)
    )
    found = {row.id: row.managing_company_id for row in connection.execute(statement)}
    return [(found[key], None) for key in house_ids if key in found]


def leads(
    connection: Connection, topic: UUID | None, house: UUID | None, left_out: Sequence[UUID]
) -> dict[Who, Use]:
    """Count who led the orders of the newest questions of a topic, of a house, or of both."""
    matching = select(Question.id, Question.asked_at).where(
        Question.id.not_in(left_out), Question.deleted_at.is_(None)
    )
    if topic is not None:
        matching = matching.where(Question.topic_id == topic)
    if house is not None:
        matching = matching.where(Question.house_id == house)
    if topic is None or house is None:
        # For both there are few, and an order would draw the planner away from their index.
        matching = matching.order_by(Question.id.desc())
    newest = matching.limit(LOOK_BACK).subquery()
    times, latest = func.count().label("times"), func.max(newest.c.asked_at).label("latest")
    statement = (
        select(Assignment.organisation_id, Assignment.person_id, times, latest)
        .select_from(newest)
        .join(Order, Order.question_id == newest.c.id)
        .join(Assignment, Assignment.order_id == Order.id)
        .where(
            Order.deleted_at.is_(None),
            Assignment.deleted_at.is_(None),
            Assignment.role == AssigneeRole.LEAD,
        )
        .group_by(Assignment.organisation_id, Assignment.person_id)
    )
    return {
        (row.organisation_id, row.person_id): Use(row.times, row.latest)
        for row in connection.execute(statement)
    }


def labels(connection: Connection, assignees: Iterable[Who]) -> dict[Who, str]:
    """Return the short names of those who are still in the directory."""
    named = list(assignees)
    organisations = select(Organisation.id, Organisation.name, Organisation.short_name).where(
        Organisation.id.in_([key for key, _ in named if key]), Organisation.deleted_at.is_(None)
    )
    people = select(Person.id, Person.surname, Person.first_name, Person.patronymic).where(
        Person.id.in_([key for _, key in named if key]), Person.deleted_at.is_(None)
    )
    found: dict[Who, str] = {
        (row.id, None): row.short_name or row.name for row in connection.execute(organisations)
    }
    for row in connection.execute(people):
        found[None, row.id] = initials(row.surname, row.first_name, row.patronymic)
    return found
