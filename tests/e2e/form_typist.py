"""Type into the form of a new meeting until somebody kills the process.

    python -m tests.e2e.form_typist DATA_FOLDER

Each line told on stdout is what stands in the field of the place, once the window has taken a key.
"""

import sys
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.paths import AppPaths
from desktop.views.schedule.page import SchedulePage
from tests.support.keyboard import press, wait_until
from tests.support.keys import type_text
from tests.support.office import desk_of

WORDS = "у детской площадки за домом "
PACE_MS = 20


class Typist(QObject):
    """Type a letter at each beat, wait for nobody."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__()
        self._edit = edit
        self._letters = cycle(WORDS)
        self._timer = QTimer(self, interval=PACE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        type_text(self._edit, next(self._letters))
        sys.stdout.write(f"{self._edit.text()}\n")
        sys.stdout.flush()


def work(folder: Path) -> None:
    """Plan a meeting, and never come to its end."""
    app = QApplication([])
    with desk_of(app, AppPaths(folder)) as desk:
        desk.window.show()
        desk.window.activateWindow()
        desk.open()
        wait_until(lambda: bool(desk.window.current_section()), "the window is open")
        wait_until(lambda: desk.operations.is_resting, "the first screen is read")
        press("Ins")
        page = desk.window.page("schedule")
        if not isinstance(page, SchedulePage):
            raise TypeError(type(page))
        form = page.side.form
        wait_until(form.isVisible, "the form is open")
        form._place.setFocus()
        typist = Typist(form._place)
        QCoreApplication.exec()
        del typist


if __name__ == "__main__":
    work(Path(sys.argv[1]))
