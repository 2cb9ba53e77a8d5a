"""Describe the figures of the city's practice, and the records behind one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.enums import ControlState, Outcome, Verdict
from db.domain.indicators import WHOLE, Figure, Grouping, Period

Figures = Mapping[Figure, int]
Key = UUID | str | None
"""A house, a topic or a party; a quarter or a month; ``None`` for what names none."""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Show what is counted of one topic, quarter, house, party or month."""

    key: Key
    label: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class AnalysisRow:
    """Hold everything that one look at the figures shows."""

    today: date
    grouping: Grouping
    period: Period
    passport: tuple[tuple[Period, Figures], ...]
    """Last year, this year, the whole period."""
    total: Figures
    groups: tuple[FigureGroup, ...]
    years: tuple[int, ...] = ()
    """In which meetings were held, the newest first."""


@dataclass(frozen=True, slots=True)
class Behind:
    """Name a figure whose records are wanted."""

    figure: Figure
    period: Period = WHOLE
    grouping: Grouping | None = None
    """``None`` for all of the period."""
    key: Key = None


@dataclass(frozen=True, slots=True)
class CountedRow:
    """Show one record behind a figure: a meeting, a question, or an order of it."""

    meeting_id: UUID
    question_id: UUID | None
    number: int
    on: date | None
    place: str
    """Of a meeting, the place; of a question, the address."""
    words: str
    lead: str = ""
    deadline_on: date | None = None
    closed_on: date | None = None
    control: ControlState | None = None
    outcome: Outcome | None = None
    verdict: Verdict | None = None
    participants: int = 0
    """Of a meeting."""


@dataclass(frozen=True, slots=True)
class CountedRows:
    """Hold the newest records behind a figure, and whether there are more."""

    rows: tuple[CountedRow, ...]
    has_more: bool = False
