"""Type hours as people do."""

from datetime import time

import pytest

from db.domain.day_times import are_near, parse_time


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("18:00", time(18)),
        (" 18.30 ", time(18, 30)),
        ("18-05", time(18, 5)),
        ("18 15", time(18, 15)),
        ("1830", time(18, 30)),
        ("9", time(9)),
        ("в 18 ч", time(18)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_an_hour_is_understood(text: str, meant: time) -> None:
    assert parse_time(text) == meant


@pytest.mark.parametrize("text", ["", "24:00", "18:60", "вечером", "18:0", "180000", "-1", "9999"])
def test_what_is_no_hour_is_not_guessed(text: str) -> None:
    assert parse_time(text) is None


def test_two_hours_apart_is_far_enough() -> None:
    assert are_near(time(18), time(19, 59))
    assert not are_near(time(18), time(20))
    assert are_near(None, time(9))
