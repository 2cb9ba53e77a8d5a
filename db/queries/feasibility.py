"""Read what tells whether a deadline can be kept; each read looks at few rows in any file."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, false, func, select
from sqlalchemy.orm import aliased

from db.domain.enums import AssigneeRole, AttendanceRole, ControlState, Outcome
from db.domain.feasibility import Usual
from db.domain.seasons import months_of
from db.domain.text import fold
from db.models import (
    Assignment,
    Attendance,
    ControlEntry,
    Meeting,
    Order,
    Organisation,
    Person,
    Question,
    Topic,
)
from db.queries.solutions import reported_on

LOOK_BACK = 300
"""Newest questions of a topic that are looked at."""
_CALLED = (AttendanceRole.TEAM, AttendanceRole.GUEST)
_FEW = 3
"""Orders from which on an average says something."""


def off_season(connection: Connection, topics: Collection[UUID]) -> dict[UUID, frozenset[int]]:
    """Return the months in which nothing of the topics is done."""
    statement = select(Topic.id, Topic.off_season).where(
        Topic.id.in_(list(topics)), Topic.off_season != ""
    )
    return {row.id: months_of(row.off_season) for row in connection.execute(statement)}


def on_days(
    connection: Connection, wanted: Collection[tuple[UUID, date]]
) -> dict[tuple[UUID, date], int]:
    """Count the orders under control that parties have for days, one look at the index for each."""
    counted = select(func.count()).select_from(ControlEntry)
    return {
        (party, day): connection.execute(
            counted.where(
                ControlEntry.lead_id == party,
                ControlEntry.reported == false(),
                ControlEntry.next_on == day,
            )
        ).scalar_one()
        for party, day in wanted
    }


def absent(connection: Connection, meeting_id: UUID, parties: Iterable[UUID]) -> frozenset[UUID]:
    """Return which of the parties nobody spoke for; none where nobody has noted who came.

    The chair and the secretary are at every meeting: they alone are no list.
    """
    stead = aliased(Person)
    statement = (
        select(
            Attendance.name,
            Attendance.role,
            Attendance.person_id,
            Person.organisation_id,
            Attendance.stands_in_for_id,
            stead.organisation_id.label("instead_of"),
        )
        .outerjoin(Person, Person.id == Attendance.person_id)
        .outerjoin(stead, stead.id == Attendance.stands_in_for_id)
        .where(
            Attendance.meeting_id == meeting_id,
            Attendance.deleted_at.is_(None),
            Attendance.present,
        )
    )
    came = connection.execute(statement).all()
    if not any(row.role in _CALLED for row in came):
        return frozenset()
    there = {
        key
        for row in came
        for key in (row.person_id, row.organisation_id, row.stands_in_for_id, row.instead_of)
        if key is not None
    }
    missing = {key for key in parties if key not in there}
    names = {fold(row.name) for row in came}
    heads = select(Organisation.id, Organisation.head_name).where(Organisation.id.in_(missing))
    spoke = {row.id for row in connection.execute(heads) if fold(row.head_name) in names}
    return frozenset(missing - spoke)


def usual(connection: Connection, topic: UUID) -> Usual:
    """Return how many days the newest orders of a topic took, of all and of each party."""
    newest = (
        select(Question.id, Question.meeting_id)
        .where(Question.topic_id == topic, Question.deleted_at.is_(None))
        .order_by(Question.id.desc())
        .limit(LOOK_BACK)
        .subquery()
    )
    statement = (
        select(
            Meeting.on.label("asked_on"),
            func.coalesce(reported_on(), Order.closed_on).label("done_on"),
            Assignment.organisation_id,
            Assignment.person_id,
        )
        .select_from(newest)
        .join(Meeting, Meeting.id == newest.c.meeting_id)
        .join(Order, Order.question_id == newest.c.id)
        .outerjoin(
            Assignment,
            (Assignment.order_id == Order.id)
            & (Assignment.role == AssigneeRole.LEAD)
            & Assignment.deleted_at.is_(None),
        )
        .where(
            Order.deleted_at.is_(None),
            Order.control == ControlState.OFF_CONTROL,
            Order.outcome == Outcome.DONE,
        )
    )
    took: list[int] = []
    by_party: defaultdict[UUID, list[int]] = defaultdict(list)
    for row in connection.execute(statement):
        if row.asked_on is None or row.done_on is None or row.done_on < row.asked_on:
            continue
        days = (row.done_on - row.asked_on).days
        took.append(days)
        party = row.organisation_id or row.person_id
        if party is not None:
            by_party[party].append(days)
    own = {key: _average(days) for key, days in by_party.items() if len(days) >= _FEW}
    return Usual(_average(took) if len(took) >= _FEW else None, own)


def _average(days: Sequence[int]) -> int:
    return round(sum(days) / len(days))
