"""Tell the time as an argument, so that tests and papers can set it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Return the present moment, aware and in UTC."""


def system_clock() -> datetime:
    """Return the present moment by the clock of this machine, in UTC."""
    return datetime.now(UTC)
