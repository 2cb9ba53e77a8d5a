"""Every control says its name, is reached by Tab, and shows that it has the keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.pages import Pages
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.settings import SettingsStore, ThemeChoice
from desktop.views.common.theme import Theme
from desktop.views.rail import RailButton
from desktop.views.schedule.page import SchedulePage
from tests.e2e.accessible import FEWEST_CHANGED, controls, described, said_name, walk
from tests.support.keyboard import press, wait_until
from tests.support.office import DAY_OF_MEETING, desk_of
from tests.support.running import start_planned

pytestmark = pytest.mark.slow


@pytest.fixture
def meeting(paths: AppPaths) -> UUID:
    return start_planned(paths)


@pytest.fixture(params=[ThemeChoice.LIGHT, ThemeChoice.SUN])
def desk(
    request, qapp: QApplication, paths: AppPaths, meeting: UUID, russian: None
) -> Iterator[Desk]:
    store = SettingsStore(paths.settings)
    store.apply(replace(store.settings, welcomed=True))
    with desk_of(qapp, paths, Theme(request.param)) as desk:
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.window.activateWindow()
        desk.open()
        wait_until(lambda: bool(desk.window.current_section()), "the window is open")
        wait_until(lambda: desk.operations.is_resting, "the first screen is read")
        pages = desk.window.findChild(Pages)
        assert isinstance(pages, Pages)
        pages.ways.open_minutes(meeting)
        wait_until(lambda: desk.operations.is_resting, "the meeting is read")
        yield desk


def test_every_control_is_named_reached_and_seen(desk: Desk, meeting: UUID) -> None:
    """WCAG 2.2: 4.1.2 name, 2.1.1 keyboard, 2.4.7 focus visible."""
    found: list[str] = []
    for section in desk.window.section_keys():
        desk.window.show_section(section)
        wait_until(lambda: desk.operations.is_resting, f"{section} is read")
        found += barriers(desk, section)
    desk.window.show_section("schedule")
    for key, name, parts in (("F8", "monitoring", 3), ("F4", "preparation", 5)):
        choose(desk, meeting)
        press(key)
        for number in range(1, parts + 1):
            press(f"Alt+{number}")
            wait_until(lambda: desk.operations.is_resting, f"{name} is read")
            found += barriers(desk, f"{name} {number}")
        press("Esc")
    assert found == []


def choose(desk: Desk, meeting: UUID) -> None:
    """Choose a meeting on the schedule."""
    wait_until(lambda: desk.operations.is_resting, "the schedule is read")
    page = desk.window.page("schedule")
    assert isinstance(page, SchedulePage)
    page.grid.setFocus()
    page.grid.choose(DAY_OF_MEETING.date(), meeting)
    wait_until(lambda: desk.operations.is_resting, "the meeting is read")


def barriers(desk: Desk, where: str) -> list[str]:
    """Return what is in the way of somebody without eyes or without a mouse."""
    there = [one for one in controls(desk.window) if not isinstance(one, RailButton)]
    assert there, where
    stops = walk(desk.window)
    reached = {stop.control for stop in stops}
    return [
        *(f"{where}, no name: {described(one)}" for one in there if not said_name(one)),
        *(f"{where}, no Tab: {described(one)}" for one in there if one not in reached),
        *(
            f"{where}, {stop.changed} pixels tell of the focus: {described(stop.control)}"
            for stop in stops
            if stop.changed < FEWEST_CHANGED
        ),
    ]


def test_no_key_means_two_things(desk: Desk) -> None:
    found: list[str] = []
    for section in desk.window.section_keys():
        desk.window.show_section(section)
        wait_until(lambda: desk.operations.is_resting, f"{section} is read")
        meanings: dict[str, list[str]] = {}
        for action in desk.window.all_actions():
            for keys in action.shortcuts():
                meanings.setdefault(keys.toString(), []).append(action.text())
        assert len(meanings) > 10
        found += [f"{section}, {key}: {one}" for key, one in meanings.items() if len(one) > 1]
    assert found == []
