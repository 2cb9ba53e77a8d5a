"""Hold the errors to their sentences: no code reaches a person bare."""

import re
from pathlib import Path

import pytest

from db.domain.errors import EnvironmentFault, UserError
from desktop.wording import known_codes, word_error

ROOT = Path(__file__).parents[2]
RAISED = re.compile(r'(?:UserError|EnvironmentFault)\(\s*"([a-z_]+)"')


def raised_codes() -> set[str]:
    sources = [*(ROOT / "db").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]
    return {code for source in sources for code in RAISED.findall(source.read_text("utf-8"))}


def test_every_code_that_is_raised_has_a_sentence():
    assert len(raised_codes()) > 30
    assert raised_codes() - known_codes() == set()


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_a_sentence_tells_something_even_without_its_parameters(code):
    assert len(word_error(EnvironmentFault(code))) > 10


def test_the_parameters_stand_in_the_sentence():
    assert "ул. Зелёная, 14" in word_error(UserError("house_twice", address="ул. Зелёная, 14"))


def test_a_bug_is_worded_without_its_message():
    assert "Петрова" not in word_error(ValueError("Петрова, кв. 45"))
