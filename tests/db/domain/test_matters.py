"""Know what is spoken of, in words of the phrases and in words that nobody wrote down."""

import pytest

from db.domain.matters import PARTS, read_matters
from db.domain.stemming import stems
from desktop import resources

MATTERS = read_matters(resources.path("reference/matters.z"))


def spoken_of(text: str) -> list[str]:
    return [MATTERS.title(name) for name in MATTERS.found_among(stems(text))]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("не горит фонарь", "светводворе"),
        ("Лифт застрял между этажами", "лифт"),
        ("дворняжка гавкает на прохожих", "бродячиесобаки"),
        ("коты и котята", "кошкииптицы"),
        ("ЁЛКИ-то НАШИ спилите", "аварийноедерево"),
    ],
)
def test_the_matter_spoken_of_most(text, matter):
    assert spoken_of(text)[0] == matter


def test_a_name_stands_as_often_as_its_parts():
    found = spoken_of("не вывозят мусор, контейнеры переполнены")
    assert found.count("вывозмусора") >= PARTS // 2
    assert len(found) <= PARTS + 1


@pytest.mark.parametrize("text", ["", "и на в", "2026", "😀", "ъъъ"])
def test_what_says_nothing_speaks_of_nothing(text):
    assert MATTERS.shares(stems(text)) == []


def test_a_form_that_is_not_known_is_taken_for_its_relative():
    assert spoken_of("тараканище")[0] == "насекомые"


def test_a_name_is_one_word_of_the_index():
    assert all(name.isalnum() for name in MATTERS.found_among(stems("опять ямы и темно")))
