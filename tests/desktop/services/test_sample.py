"""Fill the sample city, and never into a file that holds something."""

from datetime import UTC, date, datetime, timedelta

import pytest

from db import journal_check
from db.domain.counting import counters
from db.domain.enums import AttendanceRole, MeetingState, RecordKind
from db.domain.errors import UserError
from db.domain.inputs import HouseInput
from db.domain.rows.control import Lane
from desktop.services.control import ControlService
from desktop.services.directories import DirectoriesService
from desktop.services.feedback import FeedbackService
from desktop.services.minutes import MinutesService
from desktop.services.sample import fill
from desktop.services.schedule import ScheduleService
from tests.support.records import HandClock, fresh_database

TODAY = date(2026, 11, 23)


def morning(day=TODAY):
    return lambda: datetime(day.year, day.month, day.day, 6, tzinfo=UTC)


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    with fresh_database(tmp_path_factory.mktemp("sample")) as database:
        fill(database, morning())
        yield database


def agenda(database):
    return ScheduleService(database, HandClock()).agenda(since=date.min)


def test_three_meetings_stand_at_three_stages(city):
    signed, held, planned = agenda(city)

    assert (signed.state, signed.protocol_number, signed.protocol_signed) == (
        MeetingState.HELD,
        "1-ВЖ/2026",
        True,
    )
    assert (held.state, held.on, held.protocol_number) == (
        MeetingState.HELD,
        date(2026, 11, 19),
        "",
    )
    assert (planned.state, planned.on, planned.address) == (
        MeetingState.ANNOUNCED,
        date(2026, 11, 25),
        "ул. Зелёная, 14",
    )
    assert planned.previous_visit == signed.on


def test_every_line_was_understood(city):
    minutes = MinutesService(city, HandClock())
    for row in agenda(city):
        for question in minutes.ribbon(row.id):
            assert not question.not_understood, question.raw_line
            assert question.topic, question.raw_line


def test_the_held_meeting_waits_to_be_finished(city):
    minutes = MinutesService(city, HandClock())
    _, held, planned = agenda(city)
    found = counters(minutes.ribbon(held.id))

    assert found.questions >= 12
    assert 4 <= found.without_assignee <= found.questions - 4
    assert minutes.ribbon(planned.id) == []


def test_questions_were_asked_while_the_meeting_ran(city):
    schedule, minutes = ScheduleService(city, HandClock()), MinutesService(city, HandClock())
    signed, held, _ = agenda(city)
    for row in (signed, held):
        card = schedule.card(row.id)
        asked = [question.asked_at for question in minutes.ribbon(row.id)]
        assert card.started_at < asked[0] < asked[-1] < card.ended_at
        assert asked == sorted(set(asked))


def test_the_directories_are_of_a_whole_city(city):
    directories = DirectoriesService(city, HandClock())
    houses, people = directories.houses(), directories.people()

    assert len(houses) >= 25
    assert len({row.street for row in houses}) >= 8
    assert all(row.managing_company for row in houses)
    assert len(directories.organisations()) >= 14
    assert len(people) >= 16
    assert 60 <= len(directories.topics()) <= 90
    assert {row.id for row in people} >= {
        directories.city().head_id,
        directories.city().secretary_id,
    }


def test_the_team_is_invited_and_somebody_came_in_anothers_stead(city):
    schedule = ScheduleService(city, HandClock())
    signed, _, planned = agenda(city)
    roles = [row.role for row in schedule.attendance(planned.id)]

    assert roles[:2] == [AttendanceRole.CHAIR, AttendanceRole.SECRETARY]
    assert not any(row.present for row in schedule.attendance(planned.id))
    assert [row.stands_in_for for row in schedule.attendance(signed.id) if row.stands_in_for] == [
        "Р.И.\N{NO-BREAK SPACE}Световидов"
    ]


def test_the_journal_holds(city):
    with city.read() as connection:
        assert journal_check.verify(connection).broken_at == ()


@pytest.mark.parametrize("shift", range(0, 366, 41))
def test_the_city_can_be_made_on_any_day(tmp_path, shift):
    today = TODAY + timedelta(days=shift)
    with fresh_database(tmp_path) as database:
        assert fill(database, morning(today)).touches(RecordKind.PROTOCOL)
        days = [row.on for row in agenda(database)]

    assert days[0] < days[1] < today < days[2]
    assert not any(day.weekday() > 4 for day in days)


def test_a_file_that_holds_something_is_left_as_it_was(tmp_path):
    with fresh_database(tmp_path) as database:
        directories = DirectoriesService(database, HandClock())
        directories.save_house(HouseInput("ул. Мира", "1"))
        house = directories.houses()[0]
        directories.delete_house(house.id, house.version)

        with pytest.raises(UserError) as caught:
            fill(database, morning())
        assert caught.value.code == "not_empty"
        assert directories.topics() == []
        assert agenda(database) == []


def test_it_is_filled_only_once(city):
    before = len(agenda(city))
    with pytest.raises(UserError, match="not_empty"):
        fill(city, morning())
    assert len(agenda(city)) == before


def test_the_orders_of_the_signed_meeting_stand_in_every_lane(city):
    control = ControlService(city, HandClock())
    found = control.board(TODAY).counts

    assert all(found[lane] for lane in Lane), found
    calls = FeedbackService(city, HandClock()).calls(TODAY).rows
    assert calls
    assert all(call.text for call in calls)
    late = control.board(TODAY, Lane.OVERDUE).rows
    assert any(row.is_extended for row in late)
    assert any(row.control == "returned" for row in late)
