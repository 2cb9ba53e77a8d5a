"""Look the whole file over: storage, schema, the chain of the journal, each record against it."""

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
from sqlalchemy.orm import aliased

from db import engine, journal
from db.domain.rows.verification import Finding, FindingKind, Report
from db.journal_check import Anchor, BreakKind
from db.journal_check import verify as verify_chain
from db.models import Operation, Record, Replica
from db.queries.everything import kinds, values_of
from db.queries.heads import edition_heads, restored_at
from db.schema_check import schema_faults

_AT_ONCE = 500
_HOUSEKEEPING = ("created_at", "created_by", "changed_at", "changed_by")
"""What the first and the newest operation on a record tell."""
_UNTOLD = frozenset({"id", "head", "version"})
"""Looked at apart; a version is raised for the parts of a record too, which the journal has apart."""


_BREAKS = {
    BreakKind.EDITED: (FindingKind.EDITED, "does not fit the chain"),
    BreakKind.REMOVED: (FindingKind.REMOVED, "does not fit the chain: something before it is gone"),
    BreakKind.REORDERED: (FindingKind.REORDERED, "does not fit the chain: it stands out of order"),
}
_Lines = list[Finding]


@dataclass(slots=True)
class _Replay:
    """Hold what the journal says that a record is now."""

    fields: dict[str, Any] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    head: UUID | None = None
    housekeeping: dict[str, Any] = field(default_factory=dict)


def verify(
    connection: Connection, copies: Sequence[Anchor] = (), papers: Sequence[Anchor] = ()
) -> Report:
    """Check everything that can be checked by reading alone; damage is told, never raised.

    ``copies`` are the heads that backups remember, ``papers`` those that stand on printed papers.
    """
    found: _Lines = []
    with _unreadable(found, "storage"):
        found += [
            Finding(FindingKind.STORAGE, f"storage: {line}", line)
            for line in engine.storage_faults(connection)
        ]
    with _unreadable(found, "schema"):
        found += [
            Finding(FindingKind.SCHEMA, f"schema: {line}", " ".join(line.split()[:2]))
            for line in schema_faults(connection)
        ]
    operations, newer = _check_journal(connection, found, copies, papers)
    records = sum(_check_records(connection, found, model) for model in kinds())
    anchors = len(copies) + len(papers)
    return Report(records, operations, tuple(found), anchors, newer)


def _check_journal(
    connection: Connection, found: _Lines, copies: Sequence[Anchor], papers: Sequence[Anchor]
) -> tuple[int, tuple[str, ...]]:
    """Walk the chain; return the number of operations, and the copies that may know more."""
    newer: tuple[str, ...] = ()
    operations = 0
    with _unreadable(found, "journal"):
        editions = [Anchor(name, head) for name, head in edition_heads(connection)]
        chain = verify_chain(connection, [*copies, *papers, *editions])
        operations = chain.checked
        for broken in chain.breaks:
            kind, words = _BREAKS[broken.kind]
            line = f"journal: operation {broken.seq} {words}"
            found.append(Finding(kind, line, f"№ {broken.seq}"))
        lacking, restored = set(chain.lacking), restored_at(connection)
        newer = tuple(one.name for one in copies if one in lacking and _is_before(one, restored))
        found += _cuts(FindingKind.CUT_BACKUP, lacking, (c for c in copies if c.name not in newer))
        found += _cuts(FindingKind.CUT_PAPER, lacking, papers)
        found += _cuts(FindingKind.CUT_EDITION, lacking, editions)
        found += [*_blanked(connection), *_strangers(connection)]
    return operations, newer


def _is_before(anchor: Anchor, restored: datetime | None) -> bool:
    """Tell whether a copy was made before this file itself was put back from one."""
    return restored is not None and anchor.made_at is not None and anchor.made_at < restored


def _cuts(kind: FindingKind, lacking: set[Anchor], anchors: Iterable[Anchor]) -> Iterator[Finding]:
    for anchor in anchors:
        if anchor in lacking:
            line = f"journal: the {kind.value} {anchor.name} knows an end that is not in it"
            yield Finding(kind, line, anchor.name)


def _check_records(connection: Connection, found: _Lines, model: type[Record]) -> int:
    """Hold each record of a kind against the journal; return how many there are."""
    records = 0
    with _unreadable(found, model.kind.value):
        for chunk in _chunks(values_of(connection, model)):
            records += len(chunk)
            found += [
                Finding(FindingKind.RECORD, line, line.partition(":")[0])
                for line in _differences(connection, model, chunk)
            ]
        found += _missing(connection, model, records)
    return records


@contextmanager
def _unreadable(found: _Lines, part: str) -> Iterator[None]:
    """Note what damage makes of the bytes: pages, texts, dates and enums that cannot be read."""
    try:
        yield
    except (DBAPIError, ValueError, LookupError, TypeError, AttributeError, OverflowError) as error:
        line = f"{part}: cannot be read ({type(error).__name__})"
        found.append(Finding(FindingKind.UNREADABLE, line, part))


def _blanked(connection: Connection) -> Iterator[Finding]:
    """Yield the operations whose values are gone though no later one says that they were erased."""
    later = aliased(Operation)
    erasure = select(later.seq).where(
        later.record_id == Operation.record_id, later.seq > Operation.seq, later.action == "erase"
    )
    statement = (
        select(Operation.seq)
        .where(Operation.fields.is_(None), ~erasure.exists())
        .order_by(Operation.seq)
    )
    for seq in connection.execute(statement).scalars():
        line = f"journal: operation {seq} is blanked, and no erasure says so"
        yield Finding(FindingKind.EDITED, line, f"№ {seq}")


def _strangers(connection: Connection) -> Iterator[Finding]:
    """Yield a line when the file does not know a laptop that has written into its journal."""
    known = select(Replica.id)
    unknown = select(func.count()).select_from(Operation).where(Operation.replica.not_in(known))
    if found := connection.execute(unknown).scalar():
        line = f"journal: {found} operations are of no known laptop"
        yield Finding(FindingKind.STRANGER, line)


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


def _missing(connection: Connection, model: type[Record], found: int) -> Iterator[Finding]:
    statement = select(func.count(distinct(Operation.record_id))).where(
        Operation.kind == model.kind.value
    )
    known = connection.execute(statement).scalar() or 0
    if known > found:
        line = f"{model.kind.value}: {known - found} of the journal are not in the file"
        yield Finding(FindingKind.MISSING, line, model.kind.value)
