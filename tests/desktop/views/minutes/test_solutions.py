"""Take a typical solution and see the quiet words about a deadline, by keys, in the real form."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from db.domain.enums import DeadlineKind
from db.domain.inputs import SolutionInput
from db.models import Topic
from desktop.services.solutions import SolutionService
from tests.desktop.views.minutes.live_stage import Stage

ALT = Qt.KeyboardModifier.AltModifier
LINE = "у подъезда перегорел светильник"


@pytest.fixture
def stage(stage: Stage) -> Stage:
    service = SolutionService(stage.yard.database, stage.page._clock)
    service.save(
        SolutionInput(
            title="Перегорел светильник",
            topic_id=stage.yard.light,
            wording="Заменить светильник у подъезда",
            term="5 рабочих дней",
        )
    )
    return stage


def offered(stage: Stage) -> list[str]:
    return [one.solution.title for one in stage.page.tools.offered.offers]


def test_one_key_takes_wording_assignee_and_term(stage: Stage) -> None:
    stage.type(LINE)
    stage.until(lambda: offered(stage) == ["Перегорел светильник"])
    card, caret = stage.page.tools.offered, stage.page.entry.edit.cursorRect()
    at = stage.page.entry.edit.viewport().mapTo(stage.page, caret.center())
    assert not card.geometry().contains(card.parentWidget().mapFrom(stage.page, at))
    stage.press(Qt.Key.Key_4, ALT)
    stage.until(lambda: card.isHidden())
    assert stage.page.entry.edit.hasFocus()
    stage.settle()  # the taken one is in the draft: a crash does not lose it
    (draft,) = [one for one in stage.minutes.drafts("line:") if one.field == "given"]
    assert "Заменить светильник" in draft.text
    stage.enter()
    stage.settle()
    stage.until(lambda: len(stage.stored()) == 1)
    question = stage.stored()[0]
    (order,) = question.orders
    assert question.words == LINE
    assert question.topic == "Уличное освещение"
    assert order.wording == "Заменить светильник у подъезда"
    assert order.lead is not None
    assert order.lead.label == "Горэлектросеть"
    assert order.deadline_kind is DeadlineKind.DATE


def test_a_logged_question_takes_it_too(stage: Stage) -> None:
    stage.type(LINE)
    stage.enter()
    stage.settle()
    stage.until(lambda: bool(offered(stage)))
    stage.press(Qt.Key.Key_4, ALT)
    stage.until(lambda: bool(stage.stored()[0].orders))
    stage.settle()
    stage.until(lambda: stage.page.tools.offered.isHidden())
    assert "typical solution" in stage.messages.text()


def test_a_line_that_says_it_all_keeps_its_own_words(stage: Stage) -> None:
    stage.type(f"{LINE} @УК до 20.12.2026 > починить провод")
    stage.until(lambda: bool(offered(stage)))
    stage.press(Qt.Key.Key_4, ALT)
    stage.enter()
    stage.settle()
    stage.until(lambda: len(stage.stored()) == 1)
    (order,) = stage.stored()[0].orders
    assert (order.wording, order.deadline_on) == ("починить провод", date(2026, 12, 20))
    assert order.lead is not None
    assert order.lead.label == "УК Дом"


def test_quiet_words_stand_by_an_impossible_deadline(stage: Stage) -> None:
    with stage.yard.database.unit_of_work() as uow:
        uow.get(Topic, stage.yard.roads).off_season = "11-3"
        uow.commit()
    stage.type("уложите асфальт #ямы @горэл до 20.01.2027")
    shown = stage.page.entry.summary.chips
    stage.until(lambda: "out of season" in [chip.text for chip in shown()])
    assert "was not at the meeting" in [chip.text for chip in shown()]
    stage.enter()
    stage.settle()
    (box,) = stage.page.card.orders.boxes()
    stage.until(lambda: "out of season" in box._understood.text())
    assert "out of season" not in [chip.text for chip in shown()]
