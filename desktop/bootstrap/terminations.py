"""Hear that the system asks the process to end: a shutdown on Linux says so by a signal."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class Terminations(QObject):
    """Turn signals of the system into one of Qt; Python alone would sleep inside Qt's loop.

    Signals:
        asked(): the process is to end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return  # there Qt hears of it by a message to the window
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, _stay)

    def stop(self) -> None:
        """Leave the signals to the system again."""
        if sys.platform == "win32":
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        for end in (self._reading, self._writing):
            os.close(end)

    @Slot()
    def _on_notifier_activated(self) -> None:
        os.read(self._reading, 64)
        self.asked.emit()


def _stay(_number: int, _frame: FrameType | None) -> None:
    """Let the process live on: what is to be done is done when Qt hears of it."""
