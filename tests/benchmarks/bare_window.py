"""Be the base line of the start: an empty window of Qt beside a loaded SQLAlchemy.

Run in a process of its own; prints when it was painted and how much memory it holds. Qt for Python
is imported first, as in any such program; its hook then reads the source of what is imported after
it, which takes about 13 MB for SQLAlchemy. ``--orm-first`` shows the same without that.
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path

ORDER = ["PySide6.QtWidgets", "sqlalchemy.orm"]
for module in reversed(ORDER) if "--orm-first" in sys.argv else ORDER:
    import_module(module)

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402 - the order is the point, see above
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402 - the same
from typing_extensions import override  # noqa: E402 - the same


class Watch(QObject):
    """Note the first paint of a window, then end the program."""

    painted_at = 0.0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.painted_at:
            self.painted_at = time.time()
            watched.removeEventFilter(self)
            QTimer.singleShot(0, QApplication.quit)
        return False


def main() -> None:
    app = QApplication(sys.argv)
    window = QMainWindow()
    watch = Watch()
    window.installEventFilter(watch)
    window.resize(1366, 768)
    window.show()
    app.exec()
    memory = Path("/proc/self/statm")
    pages = int(memory.read_text().split()[1]) if memory.exists() else 0
    line = {"first_paint_at": watch.painted_at, "rss_bytes": pages * 4096}
    print(json.dumps(line))  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
