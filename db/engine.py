"""Open the data file: the one place that knows SQLite, its pragmas and its faults.

The rules and the reason of each:

* ``sqlcipher3`` is the only SQLite of the process: two libraries in one process drop each other's
  POSIX locks and lose data (sqlite.org/howtocorrupt.html, 2.2.1).
* The live file is never opened by Python itself, for the same reason.
* ``mode=rw`` and a look at the size first: SQLite would make an empty base of a missing or
  emptied file without a word.
* WAL and ``synchronous=FULL``, and both answers are checked: what is acknowledged survives a cut.
* ``isolation_level=None`` and our own BEGIN: the driver's default does not run DDL in a
  transaction. Writers begin IMMEDIATE, so they wait for a lock instead of failing in the middle.
* An encrypted base is opened with its raw key, and only by a driver that says it has a cipher:
  any other would ignore the key and write plain text.
* Its pages have 2048 bytes and an HMAC of SHA-256. A save touches some thirty pages a little each, and
  each is encrypted and signed whole: half of SQLCipher's default size is half of that work, and
  processors have instructions for SHA-256. A tag of 256 bits is as much as the key of AES has.
"""

import json
import os
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from db.domain.errors import EnvironmentFault
from db.encryption import DataKey

APPLICATION_ID = 0x44564F52
"""«DVOR» in ASCII: says in the header of the file whose it is."""

LOWEST_SQLITE = (3, 51, 3)
"""The first release without the WAL-reset defect (sqlite.org/wal.html)."""

_READERS = 4
_BUSY_MS = 5000
_STATEMENTS = 2000
"""Compiled ones that are kept: more than the program has."""
_READER_CACHE_KIB = 1000
"""Half of SQLite's default for each reader: the pages that screens read lie in the system's cache."""
_CIPHER = (
    "PRAGMA cipher_log_level=NONE",
    "PRAGMA cipher_default_page_size=2048",
    "PRAGMA cipher_default_hmac_algorithm=HMAC_SHA256",
)
"""Defaults of the process, so that copies that SQLite attaches by itself have them too."""
_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cell_size_check=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA wal_autocheckpoint=1000",
    f"PRAGMA busy_timeout={_BUSY_MS}",
)


_STUMBLES = (dbapi2.DatabaseError, UnicodeDecodeError)
"""What the driver raises; it stumbles over its own message about a schema with flipped bits."""


class KnowsTheFile(Protocol):
    """Tell the file that an engine is for from another one that took its place."""

    def refuse_another(self) -> None:
        """Raise ``file_gone`` unless the file lies in its place; nothing is opened for that."""

    def recognise(self, connection: Any) -> None:
        """Raise ``file_gone`` where a connection that was just made has another file."""


