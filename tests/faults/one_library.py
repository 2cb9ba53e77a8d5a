"""A12: one SQLite in the process, and Python itself never opens the live file."""

import importlib
import pkgutil
import sys
from pathlib import Path

import db
import desktop
from db.domain.clock import system_clock
from db.domain.rows.backups import BackupReason
from db.verification import verify
from desktop.services.backups import BackupService
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, log, make_scene, work_folder
from tests.support.live_file import LiveFileWatch

_MAPS = Path("/proc/self/maps")


def one_library(scale: Scale) -> Outcome:
    """Load every module of the program, use the file in every way, and look what was opened."""
    watch = LiveFileWatch.installed()
    with work_folder() as folder:
        scene = make_scene(folder, questions=3)
        losses = _touched_by_python(scene, watch)
    modules = _load_everything()
    libraries = _sqlite_libraries()
    if len(libraries) != 1:
        losses.append(f"libraries: {sorted(libraries)}")
    return Outcome(modules, tuple(losses), f"modules loaded, {len(libraries)} library")


def _touched_by_python(scene: Scene, watch: LiveFileWatch) -> list[str]:
    """Return where Python opened the file while the program was at work with it."""
    watch.clear()
    with scene.opened() as database:
        service = BackupService(database, system_clock, second_place=lambda: scene.path.parent)
        log(database, scene, 4)
        service.make(BackupReason.WORK)
        service.copies()
        service.try_restore()
        service.copy_to_second_place()
        with database.read() as connection:
            verify(connection)
    found = list(watch.found)
    with scene.opened():
        scene.path.read_bytes()
    blind = [] if len(watch.found) > len(found) else ["the watch does not see"]
    return found + blind


def _load_everything() -> int:
    count = 0
    for package in (db, desktop):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if (
                not module.name.endswith(("__main__", "migrations.env"))
                and "versions" not in module.name
            ):
                importlib.import_module(module.name)
                count += 1
    return count


def _sqlite_libraries() -> set[str]:
    """Return the files mapped into this process that carry SQLite."""
    mapped = {line.split(maxsplit=5)[-1] for line in _MAPS.read_text().splitlines()}
    named = {path for path in mapped if "sqlite" in Path(path).name.lower() and ".so" in path}
    if "sqlite3" in sys.modules:
        named.add("the module sqlite3")
    return named
