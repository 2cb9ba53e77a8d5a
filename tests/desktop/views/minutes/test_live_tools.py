"""The head's word, reading out and the screen for neighbours' eyes, by key events on a stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.views.minutes.line_notes import line_hints
from desktop.views.minutes.read_back_panel import ReadOut
from tests.desktop.views.minutes.live_stage import Stage
from tests.support.stray_windows import StrayWindows

SHIFT = Qt.KeyboardModifier.ShiftModifier
LAMP = "Петрова кв 45 89123456789: не горит фонарь @гор до 01.12.2026 > восстановить освещение"


@pytest.fixture
def opened(stage: Stage) -> Stage:
    stage.open()
    return stage


def log(stage: Stage, *lines: str) -> None:
    for line in lines:
        stage.type(line)
        stage.press(Qt.Key.Key_Escape)  # whatever list hangs below the line
        stage.enter()
    stage.settle()
    stage.until(lambda: len(stage.page.ribbon.view.questions.rows) == len(stage.stored()))


def test_f8_stamps_the_line_in_hand_with_the_second_it_was_pressed(opened):
    opened.type("не горит фонарь > восстановить освещение")
    opened.press(Qt.Key.Key_F8)
    assert any("F8" in key for key, _ in line_hints())
    opened.enter()
    opened.settle()
    (row,) = opened.stored()
    (said,) = row.head_words
    assert said.words == "восстановить освещение"
    assert said.said_at < row.asked_at


def test_f8_on_an_empty_line_stamps_the_current_question_and_shift_f8_notes_the_words(opened):
    log(opened, "не горит фонарь", "яма у подъезда")
    opened.press(Qt.Key.Key_F8)
    opened.settle()
    opened.type("сделаем до пятницы")
    opened.press(Qt.Key.Key_F8, SHIFT)
    opened.settle()
    opened.until(opened.page.entry.is_empty)
    first, second = opened.stored()
    assert first.head_words == ()
    assert [one.words for one in second.head_words] == ["яма у подъезда", "сделаем до пятницы"]
    opened.until(lambda: len(opened.page.card.head_words.boxes()) == 2)


def test_a_stamped_line_comes_back_after_a_crash_with_its_stamp(opened):
    opened.type("не горит фонарь")
    opened.press(Qt.Key.Key_F8)
    opened.settle()
    stamp = opened.page.entry.line().said_at
    assert stamp is not None
    opened.page.lines.open(opened.yard.meeting)
    opened.until(lambda: not opened.page.entry.is_empty())
    assert opened.page.entry.line().said_at == stamp


def test_reading_out_shows_one_order_at_a_time_and_ticks_it_off(opened):
    log(opened, LAMP, "яма у подъезда")
    opened.press(Qt.Key.Key_F11)
    read = opened.page.tools.read_back
    assert read.is_open
    assert "осстановить освещение" in read.panel.wording.text()
    opened.press(Qt.Key.Key_Space)
    opened.settle()
    assert opened.stored()[0].orders[0].announced_at is not None
    assert read.panel.title.text().endswith("2")
    assert read.panel.missing()
    opened.press(Qt.Key.Key_Left)
    opened.until(lambda: bool(read.panel.state.text()))
    opened.press(Qt.Key.Key_Backspace)
    opened.settle()
    assert opened.stored()[0].orders[0].announced_at is None
    opened.press(Qt.Key.Key_F11)
    assert not read.is_open
    assert opened.page.entry.edit.hasFocus()


def test_an_order_shown_twice_in_one_turn_flashes_no_window(opened, qapp):
    panel = opened.page.tools.read_back.panel
    opened.page.live.show_left(panel)
    opened.qtbot.waitUntil(panel.isVisible)
    stray = StrayWindows(qapp)
    for number in (1, 2):  # a tick goes on, and what it has written is read again
        panel.show_item(ReadOut("", "", missing=(f"{number}", "no deadline")), number, 2, 0)
    qapp.processEvents()
    stray.stop()
    assert not stray.found
    assert panel.missing() == ["2", "no deadline"]


def test_what_is_wrong_is_corrected_in_place_while_reading(opened):
    log(opened, LAMP)
    opened.press(Qt.Key.Key_F11)
    opened.press(Qt.Key.Key_Space)
    opened.settle()
    opened.press(Qt.Key.Key_Return)
    box = opened.page.card.orders.boxes()[0]
    assert box.wording.control.hasFocus()
    opened.press(Qt.Key.Key_End)
    opened.type(" и поправить плафон")
    opened.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    panel = opened.page.tools.read_back.panel
    assert panel.hasFocus()
    opened.until(lambda: "плафон" in panel.wording.text())
    (order,) = opened.stored()[0].orders
    assert order.announced_at is None  # the residents have not heard it so
    assert opened.stored()[0].number == 1


def test_residents_are_hidden_while_neighbours_look_on(opened, theme):
    log(opened, LAMP)
    opened.type("Сидорова кв 7: ")
    theme.veil.turn()
    page = opened.page
    ribbon = page.ribbon.view.questions
    spoken = ribbon.data(ribbon.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert not [one for one in ("Петрова", "45", "8912") if one in spoken]
    assert page.card.fields.name.control.echoMode() is QLineEdit.EchoMode.Password
    assert page.entry._veiled(page.entry.line().text)
    assert not [chip for chip in page.entry.summary.chips() if "Сидорова" in chip.text]
    assert page.card.fields.name.text() == "Петрова"
    theme.veil.turn()
    assert "Петрова" in ribbon.data(ribbon.index(0), Qt.ItemDataRole.AccessibleTextRole)


def test_cards_are_typed_up_from_one_missing_number_to_the_next(opened):
    log(opened, "первый", "второй")
    opened.press(Qt.Key.Key_F7)
    opened.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    opened.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert opened.page.entry.line().number == 5
    log(opened, "с карточки пять")
    assert opened.page.entry.line().number == 3
    assert opened.page.entry.edit.hasFocus()
    log(opened, "с карточки три", "с карточки четыре")
    assert opened.page.entry.line().number == 6
    opened.press(Qt.Key.Key_F7)
    log(opened, "снова вживую")
    assert [(row.number, row.words) for row in opened.stored()] == [
        (1, "первый"),
        (2, "второй"),
        (3, "с карточки три"),
        (4, "с карточки четыре"),
        (5, "с карточки пять"),
        (6, "снова вживую"),
    ]


def test_a_card_in_hand_comes_back_under_its_number(opened):
    opened.press(Qt.Key.Key_F7)
    opened.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    opened.type("с карточки два")
    opened.settle()
    opened.press(Qt.Key.Key_F7)
    opened.page.lines.open(opened.yard.meeting)
    opened.until(lambda: not opened.page.entry.is_empty())
    assert opened.page.entry.line().number == 2
    assert opened.page.tools.cards.strip.isVisible()
