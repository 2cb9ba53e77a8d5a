"""From a cold start to the last page made ahead, the screen is never held up."""

import json
import os
import subprocess
import sys
from pathlib import Path

from desktop.paths import AppPaths
from tests.support.watchdog import LIMIT_S

ROOT = Path(__file__).parents[2]


def test_a_cold_start_holds_the_screen_up_at_no_point(paths: AppPaths) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.e2e.opening", str(paths.data)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    stretches = json.loads(result.stdout)
    assert max(stretches) <= LIMIT_S, sorted(stretches)[-5:]
    assert len(stretches) > 20
