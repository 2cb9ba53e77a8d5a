"""Read how often assignees were used lately, so that completion offers the usual ones first."""

from sqlalchemy import Connection, func, select

from db.domain.inputs import AssigneeInput
from db.models import Assignment

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
