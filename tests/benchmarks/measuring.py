"""Time things fairly: in turns, after a first run that warms the caches, without the collector."""

import gc
import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles

from sqlalchemy import Connection
from sqlcipher3.dbapi2 import Connection as DriverConnection


def in_turns(works: Sequence[Callable[[], object]], runs: int) -> list[list[float]]:
    """Run each work in turn, ``runs`` times; return its seconds, work by work.

    What disturbs the machine for a while disturbs all of them alike.
    """
    for work in works:
        work()
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, found in zip(works, seconds, strict=True):
            found.append(timed(work))
    return seconds


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that a work takes."""
    gc.collect()
    gc.disable()
    try:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started
    finally:
        gc.enable()


def medians(works: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """Return the median of the seconds of each work, run in turns."""
    return [median(seconds) for seconds in in_turns(works, runs)]


def percentile_99(values: Sequence[float]) -> float:
    """Return the value that 99 of 100 stay below."""
    return quantiles(values, n=100, method="inclusive")[98]


def driver_of(connection: Connection) -> DriverConnection:
    """Return the bare connection of the driver, for base lines without SQLAlchemy."""
    driver = connection.connection.driver_connection
    assert driver is not None
    return driver
