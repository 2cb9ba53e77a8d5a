"""Let Python's collector of cycles work on the GUI thread alone, and in small rounds.

A round that happens on a reader's thread destroys widgets there, and Qt dies of that. A full round
over all that the program has loaded takes a tenth of a second; what stands after the start stays
until the end, so the rounds leave it out. So do they with a table of 100 000 rows: to go over it
takes longer than the screen may stand still, and rows refer to nothing that refers to them.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500
_MOST = 60_000
"""Objects that a round goes over: some ten milliseconds."""


class Collector(QObject):
    """Take over from the automatic rounds until :meth:`stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        gc.disable()
        self.keep_for_good()  # a round while the records are opened goes over what is new alone
        self._timer.start()

    def keep_for_good(self) -> None:
        """Leave out of all further rounds whatever stands now."""
        gc.freeze()
        self._standing = 0

    def sweep(self) -> None:
        """Let go of everything that nobody refers to, also of what stands since the start.

        It takes a tenth of a second: for a moment when nobody is at the screen.
        """
        gc.unfreeze()
        gc.collect()
        self.keep_for_good()

    def stop(self) -> None:
        """Give the rounds back to Python, over everything."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _on_timer_timeout(self) -> None:
        """Make the round that Python would have made by its own counts, unless it were a long one.

        What is left out is still let go of when nobody refers to it; cycles in it wait for
        :meth:`sweep`.
        """
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [number for number in range(3) if counts[number] > limits[number]]
        if not due:
            return
        is_burst = counts[0] > _MOST
        self._standing += counts[0]
        if not is_burst:
            gc.collect(2 if self._standing > _MOST else due[-1])
        if self._standing > _MOST:
            self.keep_for_good()
