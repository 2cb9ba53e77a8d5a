"""The lexicon of a real city, and lines read with it."""

from datetime import date

import pytest

from db.domain.inputs import AssigneeInput, OrderInput, QuestionInput
from db.domain.interpretation import interpret
from db.models import Organisation
from db.queries.meetings import card
from desktop.services.entry import EntryService
from desktop.services.minutes import MinutesService
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 23)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def entry(yard):
    return EntryService(yard.database, HandClock())


def read(yard, entry, line):
    with yard.database.read() as connection:
        meeting = card(connection, yard.meeting)
    return interpret(line, entry.lexicon(), meeting=meeting, today=TODAY).question


def test_the_line_of_the_design_is_stored_as_it_was_meant(yard, entry):
    line = "Петрова кв 45: не горит фонарь у третьего подъезда @горэл #освещ до пятницы !"
    minutes = MinutesService(yard.database, HandClock())
    minutes.log(yard.meeting, read(yard, entry, line))

    (row,) = minutes.ribbon(yard.meeting)
    assert row.raw_line == line
    assert row.applicant.name == "Петрова"
    assert row.topic == "Уличное освещение"
    assert row.orders[0].lead.label == "Горэлектросеть"
    assert row.orders[0].deadline_on == date(2026, 11, 27)


def test_who_was_deleted_is_not_found(yard, entry):
    with yard.database.unit_of_work() as uow:
        uow.delete(uow.get(Organisation, yard.electric))
        uow.commit()

    assert read(yard, entry, "темно @горэл").not_understood == "@горэл"


def test_who_gets_orders_often_is_offered_first(yard, entry):
    minutes = MinutesService(yard.database, HandClock())
    for _ in range(2):
        order = OrderInput(assignees=(AssigneeInput(person_id=yard.chair),))
        minutes.log(yard.meeting, QuestionInput("x", "x", orders=(order,)))

    offered = entry.lexicon().assignees.find("глав")
    assert len(offered) > 1
    assert offered[0].key == AssigneeInput(person_id=yard.chair)


def test_days_off_come_from_the_calendar_that_travels_with_the_program(entry):
    calendar = entry.lexicon().calendar

    assert calendar.is_known(2026)
    assert not calendar.is_working(date(2026, 12, 31))
