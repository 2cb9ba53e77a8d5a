"""Ask the index of the search; the newest questions come first and the reading stops early."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    and_,
    bindparam,
    column,
    literal_column,
    select,
    table,
)

from db.domain.enums import ControlState
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.search import MeetingHits, MeetingName
from db.models import House, Meeting, MeetingHouse, Order, Protocol
from db.models.search import INDEX, SearchEntry
from db.queries import minutes

_INDEX = table(INDEX, column("rowid"))
_MATCH = literal_column(INDEX).op("MATCH")(bindparam("match"))
_LIMIT = bindparam("limit", type_=Integer)
_FOUND = (
    select(SearchEntry.question_id)
    .select_from(_INDEX)
    .join(SearchEntry, SearchEntry.id == _INDEX.c.rowid)
    .where(_MATCH)
)
_OPEN = tuple(state for state in ControlState if state is not ControlState.OFF_CONTROL)


_LATE = select(Order.question_id).where(
    Order.control.in_(_OPEN), Order.deadline_on < bindparam("today"), Order.deleted_at.is_(None)
)
_NEWEST = _FOUND.order_by(_INDEX.c.rowid.desc()).limit(_LIMIT)
_NEWEST_LATE = _NEWEST.where(SearchEntry.question_id.in_(_LATE))
_ENTRIES = select(
    SearchEntry.question_id, SearchEntry.text, SearchEntry.meanings, SearchEntry.marks
).where(SearchEntry.question_id.in_(bindparam("keys", expanding=True)))
_FIRST_HOUSE = (
    select(MeetingHouse.house_id)
    .where(MeetingHouse.meeting_id == Meeting.id, MeetingHouse.deleted_at.is_(None))
    .order_by(MeetingHouse.position, MeetingHouse.id)
    .limit(1)
    .correlate(Meeting)
    .scalar_subquery()
)
_NAMES = (
    select(
        Meeting.id,
        Meeting.on.label("on_day"),
        Meeting.place,
        House.street,
        House.number,
        Protocol.number_text,
    )
    .select_from(Meeting)
    .outerjoin(House, House.id == _FIRST_HOUSE)
    .outerjoin(Protocol, and_(Protocol.meeting_id == Meeting.id, Protocol.deleted_at.is_(None)))
    .where(Meeting.deleted_at.is_(None))
)
_MEETINGS = _NAMES.where(Meeting.id.in_(bindparam("keys", expanding=True)))


def newest(
    connection: Connection, match: str, *, limit: int, overdue_on: date | None = None
) -> list[UUID]:
    """Return the newest questions that ``match``, an expression of FTS5, finds.

    With ``overdue_on`` only those with an order that is late on that day.
    """
    params = {"match": match, "limit": limit, "today": overdue_on}
    statement = _NEWEST if overdue_on is None else _NEWEST_LATE
    return list(connection.execute(statement, params).scalars())


def stems_of(connection: Connection, keys: Collection[UUID]) -> dict[UUID, tuple[str, str, str]]:
    """Return the stems, the meanings and the marks of questions as they stand in the index."""
    rows = connection.execute(_ENTRIES, {"keys": list(keys)})
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
    held = {row.id: row for row in _meetings(connection, list(by_meeting))}
    return tuple(
        MeetingHits(held[meeting], tuple(sorted((found[key] for key in own), key=_number)))
        for meeting, own in by_meeting.items()
        if meeting in held
    )


def newest_meetings(connection: Connection, limit: int) -> list[MeetingName]:
    """Return the last meetings that were made, whatever their day."""
    statement = _NAMES.order_by(Meeting.id.desc()).limit(limit)
    return _meeting_names(connection.execute(statement))


def _meetings(connection: Connection, keys: list[UUID]) -> list[MeetingName]:
    return _meeting_names(connection.execute(_MEETINGS, {"keys": keys}))


def _meeting_names(rows: Iterable[Row[*tuple[Any, ...]]]) -> list[MeetingName]:
    return [
        MeetingName(
            id=row.id,
            on=row.on_day,
            title=f"{row.street}, {row.number}" if row.street else row.place,
            protocol_number=row.number_text or "",
        )
        for row in rows
    ]


def _number(row: QuestionRow) -> int:
    return row.number
