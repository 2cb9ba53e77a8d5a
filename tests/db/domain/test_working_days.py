import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import holidays
import pytest

from db.domain.working_days import (
    CalendarYear,
    DayKind,
    ExceptionalDay,
    WorkingCalendar,
    calendar_from_json,
    calendar_year_from_json,
    calendar_year_to_json,
)

REFERENCE = Path(__file__).parents[3] / "resources" / "reference" / "calendar_ru.json"


@pytest.fixture(scope="module")
def calendar() -> WorkingCalendar:
    return calendar_from_json(json.loads(REFERENCE.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("year", "official"), [(2024, 248), (2025, 247), (2026, 247), (2027, 247)])
def test_the_calendar_agrees_with_an_independent_one(
    calendar: WorkingCalendar, year: int, official: int
) -> None:
    other = holidays.country_holidays("RU", years=year, language="ru")
    first, last = date(year, 1, 1), date(year, 12, 31)
    for passed in range((last - first).days + 1):
        day = first + timedelta(days=passed)
        assert calendar.is_working(day) == other.is_working_day(day), day
    assert calendar.is_known(year)
    assert calendar.count_working_days(first, last) == official


@pytest.mark.parametrize(
    ("day", "kind", "title"),
    [
        (date(2026, 1, 1), DayKind.HOLIDAY, "Новый год"),
        (date(2026, 1, 9), DayKind.DAY_OFF, "Выходной (перенесено с 03.01.2026)"),
        (date(2026, 3, 9), DayKind.DAY_OFF, "Выходной (перенесено с 08.03.2026)"),
        (date(2026, 11, 3), DayKind.SHORT, "Сокращённый на час день"),
        (date(2024, 4, 27), DayKind.WORKING, "Рабочая суббота (выходной перенесён на 29.04.2024)"),
        (date(2027, 2, 20), DayKind.SHORT, "Рабочая суббота (выходной перенесён на 22.02.2027)"),
        (date(2026, 11, 28), DayKind.WEEKEND, ""),
        (date(2026, 11, 23), DayKind.WORKING, ""),
        (date(2031, 6, 12), DayKind.HOLIDAY, "День России"),
    ],
)
def test_a_day_says_what_it_is(
    calendar: WorkingCalendar, day: date, kind: DayKind, title: str
) -> None:
    assert calendar.day_kind(day) is kind
    assert calendar.day_title(day) == title


def test_a_short_day_is_worked_and_weekends_are_not_exceptions(calendar: WorkingCalendar) -> None:
    assert calendar.is_working(date(2026, 4, 30))
    for year in calendar.years:
        assert year.source
        assert {day.kind for day in year.days} <= set(DayKind) - {DayKind.WEEKEND}


def test_an_unknown_year_goes_by_weekends_and_the_law(calendar: WorkingCalendar) -> None:
    assert not calendar.is_known(2030)
    assert not calendar.is_working(date(2030, 1, 8))
    assert calendar.is_working(date(2030, 1, 9))
    assert not calendar.is_working(date(2030, 3, 9))  # Saturday
    assert calendar.day_title(date(2030, 3, 8)) == "Международный женский день"


def test_working_days_are_counted_over_holidays(calendar: WorkingCalendar) -> None:
    assert calendar.add_working_days(date(2026, 11, 23), 10) == date(2026, 12, 7)
    assert calendar.add_working_days(date(2026, 12, 30), 1) == date(2027, 1, 11)
    assert calendar.add_working_days(date(2026, 11, 23), 0) == date(2026, 11, 23)
    assert calendar.previous_working(date(2026, 3, 10)) == date(2026, 3, 6)
    assert calendar.next_working(date(2026, 11, 3)) == date(2026, 11, 5)
    assert calendar.suggest_working(date(2026, 12, 31)) == date(2026, 12, 30)
    assert calendar.suggest_working(date(2026, 12, 30)) == date(2026, 12, 30)


def test_a_year_all_off_ends_no_loop() -> None:
    days = tuple(
        ExceptionalDay(date(2026, 1, 1) + timedelta(days=passed), DayKind.DAY_OFF, "")
        for passed in range(365)
    )
    calendar = WorkingCalendar((CalendarYear(2026, days),))
    assert calendar.next_working(date(2026, 2, 1)) > date(2026, 2, 1)


def test_a_year_can_be_replaced_and_written(calendar: WorkingCalendar) -> None:
    edited = CalendarYear(2026, (ExceptionalDay(date(2026, 11, 23), DayKind.DAY_OFF, "свой"),))
    replaced = calendar.with_year(edited)
    assert [year.year for year in replaced.years] == [2024, 2025, 2026, 2027]
    assert not replaced.is_working(date(2026, 11, 23))
    assert calendar.is_working(date(2026, 11, 23))
    for year in calendar.years:
        assert calendar_year_from_json(year.year, calendar_year_to_json(year)) == year


DAY = {"date": "2026-01-01", "kind": "holiday", "title": "Новый год"}


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"format": 2, "years": {}},
        {"format": 1, "years": []},
        {"format": 1, "years": {"год": {"days": []}}},
        {"format": 1, "years": {"2026": []}},
        {"format": 1, "years": {"2026": {"days": [1]}}},
        {"format": 1, "years": {"2026": {"days": [{"kind": "holiday"}]}}},
        {"format": 1, "years": {"2026": {"days": [{**DAY, "kind": "праздник"}]}}},
        {"format": 1, "years": {"2026": {"days": [{**DAY, "date": "2026-02-31"}]}}},
        {"format": 1, "years": {"2026": {"days": [{**DAY, "date": "2027-01-01"}]}}},
        {"format": 1, "years": {"2026": {"days": [DAY, DAY]}}},
    ],
)
def test_a_broken_calendar_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        calendar_from_json(data)
