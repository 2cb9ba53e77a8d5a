"""Keep the counts of the months in step with the records, and add them up.

Triggers note which months have changed. What a noted month counts is found out from its records at
each reading, so the figures are never behind. It is written down in short steps, so that no save
waits for a large month: :func:`begin` marks it, :func:`count` reads its records on any connection,
:func:`store` writes a part of what is stored otherwise, and :func:`finish` takes the mark off unless
a trigger has noted the month anew meanwhile. What a marked month has stored is not looked at.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    tuple_,
)

from db.domain.indicators import STORED, Cut, Figure, Period, counts_of, month_of, shares_of
from db.models import ControlEntry, Meeting, Question
from db.models.indicators import NOTHING, IndicatorCell, IndicatorChange
from db.queries import indicators as queries

_UNDER_WAY = "~"
"""Stands behind a month that is being counted: a trigger notes a later change beside it."""
_WAITING = select(func.rtrim(IndicatorChange.month, _UNDER_WAY))
_AT_ONCE = 200
"""Cells that are written by one unit: a save that comes meanwhile waits no longer than for another."""
Counts = Mapping[UUID | None, Counter[Figure]]
Late = Sequence[tuple[UUID | None, date | None, int]]
"""A key, the day of a meeting, and how many orders of both are overdue."""
_Cells = Mapping[tuple[Cut, UUID | None], Counter[Figure]]
Fresh = Mapping[str, _Cells]
"""What the months count that wait, out of their records."""
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


@dataclass(frozen=True, slots=True)
class Part:
    """Hold some cells of a month that are to be stored, and some that count nothing any more."""

    month: str
    cells: Sequence[Mapping[str, Any]]
    gone: Sequence[tuple[Cut, UUID]] = ()


def catch_up(connection: Connection) -> int:
    """Count a month that changed, in one transaction; return how many are left."""
    month = begin(connection)
    if month is None:
        return 0
    for part in count(connection, month):
        store(connection, part)
    return finish(connection, month)


def begin(connection: Connection) -> str | None:
    """Mark the newest month that waits as being counted; it still waits for every reading."""
    month = next(iter(_changed(connection)), None)
    if month is not None:
        connection.execute(delete(IndicatorChange).where(_waits(month)))
        connection.execute(insert(IndicatorChange), {"month": month + _UNDER_WAY})
    return month


def count(connection: Connection, month: str) -> list[Part]:
    """Count a month out of its records, and return what of it is stored otherwise.

    The longest of the steps, and it writes nothing.
    """
    counted = {
        (cut, key or NOTHING): tuple(int(counts[figure]) for figure in STORED)
        for (cut, key), counts in _count(connection, month).items()
    }
    stored = {(row.cut, row.key): tuple(row)[2:] for row in _stored_of(connection, month)}
    names = [figure.value for figure in STORED]
    cells = [
        {"cut": cut, "key": key, "month": month} | dict(zip(names, numbers, strict=True))
        for (cut, key), numbers in counted.items()
        if stored.get((cut, key)) != numbers
    ]
    gone = [place for place in stored if place not in counted]
    return [
        *(Part(month, cells[at : at + _AT_ONCE]) for at in range(0, len(cells), _AT_ONCE)),
        *(Part(month, (), gone[at : at + _AT_ONCE]) for at in range(0, len(gone), _AT_ONCE)),
    ]


def store(connection: Connection, part: Part) -> None:
    """Write a part of a month that is marked."""
    if part.cells:
        connection.execute(insert(IndicatorCell).prefix_with("OR REPLACE"), part.cells)
    if part.gone:
        place = tuple_(IndicatorCell.cut, IndicatorCell.key)
        connection.execute(
            delete(IndicatorCell).where(IndicatorCell.month == part.month, place.in_(part.gone))
        )


def finish(connection: Connection, month: str) -> int:
    """Look at a stored month from now on, unless it has changed since; return how many are left."""
    noted = set(connection.scalars(select(IndicatorChange.month).where(_waits(month))))
    if noted == {month + _UNDER_WAY}:
        connection.execute(delete(IndicatorChange).where(_waits(month)))
    return waiting(connection)


def fresh(connection: Connection) -> Fresh:
    """Count the months that wait; each makes a reading longer."""
    return {month: _count(connection, month) for month in _changed(connection)}


def _stored_of(connection: Connection, month: str) -> Sequence[Any]:
    statement = select(IndicatorCell.cut, IndicatorCell.key, *_STORED)
    return connection.execute(statement.where(IndicatorCell.month == month)).all()


def _waits(month: str) -> ColumnElement[bool]:
    return IndicatorChange.month.in_((month, month + _UNDER_WAY))


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


def sums(connection: Connection, cut: Cut, period: Period, late: Late, waiting: Fresh) -> Counts:
    """Return what a period counts, of all or of each topic, house or party.

    ``late`` is what :func:`overdue` says by the same cut, ``waiting`` what :func:`fresh` says.
    """
    found: defaultdict[UUID | None, Counter[Figure]] = defaultdict(Counter)
    for key, counts in _stored(connection, cut, period):
        found[key].update(counts)
    for month, cells in waiting.items():
        for (other, key), counts in cells.items():
            if other is cut and period.has(month):
                found[key].update(counts)
    for key, day, orders in late:
        if period.has(month_of(day)):
            found[key][Figure.OVERDUE] += orders
    return found


def by_month(
    connection: Connection,
    cut: Cut,
    keys: Sequence[UUID | None],
    waiting: Fresh,
    late: Late = (),
) -> Mapping[str, Counter[Figure]]:
    """Return what each month counts, of all (``cut`` then is ``ALL``) or of some keys.

    ``waiting`` is what :func:`fresh` says, ``late`` what :func:`overdue` says; of all the latter may
    be by any cut.
    """
    wanted = frozenset(keys)
    found: defaultdict[str, Counter[Figure]] = defaultdict(Counter)
    statement = _month_cells(is_narrow=len(wanted) == 1)
    parameters = {"cut": cut, "key": next(iter(wanted)) or NOTHING if wanted else NOTHING}
    for row in connection.execute(statement, parameters):
        if _known(row.key) in wanted:
            found[row.month].update(_counter(row))
    for month, cells in waiting.items():
        for (other, key), counts in cells.items():
            if other is cut and key in wanted:
                found[month].update(counts)
    for key, day, orders in late:
        if cut is Cut.ALL or key in wanted:
            found[month_of(day)][Figure.OVERDUE] += orders
    return found


def _changed(connection: Connection) -> list[str]:
    """Return the months that wait to be counted, the newest first."""
    return sorted(set(connection.scalars(_WAITING)), reverse=True)


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
            IndicatorCell.month.not_in(_WAITING),
        )
        .group_by(IndicatorCell.key)
    )


@cache
def _month_cells(*, is_narrow: bool) -> _Statement:
    found: _Statement = select(IndicatorCell.key, IndicatorCell.month, *_STORED).where(
        IndicatorCell.cut == bindparam("cut"),
        IndicatorCell.month.not_in(_WAITING),
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
