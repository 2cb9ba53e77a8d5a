"""Copy the data file aside while it is in use.

A backup appears under its name only when it is complete, looked over and on the disk: the copy is
made and checked under a name of its own, then come the manifest, the disk, and the name last.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from errno import ENOSPC
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from db.backup_check import Backup, check_pages, contents_of, key_digest
from db.backup_manifest import Contents, Manifest, backup_key_file, manifest_path
from db.copying import copy_whole, digest_of, opened, to_disk
from db.domain.clock import system_clock
from db.domain.errors import EnvironmentFault
from db.durable import rename, replace_file
from db.encryption import DataKey
from db.engine import fault_of
from db.key_file import key_file

_MAY_SHRINK = frozenset({"draft"})
"""Tables of which rows may go while a copy is being made."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Say when, why and by which version of the program a backup is made."""

    made_at: datetime
    reason: str
    program: str = ""


def make_backup(
    connection: Any, records: Path, folder: Path, stamp: Stamp, key: DataKey | None = None
) -> Backup:
    """Copy ``records``, of which ``connection`` is one of the driver, and return the copy.

    Others may read and write meanwhile. Raises :class:`EnvironmentFault`: ``file_damaged`` when
    the file itself is, ``disk_full``, ``backup_failed``.
    """
    name = f"{records.stem}-{stamp.made_at.astimezone(UTC):%Y%m%d-%H%M%S}-{stamp.reason}"
    with _told(folder / f"{name}.db"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = _free_name(folder, name)
        partial = target.with_suffix(".partial")
        try:
            before = _copy_out(connection, partial)
            if key is not None and key_file(records).exists():
                copy_whole(key_file(records), backup_key_file(target))
            manifest = _described(partial, target, stamp, before, key)
            replace_file(manifest_path(target), manifest.to_bytes())
            rename(partial, target)
        except BaseException:
            for unfinished in (partial, manifest_path(target), backup_key_file(target)):
                unfinished.unlink(missing_ok=True)
            raise
    return Backup(target, manifest)


def copy_before(
    engine: Engine, path: Path, *, reason: str, key: DataKey | None = None, program: str = ""
) -> Path:
    """Write a backup into ``backups`` beside the file and return where it stands."""
    stamp = Stamp(system_clock(), reason, program)
    connection = engine.raw_connection()
    try:
        raw = connection.driver_connection
        return make_backup(raw, path, backup_folder(path), stamp, key).path
    finally:
        connection.close()


def backup_folder(path: Path) -> Path:
    """Return where the backups of a data file lie."""
    return path.parent / "backups"


def has_traces(path: Path) -> bool:
    """Tell whether there was a data file here once: a missing one is then lost, and not yet made."""
    aside = path.parent.glob(f"{path.stem}-aside-*{path.suffix}")
    return any(backup_folder(path).glob("*.db")) or any(aside)


def sweep(folder: Path) -> None:
    """Remove what a process that died has left: unfinished copies, and what belongs to no copy."""
    for leftover in folder.glob("*.partial"):
        leftover.unlink(missing_ok=True)
    for orphan in (*folder.glob("*.json"), *folder.glob("*.key")):
        if not orphan.with_suffix(".db").exists():
            orphan.unlink(missing_ok=True)


def _copy_out(connection: Any, partial: Path) -> Contents:
    """Write the copy and return what the file held just before."""
    partial.unlink(missing_ok=True)
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise EnvironmentFault("file_damaged", name=partial.stem)
    before = contents_of(connection)
    only_reads = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only=OFF")  # to SQLite a copy is a write
    try:
        connection.execute("VACUUM INTO ?", (str(partial),))
    finally:
        connection.execute(f"PRAGMA query_only={only_reads}")
    return before


def _described(
    partial: Path, target: Path, stamp: Stamp, before: Contents, key: DataKey | None
) -> Manifest:
    """Look the copy over, put it on the disk and return its manifest."""
    with opened(partial, key) as copy:
        check_pages(copy, partial, key)
        found = contents_of(copy)
    short = [
        table
        for table, rows in before.counts.items()
        if table not in _MAY_SHRINK and found.counts.get(table, -1) < rows
    ]
    if short or found.schema != before.schema:
        raise EnvironmentFault("backup_failed", name=target.name)
    to_disk(partial)
    return Manifest(
        file=target.name,
        made_at=stamp.made_at,
        reason=stamp.reason,
        program=stamp.program,
        sqlite=dbapi2.sqlite_version,
        size=partial.stat().st_size,
        sha256=digest_of(partial),
        contents=found,
        key_sha256=key_digest(backup_key_file(target)),
    )


def _free_name(folder: Path, stem: str) -> Path:
    """Return a name that no backup has; two of one second are told apart by a number."""
    target, number = folder / f"{stem}.db", 1
    while target.exists() or manifest_path(target).exists():
        number += 1
        target = folder / f"{stem}-{number}.db"
    return target


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Turn what the driver and the disk say into the fault that the user can be told of."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        fault = fault_of(error, target)
        known = ("disk_full", "file_damaged")
        code = fault.code if fault.code in known else "backup_failed"
        raise EnvironmentFault(code, name=target.name) from error
    except OSError as error:
        code = "disk_full" if error.errno == ENOSPC else "backup_failed"
        raise EnvironmentFault(code, name=target.name) from error
