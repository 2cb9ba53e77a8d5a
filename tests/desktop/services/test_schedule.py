"""Plan meetings, move them and call them off, on a real file."""

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from db.domain.enums import AttendanceRole, MeetingState, RecordKind
from db.domain.errors import UserError
from db.domain.ids import new_id
from db.domain.inputs import MeetingInput, QuestionInput
from db.models import Meeting, Person
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.schedule import ScheduleService
from tests.support.records import HandClock, fresh_database, small_city

DAY = date(2026, 12, 2)
SIX = time(18, 0)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database, state=MeetingState.HELD)


@pytest.fixture
def schedule(yard):
    return ScheduleService(yard.database, HandClock())


def fresh() -> UUID:
    return new_id(datetime(2026, 11, 23, tzinfo=UTC))


@pytest.fixture
def plan(yard, schedule):
    def planned(on=DAY, at=SIX, houses=None, place="", note="") -> UUID:
        key = fresh()
        found = (yard.house,) if houses is None else houses
        schedule.plan(MeetingInput(on, at, found, place, note), key)
        return key

    return planned


def refused(call, *args, **kwargs) -> str:
    with pytest.raises(UserError) as caught:
        call(*args, **kwargs)
    return caught.value.code


def test_a_planned_meeting_stands_in_the_month_with_the_usual_team(yard, schedule, plan):
    key = plan(houses=(yard.neighbour, yard.house), place=" у подъезда 3 ")

    [row] = schedule.month(date(2026, 12, 1), date(2026, 12, 31))
    assert (row.id, row.state, row.on, row.at) == (key, MeetingState.PLANNED, DAY, SIX)
    assert (row.address, row.houses, row.place) == ("ул. Зелёная, 16", 2, "у подъезда 3")
    assert row.previous_visit == date(2026, 11, 25)
    card = schedule.card(key)
    assert (card.chair_id, card.secretary_id) == (yard.chair, yard.secretary)
    assert card.addresses == ("ул. Зелёная, 16", "ул. Зелёная, 14")
    assert [(one.person_id, one.role, one.present) for one in schedule.attendance(key)] == [
        (yard.chair, AttendanceRole.CHAIR, False),
        (yard.secretary, AttendanceRole.SECRETARY, False),
        (yard.engineer, AttendanceRole.TEAM, False),
    ]


def test_a_repeated_save_plans_once(schedule, plan, yard):
    key = plan()
    data = MeetingInput(DAY, SIX, (yard.house,))
    assert not schedule.plan(data, key)
    assert len(schedule.month(DAY, DAY)) == 1
    assert len(schedule.attendance(key)) == 3


def test_a_deleted_person_is_not_invited(yard, schedule, plan):
    directories = DirectoriesService(yard.database, HandClock())
    head = directories.person(yard.chair)
    directories.delete_person(head.id, head.version)
    assert schedule.card(plan()).chair_id is None


def test_the_day_may_be_open_and_such_meetings_come_first(yard, schedule, plan):
    open_day = plan(on=None, at=None)
    late, early = plan(on=date(2026, 12, 20)), plan(on=DAY)
    past = plan(on=date(2026, 10, 1))

    found = [row.id for row in schedule.agenda(since=date(2026, 11, 30))]
    assert found == [open_day, early, late]
    assert past not in found
    assert [row.id for row in schedule.agenda(since=date.min, limit=2)] == [open_day, past]


def test_on_one_day_the_known_hours_come_in_their_order(schedule, plan):
    without, late, early = plan(at=None), plan(at=time(19)), plan(at=time(9, 30))
    assert [row.id for row in schedule.month(DAY, DAY)] == [early, late, without]


def test_the_agenda_is_filtered_by_words_and_states(yard, schedule, plan):
    green = plan(houses=(yard.house, yard.far_house))
    square = plan(houses=(), place="Сквер «Ёлочки»")
    schedule.cancel(square, "дождь", 1)

    def found(**given):
        return {row.id for row in schedule.agenda(since=DAY, **given)}

    assert found(text="зеленая 14") == {green}
    assert found(text="МИРА") == {green}
    assert found(text="елочки сквер") == {square}
    assert found(text="100%") == set()
    assert found(states=frozenset({MeetingState.CANCELLED})) == {square}
    assert found(text="елочки", states=frozenset({MeetingState.PLANNED})) == set()
    assert found(text="   ") == {green, square}


def test_a_meeting_with_neither_day_nor_place_is_refused(schedule):
    assert refused(schedule.plan, MeetingInput(None, SIX)) == "no_place"
    assert refused(schedule.plan, MeetingInput(None, None, (), " \x00\n ")) == "no_place"
    assert schedule.agenda(since=DAY) == []


