"""Put the window together: first its shell, then, when the records are open, its pages."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock, system_clock
from db.domain.errors import EnvironmentFault
from db.encryption import DataKey
from desktop.bootstrap.collector import Collector
from desktop.operations import Operations
from desktop.paths import AppPaths
from desktop.settings import SettingsStore
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow, Section, WindowMemory
from desktop.views.opening import OpeningPage
from desktop.wording import word_error

if TYPE_CHECKING:
    from desktop.bootstrap.pages import Pages
    from desktop.bootstrap.services import Services
    from desktop.views.unlock.page import UnlockPage

_FIRST = "schedule"
_REST_MS = 50
"""Between two steps of making pages ahead: whoever presses a key meanwhile comes first."""


class Desk(QObject):
    """Hold the window and what stands behind it, from the opening to the last save.

    Signals:
        filled(): the records are open and the first page shows them.
    """

    filled = Signal()

    def __init__(
        self, theme: Theme, store: SettingsStore, paths: AppPaths, clock: Clock = system_clock
    ) -> None:
        super().__init__()
        self.operations = Operations(self)
        self._collector = Collector(self)
        self._theme = theme
        self._store = store
        self._paths = paths
        self._clock = clock
        self._pages: Pages | None = None
        self._opening = OpeningPage(theme)
        self._unlock: UnlockPage | None = None
        self.window = MainWindow(theme, self._sections(), _memory(store))
        self.window.occupy(self._opening)
        theme.dress(self.window)
        self._ahead = QTimer(self, singleShot=True, interval=_REST_MS)
        self._ahead.timeout.connect(self._on_ahead_timeout)
        self.filled.connect(self._ahead.start)
        self._opening.retry_requested.connect(self.open)
        self.operations.changed.connect(self._on_operations_changed)
        self.operations.failed.connect(self.report)
        self.window.closing.connect(self.save_everything)

    @Slot()
    def open(self) -> None:
        """Open the records and load the page modules, both off the GUI thread."""
        self._open_with(None)

    @Slot(object)
    def refuse(self, error: Exception) -> None:
        """Say on the whole screen why the records are not open, or ask for their password."""
        if isinstance(error, EnvironmentFault) and error.code == "locked_by_password":
            self._ask_password()
        else:
            self._opening.refuse(word_error(error))

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Say in the message bar what went wrong."""
        self.window.messages.show_message(word_error(error), MessageKind.ERROR)

    @Slot()
    def save_everything(self) -> None:
        """Send everything typed to the writer; it is on the disk before the process ends."""
        if self._pages is not None:
            self._pages.flush()

    def close(self) -> None:
        """Carry out what waits, then close the file."""
        self._ahead.stop()
        self._collector.stop()
        self.save_everything()
        if self._pages is not None:
            self._pages.stop()
        self.operations.close()
        if self._pages is not None:
            self._pages.services.close()

    @Slot(object)
    def _open_with(self, key: DataKey | None) -> None:
        self.window.occupy(self._opening)
        self._opening.wait()
        work = partial(_load, self._paths, self._clock, self._author, key)
        self.operations.query(work, self._on_loaded, self.refuse)

    def _ask_password(self) -> None:
        from desktop.services.unlocking import UnlockService
        from desktop.views.unlock.page import UnlockPage

        if self._unlock is None:
            unlocking = UnlockService(self._paths.records, self._clock)
            self._unlock = UnlockPage(self._theme, unlocking, self.operations)
            self._unlock.unlocked.connect(self._open_with)
        self.window.occupy(self._unlock)
        self._unlock.ask()

    def _sections(self) -> list[Section]:
        return [
            Section(
                "schedule", self.tr("Schedule"), "calendar-month", partial(self._make, "schedule")
            ),
            Section("minutes", self.tr("Meeting"), "pencil", partial(self._make, "minutes")),
            Section("orders", self.tr("Orders"), "checklist", partial(self._make, "orders")),
            Section(
                "directories", self.tr("Directories"), "books", partial(self._make, "directories")
            ),
            Section("settings", self.tr("Settings"), "settings", partial(self._make, "settings")),
        ]

    def _author(self) -> str:
        """Return whose name the journal notes; asked on the writer thread."""
        return self._store.settings.user

    def _make(self, key: str) -> QWidget:
        if self._pages is None:
            raise RuntimeError("a page was asked for before the records were open")
        return self._pages.make(key)

    def _on_loaded(self, services: "Services") -> None:
        from desktop.bootstrap.pages import Pages

        self._collector.keep_for_good()
        self._pages = Pages(
            self._theme, self.operations, self._store, services, self.window, self._clock
        )
        self.window.page(_FIRST)
        QTimer.singleShot(0, self._show_first)

    @Slot()
    def _show_first(self) -> None:
        """Show the first page, in a turn of the loop of its own."""
        self.window.release()
        self.window.show_section(_FIRST)
        self.operations.rested.connect(self.filled, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _on_ahead_timeout(self) -> None:
        """Make the other pages ahead, step by step, so that no key has to wait for one."""
        if self.window.make_ahead():
            self._ahead.start()
        else:
            self._collector.keep_for_good()

    @Slot(object)
    def _on_operations_changed(self, changes: ChangeSet) -> None:
        self.window.status.show_saved(QDateTime.currentDateTime())
        if self._pages is not None:
            self._pages.tell(changes)


def _load(
    paths: AppPaths, clock: Clock, author: Callable[[], str], key: DataKey | None
) -> "Services":
    """Open the records; the modules of the pages are imported on the way, off the GUI thread."""
    from desktop.bootstrap.services import open_services, warm_up

    import_module("desktop.bootstrap.pages")
    warm_up()
    return open_services(paths, clock, key, author)


def _memory(store: SettingsStore) -> WindowMemory:
    def load() -> bytes:
        try:
            return base64.b64decode(store.settings.window, validate=True)
        except binascii.Error:
            return b""

    def save(geometry: bytes) -> None:
        store.remember(replace(store.settings, window=base64.b64encode(geometry).decode()))

    return WindowMemory(load, save)
