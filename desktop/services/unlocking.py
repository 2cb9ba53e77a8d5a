"""Open what is protected: turn a password or a recovery code into the key of the base.

Works beside a base that is still closed; no display, no records.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault, UserError
from db.domain.passwords import normal_password, normal_recovery_code
from db.domain.unlock_delay import Tries, seconds_left
from db.durable import replace_file
from db.encryption import DataKey, Slot, SlotKind, unseal
from db.key_file import key_file, read_key_file

_log = logging.getLogger(__name__)


class UnlockService:
    """Take passwords and recovery codes, with a growing pause after wrong ones.

    ``keys`` are the key files to try, one after the other, if not that of the records;
    ``fits`` tells whether a key that one of them gave is the one that is looked for.
    """

    def __init__(
        self,
        records: Path,
        clock: Clock,
        keys: Sequence[Path] = (),
        fits: Callable[[DataKey], bool] | None = None,
    ) -> None:
        self._keys = tuple(keys) or (key_file(records),)
        self._fits = fits
        self._tries = key_file(records).with_name("base.tries")
        self._clock = clock
        self.opened_by: Path | None = None
        """The key file that gave the key of the last right secret."""

    def is_protected(self) -> bool:
        """Tell whether the base asks for a password."""
        return self._keys[0].exists()

    def seconds_left(self) -> int:
        """Return how long to wait until the next try is taken."""
        tries = self._load(self._clock())
        return 0 if tries is None else seconds_left(tries, self._clock())

    def unlock_with_password(self, password: str) -> DataKey:
        """Return the key.

        Raises :class:`UserError` ``password_wrong`` or ``unlock_too_early``, and the
        :class:`EnvironmentFault` of :func:`db.key_file.read_key_file` and ``memory_short``.
        """
        return self._unlock(SlotKind.PASSWORD, normal_password(password))

    def unlock_with_code(self, code: str) -> DataKey:
        """Return the key; raises as with a password, and ``recovery_code_incomplete``."""
        return self._unlock(SlotKind.CODE, normal_recovery_code(code))

    def _unlock(self, kind: SlotKind, secret: str) -> DataKey:
        slots = {path: read_key_file(path).get(kind) for path in self._keys}
        known = {path: slot for path, slot in slots.items() if slot is not None}
        if not known:
            raise EnvironmentFault("key_damaged", name=self._keys[0].name)
        now = self._clock()
        before = self._load(now)
        left = seconds_left(before, now) if before else 0
        if left:
            raise UserError("unlock_too_early", seconds=left)
        # Counted before it is tried: to kill the program in the middle saves nobody the pause.
        self._save(Tries((before.failed if before else 0) + 1, now))
        try:
            key = self._unsealed(known, kind, secret)
        except EnvironmentFault:
            self._save(before)
            raise
        self._save(None)
        return key

    def _unsealed(self, slots: Mapping[Path, Slot], kind: SlotKind, secret: str) -> DataKey:
        """Return the first key that fits; what is wrong with the last try is what is told."""
        wrong = UserError("password_wrong")
        for path, slot in slots.items():
            try:
                key = unseal(slot, kind, secret)
            except UserError as error:
                wrong = error
                continue
            if self._fits is None or self._fits(key):
                self.opened_by = path
                return key
        raise wrong

    def _load(self, now: datetime) -> Tries | None:
        """Return the wrong tries so far; a file that cannot be read locks nobody out."""
        try:
            content = json.loads(self._tries.read_bytes())
            last_at = datetime.fromisoformat(content["last_at"])
            tries = Tries(int(content["failed"]), last_at)
            if last_at > now:
                tries = tries.seen(now)
                self._save(tries)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
            _log.warning("the file of the tries could not be read")
            return None
        return tries

    def _save(self, tries: Tries | None) -> None:
        with suppress(OSError):  # a folder that cannot be written to must still be opened
            if tries is None:
                self._tries.unlink(missing_ok=True)
                return
            content = {"failed": tries.failed, "last_at": tries.last_at.isoformat()}
            replace_file(self._tries, json.dumps(content).encode())
