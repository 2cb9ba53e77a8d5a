"""Start the window as the program does and tell how long its thread worked at a stretch.

    python -m tests.e2e.opening DATA_FOLDER

Printed are the stretches in seconds and the modules with classes of Qt's that another thread
imported: ``{"stretches": […], "off_thread": […]}``.

In a process of its own nothing is imported yet that the program imports on the way.
"""

import json
import sys
import threading
from collections.abc import Iterator
from functools import partial
from importlib.abc import MetaPathFinder
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.settings import SettingsStore
from desktop.views.common.theme import Theme
from desktop.views.common.translation import install_translations
from tests.support.watchdog import GuiWatchdog

LOOK_EVERY_MS = 20


class ThreadNotes(MetaPathFinder):
    """Note what threads other than the first one import; find nothing."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def find_spec(self, fullname: str, *_where: object) -> None:
        """Note the name."""
        if threading.current_thread() is not threading.main_thread():
            self.names.append(fullname)

    def with_classes_of_qt(self) -> Iterator[str]:
        """Give the names of those that register a type with PySide."""
        for name in self.names:
            module = sys.modules.get(name)
            made = (
                (item for item in vars(module).values() if isinstance(item, type)) if module else ()
            )
            if name.startswith("PySide6") or any(
                issubclass(item, Shiboken.Object) and item.__module__ == name for item in made
            ):
                yield name


def main() -> None:
    """Open the window, wait until every page is made ahead, tell."""
    notes = ThreadNotes()
    sys.meta_path.insert(0, notes)
    app = QApplication([])
    install_translations(app, "ru")
    theme = Theme()
    theme.apply(app)
    paths = AppPaths(Path(sys.argv[1]))
    desk = Desk(theme, SettingsStore(paths.settings), paths)
    watchdog = GuiWatchdog()
    watchdog.begin("opening the window")
    desk.window.show()
    desk.open()
    looks = QTimer(interval=LOOK_EVERY_MS)
    looks.timeout.connect(partial(leave_when_made, app, desk))
    looks.start()
    app.exec()
    told = {
        "stretches": [stretch.seconds for stretch in watchdog.stretches],
        "off_thread": list(notes.with_classes_of_qt()),
        "imported_off_thread": len(notes.names),
    }
    print(json.dumps(told))  # noqa: T201 - the answer
    desk.close()


def leave_when_made(app: QApplication, desk: Desk) -> None:
    """Quit once there is nothing more to make ahead."""
    if len(desk.window.made_pages()) == len(desk.window.section_keys()):
        app.quit()


if __name__ == "__main__":
    main()
