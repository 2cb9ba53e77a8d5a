"""Tell residents what became of their questions, and keep what they think, on a real file."""

from datetime import date, timedelta

import pytest

from db.domain.control_inputs import (
    ExtensionInput,
    FeedbackInput,
    OrderKey,
    RemovalInput,
    ReportInput,
)
from db.domain.enums import (
    ControlState,
    DeadlineKind,
    FeedbackChannel,
    MeetingState,
    Outcome,
    Verdict,
)
from db.domain.errors import UserError
from db.domain.inputs import ApplicantInput, DeadlineInput
from db.domain.rows.feedback import CallReason
from desktop.services.backups import BackupService
from desktop.services.control import ControlService
from desktop.services.erasure import ErasureService
from desktop.services.feedback import FeedbackService
from desktop.services.undo import UndoService
from tests.support.controlled import controlled
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 25)
LATER = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 20), "до 20.12")


class Office:
    """Hold the services over one question of Петрова whose order is under control."""

    def __init__(self, database, clock):
        self.clock = clock
        self.yard = small_city(database, MeetingState.HELD)
        self.control = ControlService(database, clock)
        self.feedback = FeedbackService(database, clock)
        self.key = controlled(self.yard, name="Петрова")

    def row(self, key=None):
        return self.control.card((key or self.key).id).row

    def now(self):
        row = self.row()
        return OrderKey(row.id, row.version)

    def close(self, outcome=Outcome.DONE, text="Фонарь горит"):
        self.control.report(self.now(), ReportInput(outcome, text, TODAY))
        self.control.remove([self.now()], RemovalInput("О.В. Климанов", TODAY))

    def calls(self, today=TODAY):
        return list(self.feedback.calls(today).rows)

    def tell(self, verdict=None, **fields):
        (row,) = self.calls() or self.feedback.of_question(self.row().question_id, TODAY)
        given = {
            "text": row.text or "Сообщено",
            "outcome": row.outcome,
            "verdict": verdict,
            "applicant_id": row.applicant_id,
        }
        data = FeedbackInput(
            question_id=row.question_id,
            channel=FeedbackChannel.CALL,
            told_on=TODAY,
            told_by="М.А. Белова",
            **(given | fields),
        )
        return self.feedback.record(data)


