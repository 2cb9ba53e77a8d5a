"""Which paper card comes next."""

import pytest

from db.domain.card_numbers import missing, next_missing, step


@pytest.mark.parametrize(
    ("taken", "after", "wanted"),
    [
        ((), 0, 1),
        ((1, 2, 3), 0, 4),
        ((1, 2, 5), 0, 3),
        ((1, 2, 3, 5), 3, 4),
        ((1, 2, 5), 5, 3),
        ((1, 2, 3, 4, 5), 3, 6),
        ((1, 2, 9), 4, 5),
    ],
)
def test_the_next_card_is_the_next_that_nobody_has(taken, after, wanted):
    assert next_missing(taken, after) == wanted


def test_gaps_and_steps():
    assert missing((1, 4, 6)) == [2, 3, 5]
    assert step((1, 2, 4), 3, 1, 40) == 5
    assert step((1, 2, 4), 5, -1, 40) == 3
    assert step((1, 2), 3, -1, 40) == 3
