"""Find a person in texts, and mark only what is hers."""

import pytest

from db.domain.person_search import MARK, PersonQuery, query_of, redact, same_phone

MARY = PersonQuery(("Петрова Мария Ивановна",), ("+7 927 360-12-34",), ("45",))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Петрова кв 45 8(927)360 12 34: не горит", f"{MARK} {MARK} {MARK}: не горит"),
        ("говорили с Петровой М.И. и ушли", f"говорили с {MARK} и ушли"),
        ("М.И. Петровой помочь, д. 12", f"{MARK} помочь, д. 12"),
        ("с Марией Ивановной Петровой", f"с {MARK}"),
        ("у Петровых течёт", f"у {MARK} течёт"),
        ("ПЕТРОВОЙ позвонить", f"{MARK} позвонить"),
        ("Петровский проезд, кв. 450", "Петровский проезд, кв. 450"),
        ("8-927-360-12-35", "8-927-360-12-35"),
    ],
)
def test_what_is_hers_is_marked(text, after):
    assert redact(text, MARY.at_home) == after
    assert text == after or MARY.hint.search(text)


@pytest.mark.parametrize("name", ["Лев Толстиков", "Ёлкина", "Ли", "Smith"])
def test_the_quick_look_misses_nothing(name):
    query = PersonQuery((name,))
    text = f"сказал {name} вчера"
    assert query.hint.search(text)
    assert query.named.search(text)


def test_a_name_without_a_surname_is_looked_for_as_a_whole():
    query = PersonQuery(("Мария Ивановна",))
    text = "с Марией Ивановной, а Мария ушла"
    assert redact(text, query.named) == f"с {MARK}, а Мария ушла"


def test_what_is_typed_is_a_name_or_a_phone():
    assert query_of("Петрова Мария 89273601234").phones == ("89273601234",)
    assert query_of("кв 5").phones == ()
    assert query_of(" , ") == PersonQuery()


def test_a_phone_is_the_same_however_it_begins():
    assert same_phone("+7 927 360-12-34", "8(927)3601234")
    assert not same_phone("", "")
