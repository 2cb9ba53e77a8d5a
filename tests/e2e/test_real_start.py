"""The program starts as a process of its own, on a screen of X11, and has nothing to complain of."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.x_screen import IS_THERE, x_screen

ROOT = Path(__file__).resolve().parents[2]


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-W", "error", "-m", "desktop", *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(not IS_THERE, reason="Xvfb is not installed")
@pytest.mark.parametrize("language", ["ru", "en"])
def test_window_opens_on_x11(data_dir: Path, language: str) -> None:
    folder = str(data_dir)
    assert program("sample", "--data-dir", folder).returncode == 0
    with x_screen() as display:
        result = program(
            *("window", "--report-start", "--data-dir", folder, "--language", language),
            DISPLAY=display,
            QT_QPA_PLATFORM="xcb",
        )
    assert (result.returncode, result.stderr) == (0, "")
    told = json.loads(result.stdout)
    assert 0 < told["first_paint_at"] <= told["filled_at"]
    assert (data_dir / "log.txt").read_text(encoding="utf-8") == ""
