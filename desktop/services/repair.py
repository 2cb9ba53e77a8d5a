"""Find out what can be done for records that cannot be opened, and do it.

Works on closed files, beside a base that is not open; no display. Nothing is ever deleted: what
another file takes the place of is kept beside it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import ENOSPC
from functools import partial
from pathlib import Path

from db import repair
from db.backup import backup_folder
from db.backup_check import Backup, listed
from db.backup_manifest import backup_key_file, read_manifest
from db.copying import is_plain, opened
from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupRow
from db.encryption import DataKey
from db.key_file import key_file, read_key_file
from db.restore import restore
from desktop.services.backup_rows import backup_row
from desktop.services.unlocking import UnlockService

Progress = Callable[[int, int], None]
_DAMAGED = frozenset({"file_damaged", "disk_error"})


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Say what stands in the way and what there is to help."""

    fault: EnvironmentFault
    copies: tuple[BackupRow, ...]
    """The backups that are whole by their manifests, the newest first."""
    folder: Path
    """Where they were looked for."""
    may_salvage: bool
    key_copies: tuple[BackupRow, ...]
    """Those that bring a sound key file."""
    asks_password: bool = False
    """The file is encrypted and its key is not known yet."""


@dataclass(frozen=True, slots=True)
class SalvageRow:
    """Say what was saved of a damaged file, of how much there had been."""

    records: int
    expected: int
    questions: int
    questions_expected: int
    aside: Path | None


class RepairService:
    """Mend the data folder of ``records`` while nobody has the file open."""

    def __init__(self, records: Path, clock: Clock) -> None:
        self._records = records
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Return the data folder."""
        return self._records.parent

    def diagnose(
        self, fault: EnvironmentFault, key: DataKey | None = None, copies_in: Path | None = None
    ) -> Diagnosis:
        """Tell what there is to help; ``copies_in`` is another folder with backups."""
        folder = copies_in or backup_folder(self._records)
        backups = _backups_of(folder)
        fault = self._sharpened(fault, key)
        return Diagnosis(
            fault=fault,
            copies=tuple(map(backup_row, backups)),
            folder=folder,
            may_salvage=fault.code in _DAMAGED and self._has_content(),
            key_copies=tuple(backup_row(one) for one in backups if _brings_key(one.path)),
            asks_password=key is None and _is_there(key_file(self._records)),
        )

    def restore(
        self, copy: Path, key: DataKey | None = None, keys: Path | None = None
    ) -> Path | None:
        """Put a backup in the place of the file; return where the former one is now.

        ``keys`` is the key file that ``key`` came out of, see :meth:`unlocking_of`; unless it is
        the present one it takes the place of that. Raises :class:`EnvironmentFault`
        ``backup_damaged``, ``file_newer``, ``disk_full``, ``folder_unwritable``.
        """
        present = key_file(self._records)
        encrypted = bool(read_manifest(copy).key_sha256)
        comes_along = keys if encrypted and keys is not None and keys != present else None
        with self._told():
            return restore(
                copy,
                self._records,
                moment=self._clock(),
                key=key if encrypted else None,
                with_key_file=comes_along,
            ).aside

    def unlocking_of(self, copy: Path) -> UnlockService:
        """Return what asks for the password of an encrypted backup.

        The present password is tried, then the one of the day of the backup; whichever opens it.
        """
        keys = [
            path for path in (key_file(self._records), backup_key_file(copy)) if _is_sound(path)
        ]
        fits = partial(_opens, copy)
        return UnlockService(self._records, self._clock, keys or [backup_key_file(copy)], fits)

    def opens(self, copy: Path, key: DataKey | None) -> bool:
        """Tell whether a backup can be read with a key, none for a plain one."""
        return _opens(copy, key)

    def salvage(self, key: DataKey | None, progress: Progress) -> SalvageRow:
        """Put what can be read of the file in its place, row by row.

        Raises :class:`EnvironmentFault` ``file_damaged`` when nothing can be read, ``disk_full``,
        ``folder_unwritable``; nothing is changed then.
        """
        newest = next(iter(_backups_of(backup_folder(self._records))), None)
        with self._told():
            saved, aside = repair.salvage_in_place(
                self._records, moment=self._clock(), key=key, progress=progress
            )
        counts = newest.manifest.contents.counts if newest else {}
        expected = {table: max(known, counts.get(table, 0)) for table, known in saved.known.items()}
        return SalvageRow(
            records=sum(saved.records.values()),
            expected=sum(expected.values()),
            questions=saved.records.get("question", 0),
            questions_expected=expected.get("question", 0),
            aside=aside,
        )

    def start_anew(self) -> Path | None:
        """Begin with an empty file; return where the former one is now."""
        with self._told():
            return repair.start_anew(self._records, moment=self._clock())

    def put_key_back(self, copy: Path) -> Path | None:
        """Put the key file of a backup in its place; return where the damaged one is now."""
        with self._told():
            return repair.put_key_back(self._records, backup_key_file(copy), moment=self._clock())

    def bring_to(self, folder: Path) -> None:
        """Copy the records to another data folder; where there are none, nothing is to be done.

        Raises :class:`EnvironmentFault` ``target_taken`` where that has records already,
        ``copy_differs``, ``disk_full``, ``folder_unwritable``.
        """
        with self._told(folder):
            if self._records.exists():
                repair.bring(self._records, folder / self._records.name)

    @contextmanager
    def _told(self, folder: Path | None = None) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            code = "disk_full" if error.errno == ENOSPC else "folder_unwritable"
            raise EnvironmentFault(code, name=str(folder or self.folder)) from error

    def _sharpened(self, fault: EnvironmentFault, key: DataKey | None) -> EnvironmentFault:
        """Tell a file whose key file is lost from a damaged one, by its backups."""
        is_lost = (
            fault.code == "file_damaged"
            and key is None
            and not key_file(self._records).exists()
            and self._has_content()
            and not is_plain(self._records)
            and any(_brings_key(one.path) for one in _backups_of(backup_folder(self._records))[:1])
        )
        name = key_file(self._records).name
        return EnvironmentFault("key_missing", name=name) if is_lost else fault

    def _has_content(self) -> bool:
        try:
            return self._records.stat().st_size > 0
        except OSError:
            return False


def _is_there(path: Path) -> bool:
    """Tell whether a file is there, as far as this account may see."""
    try:
        return path.exists()
    except PermissionError:
        return False


def _opens(copy: Path, key: DataKey | None) -> bool:
    try:
        with opened(copy, key) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except EnvironmentFault:
        return False
    return True


def _backups_of(folder: Path) -> list[Backup]:
    try:
        return listed(folder)
    except OSError:
        return []


def _brings_key(copy: Path) -> bool:
    return _is_sound(backup_key_file(copy))


def _is_sound(keys: Path) -> bool:
    try:
        read_key_file(keys)
    except EnvironmentFault:
        return False
    return True
