"""The whole program, asked by the system to end, ends in order."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 40


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_program_in_order(data_dir: Path, number: signal.Signals) -> None:
    records = data_dir / "records.db"
    with subprocess.Popen(
        [sys.executable, "-P", "-W", "error", "-m", "desktop", "window", "--data-dir", data_dir],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        end = time.monotonic() + PATIENCE_S
        while not records.exists() and program.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        program.send_signal(number)
        _, complaints = program.communicate(timeout=PATIENCE_S)
    assert program.returncode == 0, complaints
    assert not records.with_name("records.db-wal").exists()  # the file was closed, not dropped
    log = (data_dir / "log.txt").read_text("utf-8")
    assert "ERROR" not in log, log
