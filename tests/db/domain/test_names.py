"""Hard names, checked by hand: case by case, and marked unsure where families differ."""

import pytest

from db.domain.enums import GrammaticalCase as Case
from db.domain.enums import Sex
from db.domain.names import (
    decline_person,
    decline_surname,
    decline_surname_first,
    initials,
    surname_first,
)

M, F = Sex.MALE, Sex.FEMALE

DATIVE = [
    ("Климанов", M, "Климанову"),
    ("Фильянова", F, "Фильяновой"),
    ("Шумилкина", F, "Шумилкиной"),
    ("Кац", M, "Кацу"),
    ("Кац", F, "Кац"),
    ("Гоголь", M, "Гоголю"),
    ("Гоголь", F, "Гоголь"),
    ("Черных", M, "Черных"),
    ("Черных", F, "Черных"),
    ("Долгих", F, "Долгих"),
    ("Седых", M, "Седых"),
    ("Шевченко", M, "Шевченко"),
    ("Бойко", F, "Бойко"),
    ("Живаго", M, "Живаго"),
    ("Дурново", M, "Дурново"),
    ("Чавчавадзе", M, "Чавчавадзе"),
    ("Глинка", M, "Глинке"),
    ("Глинка", F, "Глинке"),
    ("Окуджава", M, "Окуджаве"),
    ("Берия", M, "Берии"),
    ("Гарсия", F, "Гарсии"),
    ("Сковорода", M, "Сковороде"),
    ("Толстой", M, "Толстому"),
    ("Крутой", M, "Крутому"),
    ("Чёрный", M, "Чёрному"),
    ("Трубецкая", F, "Трубецкой"),
    ("Цой", M, "Цою"),
    ("Ким", M, "Киму"),
    ("Ким", F, "Ким"),
    ("Нечай", M, "Нечаю"),
    ("Коваль", M, "Ковалю"),
    ("Коваль", F, "Коваль"),
    ("Белоконь", M, "Белоконю"),
    ("Гусь", M, "Гусю"),
    ("Мороз", M, "Морозу"),
    ("Ткач", M, "Ткачу"),
    ("Третьяк", M, "Третьяку"),
    ("Ярошевич", M, "Ярошевичу"),
    ("Ярошевич", F, "Ярошевич"),
    ("Ильин", M, "Ильину"),
    ("Соловьёв", M, "Соловьёву"),
    ("Королёва", F, "Королёвой"),
    ("Петров-Водкин", M, "Петрову-Водкину"),
    ("Петрова-Водкина", F, "Петровой-Водкиной"),
    ("Иванова-Кац", F, "Ивановой-Кац"),
    ("Бонч-Бруевич", M, "Бонч-Бруевичу"),
    ("Сухово-Кобылин", M, "Сухово-Кобылину"),
    ("Тер-Петросян", M, "Тер-Петросяну"),
    ("ИВАНОВ", M, "Иванову"),
    (" Иванов ", M, "Иванову"),
]

PEOPLE = [
    (("Климанов", "Олег", "Владимирович"), M, Case.DATIVE, "Климанову Олегу Владимировичу"),
    (("Фильянова", "Елена", "Евгеньевна"), F, Case.DATIVE, "Фильяновой Елене Евгеньевне"),
    (("Черных", "Пётр", "Ильич"), M, Case.INSTRUMENTAL, "Черных Петром Ильичом"),
    (("Гусь", "Лев", "Кузьмич"), M, Case.GENITIVE, "Гуся Льва Кузьмича"),
    (("Кац", "Любовь", "Ильинична"), F, Case.GENITIVE, "Кац Любови Ильиничны"),
    (("Бойко", "Никита", "Юрьевич"), M, Case.ACCUSATIVE, "Бойко Никиту Юрьевича"),
    (("Ким", "Айгуль", ""), F, Case.DATIVE, "Ким Айгуль"),
    (("Мамедов", "Рашид", "Ахмед оглы"), M, Case.DATIVE, "Мамедову Рашиду Ахмед оглы"),
    (("Берия", "Мария", "Саввична"), F, Case.DATIVE, "Берии Марии Саввичне"),
    (("Толстая", "Софья", "Андреевна"), F, Case.INSTRUMENTAL, "Толстой Софьей Андреевной"),
]


@pytest.mark.parametrize(("surname", "sex", "expected"), DATIVE)
def test_surname_in_the_dative(surname, sex, expected):
    assert decline_surname(surname, sex, Case.DATIVE).text == expected


@pytest.mark.parametrize(("name", "sex", "case", "expected"), PEOPLE)
def test_whole_person(name, sex, case, expected):
    assert decline_person(*name, sex, case).text == expected


@pytest.mark.parametrize(
    "surname",
    ["Кравец", "Швец", "Орёл", "Соловей", "Лев", "Заяц", "Дюма", "Золя", "Smith", "де Голль"],
)
def test_what_families_decline_each_in_its_way_is_not_sure(surname):
    assert not decline_surname(surname, M, Case.DATIVE).sure


@pytest.mark.parametrize(
    ("surname", "sex"),
    [
        ("Климанов", M),
        ("Фильянова", F),
        ("Кравец", F),
        ("Черных", M),
        ("Петрова-Водкина", F),
        ("Шевченко", M),
    ],
)
def test_a_plain_name_is_sure(surname, sex):
    assert decline_surname(surname, sex, Case.DATIVE).sure


def test_the_nominative_is_the_name_itself():
    assert decline_person("Кравец", "Лев", "", M, Case.NOMINATIVE) == decline_person(
        "Кравец", "Лев", "", M, Case.NOMINATIVE
    )
    assert decline_person("Кравец", "Лев", "", M, Case.NOMINATIVE).text == "Кравец Лев"


def test_initials_hold_to_the_surname():
    assert initials("Климанов", "Олег", "Владимирович") == "О.В.\xa0Климанов"
    assert initials("Ким", "айгуль") == "А.\xa0Ким"
    assert initials("Черных") == "Черных"
    assert surname_first("Иванов", "Иван", "Иванович") == "Иванов\xa0И.И."
    assert (
        decline_surname_first("Иванов", "Иван", "Иванович", M, Case.DATIVE).text
        == "Иванову\xa0И.И."
    )
