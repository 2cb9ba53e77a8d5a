"""Notice when the GUI thread works too long at a stretch.

The stretch is counted in the thread's own CPU time, from one wait of the event loop to the next
(waiting itself costs none), so a busy machine does not fail a test.
"""

import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

LIMIT_S = 0.050


class GuiWatchdog(QObject):
    """Keep the longest stretch of work between two waits of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.stretches: list[float] = []
        self._since = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.aboutToBlock.connect(self._on_dispatcher_about_to_block)

    def forget(self) -> None:
        """Start anew: what was done so far does not count."""
        self.longest = 0.0
        self.stretches.clear()
        self._since = time.thread_time()

    def over_limit(self) -> list[float]:
        """Return the stretches that were too long, in seconds."""
        return [stretch for stretch in self.stretches if stretch > LIMIT_S]

    @Slot()
    def _on_dispatcher_about_to_block(self) -> None:
        stretch = time.thread_time() - self._since
        self._since = time.thread_time()
        self.stretches.append(stretch)
        self.longest = max(self.longest, stretch)
