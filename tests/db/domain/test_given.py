"""What a line takes over is written and read back whole; nonsense gives nothing."""

from datetime import date
from uuid import UUID

import pytest

from db.domain.enums import DeadlineKind
from db.domain.given import (
    NOTHING,
    Field,
    Given,
    Named,
    NamedAssignees,
    read_given,
    write_given,
)
from db.domain.inputs import ApplicantInput, AssigneeInput, DeadlineInput

ONE, TWO = UUID(int=1), UUID(int=2)
WHOLE = Given(
    Named(ONE, "ул. Зелёная, 14"),
    Named(TWO, "Освещение"),
    NamedAssignees((AssigneeInput(ONE), AssigneeInput(person_id=TWO)), "Горэлектросеть +1"),
    DeadlineInput(DeadlineKind.DATE, date(2026, 12, 1), "до 1.12"),
    ApplicantInput("Петрова", None, "45", "3", "+79270000000"),
)


@pytest.mark.parametrize(
    "given", [NOTHING, WHOLE, *(WHOLE.only(field) for field in Field), WHOLE.without(Field.HOUSE)]
)
def test_it_is_read_as_it_was_written(given):
    assert read_given(write_given(given)) == given


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "1", '{"house": 1}', '{"house": ["x", "y"]}', "null", "[удалено]"]
)
def test_nonsense_gives_nothing(text):
    assert read_given(text) == NOTHING


def test_what_is_there_goes_over_what_is_not():
    pinned = Given(topic=Named(ONE, "Дороги"), house=Named(TWO, "дом"))
    found = Given(topic=Named(TWO, "Освещение")).over(pinned)
    assert (found.topic, found.house) == (Named(TWO, "Освещение"), Named(TWO, "дом"))
