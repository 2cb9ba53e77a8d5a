"""Measure how long the window stands still while each key is saved to a very slow disk."""

import json
import shutil
import sys

from tests.benchmarks.figure import Figure, at_most, shown
from tests.faults.native_disk import run_on_disk
from tests.faults.scene import work_folder
from tests.faults.session import LONGEST_GAP, SLOW_MS, running_office

SECONDS = 15


def slow_disk() -> list[Figure]:
    """Type into the live minutes with every sync of the disk made longer; needs gcc on Linux."""
    if sys.platform != "linux" or not shutil.which("gcc"):
        return []
    with work_folder(real_disk=True) as folder:
        data = running_office(folder / "live").data
        arguments = ["slow", str(data), str(SECONDS)]
        told = run_on_disk("tests.faults.window", data, arguments, slow_ms=SLOW_MS)
    found = json.loads(told.splitlines()[-1])
    name = f"longest gap while typing, sync +{SLOW_MS} ms"
    limit = round(LONGEST_GAP * 1000)
    return [
        at_most(name, found["longest"] * 1000, "ms", limit=limit),
        shown(f"letters typed and saved in {SECONDS} s", len(found["typed"]), "letters"),
    ]
