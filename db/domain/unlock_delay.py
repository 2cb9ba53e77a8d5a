"""Say how long to wait after wrong passwords: long enough to make trying tedious, never a lock-out.

It holds off a colleague at an open laptop. Whoever has taken the disk does not ask this program:
against them stands what one guess costs, see :mod:`db.encryption`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

_DELAYS = (0, 0, 1, 2, 4, 8, 16, 30)
"""Seconds after none, one, two… wrong tries in a row; after more it stays at the last."""


@dataclass(frozen=True, slots=True)
class Tries:
    """Hold how many tries in a row were wrong, and when the last was."""

    failed: int
    last_at: datetime

    def seen(self, now: datetime) -> "Tries":
        """Return the tries for a clock that was put back: the wait begins anew, and ends."""
        return Tries(self.failed, min(self.last_at, now))


def delay_after(failed: int) -> int:
    """Return the seconds to wait after so many wrong tries in a row."""
    return _DELAYS[min(max(failed, 0), len(_DELAYS) - 1)]


def seconds_left(tries: Tries, now: datetime) -> int:
    """Return the whole seconds until the next try is taken."""
    free_at = tries.last_at + timedelta(seconds=delay_after(tries.failed))
    return max(0, ceil((free_at - now).total_seconds()))
