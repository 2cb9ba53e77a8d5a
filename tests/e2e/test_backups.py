"""Go back to a backup in the running window by keys alone, and forward again."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from db.backup import backup_folder
from db.backup_check import listed
from db.database import open_database
from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupReason
from desktop.bootstrap.services import build_services
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services.backups import BackupService
from desktop.views.minutes.page import MinutesPage
from desktop.views.settings.page import SettingsPage
from desktop.views.unlock.page import UnlockPage
from tests.support.keyboard import press, wait_until, write
from tests.support.office import DAY_OF_MEETING, RunningClock, desk_of

PASSWORD = "ёлка во дворе"  # noqa: S105 - of a test
MOST_TABS = 120

pytestmark = [
    pytest.mark.usefixtures("russian"),
    pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True),
]


def tab_to(name: str) -> None:
    heard = []
    for _ in range(MOST_TABS):
        heard.append(spoken(QApplication.focusWidget()))
        if name in heard[-1]:
            return
        press("Tab")
    raise AssertionError(f"Tab does not lead to “{name}”: {heard}")


def spoken(widget: QWidget | None) -> str:
    if widget is None:
        return ""
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or own


def settle(desk: Desk) -> None:
    wait_until(lambda: desk.operations.is_resting, "the work is done")


def start(desk: Desk) -> None:
    desk.window.show()
    desk.window.activateWindow()
    desk.open()


def opened(desk: Desk) -> None:
    wait_until(lambda: desk.window.current_section() == "schedule", "the schedule is shown")
    settle(desk)


def minutes(desk: Desk) -> MinutesPage:
    press("Ctrl+2")
    settle(desk)
    page = desk.window.page("minutes")
    assert isinstance(page, MinutesPage)
    wait_until(page.entry.is_ready, "the line is ready")
    return page


def log(desk: Desk, line: str) -> None:
    page = minutes(desk)
    page.entry.edit.setFocus()
    write(f"{line}\n")
    settle(desk)


def questions(desk: Desk) -> list[str]:
    page = minutes(desk)
    model = page.ribbon.view.model()
    wait_until(lambda: desk.operations.is_resting, "the questions are read")
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def go_to_the_backups(desk: Desk) -> None:
    press("Ctrl+8")
    settle(desk)


@pytest.fixture
def running(paths: AppPaths) -> AppPaths:
    """Start the planned meeting of the sample."""
    from datetime import date

    from db.domain.enums import MeetingState

    clock = RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, clock=clock)
    services = build_services(database, clock)
    coming = services.schedule.agenda(since=date(2026, 11, 25), text="")
    (planned,) = (row for row in coming if row.state is MeetingState.ANNOUNCED)
    services.minutes.start(planned.id)
    database.close()
    return paths


def test_a_backup_is_restored_and_the_restore_undone(qapp: QApplication, running: AppPaths) -> None:
    with desk_of(qapp, running) as desk:
        start(desk)
        opened(desk)
        log(desk, "до копии не горел фонарь")
        before = questions(desk)
        go_to_the_backups(desk)
        tab_to("Сделать копию сейчас")
        press("Space")
        settle(desk)
        log(desk, "после копии затопило подвал")
        write("недописанная строка")
        settle(desk)
        assert len(questions(desk)) == len(before) + 1

        go_to_the_backups(desk)
        tab_to("Вернуть выбранную…")
        press("Space")
        settle(desk)
        tab_to("Вернуть записи")
        press("Space")
        opened(desk)
        assert "возвращены" in desk.window.messages.text()
        assert questions(desk) == before
        assert minutes(desk).entry.line().text == ""

        desk.window.messages._action.click()
        settle(desk)
        opened(desk)
        assert len(questions(desk)) == len(before) + 1
        assert minutes(desk).entry.line().text == "недописанная строка"
        log(desk, "ещё одна строка")  # and work goes on
        assert len(questions(desk)) == len(before) + 2
        settings = desk.window.page("settings")
        assert isinstance(settings, SettingsPage)
        assert not desk.window.alarm.isVisible()


def test_a_backup_with_a_password_is_restored_under_it(
    qapp: QApplication, running: AppPaths
) -> None:
    protect(running)
    with desk_of(qapp, running) as desk:
        start(desk)
        wait_until(
            lambda: (
                isinstance(QApplication.focusWidget(), QWidget)
                and desk.window.findChild(UnlockPage) is not None
            ),
            "the password is asked for",
        )
        settle(desk)
        write(f"{PASSWORD}\n")
        opened(desk)
        before = questions(desk)
        log(desk, "после копии затопило подвал")
        go_to_the_backups(desk)
        tab_to("Вернуть выбранную…")
        press("Space")
        settle(desk)
        tab_to("Вернуть записи")
        press("Space")
        opened(desk)
        assert questions(desk) == before


def protect(paths: AppPaths) -> None:
    """Set a password and make a backup under it."""
    clock = RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, clock=clock)
    services = build_services(database, clock)
    services.protection.set_password(PASSWORD)
    services.protection.confirm()
    BackupService(database, clock).make(BackupReason.BY_HAND)
    database.close()


def reasons(paths: AppPaths) -> list[str]:
    return [backup.manifest.reason for backup in listed(backup_folder(paths.records))]


def is_closed(desk: Desk) -> bool:
    return not desk.window.isVisible()


def test_the_window_closes_after_a_last_backup_and_makes_none_where_nothing_changed(
    qapp: QApplication, running: AppPaths
) -> None:
    for wanted in (["close"], ["close"]):
        with desk_of(qapp, running) as desk:
            start(desk)
            opened(desk)
            desk.window.close()
            wait_until(partial(is_closed, desk), "the window is closed")
            assert reasons(running) == wanted


def test_the_window_closes_though_the_backup_is_made_before_anybody_waits_for_it(
    qapp: QApplication, running: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A loaded machine may stop the window's thread for that long."""
    with desk_of(qapp, running) as desk:
        start(desk)
        opened(desk)
        submit = ThreadPoolExecutor.submit

        def submit_and_sleep_over_it(pool: ThreadPoolExecutor, work: Callable[[], Any]) -> Any:
            future = submit(pool, work)
            wait([future], 10)
            return future

        monkeypatch.setattr(ThreadPoolExecutor, "submit", submit_and_sleep_over_it)
        desk.window.close()
        monkeypatch.undo()
        wait_until(partial(is_closed, desk), "the window is closed")
        assert reasons(running) == ["close"]


