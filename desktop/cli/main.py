"""Carry out one command without a window, and turn what goes wrong into a line and a code."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from db.domain.errors import EnvironmentFault, UserError
from desktop.cli import commands
from desktop.cli.words import one_line, speak
from desktop.paths import AppPaths, app_paths
from desktop.services.places import refuse_forbidden

DONE, REFUSED, FAULT = 0, 1, 3

Command = Callable[[AppPaths, argparse.Namespace], int]

_COMMANDS: Mapping[str, Command] = {
    "sample": commands.sample,
    "meetings": commands.meetings,
    "log": commands.log,
    "issue": commands.issue,
    "correct": commands.correct,
    "paper": commands.paper,
    "dump": commands.dump,
    "verify": commands.verify,
}


def run(options: argparse.Namespace, language: str) -> int:
    """Carry out the command and return the exit code."""
    _speak_utf8()
    _core = speak(language)  # the sentences are there as long as it is
    paths = app_paths(options.data_dir)
    try:
        refuse_forbidden(paths.data)
        code = _COMMANDS[options.command](paths, options)
        sys.stdout.flush()
    except UserError as error:
        return _tell(one_line(error), REFUSED)
    except EnvironmentFault as error:
        return _tell(one_line(error), FAULT)
    except BrokenPipeError:
        # Whoever read our output has had enough; keep Python from complaining at its exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if options.debug:
            raise
        return _unexpected(error, paths.records)
    return code


def refuse_window(language: str) -> int:
    """Say that there is no screen to show a window on, and return the exit code."""
    _speak_utf8()
    _core = speak(language)
    text = QCoreApplication.translate(
        "CommandLine",
        "There is no screen here for the window: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "The other commands do without one: --help.",
    )
    return _tell(text, FAULT)


def _unexpected(error: Exception, records: Path) -> int:
    """Word an error of the database driver as the fault it is, and any other as a bug."""
    from sqlalchemy.exc import DBAPIError

    from db.engine import fault_of

    if isinstance(error, DBAPIError) and error.orig is not None:
        return _tell(one_line(fault_of(error.orig, records)), FAULT)
    text = QCoreApplication.translate(
        "CommandLine", "The program failed: {name}. Details with --debug."
    )
    return _tell(text.format(name=type(error).__name__), REFUSED)


def _tell(text: str, code: int) -> int:
    print(text, file=sys.stderr)
    return code


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale: scripts read it, and Windows would take its own."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
