"""Keep the directories on a real file."""

from datetime import UTC, date, datetime

import pytest

from db.domain.enums import OrganisationKind, RecordKind, Sex
from db.domain.errors import UserError
from db.domain.ids import new_id
from db.domain.inputs import (
    AssigneeInput,
    CalendarYearInput,
    CityInput,
    HouseInput,
    OrderInput,
    OrganisationInput,
    PersonInput,
    QuestionInput,
    TopicInput,
)
from db.domain.working_days import DayKind
from desktop import resources
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.reference import load_reference
from tests.support.records import HandClock, fresh_database, small_city


@pytest.fixture
def database(tmp_path):
    with fresh_database(tmp_path) as found:
        yield found


@pytest.fixture
def directories(database):
    return DirectoriesService(database, HandClock())


def fresh():
    return new_id(datetime(2026, 11, 23, tzinfo=UTC))


def refused(call, *args) -> UserError:
    with pytest.raises(UserError) as caught:
        call(*args)
    return caught.value


def test_a_house_is_written_read_changed_and_found(directories):
    company = fresh()
    directories.save_organisation(OrganisationInput("ООО «УК Дом»", "УК Дом"), company)
    key = fresh()
    form = HouseInput("ул. Зелёная", "14", "Южный", company, 6, 96, 230, "Сомова", "8 900", "двор")
    directories.save_house(form, key)

    row = directories.house(key)
    assert (row.address, row.quarter, row.managing_company) == (
        "ул. Зелёная, 14",
        "Южный",
        "УК Дом",
    )
    assert (row.entrances, row.flats, row.residents, row.version) == (6, 96, 230, 1)
    directories.save_house(HouseInput("ул. Зелёная", "14а"), key, 1)
    assert directories.house(key).address == "ул. Зелёная, 14а"
    assert refused(directories.save_house, form, key, 1).code == "stale"
    assert [one.id for one in directories.houses("зеленая 14А")] == [key]
    assert directories.houses("другая") == []


def test_a_repeated_save_of_a_new_record_does_nothing(directories):
    key = fresh()
    directories.save_house(HouseInput("ул. Мира", "1"), key)
    assert not directories.save_house(HouseInput("ул. Мира", "1"), key)
    assert len(directories.houses()) == 1


def test_houses_come_in_the_order_of_streets_and_numbers(directories):
    for street, number in (
        ("ул. Мира", "10"),
        ("пр. Ёлочный", "2"),
        ("ул. Мира", "9"),
        ("Ель", "1"),
    ):
        directories.save_house(HouseInput(street, number))
    assert [row.address for row in directories.houses()] == [
        "пр. Ёлочный, 2",
        "Ель, 1",
        "ул. Мира, 9",
        "ул. Мира, 10",
    ]
    assert len(directories.houses(limit=2)) == 2


def test_a_house_entered_twice_is_named(directories):
    directories.save_house(HouseInput("ул. Зелёная", "14"))
    error = refused(directories.save_house, HouseInput("Зеленая", "д. 14"))
    assert (error.code, error.params) == ("house_twice", {"address": "Зеленая, д. 14"})

    other = fresh()
    directories.save_house(HouseInput("ул. Зелёная", "16"), other)
    error = refused(directories.save_house, HouseInput("улица Зеленая", "14"), other, 1)
    assert error.code == "house_twice"
    directories.save_house(HouseInput("улица Зеленая", "16"), other, 1)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (HouseInput(" ", "1"), "no_street"),
        (HouseInput("ул. Мира", "\x00 \n"), "no_number"),
        (HouseInput("ул. Мира", "1", flats=-1), "number_negative"),
        (HouseInput("ул. Мира", "1", flats=10**30), "number_too_large"),
        (HouseInput("у" * 501, "1"), "text_too_long"),
    ],
)
def test_a_house_without_what_it_needs_is_refused(directories, form, code):
    assert refused(directories.save_house, form).code == code
    assert directories.houses() == []


