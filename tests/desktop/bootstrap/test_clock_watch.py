"""Set the clock back before the start and while the window is open: one line says so."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.pages import Pages
from desktop.bootstrap.window import Desk
from desktop.views.common.message_bar import MessageBar
from tests.support.office import DAY_OF_MEETING, desk_of, sample_folder


class Wall:
    """Tell the time to which somebody has set the clock."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def wall() -> Wall:
    return Wall(DAY_OF_MEETING)


@pytest.fixture
def desk(qapp: QApplication, data_dir: Path, wall: Wall, qtbot):
    with desk_of(qapp, sample_folder(data_dir), clock=wall) as desk:
        yield desk


def opened(desk: Desk, qtbot) -> MessageBar:
    with qtbot.waitSignal(desk.filled):
        desk.open()
    return desk.window.messages


def save(desk: Desk, qtbot, work: Callable[[Pages], object]) -> None:
    pages = desk.window.findChild(Pages)
    assert pages is not None
    with qtbot.waitSignal(desk.operations.changed):
        desk.operations.command(lambda: work(pages))


def move(pages: Pages) -> object:
    schedule = pages.services.schedule
    row = next(row for row in schedule.agenda(since=DAY_OF_MEETING.date()) if row.on)
    reason = schedule.card(row.id).reason
    return schedule.move(row.id, row.on, row.at, f"{reason} дождь", row.version)


def test_a_clock_that_goes_on_says_nothing(desk: Desk, wall: Wall, qtbot) -> None:
    messages = opened(desk, qtbot)
    wall.moment += timedelta(days=1)
    save(desk, qtbot, move)
    assert messages.text() == ""


@pytest.mark.parametrize("year", [1970, 2000, 2025])
def test_a_start_before_the_last_record_is_told(desk: Desk, wall: Wall, qtbot, year: int) -> None:
    wall.moment = wall.moment.replace(year=year)
    messages = opened(desk, qtbot)
    assert str(year) in messages.text()
    assert "2026" in messages.text()


def test_a_jump_back_is_told_at_the_next_save_once(desk: Desk, wall: Wall, qtbot) -> None:
    messages = opened(desk, qtbot)
    wall.moment -= timedelta(days=400)
    save(desk, qtbot, move)
    assert "2025" in messages.text()
    messages.dismiss()
    save(desk, qtbot, move)
    assert messages.text() == ""
