"""Look every second whether a second start calls for this window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.bootstrap.one_window import heed_wish
from desktop.operations import Operations

_EVERY_MS = 1000


class CallWatch(QObject):
    """Notice that a second start calls for this window.

    Signals:
        called(): the window is to come to the front.
    """

    called = Signal()

    def __init__(self, wish: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish = wish
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._looks = Operations(self)
        self._is_looking = False

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._looks.close()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._looks.query(partial(heed_wish, self._wish), self._on_looked)

    def _on_looked(self, called: object) -> None:
        self._is_looking = False
        if called:
            self.called.emit()
