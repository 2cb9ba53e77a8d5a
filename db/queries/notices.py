"""Read meetings for the papers that residents see: three statements, however many they are."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from db.domain.enums import AttendanceRole, MeetingState, Outcome
from db.domain.errors import UserError
from db.domain.names import initials
from db.domain.rows.notices import NoticeMeeting, NoticePerson
from db.models import Attendance, House, Meeting, MeetingHouse, Order, Person, Question

_CALLED_OFF = (MeetingState.CANCELLED, MeetingState.POSTPONED)
_NAMED = (AttendanceRole.CHAIR, AttendanceRole.SECRETARY)
_FULL_NAME = 3


def in_period(connection: Connection, first: date, last: date) -> list[NoticeMeeting]:
    """Return the meetings of the days from ``first`` to ``last`` that are to be or were held."""
    wanted = (Meeting.on.between(first, last), Meeting.state.not_in(_CALLED_OFF))
    return _meetings(connection, *wanted)


def one(connection: Connection, meeting_id: UUID) -> NoticeMeeting:
    """Return a meeting; raise :class:`UserError` ``gone``."""
    found = _meetings(connection, Meeting.id == meeting_id)
    if not found:
        raise UserError("gone", kind=Meeting.kind)
    return found[0]


def outcomes(connection: Connection, meeting_id: UUID) -> dict[UUID, Outcome]:
    """Return what came of the orders of a meeting, by the id of the order."""
    statement = (
        select(Order.id, Order.outcome)
        .join(Question, Question.id == Order.question_id)
        .where(
            Question.meeting_id == meeting_id,
            Order.deleted_at.is_(None),
            Order.outcome.is_not(None),
        )
    )
    return {row.id: row.outcome for row in connection.execute(statement)}


def _meetings(connection: Connection, *wanted: ColumnElement[bool]) -> list[NoticeMeeting]:
    alive = (Meeting.deleted_at.is_(None), *wanted)
    addresses = _addresses(connection, select(Meeting.id).where(*alive))
    people = _people(connection, select(Meeting.id).where(*alive))
    statement = (
        select(
            Meeting.id,
            Meeting.version,
            Meeting.state,
            Meeting.on.label("on_day"),
            Meeting.at.label("at_time"),
            Meeting.place,
        )
        .where(*alive)
        .order_by(Meeting.on, Meeting.at.is_(None), Meeting.at, Meeting.id)
    )
    return [
        NoticeMeeting(*row, addresses=tuple(addresses[row.id]), people=tuple(people[row.id]))
        for row in connection.execute(statement)
    ]


def _addresses(connection: Connection, meetings: Select[Any]) -> dict[UUID, list[str]]:
    statement = (
        select(MeetingHouse.meeting_id, House.street, House.number)
        .join(House, House.id == MeetingHouse.house_id)
        .where(MeetingHouse.meeting_id.in_(meetings), MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position, MeetingHouse.id)
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row.meeting_id].append(f"{row.street}, {row.number}")
    return found


def _people(connection: Connection, meetings: Select[Any]) -> dict[UUID, list[NoticePerson]]:
    statement = (
        select(
            Attendance.meeting_id,
            Attendance.role,
            Attendance.name,
            Attendance.post,
            Person.surname,
            Person.first_name,
            Person.patronymic,
            Person.post.label("own_post"),
            Person.phone,
        )
        .outerjoin(Person, Person.id == Attendance.person_id)
        .where(
            Attendance.meeting_id.in_(meetings),
            Attendance.role.in_(_NAMED),
            Attendance.deleted_at.is_(None),
        )
        .order_by(Attendance.position, Attendance.id)
    )
    found: dict[UUID, list[NoticePerson]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row.meeting_id].append(_person(row))
    return found


def _person(row: Row[*tuple[Any, ...]]) -> NoticePerson:
    return NoticePerson(row.role, _short(row), row.post or row.own_post or "", row.phone or "")


def _short(row: Row[*tuple[Any, ...]]) -> str:
    """Return the initials before the surname; a name of another shape stays as it was typed."""
    parts = (row.surname or "", row.first_name or "", row.patronymic or "")
    if row.surname and row.name in ("", " ".join(part for part in parts if part)):
        return initials(*parts)
    typed = str(row.name)
    is_whole = len(typed.split()) == _FULL_NAME and "." not in typed
    return initials(*typed.split()) if is_whole else typed
