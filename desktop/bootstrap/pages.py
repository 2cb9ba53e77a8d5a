"""Make the pages when they are first shown, and connect them: they do not know each other."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QDateTime, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from desktop.bootstrap.clock_watch import ClockWatch
from desktop.bootstrap.closing import LastBackup
from desktop.bootstrap.control_pages import add_tables, analysis_page, control_page, feedback_page
from desktop.bootstrap.export_folder import ExportFolder
from desktop.bootstrap.full_disk import FullDisk
from desktop.bootstrap.indexing import Indexing
from desktop.bootstrap.last_save import LastSave
from desktop.bootstrap.residents import KnowingResidents
from desktop.bootstrap.rounds import BackupRounds
from desktop.bootstrap.saved_papers import SavedPapers
from desktop.bootstrap.schedule_pages import ScheduleOverlays
from desktop.bootstrap.services import Services
from desktop.bootstrap.settings_pages import privacy_page, settings_parts
from desktop.bootstrap.trashing import Trashing
from desktop.bootstrap.undoing import Undoing
from desktop.bootstrap.ways import Ways
from desktop.operations import Operations
from desktop.settings import AppSettings, SettingsStore
from desktop.views.common.actions import make_action
from desktop.views.common.history import HistoryView
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.control.tables_desk import TablesDesk
from desktop.views.directories.page import DirectoriesPage
from desktop.views.main_window import MainWindow
from desktop.views.minutes.page import MinutesPage
from desktop.views.minutes.services import MinutesServices, ToolServices
from desktop.views.orders.page import OrdersPage, OrdersServices
from desktop.views.palette.palette import Palette
from desktop.views.schedule.digest import DigestLine
from desktop.views.schedule.page import SchedulePage
from desktop.views.search.page import SearchPage
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.privacy_card import PrivacyCard, PrivacyOverlay
from desktop.views.settings.start_card import StartCard
from desktop.views.settings.trash_card import TrashCard

if TYPE_CHECKING:
    from desktop.views.settings.privacy_page import PrivacyPage


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


@runtime_checkable
class SavesOnItsWay(Protocol):
    """Be a page whose typing may still be on its way to the disk."""

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached it."""


