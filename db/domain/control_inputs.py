"""Describe what the forms of control and feedback hand over to be written."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.enums import FeedbackChannel, Outcome, Recurrence, Verdict
from db.domain.inputs import DeadlineInput


@dataclass(frozen=True, slots=True)
class OrderKey:
    """Name an order as it stands on the screen."""

    id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class ExtensionInput:
    """Hold a new deadline with its reason and who allowed it."""

    deadline: DeadlineInput
    reason: str
    allowed_by: str
    allowed_on: date
    assignment_id: UUID | None = None
    """The co-executor whose own deadline is moved; ``None`` for that of the order."""


@dataclass(frozen=True, slots=True)
class FileInput:
    """Hold a file that comes with a report."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ReportInput:
    """Hold what an executor says was done."""

    outcome: Outcome
    text: str
    reported_on: date
    done_on: date | None = None
    assignment_id: UUID | None = None
    """The co-executor who reports on an own part; ``None`` for the lead."""
    files: tuple[FileInput, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnInput:
    """Hold why work is to be done again, and by when."""

    reason: str
    decided_by: str
    decided_on: date
    deadline: DeadlineInput | None = None


@dataclass(frozen=True, slots=True)
class RemovalInput:
    """Hold who takes an order off control, and under which outcome."""

    decided_by: str
    decided_on: date
    outcome: Outcome | None = None
    """``None`` for that of the last report."""
    reason: str = ""
    ends_rounds: bool = False
    """A recurring order is taken off for good, and not only its present round."""


@dataclass(frozen=True, slots=True)
class RoundsInput:
    """Hold how often an order is looked after, and when next."""

    recurrence: Recurrence | None
    check_on: date | None


@dataclass(frozen=True, slots=True)
class MilestoneInput:
    """Hold one stage of a long work; ``id`` is ``None`` for a new one."""

    title: str
    due_on: date | None = None
    done_on: date | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class FeedbackInput:
    """Hold one answer that was given to one applicant, or a try in vain."""

    question_id: UUID
    applicant_id: UUID | None
    channel: FeedbackChannel
    told_on: date
    told_by: str
    text: str = ""
    reached: bool = True
    outcome: Outcome | None = None
    remark: str = ""
    verdict: Verdict | None = None
    may_ask_again: bool = False
    ask_again_on: date | None = None
    reopened: tuple[UUID, ...] | None = None
    """The orders that go back to work with «not»; ``None`` for all of the question."""
    deadline: DeadlineInput | None = None
    """The new deadline of those."""
