"""«Уже обещали»: what was asked before appears beside the line, and a key links it."""

from datetime import date

from PySide6.QtCore import Qt

from db.domain.enums import DeadlineKind, MeetingState
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput, QuestionInput
from db.models import Meeting, MeetingHouse
from desktop import resources
from desktop.services.search import SearchService
from tests.desktop.views.minutes.live_stage import Stage
from tests.support.records import HandClock

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
BEFORE = "не горит фонарь у подъезда"
JUNE = date(2026, 6, 11)


def ask_before(stage: Stage) -> None:
    """Log a question at a meeting of June in the same yard, and index it."""
    yard = stage.yard
    with yard.database.unit_of_work() as uow:
        meeting = uow.add(Meeting(state=MeetingState.RUNNING, on=JUNE, place="у подъезда 3"))
        uow.add(MeetingHouse(meeting_id=meeting.id, house_id=yard.house, position=0))
        uow.commit()
    due = DeadlineInput(DeadlineKind.DATE, date(2026, 6, 26), "до 26 июня")
    order = OrderInput(None, "Восстановить освещение", (AssigneeInput(yard.electric),), due)
    stage.minutes.log(
        meeting.id,
        QuestionInput(raw_line=BEFORE, words=BEFORE, house_id=yard.house, orders=(order,)),
    )
    search = SearchService(yard.database, HandClock(), resources.path("reference/matters.z"))
    while search.catch_up():
        pass


def type_again(stage: Stage) -> None:
    ask_before(stage)
    stage.type("опять темно, фонарь не работает")
    stage.until(lambda: bool(stage.page.promised.rows))


def test_an_earlier_question_appears_while_the_line_is_typed(stage: Stage) -> None:
    type_again(stage)
    (found,) = stage.page.promised.rows
    words = stage.page.promised.words(found)
    assert BEFORE in words
    assert "Горэлектросеть" in words
    assert "(by: фонарь)" in words
    assert "this yard" in words
    assert stage.page.entry.edit.hasFocus()


def test_one_key_links_it_with_the_line(stage: Stage) -> None:
    type_again(stage)
    stage.press(Qt.Key.Key_1, ALT)
    assert [chip.text for chip in stage.page.entry.summary.chips()] == ["asked before"]
    stage.enter()
    stage.settle()
    row = stage.stored()[-1]
    assert (row.multiplicity, row.orders) == (2, ())


def test_another_key_takes_its_order_over(stage: Stage) -> None:
    type_again(stage)
    stage.press(Qt.Key.Key_1, ALT | CTRL)
    stage.enter()
    stage.settle()
    (order,) = stage.stored()[-1].orders
    assert order.wording == "Восстановить освещение"
    assert order.lead is not None
    assert order.lead.label == "Горэлектросеть"


def test_a_question_on_the_disk_is_linked_as_well(stage: Stage) -> None:
    type_again(stage)
    stage.enter()
    stage.settle()
    stage.until(lambda: bool(stage.page.promised.rows))
    stage.press(Qt.Key.Key_1, ALT)
    stage.until(lambda: stage.stored()[-1].multiplicity == 2)
    stage.until(lambda: stage.page.promised.isHidden())
    stage.until(lambda: "linked" in stage.messages.text())
    stage.press(Qt.Key.Key_Z, ALT)
    stage.until(lambda: stage.stored()[-1].multiplicity == 1)


def test_the_link_of_a_line_outlives_a_kill(stage: Stage) -> None:
    type_again(stage)
    stage.press(Qt.Key.Key_1, ALT)
    stage.settle()
    drafts = {draft.field: draft.text for draft in stage.minutes.drafts("line:")}
    assert drafts["earlier"] == str(stage.page.entry.line().earlier.question_id)


def test_an_emptied_line_forgets_the_link(stage: Stage) -> None:
    type_again(stage)
    stage.press(Qt.Key.Key_1, ALT)
    stage.press(Qt.Key.Key_A, CTRL)
    stage.press(Qt.Key.Key_Delete)
    assert stage.page.entry.line().earlier is None


def test_nothing_like_it_shows_nothing(stage: Stage) -> None:
    ask_before(stage)
    stage.type("подвал затоплен канализацией")
    stage.settle()
    stage.until(lambda: stage.operations.is_resting)
    assert stage.page.promised.isHidden()


def test_it_stands_aside_while_what_is_missing_is_asked_for(stage: Stage) -> None:
    ask_before(stage)
    data = QuestionInput(raw_line="опять темно", words="опять темно, фонарь не работает")
    stage.minutes.log(stage.yard.meeting, data)
    stage.page.reload()
    promised = stage.page.promised
    stage.until(promised.isVisible)
    stage.press(Qt.Key.Key_F4)
    stage.until(stage.page._fill.panel.edit.hasFocus)
    assert not promised.isVisible()
    stage.press(Qt.Key.Key_1, ALT)  # it is not seen: its keys mean nothing now
    stage.settle()
    assert stage.stored()[-1].earlier_id is None
    stage.press(Qt.Key.Key_Escape)
    assert promised.isVisible()


def test_the_notes_stand_aside_for_who_came_and_in_large_print_for_the_card(stage: Stage) -> None:
    type_again(stage)
    stage.enter()
    stage.settle()
    notes = stage.page.promised
    stage.until(notes.isVisible)
    stage.press(Qt.Key.Key_F3)
    assert not notes.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert notes.isVisible()
    stage.press(Qt.Key.Key_F2)
    assert notes.isVisible()  # there is room for both
    stage.press(Qt.Key.Key_Escape)
    stage.page.window().resize(1366, 500)
    stage.press(Qt.Key.Key_F2)
    assert not notes.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert notes.isVisible()
