"""Describe what is done before a meeting, as the screens see it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.enums import (
    AttendanceRole,
    ControlState,
    DeadlineKind,
    Outcome,
    TellingChannel,
)


@dataclass(frozen=True, slots=True)
class CheckRow:
    """Show one thing to be done before a meeting; ``id`` is ``None`` until it is touched."""

    id: UUID | None
    version: int
    code: str
    title: str
    lead_days: int
    due_on: date | None
    done_on: date | None
    done_by: str
    is_needless: bool = False
    count: int = 0
    """How many records speak of it already: announcements, questions, people invited."""

    def is_late(self, today: date) -> bool:
        """Tell whether its day has passed and it is neither done nor needless."""
        is_open = self.done_on is None and not self.is_needless
        return is_open and self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True)
class PreparedRow:
    """Show a question that was handed in before a meeting."""

    id: UUID
    version: int
    line: str
    handed_by: str
    position: int
    question_id: UUID | None = None
    number: int | None = None
    """Of the question that it became."""


@dataclass(frozen=True, slots=True)
class TeamRow:
    """Show somebody to be invited, and what for."""

    organisation_id: UUID | None
    person_id: UUID | None
    label: str
    who: str
    """Who would come: the head of the organisation, or one of its people."""
    phone: str
    reasons: tuple[str, ...]
    is_invited: bool = False
    role: AttendanceRole = AttendanceRole.TEAM


@dataclass(frozen=True, slots=True)
class TellingRow:
    """Show where residents were told of a meeting."""

    id: UUID
    version: int
    channel: TellingChannel
    place: str
    told_on: date
    told_by: str
    link: str


@dataclass(frozen=True, slots=True)
class DossierHouse:
    """Show a house of a yard and who serves it."""

    id: UUID
    address: str
    quarter: str
    company: str
    entrances: int | None
    flats: int | None
    residents: int | None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """Show what was ordered at a meeting here, and what has become of it."""

    meeting_on: date | None
    number: int
    words: str
    topic: str
    wording: str
    lead: str
    deadline_kind: DeadlineKind | None
    deadline_on: date | None
    first_deadline_on: date | None
    control: ControlState
    outcome: Outcome | None

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be done."""
        return self.control is not ControlState.OFF_CONTROL

    def is_late(self, today: date) -> bool:
        """Tell whether its day has passed."""
        is_reported = self.outcome is not None and self.control is ControlState.ON_CONTROL
        is_past = self.deadline_on is not None and self.deadline_on < today
        return self.is_open and is_past and not is_reported


@dataclass(frozen=True, slots=True)
class RepeatedRow:
    """Show a matter that was raised here more than once."""

    topic: str
    times: int
    last_on: date | None
    words: str


@dataclass(frozen=True, slots=True)
class SignalCount:
    """Count the signals about a topic since the last visit."""

    topic: str
    signals: int
    weight: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """Hold all that is to be known of a yard before one goes there."""

    meeting_id: UUID
    on: date | None
    title: str
    place: str
    houses: tuple[DossierHouse, ...]
    last_on: date | None = None
    last_residents: int | None = None
    last_questions: int = 0
    promises: tuple[PromiseRow, ...] = ()
    repeated: tuple[RepeatedRow, ...] = ()
    planned: tuple[str, ...] = ()
    signals: tuple[SignalCount, ...] = ()
    prepared: tuple[str, ...] = ()
    answered: int = 0
    """Questions of the last meeting that were answered on the spot."""
