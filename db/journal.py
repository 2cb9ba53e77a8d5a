"""Write the journal: an immutable operation for every change of every record."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select

from db.domain.ids import new_id
from db.models.journal import Operation, Replica

GENESIS = b"\0" * 32
"""The chain before the first operation."""

_COUNTER_BITS = 16
_SALT_BYTES = 16
_PLAIN = frozenset({str, int, bool})
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

# Built once: every commit runs them, and to build them takes longer than to run them.
_CURRENT = select(Replica.id).where(Replica.current)
_NEWEST = (
    select(Operation.clock, Operation.chain, _CURRENT.scalar_subquery().label("replica"))
    .order_by(Operation.seq.desc())
    .limit(1)
)
_INSERT = insert(Operation)


@dataclass(frozen=True, slots=True)
class Change:
    """Hold one change of one record, before it gets its place in the journal."""

    id: UUID
    kind: str
    record_id: UUID
    action: str
    """``create``, ``change``, ``delete``, ``restore`` or ``erase``."""
    fields: Mapping[str, Any]
    base: tuple[UUID, ...]


def plain(value: Any) -> Any:
    """Turn a value of a record into what JSON can hold."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value


def canonical(fields: Mapping[str, Any]) -> bytes:
    """Return the one way to write the values of an operation."""
    return _CANONICAL.encode(fields).encode()


def link(before: bytes, row: Mapping[str, Any]) -> bytes:
    """Return the chain after ``row``; values enter it only as their keyed digest."""
    parts = (
        row["id"].bytes,
        row["replica"].bytes,
        str(row["clock"]).encode(),
        row["at"].isoformat().encode(),
        row["actor"].encode(),
        row["kind"].encode(),
        row["record_id"].bytes,
        row["action"].encode(),
        row["field_names"].encode(),
        ",".join(row["base"]).encode(),
        row["value_mac"],
    )
    digest = hashlib.sha256(before)
    for part in parts:
        digest.update(len(part).to_bytes(4, "big"))
        digest.update(part)
    return digest.digest()


def _next_clock(last: int, moment: datetime) -> int:
    """Return the hybrid clock after ``last``: it never goes back, whatever the wall clock does."""
    wall = int(moment.timestamp() * 1000) << _COUNTER_BITS
    return max(wall, last + 1)


def write(
    connection: Connection, changes: Sequence[Change], *, moment: datetime, actor: str
) -> bytes:
    """Append the changes of one commit, in their order, inside its transaction.

    Returns the chain after them.
    """
    clock, chain, replica = _tail(connection)
    rows = operations(
        changes,
        clock=clock,
        chain=chain,
        replica=replica or current_replica(connection, moment),
        moment=moment,
        actor=actor,
    )
    connection.execute(_INSERT, rows)
    return bytes(rows[-1]["chain"])


def operations(
    changes: Iterable[Change],
    *,
    clock: int,
    chain: bytes,
    replica: UUID,
    moment: datetime,
    actor: str,
    new_salt: Callable[[int], bytes] = secrets.token_bytes,
) -> list[dict[str, Any]]:
    """Return the rows of the journal that follow the operation with this clock and this chain."""
    rows: list[dict[str, Any]] = []
    for change in changes:
        clock = _next_clock(clock, moment)
        fields = {name: plain(value) for name, value in change.fields.items()}
        salt = new_salt(_SALT_BYTES)
        row = {
            "id": change.id,
            "replica": replica,
            "clock": clock,
            "at": moment,
            "actor": actor,
            "kind": change.kind,
            "record_id": change.record_id,
            "action": change.action,
            "field_names": ",".join(sorted(fields)),
            "fields": fields,
            "base": [str(key) for key in change.base],
            "salt": salt,
            "value_mac": hmac.digest(salt, canonical(fields), "sha256"),
        }
        chain = row["chain"] = link(chain, row)
        rows.append(row)
    return rows


def _tail(connection: Connection) -> tuple[int, bytes, UUID | None]:
    """Return clock and chain of the last operation, and this replica; read in each transaction.

    Another process (the command line beside the window) may have written meanwhile.
    """
    row = connection.execute(_NEWEST).first()
    return (row.clock, row.chain, row.replica) if row else (0, GENESIS, None)


def current_replica(connection: Connection, moment: datetime) -> UUID:
    """Return the name of this copy of the file, giving it one at the first write."""
    found = connection.execute(_CURRENT).scalar()
    if found is not None:
        return found
    fresh = new_id(moment)
    connection.execute(insert(Replica), {"id": fresh, "created_at": moment, "current": True})
    return fresh


def head(connection: Connection) -> str:
    """Return the chain of the last operation, hexadecimal."""
    return _tail(connection)[1].hex()
