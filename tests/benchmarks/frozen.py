"""Measure the frozen program beside the same from source, and what both take on the disk."""

import json
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.figure import Figure, against, shown, skipped
from tests.benchmarks.start_up import ROOT, Start, start_command

BUNDLE = ROOT / "build" / "bundle" / "courtyard-minutes"
PROGRAM = BUNDLE / ("courtyard-minutes-cli.exe" if os.name == "nt" else "courtyard-minutes")
SET_UP = ROOT / ".venv" / "set-up.json"
RUNS = 5
MEGABYTE = 1_000_000


def frozen() -> list[Figure]:
    """Compare the starts in turns; the bundle is the one that packaging/build.py made last."""
    return [*_starts(), *_sizes(), *_set_up()]


def _starts() -> list[Figure]:
    name = "first paint, frozen, new folder"
    if not PROGRAM.exists():
        return [skipped(name, "python3 packaging/build.py --bundle makes the bundle")]
    ways = ([str(PROGRAM)], [sys.executable, "-P", "-m", "desktop"])
    with tempfile.TemporaryDirectory() as folder:  # one each: their schemas may differ
        commands = [
            [*way, "window", "--report-start", "--data-dir", f"{folder}/{place}"]
            for place, way in enumerate(ways)
        ]
        turns = [[start_command(command) for command in commands] for _ in range(RUNS + 1)][1:]
    ours, source = (_painted([turn[place] for turn in turns]) for place in range(2))
    return [against(name, ours, "s", base_name="from source", base=source, limit=1.2)]


def _painted(starts: list[Start]) -> float:
    return median(one.painted for one in starts)


def _sizes() -> list[Figure]:
    places = {"frozen program on the disk": BUNDLE, ".venv on the disk": ROOT / ".venv"}
    return [
        shown(name, _bytes(folder) / MEGABYTE, "MB")
        for name, folder in places.items()
        if folder.is_dir()
    ]


def _bytes(folder: Path) -> int:
    return sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )


def _set_up() -> list[Figure]:
    """Tell how long the last set-up took that installed something."""
    try:
        told: dict[str, str] = json.loads(SET_UP.read_text("utf-8"))
    except (OSError, ValueError):
        told = {}
    ending = " libraries took, s"
    found = {name: value for name, value in told.items() if name.endswith(ending)}
    if not found:
        return [skipped("dev.py setup", "it has installed nothing since it notes its time")]
    return [
        shown(f"dev.py setup, {name.removesuffix(ending)} libraries", float(value), "s")
        for name, value in found.items()
    ]
