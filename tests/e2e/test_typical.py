"""Take a typical solution by keys alone, in the whole window over the sample city."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.paths import AppPaths
from desktop.views.minutes.page import MinutesPage
from tests.e2e.secretary import Secretary
from tests.support.keyboard import press, wait_until
from tests.support.office import desk_of
from tests.support.watchdog import GuiWatchdog

pytestmark = [
    pytest.mark.usefixtures("russian"),
    pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard", extend=True),
]


def test_the_third_question_of_the_practice_is_answered_by_one_key(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.opens_the_meeting()
        page = desk.window.page("minutes")
        assert isinstance(page, MinutesPage)
        offered = page.tools.offered
        secretary.types("поставьте лежачий полицейский, машины гоняют по двору")
        wait_until(lambda: bool(offered.offers), "a typical solution is offered")
        press("Alt+4")
        secretary.enters_it()
        wait_until(lambda: desk.operations.is_resting, "the work is done")
        question = page.ribbon.view.questions.rows[-1]
        (order,) = question.orders
        assert question.topic == "Лежачий полицейский"
        assert order.wording.startswith("Обследовать проезд")
        assert order.lead is not None
        assert order.lead.label == "Отдел дорожного хозяйства"
        assert order.deadline_on is not None

        press("Ctrl+Z")
        wait_until(lambda: desk.operations.is_resting, "the work is done")
        assert question.id not in {row.id for row in page.ribbon.view.questions.rows}