class Pages(QObject):
    """Make each page once, connect it, and carry news to those that were made.

    Signals:
        lock_requested(): the records are to be locked now.
        welcome_requested(): what a password protects is to be told again.
        setup_requested(): the first set-up is to be gone on with.
        sample_requested(): the sample city is to be opened.
        home_requested(): the user's own records are to be opened, from the sample.
        restored(object): a backup has taken the place of the records; carries the
            :class:`RestoredRow`. Every page shows what is no more.
    """

    restored = Signal(object)
    lock_requested = Signal()
    welcome_requested = Signal()
    setup_requested = Signal()
    sample_requested = Signal()
    home_requested = Signal()

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
        self.is_sample = False
        """These are the records of the sample city."""
        self.ways = Ways(window, operations, self)
        self._rounds = BackupRounds(services.backups, operations, window.status, clock, self)
        self._indexing = Indexing(services.search, operations, self)
        self._residents = KnowingResidents(services.residents, operations, theme.veil, self)
        self.search_action = make_action(
            window, self.tr("Search everything"), self.ways.search, shortcut="Ctrl+F"
        )
        self._palette = Palette(
            theme, window, operations, services.search, window.all_actions, self._today
        )
        self._palette.record_chosen.connect(self.ways.open_hit)
        self.palette_action = make_action(
            window, self.tr("Find any action or record"), self._palette.open, shortcut="Ctrl+K"
        )
        self.undoing = Undoing(window, services.undo, operations, window.messages, self.flush, self)
        self.trashing = Trashing(
            theme, window, services.trash, operations, self._today, self.flush, self
        )
        self._saved = SavedPapers(window.messages, self)
        self._last = LastBackup(theme, services.backups, operations, window)
        self._last_save = LastSave(operations, window, self.flush, self.is_idle)
        window.ask_before_closing(self._may_close)
        self._full_disk = FullDisk(
            services.database.reserve, operations, window.banner, self.flush, self
        )
        self._clock_watch = ClockWatch(services.database, operations, window.messages, clock, self)
        self._makers: dict[str, Callable[[], QWidget]] = {
            "schedule": self._schedule,
            "minutes": self._minutes,
            "orders": self._orders,
            "control": self._control,
            "feedback": self._feedback,
            "analysis": self._analysis,
            "search": self._search,
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

    def is_idle(self) -> bool:
        """Tell whether everything typed is on the disk."""
        pages = self._window.made_pages().values()
        return all(page.is_idle for page in pages if isinstance(page, SavesOnItsWay))

    @Slot()
    def show_look(self) -> None:
        """Show among the settings a look that was changed elsewhere."""
        page = self._window.made_pages().get("settings")
        if isinstance(page, SettingsPage):
            page.look.load(self._store.settings)

    def is_meeting_running(self) -> bool:
        """Tell whether the minutes of a running meeting are open."""
        page = self._window.made_pages().get("minutes")
        return isinstance(page, MinutesPage) and page.is_running

    def _may_close(self) -> bool:
        return self._last_save.may_close() and self._last.may_close()

    def stop(self) -> None:
        """Begin nothing more by themselves: the program ends."""
        self._rounds.stop()
        self._indexing.stop()
        self._residents.stop()
        self.trashing.stop()
        self._full_disk.stop()

    @Slot()
    def look_at_copies(self) -> None:
        """Say in the status line how old the newest copy is: a change of the password makes one."""
        self._rounds.refresh()

    def hurry(self) -> None:
        """Wait for no last backup: the session of the user ends."""
        self._last.give_up()

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
        page.side.card.add_history(self._history())
        page.keep_drafts(services.minutes)
        page.meeting_opened.connect(self.ways.open_minutes)
        page.orders_opened.connect(self.ways.open_orders)
        page.control_opened.connect(self.ways.open_control)
        over = ScheduleOverlays(
            self._theme, services, self._operations, self._today, ExportFolder(self._store), page
        )
        over.told.connect(self._on_page_told)
        over.paper_saved.connect(self._saved.tell)
        page.add_digest(DigestLine(services.control.digest, self._operations, self._today))
        page.told.connect(self._on_page_told)
        page.paper_saved.connect(self._saved.tell)
        return page

    def _minutes(self) -> QWidget:
        services = self.services
        page = MinutesPage(
            self._theme,
            MinutesServices(
                services.minutes,
                services.schedule,
                services.entry,
                services.search,
                services.earlier,
                services.orders,
                services.deeds,
                ToolServices(
                    services.head_words,
                    services.announcing,
                    services.cards,
                    services.photos,
                    services.solutions,
                    services.feasibility,
                    services.preparation,
                ),
            ),
            self._operations,
            self._window.messages,
            self._clock,
        )
        page.card.add_history(self._history())
        page.meeting_opened.connect(self.ways.keep_to)
        page.saved.connect(self._on_minutes_saved)
        page.schedule_requested.connect(self.ways.open_schedule)
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
        page.paper_saved.connect(self._saved.tell)
        page.record_requested.connect(self.ways.open_entry)
        page.histories.add(self._history(), self._history(), page)
        if self.ways.meeting is not None:
            page.open_meeting(self.ways.meeting)
        return page

    def _control(self) -> QWidget:
        page = control_page(self._theme, self.services, self._operations, self._today)
        page.keep_drafts(self.services.minutes)
        page.card.add_history(self._history())
        page.question_opened.connect(self.ways.open_minutes)
        page.feedback_opened.connect(self.ways.open_feedback)
        page.reminder_opened.connect(self.ways.open_reminder)
        tables, folder = self.services.order_tables, ExportFolder(self._store)
        desk = TablesDesk(self._theme, page, tables, self._operations, self._today, folder)
        add_tables(page, desk, self._saved)
        page.record_requested.connect(self.ways.open_entry)
        page.told.connect(self._on_page_told)
        return page

    def _feedback(self) -> QWidget:
        page = feedback_page(self._theme, self.services, self._operations, self._today)
        page.keep_drafts(self.services.minutes)
        page.question_opened.connect(self.ways.open_minutes)
        page.told.connect(self._on_page_told)
        return page

    def _analysis(self) -> QWidget:
        folder = ExportFolder(self._store)
        page = analysis_page(self._theme, self.services, self._operations, self._today, folder)
        page.question_opened.connect(self.ways.open_minutes)
        page.meeting_opened.connect(self.ways.open_minutes)
        page.told.connect(self._on_page_told)
        page.paper_saved.connect(self._saved.tell)
        return page

    def _search(self) -> QWidget:
        page = SearchPage(self._theme, self.services.search, self._operations, self._today)
        page.question_opened.connect(self.ways.open_minutes)
        return page

    def _directories(self) -> QWidget:
        services = self.services
        page = DirectoriesPage(
            self._theme,
            services.directories,
            services.imports,
            self._operations,
            self._today,
            solutions=services.solutions,
            solution_files=services.solution_files,
        )
        page.add_histories(self._history)
        page.keep_drafts(services.minutes)
        page.told.connect(self._on_page_told)
        return page

    def _settings(self) -> QWidget:
        parts = settings_parts(
            self._theme, self.services, self._operations, self._store, self._today
        )
        page = parts.page
        parts.protection.guide_requested.connect(self.welcome_requested)
        parts.protection.protected_changed.connect(self.look_at_copies)
        parts.backups.about_to_restore.connect(self.flush)
        parts.backups.restored.connect(self.restored)
        parts.backups.changed.connect(self._rounds.refresh)
        privacy = PrivacyCard(self._theme)
        privacy.opened.connect(PrivacyOverlay(page, self._privacy).open)
        page.add_card(privacy)
        trash = TrashCard(self._theme, self.trashing.keys)
        trash.opened.connect(self.trashing.open)
        page.add_card(trash)
        start = StartCard(self._theme, self._load_settings, is_sample=self.is_sample)
        start.setup_requested.connect(self.setup_requested)
        start.sample_requested.connect(self.sample_requested)
        start.home_requested.connect(self.home_requested)
        page.add_card(start)
        page.told.connect(self._on_page_told)
        page.lock.lock_requested.connect(self.lock_requested)
        return page

    def _privacy(self) -> "PrivacyPage":
        folder = ExportFolder(self._store)
        page = privacy_page(self._theme, self.services, self._operations, folder)
        page.told.connect(self._on_page_told)
        page.paper_saved.connect(self._saved.tell)
        return page

    def _history(self) -> HistoryView:
        return HistoryView(self._theme, self.services.history, self._operations)

    def _load_settings(self) -> AppSettings:
        return self._store.settings

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
