"""Lock the records when nobody is there: the key is forgotten, what was typed is kept.

The order: the window is covered; everything typed goes to the disk; every connection is closed and
the key dropped; whatever the screens ask for meanwhile waits. The password brings back the same
screen with the same caret.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from db.database import Database
from db.domain.clock import Clock
from db.encryption import DataKey
from desktop.bootstrap.idleness import Idleness
from desktop.bootstrap.lock_watch import LockWatch
from desktop.bootstrap.session_news import hear_session
from desktop.operations import Operations
from desktop.services.unlocking import UnlockService
from desktop.settings import LONGEST_LOCK, SHORTEST_LOCK, SettingsStore
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow
from desktop.views.unlock.page import UnlockPage
from desktop.wording import word_error

_PATIENCE_MS = 5000
"""For what is typed to reach a disk that does not take it; it stays in its field then."""
_AGAIN_MS = 1000
_ITEM = "lock"


class HoldsWork(Protocol):
    """Be what is typed into: the pages, all of them."""

    def flush(self) -> None:
        """Send what was typed to the writer."""

    def is_idle(self) -> bool:
        """Tell whether all of it is on the disk."""

    def is_meeting_running(self) -> bool:
        """Tell whether the minutes of a running meeting are open."""


class _State(Enum):
    OPEN = auto()
    LEAVING = auto()
    SHUTTING = auto()
    LOCKED = auto()


class Locking(QObject):
    """Lock by the clock, by the system and by hand; unlock by the password.

    ``forget`` makes Python let go of what nobody refers to any more: the key is among it.

    Signals:
        locked(): every connection is closed and the key is forgotten.
        unlocked(): work goes on.
    """

    locked = Signal()
    unlocked = Signal()

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        operations: Operations,
        store: SettingsStore,
        database: Database,
        work: HoldsWork,
        clock: Clock,
        forget: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = operations
        self._store = store
        self._database = database
        self._work = work
        self._forget = forget
        self._state = _State.OPEN
        self._focus: QWidget | None = None
        self._door = Operations(self)  # the other one waits while the records are shut
        self._page = UnlockPage(
            theme,
            UnlockService(database.path, clock),
            self._door,
            window,
            title=self.tr("Locked"),
            hint=self.tr("What was typed is kept. The password brings the same screen back."),
        )
        self._page.help_topic = "trouble#locked"
        self._page.hide()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self.action = make_action(window, self.tr("Lock"), self.lock, shortcut="Ctrl+L")
        window.keep_awake(self.action)
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise TypeError(type(app))
        self._idleness = Idleness(app, clock, self)
        self._watch = LockWatch(self._idleness, self._minutes, self)
        self._news = hear_session(app, int(window.winId()), self)
        self._connect()
        self._watch.start()
        self._on_watch_counted(0)

    @property
    def is_locked(self) -> bool:
        """Tell whether the window is covered."""
        return self._state is not _State.OPEN

    @Slot()
    def lock(self) -> None:
        """Cover the window and shut the records, where they have a password."""
        if self.is_locked or self._database.key is None:
            return
        self._state = _State.LEAVING
        self._focus = self._window.focusWidget()
        if self._focus is not None:
            self._focus.clearFocus()  # what stands over the page as long as it is typed in goes
        _leave_other_windows(self._window)
        self._window.messages.set_aside()
        self._window.occupy(self._page)  # fields that are left by it are saved
        self._page.setEnabled(False)
        self._work.flush()
        self._show_countdown(0)
        self._patience.start()
        self._on_operations_rested()

    def close(self) -> None:
        """End with the program."""
        for timer in (self._patience, self._again):
            timer.stop()
        self._watch.stop()
        self._door.close()
        self._window.removeAction(self.action)
        for part in (self.action, self._page, self):
            part.deleteLater()

    def _connect(self) -> None:
        self._watch.due.connect(self.lock)
        self._watch.counted.connect(self._on_watch_counted)
        self._news.left.connect(self.lock)
        self._operations.rested.connect(self._on_operations_rested)
        self._patience.timeout.connect(self._shut)
        self._again.timeout.connect(self._shut_again)
        self._page.unlocked.connect(self._on_page_unlocked)

    def _minutes(self) -> int:
        """Return after how many minutes to lock, 0 for never."""
        settings = self._store.settings
        if self.is_locked or self._database.key is None:
            return 0
        if not settings.lock_in_meeting and self._work.is_meeting_running():
            return 0
        return max(SHORTEST_LOCK, min(settings.lock_minutes, LONGEST_LOCK))

    @Slot(int)
    def _on_watch_counted(self, seconds: int) -> None:
        self.action.setEnabled(self._database.key is not None and not self.is_locked)
        self._show_countdown(seconds)

    def _show_countdown(self, seconds: int) -> None:
        words = self.tr("locks in %n second(s)", "", seconds) if seconds else ""
        self._window.status.set_item(_ITEM, words, right=True, tone="amber")

    @Slot()
    def _on_operations_rested(self) -> None:
        if self._state is not _State.LEAVING:
            return
        if self._operations.is_resting and self._work.is_idle():
            self._shut()

    @Slot()
    def _shut(self) -> None:
        """Close the file behind the commands that wait; nothing else comes before it opens again."""
        if self._state is not _State.LEAVING:
            return
        self._state = _State.SHUTTING
        self._patience.stop()
        self._operations.command(self._database.shut, self._on_shut, self._on_shut_refused)
        self._operations.hold()

    @Slot()
    def _shut_again(self) -> None:
        self._door.command(self._database.shut, self._on_shut, self._on_shut_refused)

    def _on_shut_refused(self, _error: Exception) -> None:
        """Wait for the long read that goes on; the window stays covered."""
        self._again.start()

    def _on_shut(self, _result: None) -> None:
        self._state = _State.LOCKED
        self._forget()
        self._page.setEnabled(True)
        self._page.ask()
        self.locked.emit()

    @Slot(object)
    def _on_page_unlocked(self, key: DataKey) -> None:
        self._page.setEnabled(False)
        work = _Reopening(self._database, key)
        self._door.query(work, self._on_reopened, self._on_reopening_refused)

    def _on_reopening_refused(self, error: Exception) -> None:
        self._page.setEnabled(True)
        self._page.ask()
        self._page.complain(word_error(error))

    def _on_reopened(self, _result: None) -> None:
        self._state = _State.OPEN
        self._page.setEnabled(True)
        self._operations.release()
        self._window.resume(self._page)
        self._window.messages.bring_back()
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self._window.guest() or self._window.page(self._window.current_section())).setFocus()
        self._idleness.touch()
        self.unlocked.emit()


class _Reopening:
    """Hold the key until the file is open, and not a moment longer."""

    def __init__(self, database: Database, key: DataKey) -> None:
        self._database = database
        self._key: DataKey | None = key

    def __call__(self) -> None:
        key, self._key = self._key, None
        self._database.reopen(key)


def _leave_other_windows(window: QWidget) -> None:
    """Close what stands over the window: it may show the records too."""
    for other in QApplication.topLevelWidgets():
        if other is window or not other.isVisible():
            continue
        if isinstance(other, QDialog):
            other.reject()
        else:
            other.hide()
        window.activateWindow()
