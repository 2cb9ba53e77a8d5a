"""Give the scenarios a Russian window over the sample city, and a watch over its thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.paths import AppPaths
from tests.support.office import sample_folder, speaking
from tests.support.stray_windows import StrayWindows
from tests.support.watchdog import GuiWatchdog


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, "ru"):
        yield


@pytest.fixture
def paths(data_dir: Path) -> AppPaths:
    return sample_folder(data_dir)


@pytest.fixture
def watchdog(qapp: QApplication) -> Iterator[GuiWatchdog]:
    watchdog = GuiWatchdog()
    yield watchdog
    watchdog.stop()


@pytest.fixture
def _no_widget_flashes_as_a_window(qapp: QApplication) -> Iterator[None]:
    stray = StrayWindows(qapp)
    yield
    stray.stop()
    assert not stray.found
