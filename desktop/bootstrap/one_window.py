"""Keep to one window per data folder: a second start shows the first window and ends.

The second start leaves a wish, a small file in the data folder; the first window takes it away
when it has come to the front. A file works alike on every system and asks no network.
"""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from db.domain.errors import EnvironmentFault
from desktop.paths import AppPaths
from desktop.services.places import refuse_forbidden

_ANSWER_S = 4.0
_LOOK_S = 0.05
_TORN_MS = 500
"""A lock file without content is being written, or was torn by a power cut: so long tells."""


class OneWindow:
    """Hold the lock of a data folder.

    A lock never grows stale by age: a laptop may sleep. One whose process is gone is taken over at
    once, one of another computer never.
    """

    def __init__(self, paths: AppPaths) -> None:
        self._paths = paths
        self._lock = QLockFile(str(paths.lock))
        self._lock.setStaleLockTime(0)

    def take(self) -> None:
        """Take the lock, unless it is ours already.

        Raises :class:`EnvironmentFault` ``window_open``, ``lock_elsewhere``, ``folder_missing``,
        ``folder_forbidden`` or ``folder_unwritable``.
        """
        if self._lock.isLocked():
            return
        folder = self._paths.data
        refuse_forbidden(folder)
        if self._paths.origin is not None and not folder.is_dir():
            raise EnvironmentFault("folder_missing", name=str(folder))
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFault("folder_unwritable", name=str(folder)) from error
        if self._lock.tryLock(0) or self._lock_torn():
            self._paths.wish.unlink(missing_ok=True)
            return
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise EnvironmentFault("folder_unwritable", name=str(folder))
        _process, host, _program = self._lock.getLockInfo()
        if host and host != QSysInfo.machineHostName():
            raise EnvironmentFault("lock_elsewhere", host=host)
        raise EnvironmentFault("window_open")

    def take_over(self) -> None:
        """Overrule the lock of another computer: the user knows that nobody works there."""
        with suppress(OSError):
            self._paths.lock.unlink(missing_ok=True)

    def give_back(self) -> None:
        """Let the lock go."""
        self._lock.unlock()

    def call(self) -> bool:
        """Ask the window that holds the lock to come to the front; return whether it answered."""
        _let_come_to_front(self._lock.getLockInfo()[0])
        try:
            self._paths.wish.write_text(str(os.getpid()), "ascii")
        except OSError:
            return False
        until = time.monotonic() + _ANSWER_S
        while time.monotonic() < until:
            if not self._paths.wish.exists():
                return True
            time.sleep(_LOOK_S)
        self._paths.wish.unlink(missing_ok=True)
        return False

    def _lock_torn(self) -> bool:
        """Take a lock that names nobody and goes on doing so."""
        if self._lock.getLockInfo()[0] or not self._paths.lock.exists():
            return False
        if self._lock.tryLock(_TORN_MS):
            return True
        if not self._lock.getLockInfo()[0]:
            self.take_over()
            return self._lock.tryLock(0)
        return False


def heed_wish(wish: Path) -> bool:
    """Take away the wish of a second start; return whether there was one."""
    try:
        if not wish.exists():
            return False
    except PermissionError:  # the folder was closed to us meanwhile
        return False
    with suppress(OSError):
        wish.unlink()
    return True


def _let_come_to_front(process: int) -> None:
    """Hand on the right to come to the front, which Windows gives to what the user has started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)
