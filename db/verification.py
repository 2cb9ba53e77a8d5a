"""Look the whole file over: the storage, the chain of the journal, and each record against it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, distinct, func, select

from db import engine, journal
from db.models import Operation, Record
from db.queries.everything import kinds, values_of

_AT_ONCE = 500
_OUTSIDE_JOURNAL = frozenset(
    {"id", "version", "created_at", "created_by", "changed_at", "changed_by", "head"}
)
"""What every record carries and no operation tells."""


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


def verify(connection: Connection) -> Report:
    """Check everything that can be checked by reading alone."""
    faults = [f"storage: {line}" for line in engine.storage_faults(connection)]
    chain = journal.verify(connection)
    faults += [f"journal: operation {seq} does not fit the chain" for seq in chain.broken_at]
    records = 0
    for model in kinds():
        found = 0
        for chunk in _chunks(values_of(connection, model)):
            found += len(chunk)
            faults += _differences(connection, model, chunk)
        records += found
        faults += _missing(connection, model, found)
    return Report(records, chain.checked, tuple(faults))


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
            if key in _OUTSIDE_JOURNAL or key in replay.erased:
                continue
            if not _is_same(stored, replay.fields.get(key)):
                yield f"{name}: the field {key} is not what the journal says"


def _replayed(connection: Connection, keys: Iterable[UUID]) -> dict[UUID, _Replay]:
    statement = (
        select(Operation.id, Operation.record_id, Operation.field_names, Operation.fields)
        .where(Operation.record_id.in_(list(keys)))
        .order_by(Operation.seq)
    )
    replays: defaultdict[UUID, _Replay] = defaultdict(_Replay)
    for row in connection.execute(statement):
        replay = replays[row.record_id]
        replay.head = row.id
        if row.fields is None:
            replay.erased.update(row.field_names.split(","))
        else:
            replay.fields.update(row.fields)
            replay.erased.difference_update(row.fields)
    return replays


def _is_same(stored: Any, told: Any) -> bool:
    if isinstance(stored, datetime) and isinstance(told, str):
        return stored == datetime.fromisoformat(told)
    return bool(journal.plain(stored) == told)


def _missing(connection: Connection, model: type[Record], found: int) -> Iterator[str]:
    statement = select(func.count(distinct(Operation.record_id))).where(
        Operation.kind == model.kind.value
    )
    known = connection.execute(statement).scalar() or 0
    if known > found:
        yield f"{model.kind.value}: {known - found} of the journal are not in the file"
