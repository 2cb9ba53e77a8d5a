"""The first set-up leads to the password, can be left anywhere and gone on with; a sample is beside."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from db.domain.errors import EnvironmentFault
from db.engine import inspect
from desktop.bootstrap.services import Services, open_services
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services.sample_city import clear_away, make_sample
from desktop.services.unlocking import UnlockService
from desktop.settings import SettingsStore, load
from desktop.views.common.theme import Theme, ThemeChoice
from desktop.views.settings.page import SettingsPage
from desktop.views.welcome.page import HOUSES, STEPS, WelcomePage
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


def at_the_password(desk: Desk) -> WelcomePage:
    """Go through the steps without filling any in."""
    page = welcome(desk)
    press("Return")
    for step in (page.city, page.people, page.houses):
        assert page.step() is step
        wait_until(lambda: desk.operations.is_resting, "the step is read")
        step.frame.skip_button.click()
    assert page.step() is page.offer
    return page


pytestmark = pytest.mark.usefixtures("_no_widget_flashes_as_a_window")


@pytest.fixture
def empty(data_dir: Path) -> AppPaths:
    return AppPaths(data_dir)


def test_a_password_is_set_from_the_keyboard_alone(qapp: QApplication, empty: AppPaths) -> None:
    with started(qapp, empty) as desk:
        page = at_the_password(desk)
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
        wait_until(lambda: desk.operations.is_resting, "the status line is read")
        age = desk.window.status.item_text("backup")
        assert age not in {"", "no backup yet"}  # one was made under the password
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
        page = at_the_password(desk)
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
        page = at_the_password(desk)
        press("Esc")
        assert not page.isVisible()
        assert desk.window.page("schedule").isVisible()
        assert desk.window.messages.text() == ""
        assert desk.window.notice.text() == ""
    with started(qapp, empty) as desk:
        assert desk.window.findChild(WelcomePage) is None
        desk.window.show_section("settings")
        settings = desk.window.page("settings")
        assert isinstance(settings, SettingsPage)
        assert settings.protection is not None
        assert "BitLocker" in settings.protection.state.text()
        assert settings.lock.isHidden()
        settings.protection.guide_button.click()
        assert welcome(desk).step() is welcome(desk).offer
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


def test_the_set_up_is_left_and_gone_on_with(
    qapp: QApplication, empty: AppPaths, tmp_path: Path
) -> None:
    table = tmp_path / "дома.csv"
    table.write_text("Улица;Дом\nул. Мира;1\nул. Мира;2\nул. Мира;\n", "utf-8")
    with started(qapp, empty) as desk:
        page = welcome(desk)
        press("Return")
        wait_until(lambda: desk.operations.is_resting, "the step is read")
        press("Return")
        assert page.city.name_field.error()
        write("г. Заречный\n")
        wait_until(lambda: page.step() is page.people, "the city is kept")
        press("Esc")
        assert desk.window.guest() is None
        continues, _ = desk.window.notice.buttons
        desk.window.show_section("settings")
        assert desk.window.notice.text() == ""
        desk.window.show_section("schedule")
        assert continues is not desk.window.notice.buttons[0]
    assert load(empty.settings).setup_step == "people"
    with started(qapp, empty) as desk:
        assert desk.window.guest() is None
        desk.window.notice.buttons[0].click()
        page = welcome(desk)
        assert page.step() is page.people
        assert desk.window.notice.text() == ""
        wait_until(lambda: desk.operations.is_resting, "the step is read")
        write("Климанов Олег Владимирович\n")
        wait_until(lambda: page.step() is page.houses, "the head is kept")
        wait_until(lambda: desk.operations.is_resting, "the step is read")
        page.houses.take(table)
        wait_until(lambda: desk.operations.is_resting, "the table is read")
        assert "4" in page.houses.refused.text()
        press("Return")
        wait_until(lambda: page.step() is page.offer, "the houses are kept")
        press("Esc")
        settings = desk.window.page("settings")
        assert isinstance(settings, SettingsPage)
    assert load(empty.settings).setup_step == ""
    with opened(empty) as services:
        city = services.directories.city()
        (head,) = services.directories.people()
        assert city.name == "г. Заречный"
        assert (city.head_id, head.first_name, head.patronymic) == (
            head.id,
            "Олег",
            "Владимирович",
        )
        assert len(services.directories.houses()) == 2


@contextmanager
def opened(paths: AppPaths) -> Iterator[Services]:
    services = open_services(paths)
    yield services
    services.close()


def test_the_sample_lies_apart_and_goes_when_told(qapp: QApplication, empty: AppPaths) -> None:
    asked: list[AppPaths] = []
    with started(qapp, empty) as desk:
        desk.paths_requested.connect(asked.append)
        welcome(desk).start.sample_button.click()
        wait_until(lambda: bool(asked), "the sample is made", 30_000)
    sample = asked.pop()
    assert sample.home == empty
    assert sample.data.parent == empty.data
    with opened(empty) as services:
        assert services.directories.houses() == []
    with started(qapp, sample) as desk:
        desk.paths_requested.connect(asked.append)
        assert desk.window.findChild(WelcomePage) is None
        said = desk.window.notice.text()
        desk.window.show_section("settings")
        assert desk.window.notice.text() == said != ""
        desk.window.notice.buttons[1].click()
        keeps, removes = desk.window.notice.buttons
        keeps.click()
        assert desk.window.notice.text() == said
        desk.window.notice.buttons[1].click()
        removes = desk.window.notice.buttons[1]
        removes.click()
        assert asked == [empty]
    assert sample.records.exists()
    with started(qapp, empty) as desk:
        assert not sample.data.exists()
        assert desk.window.notice.buttons  # the set-up goes on where it was
    assert empty.records.exists()


def test_a_folder_that_is_no_sample_of_ours_is_never_deleted(empty: AppPaths) -> None:
    letter = empty.sample.data / "письмо.txt"
    letter.parent.mkdir()
    letter.write_text("важно", "utf-8")
    clear_away(empty)
    with pytest.raises(EnvironmentFault):
        make_sample(empty, RunningClock(DAY_OF_MEETING))
    assert letter.read_text("utf-8") == "важно"


def test_tab_comes_to_every_field_and_button_of_each_step(
    qapp: QApplication, empty: AppPaths
) -> None:
    with started(qapp, empty) as desk:
        page = welcome(desk)
        for name in STEPS:
            page.begin(name)
            wait_until(lambda: desk.operations.is_resting, "the step is read")
            fields = page.step().findChildren(QLineEdit) + page.step().findChildren(QPushButton)
            met: set[QWidget | None] = set()
            while QApplication.focusWidget() not in met:
                met.add(QApplication.focusWidget())
                press("Tab")
            assert set(filter(QWidget.isVisible, fields)) <= met, name


def test_a_table_that_does_not_fit_is_told_of_row_by_row(
    qapp: QApplication, empty: AppPaths, tmp_path: Path
) -> None:
    table = tmp_path / "дома.csv"
    table.write_text("Улица;Дом;Подъездов\nМира;;\nМира;1;много\n;;3\n", "utf-8")
    (tmp_path / "пустая.csv").write_text("Улица;Дом\n", "utf-8")
    with started(qapp, empty) as desk:
        houses = welcome(desk).houses
        welcome(desk).begin(HOUSES)
        wait_until(lambda: desk.operations.is_resting, "the step is read")
        houses.take(table)
        wait_until(lambda: len(houses.refused.text().splitlines()) == 3, "the reasons are told")
        assert all(f"rows: {number}" in houses.refused.text() for number in ("2", "3", "4")), (
            houses.refused.text()
        )
        assert houses.found.text() == "No row of the table can be taken."
        houses.take(tmp_path / "пустая.csv")
        wait_until(lambda: "below the headings" in houses.found.text(), "that it is empty is told")
        assert houses.refused.isHidden()
