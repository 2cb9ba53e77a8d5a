"""The trash by keys alone: look, bring back, go on typing where one was."""

import pytest
from PySide6.QtWidgets import QApplication

from db.domain.enums import RecordKind
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


def test_a_deleted_question_is_seen_in_the_trash_and_comes_back(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog
) -> None:
    with desk_of(qapp, paths) as desk:
        secretary = Secretary(desk, watchdog)
        secretary.opens_the_window()
        secretary.opens_the_meeting()
        minutes = desk.window.page("minutes")
        assert isinstance(minutes, MinutesPage)
        rows = minutes.ribbon.view.questions
        for line in ("не горит фонарь", "ямы у подъезда"):
            secretary.types(line)
            secretary.enters_it()
        number, count = rows.rows[-1].number, len(rows.rows)
        press("F2")
        press("Ctrl+Del")
        wait_until(lambda: len(rows.rows) == count - 1, "the question is gone")
        write("лифт")

        press("Ctrl+Shift+Del")
        page = desk._pages.trashing.page if desk._pages is not None else None
        assert page is not None
        wait_until(lambda: bool(page.model.rows()), "the trash is read")
        (row,) = page.model.rows()
        assert (row.kind, row.name) == (RecordKind.QUESTION, str(number))

        press("Return")
        wait_until(lambda: not page.model.rows(), "the trash is empty")
        assert secretary.reads_the_message() == f"Возвращено: Вопрос {number}."
        press("Esc")
        wait_until(lambda: len(rows.rows) == count, "the question is back")
        write(" стоит")
        assert minutes.entry.line().text == "лифт стоит"
