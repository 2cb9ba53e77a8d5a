"""Pins and «same as above» by key events: what they give, what they leave, what they outlive."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.views.common.theme import Theme
from tests.desktop.views.minutes.live_stage import Stage, staged
from tests.support.records import HandClock, Yard

ALT = Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
FULL = "дом 16: не горит фонарь #Уличное освещение @Горэлектросеть до 1.12"


def log(stage: Stage, *lines: str) -> None:
    stage.settle()
    before = len(stage.stored())
    for line in lines:
        stage.type(line)
        stage.enter()
    stage.settle()
    stage.until(lambda: len(stage.shown()) == before + len(lines))


def chips(stage: Stage) -> dict[str, str]:
    """Return what is shown of pins and of what is taken over, with the icon of each."""
    shown = stage.page.entry.summary.chips()
    return {chip.text: chip.icon for chip in shown if chip.icon in {"pin", "copy"}}


def facts(stage: Stage, at: int = -1) -> tuple[object, ...]:
    row = stage.stored()[at]
    order = row.orders[0] if row.orders else None
    lead = order.lead.label if order is not None and order.lead is not None else None
    return row.address, row.topic, lead, order.deadline_on if order is not None else None


def test_each_field_is_pinned_for_the_next_lines_until_it_is_unpinned(stage: Stage) -> None:
    log(stage, FULL)
    whole = facts(stage)
    assert whole == (
        "ул. Зелёная, 16",
        "Уличное освещение",
        "Горэлектросеть",
        date(2026, 12, 1),
    )
    for key in (Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_A, Qt.Key.Key_D):
        stage.press(key, ALT)
    assert set(chips(stage).values()) == {"pin"}
    assert len(chips(stage)) == 4
    log(stage, "темно у подъезда", "и у детской площадки")
    assert facts(stage, 1) == facts(stage, 2) == whole

    stage.press(Qt.Key.Key_A, ALT)
    stage.press(Qt.Key.Key_D, ALT)
    log(stage, "просто вопрос")
    assert facts(stage) == (*whole[:2], None, None)


def test_what_the_line_says_goes_before_a_pin(stage: Stage) -> None:
    log(stage, FULL)
    for key in (Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_A):
        stage.press(key, ALT)
    log(stage, "дом 14: ямы #Ямы и тротуары @УК_Дом")
    assert facts(stage)[:3] == ("ул. Зелёная, 14", "Ямы и тротуары", "УК Дом")
    log(stage, "почему так = ответили сразу")
    assert facts(stage)[2] is None  # explained on the spot: nobody is to do anything


def test_a_pin_is_set_from_the_line_before_it_is_entered(stage: Stage) -> None:
    stage.type("не горит фонарь @Горэлектросеть ")
    stage.press(Qt.Key.Key_A, ALT)
    stage.enter()
    log(stage, "темно")
    assert facts(stage)[2] == "Горэлектросеть"


def test_nothing_to_pin_is_said(stage: Stage) -> None:
    stage.press(Qt.Key.Key_D, ALT)
    assert stage.messages.text()
    assert chips(stage) == {}


def test_same_as_above_is_for_one_line(stage: Stage) -> None:
    log(stage, f"Петрова кв 45 {FULL}")
    whole = facts(stage)
    stage.type("темно у подъезда")
    stage.press(Qt.Key.Key_D, CTRL_SHIFT)
    assert set(chips(stage).values()) == {"copy"}
    stage.enter()
    stage.settle()
    stage.until(lambda: len(stage.shown()) == 2)
    assert facts(stage) == whole
    assert stage.stored()[1].applicant is None

    stage.press(Qt.Key.Key_D, CTRL_SHIFT)
    stage.press(Qt.Key.Key_D, CTRL_SHIFT)  # and away with it
    log(stage, "просто вопрос")
    assert facts(stage)[1:] == ("", None, None)


def test_a_divided_line_is_of_one_resident(stage: Stage) -> None:
    stage.type("Петрова кв 45: фонарь не горит яма у качелей")
    for _ in "яма у качелей":
        stage.press(Qt.Key.Key_Left)
    stage.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    stage.until(lambda: len(stage.shown()) == 2)
    who = [(row.applicant.name, row.applicant.flat) for row in stage.stored() if row.applicant]
    assert who == [("Петрова", "45")] * 2


def test_pins_and_the_line_outlive_the_program(
    qtbot: QtBot, theme: Theme, yard: Yard, clock: HandClock
) -> None:
    with staged(qtbot, theme, yard, clock) as stage:
        stage.open()
        log(stage, FULL)
        stage.press(Qt.Key.Key_T, ALT)
        stage.type("темно")
        stage.press(Qt.Key.Key_D, CTRL_SHIFT)
        stage.settle()
    with staged(qtbot, theme, yard, clock) as stage:
        stage.open()
        stage.until(lambda: stage.page.entry.line().text == "темно")
        stage.until(lambda: "pin" in chips(stage).values())
        stage.press(Qt.Key.Key_End)
        stage.enter()
        stage.settle()
        stage.until(lambda: len(stage.shown()) == 2)
        assert facts(stage, 0) == facts(stage, 1)
        log(stage, "ещё темнее")
        assert facts(stage)[1:] == ("Уличное освещение", None, None)
