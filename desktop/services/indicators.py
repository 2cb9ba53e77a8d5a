"""Count the indicators of the practice, and find the records behind each of them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from db import indicator_cells as cells
from db.database import Database
from db.domain.indicators import (
    WHOLE,
    Cut,
    Figure,
    Grouping,
    OrderFact,
    Period,
    QuestionFact,
    counts_of,
    month_of,
    year_period,
)
from db.domain.rows.indicators import (
    AnalysisRow,
    Behind,
    CountedRow,
    CountedRows,
    FigureGroup,
    Figures,
)
from db.queries import indicator_rows as rows
from db.queries import indicators as queries

CountedPart = cells.Part
SHOWN = 200
"""Records behind a figure that are read at once."""

_OF_MEETINGS = (Figure.MEETINGS, Figure.PARTICIPANTS)
_OF_ORDERS: Mapping[Figure, Callable[[OrderFact], bool]] = {
    Figure.ORDERS: lambda one: one.id is not None,
    Figure.IN_TIME: lambda one: one.in_time is True,
    Figure.LATE: lambda one: one.in_time is False,
    Figure.OVERDUE: lambda one: one.is_overdue,
    Figure.REOPENED: lambda one: one.was_reopened,
}
_CUTS = {
    Grouping.TOPIC: Cut.TOPIC,
    Grouping.QUARTER: Cut.HOUSE,
    Grouping.HOUSE: Cut.HOUSE,
    Grouping.PARTY: Cut.PARTY,
}
_MONTHS_IN_VIEW = 24
"""A longer stretch of time is shown by years."""


class IndicatorService:
    """Read the figures; only the counting of months writes here, and it changes no record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def catch_up(self) -> int:
        """Write down what a changed month counts; return how many months still wait."""
        month = self.begin()
        if month is None:
            return 0
        for part in self.count(month):
            self.store(part)
        return self.finish(month)

    def begin(self) -> str | None:
        """Choose a changed month to be counted, on the writer thread."""
        with self._database.unit_of_work() as unit:
            month = cells.begin(unit.session.connection())
            unit.commit()
        return month

    def count(self, month: str, *_: object) -> Sequence[CountedPart]:
        """Count a month, on any thread: a large one takes seconds, and no save is to wait for it."""
        with self._database.read() as connection:
            return cells.count(connection, month)

    def store(self, part: CountedPart) -> None:
        """Store a part of a counted month; a save that comes between two parts waits for one."""
        with self._database.unit_of_work() as unit:
            cells.store(unit.session.connection(), part)
            unit.commit()

    def finish(self, month: str) -> int:
        """Use a stored month unless it changed meanwhile; return how many still wait."""
        with self._database.unit_of_work() as unit:
            left = cells.finish(unit.session.connection(), month)
            unit.commit()
        return left

    def waiting(self) -> int:
        """Return how many months wait to be counted; each makes a reading longer."""
        with self._database.read() as connection:
            return cells.waiting(connection)

    def read(self, today: date, grouping: Grouping, period: Period = WHOLE) -> AnalysisRow:
        """Return the indicators of the passport and the figures of a period by one grouping."""
        with self._database.read() as connection:
            late = cells.overdue(connection, _CUTS.get(grouping, Cut.ALL), today)
            waiting = cells.fresh(connection)
            months = cells.by_month(connection, Cut.ALL, [None], waiting, late)
            if grouping is Grouping.PERIOD:
                groups = _by_time(months, period)
            else:
                sums = cells.sums(connection, _CUTS[grouping], period, late, waiting)
                groups = _groups(connection, grouping, sums)
            return AnalysisRow(
                today=today,
                grouping=grouping,
                period=period,
                passport=tuple(
                    (one, _within(months, one))
                    for one in (year_period(today.year - 1), year_period(today.year), WHOLE)
                ),
                total=_within(months, period),
                groups=tuple(groups),
                years=rows.years(connection),
            )

    def behind(self, wanted: Behind, today: date, limit: int = SHOWN) -> CountedRows:
        """Return the newest records behind a figure.

        Only the months that count any of them are read, and no more than are needed.
        """
        with self._database.read() as connection:
            if wanted.figure in _OF_MEETINGS:
                return _meetings(connection, wanted, limit)
            return _questions_or_orders(connection, wanted, today, limit)


def _groups(connection: Connection, grouping: Grouping, sums: cells.Counts) -> list[FigureGroup]:
    """Return the sums under the names of what they were added up by."""
    if grouping is Grouping.QUARTER:
        return _sorted(_by_quarter(sums, rows.quarters(connection)))
    names = rows.names(connection, _CUTS[grouping])
    return _sorted(
        FigureGroup(key, names.get(key, "") if key else "", counts) for key, counts in sums.items()
    )


def _within(months: Mapping[str, Figures], period: Period) -> Figures:
    found: Counter[Figure] = Counter()
    for month, counts in months.items():
        if period.has(month):
            found.update(counts)
    return found


