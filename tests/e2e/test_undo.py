"""Undo over records by keys alone: beside a field, on another screen, after a restart."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.minutes.page import MinutesPage
from tests.e2e.secretary import Secretary
from tests.support.keyboard import press, wait_until, write
from tests.support.office import desk_of
from tests.support.watchdog import GuiWatchdog

pytestmark = [
    pytest.mark.usefixtures("russian"),
    pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True),
]


def minutes_of(desk: Desk) -> MinutesPage:
    page = desk.window.page("minutes")
    assert isinstance(page, MinutesPage)
    return page


def settle(desk: Desk) -> None:
    wait_until(lambda: desk.operations.is_resting, "the work is done")


def words(desk: Desk) -> list[str]:
    return [row.words for row in minutes_of(desk).ribbon.view.questions.rows]


def ask(secretary: Secretary, *lines: str) -> None:
    secretary.opens_the_window()
    secretary.opens_the_meeting()
    for line in lines:
        secretary.types(line)
        secretary.enters_it()


def test_a_field_undoes_its_typing_first_and_then_the_record_is_undone(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        ask(secretary, "не горит фонарь", "ямы у подъезда")
        before = words(desk)
        write("и")
        press("Ctrl+Z")
        settle(desk)
        assert minutes_of(desk).entry.is_empty()
        assert words(desk) == before

        press("Ctrl+Z")
        settle(desk)
        assert words(desk) == before[:-1]
        assert secretary.reads_the_message() == "Отменено, теперь в корзине: вопрос 2."

        press("Ctrl+Shift+Z")
        settle(desk)
        assert words(desk) == before
        assert secretary.reads_the_message() == "Снова на месте: вопрос 2."


def test_undo_works_on_another_screen_and_after_a_restart(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        ask(secretary, "не горит фонарь", "ямы у подъезда")
        before = words(desk)
        press("Ctrl+1")
        settle(desk)
        press("Ctrl+Z")
        settle(desk)
        assert secretary.reads_the_message() == "Отменено, теперь в корзине: вопрос 2."
        press("Ctrl+2")
        settle(desk)
        assert words(desk) == before[:-1]
        secretary.closes_the_window()
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        ask(secretary)
        press("Ctrl+Shift+Z")
        settle(desk)
        assert words(desk) == before
        press("Ctrl+Z", 2)
        settle(desk)
        assert words(desk) == before[:-2]


def test_the_message_offers_to_bring_it_back(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        ask(secretary, "не горит фонарь")
        press("Ctrl+Z")
        settle(desk)
        desk.window.messages._action.click()
        settle(desk)
        assert words(desk)[-1] == "не горит фонарь"
