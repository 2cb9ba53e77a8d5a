"""Thin backups out: all of two days, then one a day, a week, a month; a wrong clock costs none."""

from datetime import UTC, datetime, timedelta

from db.backup_rotation import Dated, outlived

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def ages_left(hours: list[int], now: datetime = NOON) -> set[int]:
    backups = [Dated(str(age), NOON - timedelta(hours=age)) for age in hours]
    return {int(one.name) for one in backups} - {int(name) for name in outlived(backups, now)}


def test_two_days_stay_whole():
    assert ages_left(list(range(49))) == set(range(49))


def test_of_an_older_day_the_last_one_stays():
    assert ages_left([0, 72, 73, 75, 96, 97]) == {0, 72, 96}


def test_seven_days_five_weeks_and_twelve_months_stay():
    left = {age // 24 for age in ages_left([day * 24 for day in range(500)])}

    assert {3, 4, 5, 6, 7, 8, 9} <= left
    assert {10, 17, 24, 31} <= left  # Sundays
    assert {25, 56, 86, 329} <= left  # last days of months
    assert len(left) == 3 + 7 + 4 + 11


def test_the_future_stays_and_takes_no_place():
    week = [day * 24 for day in range(3, 10)]
    assert ages_left([-24 * 4000, *week]) == {-24 * 4000, *week}


def test_a_clock_in_the_past_removes_nothing():
    everything = list(range(0, 24 * 400, 24))
    assert ages_left(everything, datetime(2000, 1, 1, tzinfo=UTC)) == set(everything)


def test_the_order_in_which_they_are_handed_in_says_nothing():
    backups = [Dated(str(day), NOON - timedelta(days=day)) for day in range(60)]
    assert outlived(backups, NOON) == outlived(reversed(backups), NOON)
