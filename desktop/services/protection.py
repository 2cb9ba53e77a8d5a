"""Set, change and take off the password of an opened base."""

from collections.abc import Sequence
from pathlib import Path

from db import protection
from db.backup_check import listed
from db.backup_manifest import manifest_path
from db.copying import is_plain
from db.database import Database
from db.domain.errors import EnvironmentFault, UserError
from db.domain.passwords import check_new_password, new_recovery_code, normal_recovery_code
from db.domain.rows.backups import BackupReason
from db.durable import overwrite_and_remove
from db.encryption import FULL_COST, Cost, DataKey, SlotKind, new_data_key, seal
from db.key_file import key_file, read_key_file, write_key_file
from desktop.services.backups import BackupService
from desktop.services.unlocking import UnlockService


class ProtectionService:
    """Exchange the base beneath the services: they go on without noticing.

    Every method may last seconds and belongs on the writing thread.
    """

    def __init__(
        self,
        database: Database,
        unlocking: UnlockService,
        backups: BackupService,
        *,
        cost: Cost = FULL_COST,
    ) -> None:
        self._database = database
        self._unlocking = unlocking
        self._backups = backups
        self._cost = cost
        self._keys = key_file(database.path)

    def is_protected(self) -> bool:
        """Tell whether the base is encrypted."""
        return self._database.key is not None

    def set_password(self, password: str) -> str:
        """Encrypt the base and return its recovery code, which nobody can show a second time.

        The plain base stays beside it until :meth:`confirm`. Raises :class:`UserError`
        ``password_too_short``, ``protected_already``, and :class:`EnvironmentFault` as
        :func:`db.protection.encrypt` does; the base is then as it was.
        """
        chosen = check_new_password(password)
        if self.is_protected():
            raise UserError("protected_already")
        key, code = new_data_key(), new_recovery_code()
        slots = {
            SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, chosen, self._cost),
            SlotKind.CODE: seal(key, SlotKind.CODE, normal_recovery_code(code), self._cost),
        }

        def encrypt(_: DataKey | None) -> DataKey:
            protection.encrypt(self._database.path, key, slots)
            return key

        self._database.exchange(encrypt)
        return code

    def change_password(self, current: str, password: str) -> None:
        """Set another password; raises as :meth:`UnlockService.unlock_with_password` does."""
        chosen = check_new_password(password)
        self._reseal(SlotKind.PASSWORD, self._unlocking.unlock_with_password(current), chosen)

    def change_forgotten_password(self, code: str, password: str) -> None:
        """Set another password by the recovery code, which stays as it is."""
        chosen = check_new_password(password)
        self._reseal(SlotKind.PASSWORD, self._unlocking.unlock_with_code(code), chosen)

    def renew_code(self, current: str) -> str:
        """Return a new recovery code; the old one opens nothing any more."""
        key, code = self._unlocking.unlock_with_password(current), new_recovery_code()
        self._reseal(SlotKind.CODE, key, normal_recovery_code(code))
        return code

    def remove_password(self, current: str) -> None:
        """Take the encryption off; the encrypted base stays beside it until :meth:`confirm`."""
        key = self._unlocking.unlock_with_password(current)

        def decrypt(_: DataKey | None) -> None:
            protection.decrypt(self._database.path, key)

        self._database.exchange(decrypt)

    def awaits_confirmation(self) -> bool:
        """Tell whether the base of before the last change is still kept."""
        return protection.kept_file(self._database.path) is not None

    def confirm(self) -> None:
        """Remove the base of before for good: the user has the recovery code in their hands.

        From a base that is encrypted now the plain backups go too, once it has a backup of its own.
        Raises :class:`EnvironmentFault` as :meth:`BackupService.make` does.
        """
        if self.is_protected():
            self._backups.make(BackupReason.WORK)
            self._remove_plain_backups()
        protection.confirm(self._database.path)

    def readable_files(self) -> list[Path]:
        """Return what a thief could still read beside an encrypted base: files put aside."""
        if not self.is_protected():
            return []
        base = self._database.path  # never opened here: SQLite has it open
        folders = (base.parent, self._backups.folder)
        found = (file for folder in folders for file in folder.glob("*.db*") if file.is_file())
        beside = {base, base.with_name(f"{base.name}-wal"), base.with_name(f"{base.name}-shm")}
        return sorted(file for file in found if file not in beside and is_plain(file))

    def leftovers(self) -> list[Path]:
        """Return the readable files that nothing waits for: old backups, and what was put aside."""
        kept = protection.kept_with_key(self._database.path)
        return [file for file in self.readable_files() if file not in kept]

    def remove_leftovers(self, files: Sequence[Path]) -> None:
        """Overwrite and remove those of the files that are still leftovers.

        Raises :class:`EnvironmentFault` ``folder_unwritable``.
        """
        try:
            for file in set(files) & set(self.leftovers()):
                overwrite_and_remove(file)
                manifest_path(file).unlink(missing_ok=True)
        except OSError as error:
            raise EnvironmentFault("folder_unwritable", name=self._backups.folder.name) from error

    def _remove_plain_backups(self) -> None:
        try:
            for backup in listed(self._backups.folder):
                if not backup.manifest.key_sha256:
                    overwrite_and_remove(backup.path)
                    manifest_path(backup.path).unlink(missing_ok=True)
        except OSError as error:
            raise EnvironmentFault("folder_unwritable", name=self._backups.folder.name) from error

    def _reseal(self, kind: SlotKind, key: DataKey, secret: str) -> None:
        slots = {**read_key_file(self._keys), kind: seal(key, kind, secret, self._cost)}
        write_key_file(self._keys, slots)