def test_only_a_day_and_a_place_can_be_announced(schedule, plan):
    assert refused(schedule.announce, plan(on=None), 1) == "no_date"
    assert refused(schedule.announce, plan(houses=()), 1) == "no_place"
    key = plan(houses=(), place="сквер")
    schedule.announce(key, 1)
    card = schedule.card(key)
    assert card.state is MeetingState.ANNOUNCED
    assert refused(schedule.edit, key, MeetingInput(None, None, (), "сквер"), 2) == "no_date"
    assert refused(schedule.edit, key, MeetingInput(DAY, None), 2) == "no_place"


def test_two_meetings_at_one_hour_clash(schedule, plan):
    six, unknown = plan(), plan(at=None)
    plan(on=date(2026, 12, 3))
    called_off = plan()
    schedule.postpone(called_off, "", 1)

    def clashing(at, except_id=None):
        return {clash.meeting_id for clash in schedule.clashes(DAY, at, except_id)}

    assert clashing(SIX) == {six, unknown}
    assert clashing(time(16, 1)) == {six, unknown}
    assert clashing(time(16, 0)) == {unknown}
    assert clashing(time(20, 0)) == {unknown}
    assert clashing(None) == {six, unknown}
    assert clashing(SIX, six) == {unknown}
    [clash] = [one for one in schedule.clashes(DAY, SIX) if one.meeting_id == six]
    assert (clash.title, clash.on, clash.at) == ("ул. Зелёная, 14", DAY, SIX)


def test_an_edited_form_is_written_and_an_old_one_refused(yard, schedule, plan):
    key = plan(houses=(yard.house, yard.neighbour))
    form = MeetingInput(DAY, time(17), (yard.neighbour, yard.far_house), "сквер", "позвать УК")
    assert schedule.edit(key, form, 1).touches(RecordKind.MEETING)

    card = schedule.card(key)
    assert card.house_ids == (yard.neighbour, yard.far_house)
    assert (card.at, card.place, card.note) == (time(17), "сквер", "позвать УК")
    assert refused(schedule.edit, key, form, 1) == "stale"
    assert refused(schedule.edit, fresh(), form, 1) == "gone"


def test_a_change_of_houses_alone_makes_an_open_form_stale(yard, schedule, plan):
    key = plan(houses=(yard.house,))
    schedule.edit(key, MeetingInput(DAY, SIX, (yard.house, yard.neighbour)), 1)
    assert refused(schedule.edit, key, MeetingInput(DAY, SIX, (yard.far_house,)), 1) == "stale"
    assert len(schedule.card(key).house_ids) == 2


def test_a_house_deleted_since_stays_on_its_meeting_and_goes_on_no_other(yard, schedule, plan):
    key = plan()
    directories = DirectoriesService(yard.database, HandClock())
    directories.delete_house(yard.house, directories.house(yard.house).version)

    assert schedule.card(key).addresses == ("ул. Зелёная, 14",)
    schedule.edit(key, MeetingInput(DAY, None, (yard.house,), "двор"), 1)
    assert refused(schedule.plan, MeetingInput(DAY, None, (yard.house,))) == "gone"


def test_a_move_keeps_the_old_day_and_the_reason(schedule, plan):
    key = plan()
    schedule.announce(key, 1)
    schedule.move(key, date(2026, 12, 9), time(17), "<b>мороз</b> & ветер", 2)

    card = schedule.card(key)
    assert (card.on, card.at, card.moved_from) == (date(2026, 12, 9), time(17), DAY)
    assert card.reason == "<b>мороз</b> & ветер"
    assert card.state is MeetingState.PLANNED


def test_another_day_of_an_announced_meeting_is_to_be_announced_again(schedule, plan, yard):
    key = plan()
    schedule.announce(key, 1)
    schedule.edit(key, MeetingInput(DAY, time(17), (yard.house,)), 2)
    assert schedule.card(key).state is MeetingState.ANNOUNCED
    schedule.edit(key, MeetingInput(date(2026, 12, 3), time(17), (yard.house,)), 3)
    card = schedule.card(key)
    assert (card.state, card.moved_from) == (MeetingState.PLANNED, DAY)


def test_what_was_called_off_comes_back(schedule, plan):
    key = plan()
    schedule.cancel(key, "гололёд", 1)
    card = schedule.card(key)
    assert (card.state, card.reason, card.on) == (MeetingState.CANCELLED, "гололёд", DAY)
    form = MeetingInput(DAY, SIX, (), "двор")
    assert refused(schedule.edit, key, form, 2) == "meeting_cancelled"
    assert refused(schedule.announce, key, 2) == "meeting_cancelled"
    assert refused(schedule.move, key, DAY, SIX, "", 2) == "meeting_cancelled"

    schedule.restore(key, 2)
    assert schedule.card(key).state is MeetingState.PLANNED
    schedule.postpone(key, "болезнь", 3)
    assert schedule.card(key).state is MeetingState.POSTPONED
    schedule.move(key, date(2026, 12, 9), SIX, "", 4)
    assert schedule.card(key).state is MeetingState.PLANNED


