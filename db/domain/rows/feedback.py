"""Describe whom to tell what became of a question, and what was told."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.domain.enums import (
    ControlState,
    DeadlineKind,
    FeedbackChannel,
    Outcome,
    Urgency,
    Verdict,
)


class CallReason(StrEnum):
    """Say why an applicant is to be told something."""

    RESULT = "result"
    """Every order of the question is off control."""
    EXTENDED = "extended"
    """A deadline was moved."""
    ASK_AGAIN = "ask_again"
    """The applicant has agreed to be asked once more, and the day has come."""
    CHOSEN = "chosen"
    """Somebody wants to tell this one, or the applicant has called."""


@dataclass(frozen=True, slots=True)
class ToldOrder:
    """Show an order as far as an applicant is told of it."""

    id: UUID
    question_id: UUID
    wording: str
    lead: str
    control: ControlState
    outcome: Outcome | None
    deadline_kind: DeadlineKind | None
    deadline_on: date | None
    first_deadline_on: date | None
    report: str
    """The words of the last report that was taken."""


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """Show one answer that was given, or a try in vain."""

    id: UUID
    applicant_id: UUID | None
    told_on: date
    told_by: str
    channel: FeedbackChannel
    reached: bool
    text: str
    remark: str
    verdict: Verdict | None
    verdict_before: Verdict | None
    outcome: Outcome | None
    state_before: ControlState
    state_after: ControlState
    may_ask_again: bool
    ask_again_on: date | None


@dataclass(frozen=True, slots=True)
class CallRow:
    """Show one applicant of one question who is to be told something."""

    question_id: UUID
    applicant_id: UUID | None
    meeting_id: UUID
    number: int
    meeting_on: date | None
    words: str
    topic_id: UUID | None
    topic: str
    topic_group: str
    urgency: Urgency
    address: str
    name: str
    flat: str
    phone: str
    reason: CallReason
    news_on: date | None
    orders: tuple[ToldOrder, ...] = ()
    told: tuple[FeedbackRow, ...] = ()
    """What this applicant was told before, the oldest first."""
    text: str = ""
    """What to say, out of the text for this topic and outcome."""

    @property
    def outcome(self) -> Outcome | None:
        """Return the outcome to be told: of several, the least pleasant."""
        found = {order.outcome for order in self.orders if order.outcome is not None}
        return next((outcome for outcome in _LEAST_PLEASANT if outcome in found), None)

    @property
    def tries(self) -> int:
        """Count the last tries in vain."""
        count = 0
        for told in reversed(self.told):
            if told.reached:
                break
            count += 1
        return count

    @property
    def verdict(self) -> Verdict | None:
        """Return what the applicant thought last."""
        return next((one.verdict for one in reversed(self.told) if one.verdict is not None), None)

    @property
    def may_be_asked(self) -> bool:
        """Tell whether the applicant may be asked: not yet asked, or has agreed to it."""
        asked = [one for one in self.told if one.verdict is not None]
        return not asked or asked[-1].may_ask_again


@dataclass(frozen=True, slots=True)
class CallList:
    """Hold the first of those who are to be told, and how many they are."""

    rows: tuple[CallRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """Show a text that is told; ``is_own`` where the city has written it."""

    topic_id: UUID | None
    topic: str
    outcome: Outcome | None
    text: str
    is_own: bool


_LEAST_PLEASANT = (
    Outcome.REFUSED,
    Outcome.TRANSFERRED,
    Outcome.PLANNED,
    Outcome.EXPLAINED,
    Outcome.DONE,
)
