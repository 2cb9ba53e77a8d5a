"""Describe a meeting as the papers for the residents speak of it."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from db.domain.enums import AttendanceRole, MeetingState


@dataclass(frozen=True, slots=True)
class NoticePerson:
    """Name an official who takes part in a meeting."""

    role: AttendanceRole
    name: str
    """The initials before the surname."""
    post: str
    phone: str


@dataclass(frozen=True, slots=True)
class NoticeMeeting:
    """Show when and where a meeting is, who leads it and whom to call."""

    id: UUID
    version: int
    state: MeetingState
    on: date | None
    at: time | None
    place: str
    addresses: tuple[str, ...]
    people: tuple[NoticePerson, ...]
    """The chair and the secretary, no residents."""

    def who(self, role: AttendanceRole) -> NoticePerson | None:
        """Return the first who takes part in a role."""
        return next((person for person in self.people if person.role is role), None)
