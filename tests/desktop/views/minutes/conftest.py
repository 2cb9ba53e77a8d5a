"""Give the tests of the live minutes an open meeting."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.views.common.theme import Theme
from tests.desktop.views.minutes.live_stage import Stage, staged
from tests.support.records import HandClock, Yard, fresh_database, small_city


@pytest.fixture
def yard(data_dir: Path, clock: HandClock) -> Iterator[Yard]:
    with fresh_database(data_dir, clock) as database:
        yield small_city(database)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock) -> Iterator[Stage]:
    with staged(qtbot, theme, yard, clock) as stage:
        stage.open()
        yield stage
