"""Note what went wrong without a word of what people said, and report it.

A traceback names files, lines and the kind of error; messages of errors may quote data, so they
stay out of the log.
"""

import faulthandler
import logging
import platform
import re
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from typing_extensions import override

_log = logging.getLogger("courtyard-minutes")
_LOG_BYTES = 1_000_000
_OWN = frozenset({"courtyard-minutes", "db", "desktop", "__main__"})
_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_REPORT_CHARACTERS = 60_000
_FOLDERS = re.compile(r'File "[^"]*?([^"/\\\\]*)"')
"""The folder of a file may name the user."""


class DiscreetFormatter(logging.Formatter):
    """Write what our own modules say, and of libraries only where they said something.

    They quote what they work on: the one that declines names logs each of them when it debugs.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        told = logging.makeLogRecord(record.__dict__)
        told.exc_info = told.exc_text = told.stack_info = None
        if record.name.partition(".")[0] not in _OWN:
            told.msg, told.args = "said something at %s:%d", (record.filename, record.lineno)
        return super().format(told)


def set_up_log(path: Path, *, debug: bool) -> None:
    """Send the log to ``path``, or to stderr alone where it cannot be written."""
    handlers: list[logging.Handler] = []
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
        )
    except OSError:
        handlers.append(logging.StreamHandler())
    if debug:
        handlers.append(logging.StreamHandler())
    formatter = DiscreetFormatter(_FORMAT)
    for handler in handlers:
        handler.setFormatter(formatter)
    level = logging.DEBUG if debug else logging.INFO
    logging.basicConfig(level=level, handlers=handlers, force=True)


def describe(error: BaseException) -> str:
    """Return the traceback without the message of the error."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n  ".join([type(error).__name__, *lines])


def note(error: BaseException) -> None:
    """Write an error into the log that somebody caught who cannot mend it."""
    _log.error("failed: %s", describe(error))


def install_hooks(on_bug: Callable[[BaseException], object]) -> None:
    """Log every error nobody caught, on whatever thread, and hand it to ``on_bug``.

    ``on_bug`` must be safe to call from any thread. An error that comes again and again, as from a
    timer or a painter, is told the first, second, fourth, eighth … time.
    """
    times: Counter[str] = Counter()

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        words = describe(error)
        times[words] += 1
        if times[words].bit_count() == 1:
            _log.error("not caught: %s\n  (%d so far)", words, times[words])
            with suppress(RuntimeError):  # the window is gone already
                on_bug(error)
        _forget_last()

    def unraisable_hook(args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            _log.error("not raised: %s", describe(args.exc_value))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            hook(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    sys.unraisablehook = unraisable_hook  # else its message goes to the journal of the desktop


def _forget_last() -> None:
    """Let go of the error that Python keeps for a debugger.

    It holds the frames it went through, and so widgets and what they show; the next error, on
    another thread, would take its place and destroy them there, and Qt dies of that.
    """
    for name in ("last_type", "last_value", "last_traceback"):
        with suppress(AttributeError):
            delattr(sys, name)


def report_of(stack: str) -> str:
    """Return a report of what happened: versions, system and the stack; nobody's data, no folder."""
    from PySide6.QtCore import qVersion
    from sqlcipher3 import dbapi2

    from desktop import __version__

    facts = (
        f"courtyard-minutes {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {dbapi2.sqlite_version}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
    )
    return "\n".join([*facts, "", _FOLDERS.sub(r'File "\1"', stack).strip()])


def watch_for_faults(path: Path) -> None:
    """Write the Python stack to ``path`` when the process dies of a fault in C code."""
    try:
        stream = path.open("w", encoding="utf-8")
    except OSError as error:
        _log.warning("no fault log: %s", type(error).__name__)
        return
    faulthandler.enable(stream)


def keep_last_faults(path: Path, kept: Path) -> None:
    """Put the stack of an earlier death aside before a new watch begins in its file."""
    try:
        if path.stat().st_size:
            path.replace(kept)
    except FileNotFoundError:
        return
    except OSError as error:
        _log.warning("the fault log could not be kept: %s", type(error).__name__)


def last_faults(kept: Path) -> str:
    """Return the report of the earlier death that nobody has seen yet, or nothing."""
    try:
        return report_of(kept.read_text("utf-8", errors="replace")[:_REPORT_CHARACTERS])
    except OSError:
        return ""


def note_seen(kept: Path, seen: Path) -> None:
    """Offer the report no more; it stays in the folder."""
    try:
        kept.replace(seen)
    except OSError as error:
        _log.warning("the fault log could not be put away: %s", type(error).__name__)
