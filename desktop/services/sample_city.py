"""Keep the sample city in a folder of its own; the user's records are never touched.

It is made beside and renamed, so that there is a whole one or none. It is deleted only where our
mark says that it is one, and not while it is open: it is told to go and goes at the next opening
of the records.
"""

import shutil
from pathlib import Path

from db.database import open_database
from db.domain.clock import Clock
from db.domain.errors import EnvironmentFault
from desktop.paths import AppPaths
from desktop.services.finished import Progress
from desktop.services.sample import fill

_MARK = "sample-city.txt"
_STAYS, _GOES = "stays", "goes"


def make_sample(paths: AppPaths, clock: Clock, _progress: Progress | None = None) -> AppPaths:
    """Return the sample city below the folder of the records, made now if there is none.

    Raises :class:`EnvironmentFault` ``folder_unwritable``.
    """
    target = paths.sample.data
    clear_away(paths)
    try:
        if not _mark(target).exists():
            _make(target, clock)
        _mark(target).write_text(_STAYS, "utf-8")
    except OSError as error:
        raise EnvironmentFault("folder_unwritable", name=str(paths.data)) from error
    return paths.sample


def let_go(sample: AppPaths) -> None:
    """Have the sample city deleted when the records are opened the next time."""
    _mark(sample.data).write_text(_GOES, "utf-8")


def clear_away(paths: AppPaths) -> None:
    """Delete the sample city of these records if it was let go; what resists goes the next time."""
    folder = paths.sample.data
    try:
        goes = _mark(folder).read_text("utf-8") == _GOES
    except (OSError, UnicodeDecodeError):
        return
    if goes:
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():
            _mark(folder).write_text(_GOES, "utf-8")


def _make(target: Path, clock: Clock) -> None:
    if target.exists():  # somebody's own folder of that name is not ours to fill
        raise EnvironmentFault("folder_unwritable", name=str(target))
    unfinished = target.with_name(f"{target.name}.partial")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700, parents=True)
    database = open_database(AppPaths(unfinished).records, clock=clock)
    try:
        fill(database, clock)
    finally:
        database.close()
    _mark(unfinished).write_text(_STAYS, "utf-8")
    unfinished.rename(target)


def _mark(folder: Path) -> Path:
    return folder / _MARK
