"""Keep some room on the disk beside the records, to be given up when the disk is full.

What is being typed can then still be saved while somebody frees space.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from db.durable import rename

SIZE = 8 << 20
SPARE = 8 * SIZE
"""The reserve is made only where so much is free: it must not be what fills the disk."""


class Reserve:
    """Hold the reserve of one data file; to make it takes a tenth of a second."""

    def __init__(self, records: Path, size: int = SIZE) -> None:
        self.path = records.with_name("reserve.bin")
        self._size = size

    @property
    def is_there(self) -> bool:
        """Tell whether there is something to give up."""
        return self.path.exists()

    def make(self) -> bool:
        """Make the reserve where there is none; return whether there is one now.

        A disk that has no room for it, or refuses it, is no error: work goes on without.
        """
        if self.is_there:
            return True
        partial = self.path.with_name(f"{self.path.name}.partial")
        try:
            if shutil.disk_usage(self.path.parent).free < SPARE:
                return False
            with partial.open("wb") as stream:
                stream.write(os.urandom(self._size))  # zeros would take no room on some disks
                stream.flush()
                os.fsync(stream.fileno())
            rename(partial, self.path)
        except OSError:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            return False
        return True

    def give_up(self) -> bool:
        """Free the room; return whether there was any to free."""
        try:
            self.path.unlink()
        except OSError:
            return False
        return True