def test_a_meeting_that_has_begun_cannot_be_called_off_or_moved(yard, schedule):
    version = schedule.card(yard.meeting).version
    for call in (schedule.cancel, schedule.postpone):
        assert refused(call, yard.meeting, "", version) == "meeting_held"
    assert refused(schedule.announce, yard.meeting, version) == "meeting_held"
    assert refused(schedule.move, yard.meeting, DAY, SIX, "", version) == "meeting_held"
    schedule.edit(yard.meeting, MeetingInput(date(2026, 11, 24), SIX, (yard.house,)), version)
    card = schedule.card(yard.meeting)
    assert (card.state, card.on) == (MeetingState.HELD, date(2026, 11, 24))


def test_a_copy_has_houses_place_and_those_of_the_team_who_are_left(yard, schedule):
    with yard.database.unit_of_work() as uow:
        uow.delete(uow.get(Person, yard.engineer))
        uow.commit()
    key = fresh()
    schedule.copy(yard.meeting, DAY, key)
    assert not schedule.copy(yard.meeting, DAY, key)

    card = schedule.card(key)
    assert (card.state, card.on, card.place) == (MeetingState.PLANNED, DAY, "у подъезда 3")
    assert card.house_ids == (yard.house,)
    people = [(row.person_id, row.present) for row in schedule.attendance(key)]
    assert people == [(yard.chair, False), (yard.secretary, False)]
    assert card.previous_visit == date(2026, 11, 25)


def test_a_meeting_with_questions_is_not_deleted(yard, schedule, plan):
    key = plan()
    MinutesService(yard.database, HandClock()).log(key, QuestionInput("фонарь", "фонарь"), fresh())
    version = schedule.card(key).version
    assert refused(schedule.delete, key, version) == "meeting_has_questions"


def test_a_deleted_meeting_is_gone_and_comes_back(schedule, plan):
    key = plan()
    schedule.delete(key, 1)
    assert schedule.month(DAY, DAY) == []
    assert refused(schedule.card, key) == "gone"
    schedule.restore(key, 2)
    assert [row.id for row in schedule.month(DAY, DAY)] == [key]


def test_the_previous_visit_is_the_last_one_held_at_a_common_house(yard, schedule, plan):
    def held(day, house):
        with yard.database.unit_of_work() as uow:
            meeting = uow.get(Meeting, plan(on=day, houses=(house,)))
            meeting.state = MeetingState.HELD
            uow.commit()

    held(date(2026, 6, 1), yard.far_house)
    held(date(2026, 8, 1), yard.far_house)
    plan(on=date(2026, 9, 1), houses=(yard.far_house,))

    def previous(on, *houses):
        return schedule.card(plan(on=on, houses=houses)).previous_visit

    assert previous(DAY, yard.far_house) == date(2026, 8, 1)
    assert previous(DAY, yard.far_house, yard.house) == date(2026, 11, 25)
    assert previous(date(2026, 7, 1), yard.far_house) == date(2026, 6, 1)
    assert previous(date(2026, 5, 1), yard.far_house) is None
    assert previous(None, yard.far_house) == date(2026, 8, 1)
    assert previous(DAY, yard.neighbour) is None


def test_a_text_too_long_is_refused_and_nothing_is_kept(schedule, yard):
    data = MeetingInput(DAY, SIX, (yard.house,), "м" * 1_000_000)
    assert refused(schedule.plan, data) == "text_too_long"
    assert schedule.month(DAY, DAY) == []


@pytest.mark.parametrize(
    "text", ["<b>&amp;", "\u202eабв", "\ud800x", "😀", "a\tb\nc", "' OR 1=1 --"]
)
def test_hostile_text_is_kept_or_cleaned(schedule, plan, text):
    key = plan(place=text, note=text)
    place = schedule.card(key).place
    assert place
    assert "\n" not in place
    place.encode()


def test_houses_of_a_deleted_link_are_not_counted(yard, schedule, plan):
    key = plan(houses=(yard.house, yard.neighbour))
    schedule.edit(key, MeetingInput(DAY, SIX, (yard.neighbour,)), 1)
    [row] = schedule.month(DAY, DAY)
    assert (row.houses, row.house_id) == (1, yard.neighbour)
