"""Make large data folders in bulk: the same for the same size, kept between runs.

What a population leaves out: the frozen content of old protocols is a stub, and from
:data:`EXACT_UP_TO` questions on the journal holds a few values of each record instead of all
(:func:`tests.benchmarks.population.journal.brief_statement`).
"""

import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from sqlcipher3 import dbapi2

from db import indicator_cells, migrate, search_index
from db.database import open_database
from db.domain.matters import read_matters
from desktop import resources
from tests.benchmarks.population import directories, meetings, speech
from tests.benchmarks.population.journal import INSERTION, REPLICA, ExactJournal, brief_statement
from tests.benchmarks.population.rows import Batch, insertion, moment_of

LAST_EVENING = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)
"""The beginning of the meeting that is under way."""

EXACT_UP_TO = 200_000
RECORDS = "records.db"

_ROOT = Path(__file__).parents[3]
_CACHE = _ROOT / ".cache" / "bench"
_COLUMNS = {**directories.COLUMNS, **meetings.COLUMNS}
_SOURCES = ("tests/benchmarks/population", "db/migrations/versions", "db/journal.py",
            "db/search_index.py", "resources/reference/matters.z", "resources/reference/topics.csv")  # fmt: skip
_ENTRY = "order_id, question_id, reported, next_on, lead_id, house_id, topic_id"
_CHUNK = 40_000
_INDEXED_AT_ONCE = 5000
_COPY = "copy-"
_DAY = 24 * 60 * 60


def populated(questions: int) -> Path:
    """Return the kept data folder with so many questions, made where there is none yet.

    Nobody may write to it: :func:`working_copy` is for that.
    """
    folder = _CACHE / _version() / str(questions)
    if not (folder / RECORDS).exists():
        _forget_older_versions()
        make(folder, questions)
    return folder


@contextmanager
def working_copy(questions: int) -> Iterator[Path]:
    """Lend a copy of the data folder that may be written to, on the same disk."""
    kept = populated(questions)
    with TemporaryDirectory(prefix=_COPY, dir=_CACHE) as folder:
        copy = Path(folder) / RECORDS
        shutil.copyfile(kept / RECORDS, copy)
        with copy.open("r+b") as file:
            os.fsync(file.fileno())  # else the disk still works on the copy while we measure
        yield Path(folder)


def _version() -> str:
    """Return what tells populations of different generators and schemas apart."""
    digest = hashlib.sha256()
    for name in _SOURCES:
        source = _ROOT / name
        files = sorted(source.glob("*.py")) if source.is_dir() else [source]
        for file in files:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _forget_older_versions() -> None:
    _CACHE.mkdir(parents=True, exist_ok=True)
    for folder in _CACHE.iterdir():
        if folder.is_dir() and folder.name != _version() and not _is_lent(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_lent(folder: Path) -> bool:
    """Tell whether a folder is a copy that another run may still work on."""
    return folder.name.startswith(_COPY) and time.time() - folder.stat().st_mtime < _DAY


def make(folder: Path, questions: int) -> None:
    """Fill a new file in ``folder`` and give it its name only when it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / "filling.db"
    for leftover in folder.glob(f"{fresh.name}*"):
        leftover.unlink()
    migrate.create(fresh)
    connection = dbapi2.connect(str(fresh), isolation_level=None)
    try:
        for pragma in ("foreign_keys=OFF", "journal_mode=OFF", "synchronous=OFF",
                       "locking_mode=EXCLUSIVE", "cache_size=-1500000", "temp_store=MEMORY",
                       "ignore_check_constraints=ON"):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        with _without_indexes(connection):
            _fill(connection, questions)
        connection.execute("COMMIT")
        connection.execute("PRAGMA locking_mode=NORMAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
    _index(fresh)
    fresh.rename(folder / RECORDS)


def _index(path: Path) -> None:
    """Index every question for the search and count every month, as the program does."""
    matters = read_matters(resources.path("reference/matters.z"))
    database = open_database(path, create=False)
    left = 1
    while left:
        with database.unit_of_work() as unit:
            connection = unit.session.connection()
            left = search_index.catch_up(connection, matters, _INDEXED_AT_ONCE)
            unit.commit()
    left = 1
    while left:
        with database.unit_of_work() as unit:
            left = indicator_cells.catch_up(unit.session.connection())
            unit.commit()
    database.close()


@contextmanager
def _without_indexes(connection: Any) -> Iterator[None]:
    """Put the indexes off until the rows are there: sorting once is faster than keeping sorted.

    The board of control and the months to be counted are written at the end too: their triggers
    look things up by the indexes.
    """
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND (type = 'index' OR type = 'trigger'"
        " AND (name LIKE '%is_controlled' OR name LIKE '%is_counted'))"
        " ORDER BY type"
    ).fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    yield
    for kind, _, statement in found:
        if kind == "index":
            connection.execute(statement)
    connection.execute(
        f"INSERT INTO control_entry ({_ENTRY}) SELECT {_ENTRY} FROM control_source"  # noqa: S608 - our own columns
    )
    for statement in indicator_cells.COUNT_ANEW:
        connection.execute(statement)
    for kind, _, statement in found:
        if kind == "trigger":
            connection.execute(statement)


def _fill(connection: Any, questions: int) -> None:
    random = Random(questions)
    planned = meetings.evenings(questions, LAST_EVENING)
    first = moment_of(planned[0].day)
    exact = ExactJournal(_COLUMNS, random) if questions <= EXACT_UP_TO else None
    batch = Batch()
    city = directories.make_city(random, first, batch)
    connection.execute(
        insertion("replica", ("id", "created_at", "current")), (REPLICA.bytes, first.stored, True)
    )
    _put(connection, batch, exact, first.at)
    said = speech.matters(random, 5000)
    maker = meetings.MeetingMaker(random, city, batch, said, LAST_EVENING.date())
    for evening in planned:
        maker.make(evening)
        if exact is not None or len(batch) > _CHUNK:
            _put(connection, batch, exact, evening.day)
    _put(connection, batch, exact, LAST_EVENING)
    _count_protocols(connection)
    if exact is None:
        for table in _COLUMNS:
            connection.execute(brief_statement(table), {"replica": REPLICA.bytes})


def _put(connection: Any, batch: Batch, exact: ExactJournal | None, moment: datetime) -> None:
    """Write the rows of a batch with their operations, and empty it."""
    if exact is not None:
        connection.executemany(INSERTION, exact.rows(batch, moment))
    for table, rows in batch.rows.items():
        connection.executemany(insertion(table, _COLUMNS[table]), rows)
    batch.rows.clear()


def _count_protocols(connection: Any) -> None:
    """Set the counters of the visible numbers after the highest ones given."""
    connection.execute(
        "INSERT INTO sequence (scope, year, series, last) "
        "SELECT 'protocol', year, series, max(number) FROM protocol GROUP BY year, series"
    )
