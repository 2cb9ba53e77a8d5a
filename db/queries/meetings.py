"""Read meetings for the calendar, the agenda and the card: one statement per screen."""

from collections.abc import Collection, Iterable
from datetime import date, time
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    func,
    or_,
    select,
)

from db.domain.day_times import are_near
from db.domain.enums import MeetingState, ProtocolState
from db.domain.names import initials
from db.domain.rows.meetings import AttendanceRow, Clash, MeetingCard, MeetingRow
from db.domain.text import fold
from db.models import (
    Attendance,
    House,
    Meeting,
    MeetingHouse,
    Person,
)
from db.queries import meeting_statements as statements

_OFF = (MeetingState.CANCELLED, MeetingState.POSTPONED)


def month(connection: Connection, first: date, last: date) -> list[MeetingRow]:
    """Return the meetings on the days from ``first`` to ``last``, both counted."""
    return _rows(connection, statements.meetings().where(Meeting.on.between(first, last)))


def agenda(
    connection: Connection,
    *,
    since: date,
    text: str = "",
    states: frozenset[MeetingState] = frozenset(),
    limit: int = 200,
) -> list[MeetingRow]:
    """Return the meetings without a day first, then those from ``since`` on in their order."""
    wanted = [or_(Meeting.on.is_(None), Meeting.on >= since)]
    if states:
        wanted.append(Meeting.state.in_(states))
    if fold(text):
        wanted.append(Meeting.id.in_(_found(connection, wanted, text, limit)))
    return _rows(connection, statements.meetings().where(*wanted).limit(limit))


def row(connection: Connection, meeting_id: UUID) -> MeetingRow | None:
    """Return one meeting as the calendar shows it."""
    return next(
        iter(_rows(connection, statements.meetings().where(Meeting.id == meeting_id))), None
    )


def card(connection: Connection, meeting_id: UUID) -> MeetingCard | None:
    """Return everything about one meeting that its form needs."""
    found = connection.execute(statements.card().where(Meeting.id == meeting_id)).first()
    if found is None:
        return None
    houses = _houses(connection, meeting_id)
    return MeetingCard(
        id=found.id,
        version=found.version,
        state=found.state,
        on=found.on_day,
        at=found.at_time,
        place=found.place,
        house_ids=tuple(house.id for house in houses),
        addresses=tuple(f"{house.street}, {house.number}" for house in houses),
        started_at=found.started_at,
        ended_at=found.ended_at,
        residents=found.residents,
        reason=found.reason,
        note=found.note,
        moved_from=found.moved_from,
        chair_id=found.chair_id,
        secretary_id=found.secretary_id,
        protocol_id=found.protocol_id,
        protocol_number=found.protocol_number or "",
        previous_visit=found.previous_visit,
    )


def attendance(connection: Connection, meeting_id: UUID) -> list[AttendanceRow]:
    """Return who was invited to a meeting, and who came, in their order."""
    statement = (
        select(
            Attendance.id,
            Attendance.version,
            Attendance.meeting_id,
            Attendance.person_id,
            Attendance.name,
            Attendance.post,
            Attendance.role,
            Attendance.present,
            Attendance.stands_in_for_id,
            Person.surname,
            Person.first_name,
            Person.patronymic,
            Attendance.position,
        )
        .select_from(Attendance)
        .outerjoin(Person, Person.id == Attendance.stands_in_for_id)
        .where(Attendance.meeting_id == meeting_id, Attendance.deleted_at.is_(None))
        .order_by(Attendance.position, Attendance.id)
    )
    return [_attendance_row(found) for found in connection.execute(statement)]


def clashes(
    connection: Connection, on: date, at: time | None, except_id: UUID | None = None
) -> list[Clash]:
    """Return the other meetings of a day that begin too near, or whose hour is not known."""
    same_day = statements.meetings().where(Meeting.on == on, Meeting.state.not_in(_OFF))
    return [
        Clash(found.id, found.title, on, found.at)
        for found in _rows(connection, same_day)
        if found.id != except_id and are_near(at, found.at)
    ]


