"""Note what went wrong without a word of what people said.

A traceback names files, lines and the kind of error; messages of errors may quote data, so they
stay out of the log.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_log = logging.getLogger("courtyard-minutes")
_LOG_BYTES = 1_000_000


def set_up_log(path: Path, *, debug: bool) -> None:
    """Send the log to ``path``, or to stderr alone where it cannot be written."""
    handlers: list[logging.Handler] = []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
        )
    except OSError:
        handlers.append(logging.StreamHandler())
    if debug:
        handlers.append(logging.StreamHandler())
    logging.basicConfig(
        level=logging.DEBUG if debug else logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        handlers=handlers,
        force=True,
    )


def describe(error: BaseException) -> str:
    """Return the traceback without the message of the error."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n  ".join([type(error).__name__, *lines])


def install_hooks(on_bug: Callable[[BaseException], object]) -> None:
    """Log every error nobody caught, on whatever thread, and hand it to ``on_bug``.

    ``on_bug`` must be safe to call from any thread.
    """

    def hook(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        _log.error("not caught: %s", describe(error))
        on_bug(error)

    def unraisable_hook(args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            _log.error("not raised: %s", describe(args.exc_value))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            hook(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    sys.unraisablehook = unraisable_hook  # else its message goes to the journal of the desktop


def watch_for_faults(path: Path) -> None:
    """Write the Python stack to ``path`` when the process dies of a fault in C code."""
    try:
        stream = path.open("w", encoding="utf-8")
    except OSError as error:
        _log.warning("no fault log: %s", type(error).__name__)
        return
    faulthandler.enable(stream)
