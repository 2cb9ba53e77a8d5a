"""Measure how well questions on the same matter are found among others."""

import pytest

from db.domain.matters import Matters, read_matters
from db.domain.similarity import ENOUGH, likeness, matter_of, told_by
from desktop import resources
from tests.support.matters import FRESH, LATER, SPOKEN, TAUGHT, quality, questions

MATTERS = read_matters(resources.path("reference/matters.z"))


@pytest.mark.parametrize(
    ("file", "pairs", "recall", "precision"),
    [
        (TAUGHT, 360, 0.97, 0.9),
        (SPOKEN, 360, 0.97, 0.9),
        (FRESH, 190, 0.88, 0.8),
        (LATER, 200, 0.85, 0.62),
    ],
)
def test_what_is_shown_is_nearly_all_and_mostly_right(file, pairs, recall, precision):
    """Wanted are 0.9 and 0.6; the table knows the first two sets and never saw the others."""
    measured = quality(MATTERS, file)
    assert measured.pairs >= pairs
    assert measured.recall >= recall, measured
    assert measured.precision >= precision, measured


def test_the_measure_can_fail():
    """With a table that knows nothing the words and the topics find far less."""
    knows_nothing = Matters(b"title\nmatter\n0\nstem\n" + bytes(9))
    assert quality(knows_nothing, FRESH).recall < 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("не горит фонарь у подъезда", "у подъезда темно"),
        ("ямы во дворе", "двор весь в выбоинах"),
        ("не вывозят мусор", "контейнеры переполнены"),
    ],
)
def test_other_words_same_matter(one, other):
    assert likeness(matter_of(one, MATTERS), matter_of(other, MATTERS)) >= ENOUGH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("у подъезда не горит фонарь", "у подъезда сломана лавка"),
        ("поставьте детскую площадку", "поставьте светофор"),
    ],
)
def test_like_words_another_matter(one, other):
    assert likeness(matter_of(one, MATTERS), matter_of(other, MATTERS)) < ENOUGH


def test_every_question_names_its_matter_once():
    texts = [each.text for file in (TAUGHT, SPOKEN, FRESH, LATER) for each in questions(file)]
    assert len(texts) == len(set(texts))


def test_the_words_that_speak_of_the_matter_are_told():
    asked = matter_of("опять темно во дворе", MATTERS)
    assert "фонарь" in told_by("Третий день у подъезда не горит фонарь", asked, MATTERS)
    assert told_by("Постройте школу", asked, MATTERS) == []


def test_both_ways_to_write_yo_are_one():
    assert matter_of("Ёлки шатаются", MATTERS) == matter_of("елки шатаются", MATTERS)