def last_visit(
    connection: Connection,
    house_ids: Collection[UUID],
    before: date | None,
    except_id: UUID | None = None,
) -> date | None:
    """Return the day of the last meeting held at one of the houses, before a day if it is given."""
    statement = (
        select(func.max(Meeting.on))
        .join(MeetingHouse, MeetingHouse.meeting_id == Meeting.id)
        .where(
            MeetingHouse.house_id.in_(house_ids),
            MeetingHouse.deleted_at.is_(None),
            statements.ALIVE,
            Meeting.state.in_(statements.VISITED),
        )
    )
    if before is not None:
        statement = statement.where(Meeting.on < before)
    if except_id is not None:
        statement = statement.where(Meeting.id != except_id)
    return connection.scalar(statement)


def _rows(connection: Connection, statement: Select[*tuple[Any, ...]]) -> list[MeetingRow]:
    ordered = statement.order_by(
        Meeting.on.is_not(None), Meeting.on, Meeting.at.is_(None), Meeting.at, Meeting.id
    )
    return [_meeting_row(found) for found in connection.execute(ordered)]


def _meeting_row(found: Row[*tuple[Any, ...]]) -> MeetingRow:
    return MeetingRow(
        id=found.id,
        version=found.version,
        state=found.state,
        on=found.on_day,
        at=found.at_time,
        place=found.place,
        address="" if found.house_id is None else f"{found.street}, {found.house_number}",
        house_id=found.house_id,
        houses=found.houses,
        questions=found.questions,
        protocol_number=found.protocol_number or "",
        protocol_signed=found.protocol_state is ProtocolState.SIGNED,
        previous_visit=found.previous_visit,
    )


def _found(
    connection: Connection, wanted: Iterable[ColumnElement[bool]], text: str, limit: int
) -> list[UUID]:
    """Return the meetings whose place, note or houses contain every word.

    Compared here, not by the database: SQLite knows no lower case of Russian letters.
    """
    statement = (
        select(Meeting.id, Meeting.place, Meeting.note, House.street, House.number)
        .select_from(Meeting)
        .outerjoin(
            MeetingHouse,
            and_(MeetingHouse.meeting_id == Meeting.id, MeetingHouse.deleted_at.is_(None)),
        )
        .outerjoin(House, House.id == MeetingHouse.house_id)
        .where(statements.ALIVE, *wanted)
        .order_by(Meeting.on.is_not(None), Meeting.on, Meeting.id)
    )
    words, plain = fold(text).split(), cache(fold)
    found: list[UUID] = []
    for key, rows in groupby(connection.execute(statement), key=itemgetter(0)):
        searched = " ".join(plain(part) for row in rows for part in row[1:] if part)
        if all(word in searched for word in words):
            found.append(key)
        if len(found) == limit:
            break
    return found


def _houses(connection: Connection, meeting_id: UUID) -> list[Row[*tuple[Any, ...]]]:
    statement = (
        select(House.id, House.street, House.number)
        .select_from(House)
        .join(MeetingHouse, MeetingHouse.house_id == House.id)
        .where(MeetingHouse.meeting_id == meeting_id, MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position, MeetingHouse.id)
    )
    return list(connection.execute(statement))


def _attendance_row(found: Row[*tuple[Any, ...]]) -> AttendanceRow:
    stands_in_for = ""
    if found.surname is not None:
        stands_in_for = initials(found.surname, found.first_name, found.patronymic)
    return AttendanceRow(
        id=found.id,
        version=found.version,
        meeting_id=found.meeting_id,
        person_id=found.person_id,
        name=found.name,
        post=found.post,
        role=found.role,
        present=found.present,
        stands_in_for_id=found.stands_in_for_id,
        stands_in_for=stands_in_for,
        position=found.position,
    )