def _by_time(months: Mapping[str, Figures], period: Period) -> list[FigureGroup]:
    """Return the months of a period, or its years where there are many months."""
    mine = {month: counts for month, counts in months.items() if period.has(month)}
    length = 7 if len(mine) <= _MONTHS_IN_VIEW else 4
    found: defaultdict[str, Counter[Figure]] = defaultdict(Counter)
    for month, counts in mine.items():
        found[month[:length]].update(counts)
    return [
        FigureGroup(time or None, time, counts)
        for time, counts in sorted(found.items())
        if any(counts.values())
    ]


def _by_quarter(found: cells.Counts, quarters: Mapping[UUID, str]) -> Iterator[FigureGroup]:
    sums: defaultdict[str | None, Counter[Figure]] = defaultdict(Counter)
    for house, counts in found.items():
        sums[quarters.get(house) if house else None].update(counts)
    for quarter, counts in sums.items():
        yield FigureGroup(quarter, quarter or "", counts)


def _sorted(groups: Iterator[FigureGroup]) -> list[FigureGroup]:
    """Return those in which anything counts, the most asked first, what names none at the end."""
    shown = (group for group in groups if any(group.figures.values()))
    return sorted(
        shown,
        key=lambda group: (
            group.key is None,
            -group.figures.get(Figure.REQUESTS, 0),
            -group.figures.get(Figure.ORDERS, 0),
            group.label,
        ),
    )


def _meetings(connection: Connection, wanted: Behind, limit: int) -> CountedRows:
    months = cells.by_month(connection, Cut.ALL, [None], cells.fresh(connection))
    took_part: dict[UUID, int] = {}
    for month in _months(months, wanted):
        took_part |= queries.participants(connection, month)
        if len(took_part) > limit:
            break
    found = rows.meeting_rows(connection, took_part, took_part)
    return CountedRows(tuple(found[:limit]), has_more=len(found) > limit)


def _questions_or_orders(
    connection: Connection, wanted: Behind, today: date, limit: int
) -> CountedRows:
    cut, keys = _place(connection, wanted)
    if wanted.figure is Figure.OVERDUE:
        return _overdue(connection, cut, keys, wanted, today, limit)
    months = cells.by_month(connection, cut, keys, cells.fresh(connection))
    found: list[UUID] = []
    for month in _months(months, wanted):
        facts = queries.facts(connection, month, today)
        found += [
            key
            for fact in reversed(facts)
            for key in _counted(fact, cut, frozenset(keys), wanted.figure)
        ]
        if len(found) > limit:
            break
    read = rows.order_rows if wanted.figure in _OF_ORDERS else rows.question_rows
    shown: Sequence[CountedRow] = read(connection, found[:limit])
    return CountedRows(tuple(shown), has_more=len(found) > limit)


def _place(connection: Connection, wanted: Behind) -> tuple[Cut, list[UUID | None]]:
    """Return the cells that a figure was added up from."""
    if wanted.grouping is Grouping.QUARTER:
        quarters = rows.quarters(connection)
        if wanted.key is not None:
            return Cut.HOUSE, [house for house, name in quarters.items() if name == wanted.key]
        houses = rows.names(connection, Cut.HOUSE)
        return Cut.HOUSE, [None, *(house for house in houses if house not in quarters)]
    if wanted.grouping is None or wanted.grouping is Grouping.PERIOD:
        return Cut.ALL, [None]
    return _CUTS[wanted.grouping], [wanted.key if isinstance(wanted.key, UUID) else None]


def _months(months: Mapping[str, Figures], wanted: Behind) -> list[str]:
    """Return the months that count any of the records, the newest first."""
    found = (month for month, counts in months.items() if counts.get(wanted.figure, 0))
    return sorted((month for month in found if _is_wanted(month, wanted)), reverse=True)


def _is_wanted(month: str, wanted: Behind) -> bool:
    """Tell whether a month is in the period, and in the stretch of time that a row shows."""
    if wanted.grouping is Grouping.PERIOD:
        time = wanted.key if isinstance(wanted.key, str) else ""
        if not (month.startswith(time) if time else not month):
            return False
    return wanted.period.has(month)


def _overdue(
    connection: Connection,
    cut: Cut,
    keys: Sequence[UUID | None],
    wanted: Behind,
    today: date,
    limit: int,
) -> CountedRows:
    found = [
        key
        for key, day in cells.overdue_orders(connection, cut, frozenset(keys), today)
        if _is_wanted(month_of(day), wanted)
    ]
    return CountedRows(tuple(rows.order_rows(connection, found[:limit])), len(found) > limit)


def _counted(
    fact: QuestionFact, cut: Cut, keys: frozenset[UUID | None], figure: Figure
) -> list[UUID]:
    """Return what of a question counts under a figure: itself, or its orders."""
    if cut is Cut.TOPIC and fact.topic not in keys:
        return []
    if cut is Cut.HOUSE and fact.house not in keys:
        return []
    orders: tuple[OrderFact, ...] = fact.orders
    if cut is Cut.PARTY:
        orders = tuple(order for order in orders if order.lead in keys)
        if not orders:
            return []
    chooses = _OF_ORDERS.get(figure)
    if chooses is not None:
        return [order.id for order in reversed(orders) if chooses(order)]
    return [fact.id] if counts_of(fact, orders)[figure] else []
