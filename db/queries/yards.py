"""Read what is known of yards: for the dossier of one, and for the ranking of all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    String,
    case,
    exists,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import QueryableAttribute

from db.domain.enums import MeetingState
from db.domain.rows.monitoring import YardFacts
from db.domain.rows.preparation import DossierHouse, SignalCount
from db.domain.sorting import natural_key
from db.models import (
    ControlEntry,
    House,
    Meeting,
    MeetingHouse,
    Organisation,
    Signal,
    Topic,
)
from db.queries import monitoring

_VISITED = (MeetingState.RUNNING, MeetingState.HELD)
_COMING = (MeetingState.PLANNED, MeetingState.ANNOUNCED)
_PER_FLAT = 2.5
"""Residents of a flat, where only the flats are written down."""


def houses(connection: Connection, meeting_id: UUID) -> list[DossierHouse]:
    """Return the houses of a meeting with those who serve them, in their order."""
    statement = (
        select(
            House.id,
            House.street,
            House.number,
            House.quarter,
            Organisation.short_name,
            Organisation.name,
            House.entrances,
            House.flats,
            House.residents,
        )
        .select_from(MeetingHouse)
        .join(House, House.id == MeetingHouse.house_id)
        .outerjoin(Organisation, Organisation.id == House.managing_company_id)
        .where(MeetingHouse.meeting_id == meeting_id, MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position, MeetingHouse.id)
    )
    return [
        DossierHouse(
            row.id,
            f"{row.street}, {row.number}",
            row.quarter,
            row.short_name or row.name or "",
            row.entrances,
            row.flats,
            row.residents,
        )
        for row in connection.execute(statement)
    ]


def held_here(
    connection: Connection, house_ids: Collection[UUID], before: date | None, except_id: UUID
) -> list[Any]:
    """Return the meetings held at these houses, the newest first: id, on_day, residents."""
    here = exists().where(
        MeetingHouse.meeting_id == Meeting.id,
        MeetingHouse.house_id.in_(house_ids),
        MeetingHouse.deleted_at.is_(None),
    )
    statement = (
        select(Meeting.id, Meeting.on.label("on_day"), Meeting.residents, Meeting.place)
        .where(
            here,
            Meeting.deleted_at.is_(None),
            Meeting.state.in_(_VISITED),
            Meeting.id != except_id,
        )
        .order_by(Meeting.on.desc(), Meeting.id.desc())
    )
    if before is not None:
        statement = statement.where(Meeting.on <= before)
    return list(connection.execute(statement))


def signals_about(
    connection: Connection, house_ids: Collection[UUID], quarters: Collection[str], since: date
) -> list[SignalCount]:
    """Count the signals about houses and their quarters since a day, by topic."""
    statement = (
        select(Topic.title, func.count(), func.sum(Signal.weight).label("weight"))
        .select_from(Signal)
        .outerjoin(Topic, Topic.id == Signal.topic_id)
        .where(
            Signal.deleted_at.is_(None),
            Signal.noted_on >= since,
            or_(
                Signal.house_id.in_(house_ids),
                Signal.house_id.is_(None) & Signal.quarter.in_([one for one in quarters if one]),
            ),
        )
        .group_by(Topic.title)
        .order_by(func.sum(Signal.weight).desc(), Topic.title)
    )
    return [SignalCount(row[0] or "", row[1], int(row[2])) for row in connection.execute(statement)]


@dataclass(frozen=True, slots=True)
class _Visits:
    """Hold when somebody was in a yard, and when somebody will be."""

    last_on: date | None
    next_on: date | None


@dataclass(frozen=True, slots=True)
class _Known:
    """Hold what the ranking reads, by house.

    Keys of houses are the bytes that they are stored as: to make 100 000 of them into keys takes
    longer than to read them.
    """

    visits: Mapping[bytes, _Visits]
    orders: Mapping[bytes, tuple[int, int]]
    heard: Mapping[bytes | str, list[tuple[str, int]]]
    """Days and weights of signals by house; of those without one, by their quarter."""
    notes: Mapping[bytes, Any]


_NEVER = _Visits(None, None)


def facts(connection: Connection, today: date) -> list[YardFacts]:
    """Return every yard: houses that met together last, and each other house by itself."""
    found = _all_houses(connection)
    met = _met(connection)
    known = _Known(
        _visits(met),
        _orders(connection, today),
        _signals(connection),
        {row.house_id.bytes: row for row in monitoring.advice_notes(connection)},
    )
    return [_facts([found[key] for key in keys], known) for keys in _yards(found, met)]


def _bytes(column: QueryableAttribute[Any]) -> ColumnElement[bytes]:
    return type_coerce(column, LargeBinary())


def _all_houses(connection: Connection) -> dict[bytes, Any]:
    statement = select(
        House.id, House.street, House.number, House.quarter, House.flats, House.residents
    ).where(House.deleted_at.is_(None))
    rows = connection.execute(statement).all()
    ordered = sorted(rows, key=lambda row: natural_key(f"{row.street}, {row.number}"))
    return {row.id.bytes: row for row in ordered}


def _met(connection: Connection) -> Sequence[Any]:
    """Return which house was at which meeting, as it is stored."""
    statement = (
        select(
            _bytes(Meeting.id),
            func.coalesce(type_coerce(Meeting.on, String()), ""),
            type_coerce(Meeting.state, String()),
            _bytes(MeetingHouse.house_id),
            MeetingHouse.position,
            _bytes(MeetingHouse.id),
        )
        .select_from(MeetingHouse)
        .join(Meeting, Meeting.id == MeetingHouse.meeting_id)
        .where(
            Meeting.deleted_at.is_(None),
            MeetingHouse.deleted_at.is_(None),
            Meeting.state.in_((*_VISITED, *_COMING)),
        )
    )
    return connection.execute(statement).all()


def _yards(found: Mapping[bytes, Any], met: Iterable[Any]) -> list[list[bytes]]:
    """Return the houses of each yard: those whose newest meeting was the same one.

    The yards come in the order of these meetings, the newest first, their houses in the order of
    the meeting; houses that were at none come last.
    """
    newest: dict[bytes, tuple[str, bytes, int, bytes]] = {}
    for meeting, day, _, house, position, key in met:
        known = newest.get(house)
        if known is None or (day, meeting) > known[:2]:
            newest[house] = (day, meeting, position, key)
    placed = sorted(newest.items(), key=_place_in_meeting)
    placed.sort(key=_meeting, reverse=True)
    yards: dict[tuple[str, bytes], list[bytes]] = {}
    for house, place in placed:
        if house in found:
            yards.setdefault(place[:2], []).append(house)
    return [*yards.values(), *([key] for key in found if key not in newest)]


def _meeting(one: tuple[bytes, tuple[str, bytes, int, bytes]]) -> tuple[str, bytes]:
    return one[1][:2]


def _place_in_meeting(one: tuple[bytes, tuple[str, bytes, int, bytes]]) -> tuple[int, bytes]:
    return one[1][2:]


def _visits(met: Iterable[Any]) -> dict[bytes, _Visits]:
    """Return the last and the next day of each house."""
    visited = frozenset(state.value for state in _VISITED)
    last: dict[bytes, str] = {}
    coming: dict[bytes, str] = {}
    for _, day, state, house, _, _ in met:
        if not day:
            continue
        if state in visited:
            if day > last.get(house, ""):
                last[house] = day
        elif day < coming.get(house, "9999"):
            coming[house] = day
    return {
        house: _Visits(_day(last.get(house)), _day(coming.get(house)))
        for house in last.keys() | coming.keys()
    }


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def _orders(connection: Connection, today: date) -> dict[bytes, tuple[int, int]]:
    """Count the unresolved orders of houses, and those that are late."""
    late = case((ControlEntry.next_on < today, 1), else_=0)
    statement = (
        select(_bytes(ControlEntry.house_id), func.count(), func.sum(late))
        .where(ControlEntry.house_id.is_not(None))
        .group_by(ControlEntry.house_id)
    )
    return {row[0]: (row[1], int(row[2] or 0)) for row in connection.execute(statement)}


def _signals(connection: Connection) -> dict[bytes | str, list[tuple[str, int]]]:
    statement = select(
        _bytes(Signal.house_id),
        Signal.quarter,
        type_coerce(Signal.noted_on, String()),
        Signal.weight,
    ).where(Signal.deleted_at.is_(None))
    found: defaultdict[bytes | str, list[tuple[str, int]]] = defaultdict(list)
    for house, quarter, day, weight in connection.execute(statement):
        found[house or quarter].append((day, weight))
    return found


def _facts(rows: list[Any], known: _Known) -> YardFacts:
    keys = [row.id.bytes for row in rows]
    visits = [known.visits.get(key, _NEVER) for key in keys]
    last = max((one.last_on for one in visits if one.last_on), default=None)
    counts = [known.orders.get(key, (0, 0)) for key in keys]
    note = next((known.notes[key] for key in keys if key in known.notes), None)
    return YardFacts(
        house_ids=tuple(row.id for row in rows),
        addresses=tuple(f"{row.street}, {row.number}" for row in rows),
        residents=_residents(rows),
        last_on=last,
        next_on=min((one.next_on for one in visits if one.next_on), default=None),
        open_orders=sum(count for count, _ in counts),
        late_orders=sum(late for _, late in counts),
        signals=_weight(rows, known.heard, last),
        choice=note.choice if note else None,
        note=note.note if note else "",
    )


def _residents(rows: Iterable[Any]) -> int | None:
    """Return the residents of houses; where only flats are known, as many as live in so many."""
    counts = [
        row.residents if row.residents is not None else round(row.flats * _PER_FLAT)
        for row in rows
        if row.residents is not None or row.flats is not None
    ]
    return sum(counts) if counts else None


def _weight(
    rows: Iterable[Any], heard: Mapping[bytes | str, list[tuple[str, int]]], since: date | None
) -> int:
    """Return how many people spoke up about a yard or its quarter since the last visit."""
    places = {key for row in rows for key in (row.id.bytes, row.quarter) if key}
    last = "" if since is None else since.isoformat()
    return sum(weight for place in places for day, weight in heard.get(place, ()) if day > last)
