"""Read histories of cards off a real journal."""

from datetime import date
from uuid import UUID

import pytest

from db.domain.enums import AssigneeRole, ControlState, DeadlineKind, RecordKind
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    OrderInput,
    QuestionInput,
)
from db.domain.rows.history import Erased, FieldChange, HistoryAction, Reference
from db.erasure import Redaction, erase
from db.models import Applicant, City, Meeting, Operation, Order, Question
from db.queries.history import _family
from desktop.services.history import HistoryService
from desktop.services.minutes import MinutesService
from tests.support.records import HandClock, fresh_database, small_city

FIRST = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1), "до 1 декабря")
QUESTION_ID = UUID(int=77)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def history(yard):
    return HistoryService(yard.database)


@pytest.fixture
def question(yard):
    data = QuestionInput(
        raw_line="не горит фонарь",
        words="не горит фонарь",
        house_id=yard.house,
        topic_id=yard.light,
        applicant=ApplicantInput("Петрова", yard.house, "45"),
        orders=(OrderInput(assignees=(AssigneeInput(yard.electric),), deadline=FIRST),),
    )
    MinutesService(yard.database, HandClock()).log(yard.meeting, data, QUESTION_ID)
    return QUESTION_ID


def change(yard, model, key=None, actor="Фильянова Е.Е.", **values):
    with yard.database.unit_of_work(actor) as uow:
        record = uow.session.query(model).first() if key is None else uow.get(model, key)
        for name, value in values.items():
            setattr(record, name, value)
        uow.commit()


def test_a_new_card_says_what_came_with_it(history, question):
    (entry,) = history.entries(RecordKind.QUESTION, question)
    kinds = [(line.kind, line.action, line.is_own) for line in entry.lines]

    assert (RecordKind.QUESTION, HistoryAction.CREATE, True) in kinds
    assert (RecordKind.APPLICANT, HistoryAction.CREATE, False) in kinds
    order = next(line for line in entry.lines if line.kind is RecordKind.ORDER)
    assert FieldChange("deadline", None, date(2026, 12, 1)) in order.changes
    assignee = next(line for line in entry.lines if line.kind is RecordKind.ASSIGNMENT)
    assert assignee.subject == (
        FieldChange("role", None, AssigneeRole.LEAD.value),
        FieldChange("organisation_id", None, Reference(RecordKind.ORGANISATION, "Горэлектросеть")),
    )


def test_a_change_of_a_part_stands_in_the_card_with_both_values(yard, history, question):
    change(yard, Order, deadline_on=date(2026, 12, 15), control=ControlState.ON_CONTROL)

    newest, _ = history.entries(RecordKind.QUESTION, question)

    assert newest.actor == "Фильянова Е.Е."
    (line,) = newest.lines
    assert line.changes == (
        FieldChange("control", "not_issued", "on_control"),
        FieldChange("deadline", date(2026, 12, 1), date(2026, 12, 15)),
    )


def test_references_are_named_and_the_deleted_and_restored_said(yard, history, question):
    change(yard, Question, question, topic_id=yard.roads)
    with yard.database.unit_of_work() as uow:
        uow.delete(uow.get(Question, question))
        uow.commit()
    with yard.database.unit_of_work() as uow:
        uow.restore(uow.find(Question, question))
        uow.commit()

    restored, deleted, changed, _ = history.entries(RecordKind.QUESTION, question)

    assert restored.lines[0].action is HistoryAction.RESTORE
    assert deleted.lines[0].action is HistoryAction.DELETE
    (field,) = changed.lines[0].changes
    assert [value.kind for value in (field.before, field.after)] == [RecordKind.TOPIC] * 2
    assert field.before.name != field.after.name


def test_what_says_nothing_to_people_is_left_out(yard, history, question):
    """Each question raises the counter of its meeting; that is no change anybody made."""
    entries = history.entries(RecordKind.MEETING, yard.meeting)

    assert all(
        change.name != "last_question"
        for entry in entries
        for line in entry.lines
        for change in line.changes
    )
    change(yard, Meeting, yard.meeting, last_question=9)
    assert history.entries(RecordKind.MEETING, yard.meeting) == entries


def test_erased_values_are_said_to_be_so(yard, history, question):
    with yard.database.read() as connection:
        key = connection.execute(Applicant.__table__.select()).one().id
    change(yard, Applicant, key, phone="8 912 345-67-89")
    with yard.database.unit_of_work() as uow:
        erase(uow, [Redaction("applicant", key, {"name": "", "flat": "", "phone": ""})])
        uow.commit()

    erased, changed, created = history.entries(RecordKind.QUESTION, question)

    assert erased.lines[0].action is HistoryAction.ERASE
    assert changed.lines[0].changes == (FieldChange("phone", Erased(), Erased()),)
    applicant = next(line for line in created.lines if line.kind is RecordKind.APPLICANT)
    assert {one.after for one in applicant.subject} == {Erased()}
    assert "Петрова" not in repr([erased, changed, created])


@pytest.mark.parametrize(
    "kind", [RecordKind.QUESTION, RecordKind.ORDER, RecordKind.MEETING, RecordKind.PROTOCOL]
)
def test_a_history_scans_no_table(yard, kind):
    """The plan goes by indexes alone, so a million questions make no difference."""
    statement = Operation.__table__.select().where(
        Operation.record_id.in_(_family(kind, yard.house))
    )
    with yard.database.read() as connection:
        compiled = statement.compile(connection.engine, compile_kwargs={"literal_binds": False})
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {compiled}",
            tuple(yard.house.bytes for _ in compiled.positiontup or ()),
        ).all()
    steps = [row[-1] for row in plan]
    tables = ("operation", "applicant", "task", "assignment", "attendance", "meeting_house")
    assert not [step for step in steps if step.startswith("SCAN") and step.split()[1] in tables]
    assert any("ix_operation_record" in step for step in steps)


def test_the_words_of_a_setting_that_is_no_text_are_left_to_the_view(yard, history):
    change(yard, City, yard.city, paper_options={"form": "full"})

    newest = history.entries(RecordKind.CITY, yard.city)[0]
    assert newest.lines[0].changes[0].name == "paper_options"
