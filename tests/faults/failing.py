"""E4 to E7: the program itself fails, in the window, while it closes, or in C code."""

import ast
import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

from desktop.paths import AppPaths
from tests.architecture.sources import ROOT
from tests.faults import failing_window
from tests.faults.row import Outcome, Scale
from tests.faults.scene import work_folder
from tests.faults.session import _differ, _draft, running_office
from tests.faults.windows import WindowProcess, load_window

_MARKERS = ("Марина", "Очевидная", "фонарь", "горит")
_EXITS = {"exit", "quit", "_exit", "abort"}
_MAY_EXIT = ("desktop/__main__.py", "desktop/cli/")
"""The command line has no window that could vanish."""


def raising_places(_scale: Scale) -> Outcome:
    """Raise in slots, events, models, painters and threads, with a letter typed just before."""
    load_window()
    with work_folder() as folder:
        paths = running_office(folder / "live")
        found = _child("raise", paths)
        losses = [] if found["alive"] else ["the window is gone"]
        losses += [
            f"{place}: a box in the way" for place, calm in found["told"].items() if not calm
        ]
        losses += _differ(found["typed"], found["shown"], "on the screen")
        losses += _differ(found["typed"], _draft(paths), "on the disk")
        log = paths.log.read_text("utf-8")
        entries = log.count("not caught: ") + log.count("failed: ")
        if entries < len(found["told"]):
            losses.append(f"{entries} entries in the log")
        losses += [f"the log quotes «{word}»" for word in _MARKERS if word in log]
    return Outcome(len(found["told"]), tuple(losses), "places, all in one window")


def failing_close(_scale: Scale) -> Outcome:
    """Fail on the way to the last save: the window stays, says why, and goes when told to."""
    losses: list[str] = []
    ways = ("flush", "memory", "disk")
    load_window()
    with work_folder() as folder:
        office = running_office(folder / "office")
        for way in ways:
            paths = AppPaths(folder / way)
            shutil.copytree(office.data, paths.data)
            found = _child("close", paths, way)
            if not found["stayed"]:
                losses.append(f"{way}: the window is gone")
            if not found["said"]:
                losses.append(f"{way}: nothing is said")
    return Outcome(len(ways), tuple(losses))


def no_exit_in_slots(_scale: Scale) -> Outcome:
    """Look for calls that end the process on the spot, anywhere but on the command line."""
    losses, tries = [], 0
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        tries += 1
        if not name.startswith(_MAY_EXIT):
            losses += [f"{name}:{line}" for line in _exits(file)]
    return Outcome(tries, tuple(losses), "modules")


def _exits(file: Path) -> list[int]:
    """Return the lines that call sys.exit, os._exit, os.abort, exit or quit, or raise SystemExit."""
    found = []
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            if (isinstance(called, ast.Name) and called.id in {"exit", "quit"}) or (
                isinstance(called, ast.Attribute)
                and isinstance(called.value, ast.Name)
                and called.value.id in {"sys", "os"}
                and called.attr in _EXITS
            ):
                found.append(node.lineno)
        elif isinstance(node, ast.Raise) and "SystemExit" in ast.dump(node):
            found.append(node.lineno)
    return found


def deaths_in_c(_scale: Scale) -> Outcome:
    """Die by qFatal, abort and a wrong address: the next start has the draft and the report."""
    losses: list[str] = []
    ways = ("qfatal", "abort", "segfault")
    load_window()
    with work_folder() as folder:
        office = running_office(folder / "office")
        for way in ways:
            paths = AppPaths(folder / way)
            shutil.copytree(office.data, paths.data)
            typed = _child("die", paths, way, dies=True)["typed"]
            found = _child("after", paths)
            losses += _differ(typed, found["shown"], way)
            if "Fatal Python error" not in found["report"]:
                losses.append(f"{way}: no stack in the report")
            if found["again"]:
                losses.append(f"{way}: offered again after it was read")
            quoted = (*_MARKERS, str(ROOT), str(Path.home()))
            losses += [
                f"{way}: the report quotes {one}" for one in quoted if one in found["report"]
            ]
    return Outcome(len(ways), tuple(losses))


def _child(what: str, paths: AppPaths, *more: str, dies: bool = False) -> dict[str, Any]:
    with WindowProcess(partial(failing_window.main, [what, str(paths.data), *more])) as process:
        told = process.rest()
        if process.has_failed is not dies or not told:
            raise RuntimeError(f"{what} {more}: {process.why()}")
    return dict(json.loads(told[-1]))
