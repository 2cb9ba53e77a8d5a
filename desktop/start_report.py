"""Print when the window was painted and filled, or why it was not, then close it: for benchmarks."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop.bootstrap.window import Desk
from desktop.wording import word_error

_PAGE_BYTES = 4096
_REFUSED = 3
"""The exit code of a fault, as on the command line."""


class StartReport(QObject):
    """Watch the window from its first paint to its first filled page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._first_paint = 0.0
        desk.window.installEventFilter(self)
        desk.filled.connect(self._on_desk_filled)
        desk.refused.connect(self._on_desk_refused, Qt.ConnectionType.QueuedConnection)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._first_paint:
            self._first_paint = time.time()
            watched.removeEventFilter(self)
        return False

    @Slot()
    def _on_desk_filled(self) -> None:
        self._desk.window.repaint()
        QTimer.singleShot(0, self._tell)

    @Slot(object)
    def _on_desk_refused(self, error: Exception) -> None:
        """End, once the loop runs: nobody is there to read the screen that helps."""
        sys.stderr.write(f"{word_error(error)}\n")
        QApplication.exit(_REFUSED)

    @Slot()
    def _tell(self) -> None:
        line = {
            "first_paint_at": self._first_paint,
            "filled_at": time.time(),
            "rss_bytes": _resident_bytes(),
        }
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
        QApplication.quit()


def _resident_bytes() -> int:
    """Return the resident memory of this process, 0 where the system does not tell it so."""
    table = Path("/proc/self/statm")
    return int(table.read_text().split()[1]) * _PAGE_BYTES if table.exists() else 0
