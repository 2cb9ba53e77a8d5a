"""Question deadlines that can hardly be kept: nothing is refused, a quiet word is shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.domain.enums import DeadlineKind
from db.domain.rows.minutes import OrderRow, QuestionRow
from db.domain.rows.protocols import Check, CheckCode, CheckLevel

MANY_AT_ONCE = 20
"""Orders of one party for one day that are questioned, those under control included."""
_PARTIES_NAMED = 6


class Doubt(StrEnum):
    """Name what speaks against a deadline or against who is to keep it."""

    OUT_OF_SEASON = "out_of_season"
    """Nothing of the topic is done in that month."""
    MANY_ON_ONE_DAY = "many_on_one_day"
    PARTY_ABSENT = "party_absent"
    """Whoever is to do it was not at the meeting and has promised nothing."""
    SOONER_THAN_USUAL = "sooner_than_usual"


@dataclass(frozen=True, slots=True)
class DeadlineDoubt:
    """Hold a doubt with its number: of orders on that day, or of days that it usually takes."""

    kind: Doubt
    number: int = 0


@dataclass(frozen=True, slots=True)
class AskedOrder:
    """Hold what of an order is looked at."""

    topic_id: UUID | None
    party: UUID | None
    """The organisation or the person that leads it."""
    day: date | None


@dataclass(frozen=True, slots=True)
class Usual:
    """Hold how many days the orders of a topic took on average, of each party and of all."""

    of_all: int | None = None
    of_party: Mapping[UUID, int] = field(default_factory=dict)

    def days(self, party: UUID | None) -> int | None:
        """Return the average of a party, where it has one, else that of all."""
        own = self.of_party.get(party) if party is not None else None
        return own if own is not None else self.of_all


@dataclass(frozen=True, slots=True)
class DeadlineFacts:
    """Hold what the records tell of the deadlines of one meeting."""

    given_on: date
    """The day of the meeting, from which the days are counted."""
    off_season: Mapping[UUID, frozenset[int]] = field(default_factory=dict)
    """The months in which nothing is done, by topic."""
    on_day: Mapping[tuple[UUID, date], int] = field(default_factory=dict)
    """Orders under control that a party has for a day."""
    absent: frozenset[UUID] = frozenset()
    usual: Mapping[UUID, Usual] = field(default_factory=dict)
    """By topic."""


def doubts_of(order: AskedOrder, facts: DeadlineFacts) -> tuple[DeadlineDoubt, ...]:
    """Return what speaks against an order, the heaviest first."""
    return tuple(_doubts(order, facts))


def _doubts(order: AskedOrder, facts: DeadlineFacts) -> Iterator[DeadlineDoubt]:
    day, party = order.day, order.party
    if day is not None and is_out_of_season(order, facts):
        yield DeadlineDoubt(Doubt.OUT_OF_SEASON)
    if day is not None and party is not None:
        others = facts.on_day.get((party, day), 0)
        if others + 1 >= MANY_AT_ONCE:
            yield DeadlineDoubt(Doubt.MANY_ON_ONE_DAY, others + 1)
    usual = usual_beyond(order, facts)
    if usual is not None:
        yield DeadlineDoubt(Doubt.SOONER_THAN_USUAL, usual)
    if party in facts.absent:
        yield DeadlineDoubt(Doubt.PARTY_ABSENT)


def is_out_of_season(order: AskedOrder, facts: DeadlineFacts) -> bool:
    """Tell whether nothing of the topic is done in the month of the deadline."""
    if order.day is None or order.topic_id is None:
        return False
    return order.day.month in facts.off_season.get(order.topic_id, frozenset())


def usual_beyond(order: AskedOrder, facts: DeadlineFacts) -> int | None:
    """Return how many days such questions take on average, where the order gives fewer."""
    if order.day is None or order.topic_id is None:
        return None
    usual = facts.usual.get(order.topic_id, Usual()).days(order.party)
    given = (order.day - facts.given_on).days
    return usual if usual is not None and 0 <= given < usual else None


def asked(question: QuestionRow, order: OrderRow) -> AskedOrder:
    """Return what of a stored order is looked at."""
    lead = order.lead
    is_day = order.deadline_kind is DeadlineKind.DATE
    return AskedOrder(
        question.topic_id,
        (lead.organisation_id or lead.person_id) if lead is not None else None,
        order.deadline_on if is_day else None,
    )


def deadline_checks(questions: Sequence[QuestionRow], facts: DeadlineFacts) -> Iterator[Check]:
    """Yield the warnings about the deadlines of a meeting before its protocol is issued."""
    rows = [(row, order, asked(row, order)) for row in questions for order in row.orders]
    idle = [row.number for row, _, one in rows if is_out_of_season(one, facts)]
    if idle:
        yield _warns(CheckCode.OUT_OF_SEASON, idle)
    yield from _crowded(rows, facts)
    sooner: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for row, _, one in rows:
        usual = usual_beyond(one, facts)
        if usual is not None:
            sooner[row.topic, usual].append(row.number)
    for (topic, days), numbers in sooner.items():
        yield _warns(CheckCode.SOONER_THAN_USUAL, numbers, topic, days)
    yield from _absent(rows, facts)


_Rows = Sequence[tuple[QuestionRow, OrderRow, AskedOrder]]


def _crowded(rows: _Rows, facts: DeadlineFacts) -> Iterator[Check]:
    found: defaultdict[tuple[UUID, date], list[int]] = defaultdict(list)
    labels: dict[UUID, str] = {}
    for row, order, one in rows:
        if one.party is not None and one.day is not None and order.lead is not None:
            found[one.party, one.day].append(row.number)
            labels[one.party] = order.lead.label
    for (party, day), numbers in found.items():
        known = facts.on_day.get((party, day), 0)
        if known and known + len(numbers) >= MANY_AT_ONCE:
            subject = f"{labels[party]}, {day:%d.%m.%Y}"
            yield _warns(CheckCode.CROWDED_DAY, numbers, subject, known + len(numbers))


def _absent(rows: _Rows, facts: DeadlineFacts) -> Iterator[Check]:
    gone = [
        (row.number, order.lead.label)
        for row, order, one in rows
        if one.party in facts.absent and order.lead is not None and not order.lead.gone
    ]
    if gone:
        names = list(dict.fromkeys(label for _, label in gone))
        more = "…" if len(names) > _PARTIES_NAMED else ""
        subject = ", ".join(names[:_PARTIES_NAMED]) + more
        yield _warns(CheckCode.PARTY_ABSENT, [number for number, _ in gone], subject)


def _warns(code: CheckCode, numbers: Sequence[int], subject: str = "", count: int = 0) -> Check:
    told = tuple(dict.fromkeys(numbers))
    return Check(code, CheckLevel.WARNS, told, subject, count=count)
