"""Link questions with what was asked before, on a real file."""

import pytest

from db.domain.errors import UserError
from db.domain.inputs import AssigneeInput, EarlierInput, OrderInput, QuestionInput
from desktop.services.earlier import EarlierService
from desktop.services.minutes import MinutesService
from tests.support.records import HandClock, fresh_database, small_city


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def minutes(yard):
    return MinutesService(yard.database, HandClock())


@pytest.fixture
def service(yard):
    return EarlierService(yard.database, HandClock())


def log(minutes, yard, words, **fields):
    minutes.log(yard.meeting, QuestionInput(raw_line=words, words=words, **fields))
    return minutes.ribbon(yard.meeting)[-1]


def ordered(yard):
    return (OrderInput(None, "Восстановить освещение", (AssigneeInput(yard.electric),)),)


def test_a_link_raises_the_multiplicity(minutes, service, yard):
    first = log(minutes, yard, "не горит фонарь")
    second = log(minutes, yard, "опять темно")
    third = log(minutes, yard, "всё ещё темно")
    service.link(second.id, EarlierInput(first.id))
    service.link(third.id, EarlierInput(second.id))
    assert [row.multiplicity for row in minutes.ribbon(yard.meeting)] == [1, 2, 3]
    assert minutes.ribbon(yard.meeting)[2].earlier_id == second.id


def test_a_question_may_be_logged_with_its_link(minutes, yard):
    first = log(minutes, yard, "не горит фонарь", orders=ordered(yard))
    again = log(minutes, yard, "опять темно", earlier=EarlierInput(first.id))
    assert (again.earlier_id, again.multiplicity) == (first.id, 2)
    assert again.orders == ()


def test_the_order_is_taken_over_without_its_deadline(minutes, yard):
    first = log(minutes, yard, "не горит фонарь", orders=ordered(yard))
    again = log(minutes, yard, "опять темно", earlier=EarlierInput(first.id, takes_over=True))
    (order,) = again.orders
    assert order.wording == "Восстановить освещение"
    assert order.lead.organisation_id == yard.electric
    assert order.deadline_kind is None


def test_an_order_of_its_own_is_kept(minutes, yard):
    first = log(minutes, yard, "не горит фонарь", orders=ordered(yard))
    own = (OrderInput(None, "Заменить лампу", (AssigneeInput(yard.company),)),)
    again = log(minutes, yard, "опять", orders=own, earlier=EarlierInput(first.id, takes_over=True))
    assert [order.wording for order in again.orders] == ["Заменить лампу"]


def test_a_link_can_be_taken_away_and_made_anew(minutes, service, yard):
    first, again = log(minutes, yard, "темно"), log(minutes, yard, "опять темно")
    service.link(again.id, EarlierInput(first.id))
    service.unlink(again.id)
    assert minutes.question(again.id).multiplicity == 1
    service.link(again.id, EarlierInput(first.id))
    assert minutes.question(again.id).multiplicity == 2


def test_no_question_is_its_own_earlier_one(minutes, service, yard):
    first = log(minutes, yard, "темно")
    with pytest.raises(UserError, match="earlier_itself"):
        service.link(first.id, EarlierInput(first.id))


def test_a_card_opened_before_the_link_is_stale(minutes, service, yard):
    first, again = log(minutes, yard, "темно"), log(minutes, yard, "опять темно")
    service.link(again.id, EarlierInput(first.id))
    with pytest.raises(UserError, match="stale"):
        minutes.delete(again.id, again.version)
