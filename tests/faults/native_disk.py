"""Compile and load the library that stands between a program and its disk."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

SOURCE = Path(__file__).parent / "native" / "disk.c"


def run_on_disk(
    module: str,
    folder: Path,
    arguments: list[str],
    log: Path | None = None,
    slow_ms: int = 0,
) -> str:
    """Run a module of the project with the library in between; return what it printed.

    With ``slow_ms`` each sync below ``folder`` lasts so much longer.
    """
    library = folder.with_name(f"{folder.name}-disk.so")
    command = [
        "gcc",
        "-O1",
        "-shared",
        "-fPIC",
        "-o",
        str(library),
        str(SOURCE),
        "-ldl",
        "-lpthread",
    ]
    subprocess.run(command, check=True)
    environment = os.environ | {
        "LD_PRELOAD": str(library),
        "FAULTS_FOLDER": str(folder),
        "FAULTS_SLOW_MS": str(slow_ms),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    if log is not None:
        environment["FAULTS_LOG"] = str(log)
    try:
        result = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        library.unlink()
    if result.returncode:
        raise RuntimeError(f"{module}: exit code {result.returncode}\n{result.stderr[-2000:]}")
    return result.stdout
