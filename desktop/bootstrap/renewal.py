"""Let the pages of records that are no more go, so that all are made anew."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt

from db.domain.rows.backups import RestoredRow
from desktop.bootstrap.pages import Pages
from desktop.operations import Operations
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.views.main_window import MainWindow
from desktop.views.settings.backup_words import moment_words


def retire(pages: Pages, window: MainWindow, operations: Operations) -> None:
    """Take the pages off the window; they are deleted when nothing is asked for any more."""
    pages.stop()
    actions = (
        pages.search_action,
        pages.palette_action,
        *pages.undoing.actions,
        pages.trashing.action,
    )
    for action in actions:
        window.removeAction(action)  # its key would have two owners
    former: list[QObject] = [*window.forget_pages(), *actions, pages]
    if pages.trashing.page is not None:
        former.append(pages.trashing.page)
    once = Qt.ConnectionType.SingleShotConnection
    for one in former:
        operations.rested.connect(one.deleteLater, once)


def tell_restored(messages: MessageBar, done: RestoredRow, undo: Callable[[], object]) -> None:
    """Say which state is shown now, and offer the one before."""
    words = QCoreApplication.translate(
        "Renewal", "The records are as they were on {0}. The state before is kept among the copies."
    )
    messages.show_message(
        words.format(moment_words(done.restored.made_at)),
        MessageKind.OK,
        action=QCoreApplication.translate("Renewal", "Undo the restore") if done.kept else "",
        on_action=partial(undo) if done.kept else None,
    )
