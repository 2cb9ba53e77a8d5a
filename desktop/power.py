"""Ask the machine how long its battery lasts, and keep its screen on while people speak."""

import logging
import threading
from concurrent.futures import Future, ThreadPoolExecutor
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
    """Keep screen and machine from going to sleep, on a thread of its own: a system may be slow."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "awake")
        self._mode: Mode | None = None
        self._kept = threading.Event()
        self._is_closed = False

    @property
    def is_kept(self) -> bool:
        """Tell whether the system has agreed not to sleep."""
        return self._kept.is_set()

    def keep(self) -> "Future[None]":
        """Ask the system to stay awake from now on."""
        return self._thread.submit(self._keep)

    def let_go(self) -> "Future[None]":
        """Let it sleep again when it wants to."""
        return self._thread.submit(self._let_go)

    def close(self) -> None:
        """End with the program; a second time does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.let_go()
        self._thread.shutdown(wait=True)

    def _keep(self) -> None:
        from wakepy import keep

        if self._mode is None:
            mode = keep.presenting(on_fail="pass")
            mode.__enter__()
            self._mode = mode
            if mode.active:
                self._kept.set()
            else:
                _log.info("the system does not let its screen be kept on")

    def _let_go(self) -> None:
        mode, self._mode = self._mode, None
        self._kept.clear()
        if mode is not None:
            mode.__exit__(None, None, None)
