"""Type into the real window, without a screen, in a process that a fault row has started.

python -m tests.faults.window slow DATA_FOLDER SECONDS     A9: tell the longest stretches
python -m tests.faults.window full DATA_FOLDER             A5w: fill the disk and free it
"""

import ctypes
import errno
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.terminations import Terminations
from desktop.bootstrap.window import Desk
from desktop.operations import Operations
from desktop.paths import AppPaths
from desktop.views.minutes.page import MinutesPage
from tests.support.keyboard import press, wait_until
from tests.support.keys import type_text
from tests.support.office import desk_of

SPEECH = "не горит фонарь у подъезда, темно; ребёнок упал на лестнице и просит сделать "
_PATIENCE_MS = 60_000
_BEAT_MS = 4
_PACE_MS = 70
"""A letter each 70 ms: faster than anybody types for long."""


class Typist(QObject):
    """Type a letter at each beat, whatever the disk does."""

    def __init__(self, page: MinutesPage, pace_ms: int = _PACE_MS) -> None:
        super().__init__()
        self._edit = page.entry.edit
        self._letters = cycle(SPEECH)
        self.typed = page.entry.line().text
        self._timer = QTimer(self, interval=pace_ms)
        self._timer.timeout.connect(self.strike)
        self._timer.start()

    @Slot()
    def strike(self) -> None:
        """Type one letter."""
        letter = next(self._letters)
        self.typed += letter
        type_text(self._edit, letter)

    def stop(self) -> None:
        """Type no more."""
        self._timer.stop()


class WallWatch(QObject):
    """Beat every few milliseconds and keep the longest time between two beats.

    Waits for a disk or a lock are in it. The time in which the machine gave the processor to others
    is taken off: the kernel tells it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._schedule = Path(f"/proc/self/task/{os.getpid()}/schedstat").open()  # noqa: SIM115 - read at each beat
        self._last = self._now()
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        now = self._now()
        passed, waited = (after - before for after, before in zip(now, self._last, strict=True))
        self.longest = max(self.longest, passed - waited)
        self._last = now

    def _now(self) -> tuple[float, float]:
        """Return the time, and how long the thread has waited for a processor so far."""
        self._schedule.seek(0)
        return time.monotonic(), int(self._schedule.read().split()[1]) / 1e9


def open_minutes(desk: Desk) -> MinutesPage:
    """Show the window and the running meeting; it opens by itself."""
    desk.window.show()
    desk.window.activateWindow()
    desk.open()
    wait_until(lambda: bool(desk.window.current_section()), "the window is open", _PATIENCE_MS)
    wait_until(lambda: desk.operations.is_resting, "the first screen is read", _PATIENCE_MS)
    if desk.window.current_section() != "minutes":
        press("Ctrl+2")
    page = desk.window.page("minutes")
    if not isinstance(page, MinutesPage):
        raise TypeError(type(page))
    wait_until(page.entry.is_ready, "the line is ready", _PATIENCE_MS)
    wait_until(lambda: desk.operations.is_resting, "the meeting is read", _PATIENCE_MS)
    return page


def slow(app: QApplication, folder: Path, seconds: float) -> None:
    """Type for so many seconds and tell the longest stretch and what was saved."""
    with desk_of(app, AppPaths(folder)) as desk:
        page = open_minutes(desk)
        wait_until(lambda: desk.operations.is_resting, "the pages are made", _PATIENCE_MS)
        watch, typist = WallWatch(), Typist(page)
        QTimer.singleShot(round(seconds * 1000), partial(QCoreApplication.exit, 0))
        QCoreApplication.exec()
        watch.stop()
        typist.stop()
        wait_until(lambda: page.is_idle, "the last letter is saved", _PATIENCE_MS)
        say({"longest": watch.longest, "typed": typist.typed, "shown": page.entry.line().text})


def save_in_the_gui_thread() -> None:
    """Have every save done where the keys come in: the test of the test."""

    def command(
        _self: Operations,
        work: Callable[[], object],
        on_success: Callable[[object], object] | None = None,
        _on_error: object = None,
    ) -> None:
        result = work()
        if on_success is not None:
            on_success(result)

    Operations.command = command  # type: ignore[method-assign, assignment]  # in this process alone


def typist(folder: Path) -> None:
    """E9: type until the system asks the process to end, then end as the program does; tell all."""
    app = QApplication([])
    with desk_of(app, AppPaths(folder)) as desk:
        page = open_minutes(desk)
        hand = Typist(page, 20)
        end = Terminations(desk)
        end.asked.connect(hand.stop)
        end.asked.connect(desk.end_session)
        end.asked.connect(app.exit)
        say({"ready": True})
        QCoreApplication.exec()
        say({"typed": hand.typed})


def commit(folder: Path, keys: int) -> None:
    """E9: type letters without a turn of the loop, save for the end of the session, and die."""
    app = QApplication([])
    with desk_of(app, AppPaths(folder)) as desk:
        page = open_minutes(desk)
        hand = Typist(page)
        hand.stop()
        for _ in range(keys):
            hand.strike()
        desk.end_session()
        say({"typed": hand.typed})
        os._exit(0)


def full(app: QApplication, folder: Path) -> None:
    """Fill the disk while typing, use up the reserve too, free the disk; tell what was to be seen."""
    library = ctypes.CDLL(None)
    library.faults_used.restype = ctypes.c_longlong
    place = str(folder).encode()
    with desk_of(app, AppPaths(folder)) as desk:
        page = open_minutes(desk)
        reserve = folder / "reserve.bin"
        wait_until(reserve.exists, "the reserve is made", _PATIENCE_MS)
        seen: dict[str, object] = {}
        hand = Typist(page, 20)
        library.faults_quota(place, ctypes.c_longlong(library.faults_used(place)))
        wait_until(lambda: bool(desk.window.banner.text()), "the banner", _PATIENCE_MS)
        seen["in_reserve"] = desk.window.banner.text()
        _wait_for_letters(hand, 30)
        hand.stop()
        wait_until(lambda: page.is_idle, "what is typed is saved in the reserve", _PATIENCE_MS)
        library.faults_quota(place, ctypes.c_longlong(0))
        library.faults_arm(ctypes.c_long(1), 1, errno.ENOSPC)  # the log has room for a while
        hand = Typist(page, 20)
        wait_until(lambda: desk.window.banner.text() != seen["in_reserve"], "no room", _PATIENCE_MS)
        seen["no_room"] = desk.window.banner.text()
        _wait_for_letters(hand, 30)
        hand.stop()
        seen["shown"] = page.entry.line().text
        library.faults_disarm()
        library.faults_quota(place, ctypes.c_longlong(-1))
        wait_until(lambda: not desk.window.banner.text(), "the banner goes", _PATIENCE_MS)
        wait_until(lambda: page.is_idle, "all is saved", _PATIENCE_MS)
        seen["typed"] = hand.typed
        seen["reserve"] = reserve.exists()
        say(seen)


def _wait_for_letters(hand: Typist, letters: int) -> None:
    goal = len(hand.typed) + letters
    wait_until(lambda: len(hand.typed) >= goal, "letters are typed", _PATIENCE_MS)


def say(told: dict[str, object]) -> None:
    """Tell on one line."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> None:
    """Do what the row asks for."""
    what, folder, *rest = arguments
    app = QApplication([])
    if what == "careless":
        save_in_the_gui_thread()
    if what in {"slow", "careless"}:
        slow(app, Path(folder), float(rest[0]))
    else:
        full(app, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
