"""Bring the attendance list of a meeting to what a form says."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from db.domain.inputs import AttendanceInput
from db.models import Attendance
from db.unit_of_work import UnitOfWork
from desktop.services.gate import short_line

_Who = tuple[UUID | None, str]


def set_lines(uow: UnitOfWork, meeting_id: UUID, lines: Sequence[AttendanceInput]) -> None:
    """Write the lines in their order; a person, or a name without one, stands there once."""
    found = {_who(row.person_id, row.name): row for row in _present_lines(uow, meeting_id)}
    wanted = {_who(line.person_id, line.name): line for line in lines}
    for position, (who, line) in enumerate(wanted.items()):
        row = found.pop(who, None)
        if row is None:
            row = Attendance(meeting_id=meeting_id)
            _fill(row, line, position)
            uow.add(row)
        else:
            _fill(row, line, position)
    for row in found.values():
        uow.delete(row)


def _who(person_id: UUID | None, name: str) -> _Who:
    return (person_id, "") if person_id else (None, short_line(name))


def _present_lines(uow: UnitOfWork, meeting_id: UUID) -> list[Attendance]:
    statement = select(Attendance).where(
        Attendance.meeting_id == meeting_id, Attendance.deleted_at.is_(None)
    )
    return list(uow.session.scalars(statement))


def _fill(row: Attendance, line: AttendanceInput, position: int) -> None:
    row.person_id = line.person_id
    row.name = short_line(line.name)
    row.post = short_line(line.post)
    row.role = line.role
    row.present = line.present
    row.stands_in_for_id = line.stands_in_for_id
    row.position = position
