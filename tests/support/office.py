"""Open the real window over the real records of the sample city."""

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from db.database import open_database
from db.domain.clock import Clock
from db.domain.rows.verification import Report
from db.verification import verify
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services import sample
from desktop.settings import SettingsStore, ThemeChoice
from desktop.views.common.theme import Theme
from desktop.views.common.translation import install_translations

SAMPLE_FOLDER = "COURTYARD_SAMPLE_FOLDER"
DAY_OF_SAMPLE = datetime(2026, 11, 23, 7, tzinfo=UTC)
"""A Monday: the sample's coming meeting is on the Wednesday, the held one was on the Thursday."""
DAY_OF_MEETING = datetime(2026, 11, 25, 8, tzinfo=UTC)
"""The morning of that Wednesday, at which it is one day everywhere from London to Vladivostok."""


@dataclass
class RunningClock:
    """Tell a time that goes on from the moment at which it was set."""

    moment: datetime
    _set_at: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        return self.moment + timedelta(seconds=time.monotonic() - self._set_at)


def sample_folder(folder: Path) -> AppPaths:
    """Fill a data folder with the sample city as it stands on its day."""
    shutil.copytree(sample_template(), folder, dirs_exist_ok=True)
    return AppPaths(folder)


@cache
def sample_template() -> Path:
    """Return the folder that the others are copied from; it is made once for a process.

    A process that starts others hands it on in ``SAMPLE_FOLDER``.
    """
    if os.environ.get(SAMPLE_FOLDER):
        return Path(os.environ[SAMPLE_FOLDER])
    folder = Path(tempfile.mkdtemp(prefix="sample-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    paths, clock = AppPaths(folder), RunningClock(DAY_OF_SAMPLE)
    database = open_database(paths.records, clock=clock)
    try:
        sample.fill(database, clock)
    finally:
        database.close()
    return folder


@contextmanager
def speaking(app: QApplication, language: str) -> Iterator[None]:
    """Have the program speak a language for a while."""
    before = QLocale()
    install_translations(app, language)
    try:
        yield
    finally:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)


@contextmanager
def desk_of(
    app: QApplication,
    paths: AppPaths,
    theme: Theme | None = None,
    clock: Clock | None = None,
) -> Iterator[Desk]:
    """Put the window together, not yet shown, and close it at the end."""
    theme = theme or Theme(ThemeChoice.LIGHT)
    theme.apply(app)
    desk = Desk(theme, SettingsStore(paths.settings), paths, clock or RunningClock(DAY_OF_MEETING))
    try:
        yield desk
    finally:
        desk.window.close()
        desk.close()
        desk.window.deleteLater()


def look_over(paths: AppPaths) -> Report:
    """Verify the closed data file as ``python -m desktop verify`` does."""
    database = open_database(paths.records, create=False)
    try:
        with database.read() as connection:
            return verify(connection)
    finally:
        database.close()
