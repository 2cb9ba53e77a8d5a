"""Make backups, thin them out, copy them to a second place and try whether they would help."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from db import backup as making
from db.backup_check import Backup, check_backup, contents_of, listed
from db.backup_manifest import backup_key_file, manifest_path, read_manifest
from db.backup_rotation import Dated, outlived
from db.copying import copy_whole, opened
from db.database import Database, open_database
from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault, UserError
from db.domain.passwords import normal_password, normal_recovery_code
from db.domain.rows.backups import BackupOverview, BackupReason, BackupRow, RestoredRow, TrialRow
from db.durable import replace_file
from db.encryption import DataKey, SlotKind, unseal
from db.key_file import read_key_file
from desktop.services.backup_rows import backup_row

OVERDUE = timedelta(days=7)
"""After so long without a copy in the second place the user is reminded."""
TRIAL_EVERY = timedelta(days=365)
FIRST_TRIAL = timedelta(days=30)
"""After so long with backups and no trial the first one is asked for."""

_MARK = "second-place.txt"
_TRIAL_MARK = "tried.txt"


class BackupService:
    """Keep backups of the open file in the folder beside it.

    ``second_place`` tells the folder that the settings name, ``None`` where they name none. Every
    method but :meth:`restore` may be called on a background thread while others read and write.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        program: str = "",
        second_place: Callable[[], Path | None] = lambda: None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._program = program
        self._second_place = second_place
        self._former: tuple[Path, DataKey | None] | None = None

    @property
    def folder(self) -> Path:
        """Return where the backups lie."""
        return making.backup_folder(self._database.path)

    def make(self, reason: BackupReason) -> BackupRow:
        """Make a backup, then let those go that have outlived their time.

        Raises :class:`EnvironmentFault` ``file_damaged``, ``disk_full``, ``backup_failed``; no
        older backup goes then.
        """
        made = self._make(reason)
        making.sweep(self.folder)
        _thin_out(self.folder, made.manifest.made_at)
        return backup_row(made)

    def make_if_changed(self, reason: BackupReason) -> BackupRow | None:
        """Make a backup unless the newest one holds the same journal; drafts alone need none."""
        newest = next(iter(listed(self.folder)), None)
        if newest is not None and newest.manifest.contents.journal_head == self._journal_head():
            return None
        return self.make(reason)

    def overview(self) -> BackupOverview:
        """Return the backups, the newest first, and how things stand with them."""
        place = self._second_place()
        return BackupOverview(
            copies=tuple(self.copies()),
            second_place=place,
            is_second_place_there=place is not None and place.is_dir(),
            second_copied_at=self.last_in_second_place(),
            is_second_place_overdue=self.is_second_place_overdue(),
            tried_at=_moment_in(self.folder / _TRIAL_MARK),
            is_trial_due=self.is_trial_due(),
        )

    def copies(self) -> list[BackupRow]:
        """Return the backups, the newest first."""
        return [backup_row(backup) for backup in listed(self.folder)]

    def last_good(self) -> BackupRow | None:
        """Return the newest backup that is not dated in the future, for the status line."""
        now = self._clock()
        return next((row for row in self.copies() if row.made_at <= now), None)

    def try_restore(self, path: Path | None = None) -> TrialRow:
        """Restore a backup, the newest one if none is named, into a copy and look that over.

        Raises :class:`EnvironmentFault` ``backup_missing``, ``backup_damaged``, ``file_newer``.
        """
        from db.restore import try_restore

        row = self.last_good() if path is None else None
        chosen = path or (row.path if row else None)
        if chosen is None:
            raise EnvironmentFault("backup_missing", name=self.folder.name)
        trial = try_restore(chosen, self.folder, self._database.key)
        if trial.is_good:
            self._mark(_TRIAL_MARK)
        records = sum(trial.counts.values()) - trial.counts.get("operation", 0)
        return TrialRow(backup_row(trial.backup), records, trial.faults, trial.is_good)

    def is_trial_due(self) -> bool:
        """Tell whether to ask for a trial: a year went since the last, or a month without one."""
        tried, now = _moment_in(self.folder / _TRIAL_MARK), self._clock()
        if tried is not None:
            return abs(now - tried) > TRIAL_EVERY
        return any(now - row.made_at > FIRST_TRIAL for row in self.copies())

    def key_for(self, path: Path, secret: str = "") -> DataKey | None:
        """Return the key of a backup: the present one, or what ``secret`` unlocks beside it.

        ``secret`` is the password or the recovery code of the time of the backup. Raises
        :class:`UserError` ``backup_locked`` when neither opens it.
        """
        if not read_manifest(path).key_sha256:
            return None
        present = self._database.key
        if present is not None and _opens(path, present):
            return present
        if not secret:
            raise UserError("backup_locked")
        slots = read_key_file(backup_key_file(path))
        for kind, typed in (
            (SlotKind.PASSWORD, normal_password(secret)),
            (SlotKind.CODE, _as_code(secret)),
        ):
            if kind in slots and typed:
                with suppress(UserError):
                    return unseal(slots[kind], kind, typed)
        raise UserError("backup_locked")

    def restore(self, path: Path, key: DataKey | None = None) -> RestoredRow:
        """Put a backup in the place of the open file; the present state is backed up before.

        Every connection is closed meanwhile; what the screens show is to be read anew. ``key``
        opens a backup made under another key than the present one; its key file comes with it. To
        be called on the writing thread. Raises :class:`EnvironmentFault` ``backup_damaged``,
        ``file_newer``, ``records_in_use`` and those of :meth:`make` but ``file_damaged``; the
        present file is then open as before.
        """
        from db.restore import restore

        records, aside = self._database.path, None
        is_encrypted = bool(read_manifest(path).key_sha256)
        wanted = (key or self._database.key) if is_encrypted else None
        found = check_backup(path, wanted)
        former, kept = self._database.key, self._kept()

        def exchange(present: DataKey | None) -> DataKey | None:
            nonlocal aside
            comes_along = backup_key_file(path) if is_encrypted and wanted != present else None
            aside = restore(
                path, records, moment=self._clock(), key=wanted, with_key_file=comes_along
            ).aside
            open_database(records, create=False, key=wanted).close()  # brings it up to date
            return wanted

        self._database.exchange(exchange)
        self._former = (kept.path, former) if kept else None
        return RestoredRow(backup_row(found), kept, aside)

    def undo_restore(self) -> RestoredRow:
        """Restore the state before the last restore; raises as :meth:`restore` does."""
        if self._former is None:
            raise EnvironmentFault("backup_missing", name=self.folder.name)
        return self.restore(*self._former)

    def carry_over(self) -> BackupRow | None:
        """Copy the newest backup to the second place if that is there and lacks it."""
        place, newest = self._second_place(), self.last_good()
        if place is None or newest is None or not place.is_dir():
            return None
        if (place / newest.path.name).exists():
            return None
        return self.copy_to_second_place()

    def copy_to_second_place(self) -> BackupRow:
        """Copy the newest backup to the second place and thin that out too.

        Raises :class:`EnvironmentFault` ``second_place_missing`` when there is none or the stick
        is not in, ``backup_missing``, ``backup_damaged``, ``second_place_failed``.
        """
        place = self._second_place()
        newest = self.last_good()
        if place is None or not place.is_dir():
            raise EnvironmentFault("second_place_missing", name=place.name if place else "")
        if newest is None:
            raise EnvironmentFault("backup_missing", name=self.folder.name)
        check_backup(newest.path, self._database.key)
        try:
            copied = self._copied(newest.path, place)
            _thin_out(place, self._clock())
        except OSError as error:
            raise EnvironmentFault("second_place_failed", name=place.name) from error
        self._mark(_MARK)
        return backup_row(copied)

    def last_in_second_place(self) -> datetime | None:
        """Return when a backup was last copied to the second place, known without the stick too."""
        return _moment_in(self.folder / _MARK)

    def is_second_place_overdue(self) -> bool:
        """Tell whether to remind of the second place: it is set, and a week went without a copy."""
        last = self.last_in_second_place()
        return self._second_place() is not None and (
            last is None or abs(self._clock() - last) > OVERDUE
        )

    def _make(self, reason: BackupReason) -> Backup:
        stamp = making.Stamp(self._clock(), reason.value, self._program)
        with self._database.read() as connection:
            raw = connection.connection.driver_connection
            return making.make_backup(
                raw, self._database.path, self.folder, stamp, self._database.key
            )

    def _kept(self) -> BackupRow | None:
        """Back up what is about to be exchanged; of a damaged file the exchange keeps the whole.

        No other backup goes now: the chosen one may be the next to have outlived its time.
        """
        try:
            return backup_row(self._make(BackupReason.BEFORE_RESTORE))
        except EnvironmentFault as fault:
            if fault.code != "file_damaged":
                raise
        return None

    def _mark(self, name: str) -> None:
        """Remember this moment; where the disk refuses, the reminder comes once too often."""
        with suppress(OSError):
            replace_file(self.folder / name, self._clock().isoformat().encode())

    def _journal_head(self) -> str:
        with self._database.read() as connection:
            return contents_of(connection.connection.driver_connection).journal_head

    def _copied(self, path: Path, place: Path) -> Backup:
        """Copy a backup, its name last, and read it back from there."""
        for companion in (backup_key_file(path), manifest_path(path), path):
            if companion.exists():
                copy_whole(companion, place / companion.name)
        return check_backup(place / path.name, self._database.key)


def _opens(path: Path, key: DataKey) -> bool:
    try:
        with opened(path, key) as connection:
            contents_of(connection)
    except EnvironmentFault:
        return False
    return True


def _as_code(secret: str) -> str:
    try:
        return normal_recovery_code(secret)
    except UserError:
        return ""


def _moment_in(path: Path) -> datetime | None:
    with suppress(OSError, ValueError):
        return datetime.fromisoformat(path.read_text("utf-8"))
    return None


def _thin_out(folder: Path, now: datetime) -> None:
    """Remove the backups that have outlived their time; what is not a sound one is left alone."""
    found = {backup.path.name: backup for backup in listed(folder)}
    dated = [Dated(name, backup.manifest.made_at) for name, backup in found.items()]
    for name in sorted(outlived(dated, now)):
        path = found[name].path
        for file in (path, manifest_path(path), backup_key_file(path)):
            file.unlink(missing_ok=True)