def test_an_organisation_entered_twice_is_named(directories):
    directories.save_organisation(OrganisationInput("МП «Водоканал»"))
    error = refused(directories.save_organisation, OrganisationInput('мп "Водоканал"'))
    assert (error.code, error.params["name"]) == ("organisation_twice", 'мп "Водоканал"')
    assert refused(directories.save_organisation, OrganisationInput("")).code == "no_name"


def test_namesakes_are_allowed_and_told(directories):
    form = PersonInput("Королёв", "Иван", "Петрович", Sex.MALE, "слесарь")
    first, second = fresh(), fresh()
    directories.save_person(form, first)
    again = PersonInput("Королев", "Иван", "Петрович")
    assert [row.id for row in directories.namesakes(again)] == [first]
    assert directories.namesakes(again, first) == []
    directories.save_person(again, second)
    assert len(directories.people()) == 2
    assert refused(directories.save_person, PersonInput("")).code == "no_surname"


def test_topics_keep_group_and_position(directories):
    directories.save_topic(TopicInput("Вода", "Напор", 2))
    directories.save_topic(TopicInput("Вода", "Горячая вода", 1))
    directories.save_topic(TopicInput("Благоустройство", "Урны", 9))
    assert [row.title for row in directories.topics()] == ["Урны", "Горячая вода", "Напор"]
    assert refused(directories.save_topic, TopicInput("вода", "НАПОР")).code == "topic_twice"
    assert refused(directories.save_topic, TopicInput("", "Напор")).code == "no_group"
    assert refused(directories.save_topic, TopicInput("Вода", "")).code == "no_title"


def test_a_deleted_organisation_stays_on_its_orders_and_leaves_the_rest(database):
    yard = small_city(database)
    directories = DirectoriesService(database, HandClock())
    minutes = MinutesService(database, HandClock())
    order = OrderInput(assignees=(AssigneeInput(organisation_id=yard.electric),))
    minutes.log(yard.meeting, QuestionInput("фонарь", "фонарь", orders=(order,)))

    row = directories.organisation(yard.electric)
    directories.delete_organisation(row.id, row.version)

    assert refused(directories.organisation, yard.electric).code == "gone"
    assert yard.electric not in {one.id for one in directories.organisations()}
    topic = directories.topic(yard.light)
    assert (topic.usual_assignee_id, topic.usual_assignee) == (None, "")
    [assignment] = minutes.ribbon(yard.meeting)[0].orders[0].assignments
    assert (assignment.label, assignment.gone) == ("Горэлектросеть", True)

    directories.restore(RecordKind.ORGANISATION, yard.electric)
    assert directories.topic(yard.light).usual_assignee == "Горэлектросеть"
    assert not minutes.ribbon(yard.meeting)[0].orders[0].assignments[0].gone


def test_a_deleted_organisation_cannot_be_chosen(directories):
    key = fresh()
    directories.save_organisation(OrganisationInput("УК"), key)
    directories.delete_organisation(key, 1)
    form = HouseInput("ул. Мира", "1", managing_company_id=key)
    assert refused(directories.save_house, form).code == "gone"


def test_a_record_comes_back_unless_there_is_a_second_one(directories):
    key = fresh()
    directories.save_house(HouseInput("ул. Мира", "1"), key)
    directories.delete_house(key, 1)
    directories.save_house(HouseInput("ул. Мира", "1"))
    assert refused(directories.restore, RecordKind.HOUSE, key).code == "house_twice"
    assert refused(directories.restore, RecordKind.PERSON, fresh()).code == "gone"
    assert refused(directories.delete_house, key, 2).code == "gone"


def test_people_of_an_organisation_are_counted(database):
    yard = small_city(database)
    directories = DirectoriesService(database, HandClock())
    directories.save_person(PersonInput("Сомов", organisation_id=yard.electric))
    assert {row.label: row.people for row in directories.organisations()} == {
        "Горэлектросеть": 1,
        "УК Дом": 0,
    }
    assert [row.organisation for row in directories.people("сомов")] == ["Горэлектросеть"]
    assert directories.organisation(yard.company).kind is OrganisationKind.MANAGING_COMPANY


