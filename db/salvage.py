"""Save what can still be read of a damaged file into a fresh one, row by row.

Reading a table stops at the first damaged page; here it goes on behind it. So only the rows on
the damaged pages themselves are lost, and those of records are made again from the journal, see
:mod:`db.salvage_journal`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.copying import opened, to_disk
from db.domain.errors import EnvironmentFault
from db.durable import rename
from db.encryption import DataKey
from db.engine import APPLICATION_ID
from db.indicator_cells import COUNT_ANEW, TABLES
from db.migrate import HEAD
from db.salvage_journal import known_records, rebuild
from db.search_index import START_ANEW, is_derived, is_shadow

_ONE_BY_ONE = 10_000
"""Row numbers tried singly behind damage before the steps are doubled."""
_LAST_ROW = (1 << 63) - 1

_Schema = list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """Say what was saved of a damaged file, and what was not."""

    rows: dict[str, int]
    """By table."""
    damaged_places: int
    refused: int
    """Rows that could be read and do not fit into their table."""
    rebuilt: int
    """Records made again from the journal."""
    broken_references: int
    records: dict[str, int]
    """What is there now, by table of records."""
    known: dict[str, int]
    """What the journal tells of, by table of records: so many there were at least."""


@dataclass(slots=True)
class _Tally:
    damaged: int = 0
    refused: int = 0


def salvage(
    damaged: Path,
    target: Path,
    key: DataKey | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Salvaged:
    """Copy every readable row of a closed file into ``target``, which must not exist yet.

    The damaged file is only read. ``progress`` hears how many tables of how many are done. Raises :class:`EnvironmentFault` ``file_damaged`` when not even
    its list of tables can be read.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        with opened(damaged, key, mode="ro") as source, opened(partial, key, mode="rwc") as fresh:
            saved = _pour(source, fresh, damaged, progress)
        to_disk(partial)
        rename(partial, target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return saved


def _pour(
    source: Any, fresh: Any, damaged: Path, progress: Callable[[int, int], None] | None
) -> Salvaged:
    source.text_factory = _readable_text
    schema = _schema(source, damaged)
    fresh.execute(f"PRAGMA application_id={APPLICATION_ID}")
    fresh.execute("PRAGMA foreign_keys=OFF")
    fresh.execute("PRAGMA secure_delete=ON")
    fresh.execute("BEGIN IMMEDIATE")
    tally, rows = _Tally(), {}
    tables = [(name, sql) for kind, name, sql in schema if kind == "table" and not is_shadow(name)]
    for done, (name, sql) in enumerate(tables, 1):
        fresh.execute(sql)
        if not is_derived(name) and name not in TABLES:
            rows[name] = _copy_table(source, fresh, name, tally)
        if progress is not None:
            progress(done, len(tables))
    rebuilt = rebuild(fresh, rows)
    _set_right(fresh)
    names = {name for name, _ in tables}
    for statement in (*START_ANEW, *(COUNT_ANEW if names >= TABLES else ())):
        fresh.execute(statement)
    for kind, _, sql in schema:
        if kind != "table":
            fresh.execute(sql)
    fresh.execute("COMMIT")
    broken = fresh.execute("PRAGMA foreign_key_check").fetchall()
    records, known = known_records(fresh, rows)
    return Salvaged(rows, tally.damaged, tally.refused, rebuilt, len(broken), records, known)


def _set_right(fresh: Any) -> None:
    """Write what the program needs to go on: its schema, its counters, no laptop's name."""
    if fresh.execute("SELECT count(*) FROM alembic_version").fetchone()[0] != 1:
        fresh.execute("DELETE FROM alembic_version")
        fresh.execute("INSERT INTO alembic_version VALUES (?)", (HEAD,))
    fresh.execute("UPDATE replica SET current = 0")
    fresh.execute(
        "INSERT OR REPLACE INTO replica (id, created_at, current)"
        " SELECT replica, min(at), 0 FROM operation"
        " WHERE replica NOT IN (SELECT id FROM replica) GROUP BY replica"
    )
    fresh.execute(
        "INSERT INTO sequence (scope, year, series, last)"
        " SELECT 'protocol', year, series, max(number) FROM protocol WHERE true GROUP BY year, series"
        " ON CONFLICT DO UPDATE SET last = max(last, excluded.last)"
    )


def _schema(source: Any, damaged: Path) -> _Schema:
    try:
        found: _Schema = source.execute(
            "SELECT type, name, sql FROM sqlite_master"
            " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    except (dbapi2.DatabaseError, UnicodeDecodeError) as error:
        raise EnvironmentFault("file_damaged", name=damaged.name) from error
    if not any(name == "operation" for _, name, _ in found):
        raise EnvironmentFault("file_damaged", name=damaged.name)
    return found


def _copy_table(source: Any, fresh: Any, table: str, tally: _Tally) -> int:
    columns = [row[1] for row in fresh.execute(f'PRAGMA table_info("{table}")').fetchall()]
    names = ", ".join(f'"{column}"' for column in columns)
    places = ", ".join("?" * len(columns))
    insert = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({places})'  # noqa: S608 - names out of the schema itself
    saved = 0
    for values in _readable_rows(source, table, names, tally):
        try:
            saved += fresh.execute(insert, values).rowcount
        except dbapi2.IntegrityError:
            tally.refused += 1
    return saved


def _readable_rows(source: Any, table: str, names: str, tally: _Tally) -> Iterator[tuple[Any, ...]]:
    """Yield the rows by their numbers, stepping over what cannot be read."""
    behind = f'SELECT rowid, {names} FROM "{table}" NOT INDEXED WHERE rowid > ? ORDER BY rowid'  # noqa: S608 - names out of the schema itself
    last: int | None = -1
    while last is not None:
        try:
            for row in source.execute(behind, (last,)):
                last = max(last, row[0])
                yield row[1:]
            return
        except dbapi2.DatabaseError:
            tally.damaged += 1
            last = _next_readable(source, behind, last)


def _next_readable(source: Any, behind: str, last: int) -> int | None:
    """Return a row number behind which something can be read again, ``None`` if there is none."""
    step = 0
    while last + step < _LAST_ROW:
        step = step + 1 if step < _ONE_BY_ONE else step * 2
        start = min(last + step, _LAST_ROW)
        try:
            if source.execute(f"{behind} LIMIT 1", (start,)).fetchone() is None:
                return None
        except dbapi2.DatabaseError:
            continue
        return start
    return None


def _readable_text(raw: bytes) -> str:
    """Read text in which bits have flipped."""
    return raw.decode("utf-8", "replace")
