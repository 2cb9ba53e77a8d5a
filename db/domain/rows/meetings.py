"""Describe meetings and those who came, as the screens see them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from db.domain.enums import AttendanceRole, MeetingState


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """Show one meeting in the calendar and the agenda."""

    id: UUID
    version: int
    state: MeetingState
    on: date | None
    at: time | None
    place: str
    """The exact place in words; empty when the houses say enough."""
    address: str
    """The first house of the yard, «ул. Зелёная, 14»."""
    house_id: UUID | None
    houses: int
    questions: int
    protocol_number: str
    protocol_signed: bool
    previous_visit: date | None = None
    """The last meeting held at the same house before this one."""

    @property
    def title(self) -> str:
        """Return what names the meeting in a list."""
        return self.address or self.place


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """Show everything about one meeting that its form and the live minutes need."""

    id: UUID
    version: int
    state: MeetingState
    on: date | None
    at: time | None
    place: str
    house_ids: tuple[UUID, ...]
    addresses: tuple[str, ...]
    started_at: datetime | None
    ended_at: datetime | None
    residents: int | None
    """How many residents came."""
    reason: str
    """Why it was moved, postponed or cancelled."""
    note: str
    moved_from: date | None
    chair_id: UUID | None
    secretary_id: UUID | None
    protocol_id: UUID | None
    protocol_number: str
    previous_visit: date | None

    @property
    def title(self) -> str:
        """Return what names the meeting in a heading."""
        return self.addresses[0] if self.addresses else self.place


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """Show one person who was invited to or came to a meeting."""

    id: UUID
    version: int
    meeting_id: UUID
    person_id: UUID | None
    name: str
    post: str
    role: AttendanceRole
    present: bool
    stands_in_for_id: UUID | None
    stands_in_for: str
    position: int


@dataclass(frozen=True, slots=True)
class MeetingCounters:
    """Count what the secretary watches while people speak."""

    questions: int = 0
    orders: int = 0
    answered: int = 0
    without_assignee: int = 0
    without_deadline: int = 0
    without_wording: int = 0


@dataclass(frozen=True, slots=True)
class Clash:
    """Name another meeting too near in time to be kept by the same head."""

    meeting_id: UUID
    title: str
    on: date
    at: time | None
