"""Describe what the search and «Уже обещали» find."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.enums import ControlState, RecordKind
from db.domain.rows.minutes import OrderRow, QuestionRow


@dataclass(frozen=True, slots=True)
class MeetingName:
    """Name a meeting in a list."""

    id: UUID
    on: date | None
    title: str
    """The first house of the yard, or the place."""
    protocol_number: str


@dataclass(frozen=True, slots=True)
class MeetingHits:
    """Show the found questions of one meeting, by their numbers."""

    meeting: MeetingName
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Show what was found, the newest meeting first."""

    groups: tuple[MeetingHits, ...] = ()
    unknown: tuple[str, ...] = ()
    """Fragments such as «@горэл» that name nobody and nothing: with them nothing is found."""
    has_more: bool = False
    """There is more than is shown."""

    @property
    def found(self) -> int:
        """Return how many questions are shown."""
        return sum(len(group.questions) for group in self.groups)


@dataclass(frozen=True, slots=True)
class SimilarRow:
    """Show an earlier question like the one that is being typed."""

    question: QuestionRow
    meeting: MeetingName
    likeness: float
    """From 0 to 1."""
    is_near: bool
    """Asked about a house of the same yard."""
    told: tuple[str, ...] = ()
    """The words of it that speak of the same matter."""

    @property
    def order(self) -> OrderRow | None:
        """Return the first order that came of it."""
        return self.question.orders[0] if self.question.orders else None

    def days_late(self, today: date) -> int:
        """Return by how many days its order is late; 0 when it is in time or off control."""
        order = self.order
        if order is None or order.deadline_on is None:
            return 0
        if order.control is ControlState.OFF_CONTROL:
            return 0
        return max(0, (today - order.deadline_on).days)


@dataclass(frozen=True, slots=True)
class RecordHit:
    """Show a record that the palette has found."""

    kind: RecordKind
    id: UUID
    label: str
    hint: str = ""
    on: date | None = None
    meeting_id: UUID | None = None
    """The meeting of a question."""
