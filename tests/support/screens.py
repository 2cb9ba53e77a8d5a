"""Take pictures of every section over the sample city, to be looked at with one's own eyes.

    python -m tests.support.screens FOLDER [--language ru|en] [--theme light|dark|sun] [--size WxH]

Under ``xvfb-run`` it uses the real X11 platform.
"""

import argparse
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from db.domain.interpretation import interpret
from desktop.bootstrap.pages import Pages
from desktop.bootstrap.services import Services, open_services
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services.sample import fill
from desktop.settings import SettingsStore, ThemeChoice
from desktop.views.common.theme import Theme
from desktop.views.common.translation import install_translations

EVENING = Path(__file__).parents[1] / "data" / "evening.txt"
LINES = 12


def prepare(folder: Path) -> AppPaths:
    """Fill a data folder with the sample city and begin the planned meeting."""
    paths = AppPaths(folder)
    services = open_services(paths)
    fill(services.database)
    log_some(services)
    services.close()
    return paths


def log_some(services: Services) -> None:
    """Log the first lines of the evening at the meeting that is announced."""
    meeting = next(
        row for row in services.schedule.agenda(since=_long_ago()) if row.state == "announced"
    )
    services.minutes.start(meeting.id)
    card, lexicon = services.schedule.card(meeting.id), services.entry.lexicon()
    for line in EVENING.read_text("utf-8").splitlines()[:LINES]:
        found = interpret(line, lexicon, meeting=card, today=card.on or _long_ago())
        services.minutes.log(meeting.id, found.question)


def _long_ago() -> date:
    return date(2020, 1, 1)


def wait(milliseconds: int) -> None:
    """Let the program work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(desk: Desk) -> None:
    """Wait until everything asked for was answered."""
    for _ in range(400):
        wait(20)
        if desk.operations.is_resting:
            break
    wait(150)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="ru")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--size", default="1366x768")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    install_translations(app, options.language)
    theme = Theme(ThemeChoice(options.theme))
    theme.apply(app)
    with tempfile.TemporaryDirectory() as place:
        paths = prepare(Path(place) / "data")
        desk = Desk(theme, SettingsStore(paths.settings), paths)
        width, height = map(int, options.size.split("x"))
        desk.window.resize(QSize(width, height))
        desk.window.show()
        desk.open()
        settle(desk)
        wait(1500)
        settle(desk)
        shoot(desk, options)
        desk.window.close()
        desk.close()


def shoot(desk: Desk, options: argparse.Namespace) -> None:
    """Show each section and save its picture."""
    pages = desk.findChild(Pages) or desk.window.findChild(Pages)
    assert pages is not None
    name = f"{options.language}-{options.theme}-{options.size}"
    meeting = next(
        row.id
        for row in pages.services.schedule.agenda(since=_long_ago())
        if row.state == "running"
    )
    for key in desk.window.section_keys():
        if key == "minutes":
            pages.ways.open_minutes(meeting)
        desk.window.show_section(key)
        settle(desk)
        desk.window.grab().save(str(options.folder / f"{key}-{name}.png"))


if __name__ == "__main__":
    main()
