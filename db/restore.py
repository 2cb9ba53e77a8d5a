"""Put a backup in the place of the data file, or try on a copy whether that would work."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from db import migrate
from db.backup_check import Backup, check_backup, check_pages, contents_of
from db.copying import copy_whole, opened, to_disk
from db.database import open_database
from db.domain.errors import EnvironmentFault
from db.durable import rename
from db.encryption import DataKey
from db.swap import finish_swap, prepared_key, prepared_name, unfinished_name
from db.verification import verify

TRIAL = "trial-"
"""How the folder of a trial begins; one that was cut short leaves it behind."""


@dataclass(frozen=True, slots=True)
class Restored:
    """Say which backup is in place now and where the former file was put, if there was one."""

    backup: Backup
    aside: Path | None


@dataclass(frozen=True, slots=True)
class Trial:
    """Say what came out of a restore into a copy: rows by table and every fault found."""

    backup: Backup
    counts: dict[str, int]
    faults: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Tell whether the backup holds what its manifest says and nothing is wrong with it."""
        return not self.faults and self.counts == self.backup.manifest.contents.counts


def restore(
    backup: Path,
    records: Path,
    *,
    moment: datetime,
    key: DataKey | None = None,
    with_key_file: Path | None = None,
) -> Restored:
    """Let a backup take the place of ``records``, which must be closed or may be missing.

    The former file is put aside with all that belongs to it. The restored one is another laptop to
    the exchange: it takes a new name at its first write. ``with_key_file`` is the key file that
    comes with it; left out, an encrypted base keeps the one that is there.
    Raises :class:`EnvironmentFault` ``backup_damaged`` or ``file_newer`` before anything is touched.
    """
    found = check_backup(backup, key)
    _refuse_newer(found)
    prepared, unfinished = prepared_name(records, moment), unfinished_name(records)
    unfinished_key = prepared_key(unfinished)
    try:
        copy_whole(backup, unfinished)
        _renew_replica(unfinished, key)
        if with_key_file is not None:
            copy_whole(with_key_file, unfinished_key)
            rename(unfinished_key, prepared_key(prepared))
        rename(unfinished, prepared)
    except BaseException:
        if not prepared.exists():
            for leftover in (unfinished, unfinished_key, prepared_key(prepared)):
                leftover.unlink(missing_ok=True)
        raise
    return Restored(found, finish_swap(records))


def try_restore(backup: Path, folder: Path, key: DataKey | None = None) -> Trial:
    """Restore a backup into a copy below ``folder``, look everything over and remove the copy.

    Raises :class:`EnvironmentFault` as :func:`restore` does.
    """
    found = check_backup(backup, key)
    _refuse_newer(found)
    trial = Path(mkdtemp(prefix=TRIAL, dir=folder))
    try:
        copy = trial / "records.db"
        copy_whole(backup, copy)
        with opened(copy, key) as connection:
            counts = contents_of(connection).counts
        return Trial(found, counts, _faults(copy, key))
    finally:
        rmtree(trial, ignore_errors=True)


def _faults(copy: Path, key: DataKey | None) -> tuple[str, ...]:
    """Open the copy as the program would, an older one brought up to date, and verify it."""
    database = open_database(copy, create=False, key=key)
    try:
        with database.read() as connection:
            return verify(connection).faults
    finally:
        database.close()


def _refuse_newer(backup: Backup) -> None:
    schema = backup.manifest.contents.schema
    if schema and schema != migrate.HEAD and schema not in migrate.known_revisions():
        raise EnvironmentFault("file_newer", name=backup.path.name, revision=schema)


def _renew_replica(copy: Path, key: DataKey | None) -> None:
    """Take the laptop's name off a copy: two that write under one name could not be merged."""
    with opened(copy, key, mode="rw") as connection:
        if "replica" in contents_of(connection).counts:
            connection.execute("UPDATE replica SET current = 0")
        check_pages(connection, copy, key)
    to_disk(copy)
