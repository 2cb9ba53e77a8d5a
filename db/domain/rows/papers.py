"""Describe a meeting as its papers speak of it."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from db.domain.enums import AttendanceRole, MeetingState
from db.domain.rows.directories import CityRow, OrganisationRow, PersonRow
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.protocols import ProtocolRow


@dataclass(frozen=True, slots=True)
class Attendee:
    """Show one line of the attendance list with the card of the person."""

    name: str
    post: str
    role: AttendanceRole
    present: bool
    person: PersonRow | None


@dataclass(frozen=True, slots=True)
class PaperMeeting:
    """Show what the head of a protocol says."""

    id: UUID
    state: MeetingState
    on: date | None
    place: str
    addresses: tuple[str, ...]
    residents: int | None
    attendees: tuple[Attendee, ...]

    def who(self, role: AttendanceRole) -> Attendee | None:
        """Return the first who came in a role."""
        return next((one for one in self.attendees if one.role is role), None)


@dataclass(frozen=True, slots=True)
class ProtocolFacts:
    """Hold everything that a protocol is made of, read in one view of the records."""

    city: CityRow | None
    meeting: PaperMeeting
    questions: tuple[QuestionRow, ...]
    organisations: dict[UUID, OrganisationRow]
    people: dict[UUID, PersonRow]
    protocol: ProtocolRow | None
    emblem: str = ""
    """SHA-256 of the coat of arms; empty where the city has none."""
    templates: dict[str, str] = field(default_factory=dict)
    """SHA-256 of the city's own templates by the papers that they lay out."""
