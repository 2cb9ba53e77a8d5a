"""Measure how well questions on the same matter are found among others."""

import pytest

from db.domain.meanings import Meanings
from db.domain.similarity import ENOUGH, likeness, matter_of
from desktop import resources
from tests.support.matters import FRESH, quality, questions

MEANINGS = Meanings(resources.path("reference/meanings.txt").read_text("utf-8").splitlines())


def test_what_is_shown_is_nearly_all_and_mostly_right():
    """Among 240 questions on 60 matters, the five most like are shown; wanted 0.9 and 0.6."""
    measured = quality(MEANINGS)
    assert measured.pairs >= 200
    assert measured.recall >= 0.9, measured
    assert measured.precision >= 0.6, measured


def test_words_that_the_table_was_never_taught_are_found_less_often():
    """Among 128 questions written without a look at the table; what holds today must not get lost."""
    measured = quality(MEANINGS, FRESH)
    assert measured.pairs >= 60
    assert measured.recall >= 0.5, measured
    assert measured.precision >= 0.6, measured


def test_the_measure_can_fail():
    """Without the table of meanings the words alone find far less."""
    assert quality(Meanings([])).recall < 0.6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("не горит фонарь у подъезда", "у подъезда темно"),
        ("ямы во дворе", "двор весь в выбоинах"),
        ("не вывозят мусор", "контейнеры переполнены"),
    ],
)
def test_other_words_same_matter(one, other):
    assert likeness(matter_of(one, MEANINGS), matter_of(other, MEANINGS)) >= ENOUGH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("у подъезда не горит фонарь", "у подъезда сломана лавка"),
        ("поставьте детскую площадку", "поставьте светофор"),
    ],
)
def test_like_words_another_matter(one, other):
    assert likeness(matter_of(one, MEANINGS), matter_of(other, MEANINGS)) < ENOUGH


def test_every_question_names_its_matter_once():
    texts = [question.text for question in (*questions(), *questions(FRESH))]
    assert len(texts) == len(set(texts)) == 240 + 128
