"""Let Python's collector of cycles work on the GUI thread alone, and in small rounds.

A round that happens on a reader's thread destroys widgets there, and Qt dies of that. A full round
over all that the program has loaded takes a tenth of a second; what stands after the start stays
until the end, so the rounds leave it out.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500


class Collector(QObject):
    """Take over from the automatic rounds until :meth:`stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        gc.disable()
        self.keep_for_good()  # a round while the records are opened goes over what is new alone
        self._timer.start()

    def keep_for_good(self) -> None:
        """Leave out of all further rounds whatever stands now."""
        gc.freeze()

    def sweep(self) -> None:
        """Let go of everything that nobody refers to, also of what stands since the start.

        It takes a tenth of a second: for a moment when nobody is at the screen.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Give the rounds back to Python, over everything."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _on_timer_timeout(self) -> None:
        """Make the round that Python would have made by its own counts."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [number for number in range(3) if counts[number] > limits[number]]
        if due:
            gc.collect(due[-1])
