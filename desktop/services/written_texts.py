"""Remember the digests of the texts we wrote: a plain file has no place for a seal of its own.

Only SHA-256 is kept, neither names nor places; the oldest are forgotten.
"""

import hashlib
from contextlib import suppress
from pathlib import Path

_MOST = 2000


class WrittenTexts:
    """Tell a text that we wrote from one that somebody has changed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def remember(self, data: bytes) -> None:
        """Note that these bytes are ours.

        Where there is no room for the note, the next text goes beside this one: nothing is lost.
        """
        known = self._known()
        mark = _digest(data)
        if mark in known:
            return
        partial = self._path.with_name(f"{self._path.name}.partial")
        with suppress(OSError):
            partial.write_text("".join(f"{one}\n" for one in (*known[1 - _MOST :], mark)), "ascii")
            partial.replace(self._path)

    def knows(self, data: bytes) -> bool:
        """Tell whether these very bytes were written by us."""
        return _digest(data) in self._known()

    def _known(self) -> list[str]:
        try:
            return self._path.read_text("ascii").split()
        except (OSError, UnicodeDecodeError):  # nothing is known: every file is somebody's own
            return []


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