def connect(path: Path, mode: str, key: DataKey | None = None) -> Any:
    """Return a bare connection of the driver, for work that no engine does; the caller closes it.

    ``mode`` is SQLite's: ``ro``, ``rw`` or ``rwc``. Raises :class:`EnvironmentFault`
    ``cipher_missing`` where there is a key and a driver that cannot use it.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    if key is not None:
        try:
            use_key(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def use_key(connection: Any, key: DataKey) -> None:
    """Give a fresh connection the key of its pages; a wrong key shows only at the first read."""
    choose_cipher(connection)
    connection.execute(f'PRAGMA key="{key.literal()}"')
    require_cipher(connection)


def choose_cipher(connection: Any) -> None:
    """Say how pages are encrypted, before a key is given or an encrypted file attached."""
    for pragma in _CIPHER:
        connection.execute(pragma)


def require_cipher(connection: Any) -> None:
    """Raise ``cipher_missing`` where the driver would take a key and write plain text."""
    version = connection.execute("PRAGMA cipher_version").fetchone()
    if not version or not version[0]:
        raise EnvironmentFault("cipher_missing")


def inspect(path: Path, key: DataKey | None = None) -> None:
    """Refuse a file that is not ours before anything is written to it.

    Raises :class:`EnvironmentFault` with the codes ``file_missing``, ``file_empty``,
    ``file_foreign``, ``file_damaged``, ``file_locked``, ``file_unreadable``, ``file_read_only``,
    ``cipher_missing``.
    """
    if not path.exists():
        raise EnvironmentFault("file_missing", name=path.name)
    if path.stat().st_size == 0:
        raise EnvironmentFault("file_empty", name=path.name)
    _refuse_forbidden(path)
    # A journal left by a kill is rolled back only by a connection that may write.
    killed = path.with_name(f"{path.name}-journal").exists()
    try:
        connection = connect(path, "rw" if killed else "ro", key)
        try:
            connection.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
            found = connection.execute("PRAGMA application_id").fetchone()[0]
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    except _STUMBLES as error:
        raise fault_of(error, path) from error
    if found != APPLICATION_ID:
        raise EnvironmentFault("file_foreign", name=path.name)


def _refuse_forbidden(path: Path) -> None:
    """Refuse a file that may not be read or written.

    SQLite would open it for reading and leave side files with its mode, which stand in the way
    when somebody has allowed writing again.
    """
    if not os.access(path, os.R_OK):
        raise EnvironmentFault("file_unreadable", name=path.name)
    if not os.access(path, os.W_OK):
        raise EnvironmentFault("file_read_only", name=path.name)


def fault_of(error: BaseException, path: Path) -> EnvironmentFault:
    """Turn an error of the driver into the fault that the user can be told of."""
    text = "malformed" if isinstance(error, UnicodeDecodeError) else str(error)
    codes = (
        ("not a database", "file_damaged"),
        ("malformed", "file_damaged"),
        ("readonly", "file_read_only"),
        ("unable to open", "file_unreadable"),
        ("locked", "file_locked"),
        ("is full", "disk_full"),
        ("disk I/O", "disk_error"),
    )
    code = next((code for words, code in codes if words in text), "file_unreadable")
    return EnvironmentFault(code, name=path.name)


def _prepare(connection: Any, path: Path, *, writer: bool) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if writer:
        mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        connection.execute("PRAGMA synchronous=FULL")
        level = connection.execute("PRAGMA synchronous").fetchone()[0]
        if mode != "wal" or level != 2:
            raise EnvironmentFault("not_durable", name=path.name)
    else:
        connection.execute("PRAGMA query_only=ON")
        connection.execute(f"PRAGMA cache_size=-{_READER_CACHE_KIB}")


def _begin(statement: str) -> Callable[[Any], None]:
    def begin(connection: Any) -> None:
        connection.exec_driver_sql(statement)

    return begin


@cache
def _common() -> Engine:
    """Return an engine of no file, whose dialect and compiled statements all others share.

    To compile the statements takes longer than to run them, and a file is opened anew after each
    lock, change of the password and restore.
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        json_serializer=partial(json.dumps, ensure_ascii=False),
        execution_options={"compiled_cache": LRUCache(_STATEMENTS)},
    )
    with engine.connect():
        pass  # the dialect asks the driver what it can do
    engine.dispose()
    return engine


def _engine(
    path: Path,
    key: DataKey | None,
    *,
    writer: bool,
    mode: str = "rw",
    mark: KnowsTheFile | None = None,
) -> Engine:
    def creator() -> Any:
        if mark is not None:
            mark.refuse_another()  # not even a look: it would be read with the log of ours
        try:
            connection = connect(path, mode, key)
        except _STUMBLES as error:
            raise fault_of(error, path) from error
        try:
            _prepare(connection, path, writer=writer)
            if mark is not None:
                mark.recognise(connection)
        except BaseException as error:
            connection.close()
            if isinstance(error, dbapi2.DatabaseError):
                raise fault_of(error, path) from error
            raise
        return connection

    common = _common()
    pool = (
        StaticPool(creator, dialect=common.dialect)
        if writer
        else QueuePool(creator, pool_size=_READERS, max_overflow=0, dialect=common.dialect)
    )
    engine = Engine(
        pool,
        common.dialect,
        common.url,
        hide_parameters=True,
        execution_options=common.get_execution_options(),
    )
    event.listen(engine, "begin", _begin("BEGIN IMMEDIATE" if writer else "BEGIN"))
    return engine


def writing_engine(
    path: Path,
    key: DataKey | None = None,
    *,
    create: bool = False,
    mark: KnowsTheFile | None = None,
) -> Engine:
    """Return the engine of the one writing connection; ``create`` makes the file.

    Each new connection raises ``file_gone`` where ``mark`` does not know the file.
    """
    if dbapi2.sqlite_version_info < LOWEST_SQLITE:
        raise EnvironmentFault("driver_too_old", version=dbapi2.sqlite_version)
    return _engine(path, key, writer=True, mode="rwc" if create else "rw", mark=mark)


def reading_engine(
    path: Path, key: DataKey | None = None, mark: KnowsTheFile | None = None
) -> Engine:
    """Return the engine of the reading connections; none of them can write."""
    return _engine(path, key, writer=False, mark=mark)


def memory_engine() -> Engine:
    """Return the engine of an empty file in memory, to see there what a migration makes."""

    def creator() -> Any:
        return dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", module=dbapi2, creator=creator, poolclass=StaticPool)
    event.listen(engine, "begin", _begin("BEGIN IMMEDIATE"))
    return engine


def stamp(connection: Any) -> None:
    """Write into the header of a new file whose it is."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def storage_faults(connection: Connection) -> list[str]:
    """Return what SQLite itself finds wrong with its pages, indexes and references."""
    found = [
        str(row[0])
        for row in connection.exec_driver_sql("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [f"{row[0]}: row {row[1]} refers to a missing {row[2]}" for row in broken]
