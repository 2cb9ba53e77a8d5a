"""Leave a protected window alone, and come back to it."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from db.domain.errors import EnvironmentFault
from db.encryption import DataKey
from db.engine import inspect
from desktop.bootstrap.locking import Locking
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.minutes.page import MinutesPage
from desktop.views.palette.palette import Palette
from desktop.views.unlock.page import UnlockPage
from tests.support.keyboard import press, rest, wait_until, write
from tests.support.office import DAY_OF_MEETING, RunningClock, desk_of, sample_folder
from tests.support.protected import PASSWORD, protect
from tests.support.running import start_planned

LINE = "Петрова кв 45: не горит фонарь"
STEPS_BACK = 5


@pytest.fixture
def time() -> RunningClock:
    return RunningClock(DAY_OF_MEETING)


@pytest.fixture
def paths(data_dir: Path) -> AppPaths:
    paths = sample_folder(data_dir)
    start_planned(paths)
    return paths


@pytest.fixture
def desk(qapp: QApplication, paths: AppPaths, time: RunningClock) -> Iterator[Desk]:
    protect(paths.records)
    with desk_of(qapp, paths, clock=time) as desk:
        open_by_password(desk)
        yield desk


@pytest.fixture
def page(desk: Desk) -> MinutesPage:
    """Type a line in the running meeting, with the caret inside it."""
    page = desk.window.page("minutes")
    assert isinstance(page, MinutesPage)
    press("Ctrl+2")
    wait_until(lambda: page.entry.is_ready() and desk.operations.is_resting, "the line is ready")
    write(LINE)
    press("Left", times=STEPS_BACK)
    return page


def open_by_password(desk: Desk) -> None:
    desk.window.show()
    desk.window.activateWindow()
    desk.open()
    wait_until(lambda: desk.window.findChild(UnlockPage) is not None, "the password is asked for")
    wait_until(lambda: desk.operations.is_resting, "the pause is known")
    write(f"{PASSWORD}\n")
    wait_until(lambda: locking_of(desk) is not None, "the lock stands")


def locking_of(desk: Desk) -> Locking | None:
    return desk.window.findChild(Locking)


def lock_page(desk: Desk) -> UnlockPage:
    return next(page for page in desk.window.findChildren(UnlockPage) if page.isVisible())


def wait_for_lock(desk: Desk) -> None:
    locking = locking_of(desk)
    assert locking is not None
    wait_until(lambda: is_shut(desk), "the records are shut")
    assert locking.is_locked
    wait_until(lambda: lock_page(desk).isEnabled(), "the password may be typed")
    rest()


def is_shut(desk: Desk) -> bool:
    try:
        with database_of(desk).read():
            return False
    except EnvironmentFault as fault:
        return fault.code == "locked_by_password"


def database_of(desk: Desk):
    return desk.window.findChild(Locking)._database


def unlock(desk: Desk) -> None:
    wait_until(lambda: lock_page(desk).isEnabled(), "the password may be typed")
    rest()
    write(f"{PASSWORD}\n")
    wait_until(lambda: not is_locked(desk), "the window is open")
    wait_until(lambda: desk.operations.is_resting, "what waited is done")


def is_locked(desk: Desk) -> bool:
    locking = locking_of(desk)
    return locking is not None and locking.is_locked


def test_the_same_line_stands_there_after_the_password(desk: Desk, page: MinutesPage) -> None:
    before = page.entry.line()
    press("Ctrl+L")
    wait_for_lock(desk)
    assert not page.isVisible()
    unlock(desk)
    assert desk.window.current_section() == "minutes"
    assert page.isVisible()
    assert page.entry.line() == before
    assert before.caret == len(LINE) - STEPS_BACK
    assert page.entry.edit.hasFocus()
    write("+")
    assert page.entry.line().text == LINE[:-STEPS_BACK] + "+" + LINE[-STEPS_BACK:]


def test_a_card_is_gone_on_with_where_it_was_left(desk: Desk, page: MinutesPage) -> None:
    press("End")
    write("\n")
    wait_until(lambda: page.card.row is not None and page.is_idle, "the question is there")
    wait_until(lambda: desk.operations.is_resting, "it is shown")
    press("F2")
    control = page.card.fields.name.control
    write("на")
    press("Home")
    press("Ctrl+L")
    wait_for_lock(desk)
    unlock(desk)
    assert control.hasFocus()
    assert control.cursorPosition() == 0
    assert control.text().endswith("на")
    assert page.card.row is not None
    assert page.card.row.applicant.name.endswith("на")


def test_the_key_is_gone_and_the_file_says_nothing(
    desk: Desk, page: MinutesPage, paths: AppPaths
) -> None:
    secret = database_of(desk).key.secret
    assert keys_in_memory(secret)
    press("Ctrl+L")
    wait_for_lock(desk)
    assert not keys_in_memory(secret)
    with pytest.raises(EnvironmentFault) as refused:
        inspect(paths.records)
    assert refused.value.code == "file_damaged"  # as everything looks that has another key
    assert "фонарь".encode() not in paths.records.read_bytes()
    assert not paths.records.with_name("records.db-wal").exists()
    unlock(desk)
    assert keys_in_memory(secret)


def keys_in_memory(secret: bytes) -> list[DataKey]:
    """Return the keys of the file that Python still refers to, those of the start among them."""
    gc.unfreeze()
    return [one for one in gc.get_objects() if isinstance(one, DataKey) and one.secret == secret]


def test_it_locks_by_itself_when_nobody_is_there(
    desk: Desk, page: MinutesPage, time: RunningClock
) -> None:
    count_down(desk, time, timedelta(minutes=9, seconds=30))
    words = desk.window.status.item_text("lock")
    assert "locks in" in words
    press("Right")
    wait_until(lambda: not desk.window.status.item_text("lock"), "the countdown ends", 3000)
    assert not is_locked(desk)
    count_down(desk, time, timedelta(minutes=10))
    wait_for_lock(desk)


def count_down(desk: Desk, time: RunningClock, idle: timedelta) -> None:
    """Let time go by in steps, as it does for a machine that is awake."""
    locking = desk.window.findChild(Locking)
    step = timedelta(seconds=20)
    gone = timedelta()
    while gone < idle and not locking.is_locked:
        step = min(step, idle - gone)
        time.moment += step
        gone += step
        locking._watch._on_timer_timeout()


def test_a_running_meeting_may_be_left_open(
    desk: Desk, page: MinutesPage, time: RunningClock
) -> None:
    store = desk.window.findChild(Locking)._store
    store.remember(replace(store.settings, lock_in_meeting=False))
    count_down(desk, time, timedelta(minutes=30))
    assert not is_locked(desk)
    assert desk.window.status.item_text("lock") == ""
    press("F6")
    wait_until(lambda: not page.is_running, "the meeting is ended")
    count_down(desk, time, timedelta(minutes=10))
    wait_for_lock(desk)


def test_a_clock_that_jumped_was_a_sleep(desk: Desk, page: MinutesPage, time: RunningClock) -> None:
    time.moment += timedelta(minutes=2)
    wait_for_lock(desk)
    unlock(desk)
    assert page.entry.line().text == LINE


def test_nothing_is_said_by_pages_that_wait(desk: Desk, page: MinutesPage) -> None:
    press("Ctrl+L")
    wait_for_lock(desk)
    page.reload()
    desk.save_everything()
    rest()
    assert desk.window.messages.text() == ""
    unlock(desk)
    assert desk.window.messages.text() == ""


def test_keys_of_the_pages_do_nothing_while_locked(desk: Desk, page: MinutesPage) -> None:
    press("Ctrl+L")
    wait_for_lock(desk)
    state = page.is_running
    for keys in ("F6", "Ctrl+1", "F3", "Ctrl+L"):
        press(keys)
    assert lock_page(desk).isVisible()
    unlock(desk)
    assert page.is_running is state
    assert desk.window.current_section() == "minutes"


def test_nothing_opens_over_the_lock(desk: Desk, page: MinutesPage) -> None:
    press("Ctrl+L")
    wait_for_lock(desk)
    for keys in ("Ctrl+K", "Ctrl+F"):
        press(keys)
        assert lock_page(desk).isVisible()
        assert lock_page(desk).password.hasFocus()
    unlock(desk)
    press("Ctrl+K")
    palette = desk.window.findChild(Palette)
    assert palette.isVisible()


def test_what_stands_open_over_the_page_is_closed(desk: Desk, page: MinutesPage) -> None:
    press("Ctrl+K")
    palette = desk.window.findChild(Palette)
    write("Петрова")
    assert palette.isVisible()
    press("Ctrl+L")
    wait_for_lock(desk)
    assert not palette.isVisible()
    assert not palette.popup.isVisible()
    unlock(desk)
    write("!")
    assert page.entry.line().text.replace("!", "") == LINE


def test_what_a_message_quotes_is_not_read_by_others(desk: Desk, page: MinutesPage) -> None:
    desk.window.messages.show_message("Не сохранено: «Петрова»", action="Вернуть")
    press("Ctrl+L")
    wait_for_lock(desk)
    assert not desk.window.messages.isVisible()
    assert "Петрова" not in desk.window.windowTitle()
    unlock(desk)
    assert desk.window.messages.isVisible()


def test_a_dialog_over_the_window_is_closed(desk: Desk, page: MinutesPage) -> None:
    dialog = QDialog(desk.window)
    dialog.show()
    locking = locking_of(desk)
    assert locking is not None
    locking.lock()
    assert not dialog.isVisible()
    wait_for_lock(desk)
    unlock(desk)


def test_a_long_read_only_delays_it(desk: Desk, page: MinutesPage) -> None:
    locking = locking_of(desk)
    assert locking is not None
    with database_of(desk).read():
        locking.lock()
        assert not page.isVisible()
        assert not lock_page(desk).isEnabled()
    wait_for_lock(desk)
    unlock(desk)


def test_without_a_password_there_is_nothing_to_lock(
    qapp: QApplication, paths: AppPaths, time: RunningClock
) -> None:
    with desk_of(qapp, paths, clock=time) as desk:
        desk.window.show()
        desk.open()
        wait_until(lambda: locking_of(desk) is not None, "the window is open")
        locking = locking_of(desk)
        assert locking is not None
        assert not locking.action.isEnabled()
        locking.lock()
        time.moment += timedelta(hours=1)
        locking._watch._on_timer_timeout()
        assert not locking.is_locked


def test_a_wrong_password_keeps_it_shut_and_damage_is_told_apart(
    desk: Desk, page: MinutesPage, paths: AppPaths
) -> None:
    press("Ctrl+L")
    wait_for_lock(desk)
    write("не та\n")
    wait_until(lambda: bool(lock_page(desk).password_field.error()), "it is refused")
    assert is_locked(desk)
    content = paths.records.read_bytes()
    paths.records.write_bytes(content[:100] + bytes([content[100] ^ 1]) + content[101:])
    lock_page(desk).password.clear()
    write(f"{PASSWORD}\n")
    wait_until(lambda: not lock_page(desk).trouble.isHidden(), "the damage is told")
    assert "damaged" in lock_page(desk).trouble.text()
    paths.records.write_bytes(content)
    unlock(desk)
    assert page.entry.line().text == LINE


def test_closing_a_locked_window_loses_nothing(
    qapp: QApplication, paths: AppPaths, time: RunningClock
) -> None:
    protect(paths.records)
    with desk_of(qapp, paths, clock=time) as desk:
        open_by_password(desk)
        press("Ctrl+2")
        page = desk.window.page("minutes")
        assert isinstance(page, MinutesPage)
        wait_until(
            lambda: page.entry.is_ready() and desk.operations.is_resting, "the line is ready"
        )
        write(LINE)
        press("Ctrl+L")
        wait_for_lock(desk)
    with desk_of(qapp, paths, clock=time) as desk:
        open_by_password(desk)
        press("Ctrl+2")
        page = desk.window.page("minutes")
        assert isinstance(page, MinutesPage)
        wait_until(lambda: page.entry.line().text == LINE, "the line is back")
