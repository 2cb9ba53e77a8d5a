"""Notice when Python itself opens a data file that SQLite has open.

Closing any handle of a file drops all POSIX locks that the process holds on it, those of SQLite
too (sqlite.org/howtocorrupt.html, 2.2). SQLite opens files in C and raises no audit event, so an
``open`` event for a file that is already open in this process comes from Python alone: from
``open``, ``os.open``, ``shutil``, ``pathlib`` or ``zipfile``.
"""

import os
import sys
import traceback
from pathlib import Path

_HANDLES = Path("/proc/self/fd")
_ENDINGS = (".db", ".db-wal", ".db-shm", ".db-journal")


class LiveFileWatch:
    """Collect where live data files were opened; an audit hook once set stays for ever."""

    def __init__(self) -> None:
        self.found: list[str] = []

    @classmethod
    def installed(cls) -> "LiveFileWatch":
        """Return a watch that has begun; elsewhere than on Linux it sees nothing."""
        watch = cls()
        if _HANDLES.exists():
            sys.addaudithook(watch._on_event)
        return watch

    def clear(self) -> None:
        """Forget what was found."""
        self.found.clear()

    def _on_event(self, event: str, arguments: tuple[object, ...]) -> None:
        if event != "open" or not isinstance(arguments[0], str | bytes | os.PathLike):
            return
        path = os.fsdecode(arguments[0])
        if path.endswith(_ENDINGS) and _is_open_here(path):
            self.found.append(f"{path}\n{''.join(traceback.format_stack(limit=8)[:-1])}")


def _is_open_here(path: str) -> bool:
    real = Path(os.path.realpath(path))
    return any(_target(handle) == real for handle in _HANDLES.iterdir())


def _target(handle: Path) -> Path | None:
    try:
        return handle.readlink()
    except OSError:  # the handle of the listing itself is closed by now
        return None
