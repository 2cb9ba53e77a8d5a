"""F8, F9: no picture of the memory is left, and a laptop left alone locks itself."""

import gc
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from db.database import open_database
from db.domain.errors import EnvironmentFault
from db.encryption import DataKey
from db.engine import inspect
from db.queries.minutes import drafts
from desktop.bootstrap.locking import Locking
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.settings import AppSettings
from desktop.views.minutes.page import MinutesPage
from desktop.views.unlock.page import UnlockPage
from tests.architecture.sources import ROOT
from tests.faults.row import Outcome, Scale
from tests.faults.scene import work_folder
from tests.support.keyboard import press, rest, wait_until, write
from tests.support.office import DAY_OF_MEETING, RunningClock, desk_of, sample_folder
from tests.support.protected import PASSWORD, protect
from tests.support.running import start_planned

_STEP = timedelta(seconds=20)
"""Of the clock: a longer one would be taken for a sleep."""
_DYING = """
import ctypes, os, resource, sys, threading
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.paths import AppPaths

def die():
    dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
    print(resource.getrlimit(resource.RLIMIT_CORE), dumpable, flush=True)
    os.abort()

threading.Timer(float(sys.argv[2]), die).start()
app.run(AppPaths(Path(sys.argv[1])), language="ru", debug=False, report_start=False)
"""


def memory_dumps(scale: Scale) -> Outcome:
    """Let the running program die of an abort, and look for what it leaves."""
    losses: list[str] = []
    with work_folder() as folder:
        command = [sys.executable, "-c", _DYING, str(folder / "data"), "3"]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        if done.stdout.strip() != "(0, 0) 0":
            losses.append(done.stdout.strip() or done.stderr.strip()[-400:])
        if done.returncode >= 0:
            losses.append(f"it did not die of a signal: {done.returncode}")
        losses += [f"left: {file.name}" for file in folder.rglob("core*")]
    return Outcome(1, tuple(losses), "limit 0, not dumpable")


def left_alone(scale: Scale) -> Outcome:
    """Type, leave the laptop for ten minutes, and see what a stranger would find; come back."""
    count = scale.of(3, 20)
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError(type(app))
    losses: list[str] = []
    with work_folder(real_disk=True) as folder:
        paths = sample_folder(folder)
        start_planned(paths)
        secret, salt = _protected(paths)
        clock = RunningClock(DAY_OF_MEETING)
        with desk_of(app, paths, clock=clock) as desk:
            page = _open(desk)
            for number in range(count):
                write(f"вопрос {number} ")
                press("Left", times=2)
                losses += _leave_and_return(desk, page, clock, paths, (secret, salt))
    return Outcome(count, tuple(losses), f"after {AppSettings().lock_minutes} min")


def _protected(paths: AppPaths) -> tuple[bytes, bytes]:
    """Set a password; return the bytes of the key, which are no key object."""
    key, _ = protect(paths.records)
    return key.secret, key.salt


def _open(desk: Desk) -> MinutesPage:
    desk.window.show()
    desk.window.activateWindow()
    desk.open()
    wait_until(lambda: desk.window.findChild(UnlockPage) is not None, "the password is asked for")
    wait_until(lambda: desk.operations.is_resting, "it may be typed")
    write(f"{PASSWORD}\n")
    wait_until(lambda: desk.window.findChild(Locking) is not None, "the window is open")
    press("Ctrl+2")
    page = desk.window.page("minutes")
    if not isinstance(page, MinutesPage):
        raise TypeError(type(page))
    wait_until(lambda: page.entry.is_ready() and desk.operations.is_resting, "the line is ready")
    return page


def _leave_and_return(
    desk: Desk, page: MinutesPage, clock: RunningClock, paths: AppPaths, key: tuple[bytes, bytes]
) -> list[str]:
    before = page.entry.line()
    locking = desk.window.findChild(Locking)
    assert locking is not None
    gone, losses = timedelta(), []
    while not locking.is_locked and gone < timedelta(minutes=11):
        clock.moment += _STEP
        gone += _STEP
        locking._watch._on_timer_timeout()
    if gone < timedelta(minutes=9, seconds=40) or not locking.is_locked:
        losses.append(f"after {gone}: locked is {locking.is_locked}")
    (door,) = (one for one in desk.window.findChildren(UnlockPage) if one.isVisible())
    wait_until(door.isEnabled, "the records are shut")
    losses += _found(paths, key, before.text)
    rest()
    write(f"{PASSWORD}\n")
    wait_until(lambda: not locking.is_locked, "the window is open again")
    if page.entry.line() != before or not page.entry.edit.hasFocus():
        losses.append(f"came back: {page.entry.line()}, not {before}")
    return losses


def _found(paths: AppPaths, key: tuple[bytes, bytes], typed: str) -> list[str]:
    """Return what is wrong with a locked program: open files, keys, plain text, a lost draft."""
    losses = []
    if open_files := [name for name in _open_files() if "records.db" in name]:
        losses.append(f"open: {open_files}")
    gc.unfreeze()
    if any(isinstance(one, DataKey) and one.secret == key[0] for one in gc.get_objects()):
        losses.append("the key is still there")
    try:
        inspect(paths.records)
        losses.append("the file can be read without the key")
    except EnvironmentFault:
        pass
    database = open_database(paths.records, create=False, key=DataKey(*key))
    with database.read() as connection:
        if typed not in [draft.text for draft in drafts(connection, "line:")]:
            losses.append("the draft is lost")
    database.close()
    return losses


def _open_files() -> list[str]:
    folder = Path("/proc/self/fd")
    return [str(file.readlink()) for file in folder.iterdir() if file.exists()]
