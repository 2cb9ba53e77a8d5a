"""Describe signals, publications and the schedule, as the screens see them."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from db.domain.enums import AdviceChoice, SignalSource


@dataclass(frozen=True, slots=True)
class SignalRow:
    """Show one observation of public opinion."""

    id: UUID
    version: int
    noted_on: date
    source: SignalSource
    house_id: UUID | None
    address: str
    quarter: str
    topic_id: UUID | None
    topic: str
    text: str
    weight: int

    @property
    def place(self) -> str:
        """Return the house, or the quarter where no house is known."""
        return self.address or self.quarter


@dataclass(frozen=True, slots=True)
class PublicationRow:
    """Show one piece in the media or a network."""

    id: UUID
    version: int
    published_on: date
    outlet: str
    title: str
    link: str
    note: str
    meeting_id: UUID | None
    question_id: UUID | None
    order_id: UUID | None
    about: str
    """What it is tied to: «встреча 27.05.2026, ул. Зелёная, 14», «вопрос 3 …»."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Name something a publication may be tied to."""

    meeting_id: UUID
    question_id: UUID | None
    order_id: UUID | None
    label: str


@dataclass(frozen=True, slots=True)
class YardFacts:
    """Hold what the ranking of a yard goes by."""

    house_ids: tuple[UUID, ...]
    addresses: tuple[str, ...]
    residents: int | None
    """Of all houses together; ``None`` where nobody has written it down."""
    last_on: date | None
    next_on: date | None
    open_orders: int = 0
    late_orders: int = 0
    signals: int = 0
    choice: AdviceChoice | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AdviceRow:
    """Show a yard with the number that it is ranked by and what that is made of."""

    facts: YardFacts
    residents: int
    is_guessed: bool
    """Nobody has written the residents down; they were reckoned."""
    months: float
    score: float

    @property
    def title(self) -> str:
        """Return what names the yard."""
        first, *others = self.facts.addresses or ("",)
        return f"{first} (+{len(others)})" if others else first


@dataclass(frozen=True, slots=True)
class EditionLine:
    """Hold one meeting of an approved schedule."""

    meeting_id: UUID
    on: date
    at: time | None
    place: str
    addresses: tuple[str, ...]
    responsible_post: str = ""
    responsible: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class EditionRow:
    """Show one approved schedule of a year."""

    id: UUID
    year: int
    edition: int
    approved_on: date
    approved_by: str
    note: str
    lines: tuple[EditionLine, ...]
