"""A8: the open file is deleted, renamed, exchanged or out with its folder beneath the window."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from db.database import Database
from db.domain.clock import system_clock
from db.domain.errors import EnvironmentFault
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, log, make_scene, violations, work_folder

if TYPE_CHECKING:
    from desktop.services.rescue import RescueService

_QUESTIONS = 5
_READERS = 4
_AT_MOST_S = 5.0

Lose = Callable[[Path], object]


def _deleted(path: Path) -> None:
    path.unlink()


def _renamed(path: Path) -> None:
    path.rename(path.with_name("old.db"))


def _folder_renamed(path: Path) -> None:
    path.parent.rename(path.parent.with_name("carried off"))


def _folder_deleted(path: Path) -> None:
    shutil.rmtree(path.parent)


def _exchanged_for_another_base(path: Path) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        make_scene(Path(folder)).path.replace(path)


def _deleted_with_its_log(path: Path) -> None:
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        file.unlink(missing_ok=True)


_WAYS: tuple[Lose, ...] = (
    _deleted,
    _deleted_with_its_log,
    _renamed,
    _folder_renamed,
    _folder_deleted,
    _exchanged_for_another_base,
)


def file_gone(scale: Scale) -> Outcome:
    """Lose the file in every way, plain and encrypted: a stop, no commit after, all of it saved."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    losses: list[str] = []
    longest = 0.0
    tries = 0
    for encrypted, ways in ((False, _WAYS), (True, _WAYS[:: scale.of(3, 1)])):
        for lose in ways:
            tries += 1
            with work_folder() as folder:
                seconds, found = _lost(folder, lose, encrypted=encrypted)
            longest = max(longest, seconds)
            losses += [f"{lose.__name__[1:]}, encrypted {encrypted}: {text}" for text in found]
    return Outcome(tries, tuple(losses), f"told after {longest:.1f} s at most")


def _lost(folder: Path, lose: Lose, *, encrypted: bool) -> tuple[float, list[str]]:
    """Return how long it took until the window said stop, and what went wrong."""
    from desktop.services.rescue import RescueService

    place = folder / "data"
    place.mkdir()
    scene = make_scene(place, encrypted=encrypted)
    found: list[str] = []
    with scene.opened() as database:
        saved = [log(database, scene, number) for number in range(1, _QUESTIONS + 1)]
        rescue = RescueService(database, system_clock)
        if not rescue.is_in_place():
            found.append("said to be gone while it is there")
        seconds = _told(rescue, lambda: lose(scene.path), found)
        found += _other_reads(database)
        found += _silent_commits(database, scene)
        with tempfile.TemporaryDirectory(dir=folder) as stick:
            rescue.let_drafts_through()
            saved.append(log(database, scene, _QUESTIONS + 1))
            there = rescue.save_to(Path(stick))
            found += violations(scene.at(there / scene.path.name), saved)
        found += _silent_commits(database, scene)
        database.close()
    return seconds, found


def _told(rescue: "RescueService", lose: Callable[[], object], found: list[str]) -> float:
    """Let the watch of the window look until it says stop."""
    from PySide6.QtWidgets import QApplication

    from desktop.bootstrap.watch import FileWatch
    from desktop.operations import Operations
    from desktop.views.common.banner import Banner
    from desktop.views.common.message_bar import MessageBar
    from desktop.views.common.theme import Theme
    from tests.support.keyboard import Impatient, wait_until

    _app = QApplication.instance() or QApplication([])
    theme, operations = Theme(), Operations()
    banner = Banner(theme)
    watch = FileWatch(
        rescue, operations, banner, MessageBar(theme), lambda: None, bool, lambda: None
    )
    wait_until(lambda: watch._asked_at is None, "the first look is taken")
    lose()
    began = time.monotonic()
    try:
        wait_until(lambda: bool(banner.text()), "the window says stop", int(_AT_MOST_S * 1000))
    except Impatient as error:
        found.append(str(error))
    seconds = time.monotonic() - began
    watch.close()
    operations.close()
    return seconds


def _other_reads(database: Database) -> list[str]:
    """Read by more connections than were made so far: none may be of what lies there now."""
    found = []
    with ExitStack() as held:
        for _ in range(_READERS):
            try:
                connection = held.enter_context(database.read())
            except EnvironmentFault as fault:
                found += [] if fault.code == "file_gone" else [f"a reader stumbled: {fault.code}"]
                break
            rows = connection.exec_driver_sql("SELECT count(*) FROM question").scalar_one()
            found += [] if rows == _QUESTIONS else [f"another file was read: {rows} questions"]
    return found


def _silent_commits(database: Database, scene: Scene) -> list[str]:
    """Try to save: nothing may be acknowledged."""
    try:
        key: UUID = log(database, scene, 99)
    except EnvironmentFault as fault:
        return [] if fault.code == "file_gone" else [f"refused as {fault.code}"]
    return [f"acknowledged and nowhere on the disk: {key}"]
