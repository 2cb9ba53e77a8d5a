"""Start the window as the program does and print how long its thread worked at a stretch.

    python -m tests.e2e.opening DATA_FOLDER

In a process of its own nothing is imported yet that the program imports on the way.
"""

import json
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.settings import SettingsStore
from desktop.views.common.theme import Theme
from desktop.views.common.translation import install_translations
from tests.support.watchdog import GuiWatchdog

LOOK_EVERY_MS = 20


def main() -> None:
    """Open the window, wait until every page is made ahead, tell."""
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
    print(json.dumps([stretch.seconds for stretch in watchdog.stretches]))  # noqa: T201 - the answer
    desk.close()


def leave_when_made(app: QApplication, desk: Desk) -> None:
    """Quit once there is nothing more to make ahead."""
    if len(desk.window.made_pages()) == len(desk.window.section_keys()):
        app.quit()


if __name__ == "__main__":
    main()
