"""Write meetings, their houses and their team; a unit of work is opened by whoever calls."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.domain.enums import AttendanceRole, MeetingState
from db.domain.errors import UserError
from db.domain.inputs import MeetingInput
from db.domain.sorting import natural_key
from db.models import Attendance, City, House, Meeting, MeetingHouse, Person, Question
from db.unit_of_work import UnitOfWork
from desktop.services.gate import long_text, short_line

_TOLD = (MeetingState.ANNOUNCED, MeetingState.RUNNING, MeetingState.HELD)


def new_meeting(uow: UnitOfWork, key: UUID | None) -> Meeting:
    """Take in a planned meeting with nothing in it yet."""
    return uow.add(Meeting(id=key or uow.new_id(), state=MeetingState.PLANNED))


def fill(uow: UnitOfWork, meeting: Meeting, data: MeetingInput) -> None:
    """Write the form; raise :class:`UserError` ``no_date``, ``no_place``, ``gone``."""
    place = short_line(data.place)
    houses = tuple(dict.fromkeys(data.house_ids))
    has_place = bool(place or houses)
    if meeting.state in _TOLD and data.on is None:
        raise UserError("no_date")
    if not has_place and (meeting.state in _TOLD or data.on is None):
        raise UserError("no_place")
    meeting.on = data.on
    meeting.at = data.at
    meeting.place = place
    meeting.note = long_text(data.note)
    _set_houses(uow, meeting, houses)


def copy(uow: UnitOfWork, source: Meeting, on: date | None, key: UUID | None) -> None:
    """Plan another meeting like ``source``; who or what was deleted since is left out."""
    meeting = new_meeting(uow, key)
    meeting.on = on
    meeting.at = source.at
    meeting.place = source.place
    living = (row for row in _houses(uow, source.id) if _is_living(uow, House, row.house_id))
    for position, row in enumerate(living):
        uow.add(MeetingHouse(meeting_id=meeting.id, house_id=row.house_id, position=position))
    for one in _team(uow, source.id):
        if one.person_id is None or _is_living(uow, Person, one.person_id):
            uow.add(
                Attendance(
                    meeting_id=meeting.id,
                    person_id=one.person_id,
                    name=one.name,
                    post=one.post,
                    role=one.role,
                    position=one.position,
                )
            )


def invite_usual_team(uow: UnitOfWork, meeting_id: UUID) -> None:
    """Invite the head as chair, the secretary, and all who belong to the team."""
    city = uow.session.scalar(select(City).where(City.deleted_at.is_(None)).limit(1))
    team = uow.session.scalars(
        select(Person).where(Person.in_team, Person.deleted_at.is_(None))
    ).all()
    roles: dict[UUID, AttendanceRole] = {}
    if city is not None and city.head_id is not None:
        roles[city.head_id] = AttendanceRole.CHAIR
    if city is not None and city.secretary_id is not None:
        roles.setdefault(city.secretary_id, AttendanceRole.SECRETARY)
    for person in sorted(team, key=_name_order):
        roles.setdefault(person.id, AttendanceRole.TEAM)
    living = [(key, role) for key, role in roles.items() if _is_living(uow, Person, key)]
    for position, (key, role) in enumerate(living):
        person = uow.get(Person, key)
        uow.add(
            Attendance(
                meeting_id=meeting_id,
                person_id=key,
                name=full_name(person),
                post=person.post,
                role=role,
                position=position,
            )
        )


def full_name(person: Person) -> str:
    """Return surname, first name and patronymic."""
    parts = (person.surname, person.first_name, person.patronymic)
    return short_line(" ".join(part for part in parts if part))


def refuse_without_day_or_place(uow: UnitOfWork, meeting: Meeting) -> None:
    """Raise :class:`UserError` ``no_date`` or ``no_place``: there is nothing to tell people."""
    if meeting.on is None:
        raise UserError("no_date")
    if not meeting.place and not _houses(uow, meeting.id):
        raise UserError("no_place")


def refuse_questions(uow: UnitOfWork, meeting_id: UUID) -> None:
    """Raise :class:`UserError` ``meeting_has_questions``."""
    statement = select(Question.id).where(
        Question.meeting_id == meeting_id, Question.deleted_at.is_(None)
    )
    if uow.session.scalar(statement.limit(1)) is not None:
        raise UserError("meeting_has_questions")


def _set_houses(uow: UnitOfWork, meeting: Meeting, wanted: Sequence[UUID]) -> None:
    """Write the houses in their order; a form opened before must not overwrite them."""
    found = {row.house_id: row for row in _houses(uow, meeting.id)}
    if tuple(found) != tuple(wanted) and meeting not in uow.session.new:
        meeting.version += 1
    for position, house_id in enumerate(wanted):
        row = found.pop(house_id, None)
        if row is None:
            uow.get(House, house_id)
            uow.add(MeetingHouse(meeting_id=meeting.id, house_id=house_id, position=position))
        else:
            row.position = position
    for row in found.values():
        uow.delete(row)


def _houses(uow: UnitOfWork, meeting_id: UUID) -> list[MeetingHouse]:
    statement = (
        select(MeetingHouse)
        .where(MeetingHouse.meeting_id == meeting_id, MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position, MeetingHouse.id)
    )
    return list(uow.session.scalars(statement))


def _team(uow: UnitOfWork, meeting_id: UUID) -> list[Attendance]:
    statement = (
        select(Attendance)
        .where(Attendance.meeting_id == meeting_id, Attendance.deleted_at.is_(None))
        .order_by(Attendance.position, Attendance.id)
    )
    return list(uow.session.scalars(statement))


def _is_living(uow: UnitOfWork, model: type[House] | type[Person], key: UUID) -> bool:
    found = uow.find(model, key)
    return found is not None and found.deleted_at is None


def _name_order(person: Person) -> tuple[object, ...]:
    return natural_key(full_name(person))
