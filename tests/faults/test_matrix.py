"""Hold the program to the fast part of the fault matrix, and the matrix to seeing a loss."""

import shutil
import subprocess
import sys

import pytest

from tests.faults.__main__ import tried_alone
from tests.faults.matrix import ROWS
from tests.faults.row import Row, Scale
from tests.support.copies import copies

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measured on Linux")


@pytest.mark.slow
@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_nothing_is_lost(row: Row) -> None:
    outcome = tried_alone(row, copies())
    if outcome.skipped:
        pytest.skip(outcome.skipped)
    assert outcome.losses == ()
    assert outcome.tries > 0


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("gcc"), reason="gcc is not installed")
def test_a_program_that_syncs_too_little_is_seen_to_lose() -> None:
    from tests.faults.power import careless_power_cuts

    assert any("lost" in loss for loss in careless_power_cuts(Scale()).losses)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("gcc"), reason="gcc is not installed")
def test_a_program_that_saves_in_its_gui_thread_is_seen_to_stand_still() -> None:
    from tests.faults.session import careless_saves

    assert any("stood still" in loss for loss in careless_saves(Scale()).losses)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("gcc"), reason="gcc is not installed")
def test_a_program_without_a_reserve_is_seen_to_lose() -> None:
    from tests.faults.reserve import without_a_reserve

    assert any("keys" in loss for loss in without_a_reserve(Scale()).losses)


def test_a_program_that_reads_its_own_file_is_seen_to_lose() -> None:
    from tests.faults.crash import visited_after_python_has_opened_it

    command = [sys.executable, "-c", "import sqlite3; print(sqlite3.sqlite_version)"]
    version = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if tuple(map(int, version.split("."))) >= (3, 51):
        pytest.skip("the SQLite of this machine notices locks that were dropped")
    losses = visited_after_python_has_opened_it(Scale()).losses
    assert any("acknowledged and lost" in loss for loss in losses)
