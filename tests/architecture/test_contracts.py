"""The import contracts of ``pyproject.toml`` hold, and each of them bites."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

LINT = "import sys, importlinter.cli as c; sys.exit(c.lint_imports(cache_dir=None, no_cache=True))"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(folder), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-P", "-c", LINT],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program in which imports may be spoiled."""
    folder = tmp_path_factory.mktemp("copy")
    for package in ("db", "desktop"):
        shutil.copytree(
            ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_contracts_hold(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("desktop/services/bad.py", "import desktop.views", "Inside desktop"),
        ("desktop/views/common/bad.py", "import desktop.views.main_window", "Screens do not know"),
        ("desktop/surprise.py", "", "Inside desktop"),
        ("db/surprise.py", "", "Inside db"),
        ("db/models/bad.py", "import db.queries", "Inside db"),
        ("db/queries/bad.py", "import PySide6.QtCore", "db is a headless library"),
        ("desktop/services/bad.py", "import PySide6.QtCore", "Use cases, papers"),
        ("desktop/exchange/bad.py", "import desktop.documents", "Inside desktop"),
        ("desktop/exchange/bad.py", "import sqlalchemy", "Papers and tables know neither"),
        ("desktop/documents/bad.py", "import db.domain.enums", "Papers and tables know neither"),
        ("desktop/views/common/bad.py", "import sqlalchemy", "Screens see rows"),
        ("desktop/views/common/bad.py", "import db.database", "Screens see rows"),
        ("db/domain/bad.py", "import sqlalchemy", "The words of the field"),
    ],
)
def test_contract_bites(copy: Path, module: str, line: str, contract: str) -> None:
    file = copy / module
    file.write_text(f'"""Break a contract."""\n\n{line}\n', encoding="utf-8")
    try:
        result = lint(copy)
    finally:
        file.unlink()
    assert result.returncode != 0
    broken = [text for text in result.stdout.splitlines() if text.endswith("BROKEN")]
    assert any(text.startswith(contract) for text in broken), result.stdout
