"""Hold the board of control against the records: triggers keep it as the view says, whatever comes."""

from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import text

from db.domain.enums import (
    AssigneeRole,
    ControlState,
    DeadlineKind,
    MeetingState,
    Outcome,
    QuestionKind,
    Urgency,
)
from db.models import Assignment, Milestone, Order, Question
from tests.support.records import fresh_database, put, small_city

DAY = date(2026, 12, 1)
ENTRIES = "SELECT order_id, reported, next_on, lead_id, house_id, topic_id FROM {0} ORDER BY 1"


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database, MeetingState.HELD)


def entries(database, source="control_entry"):
    with database.read() as connection:
        return [tuple(row) for row in connection.execute(text(ENTRIES.format(source)))]


def given(yard, number=1, **fields):
    """Write an order under control, its lead before and its question after it."""
    with yard.database.unit_of_work() as uow:
        question = Question(
            id=uow.new_id(),
            meeting_id=yard.meeting,
            number=number,
            asked_at=uow.now,
            sort=QuestionKind.REQUEST,
            urgency=Urgency.ORDINARY,
            topic_id=yard.light,
        )
        order = Order(
            **{
                "id": uow.new_id(),
                "question_id": question.id,
                "deadline_kind": DeadlineKind.DATE,
                "deadline_on": DAY,
                "control": ControlState.ON_CONTROL,
            }
            | fields
        )
        lead = Assignment(order_id=order.id, organisation_id=yard.electric, role=AssigneeRole.LEAD)
        for record in (lead, order, question):
            uow.add(record)
        uow.commit()
        return order.id


def next_on(yard):
    ((_, _, day, *_),) = entries(yard.database)
    return day


def test_what_is_due_first_decides(yard):
    key = given(yard)
    assert next_on(yard) == "2026-12-01"

    put(
        yard.database,
        Assignment(
            order_id=key,
            organisation_id=yard.company,
            role=AssigneeRole.CO_EXECUTOR,
            deadline_on=DAY - timedelta(days=2),
        ),
        Milestone(order_id=key, title="Проект", due_on=DAY - timedelta(days=5)),
    )

    assert next_on(yard) == "2026-11-26", "a stage is due first"
    with yard.database.unit_of_work() as uow:
        stage = uow.session.query(Milestone).one()
        stage.done_on = DAY
        uow.commit()
    assert next_on(yard) == "2026-11-29", "then the part of a co-executor"


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        (DeadlineKind.IMMEDIATE, {}, "2026-11-25"),
        (DeadlineKind.PERMANENT, {}, None),
        (DeadlineKind.PERMANENT, {"check_on": DAY}, "2026-12-01"),
    ],
)
def test_words_in_the_place_of_a_date(yard, kind, fields, expected):
    given(yard, deadline_kind=kind, deadline_on=None, **fields)

    assert next_on(yard) == expected


def test_only_orders_under_control_stand_on_the_board(yard):
    given(yard, 1, control=ControlState.NOT_ISSUED)
    given(yard, 2, control=ControlState.OFF_CONTROL, outcome=Outcome.DONE)
    assert entries(yard.database) == []

    given(yard, 3, outcome=Outcome.DONE)
    given(yard, 4, control=ControlState.RETURNED, outcome=Outcome.DONE)
    assert sorted(reported for _, reported, *_ in entries(yard.database)) == [0, 1]


def test_a_question_without_a_house_belongs_to_the_first_of_its_meeting(yard):
    given(yard)

    assert entries(yard.database)[0][4] == yard.house.bytes


def test_the_board_agrees_with_the_records_after_any_moves(yard):
    random = Random(6)
    keys = [given(yard, number) for number in range(1, 9)]
    for _ in range(60):
        with yard.database.unit_of_work() as uow:
            _move(uow, random, yard, random.choice(keys))
            uow.commit()
    assert entries(yard.database) == entries(yard.database, "control_source")
    assert 0 < len(entries(yard.database)) <= len(keys)


def _move(uow, random, yard, key):
    order = uow.find(Order, key)
    question = uow.find(Question, order.question_id)
    lead = uow.session.query(Assignment).filter_by(order_id=key).first()
    match random.randrange(8):
        case 0:
            order.control = random.choice(list(ControlState))
        case 1:
            order.outcome = random.choice([None, Outcome.DONE])
        case 2:
            order.deadline_on = DAY + timedelta(days=random.randrange(-9, 9))
        case 3:
            order.deadline_kind = random.choice(list(DeadlineKind))
        case 4:
            question.topic_id = random.choice([None, yard.light, yard.roads])
        case 5:
            question.house_id = random.choice([None, yard.neighbour])
        case 6:
            lead.organisation_id = random.choice([yard.electric, yard.company])
        case _:
            record = random.choice([order, question, lead])
            record.deleted_at = None if record.deleted_at else uow.now


def test_an_older_file_comes_onto_the_board(tmp_path, yard):
    from db import engine as engines
    from db import migrate

    given(yard)
    before = entries(yard.database)
    yard.database.close()
    engine = engines.writing_engine(tmp_path / "records.db")
    migrate.downgrade(engine, "0005")
    migrate.upgrade(engine)
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(ENTRIES.format("control_entry")))]
    engine.dispose()

    assert found == before != []
