"""Say what the city counts: the indicators of its practice, and how a question counts in them."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.domain.enums import Verdict


class Figure(StrEnum):
    """Name what is counted."""

    MEETINGS = "meetings"
    """Held."""
    PARTICIPANTS = "participants"
    """Residents as the minutes note them, and those of the team who were present."""
    REQUESTS = "requests"
    """What residents asked for; a remark asks for nothing."""
    ANSWERED = "answered"
    """Requests explained on the spot, without an order."""
    FULFILLED = "fulfilled"
    """Requests of which every order was done and is off control."""
    REPEATED = "repeated"
    """Requests that had been made before."""
    SATISFIED = "satisfied"
    PARTLY = "partly"
    DISSATISFIED = "dissatisfied"
    ORDERS = "orders"
    """Issued."""
    IN_TIME = "in_time"
    """Orders off control that were carried out by their deadline, or that had no day."""
    LATE = "late"
    """Orders off control that were carried out after their deadline."""
    OVERDUE = "overdue"
    """Orders under control of which something is overdue today."""
    REOPENED = "reopened"
    """Orders that were returned for rework or put on control again."""


STORED = tuple(figure for figure in Figure if figure is not Figure.OVERDUE)
"""What does not change from day to day by itself."""


class Cut(StrEnum):
    """Name by what the stored counts are kept apart."""

    ALL = "all"
    TOPIC = "topic"
    HOUSE = "house"
    PARTY = "party"


class Grouping(StrEnum):
    """Name by what the figures are shown."""

    PERIOD = "period"
    TOPIC = "topic"
    QUARTER = "quarter"
    HOUSE = "house"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Period:
    """Hold a stretch of whole months; ``None`` at either end is without end.

    A meeting belongs to the month of its day, and all that was asked at it with it. Meetings
    without a day are in the whole period only.
    """

    first: date | None = None
    last: date | None = None

    @property
    def is_whole(self) -> bool:
        """Tell whether there is no end at either side."""
        return self.first is None and self.last is None

    @property
    def months(self) -> tuple[str, str]:
        """Return the first and the last month as they are stored."""
        return month_of(self.first), month_of(self.last) or "9999-12"

    def has(self, month: str) -> bool:
        """Tell whether a month belongs to it."""
        first, last = self.months
        return first <= month <= last


WHOLE = Period()


def year_period(year: int) -> Period:
    """Return a year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def month_of(day: date | None) -> str:
    """Return the month of a day as it is stored, nothing for no day."""
    return f"{day:%Y-%m}" if day is not None else ""


@dataclass(frozen=True, slots=True)
class OrderFact:
    """Hold what of an issued order counts."""

    id: UUID
    lead: UUID | None
    is_done: bool
    """Off control, and done."""
    in_time: bool | None
    """``None`` while it is under control."""
    was_reopened: bool
    is_overdue: bool = False


@dataclass(frozen=True, slots=True)
class QuestionFact:
    """Hold what of a question counts."""

    id: UUID
    house: UUID | None
    topic: UUID | None
    is_request: bool
    has_answer: bool
    was_asked_before: bool
    verdicts: Collection[Verdict] = ()
    """The newest one of each applicant."""
    orders: tuple[OrderFact, ...] = ()


def worst(verdicts: Collection[Verdict]) -> Verdict | None:
    """Return what counts where several applicants of one question think differently."""
    return max(verdicts, key=list(Verdict).index, default=None)


def counts_of(fact: QuestionFact, orders: Collection[OrderFact]) -> Counter[Figure]:
    """Return what a question counts with some of its orders: all, or those of one party."""
    found: Counter[Figure] = Counter()
    if fact.is_request:
        found[Figure.REQUESTS] = 1
        is_done = bool(fact.orders) and all(one.is_done for one in fact.orders)
        found[Figure.FULFILLED] = int(is_done)  # a truth would be printed as such
        found[Figure.ANSWERED] = int(fact.has_answer and not fact.orders)
        found[Figure.REPEATED] = int(fact.was_asked_before)
    verdict = worst(fact.verdicts)
    if verdict is not None:
        found[_VERDICTS[verdict]] = 1
    found[Figure.ORDERS] = len(orders)
    found[Figure.IN_TIME] = sum(one.in_time is True for one in orders)
    found[Figure.LATE] = sum(one.in_time is False for one in orders)
    found[Figure.OVERDUE] = sum(one.is_overdue for one in orders)
    found[Figure.REOPENED] = sum(one.was_reopened for one in orders)
    return found


def shares_of(fact: QuestionFact) -> list[tuple[Cut, UUID | None, tuple[OrderFact, ...]]]:
    """Return the cells that a question counts in, each with the orders that count there."""
    shares = [
        (Cut.ALL, None, fact.orders),
        (Cut.TOPIC, fact.topic, fact.orders),
        (Cut.HOUSE, fact.house, fact.orders),
    ]
    for lead in dict.fromkeys(order.lead for order in fact.orders):
        mine = tuple(order for order in fact.orders if order.lead == lead)
        shares.append((Cut.PARTY, lead, mine))
    return shares


def percent(part: int, whole: int) -> int | None:
    """Return a share in whole per cent, nothing where there is nothing to share."""
    return (200 * part + whole) // (2 * whole) if whole else None


def closed_in_time(figures: Mapping[Figure, int]) -> int | None:
    """Return which share of the orders off control was carried out in time, in per cent."""
    in_time = figures.get(Figure.IN_TIME, 0)
    return percent(in_time, in_time + figures.get(Figure.LATE, 0))


_VERDICTS: Mapping[Verdict, Figure] = {
    Verdict.SATISFIED: Figure.SATISFIED,
    Verdict.PARTLY: Figure.PARTLY,
    Verdict.NOT: Figure.DISSATISFIED,
}
