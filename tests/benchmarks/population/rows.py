"""Hold rows on their way into the file: as the columns store them, in the order of the columns."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any

from db.models import Base

Values = tuple[Any, ...]

ACTOR = "Секретарь"
KINDS = {mapper.class_.__tablename__: mapper.class_.kind for mapper in Base.registry.mappers
         if hasattr(mapper.class_, "kind")}  # fmt: skip
"""The kind of record of each table that holds records."""

_CARRIED = ("version", "created_at", "created_by", "changed_at", "changed_by", "deleted_at", "head")
_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_LOW = (1 << 62) - 1


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold a moment as keys, as columns and as the journal want it."""

    at: datetime
    milliseconds: int
    stored: str


def moment_of(at: datetime) -> Moment:
    """Return an aware moment in its three shapes."""
    in_utc = at.astimezone(UTC)
    stored = in_utc.strftime("%Y-%m-%d %H:%M:%S.%f")
    return Moment(in_utc, int(at.timestamp() * 1000), stored)


def new_key(random: Random, moment: Moment) -> bytes:
    """Return a UUID of version 7 as it is stored, the same for the same seed."""
    bits = random.getrandbits(74)
    low = _VARIANT | bits & _LOW
    return (moment.milliseconds << 80 | _VERSION_7 | bits >> 62 << 64 | low).to_bytes(16, "big")


def carried(random: Random, moment: Moment) -> Values:
    """Return what every record carries."""
    return (1, moment.stored, ACTOR, moment.stored, ACTOR, None, new_key(random, moment))


def columns(table: str, *own: str) -> tuple[str, ...]:
    """Return the columns of a record that are made up, and those that every record carries.

    Raises :class:`ValueError` where the schema has no such column: the generator is behind it.
    """
    named = (*own, *_CARRIED)
    if unknown := set(named) - set(Base.metadata.tables[table].columns.keys()):
        raise ValueError(f"{table} has no {unknown}")
    return named


@dataclass(slots=True)
class Batch:
    """Gather rows by table, in the order in which they were made."""

    rows: dict[str, list[Values]] = field(default_factory=dict)

    def add(self, table: str, row: Values) -> None:
        """Take a row of a table."""
        self.rows.setdefault(table, []).append(row)

    def __len__(self) -> int:
        return sum(map(len, self.rows.values()))


def insertion(table: str, named: Sequence[str]) -> str:
    """Return the statement that puts rows into a table; its other columns get their defaults."""
    values = dict.fromkeys(named, "?")
    for column in Base.metadata.tables[table].columns:
        if column.name not in values and column.default is not None:
            values[column.name] = _literal(column.default)
    return f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(values.values())})"  # noqa: S608 - names from the schema


def _literal(default: Any) -> str:
    """Return a default of a column in SQL."""
    value = default.arg(None) if default.is_callable else default.arg
    if isinstance(value, (dict, list)):
        value = json.dumps(value)
    return repr(value) if isinstance(value, str) else str(int(value))
