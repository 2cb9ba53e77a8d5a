"""The rounds make backups when something changed and say in the status line how things stand."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupReason
from desktop.bootstrap.rounds import BackupRounds
from desktop.operations import Operations
from desktop.services.backups import BackupService
from desktop.views.common.status_line import StatusLine
from desktop.views.common.theme import Theme
from tests.support.records import HandClock, add_question, fresh_database, small_city


@pytest.fixture
def hand() -> HandClock:
    return HandClock()


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def stick(tmp_path) -> Path:
    folder = tmp_path / "флешка"
    folder.mkdir()
    return folder


@pytest.fixture
def backups(yard, hand, stick) -> BackupService:
    return BackupService(yard.database, hand, second_place=lambda: stick)


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def status(qtbot) -> StatusLine:
    status = StatusLine(Theme())
    qtbot.addWidget(status)
    return status


@pytest.fixture
def rounds(qtbot, backups, operations, status, hand) -> Iterator[BackupRounds]:
    rounds = BackupRounds(backups, operations, status, hand, operations)
    yield rounds
    rounds.stop()


def rest(qtbot, operations) -> None:
    qtbot.waitUntil(lambda: operations.is_resting)


def test_each_backup_goes_to_the_second_place_too(
    qtbot, rounds, operations, status, backups, stick, yard
):
    rest(qtbot, operations)
    assert status.item_text("second") == "no copy in the second place yet"
    rounds.make(BackupReason.START)
    rest(qtbot, operations)
    (made,) = backups.copies()
    assert (stick / made.path.name).exists()
    assert status.item_text("second") == ""
    rounds.make(BackupReason.WORK)
    rest(qtbot, operations)
    assert len(backups.copies()) == 1
    add_question(yard, 1)
    rounds.make(BackupReason.WORK)
    rest(qtbot, operations)
    assert len(backups.copies()) == 2


def test_a_stick_that_stays_away_is_missed_after_a_week(
    qtbot, rounds, operations, status, stick, hand
):
    rounds.make(BackupReason.START)
    rest(qtbot, operations)
    for file in stick.iterdir():
        file.unlink()
    stick.rmdir()
    hand.moment += timedelta(days=9)
    rounds.refresh()
    rest(qtbot, operations)
    assert "9 day" in status.item_text("second")


def test_the_age_of_a_copy_is_said_with_its_day_and_its_year_where_it_needs_them(
    qtbot, rounds, operations, status, hand
):
    rounds.make(BackupReason.START)
    rest(qtbot, operations)
    for later, pieces in ((0, 2), (20, 4), (400, 5)):
        hand.moment += timedelta(days=later)
        rounds.refresh()
        rest(qtbot, operations)
        said = status.item_text("backup").split()
        assert len(said) == pieces, said


def test_a_restore_is_asked_for_in_time(qtbot, rounds, operations, status, backups, hand):
    rounds.make(BackupReason.START)
    rest(qtbot, operations)  # the copy is dated by the same clock, on another thread
    hand.moment += timedelta(days=40)
    rounds.refresh()
    rest(qtbot, operations)
    assert status.item_text("trial") == "try a restore"
    backups.try_restore()
    rounds.refresh()
    rest(qtbot, operations)
    assert status.item_text("trial") == ""


def test_a_damaged_file_is_said_aloud_and_not_backed_up(
    qtbot, rounds, operations, status, backups, monkeypatch
):
    def fail(_reason: BackupReason) -> None:
        raise EnvironmentFault("file_damaged", name="records.db")

    told = []
    operations.failed.connect(told.append)
    monkeypatch.setattr(backups, "make_if_changed", fail)
    rounds.make(BackupReason.WORK)
    rest(qtbot, operations)
    assert status.item_text("backup") == "no backup could be made"
    assert [fault.code for fault in told] == ["file_damaged"]


def test_a_stick_without_room_leaves_the_backup_made(
    qtbot, rounds, operations, status, backups, monkeypatch
):
    def fail() -> None:
        raise EnvironmentFault("second_place_failed", name="флешка")

    monkeypatch.setattr(backups, "carry_over", fail)
    rounds.make(BackupReason.WORK)
    rest(qtbot, operations)
    assert status.item_text("second") == "no copy in the second place"
    assert len(backups.copies()) == 1


def test_an_answer_that_comes_late_hides_nothing_newer(
    qtbot, rounds, operations, status, backups, monkeypatch
):
    """An overview that was read before a backup may arrive after it on a busy machine."""
    rest(qtbot, operations)
    early, made, asked = backups.overview(), Event(), Event()

    def read_early_and_answer_late():
        if asked.is_set():
            return overview()
        asked.set()
        assert made.wait(10)
        return early

    def make_then_let_go(reason: BackupReason) -> None:
        make(reason)
        made.set()

    make, overview = backups.make_if_changed, backups.overview
    monkeypatch.setattr(backups, "overview", read_early_and_answer_late)
    monkeypatch.setattr(backups, "make_if_changed", make_then_let_go)
    rounds.refresh()
    assert asked.wait(10)
    rounds.make(BackupReason.WORK)
    rest(qtbot, operations)
    assert status.item_text("backup") != "no backup yet"


def test_a_failure_is_not_hidden_by_what_was_asked_before(
    qtbot, rounds, operations, status, backups, monkeypatch
):
    rest(qtbot, operations)
    failed = Event()

    def look_late():
        assert failed.wait(10)
        return overview()

    def fail(_reason: BackupReason) -> None:
        raise EnvironmentFault("backup_failed", name="backups")

    overview = backups.overview
    monkeypatch.setattr(backups, "overview", look_late)
    monkeypatch.setattr(backups, "make_if_changed", fail)
    operations.stumbled.connect(partial(_note, failed))
    rounds.refresh()
    rounds.make(BackupReason.WORK)
    rest(qtbot, operations)
    assert status.item_text("backup") == "no backup could be made"


def _note(event: Event, _error: object) -> None:
    event.set()
