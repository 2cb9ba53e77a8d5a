"""What is usual is proposed by the words of a line, by the directory and by earlier orders."""

from pathlib import Path
from uuid import UUID

import pytest

from db.domain.habits import Habit, habits_of
from db.domain.inputs import AssigneeInput
from db.domain.rows.directories import TopicRow
from db.domain.working_days import WorkingCalendar
from tests.support.matters import topic_words

LINES = Path(__file__).parents[2] / "data" / "meeting_lines.txt"
LIGHT, LIFT = (
    TopicRow(UUID(int=1), 1, "Двор", "Освещение двора", 1, UUID(int=7), "Горсвет", "фонарь, темно"),
    TopicRow(UUID(int=2), 1, "Дом", "Лифты", 2, None, "", "лифт, кабина"),
)
POWER, COMPANY, GONE = (AssigneeInput(UUID(int=key)) for key in (7, 8, 9))
LABELS = {POWER: "Горсвет", COMPANY: "УК"}


def test_the_topic_of_most_lines_is_known_by_their_words():
    """Of sixty lines of a meeting more than half, and rarely another topic is named instead."""
    rows = [row.split("|") for row in LINES.read_text("utf-8").splitlines() if row[0] != "#"]
    wanted = [(words.strip(), topic.strip()) for words, topic, _, _ in rows]
    guesses = [(topic_words().guess(words), topic) for words, topic in wanted]
    right = sum(guess is not None and guess.label == topic for guess, topic in guesses)
    wrong = sum(guess is not None and guess.label != topic for guess, topic in guesses)
    assert len(wanted) == 60
    assert right >= 42
    assert wrong <= 11


@pytest.mark.parametrize("words", ["", "просто вопрос", "во дворе дети", "ы" * 20_000])
def test_words_that_tell_nothing_name_no_topic(words):
    assert topic_words().guess(words) is None


def test_the_directory_goes_before_habit_and_the_newest_before_the_older():
    orders = [
        (LIGHT.id, COMPANY, "за 5 дней"),
        (LIFT.id, GONE, "до 15.12"),
        (LIFT.id, COMPANY, "за 10 дней"),
        (LIFT.id, POWER, "за 3 дня"),
    ]
    habits = habits_of([LIGHT, LIFT], orders, LABELS, WorkingCalendar()).by_topic
    assert habits[LIGHT.id].assignees.who == (POWER,)
    assert habits[LIGHT.id].term == "за 5 дней"
    assert habits[LIFT.id].assignees.who == (COMPANY,)
    assert habits[LIFT.id].term == "за 10 дней"


@pytest.mark.parametrize(
    ("term", "is_usual"),
    [("за 10 дней", True), ("до пятницы", True), ("до 15.12", False), ("до 3 декабря", False)],
)
def test_a_fixed_day_is_no_habit(term, is_usual):
    assert Habit(term=term).is_relative is is_usual
