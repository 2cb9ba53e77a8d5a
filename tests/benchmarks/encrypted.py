"""Measure what the password costs: the same work on an encrypted file and on a plain one."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import cycle
from statistics import median

from db import protection
from db.database import Database, open_database
from db.encryption import Cost, SlotKind, new_data_key, seal
from desktop.views.common.theme import Theme
from tests.benchmarks.entering import COLLECT_EVERY, LINES, WARM, Side, seconds_of
from tests.benchmarks.figure import Figure, against
from tests.benchmarks.measuring import in_turns
from tests.benchmarks.population import RECORDS, working_copy
from tests.benchmarks.screens import RUNS, SIZE, Screen, once, screens_of
from tests.benchmarks.stage import dressed, put_away

QUESTIONS = 100_000
SAVES = 800
"""A disk is slow now and then: of so many pairs the median is steady."""
PARTS = 4
"""Into so many a run is divided, to say how far the ratio goes up and down."""
SAVE_LIMIT, SCREEN_LIMIT = 1.15, 1.3
_CHEAP = Cost(64, 1, 1)
"""The slot is opened once in a session; its cost is none of the work measured here."""


def password() -> list[Figure]:
    """Compare a durable save and the heaviest screen."""
    _, theme = dressed()
    with ExitStack() as stack:
        files = [stack.enter_context(_opened(is_encrypted=flag)) for flag in (False, True)]
        gc.disable()
        stack.callback(gc.enable)
        return [_save(files), _heaviest_screen(files, theme)]


def _save(files: Sequence[Database]) -> Figure:
    """Save on both in turns, each the first of every second pair: one disk serves them both."""
    pairs = [(Side(database, None), list[float]()) for database in files]
    for number, line in zip(range(WARM + SAVES), cycle(LINES)):
        if not number % COLLECT_EVERY:
            gc.collect()
        for side, found in pairs if number % 2 else reversed(pairs):
            side.type(line)
            one = seconds_of(partial(side.enter, line))
            if number >= WARM:
                found.append(one)
    (_, plain), (_, encrypted) = pairs
    return _figure(f"Enter to disk, median of {SAVES}", encrypted, plain, SAVE_LIMIT)


def _heaviest_screen(files: Sequence[Database], theme: Theme) -> Figure:
    pairs = zip(*(screens_of(database, theme) for database in files), strict=True)
    measured = [(screens[0].name, *_seconds(screens)) for screens in pairs]
    name, plain, encrypted = max(measured, key=lambda found: median(found[1]))
    return _figure(name, encrypted, plain, SCREEN_LIMIT)


def _seconds(screens: Sequence[Screen]) -> list[list[float]]:
    for screen in screens:
        screen.widget.resize(SIZE)
        screen.widget.show()
    try:
        return in_turns([partial(once, screen) for screen in screens], RUNS)
    finally:
        for screen in screens:
            put_away(screen.widget)


def _figure(name: str, encrypted: Sequence[float], plain: Sequence[float], limit: float) -> Figure:
    """Compare the medians, and say between which ratios the parts of the run lie."""
    low, high = _spread(encrypted, plain)
    return against(
        f"{name}, encrypted, {QUESTIONS} questions",
        median(encrypted) * 1000,
        "ms",
        base_name=f"plain, {low:.2f} to {high:.2f} x in {PARTS} parts",
        base=median(plain) * 1000,
        limit=limit,
    )


def _spread(encrypted: Sequence[float], plain: Sequence[float]) -> tuple[float, float]:
    """Return the least and the greatest ratio of the medians of the parts of a run."""
    size = len(plain) // PARTS
    ratios = [
        median(encrypted[start : start + size]) / median(plain[start : start + size])
        for start in range(0, size * PARTS, size)
    ]
    return min(ratios), max(ratios)


@contextmanager
def _opened(*, is_encrypted: bool) -> Iterator[Database]:
    """Open a copy of the population, plain or under a password."""
    with working_copy(QUESTIONS) as folder:
        path, key = folder / RECORDS, None
        if is_encrypted:
            key = new_data_key()
            slots = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, "bench", _CHEAP)}
            protection.encrypt(path, key, slots)
            protection.confirm(path)
        database = open_database(path, create=False, key=key)
        try:
            yield database
        finally:
            database.close()
