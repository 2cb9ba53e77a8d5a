"""Tell addresses apart however they are written, and sort them as people do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.addresses import address_key, address_order, split_address
from db.domain.sorting import natural_key


@pytest.mark.parametrize(
    ("street", "number"),
    [
        ("ул. Зелёная", "14а"),
        ("Зелёная", "14а"),
        ("улица Зеленая", "д. 14 А"),
        ("УЛ.ЗЕЛЁНАЯ", "дом 14А"),
        ("Зеленая ул.", " 14 а "),
    ],
)
def test_one_address_has_one_key(street, number):
    assert address_key(street, number) == address_key("ул. Зелёная", "14а")


@pytest.mark.parametrize(
    ("street", "number"),
    [
        ("ул. Зелёная", "14"),
        ("ул. Зелёная", "14б"),
        ("ул. Зелёная", "14/2"),
        ("пр. Зелёная", "14а"),
        ("ул. Зелёная Роща", "14а"),
    ],
)
def test_another_address_has_another_key(street, number):
    assert address_key(street, number) != address_key("ул. Зелёная", "14а")


def test_kinds_of_street_and_buildings_are_known_in_every_spelling():
    assert address_key("пр-т Мира", "3к1") == address_key("проспект Мира", "3, корп. 1")
    assert address_key("Мира пр.", "3 стр. 2") == address_key("пр. Мира", "3с2")
    assert address_key("пр. 30-летия Победы", "6") == address_key("30-летия Победы пр-кт", "д.6")


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("ул. Зелёная, 14", ("ул. Зелёная", "14")),
        ("ул. Зелёная, д. 14а", ("ул. Зелёная", "д. 14а")),
        ("ул. Зелёная, 3, корп. 1", ("ул. Зелёная", "3, корп. 1")),
        ("г. Заречный, ул. Зелёная, дом 14", ("ул. Зелёная", "дом 14")),
        ("442960, г. Заречный, пр. 30-летия Победы, 6", ("пр. 30-летия Победы", "6")),
        ("ул. Зелёная, № 5", ("ул. Зелёная", "№ 5")),
        ("Зелёная 14/2", ("Зелёная", "14/2")),
        ("пр. 30-летия Победы, 6", ("пр. 30-летия Победы", "6")),
        ("пр. 30-летия Победы", ("пр. 30-летия Победы", "")),
        ("двор", ("двор", "")),
        ("", ("", "")),
    ],
)
def test_an_address_is_split_into_street_and_number(address, parts):
    assert split_address(address) == parts


def test_houses_sort_by_the_name_of_the_street_then_by_number():
    given_order = [
        ("ул. Ленина", "9"),
        ("пр. Ёлочный", "1"),
        ("ул. Братская", "10"),
        ("ул. Братская", "9"),
        ("ул. Братская", "9а"),
        ("ул. Есенина", "2"),
        ("ул. Жукова", "2"),
    ]
    assert sorted(given_order, key=lambda one: address_order(*one)) == [
        ("ул. Братская", "9"),
        ("ул. Братская", "9а"),
        ("ул. Братская", "10"),
        ("пр. Ёлочный", "1"),
        ("ул. Есенина", "2"),
        ("ул. Жукова", "2"),
        ("ул. Ленина", "9"),
    ]


def test_yo_comes_after_ye_only_where_nothing_else_differs():
    assert sorted(["ёлка", "елка", "ель", "жук"], key=natural_key) == ["елка", "ёлка", "ель", "жук"]


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_have_an_order(one, other):
    first, second = natural_key(one), natural_key(other)
    assert (first < second) + (first == second) + (first > second) == 1


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_has_a_key_and_parts(street, number):
    assert address_key(street, number) == address_key(street, number)
    assert address_order(street, number)
    assert all(isinstance(part, str) for part in split_address(street))
