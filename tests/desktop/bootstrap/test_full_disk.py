"""The banner of a full disk comes, changes and goes with the room there is."""

import shutil
from collections.abc import Iterator

import pytest

from db.domain.errors import EnvironmentFault
from db.reserve import Reserve
from desktop.bootstrap.full_disk import FullDisk
from desktop.operations import Operations
from desktop.views.common.banner import Banner
from desktop.views.common.theme import Theme


class Desk:
    """Count how often everything typed was sent to the writer."""

    def __init__(self) -> None:
        self.flushed = 0

    def flush(self) -> None:
        self.flushed += 1


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def banner(qtbot) -> Banner:
    banner = Banner(Theme())
    qtbot.addWidget(banner)
    return banner


@pytest.fixture
def room(tmp_path, monkeypatch) -> dict[str, int]:
    """Let the test say how much of the disk is free."""
    usage, room = shutil.disk_usage(tmp_path), {"free": 0}
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=room["free"]))
    return room


@pytest.fixture
def reserve(tmp_path) -> Reserve:
    return Reserve(tmp_path / "records.db", size=4096)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def watch(qapp, reserve, operations, banner, desk, room) -> Iterator[FullDisk]:
    watch = FullDisk(reserve, operations, banner, desk.flush, operations)
    yield watch
    watch.stop()


def stumble(qtbot, operations, code: str = "disk_full") -> None:
    def work() -> None:
        raise EnvironmentFault(code)

    operations.command(work, None, lambda _error: None)
    qtbot.waitUntil(lambda: operations.is_resting)


def look(qtbot, watch, operations) -> None:
    watch._look()
    qtbot.waitUntil(lambda: operations.is_resting)


def test_the_typed_goes_on_into_the_reserve_and_the_banner_stays(
    qtbot, watch, operations, banner, desk
):
    stumble(qtbot, operations)
    assert "still saved" in banner.text()
    assert desk.flushed == 1
    look(qtbot, watch, operations)
    assert "still saved" in banner.text()


def test_without_any_room_it_says_that_the_text_stays_on_the_screen(
    qtbot, watch, operations, banner, desk, room
):
    stumble(qtbot, operations)
    stumble(qtbot, operations)
    assert "stays on the screen" in banner.text()
    assert desk.flushed == 1
    room["free"] = 2 << 20
    look(qtbot, watch, operations)
    assert "still saved" in banner.text()
    assert desk.flushed == 2


def test_with_room_again_the_reserve_is_made_and_the_banner_goes(
    qtbot, watch, operations, banner, desk, room, reserve
):
    stumble(qtbot, operations)
    room["free"] = 1 << 30
    look(qtbot, watch, operations)
    assert banner.text() == ""
    assert reserve.is_there
    assert desk.flushed == 2


def test_another_disk_that_is_full_is_no_matter_of_the_banner(
    qtbot, watch, operations, banner, desk, room
):
    room["free"] = 1 << 30
    look(qtbot, watch, operations)
    stumble(qtbot, operations)
    assert banner.text() == ""
    assert desk.flushed == 0


def test_other_faults_are_no_full_disk(qtbot, watch, operations, banner):
    stumble(qtbot, operations, "disk_error")
    assert banner.text() == ""
