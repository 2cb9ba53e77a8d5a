"""Make the city: houses, organisations, people, topics and the settings."""

import csv
from dataclasses import dataclass
from random import Random

from db.domain.addresses import address_key
from db.domain.numbering import DEFAULT_PATTERN
from db.domain.text import fold
from desktop import resources
from tests.benchmarks.population import speech
from tests.benchmarks.population.rows import Batch, Moment, carried, columns, new_key

HOUSES = 5000
ORGANISATIONS = 600
PEOPLE = 1400

KNOWN = (
    ("МП «Горэлектросеть»", "Горэлектросеть", "enterprise"),
    ("МБУ «Благоустройство»", "Благоустройство", "enterprise"),
    ("МУП «Теплосеть»", "Теплосеть", "enterprise"),
    ("МУП «Водоканал»", "Водоканал", "enterprise"),
    ("МКУ «Дорожный фонд»", "Дорожный фонд", "administration"),
    ("Управление городского хозяйства", "УГХ", "administration"),
    ("Отдел транспорта администрации", "Отдел транспорта", "administration"),
    ("Региональный фонд капитального ремонта", "Фонд капремонта", "other"),
)
"""Those whom everybody in the city knows: short, unlike each other, and given the most orders."""

COLUMNS = {
    "city": columns(
        "city", "id", "name", "name_genitive", "letterhead", "head_id", "secretary_id",
        "controller_id", "number_pattern", "series", "time_zone"),
    "topic": columns(
        "topic", "id", "group_name", "title", "position", "usual_assignee_id", "note"),
    "organisation": columns(
        "organisation", "id", "name", "short_name", "sort", "head_post", "head_name", "phone",
        "email", "note", "name_dative", "search"),
    "person": columns(
        "person", "id", "surname", "first_name", "patronymic", "sex", "post", "organisation_id",
        "phone", "email", "in_team", "note", "name_dative", "post_dative"),
    "house": columns(
        "house", "id", "street", "number", "quarter", "managing_company_id", "entrances", "flats",
        "residents", "senior_name", "senior_phone", "note", "search"),
}  # fmt: skip

_COMPANIES = ("Уют", "Комфорт", "Наш дом", "Квартал", "Жилсервис", "Доверие", "Порядок", "Очаг")
_POSTS = ("директор", "главный инженер", "начальник участка", "мастер", "заместитель директора")


@dataclass(frozen=True, slots=True)
class City:
    """Hold the keys that meetings and questions refer to."""

    houses: tuple[bytes, ...]
    organisations: tuple[bytes, ...]
    people: tuple[bytes, ...]
    names: tuple[str, ...]
    """The people in full, in the same order."""
    topics: dict[str, bytes]


def make_city(random: Random, moment: Moment, batch: Batch) -> City:
    """Put the directories into the batch and return their keys."""
    organisations = tuple(
        _organisation(random, moment, batch, number) for number in range(ORGANISATIONS)
    )
    people = [_person(random, moment, batch, number, organisations) for number in range(PEOPLE)]
    keys = tuple(key for key, _ in people)
    companies = organisations[len(KNOWN) :]
    houses = tuple(_house(random, moment, batch, number, companies) for number in range(HOUSES))
    topics = dict(_topics(random, moment, batch))
    row = ("Заречный", "города Заречного", "Администрация города Заречного", keys[0], keys[1], keys[2],
           DEFAULT_PATTERN, "", "Asia/Yekaterinburg")  # fmt: skip
    batch.add("city", (new_key(random, moment), *row, *carried(random, moment)))
    return City(houses, organisations, keys, tuple(name for _, name in people), topics)


def _organisation(random: Random, moment: Moment, batch: Batch, number: int) -> bytes:
    key = new_key(random, moment)
    if number < len(KNOWN):
        name, short, sort = KNOWN[number]
    else:
        short = f"{_COMPANIES[number % len(_COMPANIES)]}-{number}"
        name, sort = f"ООО «Управляющая компания «{short}»", "managing_company"
    head = f"{speech.surname(number, female=False)} {random.choice(speech.MEN)}"
    phone = (
        f"8 (34377) {random.randrange(2, 8)}-{random.randrange(10, 99)}-{random.randrange(10, 99)}"
    )
    row = (name, short, sort, "директор", head, phone, "", "", "", fold(name))
    batch.add("organisation", (key, *row, *carried(random, moment)))
    return key


def _person(
    random: Random, moment: Moment, batch: Batch, number: int, organisations: tuple[bytes, ...]
) -> tuple[bytes, str]:
    key = new_key(random, moment)
    female = bool(number % 2)
    surname = speech.surname(number, female=female)
    first = random.choice(speech.WOMEN if female else speech.MEN)
    father = speech.patronymic(random, female=female)
    in_team = number < 6
    employer = None if in_team else organisations[number % len(organisations)]
    post = ("глава города", "секретарь", "заместитель главы")[min(number, 2)] if in_team else ""
    row = (surname, first, father, "female" if female else "male", post or random.choice(_POSTS),
           employer, "", "", in_team, "", "", "")  # fmt: skip
    batch.add("person", (key, *row, *carried(random, moment)))
    return key, f"{surname} {first} {father}"


def _house(
    random: Random, moment: Moment, batch: Batch, number: int, companies: tuple[bytes, ...]
) -> bytes:
    key = new_key(random, moment)
    street = speech.STREETS[number % len(speech.STREETS)]
    place = number // len(speech.STREETS) + 1
    text = f"{place}" if place % 9 else f"{place}а"
    floors, entrances = random.choice((2, 5, 9)), random.randrange(1, 8)
    flats = floors * entrances * 4
    senior = f"{speech.surname(number, female=True)} {random.choice(speech.WOMEN)}"
    row = (street, text, f"{number % 12 + 1}-й квартал", companies[number % len(companies)], entrances,
           flats, flats * 2, senior, "", "", address_key(street, text))  # fmt: skip
    batch.add("house", (key, *row, *carried(random, moment)))
    return key


def _topics(random: Random, moment: Moment, batch: Batch) -> list[tuple[str, bytes]]:
    """Read the default topics of the program, as a new file gets them."""
    with resources.path("reference/topics.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = []
    for position, row in enumerate(rows, 1):
        key = new_key(random, moment)
        own = (row["group"], row["title"], position, None, row["keywords"])
        batch.add("topic", (key, *own, *carried(random, moment)))
        found.append((row["title"], key))
    return found