def test_a_second_wish_to_close_is_obeyed_and_the_backup_made_all_the_same(
    qapp: QApplication, running: AppPaths
) -> None:
    with desk_of(qapp, running) as desk:
        start(desk)
        opened(desk)
        desk.window.close()
        assert not is_closed(desk)
        desk.window.close()
        assert is_closed(desk)
        settle(desk)
    assert reasons(running) == ["close"]


def test_a_backup_that_fails_keeps_the_window_once(
    qapp: QApplication, running: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: BackupService, _reason: BackupReason) -> None:
        raise EnvironmentFault("file_damaged", name="records.db")

    with desk_of(qapp, running) as desk:
        start(desk)
        opened(desk)
        monkeypatch.setattr(BackupService, "make_if_changed", fail)
        desk.window.close()
        settle(desk)
        assert not is_closed(desk)
        assert "Копию сделать не удалось" in desk.window.messages.text()
        assert "повреждён" in desk.window.messages.text()
        desk.window.close()
        assert is_closed(desk)


def test_the_end_of_the_session_waits_for_no_backup(qapp: QApplication, running: AppPaths) -> None:
    with desk_of(qapp, running) as desk:
        start(desk)
        opened(desk)
        minutes(desk).entry.edit.setFocus()
        write("недописанная строка")
        desk.end_session()
        settle(desk)
        desk.window.close()
        assert is_closed(desk)
    assert reasons(running) == []
