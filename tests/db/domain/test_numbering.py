"""Numbers by the city's pattern, and the year on its wall."""

from datetime import UTC, date, datetime

import pytest

from db.domain.errors import UserError
from db.domain.local_time import local_date
from db.domain.numbering import DEFAULT_PATTERN, number_text


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (DEFAULT_PATTERN, "48-ВЖ/2026"),
        ("{series}{number}", "Б48"),
        ("№{number} {{черновик}}", "№48 {черновик}"),
    ],
)
def test_a_pattern_is_filled(pattern, expected):
    assert number_text(pattern, number=48, year=2026, series="Б") == expected


@pytest.mark.parametrize(
    "pattern",
    ["", "ВЖ", "{year}", "{number", "{number}}", "{number.real}", "{number!r}", "{number:>9}",
     "{}{number}", "{0}", "{номер}", "{number[0]}"],
)  # fmt: skip
def test_a_wrong_pattern_is_refused(pattern):
    with pytest.raises(UserError, match="bad_number_pattern"):
        number_text(pattern, number=48, year=2026)


def test_the_year_is_that_of_the_wall():
    moment = datetime(2026, 12, 31, 22, 30, tzinfo=UTC)

    assert local_date(moment, "Europe/Moscow") == date(2027, 1, 1)
    assert local_date(moment, "UTC") == date(2026, 12, 31)


@pytest.mark.parametrize("zone", ["", "Нет/Такой", "../etc/passwd", "\x00"])
def test_an_unknown_zone_falls_back_to_the_machine(zone):
    moment = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)

    assert local_date(moment, zone) == moment.astimezone().date()
