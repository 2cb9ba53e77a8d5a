"""Start where one has no right to be: a calm sentence and the exit code of a fault."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.records import fresh_file

ROOT = Path(__file__).resolve().parents[2]
SETPRIV = shutil.which("setpriv")
IS_ROOT = sys.platform != "win32" and os.geteuid() == 0
OVERRULING = "-dac_override,-dac_read_search"
"""What lets root into every folder."""
WINDOW, LIST = ("window", "--report-start"), ("meetings",)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or (IS_ROOT and SETPRIV is None),
    reason="there is nothing that this account may not open",
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Lend a folder with records that can be cleared away afterwards."""
    folder = tmp_path / "чужая"
    folder.mkdir()
    fresh_file(folder)
    yield folder
    folder.chmod(0o700)


def start(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    plainly = [str(SETPRIV), "--inh-caps", OVERRULING, "--bounding-set", OVERRULING]
    return subprocess.run(
        [
            *(plainly if IS_ROOT else ()),
            sys.executable,
            "-P",
            "-m",
            "desktop",
            *map(str, arguments),
        ],
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("way", "mode", "file_mode", "below"),
    [
        (WINDOW, 0o000, 0o600, ""),
        (LIST, 0o000, 0o600, ""),
        (LIST, 0o000, 0o600, "дом"),
        (WINDOW, 0o700, 0o000, ""),
        (WINDOW, 0o500, 0o600, ""),
    ],
    ids=["closed", "closed to a command", "below a closed one", "file", "only to be read"],
)
def test_what_one_has_no_right_to_is_told_calmly(
    folder: Path, way: tuple[str, ...], mode: int, file_mode: int, below: str
) -> None:
    (folder / "records.db").chmod(file_mode)
    folder.chmod(mode)
    done = start(*way, "--data-dir", folder / below, "--language", "ru")
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr
    last = done.stderr.splitlines()[-1]
    assert "records.db" in last if mode == 0o700 else "ыберите другую" in last
