"""The monitoring: signals, publications, and the approved schedules of a year."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.domain.changes import ChangeSet
from db.domain.completion import CompletionIndex, Entry
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.preparation import PublicationInput, SignalInput
from db.domain.rows.monitoring import EditionRow, PublicationRow, SignalRow, Tie
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.services.directories import DirectoriesService
from desktop.services.publications import PublicationsService
from desktop.services.schedule_editions import EditionChanges, ScheduleEditionService
from desktop.services.signals import SignalService
from desktop.services.signals_import import SignalImportService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import PREFIX, KeepsDrafts, back_words
from desktop.views.common.history import HistoryView
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame
from desktop.views.common.parts import Parts
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.views.monitoring.editions import EditionsTab
from desktop.views.monitoring.entries import DRAFTS, EntriesTab
from desktop.views.monitoring.publications import PublicationsTab
from desktop.views.monitoring.signals import SignalsTab
from desktop.views.monitoring.table_desk import ChooseFile, SignalTables, ask_for_file
from desktop.wording import word_error

_SHOWN = frozenset({
    RecordKind.SIGNAL, RecordKind.PUBLICATION, RecordKind.SCHEDULE_EDITION, RecordKind.MEETING,
    RecordKind.HOUSE, RecordKind.TOPIC,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class MonitoringServices:
    """Hold the use cases that this screen needs."""

    signals: SignalService
    imports: SignalImportService
    publications: PublicationsService
    editions: ScheduleEditionService
    directories: DirectoriesService
    control: ControlService


@dataclass(frozen=True, slots=True)
class _Book:
    """Hold what the forms complete from."""

    houses: CompletionIndex[UUID]
    topics: CompletionIndex[UUID]
    ties: list[Tie]


class MonitoringPage(QWidget):
    """Show what is heard and what is published; Alt+1 … Alt+3 choose a part, Esc goes back.

    Signals:
        back_requested(): return to the schedule.
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        paper_saved(str, object, object): a message with its kind, and what was saved.
    """

    back_requested = Signal()
    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)
    help_topic = "monitoring"

    def __init__(
        self,
        theme: Theme,
        services: MonitoringServices,
        operations: Operations,
        today: Callable[[], date],
        choose_file: ChooseFile = ask_for_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._operations = operations
        self._work = QWidget()
        self._back = make_action(
            self._work, self.tr("Schedule"), self._on_back_triggered, shortcut="Esc"
        )
        self.signals = SignalsTab(theme, today)
        self.publications = PublicationsTab(theme, today)
        self.editions = EditionsTab(theme, today)
        self.tables = SignalTables(
            theme, self._work, services.signals, services.imports, operations, choose_file
        )
        self.preview = self.tables.preview
        named = (
            (self.tr("Signals"), self.signals),
            (self.tr("Publications"), self.publications),
            (self.tr("Approved schedules"), self.editions),
        )
        self._parts = Parts(self.tr("Parts of the monitoring"), named, self._work)
        self._lay_out(theme)
        self._connect()

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [self._back, *self.tables.actions()]

    def add_histories(self, make_history: Callable[[], HistoryView]) -> None:
        """Tell below each form who changed its entry, and when."""
        for tab in (self.signals, self.publications):
            tab.add_history(make_history())

    def keep_drafts(self, service: KeepsDrafts) -> None:
        """Write what is typed into the forms through to the disk, and bring it back."""
        for tab in self._tabs():
            tab.keep_drafts(service, self._operations)
            if tab.drafts is not None:
                tab.drafts.brought_back.connect(self._on_drafts_brought_back)
        work = partial(service.newest_draft, f"{PREFIX}:{DRAFTS}.")
        self._operations.query(work, self._on_newest)

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        return all(tab.drafts is None or tab.drafts.is_idle for tab in self._tabs())

    def flush(self) -> None:
        """Send everything typed to the writer."""
        for tab in self._tabs():
            if tab.drafts is not None:
                tab.drafts.flush()

    def reload(self) -> None:
        """Read all that is shown."""
        self._read_signals()
        self._operations.query(
            self._services.publications.rows,
            self.publications.set_rows,
            channel=("publications", self),
        )
        self._operations.query(self._read_book, self._on_book, channel=("book", self))
        self._read_editions()

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if self.isVisible() and changes.touches(*_SHOWN):
            self.reload()

    def show_part(self, place: int) -> None:
        """Show another part, counted from 0."""
        self._parts.show_part(place)

    def _lay_out(self, theme: Theme) -> None:
        self.header = PageHeader(self.tr("Monitoring"))
        for button in self.tables.buttons:
            self.header.add_right(button)
        self.header.add_right(action_button(theme, self._back, icon="chevron-left"))
        frame = page_frame(self._work)
        frame.addWidget(self.header)
        frame.addWidget(self._parts, 1)
        self._all = QStackedWidget()
        self._all.addWidget(self._work)
        self._all.addWidget(self.preview)
        page_frame(self).addWidget(self._all, 1)
        Curtain(theme.veil, self._parts)
        Curtain(theme.veil, self.preview)
        begin_at(self, self._parts.current)

    def _connect(self) -> None:
        self._parts.shown.connect(self._on_parts_shown)
        self.signals.filter_changed.connect(self._read_signals)
        self.signals.kept.connect(self._on_signals_kept)
        self.signals.dropped.connect(self._on_signals_dropped)
        self.publications.kept.connect(self._on_publications_kept)
        self.publications.dropped.connect(self._on_publications_dropped)
        self.editions.year_changed.connect(self._read_editions)
        self.editions.approved.connect(self._on_editions_approved)
        self.tables.shown.connect(self._on_tables_shown)
        self.tables.told.connect(self.told)
        self.tables.paper_saved.connect(self.paper_saved)

    @Slot()
    def _read_signals(self) -> None:
        text, sources = self.signals.wanted()
        work = partial(self._services.signals.rows, text=text, sources=sources)
        self._operations.query(work, self.signals.set_rows, channel=("signals", self))
        self._operations.query(
            self._services.signals.totals, self._on_totals, channel=("totals", self)
        )

    def _on_totals(self, totals: tuple[int, int]) -> None:
        count, people = totals
        words = self.tr("%n signal(s)", "", count)
        more = self.tr("people behind them: {0}").format(people)
        self.header.set_title(self.tr("Monitoring"), f"{words}, {more}" if count else "")

    def _read_book(self) -> _Book:
        """Read what the forms complete from; runs on a reader thread."""
        directories = self._services.directories
        return _Book(
            CompletionIndex(
                Entry(row.id, row.address, row.quarter) for row in directories.houses()
            ),
            CompletionIndex(Entry(row.id, row.title, row.group) for row in directories.topics()),
            self._services.publications.ties(),
        )

    def _on_book(self, book: _Book) -> None:
        self.signals.set_directory(book.houses, book.topics)
        self.publications.set_ties(book.ties)

    @Slot()
    def _read_editions(self) -> None:
        work = partial(_read_year, self._services, self.editions.year.value())
        self._operations.query(work, self._on_year, channel=("year", self))

    def _on_year(self, found: tuple[list[EditionRow], EditionChanges | None, str]) -> None:
        self.editions.show_year(*found)

    @Slot(int)
    def _on_parts_shown(self, place: int) -> None:
        self.tables.offer(is_offered=place == 0)

    @Slot(object, object)
    def _on_signals_kept(self, data: SignalInput, row: SignalRow | None) -> None:
        save = self._services.signals.save
        work = partial(save, data, row.id, row.version) if row else partial(save, data)
        self._save(self.signals, row, work, self._on_signal_written)

    def _on_signal_written(self) -> None:
        self.signals.start_new()
        self.signals.text.setFocus()

    @Slot(object)
    def _on_signals_dropped(self, row: SignalRow) -> None:
        self._drop(self.signals, row, partial(self._services.signals.delete, row.id, row.version))

    @Slot(object, object)
    def _on_publications_kept(self, data: PublicationInput, row: PublicationRow | None) -> None:
        save = self._services.publications.save
        work = partial(save, data, row.id, row.version) if row else partial(save, data)
        self._save(self.publications, row, work, self.publications.start_new)

    @Slot(object)
    def _on_publications_dropped(self, row: PublicationRow) -> None:
        work = partial(self._services.publications.delete, row.id, row.version)
        self._drop(self.publications, row, work)

    @Slot(int, object, str, str)
    def _on_editions_approved(self, year: int, on: date, by: str, note: str) -> None:
        work = partial(self._services.editions.approve, year, on, by, note)
        self._write(work, self.editions.note.clear, self.editions.show_error)

    def _tabs(self) -> Sequence[EntriesTab]:
        return self.signals, self.publications

    def _on_newest(self, key: str) -> None:
        """Show the form into which something was typed last, at its entry."""
        name, _, record = key.removeprefix(f"{PREFIX}:{DRAFTS}.").partition(":")
        for place, tab in enumerate(self._tabs()):
            if tab.kind.value == name:
                self.show_part(place)
                with suppress(ValueError):  # a new entry has no id
                    tab.change_later(UUID(record))
                    self.reload()

    @Slot()
    def _on_drafts_brought_back(self) -> None:
        self.told.emit(back_words(), MessageKind.OK, "", None)

    def _save(
        self,
        tab: EntriesTab,
        row: SignalRow | PublicationRow | None,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object],
    ) -> None:
        """Write an entry; its draft goes in the same transaction."""
        if tab.drafts is not None:
            work = tab.drafts.saving(row.id if row is not None else None, work)
        self._write(work, on_done, tab.show_error)

    def _drop(
        self,
        tab: EntriesTab,
        row: SignalRow | PublicationRow,
        work: Callable[[], ChangeSet],
    ) -> None:
        """Throw an entry away, with what was typed of it."""
        self._write(tab.drafts.saving(row.id, work) if tab.drafts is not None else work)

    def _write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[], object] | None = None,
        on_refused: Callable[[str], object] | None = None,
    ) -> None:
        self._operations.command(
            work, partial(_call, on_done), partial(self._on_refused, on_refused)
        )

    def _on_refused(self, say: Callable[[str], object] | None, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._operations.failed.emit(error)
        elif say is not None:
            say(word_error(error))
        else:
            self._complain(error)

    def _complain(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.WARN, "", None)

    @Slot()
    def _on_back_triggered(self) -> None:
        self.back_requested.emit()

    @Slot(bool)
    def _on_tables_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._all.setCurrentWidget(self.preview if is_shown else self._work)
        if not is_shown:
            self.reload()
            self._parts.setFocus()


def _read_year(
    services: MonitoringServices, year: int
) -> tuple[list[EditionRow], EditionChanges | None, str]:
    names = services.control.who_decides()
    editions = services.editions
    return editions.editions(year), editions.changes(year), _approver(names)


def _call(action: Callable[[], object] | None, _done: object) -> None:
    if action is not None:
        action()


def _approver(names: Sequence[str]) -> str:
    """Return the head: the last but one of those who decide, the secretary being the last."""
    return names[-2] if len(names) > 1 else "".join(names)