CITY = CityInput(
    "г. Заречный", "города Заречного", "Администрация\nгорода", None, None, None, "", "", ""
)


def test_the_city_has_defaults_before_anything_is_written(directories):
    city = directories.city()
    assert (city.version, city.name, city.number_pattern) == (0, "", "{number}-ВЖ/{year}")
    assert (city.series, city.time_zone) == ("", "Europe/Moscow")

    directories.save_city(CITY, 0)
    city = directories.city()
    assert (city.name, city.letterhead, city.version) == (
        "г. Заречный",
        "Администрация\nгорода",
        1,
    )
    assert (city.number_pattern, city.time_zone) == ("{number}-ВЖ/{year}", "Europe/Moscow")
    assert refused(directories.save_city, CITY, 0).code == "stale"


@pytest.mark.parametrize("pattern", ["ВЖ", "{number", "{number}-{city}", "{number!r}"])
def test_a_number_pattern_that_makes_no_number_is_refused(directories, pattern):
    city = CityInput("г.", "", "", None, None, None, pattern, "", "")
    assert refused(directories.save_city, city, 0).code == "bad_number_pattern"


def test_the_head_must_be_in_the_directory(database):
    yard = small_city(database)
    directories = DirectoriesService(database, HandClock())
    head = directories.person(yard.chair)
    directories.delete_person(head.id, head.version)
    kept = CityInput("г.", "", "", yard.chair, None, None, "", "", "")
    directories.save_city(kept, directories.city().version)
    other = CityInput("г.", "", "", fresh(), None, None, "", "", "")
    assert refused(directories.save_city, other, directories.city().version).code == "gone"


def test_an_edited_year_replaces_that_of_the_program(directories):
    eve = date(2026, 12, 31)
    before = directories.calendar().day_kind(eve)
    directories.save_calendar_year(CalendarYearInput(2026, {"2026-12-31": "working"}))
    assert directories.calendar().day_kind(eve) is DayKind.WORKING
    [row] = directories.calendar_years()
    assert (row.year, row.days) == (2026, {"2026-12-31": "working"})

    year = CalendarYearInput(2026, {"2026-12-31": "short"})
    assert refused(directories.save_calendar_year, year, 7).code == "stale"
    directories.drop_calendar_year(2026, row.version)
    assert directories.calendar_years() == []
    assert directories.calendar().day_kind(eve) is before
    directories.save_calendar_year(year)
    assert directories.calendar().day_kind(eve) is DayKind.SHORT


@pytest.mark.parametrize("day", ["2025-01-01", "31.12.2026", "2026-02-30", ""])
def test_a_day_of_another_year_or_none_is_refused(directories, day):
    error = refused(directories.save_calendar_year, CalendarYearInput(2026, {day: "working"}))
    assert (error.code, error.params) == ("bad_calendar_day", {"day": day})
    wrong = CalendarYearInput(2026, {"2026-12-31": "party"})
    assert refused(directories.save_calendar_year, wrong).code == "bad_calendar_day"


def test_a_new_file_gets_the_topics_once(database, directories):
    folder = resources.path("reference")
    assert load_reference(database, folder).touches(RecordKind.TOPIC, RecordKind.CITY)
    topics = directories.topics()
    assert 60 <= len(topics) <= 90
    assert len({row.title for row in topics}) == len(topics)
    assert all(row.note for row in topics)
    assert directories.city().version == 1

    assert not load_reference(database, folder)
    for row in topics:
        directories.delete_topic(row.id, row.version)
    assert not load_reference(database, folder)
    assert directories.topics() == []


@pytest.mark.parametrize(
    "text", ["<b>&", "\u202eабв", "\ud800x", "😀", "'; DROP TABLE house; --", "%_"]
)
def test_hostile_text_is_kept_as_text(directories, text):
    directories.save_house(HouseInput(text, text, note=text))
    directories.save_person(PersonInput(text, text))
    [house] = directories.houses()
    house.address.encode()
    assert house.street
    assert directories.houses(house.street)
    assert directories.people()[0].surname == house.street
