"""Build the statements that list meetings: one row each, with all that a list says of it."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from db.domain.enums import AttendanceRole, MeetingState
from db.models import Attendance, House, Meeting, MeetingHouse, Protocol, Question

ALIVE = Meeting.deleted_at.is_(None)

VISITED = (MeetingState.RUNNING, MeetingState.HELD)


def meetings() -> Select[*tuple[Any, ...]]:
    """Select the meetings as the calendar and the agenda show them."""
    return (
        select(
            Meeting.id,
            Meeting.version,
            Meeting.state,
            Meeting.on.label("on_day"),
            Meeting.at.label("at_time"),
            Meeting.place,
            House.id.label("house_id"),
            House.street,
            House.number.label("house_number"),
            _count(MeetingHouse).label("houses"),
            _count(Question).label("questions"),
            Protocol.number_text.label("protocol_number"),
            Protocol.state.label("protocol_state"),
            _previous_visit().label("previous_visit"),
        )
        .select_from(Meeting)
        .outerjoin(MeetingHouse, MeetingHouse.id == _first_house())
        .outerjoin(House, House.id == MeetingHouse.house_id)
        .outerjoin(Protocol, _protocol())
        .where(ALIVE)
    )


def card() -> Select[*tuple[Any, ...]]:
    """Select the meetings as their form shows them, without the houses."""
    return (
        select(
            Meeting.id,
            Meeting.version,
            Meeting.state,
            Meeting.on.label("on_day"),
            Meeting.at.label("at_time"),
            Meeting.place,
            Meeting.started_at,
            Meeting.ended_at,
            Meeting.residents,
            Meeting.reason,
            Meeting.note,
            Meeting.moved_from,
            _who(AttendanceRole.CHAIR).label("chair_id"),
            _who(AttendanceRole.SECRETARY).label("secretary_id"),
            Protocol.id.label("protocol_id"),
            Protocol.number_text.label("protocol_number"),
            _previous_visit().label("previous_visit"),
        )
        .select_from(Meeting)
        .outerjoin(Protocol, _protocol())
        .where(ALIVE)
    )


def _protocol() -> ColumnElement[bool]:
    return and_(Protocol.meeting_id == Meeting.id, Protocol.deleted_at.is_(None))


def _count(model: type[MeetingHouse] | type[Question]) -> ScalarSelect[int]:
    one = aliased(model)
    return (
        select(func.count())
        .select_from(one)
        .where(one.meeting_id == Meeting.id, one.deleted_at.is_(None))
        .correlate(Meeting)
        .scalar_subquery()
    )


def _first_house() -> ScalarSelect[UUID]:
    one = aliased(MeetingHouse)
    return (
        select(one.id)
        .where(one.meeting_id == Meeting.id, one.deleted_at.is_(None))
        .order_by(one.position, one.id)
        .limit(1)
        .correlate(Meeting)
        .scalar_subquery()
    )


def _who(role: AttendanceRole) -> ScalarSelect[UUID | None]:
    return (
        select(Attendance.person_id)
        .where(
            Attendance.meeting_id == Meeting.id,
            Attendance.role == role,
            Attendance.deleted_at.is_(None),
        )
        .order_by(Attendance.position, Attendance.id)
        .limit(1)
        .correlate(Meeting)
        .scalar_subquery()
    )


def _previous_visit() -> ScalarSelect[date | None]:
    """Return the day of the last meeting held before at one of the same houses."""
    here, there = aliased(MeetingHouse), aliased(MeetingHouse)
    earlier = aliased(Meeting)
    return (
        select(func.max(earlier.on))
        .select_from(here)
        .join(there, there.house_id == here.house_id)
        .join(earlier, earlier.id == there.meeting_id)
        .where(
            here.meeting_id == Meeting.id,
            here.deleted_at.is_(None),
            there.deleted_at.is_(None),
            earlier.id != Meeting.id,
            earlier.deleted_at.is_(None),
            earlier.state.in_(VISITED),
            or_(Meeting.on.is_(None), earlier.on < Meeting.on),
        )
        .correlate(Meeting)
        .scalar_subquery()
    )
