"""Put the window together: first its shell, then, when the records are open, its pages."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock, system_clock
from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.backups import RestoredRow
from db.encryption import DataKey
from desktop.bootstrap.collector import Collector
from desktop.bootstrap.crash_notes import CrashNotes
from desktop.bootstrap.first_screen import FirstScreen
from desktop.bootstrap.guards import Guards
from desktop.bootstrap.helping import Helping
from desktop.bootstrap.mending import Mending
from desktop.bootstrap.page_modules import PageModules
from desktop.bootstrap.second_place import SecondPlace
from desktop.bootstrap.trying_out import TryingOut
from desktop.bootstrap.veiling import Veiling
from desktop.bootstrap.window_keys import WindowKeys
from desktop.operations import Operations
from desktop.paths import AppPaths
from desktop.settings import SettingsStore
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import MainWindow, Section, WindowMemory
from desktop.wording import word_error

if TYPE_CHECKING:
    from desktop.bootstrap.pages import Pages
    from desktop.bootstrap.services import Services
    from desktop.bootstrap.welcoming import Welcoming
    from desktop.views.unlock.page import UnlockPage

_SESSION_END_S = 4.0
"""No system waits longer for a program at the end of a session."""
_REST_MS = 50
"""Between two steps of making pages ahead: whoever presses a key meanwhile comes first."""


class Desk(QObject):
    """Hold the window and what stands behind it, from the opening to the last save.

    Signals:
        filled(): the records are open and the first page shows them.
        retry_requested(): what stood in the way of the opening is mended.
        take_over_requested(): the lock of another computer is to be overruled.
        refused(object): the records are not open for this error, or wait for their password.
        folder_requested(object): the records of this folder are to be opened instead.
        paths_requested(object): those of these paths, this once: the sample, or back from it.
    """

    filled = Signal()
    refused = Signal(object)
    retry_requested = Signal()
    take_over_requested = Signal()
    folder_requested = Signal(object)
    paths_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        store: SettingsStore,
        paths: AppPaths,
        clock: Clock = system_clock,
        *,
        welcomes: bool = True,
    ) -> None:
        super().__init__()
        self._first = FirstScreen(store, clock)
        self._welcomes = welcomes
        self.operations = Operations(self)
        self._collector = Collector(self)
        self._modules = PageModules(self)
        self._theme = theme
        self._store = store
        self._paths = paths
        self._clock = clock
        self._pages: Pages | None = None
        self._opened: list[Services] = []
        self._mending = Mending(theme, paths, clock, self.operations, self)
        self._opening = self._mending.page
        self._unlock: UnlockPage | None = None
        self.window = MainWindow(theme, self._sections(), _memory(store))
        self._notes = CrashNotes(theme, self.window, paths, self.save_everything, self)
        self.helping = Helping(theme, self.window, self.operations, store, clock)
        self._keys = WindowKeys(theme, self.window, store)
        self.veiling = Veiling(theme, self.window)
        self._guards = Guards(
            theme,
            self.window,
            self.operations,
            store,
            clock,
            self._collector.sweep,
            self.save_everything,
            self._is_idle,
        )
        self._guards.folder_requested.connect(self.folder_requested)
        self.trying = TryingOut(self.window, self.operations, store, paths, clock)
        self.trying.paths_requested.connect(self.paths_requested)
        self.trying.mark_window()
        self._welcoming: Welcoming | None = None
        self._mending.show_in(self.window)
        theme.dress(self.window)
        self._ahead = QTimer(self, singleShot=True, interval=_REST_MS)
        self._ahead.timeout.connect(self._on_ahead_timeout)
        self.filled.connect(self._on_filled)
        self._opening.retry_requested.connect(self.retry_requested)
        self._opening.take_over_requested.connect(self.take_over_requested)
        self._opening.folder_requested.connect(self.folder_requested)
        self.operations.changed.connect(self._on_operations_changed)
        self.operations.failed.connect(self.report)

    @Slot()
    def open(self) -> None:
        """Open the records off the GUI thread; the page modules are loaded after it."""
        self._open_with(None)

    @Slot(object)
    def refuse(self, error: Exception, key: DataKey | None = None) -> None:
        """Say on the whole screen why the records are not open, or ask for their password."""
        if isinstance(error, EnvironmentFault) and error.code == "locked_by_password":
            self._ask_password()
        else:
            self._mending.show_in(self.window)
            self._opening.refuse(error, key)
        self.refused.emit(error)

    @Slot()
    def come_to_front(self) -> None:
        """Show the window over all others: somebody has started the program once more."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Say in the message bar what went wrong; a bug also saves what was typed."""
        if isinstance(error, (UserError, EnvironmentFault)):
            self.window.messages.show_message(word_error(error), MessageKind.ERROR)
        else:
            self._notes.tell(error)

    @Slot()
    def save_everything(self) -> None:
        """Send everything typed to the writer; it is on the disk before the process ends."""
        if self._pages is not None:
            self._pages.flush()

    @Slot()
    def end_session(self) -> None:
        """Have everything typed on the disk before this returns: the user's session ends."""
        if self._pages is not None:
            self._pages.hurry()
        self.save_everything()
        self.operations.finish_writing(_SESSION_END_S)

    def close(self) -> None:
        """Carry out what waits, then close the file."""
        self._ahead.stop()
        self._modules.stop()
        self._collector.stop()
        self.save_everything()
        if self._pages is not None:
            self._pages.stop()
        self._guards.stop()
        self.operations.close()
        for services in self._opened:
            services.close()
        if self._pages is not None:
            self._first.note_end(self.window.current_section())

    @Slot(object)
    def _open_with(self, key: DataKey | None) -> None:
        self.window.occupy(self._opening)
        self._opening.wait()
        place = SecondPlace(self._store).load
        load = partial(_load, self._paths, self._clock, self._author, key, place, self._first)
        work = partial(self._keep_opened, load)
        self.operations.query(work, self._on_loaded, partial(self._on_refused, key))

    def _keep_opened(self, load: "Callable[[], Services]") -> "Services":
        """Remember what was opened, off the GUI thread: the end may come before the answer."""
        services = load()
        self._opened.append(services)
        return services

    def _on_refused(self, key: DataKey | None, error: Exception) -> None:
        self.refuse(error, key)

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
            Section("control", self.tr("Control"), "clock", partial(self._make, "control")),
            Section("feedback", self.tr("Feedback"), "phone-call", partial(self._make, "feedback")),
            Section("analysis", self.tr("Analysis"), "chart-bar", partial(self._make, "analysis")),
            Section(
                "directories", self.tr("Directories"), "books", partial(self._make, "directories")
            ),
            Section("settings", self.tr("Settings"), "settings", partial(self._make, "settings")),
            Section("search", self.tr("Search"), "search", partial(self._make, "search")),
        ]

    def _author(self) -> str:
        """Return whose name the journal notes; asked on the writer thread."""
        return self._store.settings.user

    def _make(self, key: str) -> QWidget:
        if self._pages is None:
            raise RuntimeError("a page was asked for before the records were open")
        return self._pages.make(key)

    def _on_loaded(self, services: "Services") -> None:
        self._modules.load(partial(self._make_pages, services))

    def _make_pages(self, services: "Services") -> None:
        from desktop.bootstrap.pages import Pages

        self._collector.keep_for_good()
        self._pages = Pages(
            self._theme, self.operations, self._store, services, self.window, self._clock
        )
        self._pages.is_sample = self.trying.is_sample
        self._pages.restored.connect(self._on_pages_restored)
        self._keys.resized.connect(self._pages.show_look)
        QTimer.singleShot(0, self._bring_first)

    @Slot()
    def _bring_first(self) -> None:
        """Make the first page, a step in each turn of the loop, then show it."""
        if self.window.step_towards(self._first.choose(self.window.section_keys())):
            QTimer.singleShot(0, self._bring_first)
        else:
            self._show_first()

    @Slot(object)
    def _on_pages_restored(self, done: RestoredRow) -> None:
        """Make every page anew: what they show is no more."""
        from desktop.bootstrap.renewal import retire, tell_restored

        pages = self._pages
        if pages is None:
            return
        self._ahead.stop()
        self._guards.leave_key()
        services, self._pages = pages.services, None
        retire(pages, self.window, self.operations)
        self._on_loaded(services)
        tell_restored(self.window.messages, done, partial(self._undo_restore, services))

    def _undo_restore(self, services: "Services") -> None:
        self.save_everything()
        self.operations.command(services.backups.undo_restore, self._on_pages_restored)

    @Slot()
    def _show_first(self) -> None:
        """Show the first page, which is made."""
        self.window.release()
        pages, broken_off = self._pages, self._first.broken_off
        if pages is None:
            return
        if broken_off is not None:
            pages.ways.bring_back(broken_off, self._first.greeting())
        self.window.show_section(self._first.choose(self.window.section_keys()))
        welcoming = self._welcome(pages)
        if self._welcomes and self._first.is_untouched and welcoming.is_due():
            welcoming.show()
        else:
            welcoming.remind()
        self._first.forget()
        self.operations.rested.connect(self.filled, Qt.ConnectionType.SingleShotConnection)

    def _welcome(self, pages: "Pages") -> "Welcoming":
        """Connect the pages with the steps of the first start, which outlive them."""
        from desktop.bootstrap.welcoming import Welcoming
        from desktop.services.first_setup import FirstSetup
        from desktop.views.welcome.page import WelcomeServices

        if self._welcoming is None:
            services = pages.services
            needed = WelcomeServices(
                services.protection, FirstSetup(services.database), services.imports
            )
            self._welcoming = Welcoming(
                self._theme, self.window, self.operations, self._store, needed
            )
            self._welcoming.sample_requested.connect(self.trying.enter)
        self._welcoming.progressed.connect(pages.look_at_copies)
        pages.welcome_requested.connect(self._welcoming.show_password)
        pages.setup_requested.connect(self._welcoming.show)
        pages.sample_requested.connect(self.trying.enter)
        pages.home_requested.connect(self.trying.go_home)
        return self._welcoming

    @Slot()
    def _on_filled(self) -> None:
        """Watch over the key from now on, and make the other pages ahead."""
        if self._pages is not None:
            self._guards.stand(self._pages)
        self._tell_updated()
        self._notes.offer_last()
        self._ahead.start()

    def _tell_updated(self) -> None:
        """Say once that an older program wrote the records."""
        from desktop.bootstrap.after_update import tell_updated

        database = self._pages.services.database if self._pages is not None else None
        if database is not None and database.copied_before_update is not None:
            tell_updated(self.window.messages, database.copied_before_update)
            database.copied_before_update = None

    def _is_idle(self) -> bool:
        return self._pages is None or self._pages.is_idle()

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
    paths: AppPaths,
    clock: Clock,
    author: Callable[[], str],
    key: DataKey | None,
    second_place: Callable[[], Path | None],
    first: FirstScreen,
) -> "Services":
    """Open the records; what the use cases need is imported on the way, off the GUI thread."""
    from desktop.bootstrap.services import open_services, warm_up
    from desktop.services.sample_city import clear_away

    warm_up()
    if paths.home is None:
        clear_away(paths)
    services = open_services(paths, clock, key, author, second_place)
    first.look(services.database)
    return services


def _memory(store: SettingsStore) -> WindowMemory:
    def load() -> bytes:
        try:
            return base64.b64decode(store.settings.window, validate=True)
        except binascii.Error:
            return b""

    def save(geometry: bytes) -> None:
        store.remember(replace(store.settings, window=base64.b64encode(geometry).decode()))

    return WindowMemory(load, save)
