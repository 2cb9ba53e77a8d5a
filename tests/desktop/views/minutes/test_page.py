"""The page opens meetings, starts and ends them, and notes who came."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.domain.enums import AttendanceRole, MeetingState
from db.models import Meeting
from desktop.services.schedule import ScheduleService
from desktop.views.common.theme import Theme
from tests.desktop.views.minutes.live_stage import Stage, staged
from tests.support.keys import press_key, type_text
from tests.support.records import HandClock, Yard, put


def state(stage: Stage) -> MeetingState:
    stage.settle()
    return schedule(stage).card(stage.yard.meeting).state


def schedule(stage: Stage) -> ScheduleService:
    return ScheduleService(stage.yard.database, HandClock())


def test_a_meeting_that_was_running_opens_by_itself(
    qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock
) -> None:
    with staged(qtbot, theme, yard, clock) as stage:
        stage.page.reload()
        stage.until(lambda: stage.page.meeting_id == yard.meeting)


def test_a_digit_opens_a_meeting(qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock) -> None:
    put(yard.database, Meeting(state=MeetingState.RUNNING, on=date(2026, 11, 25), place="сквер"))
    with staged(qtbot, theme, yard, clock) as stage:
        stage.page.reload()
        stage.until(lambda: len(stage.page.picker._actions) == 2)
        stage.page.picker.focus_first()
        stage.press(Qt.Key.Key_1)
        stage.until(lambda: stage.page.meeting_id is not None)
        stage.until(lambda: stage.page.entry.is_ready())
        assert stage.page.entry.edit.hasFocus()


def test_f6_ends_the_meeting_and_one_key_goes_on_with_it(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F6)
    assert state(stage) is MeetingState.HELD
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert state(stage) is MeetingState.RUNNING


def test_the_header_says_where_when_and_what_is_lacking(stage: Stage) -> None:
    stage.type("подвал затоплен")
    stage.enter()
    stage.settle()
    header = stage.page.header
    assert header.title().startswith("ул. Зелёная, 14")
    assert "1" in header._without_assignee.text()
    assert not header._without_assignee.isHidden()


def test_attendance_is_noted_by_keys_beside_the_minutes(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F3)
    lines = stage.page.attendance.lines()
    assert lines[0].present.hasFocus()
    stage.press(Qt.Key.Key_Space)
    stage.settle()
    rows = schedule(stage).attendance(stage.yard.meeting)
    assert [row.present for row in rows] == [False, True, True]
    assert lines[0].present.hasFocus()
    stage.page.attendance.add_edit.setFocus()
    type_text(stage.page.attendance.add_edit, "Гость Иван")
    stage.enter()
    stage.settle()
    added = schedule(stage).attendance(stage.yard.meeting)[-1]
    assert (added.name, added.role, added.present) == ("Гость Иван", AttendanceRole.GUEST, True)
    stage.press(Qt.Key.Key_Escape)
    assert stage.page.entry.edit.hasFocus()


def test_somebody_may_stand_in_for_another(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F3)
    line = stage.page.attendance.lines()[2]
    line.stead.setFocus()
    type_text(line.stead, "белов")
    press_key(stage.page, Qt.Key.Key_Tab)
    stage.settle()
    assert (
        schedule(stage).attendance(stage.yard.meeting)[2].stands_in_for_id == stage.yard.secretary
    )


def test_the_number_of_residents_is_kept(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F3)
    residents = stage.page.attendance.residents
    residents.setFocus()
    residents.selectAll()
    type_text(residents, "48")
    stage.enter()
    stage.settle()
    assert schedule(stage).card(stage.yard.meeting).residents == 48


def test_attendance_changed_twice_at_once_ends_as_last_wanted(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F3)
    first, second, _ = stage.page.attendance.lines()
    first.present.click()
    second.present.click()
    stage.settle()
    rows = schedule(stage).attendance(stage.yard.meeting)
    assert [row.present for row in rows] == [False, False, True]


def test_tab_goes_through_everything_in_reading_order(stage: Stage) -> None:
    stage.type("Петрова кв 45: не горит фонарь @горэл до пятницы")
    stage.enter()
    stage.settle()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus not in seen:
        seen.append(focus)
        stage.press(Qt.Key.Key_Tab)
    fields = stage.page.card.fields
    wanted = [
        stage.page.entry.edit,
        stage.page.card.words,
        *(field.control for field in (fields.name, fields.flat, fields.phone, fields.topic)),
        fields.house.control,
        fields.supporters,
        fields.kind,
        fields.urgency,
        fields.answer.control,
        *stage.page.card.orders.tab_chain(),
        stage.page.card._add_button,
    ]
    places = [seen.index(widget) for widget in wanted]
    assert places == sorted(places)
    assert stage.page.ribbon.view in seen


def test_everything_that_takes_keys_has_a_name(stage: Stage) -> None:
    stage.type("Петрова кв 45: не горит фонарь @горэл до пятницы")
    stage.enter()
    stage.settle()
    stage.press(Qt.Key.Key_F3)
    nameless = [
        widget
        for widget in stage.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and (face := QAccessible.queryAccessibleInterface(widget)) is not None
        and not face.text(QAccessible.Text.Name)
        and widget.parent().__class__.__name__ not in {"QSpinBox", "QComboBox"}
    ]
    assert nameless == []


def test_a_long_ribbon_keeps_its_end_in_sight(stage: Stage) -> None:
    for number in range(25):
        stage.type(f"вопрос {number} про двор")
        stage.enter()
    stage.settle()
    view = stage.page.ribbon.view
    assert len(stage.shown()) == 25
    last = view.visualRect(view.questions.index(24))
    assert view.viewport().rect().contains(last)


def test_the_keyboard_may_go_to_the_first_meeting_in_the_turn_that_brings_it(
    qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock
) -> None:
    with staged(qtbot, theme, yard, clock) as stage:
        picker = stage.page.picker
        picker.set_meetings(schedule(stage).agenda(since=date(2026, 11, 1)))
        picker.focus_first()
        assert picker.isAncestorOf(QApplication.focusWidget())
