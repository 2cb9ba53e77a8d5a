"""Describe questions and orders as the live minutes and the assignment panel see them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.domain.consent import Consent
from db.domain.enums import (
    AssigneeRole,
    ControlState,
    DeadlineKind,
    QuestionKind,
    Urgency,
)


@dataclass(frozen=True, slots=True)
class ApplicantRow:
    """Show who asked."""

    id: UUID
    version: int
    name: str
    house_id: UUID | None
    flat: str
    entrance: str
    phone: str
    consent: Consent


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """Show one assignee of an order; exactly one of the two ids is set."""

    id: UUID
    organisation_id: UUID | None
    person_id: UUID | None
    label: str
    """Short name for screens."""
    role: AssigneeRole
    position: int
    deadline_on: date | None
    gone: bool
    """The organisation or person was deleted from the directory after the assignment."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """Show one order of a question."""

    id: UUID
    version: int
    question_id: UUID
    position: int
    wording: str
    deadline_kind: DeadlineKind | None
    deadline_on: date | None
    first_deadline_on: date | None
    deadline_words: str
    control: ControlState
    assignments: tuple[AssignmentRow, ...] = ()
    announced_at: datetime | None = None
    """When it was read out to the residents as it stands."""

    @property
    def lead(self) -> AssignmentRow | None:
        """Return who answers for the whole order."""
        return next((row for row in self.assignments if row.role is AssigneeRole.LEAD), None)

    @property
    def co_executors(self) -> tuple[AssignmentRow, ...]:
        """Return the co-executors in their order."""
        return tuple(row for row in self.assignments if row.role is AssigneeRole.CO_EXECUTOR)


@dataclass(frozen=True, slots=True)
class HeadWordRow:
    """Show what was promised aloud about a question."""

    id: UUID
    version: int
    said_at: datetime
    said_by: str
    words: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """Show one question in the ribbon, the panel and the card, with all that hangs on it."""

    id: UUID
    version: int
    meeting_id: UUID
    number: int
    asked_at: datetime
    raw_line: str
    words: str
    kind: QuestionKind
    urgency: Urgency
    supporters: int
    """How many more residents asked the same."""
    answer: str
    """What was explained on the spot; empty when nothing was."""
    topic_id: UUID | None
    topic: str
    house_id: UUID | None
    address: str
    applicants: tuple[ApplicantRow, ...] = ()
    orders: tuple[OrderRow, ...] = ()
    earlier_id: UUID | None = None
    """The question on the same matter that this one repeats."""
    multiplicity: int = 1
    """The how-manieth time the matter is raised."""
    not_understood: str = ""
    """Fragments of the line that named nobody and no topic, joined by a space."""
    head_words: tuple[HeadWordRow, ...] = ()
    """What the head promised aloud, the earliest first."""

    rank: float | None = None
    """Where it stands among the numbers, where it was moved."""

    @property
    def applicant(self) -> ApplicantRow | None:
        """Return who asked first."""
        return self.applicants[0] if self.applicants else None

    @property
    def needs_order(self) -> bool:
        """Tell whether the question still waits for an order or an answer."""
        return self.kind is QuestionKind.REQUEST and not self.answer


@dataclass(frozen=True, slots=True)
class DraftRow:
    """Show what was typed and not yet stored as a record."""

    key: str
    """Where it belongs: «line:<meeting id>», «question:<id>» and the like."""
    field: str
    text: str
    cursor: int
    """Where the caret stood, in UTF-16 code units as Qt counts them."""
