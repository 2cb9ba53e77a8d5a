"""Search real files: words in any form, filters, slips of the layout, what was promised before."""

from datetime import date

import pytest
from sqlalchemy import text

from db.database import open_database
from db.domain.enums import DeadlineKind
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    OrderInput,
    QuestionEdit,
    QuestionInput,
)
from desktop import resources
from desktop.services.minutes import MinutesService
from desktop.services.search import SearchService
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 12, 20)
MEANINGS = resources.path("reference/matters.z")


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def minutes(yard):
    return MinutesService(yard.database, HandClock())


@pytest.fixture
def search(yard):
    return SearchService(yard.database, HandClock(), MEANINGS)


def log(minutes, yard, words, **fields):
    minutes.log(yard.meeting, QuestionInput(raw_line=words, words=words, **fields))


def found(search, query, today=TODAY) -> list[str]:
    while search.catch_up():
        pass
    result = search.search(query, search.directory(), today)
    return [row.words for group in result.groups for row in group.questions]


LAMP = "Во дворе третий месяц не горит фонарь"
PITS = "Ямы на дороге к детской площадке"
BENCH = "Поставьте лавку у детской площадки"


@pytest.fixture
def filled(yard, minutes, search):
    due = DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1))
    orders = (OrderInput(None, "Восстановить освещение", (AssigneeInput(yard.electric),), due),)
    log(
        minutes,
        yard,
        LAMP,
        house_id=yard.house,
        topic_id=yard.light,
        applicant=ApplicantInput("Петрова Анна", yard.house, "45", phone="8 (961) 123-45-67"),
        orders=orders,
    )
    log(minutes, yard, PITS, house_id=yard.far_house, topic_id=yard.roads)
    log(minutes, yard, BENCH, answer="Включим в план на ёлочный сезон")
    return search


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("фонари", [LAMP]),
        ("яма", [PITS]),
        ("детские площадки", [PITS, BENCH]),
        ('"детской площадки"', [PITS, BENCH]),
        ('"площадке детской"', []),
        ("площадка -лавка", [PITS]),
        ("-площадка", [LAMP]),
        ("фона", [LAMP]),
        ("фона ", []),
        ("елочный", [BENCH]),
        ("ёлочный", [BENCH]),
        ("освещения", [LAMP]),
        ("jcdtotybt", [LAMP]),
        ("петровой", [LAMP]),
        ("+7 961 123-45-67", []),
        ("9611234567", [LAMP]),
        ("@горэл", [LAMP]),
        ("#ямы", [PITS]),
        ("дом:Зелёная_14", [LAMP]),
        ("дом:мира", [PITS]),
        ("2026 фонарь", [LAMP]),
        ("2019 фонарь", []),
        ("просрочено", [LAMP]),
        ("просрочено ямы", []),
        ("@никто", []),
        ("😀", []),
        ('"', []),
        ("", []),
    ],
)
def test_finds(filled, query, expected):
    assert found(filled, query) == expected


def test_nothing_is_late_before_its_day(filled):
    assert found(filled, "просрочено", date(2026, 12, 1)) == []


def test_a_filter_that_names_nobody_is_told(filled):
    result = filled.search("@никто", filled.directory(), TODAY)
    assert result.unknown == ("@никто",)


@pytest.mark.parametrize(
    "query",
    [
        "a AND (",
        "NEAR(а б)",
        "*",
        "5-а",
        "%_",
        "'",
        'а:б {в} ^г "',
        "-",
        '-"',
        "a" * 5000,
        "[];,./ф",
        "\x00",
    ],
)
def test_no_text_makes_it_fail(filled, query):
    filled.search(query, filled.directory(), TODAY)


def test_a_changed_question_is_found_by_what_it_says_now(filled, yard, minutes):
    found(filled, "")
    lamp = minutes.ribbon(yard.meeting)[0]
    minutes.delete(lamp.id, lamp.version)
    assert found(filled, "фонарь") == []
    minutes.restore(lamp.id)
    assert found(filled, "фонарь") == [LAMP]


def test_what_waits_outlives_the_program(filled, yard):
    """The note of what changed is in the file, written with the record itself."""
    path = yard.database.path
    yard.database.close()
    database = open_database(path, clock=HandClock())
    search = SearchService(database, HandClock(), MEANINGS)
    assert found(search, "фонарь") == [LAMP]
    database.close()


def test_what_leaves_the_index_is_overwritten(filled, yard, minutes, tmp_path):
    """An erased name must not stay in the pages of the index."""
    assert found(filled, "петрова") == [LAMP]
    with yard.database.unit_of_work() as unit:
        connection = unit.session.connection()
        connection.execute(text("UPDATE applicant SET name = 'Кузькина'"))
        unit.commit()
    assert found(filled, "кузькиной") == [LAMP]
    path = yard.database.path
    with yard.database.unit_of_work() as unit:
        stems = unit.session.connection().execute(
            text("SELECT count(*) FROM search_index WHERE search_index MATCH 'people : петров'")
        )
        assert stems.scalar() == 0
        unit.commit()
    yard.database.close()
    assert "петров".encode() not in _index_pages(path)


def _index_pages(path) -> bytes:
    """Return all that the tables of the index hold; the journal keeps the name until it is erased."""
    database = open_database(path, clock=HandClock())
    with database.read() as connection:
        rows = connection.execute(text("SELECT block FROM search_index_data")).scalars().all()
        kept = b"".join(bytes(block) for block in rows if block)
        entries = connection.execute(text("SELECT people FROM search_entry")).scalars().all()
    database.close()
    return kept + " ".join(entries).encode()


def test_similar_questions_of_the_yard_come_first(filled, yard, minutes):
    log(minutes, yard, "В подъезде не горит лампочка", house_id=yard.far_house)
    found(filled, "")
    rows = filled.similar("темно, лампа во дворе не горит", [yard.house])
    assert rows[0].question.words == LAMP
    assert rows[0].is_near
    assert rows[0].days_late(TODAY) == 19
    assert rows[0].order.wording == "Восстановить освещение"
    assert PITS not in [row.question.words for row in rows]


def test_the_question_itself_is_left_out(filled, yard, minutes):
    found(filled, "")
    own = minutes.ribbon(yard.meeting)[0].id
    assert filled.similar(LAMP, [yard.house], left_out=[own]) == []


def test_nothing_typed_is_like_nothing(filled):
    assert filled.similar("и на в", []) == []
    assert filled.similar("", []) == []


def test_the_newest_question_changes_while_a_newer_one_comes(yard, minutes, search):
    """Its number in the index is the last one and comes back with it: the newer gets the next."""
    log(minutes, yard, LAMP)
    assert found(search, "фонарь") == [LAMP]
    (row,) = minutes.ribbon(yard.meeting)
    change = QuestionEdit(row.kind, row.urgency, 0, "заменим лампу", None, None, None, ())
    minutes.edit(row.id, change, row.version)
    log(minutes, yard, PITS)
    assert found(search, "заменим") == [LAMP]
    assert found(search, "ямы") == [PITS]
