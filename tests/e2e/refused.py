"""Open the window on a data folder and print what it says instead of the records.

    python -m tests.e2e.refused DATA_FOLDER

In a process of its own, since root has to give up what no read-only folder stops.
"""

import ctypes
import os
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


def tell(folder: Path) -> None:
    """Print the sentence, in a process that has to obey the modes of files like anybody's."""
    if os.geteuid() == 0:
        obey_modes()
    print(refusal(QApplication([]), AppPaths(folder)))  # noqa: T201 - what it is for


def obey_modes() -> None:
    """Give up the two powers of root over the modes of files; see capabilities(7)."""
    overriding, searching = 1 << 1, 1 << 2
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    powers = (ctypes.c_uint32 * 6)()
    library = ctypes.CDLL(None, use_errno=True)
    if library.capget(header, powers):
        raise OSError(ctypes.get_errno(), "capget")
    for effective_or_permitted in (0, 1):
        powers[effective_or_permitted] &= ~(overriding | searching)
    if library.capset(header, powers):
        raise OSError(ctypes.get_errno(), "capset")


if __name__ == "__main__":
    tell(Path(sys.argv[1]))
