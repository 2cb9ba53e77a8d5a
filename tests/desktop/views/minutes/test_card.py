"""The card stores what is typed into it, says what it does not understand, and takes back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.domain.deadlines import DeadlineKind
from db.domain.enums import QuestionKind
from db.domain.errors import UserError
from db.domain.rows.minutes import DraftRow, QuestionRow
from desktop.views.common.theme import Theme
from desktop.views.minutes.card_values import edit_of
from desktop.views.minutes.fields import TextField
from tests.desktop.views.minutes.live_stage import Stage, staged
from tests.support.keys import type_text
from tests.support.records import HandClock, Yard

LINE = "Петрова кв 45: не горит фонарь @горэл #освещ до пятницы"


@pytest.fixture
def card(stage: Stage) -> Stage:
    stage.type(LINE)
    stage.enter()
    stage.settle()
    stage.press(Qt.Key.Key_F2)
    return stage


def row(stage: Stage) -> QuestionRow:
    stage.settle()
    return stage.stored()[0]


def write(stage: Stage, field: TextField, text: str) -> None:
    field.control.setFocus()
    field.control.selectAll()
    type_text(field.control, text)


def test_f2_goes_into_the_card_and_escape_back_to_the_line(card: Stage) -> None:
    assert card.page.card.fields.name.control.hasFocus()
    card.press(Qt.Key.Key_Escape)
    assert card.page.entry.edit.hasFocus()


def test_leaving_a_field_stores_it(card: Stage) -> None:
    write(card, card.page.card.fields.name, "Петрова Анна")
    assert row(card).applicant.name == "Петрова"  # type: ignore[union-attr] # there is one
    card.press(Qt.Key.Key_Tab)
    found = row(card)
    assert found.applicant is not None
    assert found.applicant.name == "Петрова Анна"
    assert found.words == "не горит фонарь"
    assert card.minutes.drafts("question:") == []


def test_ctrl_enter_stores_all_fields_and_goes_back(card: Stage) -> None:
    write(card, card.page.card.fields.answer, "Разъяснено: ремонт в плане")
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert row(card).answer == "Разъяснено: ремонт в плане"
    assert card.page.entry.edit.hasFocus()


def test_many_fields_in_a_row_are_all_stored(card: Stage) -> None:
    fields = card.page.card.fields
    write(card, fields.name, "Сомова")
    write(card, fields.flat, "61")
    write(card, fields.phone, "8 912 345-67-89")
    write(card, fields.topic, "Ямы и тротуары")
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = row(card)
    assert found.applicant is not None
    assert (found.applicant.name, found.applicant.flat) == ("Сомова", "61")
    assert found.applicant.phone == "8 912 345-67-89"
    assert found.topic_id == card.yard.roads


def test_the_deadline_is_understood_beside_it_and_questioned(card: Stage) -> None:
    box = card.page.card.orders.boxes()[0]
    write(card, box.deadline, "до воскресенья")
    assert "29.11.2026" in box._understood.text()
    assert box._understood.property("tone") == "amber"
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    order = row(card).orders[0]
    assert order.deadline_kind is DeadlineKind.DATE
    assert order.deadline_on == date(2026, 11, 29)


def test_what_is_not_understood_is_told_at_the_field_and_stays_typed(card: Stage) -> None:
    box = card.page.card.orders.boxes()[0]
    write(card, box.deadline, "когда-нибудь")
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert row(card).orders[0].deadline_on == date(2026, 11, 27)
    assert box.deadline.form.error()
    assert box.deadline.text() == "когда-нибудь"
    assert [draft.text for draft in card.minutes.drafts("question:")] == ["когда-нибудь"]


def test_assignees_are_added_by_letters_and_taken_off(card: Stage) -> None:
    box = card.page.card.orders.boxes()[0]
    write(card, box.assignee, "ук д")
    card.press(Qt.Key.Key_Tab)
    card.settle()
    assert [one.label for one in row(card).orders[0].assignments] == ["Горэлектросеть", "УК Дом"]
    assert box.assignee.text() == ""
    box._take_off(box.value().assignees[0])
    assert [one.label for one in row(card).orders[0].assignments] == ["УК Дом"]


def test_an_order_is_added_removed_and_put_back(card: Stage) -> None:
    card.press(
        Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    card.settle()
    boxes = card.page.card.orders.boxes()
    assert len(boxes) == 2
    assert boxes[1].wording.control.hasFocus()
    card.type("Восстановить освещение")
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [order.wording for order in row(card).orders] == ["", "Восстановить освещение"]
    boxes[1]._on_remove_clicked()
    assert len(row(card).orders) == 1
    card.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert [order.wording for order in row(card).orders] == ["", "Восстановить освещение"]


def test_a_deleted_question_is_taken_back_by_one_key(card: Stage) -> None:
    card.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    card.settle()
    assert card.stored() == []
    assert card.messages.text()
    card.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    card.settle()
    assert [found.number for found in card.stored()] == [1]
    assert card.shown() == ["не горит фонарь"]


def test_typing_is_not_overwritten_by_news_from_elsewhere(card: Stage) -> None:
    fields = card.page.card.fields
    write(card, fields.name, "Петрова Ан")
    before = row(card)
    edit = edit_of(before)
    card.operations.command(
        lambda: card.minutes.edit(
            before.id, replace(edit, kind=QuestionKind.REMARK), before.version
        )
    )
    card.until(lambda: card.page.card.fields.kind.currentData() == QuestionKind.REMARK)
    assert fields.name.text() == "Петрова Ан"
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = row(card)
    assert found.kind is QuestionKind.REMARK
    assert found.applicant is not None
    assert found.applicant.name == "Петрова Ан"


def test_a_refused_card_keeps_what_was_typed(card: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UserError("stale")

    monkeypatch.setattr(card.minutes, "edit", refuse)
    write(card, card.page.card.fields.name, "Сомова")
    card.press(Qt.Key.Key_Tab)
    card.settle()
    assert card.page.card.fields.name.text() == "Сомова"
    assert card.messages.text()
    assert [draft.text for draft in card.minutes.drafts("question:")] == ["Сомова"]
    monkeypatch.undo()
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = row(card)
    assert found.applicant is not None
    assert found.applicant.name == "Сомова"


def test_what_was_typed_into_the_card_comes_back_after_the_power_went(
    qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock
) -> None:
    with staged(qtbot, theme, yard, clock) as first:
        first.open()
        first.type(LINE)
        first.enter()
        first.settle()
        first.press(Qt.Key.Key_F2)
        write(first, first.page.card.fields.name, "Петрова-Водкина")
        first.press(Qt.Key.Key_Left)
        first.type("!")
        first.cut_power()
    with staged(qtbot, theme, yard, clock) as second:
        second.open()
        name = second.page.card.fields.name
        second.until(lambda: name.text() == "Петрова-Водкин!а")
        assert isinstance(name.control, QLineEdit)
        assert name.control.cursorPosition() == len("Петрова-Водкин!")
        assert name.is_dirty
        assert name.control.hasFocus()


def test_words_of_the_resident_cannot_be_changed(card: Stage) -> None:
    words = card.page.card.words
    words.setFocus()
    type_text(words, "другие слова")
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert words.toPlainText() == "не горит фонарь"
    assert row(card).words == "не горит фонарь"


def test_too_long_a_name_is_refused_below_its_field(card: Stage) -> None:
    name = card.page.card.fields.name
    name.control.setFocus()
    assert isinstance(name.control, QLineEdit)
    name.control.setText("я" * 600)
    card.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card.settle()
    assert name.form.error()
    assert row(card).applicant.name == "Петрова"  # type: ignore[union-attr] # there is one


def test_the_caret_comes_back_in_a_text_that_was_stored_meanwhile(
    qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock
) -> None:
    """A kill behind a save leaves the draft of the field in hand, equal to what is stored."""
    with staged(qtbot, theme, yard, clock) as first:
        first.open()
        first.type(LINE)
        first.enter()
        first.settle()
        question = first.stored()[0]
        key = first.page.card.fields.name.key
        first.minutes.save_draft(DraftRow(f"question:{question.id}", key, "Петрова", 4))
    with staged(qtbot, theme, yard, clock) as stage:
        stage.open()
        stage.until(lambda: stage.page.card.fields.name.text() == "Петрова")
        stage.until(lambda: stage.page.card.fields.name.caret() == 4)


def test_a_second_reading_leaves_the_keyboard_on_who_is_named(stage: Stage) -> None:
    stage.type("Петрова кв 45: не горит фонарь @горэл до пятницы")
    stage.enter()
    stage.settle()
    (box,) = stage.page.card.orders.boxes()
    remover = box.tab_chain()[2]
    assert remover.isVisible()  # without a further turn of the loop
    remover.setFocus()
    stage.page.reload()
    stage.settle()
    assert box.tab_chain()[2] is remover
    assert remover.hasFocus()
