"""What is covered on a screen for neighbours' eyes, and what is not."""

from time import perf_counter

import pytest

from db.domain.known_people import everyday_stems, known_people
from db.domain.veiling import COVER, cover, typed_spans


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Петрова кв 45: не горит фонарь", ("Петрова", "45")),
        ("Просит Иванов И. И., звонить 8 912 345-67-89", ("Иванов", "И. И.", "345-67-89")),
        ("Анна Сергеевна из квартиры 12 жалуется", ("Сергеевна", "12")),
        ("у Сидоровой течёт крыша", ("Сидоровой",)),
        ("почта petrova@mail.ru", ("petrova@mail.ru",)),
        ("гусева кв 12: течёт крыша", ("гусева", "12")),
        ("гусева анна: течёт крыша", ("гусева", "анна")),
        ("соседка Зинаида опять кормит кошек", ("Зинаида",)),
    ],
)
def test_names_flats_and_telephones_are_covered(text, hidden):
    shown = cover(text)
    assert not [piece for piece in hidden if piece in shown]
    assert COVER in shown


@pytest.mark.parametrize(
    "text",
    [
        "Не горит фонарь у третьего подъезда с 25.11.2026",
        "Во дворе сломаны качели, ребёнок упал",
        "Снова яма на ул. Ленина, 14",
        "Половина лампочек не горит, УК «Жилсервис» молчит",
        "Слово главы отмечено, вопрос 12: 13:17:22.",
        "вопрос: когда включат отопление",
        "снег не убирали с 2024 года",
        "Ремонт за 1 200 000 руб. в 2027 году",
    ],
)
def test_what_names_nobody_stays(text):
    assert cover(text) == text


def test_a_name_is_covered_while_it_is_typed():
    assert typed_spans("Петр")[0] == (0, 4)
    assert typed_spans("Анна Петрова кв 4")[0][0] == 0
    assert typed_spans("Фонарь у подъезда не горит") == []


PEOPLE = known_people(
    ["Гусева", "Мороз", "Соловей А. И.", "Лев", "Белых", "Света", "Ли", "жители подъезда 2"],
    everyday_stems(["Электроснабжение", "нет света"]),
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("гусева просит убрать снег", "гусева"),
        ("у гусевой течёт, гусеву не слышат", "гусев"),
        ("сын гусев а. подтверждает", "гусев"),
        ("с морозом говорили вчера", "морозом"),
        ("к соловью во двор", "соловью"),
        ("у льва нет ключа", "льва"),
        ("это белых из третьего", "белых"),
        ("Света говорит", "Света"),
        ("опять Ли звонит", "Ли"),
    ],
)
def test_who_is_known_is_covered_in_any_case_and_in_small_letters(text, hidden):
    assert hidden not in cover(text, PEOPLE)


@pytest.mark.parametrize(
    "text",
    ["нет света в подъезде", "не работает ли домофон", "белая краска облезла", "ул. гусева, 5"],
)
def test_a_word_that_is_a_name_too_stays_a_word(text):
    assert cover(text, PEOPLE) == text


def test_who_is_known_is_covered_while_the_line_is_typed():
    line = "не убирают снег, гусева звонила"
    assert [line[start:end] for start, end in typed_spans(line, PEOPLE)] == ["гусева"]
    assert typed_spans(line) == []


def test_long_texts_cost_no_freeze():
    text = "Петрова из кв 45 просит убрать снег, телефон 8 912 345-67-89. " * 300
    begun = perf_counter()
    cover(text)
    assert perf_counter() - begun < 0.5
