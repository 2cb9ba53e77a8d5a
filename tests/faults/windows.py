"""Start windows as copies of this process: what they import is there already, and they start at once.

Nothing of Qt or of SQLite may be open here when a copy is made, only imported. What starts an
interpreter of its own is tried by A11, F1, F7 and F8.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self

_LATE = (
    "desktop.bootstrap.pages",
    "desktop.bootstrap.locking",
    "desktop.bootstrap.watch",
    "desktop.bootstrap.welcoming",
    "desktop.services.broken_work",
    "desktop.services.unlocking",
)
"""What the program imports only when it has shown its window."""
_LONGEST_COMPLAINT = 3000


def load_window() -> None:
    """Import all that a window needs, before the first copy is made."""
    from desktop.bootstrap.services import warm_up

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in _LATE:
        import_module(name)
    warm_up()


class WindowProcess:
    """Hold a copy of this process that shows a window; it is killed at the latest at the end.

    ``work`` says what it tells on stdout, line by line, and may return an exit code.
    """

    def __init__(self, work: Callable[[], object]) -> None:
        self._complaints = TemporaryFile()  # noqa: SIM115 - closed with the window
        reading, writing = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self._process = os.fork()
        if self._process == 0:
            os.close(reading)
            self._be_window(work, writing)
        os.close(writing)
        self._told = os.fdopen(reading, encoding="utf-8")
        self._status: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        self._told.close()
        self._complaints.close()

    def line(self) -> str:
        """Return the next line that it tells, nothing when it is dead."""
        return self._told.readline()

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        os.kill(self._process, number)

    def rest(self) -> list[str]:
        """Return what it tells until it ends."""
        lines = self._told.readlines()
        if self._status is None:
            self._status = os.waitpid(self._process, 0)[1]
        return lines

    def poll(self) -> int | None:
        """Return what it ended with, nothing while it lives."""
        if self._status is None:
            process, status = os.waitpid(self._process, os.WNOHANG)
            if process:
                self._status = status
        return None if self._status is None else os.waitstatus_to_exitcode(self._status)

    def kill(self) -> None:
        """Kill it, if it lives, and wait for its end."""
        if self.poll() is None:
            self.send(signal.SIGKILL)
            self.rest()

    @property
    def has_failed(self) -> bool:
        """Tell whether it ended otherwise than in order."""
        return self._status != 0

    def complaints(self) -> str:
        """Return what it has said on stderr."""
        self._complaints.seek(0)
        return self._complaints.read().decode(errors="replace")[-_LONGEST_COMPLAINT:]

    def why(self) -> str:
        """Return how it ended and what it said of that."""
        return f"{os.waitstatus_to_exitcode(self._status or 0)}: {self.complaints()}"

    def _be_window(self, work: Callable[[], object], writing: int) -> None:
        code = 1
        try:
            os.dup2(writing, 1)
            os.dup2(self._complaints.fileno(), 2)
            faulthandler.enable()
            found = work()
            code = found if isinstance(found, int) else 0
        except SystemExit as exit_:
            code = exit_.code if isinstance(exit_.code, int) else int(exit_.code is not None)
        except BaseException:
            sys.excepthook(*sys.exc_info())
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
