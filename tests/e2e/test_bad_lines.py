"""Paste, type and look for what nobody should, in the live form: nothing freezes, nothing blocks."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.minutes.line_state import MOST_LINES
from desktop.views.minutes.page import MinutesPage
from desktop.views.minutes.ribbon import RibbonView
from desktop.views.search.page import SearchPage
from tests.e2e.secretary import Secretary
from tests.support.keyboard import press, rest, wait_until, write
from tests.support.office import desk_of, sample_folder
from tests.support.watchdog import GuiWatchdog, Stretch

MANY = "\n".join(f"{number}. не горит фонарь у дома {number}" for number in range(1, 5001))
EMOJI = "👍👨‍👩‍👧"
SEARCHES = (
    '"незакрытая кавычка',
    'фонарь AND (NEAR "яма" OR -',
    '* ^ {text}: "a" + b -"c" NOT',
    "«ёлочки» ''; DROP TABLE question; --",
)


@pytest.mark.usefixtures("russian")
def test_bad_lines_neither_freeze_nor_fail(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, data_dir: object
) -> None:
    spoil(qapp, paths, watchdog)
    first = {stretch.during for stretch in slow(watchdog)}
    if not first:
        return
    watchdog.stretches.clear()  # a stretch of another process on this core does not come again
    again = AppPaths(paths.records.parent / "again")
    spoil(qapp, sample_folder(again.records.parent), watchdog)
    both = [stretch for stretch in slow(watchdog) if stretch.during in first]
    assert not both, "\n".join(map(str, both))


def slow(watchdog: GuiWatchdog) -> list[Stretch]:
    """Return the freezes of the bad inputs; opening the window has a test of its own."""
    bad = ("pasting", "typing", "entering", "looking for", "making")
    return [one for one in watchdog.over_limit() if one.during.startswith(bad)]


def spoil(qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.looks_at_the_schedule()
        secretary.opens_the_meeting()
        secretary.starts_the_meeting()
        secretary.types(EMOJI)
        secretary.enters_it()
        secretary.pastes(MANY)
        assert str(MOST_LINES) in secretary.reads_the_message()
        make_questions_of_them(desk, watchdog)
        ribbon = desk.window.findChild(RibbonView)
        assert ribbon is not None
        rows = ribbon.questions.rows
        assert rows[0].words == EMOJI
        assert rows[-1].words.endswith(f"не горит фонарь у дома {MOST_LINES}")
        look_for_odd_things(desk, watchdog)


def make_questions_of_them(desk: Desk, watchdog: GuiWatchdog) -> None:
    """Choose what the message offers, and wait for the questions."""
    offered = [one for one in desk.window.messages.findChildren(QPushButton) if one.isVisible()]
    (button,) = [one for one in offered if str(MOST_LINES) in one.text()]
    watchdog.begin("making questions of lines")
    button.click()
    rest()
    page = desk.window.findChild(MinutesPage)
    assert page is not None
    wait_until(lambda: len(page.ribbon.view.questions.rows) == MOST_LINES + 1, "all are shown")
    wait_until(lambda: page.is_idle and desk.operations.is_resting, "all are saved")
    watchdog.during = "doing nothing"


def look_for_odd_things(desk: Desk, watchdog: GuiWatchdog) -> None:
    press("Ctrl+F")
    wait_until(lambda: desk.window.current_section() == "search", "the search is open")
    page = desk.window.findChild(SearchPage)
    assert page is not None
    for text in SEARCHES:
        watchdog.begin(f"looking for {text}")
        press("Ctrl+A")
        write(text)
        press("Return")
        wait_until(lambda: desk.operations.is_resting, "the answer is there")
        assert page.box.text() == text
        assert "✕" not in desk.window.messages.text()
    watchdog.during = "doing nothing"


@pytest.mark.usefixtures("russian")
def test_no_key_of_the_live_form_opens_anything_modal(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.opens_the_meeting()
        secretary.starts_the_meeting()
        secretary.types("не горит фонарь")
        secretary.enters_it()
        page = desk.window.findChild(MinutesPage)
        assert page is not None
        keys = [one.shortcut().toString() for one in page.page_actions()]
        pressed = [key for key in keys if key and key != "F6"]  # the meeting is to go on
        assert len(pressed) > 20
        for key in pressed:
            press(key)
            wait_until(lambda: desk.operations.is_resting, f"{key} has done its work")
            assert QApplication.activeModalWidget() is None, key
            leave(desk, page)


def leave(desk: Desk, page: MinutesPage) -> None:
    """Close what stands beside the window and go back to the line."""
    for window in QApplication.topLevelWidgets():
        if window is not desk.window and window.isVisible():
            window.close()
    desk.window.activateWindow()
    page.entry.edit.setFocus()
    rest()
