"""Question deadlines on a real file: season, load, absence, what it usually takes."""

from datetime import date, timedelta

import pytest

from db.domain.control_inputs import OrderKey, RemovalInput, ReportInput
from db.domain.enums import DeadlineKind, Outcome
from db.domain.feasibility import AskedOrder, DeadlineDoubt, Doubt
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput, QuestionInput
from db.domain.rows.protocols import CheckCode
from db.domain.seasons import months_of
from db.models import Topic
from desktop.services.control import ControlService
from desktop.services.feasibility import FeasibilityService
from desktop.services.minutes import MinutesService
from desktop.services.orders import OrdersService
from tests.support.controlled import DUE, controlled
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 25)  # the day of the meeting
JANUARY = date(2027, 1, 20)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("11-3", {11, 12, 1, 2, 3}),
        ("1, 2; 12", {1, 2, 12}),
        ("5", {5}),
        ("13", set()),
        ("зима", set()),
        ("", set()),
    ],
)
def test_months_are_read(text, months):
    assert months_of(text) == months


def test_asphalt_in_january_is_questioned(yard):
    with yard.database.unit_of_work() as uow:
        uow.get(Topic, yard.roads).off_season = "11-3"
        uow.commit()
    assert doubts(yard, AskedOrder(yard.roads, None, JANUARY)) == (
        DeadlineDoubt(Doubt.OUT_OF_SEASON),
    )
    assert doubts(yard, AskedOrder(yard.roads, None, date(2027, 5, 20))) == ()
    assert doubts(yard, AskedOrder(yard.light, None, JANUARY)) == ()


def test_the_twentieth_order_of_a_day_is_questioned(yard):
    for number in range(1, 19):
        controlled(yard, number)
    asked = AskedOrder(None, yard.electric, DUE)
    crowd = {one for one in doubts(yard, asked) if one.kind is Doubt.MANY_ON_ONE_DAY}
    assert crowd == set()
    controlled(yard, 19)
    assert DeadlineDoubt(Doubt.MANY_ON_ONE_DAY, 20) in doubts(yard, asked)
    other_day = AskedOrder(None, yard.electric, DUE + timedelta(days=1))
    assert doubts(yard, other_day) == (DeadlineDoubt(Doubt.PARTY_ABSENT),)


def test_who_came_can_have_promised(yard):
    assert doubts(yard, AskedOrder(None, yard.electric, DUE)) == (
        DeadlineDoubt(Doubt.PARTY_ABSENT),
    )
    assert doubts(yard, AskedOrder(None, yard.engineer, DUE)) == ()


def test_the_history_speaks_where_less_is_given(yard):
    control = ControlService(yard.database, HandClock())
    for number, days in enumerate((10, 20, 27), 1):
        key = controlled(yard, number, topic_id=yard.light, lead=yard.company)
        day = TODAY + timedelta(days=days)
        control.report(key, ReportInput(Outcome.DONE, "сделано", day, day))
        row = control.card(key.id).row
        control.remove([OrderKey(row.id, row.version)], RemovalInput("О.В. Климанов", day))
    soon = AskedOrder(yard.light, yard.engineer, TODAY + timedelta(days=18))
    assert doubts(yard, soon) == (DeadlineDoubt(Doubt.SOONER_THAN_USUAL, 19),)
    later = AskedOrder(yard.light, yard.engineer, TODAY + timedelta(days=19))
    assert doubts(yard, later) == ()


def test_the_checks_before_issue_say_it_and_do_not_block(yard):
    with yard.database.unit_of_work() as uow:
        uow.get(Topic, yard.roads).off_season = "11-3"
        uow.commit()
    minutes = MinutesService(yard.database, HandClock())
    deadline = DeadlineInput(DeadlineKind.DATE, JANUARY, "до 20.01")
    order = OrderInput(None, "Уложить асфальт", (AssigneeInput(yard.electric),), deadline)
    question = QuestionInput("яма", "яма", topic_id=yard.roads, orders=(order,))
    minutes.log(yard.meeting, question)
    checks = OrdersService(yard.database, HandClock()).checks(yard.meeting, TODAY)
    found = {check.code: check for check in checks}
    assert found[CheckCode.OUT_OF_SEASON].numbers == (1,)
    assert found[CheckCode.PARTY_ABSENT].subject == "Горэлектросеть"


def doubts(yard, order):
    (found,) = FeasibilityService(yard.database).doubts(yard.meeting, [order], TODAY)
    return found
