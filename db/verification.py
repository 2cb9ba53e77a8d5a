"""Look the whole file over: the storage, the chain of the journal, and each record against it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, distinct, func, select
from sqlalchemy.exc import DBAPIError

from db import engine, journal
from db.models import Operation, Record, Replica
from db.queries.everything import kinds, values_of

_AT_ONCE = 500
_HOUSEKEEPING = ("created_at", "created_by", "changed_at", "changed_by")
"""What the first and the newest operation on a record tell."""
_UNTOLD = frozenset({"id", "head", "version"})
"""Looked at apart; a version is raised for the parts of a record too, which the journal has apart."""


@dataclass(frozen=True, slots=True)
class Report:
    """Say what was looked at and what is wrong, a line for each fault."""

    records: int
    operations: int
    faults: tuple[str, ...]


@dataclass(slots=True)
class _Replay:
    """Hold what the journal says that a record is now."""

    fields: dict[str, Any] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    head: UUID | None = None
    housekeeping: dict[str, Any] = field(default_factory=dict)


def verify(connection: Connection) -> Report:
    """Check everything that can be checked by reading alone; damage is told, never raised."""
    faults: list[str] = []
    operations = records = 0
    with _unreadable(faults, "storage"):
        faults += [f"storage: {line}" for line in engine.storage_faults(connection)]
    with _unreadable(faults, "journal"):
        chain = journal.verify(connection)
        operations = chain.checked
        faults += [f"journal: operation {seq} does not fit the chain" for seq in chain.broken_at]
        faults += _strangers(connection)
    for model in kinds():
        found = 0
        with _unreadable(faults, model.kind.value):
            for chunk in _chunks(values_of(connection, model)):
                found += len(chunk)
                faults += _differences(connection, model, chunk)
            faults += _missing(connection, model, found)
        records += found
    return Report(records, operations, tuple(faults))


@contextmanager
def _unreadable(faults: list[str], part: str) -> Iterator[None]:
    """Note what damage makes of the bytes: pages, texts, dates and enums that cannot be read."""
    try:
        yield
    except (DBAPIError, ValueError, LookupError, TypeError, AttributeError, OverflowError) as error:
        faults.append(f"{part}: cannot be read ({type(error).__name__})")


def _strangers(connection: Connection) -> Iterator[str]:
    """Yield a line when the file does not know a laptop that has written into its journal."""
    known = select(Replica.id)
    unknown = select(func.count()).select_from(Operation).where(Operation.replica.not_in(known))
    if found := connection.execute(unknown).scalar():
        yield f"journal: {found} operations are of no known laptop"


def _chunks(values: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while chunk := list(islice(values, _AT_ONCE)):
        yield chunk


def _differences(
    connection: Connection, model: type[Record], chunk: Sequence[dict[str, Any]]
) -> Iterator[str]:
    """Yield where records are not what their operations made of them."""
    replays = _replayed(connection, [values["id"] for values in chunk])
    for values in chunk:
        replay = replays.get(values["id"])
        name = f"{model.kind.value} {values['id']}"
        if replay is None:
            yield f"{name}: the journal does not know it"
            continue
        if values["head"] != replay.head:
            yield f"{name}: its newest operation is another one"
        for key, stored in values.items():
            if key in _UNTOLD or key in replay.erased:
                continue
            told = replay.housekeeping if key in _HOUSEKEEPING else replay.fields
            if not _is_same(stored, told.get(key)):
                yield f"{name}: the field {key} is not what the journal says"


def _replayed(connection: Connection, keys: Iterable[UUID]) -> dict[UUID, _Replay]:
    statement = (
        select(
            Operation.id,
            Operation.record_id,
            Operation.at,
            Operation.actor,
            Operation.field_names,
            Operation.fields,
        )
        .where(Operation.record_id.in_(list(keys)))
        .order_by(Operation.seq)
    )
    replays: defaultdict[UUID, _Replay] = defaultdict(_Replay)
    for row in connection.execute(statement):
        replay = replays[row.record_id]
        replay.head = row.id
        keeping = replay.housekeeping
        keeping.setdefault("created_at", row.at)
        keeping.setdefault("created_by", row.actor)
        keeping |= {"changed_at": row.at, "changed_by": row.actor}
        if row.fields is None:
            replay.erased.update(row.field_names.split(","))
        else:
            replay.fields.update(row.fields)
            replay.erased.difference_update(row.fields)
    return replays


def _is_same(stored: Any, told: Any) -> bool:
    if isinstance(stored, datetime) and isinstance(told, str):
        return stored == datetime.fromisoformat(told)
    return bool(stored == told or journal.plain(stored) == told)


def _missing(connection: Connection, model: type[Record], found: int) -> Iterator[str]:
    statement = select(func.count(distinct(Operation.record_id))).where(
        Operation.kind == model.kind.value
    )
    known = connection.execute(statement).scalar() or 0
    if known > found:
        yield f"{model.kind.value}: {known - found} of the journal are not in the file"
