"""A fresh process loads little before the window is there, and one SQLite at most."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PROGRAM, ROOT, sources

LATE = {"alembic", "reportlab", "docx", "openpyxl", "pymorphy3", "pytrovich", "pypdf", "pypdfium2"}
TELL = """
import json, pathlib, sys
maps = pathlib.Path("/proc/self/maps")
files = {line.split()[-1] for line in maps.read_text().splitlines()} if maps.exists() else set()
print(json.dumps({"modules": sorted(sys.modules), "files": sorted(files)}))
"""


def loaded_after(statements: str) -> dict[str, list[str]]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        [sys.executable, "-P", "-c", statements + TELL],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_window_does_not_wait_for_papers() -> None:
    loaded = {name.partition(".")[0] for name in loaded_after("import desktop.app")["modules"]}
    assert not loaded & LATE


def test_records_are_loaded_after_the_first_paint() -> None:
    loaded = loaded_after("import desktop.app, desktop.views.main_window")["modules"]
    assert "sqlalchemy" not in loaded


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/self/maps")
def test_whole_program_holds_one_sqlite() -> None:
    files = [source.path for source in sources(PROGRAM) if "migrations/" not in source.path]
    modules = [file.removesuffix(".py").replace("/", ".") for file in files]
    loaded = loaded_after("".join(f"import {module}\n" for module in modules))
    assert "sqlite3" not in loaded["modules"]
    found = {file for file in loaded["files"] if "sqlite" in Path(file).name.lower()}
    assert {Path(file).parent.name for file in found} == {"sqlcipher3"}
