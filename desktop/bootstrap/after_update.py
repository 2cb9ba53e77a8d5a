"""Say that the records of an older program were brought up to date, and where their copy is."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop import __version__
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.views.opening.page import show_folder

translate = QCoreApplication.translate


def tell_updated(messages: MessageBar, copy: Path) -> None:
    """Say it until it is dismissed; the copy can be looked at."""
    words = translate(
        "AfterUpdate",
        "An older version wrote these records; they are fit for version {0} now. The copy made "
        "before it is kept as {1}.",
    )
    messages.show_message(
        words.format(__version__, copy.name),
        MessageKind.OK,
        action=translate("AfterUpdate", "Show the folder"),
        on_action=partial(show_folder, copy.parent),
    )
