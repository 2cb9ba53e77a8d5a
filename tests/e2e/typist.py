"""Type in the live minutes until somebody kills the process; tell of every key on stdout.

    python -m tests.e2e.typist DATA_FOLDER PLACE [PASSWORD]

PLACE is ``line`` or the key of a field of the card. The first line told is what came back from the
last time and has the keyboard: ``{"place": …, "text": …, "caret": …}``. Each further one is what
has been typed since, after the window has taken the key. It is typed on with now and then a step
back, so that the caret does not always stand at the end.
"""

import json
import sys
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.minutes.page import MinutesPage
from desktop.views.unlock.page import UnlockPage
from tests.support.keyboard import press, wait_until, write
from tests.support.keys import press_key, type_text
from tests.support.office import desk_of

LINE = "line"
SPEECH = "не горит фонарь у подъезда, темно; ребёнок упал на лестнице — «сделайте» уже! "
PACE_MS = 40
"""Twice as fast as the fastest typist."""
STEP_BACK_EVERY = 11


class Typist(QObject):
    """Type a letter at each beat, wait for nobody."""

    def __init__(self, page: MinutesPage, edit: QWidget) -> None:
        super().__init__()
        self._page = page
        self._edit = edit
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
        tell(self._page)


def tell(page: MinutesPage) -> None:
    """Write one line, whole, before anything else happens."""
    place, text, caret = at_the_keyboard(page)
    sys.stdout.write(json.dumps({"place": place, "text": text, "caret": caret}) + "\n")
    sys.stdout.flush()


def at_the_keyboard(page: MinutesPage) -> tuple[str, str, int]:
    """Return which field has the keyboard, its text and its caret."""
    if page.entry.edit.hasFocus():
        line = page.entry.line()
        return LINE, line.text, line.caret
    for field in page.card.all_fields():
        if field.control.hasFocus() and page.card.row is not None:
            return f"{page.card.row.number}:{field.key}", field.text(), field.caret()
    return "nowhere", "", 0


def open_minutes(desk: Desk, password: str) -> MinutesPage:
    """Show the window; what was broken off opens by itself, else the running meeting does."""
    desk.window.show()
    desk.window.activateWindow()
    desk.open()
    if password:
        wait_until(lambda: desk.window.findChild(UnlockPage) is not None, "the password is asked")
        wait_until(lambda: desk.operations.is_resting, "it may be typed")
        write(f"{password}\n")
    wait_until(lambda: bool(desk.window.current_section()), "the window is open")
    wait_until(lambda: desk.operations.is_resting, "the first screen is read")
    if desk.window.current_section() != "minutes":
        press("Ctrl+2")
    page = desk.window.page("minutes")
    if not isinstance(page, MinutesPage):
        raise TypeError(type(page))
    wait_until(page.entry.is_ready, "the line is ready")
    wait_until(lambda: desk.operations.is_resting, "the meeting is read")
    return page


def take_place(page: MinutesPage, place: str) -> QWidget:
    """Go to the place by the keyboard, and to the field of the card as a click does."""
    if place == LINE:
        if not page.entry.edit.hasFocus():
            press("Esc")
        return page.entry.edit
    (field,) = (field for field in page.card.all_fields() if field.key == place)
    if not field.control.hasFocus():
        press("F2")
        field.control.setFocus(Qt.FocusReason.MouseFocusReason)
    return field.control


def work(folder: Path, place: str, password: str = "") -> None:
    """Go on where the last one was killed."""
    app = QApplication([])
    with desk_of(app, AppPaths(folder)) as desk:
        page = open_minutes(desk, password)
        tell(page)
        edit = take_place(page, place)
        wait_until(lambda: desk.operations.is_resting, "what was left is saved")
        tell(page)
        typist = Typist(page, edit)
        QCoreApplication.exec()
        del typist


if __name__ == "__main__":
    work(Path(sys.argv[1]), *sys.argv[2:])