@pytest.fixture
def office(tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yield Office(database, clock)


def test_whoever_asked_is_called_once_the_order_is_closed(office):
    assert office.calls() == []
    office.close()

    (call,) = office.calls()
    assert (call.reason, call.name, call.phone) == (CallReason.RESULT, "Петрова", "8 900 000-00-07")
    assert "вопрос 1" in call.text
    assert "Фонарь горит" in call.text
    assert "города Заречного" in call.text
    assert "{" not in call.text

    office.tell(Verdict.SATISFIED)
    assert office.calls() == []
    assert [one.verdict for one in office.control.card(office.key.id).verdicts] == [
        Verdict.SATISFIED
    ]


def test_a_try_in_vain_leaves_the_call_to_be_made(office):
    office.close()
    office.tell(reached=False, text="")

    (call,) = office.calls()
    assert call.tries == 1
    with pytest.raises(UserError, match="verdict_of_nobody"):
        office.tell(Verdict.SATISFIED, reached=False)


def test_a_moved_deadline_is_told_with_the_old_and_the_new_day(office):
    moved = ExtensionInput(LATER, "Нет светильников", "О.В. Климанов", TODAY)
    office.control.extend([office.key], moved)

    (call,) = office.calls()
    assert call.reason is CallReason.EXTENDED
    assert "20\N{NO-BREAK SPACE}декабря" in call.text
    assert "1\N{NO-BREAK SPACE}декабря" in call.text
    office.tell(outcome=None)
    assert office.calls() == []

    office.close()
    assert [one.reason for one in office.calls()] == [CallReason.RESULT], "the result is news"


def test_not_satisfied_puts_the_order_on_control_again(office):
    office.close()
    with pytest.raises(UserError, match="no_remark"):
        office.tell(Verdict.NOT)
    assert office.row().control is ControlState.OFF_CONTROL

    office.tell(Verdict.NOT, remark="Погас через день", deadline=LATER, may_ask_again=True)

    card = office.control.card(office.key.id)
    assert (card.row.control, card.row.outcome, card.row.closed_on) == (
        ControlState.RETURNED,
        None,
        None,
    )
    assert (card.row.deadline_on, card.row.first_deadline_on) == (LATER.on, date(2026, 12, 1))
    assert card.decisions[-1].reason == "Погас через день"
    (row,) = office.feedback.of_question(card.row.question_id, TODAY)
    (told,) = row.told
    assert (told.state_before, told.state_after) == (
        ControlState.OFF_CONTROL,
        ControlState.RETURNED,
    )


def test_the_new_deadline_of_a_reopened_order_is_no_news_to_who_was_told_it(office):
    office.close()
    office.tell(Verdict.NOT, remark="Погас", deadline=LATER, may_ask_again=True)

    assert office.calls() == []


def test_an_applicant_is_asked_again_with_consent_only(office):
    office.close()
    office.tell(Verdict.PARTLY)
    with pytest.raises(UserError, match="not_to_be_asked"):
        office.tell(Verdict.SATISFIED)

    (row,) = office.feedback.of_question(office.row().question_id, TODAY)
    assert not row.may_be_asked


def test_with_consent_the_day_to_ask_again_comes(office):
    office.close()
    again = TODAY + timedelta(days=7)
    office.tell(Verdict.PARTLY, may_ask_again=True, ask_again_on=again)
    assert office.calls(again - timedelta(days=1)) == []

    (call,) = office.calls(again)
    assert (call.reason, call.verdict, call.may_be_asked) == (
        CallReason.ASK_AGAIN,
        Verdict.PARTLY,
        True,
    )
    office.tell(Verdict.SATISFIED)
    (row,) = office.feedback.of_question(office.row().question_id, TODAY)
    assert [(one.verdict_before, one.verdict) for one in row.told] == [
        (None, Verdict.PARTLY),
        (Verdict.PARTLY, Verdict.SATISFIED),
    ]
    assert office.calls(again) == []


def test_each_of_several_residents_gets_an_answer(office):
    question = office.row().question_id
    office.feedback.add_applicant(question, ApplicantInput("Сомова", flat="9"))
    office.close()
    assert [one.name for one in office.calls()] == ["Петрова", "Сомова"]

    first, second = office.calls()
    for one, left in ((first, ["Сомова"]), (second, [])):
        office.feedback.record(
            FeedbackInput(
                question_id=question,
                applicant_id=one.applicant_id,
                channel=FeedbackChannel.LETTER,
                told_on=TODAY,
                told_by="М.А. Белова",
                text=one.text,
                outcome=one.outcome,
            )
        )
        assert [row.name for row in office.calls()] == left


def test_a_question_waits_until_all_its_orders_are_closed(office):
    office.close()
    assert len(office.calls()) == 1
    with office.yard.database.unit_of_work() as uow:
        from db.models import Order

        closed = uow.get(Order, office.key.id)
        other = Order(
            question_id=closed.question_id,
            position=2,
            control=ControlState.ON_CONTROL,
            deadline_kind=DeadlineKind.PERMANENT,
        )
        uow.add(other)
        uow.commit()

    assert office.calls() == []


def test_the_city_writes_texts_of_its_own(office):
    office.close()
    office.feedback.save_text(None, Outcome.DONE, "Сделано: {отчёт}.")
    assert office.calls()[0].text == "Сделано: Фонарь горит."
    with pytest.raises(UserError, match="unknown_place"):
        office.feedback.save_text(None, Outcome.DONE, "Сделано: {отчет}")

    office.feedback.save_text(None, Outcome.DONE, "")
    assert office.calls()[0].text.startswith("Здравствуйте!")
    assert not any(one.is_own for one in office.feedback.texts())


def test_a_call_is_undone_with_what_it_has_reopened(office):
    office.close()
    office.tell(Verdict.NOT, remark="Погас")

    UndoService(office.yard.database, office.clock).undo()

    assert office.row().control is ControlState.OFF_CONTROL
    assert len(office.calls()) == 1


def test_an_erasure_reaches_the_texts_of_calls(office):
    office.close()
    office.tell(Verdict.NOT, remark="Петрова из кв 7 просит перезвонить", text="Звонили Петровой")
    database = office.yard.database
    erasure = ErasureService(database, office.clock, BackupService(database, office.clock))
    found = erasure.find("Петрова")

    erasure.erase(found.query, found.people, found.mentions, "Заявление № 12 от 24.11.2026")

    with database.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT text, remark FROM feedback UNION ALL SELECT reason, '' FROM control_decision"
            " UNION ALL SELECT fields, '' FROM operation WHERE fields IS NOT NULL"
        ).all()
    assert "Петрова" not in str(rows)
    assert "Петровой" not in str(rows)
    assert "кв 7" not in str(rows)
    assert "просит перезвонить" in str(rows), "the rest of the words stays"
