"""Make records again whose rows are lost, out of the operations that made them."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Date, Time, inspect
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlcipher3 import dbapi2

from db.models import Record
from db.models.types import KeyType, MomentType
from db.queries.everything import kinds

_OPERATIONS = (
    "SELECT id, at, actor, record_id, action, fields FROM operation WHERE kind = ? ORDER BY seq"
)
_TOLD: tuple[tuple[type, Callable[[str], Any]], ...] = (
    (KeyType, UUID),
    (MomentType, datetime.fromisoformat),
    (Date, date.fromisoformat),
    (Time, time.fromisoformat),
)
"""What the journal writes as text."""


def rebuild(fresh: Any, rows: Mapping[str, int]) -> int:
    """Insert the records that the journal knows and the tables do not; return how many."""
    return sum(_rebuild_kind(fresh, model) for model in kinds() if model.__tablename__ in rows)


def known_records(fresh: Any, rows: Mapping[str, int]) -> tuple[dict[str, int], dict[str, int]]:
    """Count the records that are there, and those of which there is any trace, by table."""
    present, known = {}, {}
    for model in kinds():
        table = model.__tablename__
        if table not in rows:
            continue
        present[table] = fresh.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own table
        told = fresh.execute(
            "SELECT count(DISTINCT record_id) FROM operation WHERE kind = ?", (model.kind.value,)
        ).fetchone()[0]
        known[table] = max(present[table], told)
    return present, known


def _rebuild_kind(fresh: Any, model: type[Record]) -> int:
    known = {row[0] for row in fresh.execute(f"SELECT id FROM {model.__tablename__}").fetchall()}  # noqa: S608 - our own table
    lost: dict[bytes, dict[str, Any]] = {}
    for key, at, actor, record_id, action, fields in fresh.execute(
        _OPERATIONS, (model.kind.value,)
    ):
        if record_id in known:
            continue
        values = lost.setdefault(record_id, {})
        if action == "create":
            values |= {"id": record_id, "version": 0, "created_at": at, "created_by": actor}
        values |= {"changed_at": at, "changed_by": actor, "head": key}
        values["version"] = values.get("version", 0) + 1
        values |= _stored(model, fields)
    return sum(_insert(fresh, model, values) for values in lost.values())


def _stored(model: type[Record], fields: str | None) -> dict[str, Any]:
    """Return the fields of an operation as the table stores them; erased ones are empty."""
    columns = inspect(model).columns
    try:
        told = json.loads(fields) if fields else {}
        return {name: _value(columns[name], told[name]) for name in told if name in columns}
    except (ValueError, TypeError, AttributeError):  # bits of the journal have flipped
        return {}


def _value(column: Column[Any], told: Any) -> Any:
    for kind, read in _TOLD:
        if isinstance(column.type, kind) and told is not None:
            told = read(told)
    dialect = sqlite_dialect()
    store = column.type.dialect_impl(dialect).bind_processor(dialect)
    return store(told) if store else told


def _insert(fresh: Any, model: type[Record], values: Mapping[str, Any]) -> int:
    """Insert a record; one of which the journal has lost the beginning does not fit anywhere."""
    columns = inspect(model).columns
    names = ", ".join(f'"{columns[name].name}"' for name in values)
    places = ", ".join("?" * len(values))
    insert = f"INSERT OR IGNORE INTO {model.__tablename__} ({names}) VALUES ({places})"  # noqa: S608 - our own table
    if "id" not in values:
        return 0
    try:
        return int(fresh.execute(insert, tuple(values.values())).rowcount)
    except dbapi2.IntegrityError:
        return 0
