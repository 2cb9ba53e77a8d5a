"""«Дозаполнить»: F4 asks for what is missing, and one key decides."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from db.domain.inputs import AssigneeInput, OrderInput, QuestionInput
from desktop.views.minutes.fill_panel import MOST_OFFERS
from tests.desktop.views.minutes.live_stage import Stage


def log(stage: Stage, *words: str) -> None:
    """Log questions that lack everything, and wait until they are shown."""
    for one in words:
        data = QuestionInput(
            raw_line=one, words=one, topic_id=stage.yard.light, house_id=stage.yard.house
        )
        stage.minutes.log(stage.yard.meeting, data)
    stage.page.reload()
    stage.until(lambda: stage.shown() == list(words))
    stage.settle()


def begin(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F4)
    stage.until(lambda: stage.page._fill.panel.edit.hasFocus())


def test_letters_and_a_digit_fill_a_question_in(stage: Stage) -> None:
    log(stage, "темно у подъезда")
    begin(stage)
    panel = stage.page._fill.panel
    assert panel.words.text() == "1. темно у подъезда"
    assert panel.progress.text() == "1 of 2"
    stage.type("горэл")
    assert panel.offers[0] == "Горэлектросеть"
    stage.enter()
    assert panel.progress.text() == "2 of 2"
    stage.press(Qt.Key.Key_2)
    stage.settle()
    (order,) = stage.stored()[0].orders
    assert order.lead is not None
    assert order.lead.organisation_id == stage.yard.electric
    assert order.deadline_words == "до пятницы"
    assert order.deadline_on == date(2026, 11, 27)
    assert stage.page.entry.edit.hasFocus()


def test_a_usual_assignee_is_offered_under_a_digit(stage: Stage) -> None:
    given = OrderInput(assignees=(AssigneeInput(stage.yard.electric),))
    data = QuestionInput(
        "было", "было", topic_id=stage.yard.light, house_id=stage.yard.house, orders=(given,)
    )
    stage.minutes.log(stage.yard.meeting, data)
    data = QuestionInput("темно", "темно", topic_id=stage.yard.light, house_id=stage.yard.house)
    stage.minutes.log(stage.yard.meeting, data)
    stage.page.reload()
    stage.until(lambda: len(stage.shown()) == 2)
    begin(stage)
    stage.enter()  # the deadline of the first is skipped
    panel = stage.page._fill.panel
    stage.until(lambda: bool(panel.offers))
    place = panel.offers.index("Горэлектросеть") + 1
    stage.press(Qt.Key(Qt.Key.Key_0.value + place))
    stage.settle()
    first, second = stage.stored()
    assert first.orders[0].deadline_kind is None
    assert second.orders[0].lead is not None
    assert second.orders[0].lead.label == "Горэлектросеть"


def test_backspace_goes_back_and_nothing_decided_is_asked_again(stage: Stage) -> None:
    log(stage, "темно", "яма")
    begin(stage)
    panel = stage.page._fill.panel
    stage.enter()
    stage.press(Qt.Key.Key_2)
    assert panel.progress.text() == "3 of 4"
    stage.press(Qt.Key.Key_Backspace)
    stage.press(Qt.Key.Key_Backspace)
    assert panel.progress.text() == "1 of 4"
    stage.enter()
    assert panel.progress.text() == "3 of 4"
    stage.press(Qt.Key.Key_Escape)
    assert stage.page.entry.edit.hasFocus()
    stage.settle()
    assert stage.stored()[1].orders == ()


def test_what_is_not_understood_is_said_and_stays(stage: Stage) -> None:
    log(stage, "темно")
    begin(stage)
    stage.type("абракадабра")
    stage.enter()
    panel = stage.page._fill.panel
    assert panel.note.text()
    assert panel.edit.text() == "абракадабра"


def counts(stage: Stage) -> dict[str, QPushButton]:
    panel = stage.page._fill.panel
    buttons = [one for one in panel.findChildren(QPushButton) if one.isCheckable()]
    return {one.text(): one for one in buttons if one.isVisibleTo(panel)}


def test_topic_and_house_are_asked_first_and_the_topic_names_its_assignee(stage: Stage) -> None:
    stage.minutes.log(stage.yard.meeting, QuestionInput("нет освещения", "нет освещения"))
    stage.page.reload()
    stage.until(lambda: len(stage.shown()) == 1)
    begin(stage)
    panel = stage.page._fill.panel
    assert panel.asked.text() == "What is it about?"
    assert panel.offers == ("Уличное освещение",)
    stage.press(Qt.Key.Key_1)
    assert panel.asked.text() == "Which house?"
    assert panel.offers[0] == "ул. Зелёная, 14"
    stage.press(Qt.Key.Key_1)
    assert panel.offers[0] == "Горэлектросеть"  # though the topic may be on its way still
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_1)
    stage.settle()
    stage.until(lambda: not stage.page._fill.action.isEnabled())
    (row,) = stage.stored()
    assert (row.topic, row.address) == ("Уличное освещение", "ул. Зелёная, 14")
    assert row.orders[0].lead is not None
    assert row.orders[0].deadline_kind is not None


def test_a_counter_asks_for_one_kind_alone(stage: Stage) -> None:
    log(stage, "темно", "яма")
    begin(stage)
    assert set(counts(stage)) == {"4 thing(s) missing", "without assignee 2", "without deadline 2"}
    counts(stage)["without deadline 2"].click()
    panel = stage.page._fill.panel
    assert panel.edit.hasFocus()
    assert (panel.asked.text(), panel.progress.text()) == ("By when?", "1 of 2")
    stage.until(lambda: "without deadline 2" in counts(stage))
    assert counts(stage)["without deadline 2"].isChecked()
    stage.press(Qt.Key.Key_2)
    stage.until(lambda: "without deadline 1" in counts(stage))
    stage.press(Qt.Key.Key_2)
    stage.settle()
    assert all(row.orders[0].deadline_kind for row in stage.stored())
    assert all(row.orders[0].lead is None for row in stage.stored())


def test_a_button_stands_in_the_head_while_something_is_missing(stage: Stage) -> None:
    def buttons() -> list[QPushButton]:
        found = stage.page.header.findChildren(QPushButton)
        return [one for one in found if one.text() == "Fill in the rest" and one.isVisible()]

    assert buttons() == []
    log(stage, "темно")
    (button,) = buttons()
    button.click()
    assert stage.page._fill.panel.edit.hasFocus()


def test_no_more_is_offered_than_is_seen_at_once(stage: Stage) -> None:
    panel = stage.page._fill.panel
    assert panel.most_offers() == MOST_OFFERS
    stage.page.window().resize(1366, 520)
    assert panel.most_offers() == 5
    panel.show_offers([str(number) for number in range(9)])
    assert len(panel.offers) == 5
