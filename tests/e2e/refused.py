"""Open the window on a data folder and print what it says instead of the records.

    python -m tests.e2e.refused DATA_FOLDER

A process of its own, since root has to give up what no read-only folder stops.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.paths import AppPaths
from desktop.views.opening.page import OpeningPage
from tests.support.keyboard import wait_until
from tests.support.office import desk_of, speaking


def refusal(app: QApplication, paths: AppPaths) -> str:
    """Return the sentence of the opening page."""
    with speaking(app, "ru"), desk_of(app, paths) as desk:
        desk.window.show()
        desk.open()
        page = desk.window.findChild(OpeningPage)
        if page is None:
            raise LookupError("OpeningPage")
        wait_until(lambda: bool(page.sentence()), "the window refuses the records")
        assert page.isVisible()
        assert not desk.window.made_pages()
        return page.sentence()


if __name__ == "__main__":
    print(refusal(QApplication([]), AppPaths(Path(sys.argv[1]))))  # noqa: T201 - what it is for
