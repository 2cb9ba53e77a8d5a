"""Assign in bulk, word, suggest and check on a real file."""

from datetime import date, timedelta

import pytest

from db.domain.changes import ChangeSet
from db.domain.enums import DeadlineKind, MeetingState, OrganisationKind
from db.domain.errors import UserError
from db.domain.inputs import AssigneeInput, BulkAssignment, DeadlineInput, OrderInput, QuestionInput
from db.domain.rows.protocols import CheckCode
from db.models import Meeting, Organisation, Question
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from tests.support.records import EVENING, HandClock, add_question, fresh_database, small_city

TODAY = date(2026, 11, 25)
DEADLINE = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 15), "до 15.12")
OTHER = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1), "до 1.12")


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def orders(yard):
    return OrdersService(yard.database, HandClock())


def given(yard, number, *orders, **fields):
    """Log a question with orders and return its id."""
    minutes = MinutesService(yard.database, HandClock())
    changes = minutes.log(
        yard.meeting,
        QuestionInput(f"вопрос {number}", f"вопрос {number}", orders=orders, **fields),
    )
    return next(iter(changes.ids("question")))


def test_bulk_assignment_makes_and_fills_orders_in_one_commit(yard, orders):
    bare = given(yard, 1)
    worded = given(yard, 2, OrderInput(wording="Восстановить"))
    bulk = BulkAssignment(
        assignees=(AssigneeInput(yard.electric), AssigneeInput(yard.company)),
        deadline=DEADLINE,
        topic_id=yard.light,
    )

    orders.assign([bare, worded], bulk)

    first, second = orders.panel(yard.meeting)
    assert [row.orders[0].lead.label for row in (first, second)] == ["Горэлектросеть"] * 2
    assert [row.orders[0].co_executors[0].label for row in (first, second)] == ["УК Дом"] * 2
    assert [row.orders[0].deadline_on for row in (first, second)] == [DEADLINE.on] * 2
    assert [row.orders[0].wording for row in (first, second)] == ["", "Восстановить"]
    assert first.topic == second.topic == "Уличное освещение"
    assert orders.assign([bare, worded], bulk) == ChangeSet(), "a second time is no news"


def test_a_question_with_several_orders_only_gets_what_they_lack(yard, orders):
    key = given(
        yard,
        1,
        OrderInput(wording="Засыпать", assignees=(AssigneeInput(yard.company),), deadline=OTHER),
        OrderInput(),
    )

    orders.assign(
        [key],
        BulkAssignment(
            assignees=(AssigneeInput(yard.electric),), deadline=DEADLINE, wording="Осветить"
        ),
    )

    first, second = orders.panel(yard.meeting)[0].orders
    assert (first.wording, first.lead.label, first.deadline_on) == ("Засыпать", "УК Дом", OTHER.on)
    assert (second.wording, second.deadline_on) == ("Осветить", DEADLINE.on)


def test_a_topic_alone_makes_no_order(yard, orders):
    key = given(yard, 1)
    orders.assign([key], BulkAssignment(topic_id=yard.roads))

    assert orders.panel(yard.meeting)[0].orders == ()


def test_bulk_assignment_is_all_or_nothing(yard, orders):
    key = given(yard, 1)
    with pytest.raises(UserError, match="gone"):
        orders.assign([key, yard.house], BulkAssignment(deadline=DEADLINE))

    assert orders.panel(yard.meeting)[0].orders == ()


def test_wording_is_set_on_a_new_order_and_an_old_one(yard, orders):
    key = given(yard, 1)
    row = orders.panel(yard.meeting)[0]
    orders.set_wording(key, None, "Восстановить\nосвещение", row.version)
    changed = orders.panel(yard.meeting)[0]
    assert changed.orders[0].wording == "Восстановить\nосвещение"

    with pytest.raises(UserError, match="stale"):
        orders.set_wording(key, changed.orders[0].id, "Иначе", row.version)
    orders.set_wording(key, changed.orders[0].id, "Иначе", changed.version)
    assert orders.panel(yard.meeting)[0].orders[0].wording == "Иначе"


def test_suggestions_name_each_assignee_once_with_the_best_reason(yard, orders):
    for number, who in enumerate(
        (AssigneeInput(person_id=yard.engineer), AssigneeInput(person_id=yard.engineer)), 1
    ):
        given(
            yard,
            number,
            OrderInput(assignees=(who,)),
            topic_id=yard.light,
            house_id=yard.house,
        )
    given(
        yard,
        3,
        OrderInput(assignees=(AssigneeInput(person_id=yard.secretary),)),
        topic_id=yard.light,
        house_id=yard.far_house,
    )
    asked = given(yard, 4, topic_id=yard.light, house_id=yard.house)

    found = [(one.label, one.reason, one.times) for one in orders.suggestions([asked])]
    assert found == [
        ("Горэлектросеть", "usual", 0),
        ("И.П.\xa0Рябов", "topic_house", 2),
        ("М.А.\xa0Белова", "topic", 1),
        ("УК Дом", "company", 0),
    ]


def test_the_equally_usual_come_by_the_latest_use_and_then_by_name(yard, orders):
    names = ("Пруд", "Ёлка", "Весна", "Аллея", "Дом", "Енот", "Поздний")
    with yard.database.unit_of_work() as uow:
        made = {
            name: uow.add(Organisation(name=name, sort=OrganisationKind.OTHER)).id for name in names
        }
        uow.commit()
    keys = {
        name: given(
            yard, name, OrderInput(assignees=(AssigneeInput(key),)), house_id=yard.far_house
        )
        for name, key in made.items()
    }
    with yard.database.unit_of_work() as uow:
        for name, key in keys.items():
            late = timedelta(hours=1) if name == "Поздний" else timedelta()
            uow.get(Question, key).asked_at = EVENING + late
        uow.commit()
    asked = given(yard, 9, house_id=yard.far_house)

    found = [one.label for one in orders.suggestions([asked]) if one.reason == "house"]
    assert found == ["Поздний", "Аллея", "Весна", "Дом", "Ёлка", "Енот", "Пруд"]


def test_who_left_the_directory_is_not_suggested(yard, orders):
    asked = given(yard, 1, topic_id=yard.light, house_id=yard.house)
    with yard.database.unit_of_work() as uow:
        uow.delete(uow.get(Organisation, yard.electric))
        uow.commit()

    assert [one.label for one in orders.suggestions([asked])] == ["УК Дом"]
    assert orders.suggestions([]) == []


def test_checks_read_the_meeting_as_it_stands(yard, orders):
    key = given(yard, 1)
    codes = {check.code for check in orders.checks(yard.meeting, TODAY)}
    assert codes == {CheckCode.NOT_HELD, CheckCode.NO_ORDER}

    orders.assign(
        [key],
        BulkAssignment(
            assignees=(AssigneeInput(yard.electric),), deadline=DEADLINE, wording="Осветить"
        ),
    )
    with yard.database.unit_of_work() as uow:
        uow.get(Meeting, yard.meeting).state = MeetingState.HELD
        uow.delete(uow.get(Organisation, yard.electric))
        uow.commit()
    (gone, _ready) = orders.checks(yard.meeting, TODAY)
    assert (gone.code, gone.subject, gone.numbers) == (
        CheckCode.ASSIGNEE_GONE,
        "Горэлектросеть",
        (1,),
    )


def test_questions_written_straight_into_the_records_are_seen(yard, orders):
    add_question(yard, 7, words="крыша")

    assert [row.words for row in orders.panel(yard.meeting)] == ["крыша"]
