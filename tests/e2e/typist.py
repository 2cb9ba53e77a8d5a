"""Type in the live minutes until somebody kills the process; tell of every key on stdout.

    python -m tests.e2e.typist DATA_FOLDER

The first line told is what came back from the last time: ``{"text": …, "caret": …}``. Each
further one is what has been typed since, after the window has taken the key. The line is typed
on with now and then a step back, so that the caret does not always stand at the end.
"""

import json
import sys
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.minutes.page import MinutesPage
from tests.support.keyboard import press, wait_until
from tests.support.keys import press_key, type_text
from tests.support.office import desk_of

SPEECH = "не горит фонарь у подъезда, темно; ребёнок упал на лестнице — «сделайте» уже! "
PACE_MS = 40
"""Twice as fast as the fastest typist."""
STEP_BACK_EVERY = 11


class Typist(QObject):
    """Type a letter at each beat, wait for nobody."""

    def __init__(self, page: MinutesPage) -> None:
        super().__init__()
        self._edit = page.entry.edit
        self._letters = cycle(SPEECH)
        self._beats = count(1)
        self._timer = QTimer(self, interval=PACE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if next(self._beats) % STEP_BACK_EVERY:
            type_text(self._edit, next(self._letters))
        else:
            press_key(self._edit, Qt.Key.Key_Left)
        tell(self._edit.line(), self._edit.textCursor().position())


def tell(text: str, caret: int) -> None:
    """Write one line, whole, before anything else happens."""
    sys.stdout.write(json.dumps({"text": text, "caret": caret}) + "\n")
    sys.stdout.flush()


def open_minutes(desk: Desk) -> MinutesPage:
    """Show the window and go to the running meeting; it opens by itself."""
    desk.window.show()
    desk.window.activateWindow()
    desk.open()
    wait_until(lambda: desk.window.current_section() == "schedule", "the window is open")
    wait_until(lambda: desk.operations.is_resting, "the schedule is read")
    press("Ctrl+2")
    wait_until(lambda: desk.operations.is_resting, "the meeting is read")
    page = desk.window.page("minutes")
    if not isinstance(page, MinutesPage):
        raise TypeError(type(page))
    wait_until(page.entry.is_ready, "the line is ready")
    return page


def main() -> None:
    """Go on where the last one was killed."""
    app = QApplication([])
    with desk_of(app, AppPaths(Path(sys.argv[1]))) as desk:
        page = open_minutes(desk)
        line = page.entry.line()
        tell(line.text, line.caret)
        typist = Typist(page)
        QCoreApplication.exec()
        del typist


if __name__ == "__main__":
    main()
