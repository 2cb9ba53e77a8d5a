"""Find what was being typed when the program died."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from db.domain.rows.broken_off import BrokenOffRow
from db.models import Draft, Meeting, Question

_LINE, _QUESTION = "line", "question"
_FORM = "form"
_SECTIONS = {
    "meeting": "schedule",
    "directory": "directories",
    "feedback": "feedback",
    "control": "control",
    "monitoring": "schedule",
    "preparation": "schedule",
}
"""Where the forms stand whose drafts are kept, by the first part of their names."""
_LOOKED_AT = 50
"""Drafts, the newest first: an emptied line leaves one behind that says nothing."""


def broken_off(connection: Connection, since: datetime | None) -> BrokenOffRow | None:
    """Return where the newest draft belongs, of those that say something and are newer."""
    statement = (
        select(Draft.key, Draft.field, Draft.text)
        .order_by(Draft.changed_at.desc())
        .limit(_LOOKED_AT)
    )
    if since is not None:
        statement = statement.where(Draft.changed_at > since)
    for key, field, text in connection.execute(statement):
        found = _place(connection, key, field, text)
        if found is not None:
            return found
    return None


def _place(connection: Connection, key: str, field: str, text: str) -> BrokenOffRow | None:
    kind, _, rest = key.partition(":")
    if kind == _LINE and field == _LINE and text.strip():
        meeting = _living(connection, _id(rest.partition(":")[0]))
        return BrokenOffRow(meeting, None, field) if meeting is not None else None
    if kind == _FORM:
        section = _SECTIONS.get(rest.partition(":")[0].partition(".")[0])
        return BrokenOffRow(None, None, field, section, rest) if section is not None else None
    if kind == _QUESTION:
        question = _id(rest)
        statement = select(Question.meeting_id).where(
            Question.id == question, Question.deleted_at.is_(None)
        )
        meeting = _living(connection, connection.scalar(statement))
        return BrokenOffRow(meeting, question, field) if meeting is not None else None
    return None


def _living(connection: Connection, meeting: UUID | None) -> UUID | None:
    """Return the id of a meeting that is there."""
    statement = select(Meeting.id).where(Meeting.id == meeting, Meeting.deleted_at.is_(None))
    return connection.scalar(statement)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
