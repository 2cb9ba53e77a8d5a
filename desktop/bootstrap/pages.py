"""Make the pages when they are first shown, and connect them: they do not know each other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QDateTime, QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from desktop.bootstrap.rounds import BackupRounds
from desktop.bootstrap.services import Services
from desktop.operations import Operations
from desktop.settings import AppSettings, SettingsStore
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.directories.page import DirectoriesPage
from desktop.views.main_window import MainWindow
from desktop.views.minutes.page import MinutesPage
from desktop.views.orders.page import OrdersPage, OrdersServices
from desktop.views.schedule.page import SchedulePage
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.protection import ProtectionCard


@runtime_checkable
class HearsChanges(Protocol):
    """Be a page that shows records."""

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""


@runtime_checkable
class HoldsTyping(Protocol):
    """Be a page in which something may be typed and not yet saved."""

    def flush(self) -> None:
        """Send what was typed to the writer."""


class ExportFolder:
    """Remember in the settings of this machine where papers go."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    def load(self) -> Path:
        """Return the folder of the last paper, or the user's documents."""
        known = self._store.settings.export_folder
        if known and Path(known).is_dir():
            return Path(known)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place))

    def save(self, folder: Path) -> None:
        """Remember the folder."""
        self._store.remember(replace(self._store.settings, export_folder=str(folder)))


class Pages(QObject):
    """Make each page once, connect it, and carry news to those that were made."""

    def __init__(
        self,
        theme: Theme,
        operations: Operations,
        store: SettingsStore,
        services: Services,
        window: MainWindow,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self.services = services
        self._theme = theme
        self._operations = operations
        self._store = store
        self._window = window
        self._clock = clock
        self._meeting: UUID | None = None
        self._rounds = BackupRounds(services.backups, operations, window.status, self)
        self._makers: dict[str, Callable[[], QWidget]] = {
            "schedule": self._schedule,
            "minutes": self._minutes,
            "orders": self._orders,
            "directories": self._directories,
            "settings": self._settings,
        }

    def make(self, key: str) -> QWidget:
        """Return a new page of a section, connected."""
        return self._makers[key]()

    def tell(self, changes: ChangeSet) -> None:
        """Let the pages that were made read again what changed."""
        for page in self._window.made_pages().values():
            if isinstance(page, HearsChanges):
                page.on_changed(changes)

    def flush(self) -> None:
        """Have every page send what was typed to the writer."""
        for page in self._window.made_pages().values():
            if isinstance(page, HoldsTyping):
                page.flush()

    def stop(self) -> None:
        """Begin nothing more by themselves: the program ends."""
        self._rounds.stop()

    def _schedule(self) -> QWidget:
        services = self.services
        page = SchedulePage(
            self._theme,
            services.schedule,
            services.directories,
            self._operations,
            self._today,
            services.notices,
            ExportFolder(self._store),
        )
        page.meeting_opened.connect(self.open_minutes)
        page.orders_opened.connect(self._open_orders)
        page.told.connect(self._on_page_told)
        return page

    def _minutes(self) -> QWidget:
        services = self.services
        page = MinutesPage(
            self._theme,
            services.minutes,
            services.schedule,
            services.entry,
            self._operations,
            self._window.messages,
            self._clock,
        )
        page.meeting_opened.connect(self._on_minutes_meeting_opened)
        page.saved.connect(self._on_minutes_saved)
        page.schedule_requested.connect(self._open_schedule)
        return page

    def _orders(self) -> QWidget:
        services = self.services
        needed = OrdersServices(
            services.schedule,
            services.entry,
            services.orders,
            services.protocols,
            services.papers,
        )
        page = OrdersPage(
            self._theme, needed, self._operations, self._today, ExportFolder(self._store)
        )
        page.told.connect(self._on_page_told)
        if self._meeting is not None:
            page.open_meeting(self._meeting)
        return page

    def _directories(self) -> QWidget:
        services = self.services
        page = DirectoriesPage(
            self._theme, services.directories, services.imports, self._operations, self._today
        )
        page.told.connect(self._on_page_told)
        return page

    def _settings(self) -> QWidget:
        page = SettingsPage(
            self._theme,
            self.services.directories,
            self._operations,
            self._today,
            self._load_settings,
            self._store.apply,
            ProtectionCard(self._theme, self.services.protection, self._operations),
        )
        page.told.connect(self._on_page_told)
        return page

    def _load_settings(self) -> AppSettings:
        return self._store.settings

    @Slot(object)
    def open_minutes(self, meeting_id: UUID) -> None:
        """Show the minutes of a meeting."""
        page = self._window.page("minutes")
        if isinstance(page, MinutesPage):
            page.open_meeting(meeting_id)
        self._window.show_section("minutes")

    @Slot(object)
    def _open_orders(self, meeting_id: UUID) -> None:
        page = self._window.page("orders")
        if isinstance(page, OrdersPage):
            page.open_meeting(meeting_id)
        self._window.show_section("orders")

    @Slot(object)
    def _on_minutes_meeting_opened(self, meeting_id: UUID) -> None:
        """Go on with the same meeting in the orders."""
        self._meeting = meeting_id
        page = self._window.made_pages().get("orders")
        if isinstance(page, OrdersPage):
            page.open_meeting(meeting_id)

    @Slot()
    def _open_schedule(self) -> None:
        self._window.show_section("schedule")

    @Slot(object)
    def _on_minutes_saved(self, _moment: object) -> None:
        self._window.status.show_saved(QDateTime.currentDateTime())

    @Slot(str, object, str, object)
    def _on_page_told(
        self,
        text: str,
        kind: MessageKind,
        action: str,
        on_action: Callable[[], object] | None,
    ) -> None:
        self._window.messages.show_message(text, kind, action=action, on_action=on_action)

    def _today(self) -> date:
        """Return the day on the wall of this machine."""
        return self._clock().astimezone().date()
