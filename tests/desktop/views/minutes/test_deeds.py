"""Deeds on the current question by key events: each is one key, and the ribbon follows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.domain.enums import ConsentForm
from db.domain.shapes import Shape, shape_of
from tests.desktop.views.minutes.live_stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def log(stage: Stage, *lines: str) -> None:
    for line in lines:
        stage.type(line)
        stage.enter()
    stage.settle()
    stage.until(lambda: len(stage.shown()) == len(stage.stored()))


def current(stage: Stage) -> int:
    row = stage.page.ribbon.view.current()
    assert row is not None
    return row.number


def until_stored(stage: Stage, *numbers: int) -> None:
    """Wait until the ribbon shows these numbers in this order."""
    stage.until(lambda: [row.number for row in stage.page.ribbon.view.questions.rows] == [*numbers])


def test_ctrl_d_doubles_the_current_question_and_goes_to_it(stage: Stage) -> None:
    log(stage, "Петрова кв 45: не горит фонарь @Горэлектросеть до 1.12")
    stage.press(Qt.Key.Key_D, CTRL)
    until_stored(stage, 1, 2)
    stage.until(lambda: current(stage) == 2)
    double = stage.stored()[1]
    assert (double.words, double.applicants) == (stage.stored()[0].words, ())
    assert double.orders[0].lead is not None
    assert "1" in stage.messages.text()
    assert stage.page.entry.edit.hasFocus()


def test_f5_turns_the_question(stage: Stage) -> None:
    log(stage, "сделать освещение во дворе")
    seen = []
    for modifiers, shape in (
        (Qt.KeyboardModifier.NoModifier, Shape.ORDER),
        (SHIFT, Shape.ANSWER),
        (CTRL, Shape.REMARK),
        (ALT, Shape.QUESTION),
    ):
        stage.press(Qt.Key.Key_F5, modifiers)
        stage.until(lambda: shape_of(stage.stored()[0]) is shape)  # noqa: B023 - waited for at once
        stage.settle()
        seen.append(stage.stored()[0].number)
    assert seen == [1, 1, 1, 1]


def test_ctrl_j_divides_the_line_that_is_typed(stage: Stage) -> None:
    stage.type("не горит фонарь яма у качелей")
    for _ in "яма у качелей":
        stage.press(Qt.Key.Key_Left)
    stage.press(Qt.Key.Key_J, CTRL)
    until_stored(stage, 1)
    assert stage.page.entry.line().text == "яма у качелей"
    stage.press(Qt.Key.Key_End)
    stage.type(" глубокая")
    stage.enter()
    until_stored(stage, 1, 2)
    assert [row.words for row in stage.stored()] == ["не горит фонарь", "яма у качелей глубокая"]


def test_ctrl_j_divides_the_logged_question_where_the_caret_of_the_card_is(stage: Stage) -> None:
    log(stage, "Петрова кв 45: не горит фонарь и яма", "лифт")
    stage.press(Qt.Key.Key_Up)
    stage.press(Qt.Key.Key_F2)
    while not stage.page.card.words.hasFocus():
        stage.press(Qt.Key.Key_Backtab, SHIFT)
    stage.press(Qt.Key.Key_Home)
    for _ in "не горит фонарь":
        stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_J, CTRL)
    until_stored(stage, 3, 4, 2)
    assert [row.words for row in stage.stored()][:2] == ["не горит фонарь", "и яма"]
    assert stage.stored()[1].applicant is not None


def test_ctrl_m_twice_unites_two_questions(stage: Stage) -> None:
    log(stage, "Петрова кв 45: фонарь", "лифт", "Сидоров кв 7: темно")
    stage.press(Qt.Key.Key_M, CTRL)
    stage.press(Qt.Key.Key_Up)
    stage.press(Qt.Key.Key_Up)
    stage.until(lambda: current(stage) == 1)
    stage.press(Qt.Key.Key_M, CTRL)
    until_stored(stage, 1, 2)
    row = stage.stored()[0]
    assert [(one.name, one.flat) for one in row.applicants] == [("Петрова", "45"), ("Сидоров", "7")]
    assert row.supporters == 1
    assert row.applicants[0].consent.form is ConsentForm.NONE
    assert current(stage) == 1
    others = stage.page.card._others
    stage.until(lambda: "Сидоров" in others.text() and "Петрова" not in others.text())


def test_alt_z_unites_with_the_question_above(stage: Stage) -> None:
    log(stage, "фонарь", "темно у подъезда")
    stage.press(Qt.Key.Key_M, CTRL)
    stage.press(Qt.Key.Key_Z, ALT)
    until_stored(stage, 1)
    assert stage.stored()[0].supporters == 1


def test_ctrl_m_twice_on_one_question_does_nothing(stage: Stage) -> None:
    log(stage, "фонарь", "лифт")
    stage.press(Qt.Key.Key_M, CTRL)
    stage.press(Qt.Key.Key_M, CTRL)
    stage.settle()
    until_stored(stage, 1, 2)


def test_ctrl_arrows_move_the_question_and_its_number_stays(stage: Stage) -> None:
    log(stage, "один", "два", "три")
    stage.press(Qt.Key.Key_Up, CTRL)
    until_stored(stage, 1, 3, 2)
    stage.until(lambda: current(stage) == 3)
    stage.press(Qt.Key.Key_Down, CTRL)
    until_stored(stage, 1, 2, 3)
    stage.type("четыре")
    stage.enter()
    until_stored(stage, 1, 2, 3, 4)


def test_the_ribbon_has_a_menu_of_them_and_closed_minutes_have_none(stage: Stage) -> None:
    log(stage, "фонарь")
    names = {action.text() for action in stage.page.ribbon.view.actions()}
    assert {action.text() for action in stage.page._keys.deeds.actions} <= names
    assert set(stage.page._keys.deeds.actions) <= set(stage.page.page_actions())
    stage.page._keys.deeds.show(is_closed=True)
    assert not any(action.isEnabled() for action in stage.page._keys.deeds.actions)
    assert QApplication.activeModalWidget() is None
