"""Notice when the GUI thread works too long at a stretch.

The stretch is counted in the thread's own CPU time, from one turn of the event loop to the next
(waiting itself costs none), so a busy machine does not fail a test. ``QTest`` turns the loop inside
a key press of its own accord; that turn counts as one of its own.
"""

import time
from dataclasses import dataclass

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

LIMIT_S = 0.050


@dataclass(frozen=True, slots=True)
class Stretch:
    """Hold how long the thread worked and what was going on."""

    seconds: float
    during: str

    def __str__(self) -> str:
        return f"{self.seconds * 1000:.0f} ms while {self.during}"


class GuiWatchdog(QObject):
    """Keep the stretches of work between two turns of the event loop; ``during`` names them."""

    def __init__(self) -> None:
        super().__init__()
        self.during = "starting"
        self.stretches: list[Stretch] = []
        self._since = time.thread_time()
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.aboutToBlock.connect(self._on_dispatcher_turned)
        self._dispatcher.awake.connect(self._on_dispatcher_turned)

    @property
    def longest(self) -> float:
        """Return the longest stretch so far, in seconds."""
        return max((stretch.seconds for stretch in self.stretches), default=0.0)

    def begin(self, what: str) -> None:
        """Name what comes now; what the test itself did since the last turn does not count."""
        self.during = what
        self._since = time.thread_time()

    def stop(self) -> None:
        """Watch no more."""
        self._dispatcher.aboutToBlock.disconnect(self._on_dispatcher_turned)
        self._dispatcher.awake.disconnect(self._on_dispatcher_turned)

    def over_limit(self) -> list[Stretch]:
        """Return the stretches that were too long."""
        return [stretch for stretch in self.stretches if stretch.seconds > LIMIT_S]

    @Slot()
    def _on_dispatcher_turned(self) -> None:
        now = time.thread_time()
        self.stretches.append(Stretch(now - self._since, self.during))
        self._since = now
