"""What is usual on a matter is proposed below the line, and Tab takes it."""

from datetime import date

from PySide6.QtCore import Qt

from tests.desktop.views.minutes.live_stage import Stage


def log(stage: Stage) -> None:
    before = len(stage.shown())
    stage.enter()
    stage.settle()
    stage.until(lambda: len(stage.shown()) == before + 1)


def proposed(stage: Stage) -> list[str]:
    return [chip.text for chip in stage.page.entry.summary.chips() if chip.text.startswith("Tab")]


def test_the_words_propose_a_topic_and_its_usual_assignee(stage: Stage) -> None:
    stage.type("нет освещения во дворе")
    assert proposed(stage) == ["Tab: Уличное освещение · Горэлектросеть"]
    stage.press(Qt.Key.Key_Tab)
    assert stage.page.entry.edit.hasFocus()
    stage.type("до пт")
    log(stage)
    (row,) = stage.stored()
    assert row.words == "нет освещения во дворе"
    assert row.topic == "Уличное освещение"
    assert row.orders[0].lead is not None
    assert row.orders[0].lead.label == "Горэлектросеть"
    assert row.orders[0].deadline_on == date(2026, 11, 27)

    stage.type("освещение у подъезда")
    stage.press(Qt.Key.Key_Tab)
    stage.press(Qt.Key.Key_Tab)  # the term that the topic was given this evening
    assert proposed(stage) == []
    log(stage)
    second = stage.stored()[1]
    assert second.orders[0].deadline_on == date(2026, 11, 27)
    assert second.words == "освещение у подъезда"


def test_nothing_is_given_without_the_key(stage: Stage) -> None:
    stage.type("нет освещения во дворе")
    assert proposed(stage)
    log(stage)
    (row,) = stage.stored()
    assert (row.topic, row.orders) == ("", ())


def test_what_the_line_says_is_not_proposed(stage: Stage) -> None:
    stage.type("освещение #ямы @УК_Дом ")
    assert not any("Горэлектросеть" in words for words in proposed(stage))
    stage.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    stage.type("освещение = ответили на месте")
    assert proposed(stage) == []


def test_without_a_proposal_tab_leaves_the_line(stage: Stage) -> None:
    stage.type("просто вопрос")
    assert proposed(stage) == []
    stage.press(Qt.Key.Key_Tab)
    assert not stage.page.entry.edit.hasFocus()
