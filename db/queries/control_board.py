"""Read the board of control: counts, groups and the orders of one lane."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    bindparam,
    case,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute

from db.domain.enums import AssigneeRole
from db.domain.names import initials
from db.domain.rows.control import (
    BoardFilter,
    BoardGroup,
    DigestRow,
    GroupRow,
    Lane,
    lane_of,
    week_end,
)
from db.models import (
    Assignment,
    ControlEntry,
    House,
    MeetingHouse,
    Order,
    Organisation,
    Person,
    Question,
    Topic,
)

DONE_DAYS = 30
"""How long an order that was taken off control stays on the board."""

_Statement = Select[*tuple[Any, ...]]
_COLUMNS: Mapping[BoardGroup, InstrumentedAttribute[UUID | None]] = {
    BoardGroup.PARTY: ControlEntry.lead_id,
    BoardGroup.YARD: ControlEntry.house_id,
    BoardGroup.TOPIC: ControlEntry.topic_id,
}


def counts(
    connection: Connection, today: date, chosen: BoardFilter | None = None
) -> Mapping[Lane, int]:
    """Count the orders of each lane."""
    found: Counter[Lane] = Counter(dict.fromkeys(Lane, 0))
    for row in connection.execute(_days(_shape(chosen)), _parameters(chosen)):
        found[lane_of(row.next_on, today, reported=row.reported)] += row.orders
    since = today - timedelta(days=DONE_DAYS)
    found[Lane.DONE] = (
        connection.scalar(_done_count(_shape(chosen)), {"since": since, **_parameters(chosen)}) or 0
    )
    return found


def digest(connection: Connection, today: date) -> DigestRow:
    """Count what the morning begins with."""
    found: Counter[Lane] = Counter()
    for row in connection.execute(_days(_Shape())):
        found[lane_of(row.next_on, today, reported=row.reported)] += row.orders
    return DigestRow(found[Lane.TODAY], found[Lane.OVERDUE], found[Lane.WEEK], found[Lane.REPORTED])


def groups(connection: Connection, group: BoardGroup, today: date, limit: int) -> list[GroupRow]:
    """Return the first groups with open orders: the most overdue first, then the most open."""
    found = [
        GroupRow(row.key, _label(group, row), row.open, row.overdue, row.reported)
        for row in connection.execute(_groups(group), {"today": today, "limit": limit})
    ]
    return sorted(found, key=lambda row: (-row.overdue, -row.open, row.label))


def keys(
    connection: Connection, lane: Lane, today: date, chosen: BoardFilter | None, limit: int
) -> list[UUID]:
    """Return the orders of a lane, what is due first at the top, the last done first."""
    wanted = {"limit": limit, **_parameters(chosen)}
    if lane is Lane.DONE:
        since = today - timedelta(days=DONE_DAYS)
        rows = connection.execute(_done_keys(_shape(chosen)), {"since": since, **wanted})
        return list(rows.scalars())
    found: list[UUID] = []
    for statement, days in _lane_statements(lane, today, chosen):
        wanted["limit"] = limit - len(found)
        if wanted["limit"]:
            found += connection.execute(statement, {**wanted, **days}).scalars()
    return found


def _lane_statements(
    lane: Lane, today: date, chosen: BoardFilter | None
) -> Iterator[tuple[_Statement, Mapping[str, date]]]:
    """Yield the statements of a lane in their order: an index knows each of their ranges."""
    never, ever = date.min, date.max
    sunday = week_end(today)
    shape = _shape(chosen)
    match lane:
        case Lane.REPORTED:
            yield _range(shape, reported=True), {"first": never, "last": ever}
            yield _dayless(shape, reported=True), {}
        case Lane.OVERDUE:
            days = {"first": never, "last": today - timedelta(days=1)}
            yield _range(shape, reported=False), days
        case Lane.TODAY:
            yield _range(shape, reported=False), {"first": today, "last": today}
        case Lane.WEEK:
            days = {"first": today + timedelta(days=1), "last": sunday}
            yield _range(shape, reported=False), days
        case _:
            days = {"first": sunday + timedelta(days=1), "last": ever}
            yield _range(shape, reported=False), days
            yield _dayless(shape, reported=False), {}


def _parameters(chosen: BoardFilter | None) -> dict[str, Any]:
    return {} if chosen is None or chosen.key is None else {"key": chosen.key}


@dataclass(frozen=True, slots=True)
class _Shape:
    """Say what the statements differ by, so that each is built once."""

    group: BoardGroup | None = None
    is_without: bool = False

    @property
    def wanted(self) -> tuple[ColumnElement[bool], ...]:
        """Return the condition on the entries, to be filled in with a key."""
        if self.group is None:
            return ()
        column = _COLUMNS[self.group]
        return (column.is_(None) if self.is_without else column == bindparam("key"),)


def _shape(chosen: BoardFilter | None) -> _Shape:
    return _Shape() if chosen is None else _Shape(chosen.group, chosen.key is None)


@cache
def _days(shape: _Shape) -> _Statement:
    return (
        select(ControlEntry.reported, ControlEntry.next_on, func.count().label("orders"))
        .where(*shape.wanted)
        .group_by(ControlEntry.reported, ControlEntry.next_on)
    )


@cache
def _range(shape: _Shape, *, reported: bool) -> _Statement:
    return (
        select(ControlEntry.order_id)
        .where(
            *shape.wanted,
            ControlEntry.reported.is_(reported),
            ControlEntry.next_on.between(bindparam("first"), bindparam("last")),
        )
        .order_by(ControlEntry.next_on, ControlEntry.order_id)
        .limit(bindparam("limit"))
    )


@cache
def _dayless(shape: _Shape, *, reported: bool) -> _Statement:
    return (
        select(ControlEntry.order_id)
        .where(*shape.wanted, ControlEntry.reported.is_(reported), ControlEntry.next_on.is_(None))
        .order_by(ControlEntry.order_id)
        .limit(bindparam("limit"))
    )


@cache
def _done_count(shape: _Shape) -> _Statement:
    return _done(shape).with_only_columns(func.count())


@cache
def _done_keys(shape: _Shape) -> _Statement:
    found = _done(shape).order_by(Order.closed_on.desc(), Order.id.desc())
    return found.limit(bindparam("limit"))


def _done(shape: _Shape) -> _Statement:
    """Select what was lately taken off control; these are on no board and are joined."""
    statement: _Statement = select(Order.id).where(
        Order.closed_on >= bindparam("since"), Order.deleted_at.is_(None)
    )
    if shape.group is None:
        return statement
    if shape.group is BoardGroup.PARTY:
        column: Any = _lead()
    else:
        statement = statement.join(Question, Question.id == Order.question_id)
        column = _house() if shape.group is BoardGroup.YARD else Question.topic_id
    return statement.where(column.is_(None) if shape.is_without else column == bindparam("key"))


def _lead() -> ScalarSelect[UUID]:
    return (
        select(func.coalesce(Assignment.organisation_id, Assignment.person_id))
        .where(
            Assignment.order_id == Order.id,
            Assignment.role == AssigneeRole.LEAD,
            Assignment.deleted_at.is_(None),
        )
        .order_by(Assignment.position, Assignment.id)
        .limit(1)
        .correlate(Order)
        .scalar_subquery()
    )


def _house() -> ColumnElement[UUID | None]:
    first = (
        select(MeetingHouse.house_id)
        .where(MeetingHouse.meeting_id == Question.meeting_id, MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position, MeetingHouse.id)
        .limit(1)
        .correlate(Question)
        .scalar_subquery()
    )
    return func.coalesce(Question.house_id, first)


@cache
def _groups(group: BoardGroup) -> _Statement:
    """Select the groups of the board with the names of what they are."""
    key = _COLUMNS[group]
    late = ControlEntry.reported.is_(False) & (ControlEntry.next_on < bindparam("today"))
    counted = (
        select(
            key.label("key"),
            func.count().label("open"),
            func.sum(case((late, 1), else_=0)).label("overdue"),
            func.sum(case((ControlEntry.reported.is_(True), 1), else_=0)).label("reported"),
        )
        .group_by(key)
        .order_by(literal_column("overdue").desc(), literal_column("open").desc())
        .limit(bindparam("limit"))
        .subquery()
    )
    found = select(counted)
    if group is BoardGroup.TOPIC:
        found = found.add_columns(Topic.title.label("label"))
        return found.outerjoin(Topic, Topic.id == counted.c.key)
    if group is BoardGroup.YARD:
        found = found.add_columns(House.street, House.number.label("house"))
        return found.outerjoin(House, House.id == counted.c.key)
    found = found.add_columns(
        Organisation.name,
        Organisation.short_name,
        Person.surname,
        Person.first_name,
        Person.patronymic,
    )
    found = found.outerjoin(Organisation, Organisation.id == counted.c.key)
    return found.outerjoin(Person, Person.id == counted.c.key)


def _label(group: BoardGroup, row: Any) -> str:
    if group is BoardGroup.TOPIC:
        return str(row.label or "")
    if group is BoardGroup.YARD:
        return f"{row.street}, {row.house}" if row.street is not None else ""
    if row.name is not None:
        return str(row.short_name or row.name)
    return initials(row.surname, row.first_name, row.patronymic) if row.surname else ""
