"""Give every record of a population its operation in the journal."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID

from db import journal
from db.models import Base, Operation
from db.models.types import KeyType, MomentType
from tests.benchmarks.population.rows import ACTOR, KINDS, Batch, Values, insertion

REPLICA = UUID("018c0000-0000-7000-8000-000000000001")

_HOUSEKEEPING = frozenset(
    {"id", "version", "created_at", "created_by", "changed_at", "changed_by", "head"}
)
_OWN = tuple(name for name in Operation.__table__.columns.keys() if name != "seq")  # noqa: SIM118 - a collection of columns, not a dict
INSERTION = insertion("operation", _OWN)

_BRIEF_FIELDS = {"question": ("number", "words"), "task": ("wording",), "applicant": ("name",)}


class ExactJournal:
    """Write the journal as the program does: all values, and a chain that holds."""

    def __init__(self, columns: dict[str, tuple[str, ...]], random: Random) -> None:
        self._readers = {table: _reader(table, named) for table, named in columns.items()}
        self._new_salt = random.randbytes
        self._clock, self._chain = 0, journal.GENESIS

    def rows(self, batch: Batch, moment: datetime) -> Iterator[Values]:
        """Yield the operations that made the records of a batch, as they are stored."""
        changes = [self._readers[table](row) for table, rows in batch.rows.items() for row in rows]
        found = journal.operations(
            changes,
            clock=self._clock,
            chain=self._chain,
            replica=REPLICA,
            moment=moment,
            actor=ACTOR,
            new_salt=self._new_salt,
        )
        if found:
            self._clock, self._chain = found[-1]["clock"], found[-1]["chain"]
        return map(_stored, found)


def brief_statement(table: str) -> str:
    """Return the statement that makes one operation for each record of a table, in SQL alone.

    A journal of millions in seconds: a few values each, and salt, keyed digest and
    chain are stand-ins of the right length, so :func:`db.journal_check.verify` would find them wrong.
    """
    names = _BRIEF_FIELDS.get(table, ())
    values = ", ".join(f"'{name}', {name}" for name in names)
    return f"""
        INSERT INTO operation ({", ".join(_OWN)})
        SELECT head, :replica, (CAST(strftime('%s', created_at) AS INTEGER) * 1000 << 16) + rowid % 65536,
               created_at, created_by, '{KINDS[table]}', id, 'create', '{",".join(sorted(names))}',
               json_object({values}), '[]', head, CAST(id || head AS BLOB), CAST(head || id AS BLOB)
        FROM {table} ORDER BY rowid
    """  # noqa: S608 - names from the schema


def _reader(table: str, named: Sequence[str]) -> Callable[[Values], journal.Change]:
    """Return what turns a stored row into the change that made its record."""
    types = Base.metadata.tables[table].columns
    own = [(place, name, _meaning(types[name].type)) for place, name in enumerate(named)
           if name not in _HOUSEKEEPING]  # fmt: skip
    key, head = named.index("id"), named.index("head")
    kind = KINDS[table]

    def read(row: Values) -> journal.Change:
        fields = {name: mean(row[place]) for place, name, mean in own if row[place] is not None}
        record = UUID(bytes=row[key])
        return journal.Change(UUID(bytes=row[head]), kind, record, "create", fields, ())

    return read


def _meaning(type_: Any) -> Callable[[Any], Any]:
    """Return what turns a stored value into that of the record."""
    if isinstance(type_, KeyType):
        return lambda value: UUID(bytes=value)
    if isinstance(type_, MomentType):
        return lambda value: datetime.fromisoformat(value).replace(tzinfo=UTC)
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _stored(row: dict[str, Any]) -> Values:
    stored = dict(
        row,
        id=row["id"].bytes,
        replica=row["replica"].bytes,
        at=row["at"].strftime("%Y-%m-%d %H:%M:%S.%f"),
        record_id=row["record_id"].bytes,
        fields=json.dumps(row["fields"], ensure_ascii=False),
        base=json.dumps(row["base"]),
    )
    return tuple(stored[name] for name in _OWN)
