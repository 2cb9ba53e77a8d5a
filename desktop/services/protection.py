"""Set, change and take off the password of an opened base."""

from db import protection
from db.database import Database
from db.domain.errors import UserError
from db.domain.passwords import check_new_password, new_recovery_code, normal_recovery_code
from db.encryption import FULL_COST, Cost, DataKey, SlotKind, new_data_key, seal
from db.key_file import key_file, read_key_file, write_key_file
from desktop.services.unlocking import UnlockService


class ProtectionService:
    """Exchange the base beneath the services: they go on without noticing.

    Every method may last seconds and belongs on the writing thread.
    """

    def __init__(
        self, database: Database, unlocking: UnlockService, *, cost: Cost = FULL_COST
    ) -> None:
        self._database = database
        self._unlocking = unlocking
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
        """Remove the base of before for good: the user has the recovery code in their hands."""
        protection.confirm(self._database.path)

    def _reseal(self, kind: SlotKind, key: DataKey, secret: str) -> None:
        slots = {**read_key_file(self._keys), kind: seal(key, kind, secret, self._cost)}
        write_key_file(self._keys, slots)
