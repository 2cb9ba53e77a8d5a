"""Find the paper cards that are not typed up yet."""

from collections.abc import Collection

MOST_SHOWN = 12


def next_missing(taken: Collection[int], after: int = 0) -> int:
    """Return the next number above ``after`` that nobody has; behind the last, a gap before it."""
    last = max(taken, default=0)
    known = set(taken)
    gaps = (number for number in (*range(after + 1, last), *range(1, after)) if number not in known)
    return next(gaps, max(last, after if after in known else 0) + 1)


def missing(taken: Collection[int]) -> list[int]:
    """Return the gaps below the highest number."""
    known = set(taken)
    return [number for number in range(1, max(known, default=0)) if number not in known]


def step(taken: Collection[int], number: int, by: int, last: int) -> int:
    """Return the next free number in a direction; the same where there is none."""
    known = set(taken)
    at = number + by
    while 1 <= at <= last:
        if at not in known:
            return at
        at += by
    return number
