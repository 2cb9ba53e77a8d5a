"""Give every test an offscreen Qt, a clock to set, a folder, and the watches over the suite.

Warnings of Python and of Qt fail a test too: see ``[tool.pytest.ini_options]``.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.support import keys
from tests.support.live_file import LiveFileWatch

if TYPE_CHECKING:
    from tests.support.records import HandClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples in every run: what one run has found belongs into a test of its own. No clock:
# a busy machine must not fail a property.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow tests: at the end no process is to wait for another's last one."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def live_files() -> LiveFileWatch:
    """Watch Python opening data files that SQLite has open."""
    return LiveFileWatch.installed()


@pytest.fixture(autouse=True)
def _live_file_is_left_to_sqlite(live_files: LiveFileWatch) -> Iterator[None]:
    live_files.clear()
    yield
    if live_files.found:
        pytest.fail(f"Python opened a live data file:\n{live_files.found[0]}", pytrace=False)


@pytest.fixture(autouse=True, scope="session")
def _typing_speaks_russian() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        keys.teach_qtbot_russian(patch)
        keys.make_qtbot_patient(patch)
        yield


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test() -> Iterator[None]:
    yield
    if "PySide6.QtWidgets" in sys.modules:  # most tests do not load it
        from tests.support.stray_windows import delete_what_is_left

        delete_what_is_left()


@pytest.fixture
def clock() -> "HandClock":
    """Tell a moment that the test sets: 18:30 of 25 November 2026 in the yard at first."""
    from tests.support.records import HandClock  # late: most tests need no records

    return HandClock()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Return a data folder whose path is as awkward as real ones are."""
    folder = tmp_path / "Дворы и сад"
    folder.mkdir()
    return folder
