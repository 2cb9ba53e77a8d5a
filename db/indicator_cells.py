"""Keep the counts of the months in step with the records, and add them up.

Triggers note which months have changed. What a noted month counts is found out from its records at
each reading, so the figures are never behind; :func:`catch_up` writes it down, in a transaction of
its own, so that no save waits for it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, literal, select

from db.domain.indicators import STORED, Cut, Figure, Period, counts_of, month_of, shares_of
from db.models import ControlEntry, Meeting, Question
from db.models.indicators import NOTHING, IndicatorCell, IndicatorChange
from db.queries import indicators as queries

Counts = Mapping[UUID | None, Counter[Figure]]
Late = Sequence[tuple[UUID | None, date | None, int]]
"""A key, the day of a meeting, and how many orders of both are overdue."""
_Cells = Mapping[tuple[Cut, UUID | None], Counter[Figure]]
_Statement = Select[*tuple[Any, ...]]
_STORED = [getattr(IndicatorCell, figure.value) for figure in STORED]
_ENTRIES = {
    Cut.TOPIC: ControlEntry.topic_id,
    Cut.HOUSE: ControlEntry.house_id,
    Cut.PARTY: ControlEntry.lead_id,
}
_LATE = (
    ControlEntry.reported.is_(False),
    ControlEntry.next_on < bindparam("today"),
    Question.deleted_at.is_(None),
    Meeting.deleted_at.is_(None),
)

COUNT_ANEW = (
    """INSERT OR IGNORE INTO indicator_change (month)
    SELECT DISTINCT COALESCE(substr(on_day, 1, 7), '') FROM meeting""",
)
"""What has every month of a mended file counted from its records."""
TABLES = frozenset({IndicatorCell.__tablename__, IndicatorChange.__tablename__})
"""What holds nothing but what the records say as well."""


def catch_up(connection: Connection, limit: int = 1) -> int:
    """Count months that changed, in the transaction of ``connection``; return how many are left."""
    months = _changed(connection)
    for month in months[:limit]:
        connection.execute(delete(IndicatorCell).where(IndicatorCell.month == month))
        rows = [
            {"cut": cut, "key": key or NOTHING, "month": month}
            | {figure.value: int(counts[figure]) for figure in STORED}
            for (cut, key), counts in _count(connection, month).items()
        ]
        if rows:
            connection.execute(insert(IndicatorCell), rows)
        connection.execute(delete(IndicatorChange).where(IndicatorChange.month == month))
    return max(len(months) - limit, 0)


def waiting(connection: Connection) -> int:
    """Return how many months wait to be counted."""
    return len(_changed(connection))


def overdue_orders(
    connection: Connection, cut: Cut, keys: Collection[UUID | None], today: date
) -> Iterator[tuple[UUID, date | None]]:
    """Yield the overdue orders of some keys with the day of their meeting, the newest first.

    They are few beside all orders, and are found by the board of control.
    """
    key = _ENTRIES.get(cut)
    shown = literal(None).label("key") if key is None else key.label("key")
    statement = (
        select(ControlEntry.order_id, shown, Meeting.on.label("on_day"))
        .select_from(ControlEntry)
        .join(Question, Question.id == ControlEntry.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(*_LATE)
        .order_by(Meeting.on.desc(), ControlEntry.order_id.desc())
    )
    for row in connection.execute(statement, {"today": today}):
        if row.key in keys:
            yield row.order_id, row.on_day


def overdue(connection: Connection, cut: Cut, today: date) -> Late:
    """Return how many orders are overdue, by the key and the day of the meeting."""
    found = connection.execute(_late_entries(cut), {"today": today})
    return [(row.key, row.on_day, row.orders) for row in found]


def sums(connection: Connection, cut: Cut, period: Period, late: Late) -> Counts:
    """Return what a period counts, of all or of each topic, house or party.

    ``late`` is what :func:`overdue` says by the same cut.
    """
    found: defaultdict[UUID | None, Counter[Figure]] = defaultdict(Counter)
    for key, counts in _stored(connection, cut, period):
        found[key].update(counts)
    for month in _changed(connection, period):
        for (other, key), counts in _count(connection, month).items():
            if other is cut:
                found[key].update(counts)
    for key, day, orders in late:
        if period.has(month_of(day)):
            found[key][Figure.OVERDUE] += orders
    return found


def by_month(
    connection: Connection, cut: Cut, keys: Sequence[UUID | None], late: Late = ()
) -> Mapping[str, Counter[Figure]]:
    """Return what each month counts, of all (``cut`` then is ``ALL``) or of some keys.

    ``late`` is what :func:`overdue` says; of all it may be by any cut.
    """
    wanted = frozenset(keys)
    found: defaultdict[str, Counter[Figure]] = defaultdict(Counter)
    statement = _month_cells(is_narrow=len(wanted) == 1)
    parameters = {"cut": cut, "key": next(iter(wanted)) or NOTHING if wanted else NOTHING}
    for row in connection.execute(statement, parameters):
        if _known(row.key) in wanted:
            found[row.month].update(_counter(row))
    for month in _changed(connection):
        for (other, key), counts in _count(connection, month).items():
            if other is cut and key in wanted:
                found[month].update(counts)
    for key, day, orders in late:
        if cut is Cut.ALL or key in wanted:
            found[month_of(day)][Figure.OVERDUE] += orders
    return found


def _changed(connection: Connection, period: Period | None = None) -> list[str]:
    """Return the months that wait to be counted, the newest first."""
    statement = select(IndicatorChange.month).order_by(IndicatorChange.month.desc())
    found = connection.scalars(statement)
    return [month for month in found if period is None or period.has(month)]


def _count(connection: Connection, month: str) -> _Cells:
    """Count a month out of its records."""
    found: defaultdict[tuple[Cut, UUID | None], Counter[Figure]] = defaultdict(Counter)
    for fact in queries.facts(connection, month):
        for cut, key, orders in shares_of(fact):
            found[cut, key].update(counts_of(fact, orders))
    took_part = queries.participants(connection, month)
    found[Cut.ALL, None][Figure.MEETINGS] += len(took_part)
    found[Cut.ALL, None][Figure.PARTICIPANTS] += sum(took_part.values())
    return found


def _stored(
    connection: Connection, cut: Cut, period: Period
) -> Iterator[tuple[UUID | None, Counter[Figure]]]:
    first, last = period.months
    parameters = {"cut": cut, "first": first, "last": last}
    for row in connection.execute(_sum_of_cells(), parameters):
        yield _known(row.key), _counter(row)


@cache
def _sum_of_cells() -> _Statement:
    return (
        select(
            IndicatorCell.key,
            *(func.sum(column).label(column.key) for column in _STORED),
        )
        .where(
            IndicatorCell.cut == bindparam("cut"),
            IndicatorCell.month.between(bindparam("first"), bindparam("last")),
            IndicatorCell.month.not_in(select(IndicatorChange.month)),
        )
        .group_by(IndicatorCell.key)
    )


@cache
def _month_cells(*, is_narrow: bool) -> _Statement:
    found: _Statement = select(IndicatorCell.key, IndicatorCell.month, *_STORED).where(
        IndicatorCell.cut == bindparam("cut"),
        IndicatorCell.month.not_in(select(IndicatorChange.month)),
    )
    return found.where(IndicatorCell.key == bindparam("key")) if is_narrow else found


@cache
def _late_entries(cut: Cut) -> _Statement:
    key = _ENTRIES.get(cut)
    columns = [Meeting.on.label("on_day"), func.count().label("orders")]
    groups: list[Any] = [Meeting.on]
    if key is not None:
        groups.append(key)
    shown = literal(None).label("key") if key is None else key.label("key")
    return (
        select(shown, *columns)
        .select_from(ControlEntry)
        .join(Question, Question.id == ControlEntry.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(*_LATE)
        .group_by(*groups)
    )


def _known(key: UUID) -> UUID | None:
    return None if key == NOTHING else key


def _counter(row: Any) -> Counter[Figure]:
    return Counter({figure: getattr(row, figure.value) or 0 for figure in STORED})
