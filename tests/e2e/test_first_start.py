"""A password is offered once, before the first meeting, and can be looked at again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.domain.errors import EnvironmentFault
from db.engine import inspect
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services.unlocking import UnlockService
from desktop.settings import SettingsStore, load
from desktop.views.common.theme import Theme, ThemeChoice
from desktop.views.settings.page import SettingsPage
from desktop.views.welcome.page import WelcomePage
from tests.support.keyboard import press, rest, wait_until, write
from tests.support.office import DAY_OF_MEETING, RunningClock, desk_of

PASSWORD = "ёлка во дворе"  # noqa: S105 - of a test


@contextmanager
def started(app: QApplication, paths: AppPaths) -> Iterator[Desk]:
    """Start the program on a folder and wait until its first screen is read."""
    with desk_of(app, paths, clock=RunningClock(DAY_OF_MEETING)) as desk:
        desk.window.show()
        desk.window.activateWindow()
        desk.open()
        wait_until(lambda: bool(desk.window.current_section()), "the window is open")
        wait_until(lambda: desk.operations.is_resting, "the first screen is read")
        rest()
        yield desk


def welcome(desk: Desk) -> WelcomePage:
    page = desk.window.findChild(WelcomePage)
    assert page is not None
    return page


pytestmark = pytest.mark.usefixtures("_no_widget_flashes_as_a_window")


@pytest.fixture
def empty(data_dir: Path) -> AppPaths:
    return AppPaths(data_dir)


def test_a_password_is_set_from_the_keyboard_alone(qapp: QApplication, empty: AppPaths) -> None:
    with started(qapp, empty) as desk:
        page = welcome(desk)
        assert page.isVisible()
        press("Return")
        write(f"{PASSWORD}\n")
        write(f"{PASSWORD}\n")
        wait_until(lambda: page.step() is page.code, "the code is shown", 30_000)
        code = page.code.panel.code.text()
        write(f"{code[-6:].lower()}\n")
        wait_until(lambda: not page.isVisible(), "the steps are over", 30_000)
        assert desk.window.page("schedule").isVisible()
        assert "Ctrl+L" in desk.window.messages.text()
    with pytest.raises(EnvironmentFault):
        inspect(empty.records)
    key = UnlockService(empty.records, RunningClock(DAY_OF_MEETING)).unlock_with_code(code)
    inspect(empty.records, key)
    assert load(empty.settings).welcomed
    assert list(empty.data.glob("*.db")) == [empty.records]


def test_two_passwords_that_differ_are_said_at_the_field(
    qapp: QApplication, empty: AppPaths
) -> None:
    with started(qapp, empty) as desk:
        page = welcome(desk)
        press("Return")
        write(f"{PASSWORD}\nне та ёлка\n")
        assert page.password.again_field.error()
        assert not page.password.is_working
        for edit in (page.password.password, page.password.again):
            edit.setText("мало")
        page.password.set_button.click()
        wait_until(lambda: bool(page.password.password_field.error()), "it is refused")
        press("Esc")
        assert page.step() is page.offer


def test_later_is_for_good_and_the_settings_lead_back(qapp: QApplication, empty: AppPaths) -> None:
    with started(qapp, empty) as desk:
        page = welcome(desk)
        press("Esc")
        assert not page.isVisible()
        assert desk.window.page("schedule").isVisible()
        assert desk.window.messages.text() == ""
    with started(qapp, empty) as desk:
        assert desk.window.findChild(WelcomePage) is None
        desk.window.show_section("settings")
        settings = desk.window.page("settings")
        assert isinstance(settings, SettingsPage)
        assert settings.protection is not None
        assert "BitLocker" in settings.protection.state.text()
        assert settings.lock.isHidden()
        settings.protection.guide_button.click()
        assert welcome(desk).isVisible()
        press("Esc")
        assert settings.isVisible()


def test_who_has_meetings_already_is_not_welcomed(qapp: QApplication, paths: AppPaths) -> None:
    with started(qapp, paths) as desk:
        assert desk.window.findChild(WelcomePage) is None


def test_a_start_that_is_measured_is_not_held_up(qapp: QApplication, empty: AppPaths) -> None:
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(qapp)
    desk = Desk(theme, SettingsStore(empty.settings), empty, welcomes=False)
    desk.window.show()
    desk.open()
    try:
        wait_until(lambda: bool(desk.window.current_section()), "the window is open")
        wait_until(lambda: desk.operations.is_resting, "the first screen is read")
        assert desk.window.findChild(WelcomePage) is None
        assert not load(empty.settings).welcomed
    finally:
        desk.window.close()
        desk.close()
        desk.window.deleteLater()
