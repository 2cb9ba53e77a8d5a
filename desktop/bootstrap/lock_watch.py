"""Count down to the lock, second by second."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.bootstrap.idleness import Idleness

_TICK_MS = 1000
_LAST_SECONDS = 60
"""In these the countdown is shown."""


class LockWatch(QObject):
    """Say when nobody has been there for long enough, or the machine has slept.

    ``minutes`` tells how long that is now; 0 for never.

    Signals:
        due(): it is time to lock.
        counted(int): the seconds left in the last minute, 0 before it.
    """

    due = Signal()
    counted = Signal(int)

    def __init__(
        self, idleness: Idleness, minutes: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._idleness = idleness
        self._minutes = minutes
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Count from now on."""
        self._idleness.touch()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        idle, slept = self._idleness.look()
        minutes = self._minutes()
        left = ceil(minutes * 60 - idle.total_seconds())
        if slept or (minutes and left <= 0):
            self.due.emit()
            return
        self.counted.emit(left if minutes and left <= _LAST_SECONDS else 0)
