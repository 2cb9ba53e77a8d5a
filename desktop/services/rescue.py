"""Watch over the open file from outside, and save its content elsewhere when it is gone."""

from contextlib import suppress
from pathlib import Path

from db.database import Database
from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault
from db.key_file import key_file
from db.rescue import rescue


class RescueService:
    """Know whether the open file is in its place, and keep what a copy elsewhere would need."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._keys = b""
        self._keys_of = -1

    def is_in_place(self) -> bool:
        """Look whether the file is still there; may wait for a dead disk."""
        if not self._database.is_in_place():
            return False
        self._remember_keys()
        with suppress(EnvironmentFault):  # locked, or not readable now: the next look is soon
            self._database.learn_head()
        return True

    def is_another_there(self) -> bool:
        """Tell whether somebody has put another file under the name of the open one."""
        return self._database.is_another_there()

    def has_come_back(self) -> bool:
        """Tell whether the file that was gone is back, as another one but unchanged: a stick."""
        return self._database.has_come_back()

    def reattach(self) -> None:
        """Go on with the file that came back; only the writing thread may call it.

        Raises :class:`EnvironmentFault` ``file_gone``, ``records_in_use`` and those of the disk.
        """
        self._database.reattach()

    def let_drafts_through(self) -> None:
        """Let what was typed be written to the file that is gone, before it is copied."""
        self._database.write_though_gone(allowed=True)

    def save_to(self, folder: Path) -> Path:
        """Write the open records into a new data folder below ``folder`` and return that.

        Only the writing thread may call it. Raises :class:`EnvironmentFault` ``disk_full``,
        ``rescue_failed``.
        """
        try:
            return rescue(self._database, folder, self._clock(), self._keys)
        finally:
            self._database.write_though_gone(allowed=False)

    def _remember_keys(self) -> None:
        """Keep the slots of the key file in memory; without them an encrypted copy is worthless."""
        path = key_file(self._database.path)
        with suppress(OSError):
            changed = path.stat().st_mtime_ns if path.exists() else 0
            if changed != self._keys_of:
                self._keys = path.read_bytes() if changed else b""
                self._keys_of = changed
