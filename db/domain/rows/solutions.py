"""Describe typical solutions: what they say, and how well they have served."""

from dataclasses import dataclass
from uuid import UUID

from db.domain.inputs import DeadlineInput


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """Count what came of the questions that took a solution."""

    used: int = 0
    looked_at: int = 0
    """The newest uses, of which the other figures speak."""
    closed: int = 0
    """Orders off control."""
    in_time: int = 0
    reopened: int = 0
    """Orders that were returned for rework or put on control again."""
    asked: int = 0
    """Questions whose applicants have said what they think."""
    satisfied: int = 0


@dataclass(frozen=True, slots=True)
class SolutionRow:
    """Show one typical solution."""

    id: UUID
    version: int
    title: str
    topic_id: UUID | None
    topic: str
    wording: str
    answer: str
    steps: str
    organisation_id: UUID | None
    organisation: str
    term: str
    is_sample: bool
    record: TrackRecord = TrackRecord()


@dataclass(frozen=True, slots=True)
class SolutionOffer:
    """Offer a solution for a question, with who would answer for it and by when."""

    solution: SolutionRow
    organisation_id: UUID | None
    organisation: str
    """Its usual assignee, else that of its topic."""
    deadline: DeadlineInput | None
