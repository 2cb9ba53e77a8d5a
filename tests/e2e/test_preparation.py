"""Prepare a meeting by keys alone: gather questions, take them to the yard, plan the next yard."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.schedule_pages import ScheduleOverlays
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.minutes.page import MinutesPage
from desktop.views.monitoring.page import MonitoringPage
from desktop.views.preparation.page import PreparationPage
from desktop.views.schedule.page import SchedulePage
from tests.e2e.secretary import Secretary
from tests.support.keyboard import press, wait_until, write
from tests.support.office import desk_of
from tests.support.watchdog import GuiWatchdog

pytestmark = [
    pytest.mark.usefixtures("russian"),
    pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True),
]


def settle(desk: Desk) -> None:
    wait_until(lambda: desk.operations.is_resting, "the work is done")


def schedule_of(desk: Desk) -> SchedulePage:
    page = desk.window.page("schedule")
    assert isinstance(page, SchedulePage)
    return page


def over(desk: Desk, name: str) -> PreparationPage | MonitoringPage:
    overlays = schedule_of(desk).findChild(ScheduleOverlays)
    page = getattr(overlays, name).page()
    assert isinstance(page, PreparationPage | MonitoringPage)
    return page


def _sees(secretary: Secretary, questions: int) -> bool:
    return secretary.sees_questions() == questions


def test_questions_gathered_before_are_written_in_the_yard_by_one_key(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        press("F4")
        settle(desk)
        page = over(desk, "preparation")
        assert isinstance(page, PreparationPage)
        assert page.isVisible()
        done = [row.done_on for row in page.checks.table.rows()]
        press("Space")
        settle(desk)
        assert [row.done_on for row in page.checks.table.rows()] != done, "ticked, or not any more"

        press("Alt+2")
        waiting = len(page.questions.table.rows())
        press("Tab")
        write("Сомова кв 7: не горит фонарь #освещ")
        press("Ctrl+Return")
        settle(desk)
        assert len(page.questions.table.rows()) == waiting + 1
        press("Esc")
        assert not page.isVisible()

        secretary.opens_the_meeting()
        asked = secretary.sees_questions()
        for wanted in range(asked + 1, asked + waiting + 2):
            press("F10")
            wait_until(partial(_sees, secretary, wanted), "it is written")
            settle(desk)
        minutes = desk.window.page("minutes")
        assert isinstance(minutes, MinutesPage)
        last = minutes.ribbon.view.questions.rows[-1]
        assert last.applicant is not None
        assert (last.applicant.name, last.words) == ("Сомова", "не горит фонарь")
        press("F10")
        settle(desk)
        assert secretary.reads_the_message() == "Подготовленных вопросов больше нет."


def test_a_signal_moves_its_yard_up_and_enter_plans_the_meeting_there(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        press("F8")
        settle(desk)
        monitoring = over(desk, "monitoring")
        assert isinstance(monitoring, MonitoringPage)
        heard = len(monitoring.signals.table.rows())
        press("N")
        write("Весь двор без света")
        press("Tab")
        write("Светлая, 4")
        press("Return")
        monitoring.signals.weight.setValue(900)
        press("Ctrl+Return")
        settle(desk)
        assert len(monitoring.signals.table.rows()) == heard + 1
        press("Esc")

        press("F7")
        settle(desk)
        page = schedule_of(desk)
        best = page._advice.current()
        assert best is not None
        assert best.title == "ул. Светлая, 4"
        press("Return")
        settle(desk)
        assert page.side.form.typed().house_ids == best.facts.house_ids
        press("Ctrl+Return")
        settle(desk)
        assert page.side.meeting is not None
        assert page.side.meeting.house_ids == best.facts.house_ids
