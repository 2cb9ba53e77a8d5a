"""Lines typed into the page reach the file, and none is ever lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from db.domain.enums import Urgency
from db.domain.errors import EnvironmentFault, UserError
from db.domain.text import TEXT_LIMIT
from desktop.views.common.theme import Theme
from tests.desktop.views.minutes.live_stage import Stage, staged
from tests.support.records import HandClock, Yard

FULL = "Петрова кв 45: не горит фонарь у третьего подъезда @горэл #освещ до пятницы !"


def test_a_line_becomes_a_question_with_order_and_the_next_can_be_typed(stage: Stage) -> None:
    stage.type(FULL)
    assert "by 27.11, Fri" in [chip.text for chip in stage.page.entry.summary.chips()]
    stage.enter()
    assert stage.page.entry.is_empty()
    stage.type("подвал затоплен")
    stage.enter()
    stage.settle()
    first, second = stage.stored()
    assert first.raw_line == FULL
    assert first.words == "не горит фонарь у третьего подъезда"
    assert first.urgency is Urgency.URGENT
    assert first.applicant is not None
    assert (first.applicant.name, first.applicant.flat) == ("Петрова", "45")
    assert [one.label for one in first.orders[0].assignments] == ["Горэлектросеть"]
    assert second.words == "подвал затоплен"
    assert stage.shown() == [first.words, second.words]


def test_the_new_question_is_the_current_one(stage: Stage) -> None:
    for line in ("первый", "второй"):
        stage.type(line)
        stage.enter()
    stage.settle()
    current = stage.page.ribbon.view.current()
    assert current is not None
    assert current.number == 2
    assert stage.page.card.row == current


def test_saved_is_told_only_when_the_commit_came_back(stage: Stage) -> None:
    stage.minutes.refusal = EnvironmentFault("disk_full")
    told: list[object] = []
    stage.page.saved.connect(told.append)
    stage.type("подвал затоплен")
    stage.enter()
    stage.settle()
    assert told == []
    stage.minutes.refusal = None
    stage.enter()
    stage.settle()
    assert len(told) == 1


def test_a_refused_line_comes_back_into_the_empty_entry(stage: Stage) -> None:
    stage.minutes.refusal = EnvironmentFault("disk_full")
    stage.type(FULL)
    stage.enter()
    stage.settle()
    assert stage.page.entry.line().text == FULL
    assert stage.messages.text()
    assert stage.stored() == []


@pytest.mark.parametrize("fault", [EnvironmentFault("disk_full"), UserError("gone")])
def test_a_refused_line_never_overwrites_what_was_typed_meanwhile(
    stage: Stage, fault: Exception
) -> None:
    stage.minutes.refusal = fault
    stage.type("первая строка")
    stage.enter()
    stage.type("вторая")
    stage.settle()
    assert stage.page.entry.line().text == "вторая"
    assert "первая строка" in stage.messages.text()
    stage.minutes.refusal = None
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    stage.settle()
    if isinstance(fault, UserError):
        assert stage.page.entry.line().text == "первая строка"
        stage.enter()
        stage.settle()
        stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
        stage.settle()
    assert [row.words for row in stage.stored()] == ["первая строка"]
    assert stage.page.entry.line().text == "вторая"


def test_a_line_tried_again_is_logged_once(stage: Stage) -> None:
    stage.minutes.refusal = EnvironmentFault("disk_full")
    stage.type("первая")
    stage.enter()
    stage.type("в")
    stage.settle()
    kept = stage.page.lines._keeper.refused_lines[0]
    stage.minutes.refusal = None
    stage.page.lines._keeper.retry(kept)
    stage.page.lines._keeper.retry(kept)
    stage.settle()
    assert [row.id for row in stage.stored()] == [kept.id]


def test_completion_by_keys_puts_the_whole_name_into_the_line(stage: Stage) -> None:
    stage.type("не горит фонарь @горэ")
    assert not stage.page.entry.popup.isHidden()
    stage.press(Qt.Key.Key_Tab)
    assert stage.page.entry.popup.isHidden()
    assert stage.page.entry.line().text == "не горит фонарь @Горэлектросеть "
    stage.type("до пятницы")
    stage.enter()
    stage.settle()
    assert stage.stored()[0].orders[0].deadline_words == "до пятницы"


def test_enter_saves_at_once_when_the_letters_name_one_already(stage: Stage) -> None:
    stage.type("не горит фонарь @горэл")
    assert not stage.page.entry.popup.isHidden()
    stage.enter()
    stage.settle()
    assert stage.stored()[0].orders[0].lead is not None


def test_escape_closes_the_offers_and_keeps_the_line(stage: Stage) -> None:
    stage.type("фонарь @г")
    stage.press(Qt.Key.Key_Escape)
    assert stage.page.entry.popup.isHidden()
    assert stage.page.entry.line().text == "фонарь @г"


def test_backspace_turns_a_chip_back_into_words(stage: Stage) -> None:
    stage.type("не убирают @горэл до пятницы \b")
    assert stage.page.entry.line().text == "не убирают @горэл до пятницы "
    stage.enter()
    stage.settle()
    row = stage.stored()[0]
    assert row.words == "не убирают до пятницы"
    assert row.orders[0].deadline_kind is None


def test_up_and_down_in_the_empty_entry_walk_the_ribbon(stage: Stage) -> None:
    for line in ("первый", "второй", "третий"):
        stage.type(line)
        stage.enter()
    stage.settle()
    numbers = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        stage.press(key)
        current = stage.page.ribbon.view.current()
        numbers.append(current.number if current else 0)
    assert numbers == [2, 1, 2]
    assert stage.page.entry.edit.hasFocus()


def test_drafts_come_back_with_the_caret_and_with_what_was_turned_back(
    qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock
) -> None:
    with staged(qtbot, theme, yard, clock) as first:
        first.open()
        first.type("😀 не убирают @горэл до пятницы \b")
        first.press(Qt.Key.Key_Home)
        first.press(Qt.Key.Key_Right)
        first.settle()  # then the power goes: nothing more is told to the page
    with staged(qtbot, theme, yard, clock) as second:
        second.open()
        second.until(lambda: not second.page.entry.is_empty())
        assert second.page.entry.line().text == "😀 не убирают @горэл до пятницы "
        assert second.page.entry.line().caret == 2  # one emoji, as Qt counts
        second.enter()
        second.settle()
        assert second.stored()[0].words == "😀 не убирают до пятницы"
        assert second.minutes.drafts("line:") == []


def test_a_line_refused_before_the_power_went_is_offered_again(
    qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock
) -> None:
    with staged(qtbot, theme, yard, clock) as first:
        first.open()
        first.minutes.refusal = EnvironmentFault("disk_full")
        first.type("первая")
        first.enter()
        first.type("вторая")
        first.settle()
    with staged(qtbot, theme, yard, clock) as second:
        second.open()
        second.until(lambda: not second.page.entry.is_empty())
        assert second.page.entry.line().text == "вторая"
        assert "первая" in second.messages.text()


def paste(stage: Stage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    stage.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()


def test_pasted_lines_become_questions_when_asked_for(stage: Stage) -> None:
    paste(stage, "фонарь не горит\nподвал затоплен\n\nяма\tу въезда")
    assert stage.page.entry.line().text == "фонарь не горит подвал затоплен яма у въезда"
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    stage.until(lambda: len(stage.stored()) == 3)
    stage.settle()
    assert stage.shown() == ["фонарь не горит", "подвал затоплен", "яма у въезда"]
    assert stage.page.entry.is_empty()


def test_a_pasted_megabyte_is_cut_off_with_a_word_and_stored(stage: Stage) -> None:
    paste(stage, "слово " * 200_000)
    assert len(stage.page.entry.line().text) == TEXT_LIMIT
    assert stage.messages.text()
    stage.type("я")
    assert len(stage.page.entry.line().text) == TEXT_LIMIT
    stage.enter()
    stage.settle()
    assert len(stage.stored()[0].raw_line) >= TEXT_LIMIT - 1


HOSTILE = [
    "\x00\x07\x1b[31m красный",
    "😀😀 👨‍👩‍👧",
    "\u202eRTL\u200f знаки",
    "<b>жирно</b> & <script>alert(1)</script>",
    "слово" * 400,
    "\ud800 половина",
    "@",
    "#",
    "> ",
    "!!",
    "+5",
    "@@@@ ### >>> ===",
]


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_lines_are_stored_or_stay(stage: Stage, line: str) -> None:
    stage.type(line)
    stage.enter()
    stage.settle()
    stored = stage.stored()
    assert stored or stage.page.entry.line().text.strip() or not line.strip()
    stage.page.grab()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_pastes_are_stored_or_stay(stage: Stage, text: str) -> None:
    paste(stage, text)
    stage.enter()
    stage.settle()
    assert stage.stored() or stage.page.entry.line().text.strip()


def test_a_closed_meeting_takes_no_line_and_keeps_what_was_typed(stage: Stage) -> None:
    stage.minutes.refusal = UserError("protocol_issued")
    stage.type("поздний вопрос")
    stage.enter()
    stage.settle()
    assert stage.page.entry.line().text == "поздний вопрос"


def test_what_is_typed_before_the_drafts_are_read_is_not_brought_back(stage: Stage) -> None:
    stage.type("не горит фонарь")
    stage.settle()
    found = stage.minutes.drafts(f"line:{stage.yard.meeting}:")
    assert found
    stage.enter()
    stage.settle()
    stage.page.lines._keeper._on_drafts(stage.yard.meeting, found)  # as a slow disk answers
    assert stage.page.entry.is_empty()
    assert stage.page.lines._keeper.refused_lines == []
