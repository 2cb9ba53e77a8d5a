"""Measure the start: fresh processes, from their birth to the first paint of the window."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from tests.benchmarks.figure import Figure, against
from tests.benchmarks.population import working_copy

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9
QUESTIONS = 100_000
BARE = "bare window + sqlalchemy.orm"
ORM_FIRST = "the same, sqlalchemy.orm first"
BARE_WINDOW = ["-m", "tests.benchmarks.bare_window"]
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Start:
    """Hold one start: seconds from the birth of the process, and the memory it came to."""

    painted: float
    filled: float
    megabytes: float


def start_up() -> list[Figure]:
    """Compare the program's window with a bare one, process by process in turns."""
    with working_copy(QUESTIONS) as folder:
        program = ["-m", "desktop", "window", "--report-start", "--data-dir", str(folder)]
        works = (
            partial(start, program),
            partial(start, BARE_WINDOW),
            partial(start, [*BARE_WINDOW, "--orm-first"]),
        )
        for work in works:  # warms the disk
            work()
        starts = [[work() for work in works] for _ in range(RUNS)]
    ours, bare, lean = (_typical([turn[place] for turn in starts]) for place in range(3))
    figures = [
        _against(BARE, "first paint", "s", ours.painted, bare.painted, limit=1.3),
        _against(BARE, "first page filled", "s", ours.filled, bare.filled, limit=None),
    ]
    if bare.megabytes:  # told on Linux alone
        name, held = "resident memory", ours.megabytes
        figures += [
            _against(BARE, name, "MB", held, bare.megabytes, limit=1.5),
            _against(ORM_FIRST, name, "MB", held, lean.megabytes, limit=None),
        ]
    return figures


def _typical(starts: list[Start]) -> Start:
    return Start(
        painted=median(one.painted for one in starts),
        filled=median(one.filled for one in starts),
        megabytes=median(one.megabytes for one in starts),
    )


def _against(
    base_name: str, name: str, unit: str, value: float, base: float, limit: float | None
) -> Figure:
    name = f"{name}, {QUESTIONS} questions"
    return against(name, value, unit, base_name=base_name, base=base, limit=limit)


def start(program: list[str]) -> Start:
    """Start a module of ours that tells of itself, and wait until it ends."""
    return start_command([sys.executable, "-P", *program])


def start_command(command: list[str]) -> Start:
    """Start any command that tells of itself, and wait until it ends."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPATH": str(ROOT)}
    born = time.time()
    result = subprocess.run(
        command,
        cwd=Path(sys.executable).parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if result.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {result.stderr}")
    told = json.loads(result.stdout.splitlines()[-1])
    painted = told["first_paint_at"] - born
    filled = told.get("filled_at", told["first_paint_at"]) - born
    return Start(painted, filled, told["rss_bytes"] / MEGABYTE)
