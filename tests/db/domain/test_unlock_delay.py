"""Hold the pause after wrong tries: it grows, it ends, and no clock locks anybody out."""

from datetime import UTC, datetime, timedelta

from db.domain.unlock_delay import Tries, delay_after, seconds_left

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def test_the_pause_grows_to_half_a_minute():
    assert [delay_after(failed) for failed in range(10)] == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]
    assert delay_after(10**9) == 30


def test_the_pause_runs_from_the_last_try():
    tries = Tries(5, NOW)
    assert seconds_left(tries, NOW) == 8
    assert seconds_left(tries, NOW + timedelta(seconds=7.2)) == 1
    assert seconds_left(tries, NOW + timedelta(seconds=8)) == 0
    assert seconds_left(tries, NOW + timedelta(days=400)) == 0


def test_a_clock_that_was_put_back_does_not_lock_out():
    tries = Tries(7, NOW + timedelta(days=3650))
    seen = tries.seen(NOW)
    assert seconds_left(seen, NOW) == 30
    assert seconds_left(seen, NOW + timedelta(seconds=30)) == 0
