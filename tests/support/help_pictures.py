"""Take the pictures of the help over the sample city: small, of few colours, in both languages.

Those of the README are among them, in Russian.

    python -m tests.support.help_pictures [FOLDER]

``python3 dev.py screenshots`` runs it; the days and hours are always the same, so that a picture
differs from the one before only where the program does.
"""

import argparse
import io
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from db.domain.enums import RecordKind
from db.domain.interpretation import interpret
from desktop import resources
from desktop.bootstrap.pages import Pages
from desktop.bootstrap.services import Services, open_services
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services.sample import fill
from desktop.settings import Language, SettingsStore, ThemeChoice
from desktop.views.common.theme import Theme
from desktop.views.directories.page import DirectoriesPage
from desktop.views.minutes.page import MinutesPage
from desktop.views.schedule.page import SchedulePage
from desktop.views.search.page import SearchPage
from desktop.views.settings.page import SettingsPage
from tests.support.keyboard import press
from tests.support.office import DAY_OF_SAMPLE, RunningClock, speaking
from tests.support.screens import settle, wait

LANGUAGES = ("ru", "en")
SIZE = QSize(1366, 768)
COLOURS = 64
EVENING = Path(__file__).parents[1] / "data" / "evening.txt"
LINES = 12
ZONE = "Europe/Moscow"
BEGINNING = datetime(2026, 11, 25, 15, 2, tzinfo=UTC)
PAUSE = timedelta(seconds=110)
README = ("minutes", "schedule", "orders")
LONG_AGO = date(2020, 1, 1)


def main() -> None:
    """Take the pictures of every language."""
    ours = resources.path("help/pictures")
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?", default=ours)
    target = parser.parse_args().folder
    os.environ["TZ"] = ZONE
    if hasattr(time, "tzset"):
        time.tzset()
    app = QApplication([])
    app.setCursorFlashTime(0)  # a caret that blinks would make pictures differ
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(app)
    for language in LANGUAGES:
        folder = target / language
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.glob("*.png"):
            file.unlink()
        with speaking(app, language), opened(theme, language) as desk:
            Photographer(desk, folder).take_all()
    if target == ours:
        for name in README:
            shutil.copyfile(
                target / "ru" / f"{name}.png", resources.path(f"screenshots/{name}.png")
            )


@dataclass
class Evening:
    """Tell the time of a meeting: it goes on when it is told to."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment


@contextmanager
def opened(theme: Theme, language: str) -> Iterator[Desk]:
    """Open the window over a sample city whose coming meeting has begun."""
    with tempfile.TemporaryDirectory() as place:
        paths = AppPaths(Path(place) / "data")
        store = SettingsStore(paths.settings)
        store.apply(replace(store.settings, language=Language(language), welcomed=True))
        prepare(paths)
        desk = Desk(theme, store, paths, RunningClock(BEGINNING + PAUSE * (LINES + 1)))
        desk.window.resize(SIZE)
        desk.window.show()
        desk.open()
        settle(desk)
        wait(1500)
        settle(desk)
        yield desk
        desk.window.close()
        desk.close()


def prepare(paths: AppPaths) -> None:
    """Fill a data folder, begin the meeting and log the first lines of the evening."""
    services = open_services(paths, RunningClock(DAY_OF_SAMPLE))
    fill(services.database, RunningClock(DAY_OF_SAMPLE))
    services.close()
    clock = Evening(BEGINNING)
    services = open_services(paths, clock)
    meeting = coming(services)
    services.minutes.start(meeting)
    card, lexicon = services.schedule.card(meeting), services.entry.lexicon()
    for line in EVENING.read_text("utf-8").splitlines()[:LINES]:
        found = interpret(line, lexicon, meeting=card, today=card.on or LONG_AGO)
        clock.moment += PAUSE
        services.minutes.log(meeting, found.question)
    services.close()


def coming(services: Services) -> UUID:
    """Return the meeting that is announced, or runs already."""
    rows = services.schedule.agenda(since=LONG_AGO)
    return next(row.id for row in rows if row.state in {"announced", "running"})


class Photographer:
    """Bring each screen to what its page of the help tells about, and keep its picture."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        pages = desk.window.findChild(Pages)
        assert pages is not None
        self._desk = desk
        self._pages = pages
        self._folder = folder

    def take_all(self) -> None:
        """Take every picture."""
        self._pages.ways.open_minutes(coming(self._pages.services))
        self._show("minutes")
        self._take("minutes")
        self._take_minutes()
        for key in (
            "schedule",
            "orders",
            "control",
            "feedback",
            "analysis",
            "directories",
            "settings",
        ):
            self._show(key)
            self._take(key)
        self._take_solutions()
        self._take_over_schedule()
        self._take_templates()
        page = self._show("search")
        assert isinstance(page, SearchPage)
        page.box.setText("фонарь")
        wait(300)
        self._take("search")

    def _take_minutes(self) -> None:
        page = self._show("minutes")
        assert isinstance(page, MinutesPage)
        for keys, name in (("F4", "fill"), ("F11", "readback")):
            self._action(page, keys).trigger()
            settle(self._desk)
            self._take(name)
            press("Esc")
            settle(self._desk)

    def _take_solutions(self) -> None:
        page = self._show("directories")
        assert isinstance(page, DirectoriesPage)
        first, *_ = self._pages.services.solutions.solutions("")
        page.show_record(RecordKind.TYPICAL_SOLUTION, first.id)
        self._take("solutions")
        page.show_tab(0)

    def _take_over_schedule(self) -> None:
        """Take what is laid over the schedule: the preparation of the coming meeting, the monitoring."""
        page = self._show("schedule")
        assert isinstance(page, SchedulePage)
        page.preparation_opened.emit(coming(self._pages.services))
        self._take("preparation")
        press("Esc")
        page.monitoring_opened.emit()
        self._take("monitoring")
        press("Esc")

    def _take_templates(self) -> None:
        page = self._show("settings")
        assert isinstance(page, SettingsPage)
        assert page.templates is not None
        page.templates.ensurePolished()
        for area in page.findChildren(QScrollArea):
            if area.isAncestorOf(page.templates):
                area.ensureWidgetVisible(page.templates, 0, 40)
        settle(self._desk)
        self._take("templates")

    def _show(self, key: str) -> QWidget:
        self._desk.window.show_section(key)
        settle(self._desk)
        return self._desk.window.page(key)

    def _action(self, page: Any, keys: str) -> QAction:
        actions: list[QAction] = page.page_actions()
        return next(
            action for action in actions if keys in [one.toString() for one in action.shortcuts()]
        )

    def _take(self, name: str) -> None:
        settle(self._desk)
        self._desk.window.messages.dismiss()
        settle(self._desk)
        save(self._desk.window.grab(), self._folder / f"{name}.png")


def save(picture: QPixmap, path: Path, colours: int = COLOURS) -> None:
    """Write a picture of few colours, as small as PNG makes it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    small = image.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


if __name__ == "__main__":
    main()
