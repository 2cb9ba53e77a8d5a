"""Rank yards for the schedule: residents × months since the last visit × orders × signals."""

from collections.abc import Iterable
from datetime import date

from db.domain.enums import AdviceChoice
from db.domain.rows.monitoring import AdviceRow, YardFacts

NEVER_MONTHS = 36.0
"""A yard that was never visited counts as one visited three years ago; so does an older one."""
USUAL_RESIDENTS = 100
"""Of a yard of which neither residents nor flats are known."""
SIGNALS_PER_STEP = 10
"""So many people who spoke up weigh as much as one unresolved order."""
_DAYS_OF_MONTH = 30.44
_PER_HUNDRED = 100


def rank(yards: Iterable[YardFacts], today: date) -> list[AdviceRow]:
    """Return the yards, the most urgent first; decided ones go before all others or behind them."""
    return sorted((_row(yard, today) for yard in yards), key=_place)


def months_since(last_on: date | None, today: date) -> float:
    """Return the months since a visit, to a tenth, and not more than :data:`NEVER_MONTHS`."""
    if last_on is None:
        return NEVER_MONTHS
    passed = max((today - last_on).days, 0) / _DAYS_OF_MONTH
    return min(round(passed, 1), NEVER_MONTHS)


def score(residents: int, months: float, orders: int, signals: int) -> float:
    """Return the number that yards are ranked by; each factor is one that people can check."""
    people = residents / _PER_HUNDRED
    return people * months * (1 + orders) * (1 + signals / SIGNALS_PER_STEP)


def _row(yard: YardFacts, today: date) -> AdviceRow:
    residents = USUAL_RESIDENTS if yard.residents is None else yard.residents
    months = months_since(yard.last_on, today)
    found = score(residents, months, yard.open_orders, yard.signals)
    return AdviceRow(yard, residents, yard.residents is None, months, round(found, 1))


def _place(row: AdviceRow) -> tuple[int, float, str]:
    order = {AdviceChoice.FIRST: 0, None: 1, AdviceChoice.LATER: 3}[row.facts.choice]
    if row.facts.next_on is not None:
        order = 2 if order == 1 else order  # a meeting here is planned already
    return order, -row.score, row.title
