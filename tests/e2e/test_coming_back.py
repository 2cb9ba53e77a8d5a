"""After a kill the program goes on where typing was broken off; else where it was left."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from subprocess import PIPE, Popen

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from db.domain.clock import system_clock
from db.domain.ids import new_id
from db.domain.rows.minutes import DraftRow
from desktop.bootstrap.schedule_pages import ScheduleOverlays
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.settings import SettingsStore
from desktop.views.minutes.page import MinutesPage
from tests.e2e.form_typist import WORDS
from tests.support.keyboard import press, rest, wait_until, write
from tests.support.office import DAY_OF_MEETING, RunningClock, desk_of
from tests.support.running import start_planned

LINE = "Петрова кв 45: не горит фонарь"
MOST_LOST = 5


@pytest.fixture
def running(paths: AppPaths) -> AppPaths:
    start_planned(paths)
    return paths


@contextmanager
def started(app: QApplication, paths: AppPaths, section: str = "") -> Iterator[Desk]:
    with desk_of(app, paths, clock=RunningClock(DAY_OF_MEETING)) as desk:
        desk.window.show()
        desk.window.activateWindow()
        desk.open()
        wait_until(lambda: bool(desk.window.current_section()), "the window is open")
        wait_until(lambda: desk.operations.is_resting, "the first screen is read")
        if section:
            desk.window.show_section(section)
            wait_until(lambda: desk.operations.is_resting, "the section is read")
        rest()
        yield desk


def minutes(desk: Desk) -> MinutesPage:
    page = desk.window.page("minutes")
    assert isinstance(page, MinutesPage)
    wait_until(lambda: page.entry.is_ready() and desk.operations.is_resting, "it is read")
    return page


def as_if_killed(paths: AppPaths) -> None:
    """Forget that the last work ended in order."""
    store = SettingsStore(paths.settings)
    store.apply(replace(store.settings, ended_at="", section="schedule"))


def test_a_line_comes_back_with_its_caret(qapp: QApplication, running: AppPaths) -> None:
    with started(qapp, running, "minutes") as desk:
        minutes(desk)
        write(LINE)
        press("Left", times=4)
    as_if_killed(running)
    with started(qapp, running) as desk:
        assert desk.window.current_section() == "minutes"
        page = minutes(desk)
        assert (page.entry.line().text, page.entry.line().caret) == (LINE, len(LINE) - 4)
        assert page.entry.edit.hasFocus()
        assert "is back" in desk.window.messages.text()


def test_the_newest_draft_is_gone_on_with_whatever_else_waits(
    qapp: QApplication, running: AppPaths
) -> None:
    with started(qapp, running, "minutes") as desk:
        page = minutes(desk)
        for words in ("первый", "второй"):
            write(f"{words}\n")
            wait_until(lambda: page.is_idle and desk.operations.is_resting, "it is logged")
        write("третий ещё не сказан")
        rows = page._minutes.ribbon(page.meeting_id)
        for row in (rows[1], rows[0]):
            draft = DraftRow(f"question:{row.id}", "answer", f"разъяснено {row.number}", 4)
            wait_until(lambda: page.is_idle, "what was typed before is saved")
            desk.operations.command(partial(page._minutes.save_draft, draft))
        wait_until(lambda: desk.operations.is_resting, "the drafts are saved")
    as_if_killed(running)
    with started(qapp, running) as desk:
        page = minutes(desk)
        assert page.card.row is not None
        assert page.card.row.number == 1
        field = page.card.fields.answer
        assert field.control.hasFocus()
        assert (field.text(), field.caret()) == ("разъяснено 1", 4)
        assert page.entry.line().text == "третий ещё не сказан"


def test_after_an_end_in_order_the_last_section_is_shown(
    qapp: QApplication, running: AppPaths
) -> None:
    with started(qapp, running, "minutes") as desk:
        minutes(desk)
        write(LINE)
        desk.window.show_section("orders")
    with started(qapp, running) as desk:
        assert desk.window.current_section() == "orders"
        assert desk.window.messages.text() == ""
        press("Ctrl+2")
        page = minutes(desk)
        wait_until(lambda: page.entry.line().text == LINE, "the line waits all the same")


def test_a_draft_of_a_meeting_that_is_gone_opens_nothing(
    qapp: QApplication, running: AppPaths
) -> None:
    with started(qapp, running, "minutes") as desk:
        page = minutes(desk)
        for key in (f"line:{new_id(system_clock())}:{new_id(system_clock())}", "question:x"):
            desk.operations.command(
                partial(page._minutes.save_draft, DraftRow(key, "line", "ничья", 0))
            )
        wait_until(lambda: desk.operations.is_resting, "the drafts are saved")
    as_if_killed(running)
    with started(qapp, running) as desk:
        assert desk.window.current_section() == "schedule"
        assert desk.window.messages.text() == ""


def test_an_unknown_section_of_the_settings_is_passed_over(
    qapp: QApplication, running: AppPaths
) -> None:
    store = SettingsStore(running.settings)
    store.apply(replace(store.settings, section="nonsense", ended_at="nonsense"))
    with started(qapp, running) as desk:
        assert desk.window.current_section() == "schedule"


def kept(desk: Desk) -> list[str]:
    """Return what of the forms is on the disk."""
    pages = desk._pages
    assert pages is not None
    wait_until(
        lambda: pages.is_idle() and desk.operations.is_resting, "the key presses are on the disk"
    )
    return [row.text for row in pages.services.minutes.drafts("form:")]


def test_the_form_of_a_meeting_comes_back(qapp: QApplication, paths: AppPaths) -> None:
    with started(qapp, paths, "schedule") as desk:
        press("Ins")
        form = desk.window.page("schedule").side.form
        form._place.setFocus()
        write("у качелей")
        assert "у качелей" in kept(desk)
    as_if_killed(paths)
    with started(qapp, paths) as desk:
        assert desk.window.current_section() == "schedule"
        form = desk.window.page("schedule").side.form
        wait_until(lambda: form.isVisible() and form._place.text() == "у качелей", "it is back")
        wait_until(lambda: "is back" in desk.window.messages.text(), "it is told")
        form._place.setFocus()
        press("Esc")
        assert kept(desk) == []
        assert not form.isVisible()


def test_the_form_of_a_killed_window_comes_back(qapp: QApplication, paths: AppPaths) -> None:
    command = [sys.executable, "-m", "tests.e2e.form_typist", str(paths.data)]
    with Popen(command, stdout=PIPE, text=True, encoding="utf-8") as typist:
        assert typist.stdout is not None
        told = [typist.stdout.readline() for _ in range(30)]
        typist.kill()
        told += typist.stdout.readlines()
    typed = [line.removesuffix("\n") for line in told if line.endswith("\n")]
    assert len(typed) >= 30, "it typed"
    with started(qapp, paths) as desk:
        form = desk.window.page("schedule").side.form
        wait_until(lambda: form.isVisible() and bool(form._place.text()), "it is back")
        wait_until(lambda: "is back" in desk.window.messages.text(), "it is told")
        back = form._place.text()
        assert WORDS.startswith(back[: len(WORDS)])
        assert len(typed[-1]) - len(back) <= MOST_LOST


def test_the_form_of_a_record_comes_back_and_a_saved_one_does_not(
    qapp: QApplication, paths: AppPaths
) -> None:
    with started(qapp, paths, "directories") as desk:
        page = desk.window.page("directories")
        page.show_tab(1)
        view = page._shown()
        wait_until(lambda: desk.operations.is_resting, "the organisations are read")
        row = view.table.row(view.table.model().index(0, 0))
        view.show_entry(row.id)
        wait_until(lambda: view.form.row is not None, "the first of them is shown")
        view.form.focus_first()
        press("End")
        write(" и дворы")
        name = next(text for text in kept(desk) if text.endswith("и дворы"))
    as_if_killed(paths)
    with started(qapp, paths) as desk:
        assert desk.window.current_section() == "directories"
        view = desk.window.page("directories")._shown()
        wait_until(lambda: view.form.row is not None and view.form.row.id == row.id, "it is chosen")
        wait_until(lambda: name in str(view.form.typed()), "it is back")
        view.form.focus_first()
        press("Ctrl+Return")
        wait_until(lambda: name in str(view.form.row), "it is saved")
        assert kept(desk) == []


def over_schedule(desk: Desk, name: str) -> QWidget:
    """Return a page that is laid over the schedule."""
    overlays = desk.window.page("schedule").findChild(ScheduleOverlays)
    assert overlays is not None
    wait_until(lambda: getattr(overlays, name).is_open, f"{name} is open")
    wait_until(lambda: desk.operations.is_resting, "it is read")
    page: QWidget = getattr(overlays, name).page()
    return page


def test_a_signal_comes_back_and_goes_with_its_record(qapp: QApplication, paths: AppPaths) -> None:
    with started(qapp, paths, "schedule") as desk:
        desk.window.page("schedule").monitoring_opened.emit()
        over_schedule(desk, "monitoring").signals.text.setFocus()
        write("нет лавочек")
        assert kept(desk) == ["нет лавочек"]
    as_if_killed(paths)
    with started(qapp, paths) as desk:
        page = over_schedule(desk, "monitoring")
        signals = page.signals
        assert signals.text.toPlainText() == "нет лавочек"
        wait_until(lambda: "is back" in desk.window.messages.text(), "it is told")
        signals.text.setFocus()
        press("Ctrl+Return")
        wait_until(lambda: desk.operations.is_resting, "it is saved")
        assert kept(desk) == []
        (row,) = (one for one in signals.table.rows() if one.text == "нет лавочек")
        signals.table.selectRow(signals.table.rows().index(row))
        signals._on_edit_triggered()
        write(" у дома")
        assert kept(desk) == ["нет лавочек у дома"]
    as_if_killed(paths)
    with started(qapp, paths) as desk:
        signals = over_schedule(desk, "monitoring").signals
        wait_until(lambda: signals.text.toPlainText() == "нет лавочек у дома", "it is back")
        assert signals._edited.id == row.id
        signals.start_new()
        assert kept(desk) == []


def test_what_was_typed_of_a_preparation_comes_back(qapp: QApplication, paths: AppPaths) -> None:
    meeting = start_planned(paths)
    with started(qapp, paths, "schedule") as desk:
        desk.window.page("schedule").preparation_opened.emit(meeting)
        page = over_schedule(desk, "preparation")
        page.show_part(1)
        page.questions.line.setFocus()
        write("где лавочки")
        assert kept(desk) == ["где лавочки"]
    as_if_killed(paths)
    with started(qapp, paths) as desk:
        page = over_schedule(desk, "preparation")
        line = page.questions.line
        wait_until(lambda: line.toPlainText() == "где лавочки", "it is back")
        wait_until(lambda: "is back" in desk.window.messages.text(), "it is told")
        line.setFocus()
        press("Ctrl+Return")
        wait_until(lambda: desk.operations.is_resting, "it is saved")
        assert "где лавочки" in [row.line for row in page.questions.table.rows()]
        assert kept(desk) == []
        for place, field in ((0, page.checks.title), (3, page.telling.place)):
            page.show_part(place)
            field.setFocus()
            write("доска")
            assert kept(desk) == ["доска"]
            press("Backspace", times=5)
            assert kept(desk) == [], "nothing is kept that equals the record"
