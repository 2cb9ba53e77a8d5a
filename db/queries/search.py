"""Ask the index of the search; the newest questions come first and the reading stops early."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, bindparam, column, func, literal_column, select, table

from db.domain.enums import ControlState
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.search import MeetingHits
from db.models import Order
from db.models.search import INDEX, SearchEntry
from db.queries import meetings, minutes

_INDEX = table(INDEX, column("rowid"))
_MATCH = literal_column(INDEX).op("MATCH")(bindparam("match"))
_NEAREST = func.bm25(literal_column(INDEX), 1.0, 0.0, 3.0, 0.0, 0.0)
_FOUND = (
    select(SearchEntry.question_id)
    .select_from(_INDEX)
    .join(SearchEntry, SearchEntry.id == _INDEX.c.rowid)
    .where(_MATCH)
)
_OPEN = tuple(state for state in ControlState if state is not ControlState.OFF_CONTROL)


def newest(
    connection: Connection, match: str, *, limit: int, overdue_on: date | None = None
) -> list[UUID]:
    """Return the newest questions that ``match``, an expression of FTS5, finds.

    With ``overdue_on`` only those with an order that is late on that day.
    """
    statement = _FOUND.order_by(_INDEX.c.rowid.desc()).limit(limit)
    if overdue_on is not None:
        late = select(Order.question_id).where(
            Order.control.in_(_OPEN), Order.deadline_on < overdue_on, Order.deleted_at.is_(None)
        )
        statement = statement.where(SearchEntry.question_id.in_(late))
    return list(connection.execute(statement, {"match": match}).scalars())


def nearest(connection: Connection, match: str, *, limit: int) -> list[UUID]:
    """Return the questions that hold the most and the rarest of the words of ``match``."""
    statement = _FOUND.order_by(_NEAREST).limit(limit)
    return list(connection.execute(statement, {"match": match}).scalars())


def stems_of(connection: Connection, keys: Collection[UUID]) -> dict[UUID, tuple[str, str, str]]:
    """Return the stems, the meanings and the marks of questions as they stand in the index."""
    statement = select(
        SearchEntry.question_id, SearchEntry.text, SearchEntry.meanings, SearchEntry.marks
    ).where(SearchEntry.question_id.in_(keys))
    rows = connection.execute(statement)
    return {row.question_id: (row.text, row.meanings, row.marks) for row in rows}


def grouped(connection: Connection, keys: Sequence[UUID]) -> tuple[MeetingHits, ...]:
    """Return questions by their meetings, in the order in which ``keys`` first name one."""
    if not keys:
        return ()
    found = {row.id: row for row in minutes.questions(connection, keys)}
    by_meeting: dict[UUID, list[UUID]] = {}
    for key in keys:
        if key in found:
            by_meeting.setdefault(found[key].meeting_id, []).append(key)
    held = {row.id: row for row in meetings.rows(connection, by_meeting)}
    return tuple(
        MeetingHits(held[meeting], tuple(sorted((found[key] for key in own), key=_number)))
        for meeting, own in by_meeting.items()
        if meeting in held
    )


def _number(row: QuestionRow) -> int:
    return row.number
