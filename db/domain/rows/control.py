"""Describe the board of control and the card of an order under it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from db.domain.enums import (
    AssigneeRole,
    ControlState,
    DeadlineKind,
    DecisionKind,
    Outcome,
    Recurrence,
    Urgency,
    Verdict,
)
from db.domain.rows.attachments import AttachmentRow


class Lane(StrEnum):
    """Name the lanes of the board; an open order stands in the one of what is due first."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    """From tomorrow to the end of this week."""
    LATER = "later"
    """After this week, or without a day."""
    REPORTED = "reported"
    """The executor has reported; somebody has to check it."""
    DONE = "done"
    """Taken off control in the last days."""


class BoardGroup(StrEnum):
    """Say by what the board is grouped."""

    PARTY = "party"
    YARD = "yard"
    TOPIC = "topic"


class DueOf(StrEnum):
    """Say what of an order is due first."""

    ORDER = "order"
    CO_EXECUTOR = "co_executor"
    STAGE = "stage"


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Choose one group; a ``key`` of ``None`` stands for those that have no such thing."""

    group: BoardGroup
    key: UUID | None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Show one party, yard or topic with its open orders."""

    key: UUID | None
    label: str
    open: int
    overdue: int
    reported: int


@dataclass(frozen=True, slots=True)
class DigestRow:
    """Say in numbers what the morning begins with."""

    today: int
    overdue: int
    week: int
    reported: int


@dataclass(frozen=True, slots=True)
class BoardRow:
    """Show one order on the board."""

    id: UUID
    version: int
    question_id: UUID
    meeting_id: UUID
    number: int
    position: int
    has_several: bool
    """The question has other orders too: the number alone does not tell them apart."""
    meeting_on: date | None
    protocol_number: str
    words: str
    wording: str
    address: str
    topic: str
    lead_id: UUID | None
    lead: str
    co_executors: tuple[str, ...]
    urgency: Urgency
    control: ControlState
    outcome: Outcome | None
    deadline_kind: DeadlineKind | None
    deadline_on: date | None
    first_deadline_kind: DeadlineKind | None
    first_deadline_on: date | None
    recurrence: Recurrence | None
    check_on: date | None
    closed_on: date | None
    next_on: date | None = None
    due_of: DueOf = DueOf.ORDER
    due_label: str = ""
    """Whose part, or which stage, is due first, where it is not the order itself."""

    @property
    def is_extended(self) -> bool:
        """Tell whether the deadline is not the first one any more."""
        first = (self.first_deadline_kind, self.first_deadline_on)
        return self.first_deadline_kind is not None and first != (
            self.deadline_kind,
            self.deadline_on,
        )

    @property
    def due_on(self) -> date | None:
        """Return the day on which the order itself is due."""
        return self.check_on or self.deadline_on


@dataclass(frozen=True, slots=True)
class Board:
    """Hold what one reading of the board brings."""

    counts: Mapping[Lane, int]
    rows: tuple[BoardRow, ...]
    groups: tuple[GroupRow, ...]
    has_more_groups: bool = False


@dataclass(frozen=True, slots=True)
class PartRow:
    """Show who answers for an order, or for a part of it."""

    id: UUID
    who: UUID
    """The organisation or the person."""
    label: str
    role: AssigneeRole
    deadline_on: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """Show that a deadline was moved."""

    id: UUID
    assignment_id: UUID | None
    former_kind: DeadlineKind | None
    former_on: date | None
    deadline_kind: DeadlineKind
    deadline_on: date | None
    reason: str
    allowed_by: str
    allowed_on: date


@dataclass(frozen=True, slots=True)
class ReportRow:
    """Show what an executor says was done."""

    id: UUID
    assignment_id: UUID | None
    reported_on: date
    done_on: date | None
    outcome: Outcome
    text: str
    files: tuple[AttachmentRow, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """Show what was decided about an order."""

    id: UUID
    decision: DecisionKind
    decided_on: date
    decided_by: str
    reason: str
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """Show one stage of a long work."""

    id: UUID
    version: int
    title: str
    due_on: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """Show what an applicant thinks of what was done."""

    told_on: date
    verdict: Verdict | None
    remark: str


@dataclass(frozen=True, slots=True)
class ControlCard:
    """Hold everything about one order under control."""

    row: BoardRow
    applicants: tuple[str, ...] = ()
    parts: tuple[PartRow, ...] = ()
    extensions: tuple[ExtensionRow, ...] = ()
    reports: tuple[ReportRow, ...] = ()
    decisions: tuple[DecisionRow, ...] = ()
    milestones: tuple[MilestoneRow, ...] = ()
    verdicts: tuple[VerdictRow, ...] = field(default=())


def lane_of(next_on: date | None, today: date, *, reported: bool) -> Lane:
    """Return the lane of an open order."""
    if reported:
        return Lane.REPORTED
    if next_on is None or next_on > week_end(today):
        return Lane.LATER
    if next_on < today:
        return Lane.OVERDUE
    return Lane.TODAY if next_on == today else Lane.WEEK


def week_end(today: date) -> date:
    """Return the Sunday of the week."""
    return today + timedelta(days=6 - today.weekday())
