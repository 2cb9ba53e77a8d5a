"""Read what is known of yards: for the dossier of one, and for the ranking of all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, case, exists, func, or_, select

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
class _Known:
    """Hold what the ranking reads, by house."""

    meetings: Mapping[UUID, list[Any]]
    orders: Mapping[UUID, tuple[int, int]]
    heard: Mapping[UUID | str, list[Any]]
    """Signals by house; those without one by their quarter."""
    notes: Mapping[UUID, Any]


def facts(connection: Connection, today: date) -> list[YardFacts]:
    """Return every yard: houses that met together last, and each other house by itself."""
    found = _all_houses(connection)
    met = _meetings(connection)
    known = _Known(
        _by_house(met),
        _orders(connection, today),
        _signals(connection),
        {row.house_id: row for row in monitoring.advice_notes(connection)},
    )
    return [_facts([found[key] for key in keys], known) for keys in _yards(found, met)]


def _all_houses(connection: Connection) -> dict[UUID, Any]:
    statement = select(
        House.id, House.street, House.number, House.quarter, House.flats, House.residents
    ).where(House.deleted_at.is_(None))
    rows = connection.execute(statement).all()
    ordered = sorted(rows, key=lambda row: natural_key(f"{row.street}, {row.number}"))
    return {row.id: row for row in ordered}


def _meetings(connection: Connection) -> list[tuple[Any, list[UUID]]]:
    """Return the meetings with their houses, the newest first."""
    statement = (
        select(Meeting.id, Meeting.on.label("on_day"), Meeting.state, MeetingHouse.house_id)
        .join(MeetingHouse, MeetingHouse.meeting_id == Meeting.id)
        .where(
            Meeting.deleted_at.is_(None),
            MeetingHouse.deleted_at.is_(None),
            Meeting.state.in_((*_VISITED, *_COMING)),
        )
        .order_by(Meeting.on.desc(), Meeting.id.desc(), MeetingHouse.position, MeetingHouse.id)
    )
    found: dict[UUID, tuple[Any, list[UUID]]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.id, (row, []))[1].append(row.house_id)
    return list(found.values())


def _orders(connection: Connection, today: date) -> dict[UUID, tuple[int, int]]:
    """Count the unresolved orders of houses, and those that are late."""
    late = case((ControlEntry.next_on < today, 1), else_=0)
    statement = (
        select(ControlEntry.house_id, func.count(), func.sum(late))
        .where(ControlEntry.house_id.is_not(None))
        .group_by(ControlEntry.house_id)
    )
    return {row[0]: (row[1], int(row[2] or 0)) for row in connection.execute(statement)}


def _signals(connection: Connection) -> dict[UUID | str, list[Any]]:
    statement = select(Signal.noted_on, Signal.house_id, Signal.quarter, Signal.weight).where(
        Signal.deleted_at.is_(None)
    )
    found: defaultdict[UUID | str, list[Any]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row.house_id or row.quarter].append(row)
    return found


def _by_house(met: Iterable[tuple[Any, list[UUID]]]) -> dict[UUID, list[Any]]:
    found: defaultdict[UUID, list[Any]] = defaultdict(list)
    for meeting, houses_of in met:
        for key in houses_of:
            found[key].append(meeting)
    return found


def _yards(found: dict[UUID, Any], met: Iterable[tuple[Any, list[UUID]]]) -> list[list[UUID]]:
    yards: list[list[UUID]] = []
    taken: set[UUID] = set()
    for _, keys in met:
        fresh = [key for key in keys if key in found and key not in taken]
        if fresh:
            yards.append(fresh)
            taken.update(fresh)
    return [*yards, *([key] for key in found if key not in taken)]


def _facts(rows: list[Any], known: _Known) -> YardFacts:
    here = [meeting for row in rows for meeting in known.meetings.get(row.id, ())]
    last = max((one.on_day for one in here if one.state in _VISITED and one.on_day), default=None)
    coming = (one.on_day for one in here if one.state in _COMING and one.on_day)
    counts = [known.orders.get(row.id, (0, 0)) for row in rows]
    note = next((known.notes[row.id] for row in rows if row.id in known.notes), None)
    return YardFacts(
        house_ids=tuple(row.id for row in rows),
        addresses=tuple(f"{row.street}, {row.number}" for row in rows),
        residents=_residents(rows),
        last_on=last,
        next_on=min(coming, default=None),
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


def _weight(rows: Iterable[Any], heard: Mapping[UUID | str, list[Any]], since: date | None) -> int:
    """Return how many people spoke up about a yard or its quarter since the last visit."""
    places = {key for row in rows for key in (row.id, row.quarter) if key}
    return sum(
        one.weight
        for place in places
        for one in heard.get(place, ())
        if since is None or one.noted_on > since
    )
