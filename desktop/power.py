"""Ask the machine how long its battery lasts, and keep its screen on while people speak."""

import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wakepy import Mode

_log = logging.getLogger(__name__)
_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class Charge:
    """Hold what is left in the battery."""

    percent: int
    minutes: int | None
    """How long it lasts at this pace; ``None`` while the system does not know."""
    is_plugged: bool


def battery() -> Charge | None:
    """Return the charge of this machine, ``None`` where there is no battery; reads the system."""
    import psutil

    try:
        found = psutil.sensors_battery()
    except (AttributeError, OSError, ValueError) as error:  # a system without, or an odd driver
        _log.info("the battery is not read: %s", type(error).__name__)
        return None
    if found is None:
        return None
    seconds = int(found.secsleft)  # negative: unknown, or without end
    minutes = seconds // _MINUTE_S if seconds > 0 else None
    return Charge(round(found.percent), minutes, bool(found.power_plugged))


class Wakefulness:
    """Keep screen and machine from going to sleep.

    Both calls ask the system, which may be slow, and have to be made on one and the same thread.
    """

    def __init__(self) -> None:
        self._mode: Mode | None = None
        self._kept = threading.Event()

    @property
    def is_kept(self) -> bool:
        """Tell, on any thread, whether the system has agreed not to sleep."""
        return self._kept.is_set()

    def keep(self) -> None:
        """Ask the system to stay awake from now on."""
        from wakepy import keep

        if self._mode is not None:
            return
        mode = keep.presenting(on_fail="pass")
        mode.__enter__()
        self._mode = mode
        if mode.active:
            self._kept.set()
        else:
            _log.info("the system does not let its screen be kept on")

    def let_go(self) -> None:
        """Let it sleep again when it wants to; at the end of the process it does so by itself."""
        mode, self._mode = self._mode, None
        self._kept.clear()
        if mode is not None:
            mode.__exit__(None, None, None)
