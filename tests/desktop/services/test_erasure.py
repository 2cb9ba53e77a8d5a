"""Erase a person for good: fields, texts, history, drafts, index; the rest stays and still fits."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from db.domain.enums import ControlState, ErasureGround
from db.domain.errors import UserError
from db.domain.inputs import ApplicantInput, AssigneeInput, OrderInput, QuestionInput
from db.domain.retention import RetentionTerms
from db.domain.rows.backups import BackupReason
from db.domain.rows.minutes import DraftRow
from db.models import Applicant, HeadWord, Operation, Order, PreparedQuestion, Question
from db.verification import verify
from desktop import resources
from desktop.services.backups import BackupService
from desktop.services.erasure import ErasureService
from desktop.services.minutes import MinutesService
from desktop.services.search import SearchService
from tests.support.records import HandClock, fresh_database, small_city

PHONE = "+7 927 360-12-34"
LINE = "Очевидная Марина кв 77 8(927)360-12-34: не горит фонарь"


class Office:
    """Hold the services over a small city with one question of Марина Очевидная."""

    def __init__(self, database, clock):
        self.database = database
        self.clock = clock
        self.yard = small_city(database)
        self.minutes = MinutesService(database, clock)
        self.backups = BackupService(database, clock)
        self.erasure = ErasureService(database, clock, self.backups)
        self.question = self.log(LINE, "Очевидная Марина Петровна", "77", PHONE)

    def log(self, line, name, flat, phone, wording="Позвонить Очевидной М.П. и починить фонарь"):
        data = QuestionInput(
            raw_line=line,
            words=line,
            applicant=ApplicantInput(name, self.yard.house, flat, "3", phone),
            orders=(OrderInput(None, wording, (AssigneeInput(self.yard.electric),)),),
        )
        changes = self.minutes.log(self.yard.meeting, data)
        return next(key for kind, key in changes if kind == "question")

    def everything(self) -> str:
        """Return all that the file says, in any table."""
        with self.database.read() as connection:
            names = connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type='table'"
            ).scalars()
            every = [text(f'SELECT * FROM "{name}"') for name in names]  # noqa: S608 - our tables
            return str([connection.execute(one).all() for one in every])

    def faults(self):
        with self.database.read() as connection:
            return list(verify(connection).faults)


@pytest.fixture
def office(tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yield Office(database, clock)


def erase_all(office, whom="Очевидная Марина", reason="заявление № 12"):
    found = office.erasure.find(whom)
    return office.erasure.erase(found.query, found.people, found.mentions, reason)


def test_everything_about_a_person_is_found(office):
    office.minutes.save_draft(DraftRow("line:1", "line", "у Очевидной опять", 3))
    found = office.erasure.find("очевидной")
    assert [(one.kind, one.flat, one.is_sure) for one in found.people] == [
        ("applicant", "77", True)
    ]
    where = {(one.kind, one.field) for one in found.mentions}
    assert where == {
        ("question", "raw_line"),
        ("question", "words"),
        ("order", "wording"),
        (None, "line"),
    }
    assert all("чевидн" not in one.after for one in found.mentions)
    line = next(one for one in found.mentions if one.field == "raw_line")
    assert line.after == "[удалено] [удалено] [удалено]: не горит фонарь"


def test_what_was_typed_of_a_call_to_them_is_reached(office):
    (person,) = office.erasure.find("Очевидная Марина").people
    key = f"form:feedback.call:{office.question}+{person.id}"
    office.minutes.save_draft(DraftRow(key, "1", "в кв 77 горит", 3))
    office.minutes.save_draft(DraftRow("form:control.move:report+1", "5", "У Очевидной горит", 3))
    erase_all(office)
    assert [row.text for row in office.minutes.drafts("form:")] == [
        "У [удалено] горит",
        "в [удалено] горит",
    ]


def test_a_phone_alone_finds_the_person_and_then_the_name(office):
    found = office.erasure.find("89273601234")
    assert len(found.people) == 1
    assert ("order", "wording") in {(one.kind, one.field) for one in found.mentions}


def test_the_records_are_backed_up_before(office):
    erase_all(office)
    (made,) = office.backups.copies()
    assert made.reason == "before-erasure"
    office.backups.restore(made.path)
    assert "чевидн" in office.everything()


def test_it_is_gone_and_all_else_stays(office):
    service = SearchService(office.database, office.clock, resources.path("reference/matters.z"))
    while service.catch_up():
        pass
    office.minutes.save_draft(DraftRow(f"question:{office.question}", "phone", PHONE, 1))
    before = office.minutes.question(office.question)
    done = erase_all(office)
    after = office.minutes.question(office.question)
    said = office.everything()
    assert "чевидн" not in said
    assert "360-12-34" not in said
    assert (after.number, after.house_id, after.orders[0].lead) == (
        before.number,
        before.house_id,
        before.orders[0].lead,
    )
    assert after.version > before.version
    assert after.orders[0].wording == "Позвонить [удалено] и починить фонарь"
    assert office.faults() == []
    assert done.is_folded
    assert done.act.number == 1
    assert done.act.ground is ErasureGround.REQUEST


def test_what_was_once_said_goes_from_the_history(office):
    with office.database.unit_of_work() as uow:
        uow.get(Question, office.question).answer = "Марине Очевидной разъяснено"
        uow.commit()
    with office.database.unit_of_work() as uow:
        uow.get(Question, office.question).answer = "разъяснено"
        uow.commit()
    found = office.erasure.find("Очевидная")
    past = [one for one in found.mentions if one.is_past]
    assert [(one.kind, one.field) for one in past] == [("question", "answer")]
    erase_all(office)
    assert "чевидн" not in office.everything()
    assert office.minutes.question(office.question).answer == "разъяснено"
    assert office.faults() == []


def test_what_the_user_leaves_stays(office):
    found = office.erasure.find("Очевидная")
    kept = [one for one in found.mentions if one.kind != "order"]
    office.erasure.erase(found.query, found.people, kept, "заявление")
    assert "Очевидной" in office.minutes.question(office.question).orders[0].wording


def test_an_official_of_that_name_is_marked(office):
    office.log("Рябов просит лавочку", "Рябов", "5", "")
    found = office.erasure.find("Рябов")
    assert {one.may_be_official for one in found.mentions if one.field == "words"} == {True}
    erase_all(office, "Рябов")
    with office.database.read() as connection:
        assert "Рябов" in str(connection.exec_driver_sql("SELECT surname FROM person").all())


def test_the_act_names_nobody_and_lists_the_copies(office):
    office.backups.make(BackupReason.BY_HAND)
    done = erase_all(office)
    assert "чевидн" not in str(done.act)
    (copy,) = done.act.content["copies"]
    assert copy["gone_by"] > copy["made_on"]


@pytest.mark.parametrize(
    ("reason", "code"), [("", "no_erasure_reason"), ("просит Очевидная", "reason_names_person")]
)
def test_a_reason_is_needed_that_names_nobody(office, reason, code):
    with pytest.raises(UserError) as caught:
        erase_all(office, reason=reason)
    assert caught.value.code == code


def test_nobody_is_found_by_nothing(office):
    with pytest.raises(UserError, match="erase_whom"):
        office.erasure.find(" , ")


def close_orders(office):
    with office.database.unit_of_work() as uow:
        for order in uow.session.scalars(select(Order)):
            order.control = ControlState.OFF_CONTROL
        uow.commit()


def test_nothing_is_due_while_an_order_is_open(office):
    office.clock.moment += timedelta(days=365 * 20)
    assert office.erasure.due().applicants == 0


def test_the_term_counts_from_the_closing(office):
    close_orders(office)
    office.clock.moment += timedelta(days=5 * 365 - 10)
    assert office.erasure.due().applicants == 0
    office.clock.moment += timedelta(days=30)
    due = office.erasure.due()
    assert (due.applicants, due.meetings) == (1, 1)
    assert due.examples[0][1] == "[удалено] [удалено] [удалено]: не горит фонарь"


def test_a_run_takes_the_contacts_and_the_words_that_tell_them(office):
    group = office.log("у подъезда 2 яма", "жители подъезда 2", "", "", "Засыпать яму")
    close_orders(office)
    office.erasure.save_terms(RetentionTerms(after_closing=1))
    office.clock.moment += timedelta(days=400)
    done = office.erasure.erase_due()
    said = office.everything()
    assert "чевидн" not in said
    assert "360-12-34" not in said
    assert done.act.ground is ErasureGround.TERM
    assert office.minutes.question(group).applicant.name == "жители подъезда 2"
    assert office.faults() == []
    with pytest.raises(UserError, match="nothing_due"):
        office.erasure.erase_due()


def test_a_run_takes_them_out_of_all_that_the_question_goes_on_in(office):
    with office.database.unit_of_work() as uow:
        told = "передать Очевидной в кв. 77"
        uow.add(HeadWord(question_id=office.question, said_at=uow.now, words=told))
        uow.add(
            PreparedQuestion(meeting_id=office.yard.meeting, question_id=office.question, line=told)
        )
        uow.commit()
    close_orders(office)
    office.erasure.save_terms(RetentionTerms(after_closing=1))
    office.clock.moment += timedelta(days=400)
    office.erasure.erase_due()
    said = office.everything()
    assert "чевидн" not in said
    assert "кв. 77" not in said
    assert said.count("передать [удалено] в [удалено]") >= 2
    assert office.faults() == []


def test_blanked_values_leave_the_names_of_fields(office):
    erase_all(office)
    with office.database.read() as connection:
        rows = connection.execute(
            select(Operation.action, Operation.field_names, Operation.fields)
            .join(Applicant, Applicant.id == Operation.record_id)
            .order_by(Operation.seq)
        ).all()
    assert [row.action for row in rows] == ["create", "erase"]
    assert "phone" in rows[0].field_names
    assert rows[0].fields is None
    assert rows[1].fields["phone"] == ""
