"""Live the months round a meeting by keys alone: what goes before it, and what comes after it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from db.domain.enums import Verdict
from db.domain.indicators import Figure
from db.domain.rows.control import BoardRow, Lane
from desktop.bootstrap.schedule_pages import ScheduleOverlays
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.analysis.page import AnalysisPage
from desktop.views.common.history import HistoryView
from desktop.views.control.page import ControlPage
from desktop.views.control.tables_desk import TablesDesk
from desktop.views.feedback.page import FeedbackPage
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
Page = TypeVar("Page", bound=QWidget)


class Office:
    """Sit before the window, press keys and wait until each has had its effect."""

    def __init__(self, desk: Desk, watchdog: GuiWatchdog) -> None:
        self.desk = desk
        self.secretary = Secretary(desk, watchdog)
        self.secretary.opens_the_window()

    def keys(self, *chords: str) -> None:
        for chord in chords:
            press(chord)
            self.settle()

    def types(self, text: str) -> None:
        write(text)
        self.settle()

    def settle(self) -> None:
        wait_until(lambda: self.desk.operations.is_resting, "the work is done")

    def goes_to(self, section: str, kind: type[Page]) -> Page:
        place = self.desk.window.section_keys().index(section) + 1
        self.keys(f"Ctrl+{place}")
        page = self.desk.window.page(section)
        assert isinstance(page, kind)
        return page

    def over(self, name: str, kind: type[Page]) -> Page:
        overlays = self.goes_to("schedule", SchedulePage).findChild(ScheduleOverlays)
        page = getattr(overlays, name).page()
        assert isinstance(page, kind)
        return page

    def reads(self) -> str:
        return self.desk.window.messages.text()

    def names_in_the_dialog(self, path: Path) -> None:
        """Type a path into the dialog that asks for one."""
        wait_until(lambda: isinstance(QApplication.activeWindow(), QFileDialog), "it is asked")
        write(str(path))
        press("Return")
        self.desk.window.activateWindow()  # as a window manager does when a dialog goes
        wait_until(self.desk.window.isActiveWindow, "the window has the keyboard again")
        self.settle()


@contextmanager
def office(app: QApplication, paths: AppPaths, watchdog: GuiWatchdog) -> Iterator[Office]:
    with desk_of(app, paths) as desk:
        yield Office(desk, watchdog)


def test_before_a_meeting_the_team_the_residents_and_the_public_are_told(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, tmp_path: Path
) -> None:
    """Steps 1, 3 to 6 and 12 of the practice."""
    with office(qapp, paths, watchdog) as at:
        schedule = at.goes_to("schedule", SchedulePage)
        planned = len(schedule.grid.month.on_day(schedule.grid.day))
        at.keys("F7", "Return", "Ctrl+Return")
        assert len(schedule.grid.month.on_day(schedule.grid.day)) == planned + 1
        at.keys("F7", "Shift+Tab", "F4", "Alt+3")
        preparation = at.over("preparation", PreparationPage)
        assert any(not row.is_invited for row in preparation.team.table.rows())
        at.keys("Ctrl+Return")
        assert all(row.is_invited for row in preparation.team.table.rows())

        at.keys("Alt+4")
        told = len(preparation.telling.table.rows())
        preparation.telling.place.setFocus()
        at.types("ул. Зелёная, 14, подъезд 3")
        at.keys("Ctrl+Return")
        assert len(preparation.telling.table.rows()) == told + 1
        at.keys("Ctrl+Shift+C")
        assert "25 ноября 2026 г." in QApplication.clipboard().text()
        at.keys("Esc")

        monitoring = at.over("monitoring", MonitoringPage)
        at.keys("F8", "Alt+2", "N")
        published = len(monitoring.publications.table.rows())
        at.types("газета «Заречье»\tВ четверг глава приедет на Зелёную\t\t25.11")
        at.keys("Return", "Ctrl+Return")
        assert len(monitoring.publications.table.rows()) == published + 1
        newest = monitoring.publications.table.rows()[0]
        assert (newest.title, newest.outlet) == (
            "В четверг глава приедет на Зелёную",
            "газета «Заречье»",
        )
        assert newest.about, "it is tied to the meeting"
        at.keys("F2", "Ctrl+H")
        assert monitoring.publications._history is not None
        assert "создано" in " ".join(monitoring.publications._history.texts())

        at.keys("Alt+3", "Ctrl+Return")
        assert len(monitoring.editions.editions.rows()) == 2, "the schedule is approved anew"

        at.keys("Alt+1")
        heard = len(monitoring.signals.table.rows())
        table = tmp_path / "сигналы.csv"
        table.write_text(
            "Дата;Источник;Содержание\n20.11.2026;СМИ;Темно\n31.02.2026;СМИ;Скользко\n",
            encoding="cp1251",
        )
        monitoring.tables._choose_file = lambda *_: table
        at.keys("Ctrl+O")
        assert preview_faults(monitoring) == [None, "not_a_day"]
        at.keys("Ctrl+Return")
        assert len(monitoring.signals.table.rows()) == heard + 1


def test_after_a_meeting_orders_are_chased_residents_called_and_figures_told(
    qapp: QApplication, paths: AppPaths, watchdog: GuiWatchdog, tmp_path: Path
) -> None:
    """Steps 2, 9 to 11 and 13 of the practice."""
    with office(qapp, paths, watchdog) as at:
        control = at.goes_to("control", ControlPage)
        chases(at, control)
        takes_a_table_back(at, control, tmp_path)
        calls(at, control)

        analysis = at.goes_to("analysis", AnalysisPage)
        at.keys("Alt+2", "Ctrl+Home", "Right")
        total = analysis.groups.lines()[0].figures[0][Figure.REQUESTS]
        at.keys("Return")
        assert len(analysis.records.rows()) == total
        at.keys("Return")
        assert at.desk.window.current_section() == "minutes"

        schedule = at.goes_to("schedule", SchedulePage)
        at.keys(*["Left"] * 6)
        assert schedule.side.meeting is not None
        at.secretary._tabs_to("Плакат итогов")
        at.keys("Space")
        assert schedule.stage.isVisible()


def chases(at: Office, control: ControlPage) -> None:
    """Move a deadline, note a report, return it, note another and take the order off control."""
    late = control.lanes.count(Lane.OVERDUE)
    at.keys("Ctrl+Home", "E")
    at.types("20.12\tЖдём светильники")
    at.keys("Ctrl+Return")
    assert control.lanes.count(Lane.OVERDUE) == late - 1
    at.keys("Ctrl+Home", "R")
    at.types("Двор убран")
    at.keys("Ctrl+Return")
    waiting = control.lanes.count(Lane.REPORTED)
    at.keys("Alt+5", "Ctrl+End", "B")
    at.types("Убрана половина")
    at.keys("Ctrl+Return")
    assert control.lanes.count(Lane.REPORTED) == waiting - 1
    done = control.lanes.count(Lane.DONE)
    at.keys("Alt+5", "Ctrl+Home", "D", "Ctrl+Return")
    assert control.lanes.count(Lane.DONE) == done + 1
    assert "Снято с контроля" in at.reads()
    at.keys("Alt+6", "Ctrl+Home", "Ctrl+H")
    history = control.card.findChild(HistoryView)
    assert history is not None
    assert any("снято с контроля" in text for text in history.texts())
    at.keys("Ctrl+H")


def takes_a_table_back(at: Office, control: ControlPage, folder: Path) -> None:
    """Send the tables, have one filled in, and take it back."""
    at.keys("Ctrl+Shift+O")
    at.names_in_the_dialog(folder)
    book = load_workbook(max(folder.glob("*.xlsx"), key=rows_in))
    sheet = book.worksheets[0]
    for row in range(4, sheet.max_row + 1):
        sheet.cell(row, 8).value = "Сделали"
        sheet.cell(row, 9).value = "24.11.2026"
    book.save(folder / "ответ.xlsx")
    waiting = control.lanes.count(Lane.REPORTED)
    control.table.setFocus()
    at.keys("Ctrl+O")
    at.names_in_the_dialog(folder / "ответ.xlsx")
    desk = control.findChild(TablesDesk)
    assert desk is not None
    accepted, *rest = map(int, re.findall(r"\d+", desk.view.counts.text()))
    assert accepted
    assert rest == [0, 0]
    assert control.lanes.count(Lane.REPORTED) == waiting, "nothing is written yet"
    at.keys("Ctrl+Return")
    assert control.lanes.count(Lane.REPORTED) == waiting + accepted


def preview_faults(monitoring: MonitoringPage) -> list[str | None]:
    preview = monitoring.preview._preview
    assert preview is not None
    return [row.fault for row in preview.rows]


def rows_in(path: Path) -> int:
    return load_workbook(path).worksheets[0].max_row


def calls(at: Office, control: ControlPage) -> None:
    """Call the resident of an order that is done: it is not, and goes on control again."""
    at.keys("Alt+6", "Ctrl+Home")
    (row,) = control.table.chosen()
    at.keys("T")
    assert at.desk.window.current_section() == "feedback"
    feedback = at.desk.window.page("feedback")
    assert isinstance(feedback, FeedbackPage)
    at.keys("Alt+3")
    at.types("Опять темно")
    at.keys("Ctrl+Return")
    told = feedback.table.current().told[-1]
    assert (told.verdict, told.remark) == (Verdict.NOT, "Опять темно")
    at.goes_to("control", ControlPage)
    at.keys("Alt+1")
    every = [one.id for lane in range(1, 5) for one in rows_of(at, control, lane)]
    assert row.id in every


def rows_of(at: Office, control: ControlPage, lane: int) -> list[BoardRow]:
    at.keys(f"Alt+{lane}")
    return list(control.table.rows())
