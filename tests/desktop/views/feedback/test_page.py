"""Make the calls of the day by keys over real records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import Qt

from db.domain.control_inputs import OrderKey, RemovalInput, ReportInput
from db.domain.enums import ControlState, MeetingState, Outcome, Verdict
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.services.entry import EntryService
from desktop.services.feedback import FeedbackService
from desktop.services.minutes import MinutesService
from desktop.views.feedback.page import FeedbackPage, FeedbackServices
from tests.support.controlled import controlled
from tests.support.keys import type_text
from tests.support.records import HandClock, Yard, fresh_database, small_city

WEDNESDAY = date(2026, 11, 25)
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Room:
    """Hold the page with what stands behind it."""

    qtbot: object
    page: FeedbackPage
    control: ControlService
    feedback: FeedbackService
    operations: Operations
    yard: Yard
    keys: list[OrderKey]
    make: Callable[[], FeedbackPage]
    minutes: MinutesService
    said: list[str] = field(default_factory=list)

    def reopen(self) -> FeedbackPage:
        """Return the page as the program would show it after a kill."""
        self.qtbot.waitUntil(lambda: self.page.is_idle)
        self.page.close()
        self.page = self.make()
        self.settle()
        return self.page

    def kept(self) -> list[str]:
        self.qtbot.waitUntil(lambda: self.page.is_idle and self.operations.is_resting)
        return [row.text for row in self.minutes.drafts("form:")]

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def key(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.page.focusWidget() or self.page.table, key, modifiers)
        self.settle()

    def names(self) -> list[str]:
        return [row.name for row in self.page.table.rows()]

    def told(self, number: int):
        """Return what the applicant of an order was told."""
        question = self.control.card(self.keys[number].id).row.question_id
        return self.feedback.of_question(question, WEDNESDAY)[0].told


@pytest.fixture
def room(qtbot, theme, tmp_path) -> Iterator[Room]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database, MeetingState.HELD)
        control, feedback = ControlService(database, clock), FeedbackService(database, clock)
        keys = [controlled(yard, 1, name="Петрова"), controlled(yard, 2, name="Сомова")]
        for key in keys:
            control.report(key, ReportInput(Outcome.DONE, "Фонарь горит", WEDNESDAY))
            row = control.card(key.id).row
            done = RemovalInput("О.В. Климанов", WEDNESDAY)
            control.remove([OrderKey(row.id, row.version)], done)
        operations = Operations()
        services = FeedbackServices(feedback, control, EntryService(database, clock))
        minutes, said = MinutesService(database, clock), []

        def make() -> FeedbackPage:
            page = FeedbackPage(theme, services, operations, lambda: WEDNESDAY)
            qtbot.addWidget(page)
            page.keep_drafts(minutes)
            operations.changed.connect(page.on_changed)
            page.told.connect(lambda text, *_: said.append(text))
            page.resize(1278, 720)
            page.show()
            page.activateWindow()
            page.reload()
            page.table.setFocus()
            return page

        found = Room(qtbot, make(), control, feedback, operations, yard, keys, make, minutes, said)
        found.settle()
        yield found
        operations.close()


def test_a_satisfied_applicant_leaves_the_list_and_the_next_one_comes(room):
    assert room.names() == ["Петрова", "Сомова"]
    assert "8 900 000-00-07" in room.page.form.facts()
    assert "Фонарь горит" in room.page.form._text.toPlainText()

    room.key(Qt.Key.Key_1, ALT)
    room.key(Qt.Key.Key_Return, CTRL)

    assert room.names() == ["Сомова"]
    (told,) = room.told(0)
    assert (told.verdict, told.outcome) == (Verdict.SATISFIED, Outcome.DONE)
    assert "Фонарь горит" in told.text


def test_whoever_is_not_satisfied_puts_the_order_on_control_again(room):
    room.key(Qt.Key.Key_3, ALT)
    assert room.page.form._remark.hasFocus()
    room.key(Qt.Key.Key_Return, CTRL)
    assert room.page.form._error.text().startswith("✕"), "what is wrong has to be said"
    type_text(room.page.form._remark, "погас через день")
    type_text(room.page.form._deadline.edit, "10.12")
    room.key(Qt.Key.Key_Return, CTRL)

    row = room.control.card(room.keys[0].id).row
    assert (row.control, row.deadline_on) == (ControlState.RETURNED, date(2026, 12, 10))
    assert room.names() == ["Сомова"]


def test_a_try_in_vain_is_noted_and_the_call_stays(room):
    room.key(Qt.Key.Key_0, ALT)

    assert room.names() == ["Петрова", "Сомова"]
    assert [one.reached for one in room.told(0)] == [False]


def test_consent_to_be_asked_again_is_kept_with_its_day(room):
    room.key(Qt.Key.Key_2, ALT)
    room.page.form._may_ask.click()
    room.key(Qt.Key.Key_Return, CTRL)

    (told,) = room.told(0)
    assert (told.verdict, told.may_ask_again, told.ask_again_on) == (
        Verdict.PARTLY,
        True,
        date(2026, 12, 2),
    )


def test_what_was_typed_stays_while_other_records_change(room):
    type_text(room.page.form._remark, "перезвонить вечером")
    data = ReportInput(Outcome.DONE, "x", WEDNESDAY)
    room.operations.command(lambda: room.control.report(controlled(room.yard, 3), data))
    room.settle()

    assert room.page.form._remark.toPlainText() == "перезвонить вечером"


def test_another_resident_of_the_same_question_gets_an_answer_too(room):
    room.key(Qt.Key.Key_Insert)
    type_text(room.page.resident._name, "Ершов")
    room.key(Qt.Key.Key_Return)

    assert sorted(room.names()) == ["Ершов", "Петрова", "Сомова"]


def test_a_question_without_news_can_be_told_too(room):
    key = controlled(room.yard, 3, name="Окунева")
    question = room.control.card(key.id).row.question_id
    room.page.open_question(question)
    room.settle()
    assert room.names() == ["Окунева"]

    type_text(room.page.form._text, "работы начнут в понедельник")
    room.key(Qt.Key.Key_Return, CTRL)
    (row,) = room.feedback.of_question(question, WEDNESDAY)
    assert [one.text for one in row.told] == ["работы начнут в понедельник"]

    room.key(Qt.Key.Key_Home, ALT)
    assert room.names() == ["Петрова", "Сомова"]


def test_the_text_for_a_topic_and_an_outcome_is_changed_in_place(room):
    room.key(Qt.Key.Key_T, CTRL)
    assert "{отчёт}" in room.page.texts._text.toPlainText()
    room.page.texts._text.setPlainText("Сделано: {отчет}.")
    room.page.texts._on_save_triggered()
    room.settle()
    assert "{отчёт}" not in room.page.form._text.toPlainText()
    assert room.page.texts._error.text().startswith("✕"), "a slip in a place is told"

    room.page.texts._text.setPlainText("Сделано: {отчёт}.")
    room.page.texts._on_save_triggered()
    room.settle()

    assert room.page.form._text.toPlainText() == "Сделано: Фонарь горит."


def test_what_was_typed_of_a_call_comes_back_and_goes_with_the_call(room):
    room.page.table.selectRow(1)
    room.key(Qt.Key.Key_3, ALT)
    type_text(room.page.form._remark, "погас через день")
    room.page.table.selectRow(0)
    room.settle()
    assert room.page.form._remark.toPlainText() == "", "another is called meanwhile"
    page = room.reopen()

    assert page.table.current().name == "Сомова"
    assert page.form._remark.toPlainText() == "погас через день"
    assert page.form.verdict_text() == Verdict.NOT
    assert "is back" in room.said[-1]

    room.key(Qt.Key.Key_Return, CTRL)
    assert room.told(1)[0].remark == "погас через день"
    assert room.kept() == []


def test_a_call_that_is_put_back_keeps_nothing(room):
    type_text(room.page.form._remark, "погас")
    assert "погас" in room.kept()
    room.page.form._remark.setFocus()
    room.key(Qt.Key.Key_Escape)
    assert room.page.form._remark.toPlainText() == ""
    assert room.kept() == []

    type_text(room.page.form._remark, "я")
    assert room.kept() == ["я"]
    room.qtbot.keyClick(room.page.form._remark, Qt.Key.Key_Backspace)
    room.qtbot.wait(1)
    assert room.kept() == [], "nothing is kept that equals the record"
