"""Hold the directories behind tabs, and the preview of an import in their place."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QTabBar, QWidget

from db.domain.changes import ChangeSet
from db.domain.completion import CompletionIndex, Entry
from db.domain.enums import RecordKind
from db.domain.lexicon import topic_index
from db.domain.rows.minutes import DraftRow
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.services.directory_import import ImportPreview, ImportService
from desktop.services.solution_files import SolutionFileService
from desktop.services.solutions import SolutionService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import PREFIX, KeepsDrafts, newest_record
from desktop.views.common.history import HistoryView
from desktop.views.common.import_view import ImportView
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.views.directories import kinds
from desktop.views.directories.calendar_view import CalendarView
from desktop.views.directories.directory import DRAFTS, DirectoryView
from desktop.views.directories.solution_form import SolutionFiles
from desktop.wording import word_error

_SHOWN = (
    RecordKind.HOUSE,
    RecordKind.ORGANISATION,
    RecordKind.PERSON,
    RecordKind.TOPIC,
    RecordKind.TYPICAL_SOLUTION,
    RecordKind.CALENDAR_YEAR,
)
ChooseFile = Callable[[QWidget, str], Path | None]


def ask_for_table(owner: QWidget, title: str) -> Path | None:
    """Let a table be chosen; ``None`` where nothing was."""
    name, _ = QFileDialog.getOpenFileName(owner, title, "", "XLSX, CSV (*.xlsx *.csv *.txt)")
    return Path(name) if name else None


class DirectoriesPage(QWidget):
    """Keep houses, organisations, people, topics, typical solutions and the working calendar.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
    """

    told = Signal(str, object, str, object)

    def __init__(
        self,
        theme: Theme,
        directories: DirectoriesService,
        imports: ImportService,
        operations: Operations,
        today: Callable[[], date],
        choose_file: ChooseFile = ask_for_table,
        *,
        solutions: SolutionService,
        solution_files: SolutionFileService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._directories = directories
        self._imports = imports
        self._operations = operations
        self._choose_file = choose_file
        self._theme = theme
        self._organisations = CompletionIndex[UUID](())
        self._kinds: Sequence[kinds.Kind[Any, Any]] = (
            kinds.houses(directories),
            kinds.organisations(directories),
            kinds.people(directories),
            kinds.topics(directories),
            kinds.solutions(solutions),
        )
        self._solution_files = solution_files
        self._topics = CompletionIndex[UUID](())
        self._make_history: Callable[[], HistoryView] | None = None
        self._keeps_drafts: KeepsDrafts | None = None
        self.views: list[DirectoryView[Any, Any]] = []
        self.calendar = CalendarView(theme, directories, operations, today)
        self.preview = ImportView(theme)
        self._make_actions()
        self._lay_out(theme)
        self._connect()
        Curtain(theme.veil, self)

    def add_histories(self, make_history: Callable[[], HistoryView]) -> None:
        """Tell below each form who changed its record."""
        self._make_history = make_history
        for view in self.views:
            view.add_history(make_history())

    def keep_drafts(self, service: KeepsDrafts) -> None:
        """Lose nothing that is typed into a form, and go where something was typed and not saved."""
        self._keeps_drafts = service
        for view in self.views:
            view.keep_drafts(service)
        work = partial(service.drafts, f"{PREFIX}:{DRAFTS}.")
        self._operations.query(work, self._on_drafts)

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        return all(view.drafts is None or view.drafts.is_idle for view in self.views)

    def flush(self) -> None:
        """Send everything typed to the writer."""
        for view in self.views:
            if view.drafts is not None:
                view.drafts.flush()

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [self._add, self._import]

    def make_more(self) -> bool:
        """Make one more directory ahead; return whether one was still to be made."""
        if len(self.views) == len(self._kinds):
            return False
        self._view(len(self.views))
        return True

    def reload(self) -> None:
        """Read the directory that is shown again, and what its form completes from."""
        shown = self._shown()
        if shown is None:
            self.calendar.reload()
            return
        shown.reload()
        self._operations.query(self._read_indexes, self._on_indexes, channel=self)

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if self.isVisible() and changes.touches(*_SHOWN):
            self.reload()

    def show_tab(self, place: int) -> None:
        """Show another directory, counted from 0; the calendar is the last."""
        self._tabs.setCurrentIndex(place)

    def show_record(self, kind: RecordKind, key: UUID) -> None:
        """Show an entry of one of the directories."""
        place = next(at for at, one in enumerate(self._kinds) if one.record is kind)
        self.show_tab(place)
        self._view(place).show_entry(key)

    def _make_actions(self) -> None:
        self._add = make_action(self, self.tr("Add"), self._on_add_triggered)
        # the same key on a Russian keyboard is «Т»
        self._add.setShortcuts([QKeySequence(keys) for keys in ("N", "Т", "Ins")])
        self._import = make_action(self, self.tr("Import a table…"), self._on_import_triggered)

    def _lay_out(self, theme: Theme) -> None:
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(self.tr("Directories"))
        self._stack = QStackedWidget()
        self._view(0)
        for kind in self._kinds:
            self._tabs.addTab(kind.words.title)
        self._tabs.addTab(self.tr("Working calendar"))
        self._stack.addWidget(self.calendar)
        self._stack.addWidget(self.preview)
        self._header = PageHeader()
        self._header.add_left(self._tabs)
        self._import_button = action_button(theme, self._import, icon="file-import")
        self._add_button = action_button(theme, self._add, icon="plus", primary=True)
        self._header.add_right(self._import_button)
        self._header.add_right(self._add_button)
        frame = page_frame(self)
        frame.addWidget(self._header)
        frame.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.calendar.told.connect(self.told)
        self.preview.confirmed.connect(self._on_preview_confirmed)
        self.preview.dismissed.connect(self._on_preview_dismissed)
        begin_at(self, self._stack.currentWidget)

    def _view(self, place: int) -> DirectoryView[Any, Any]:
        """Return a directory; it and those before it are made if they are not yet."""
        for kind in self._kinds[len(self.views) : place + 1]:
            view = DirectoryView(self._theme, kind, self._directories, self._operations)
            view.set_organisations(self._organisations)
            view.set_topics(self._topics)
            if kind.record is RecordKind.TYPICAL_SOLUTION:
                files = SolutionFiles(self._theme, self._solution_files, self._operations)
                view.form.add_foot(files)
                view.form.shown.connect(files.show_of)
            view.told.connect(self.told)
            if self._make_history is not None:
                view.add_history(self._make_history())
            if self._keeps_drafts is not None:
                view.keep_drafts(self._keeps_drafts)
            self._stack.addWidget(view)
            self.views.append(view)
        return self.views[place]

    def _shown(self) -> DirectoryView[Any, Any] | None:
        place = self._tabs.currentIndex()
        return self._view(place) if place < len(self._kinds) else None

    def _show_tab(self) -> None:
        shown = self._shown() or self.calendar
        self._stack.setCurrentWidget(shown)

    @Slot(int)
    def _on_tabs_current_changed(self, _place: int) -> None:
        self._show_tab()
        shown = self._shown()
        can_import = shown is not None and shown.kind.is_imported
        for action, button, is_possible in (
            (self._add, self._add_button, shown is not None),
            (self._import, self._import_button, can_import),
        ):
            action.setEnabled(is_possible)
            button.setVisible(is_possible)
        self.reload()

    @Slot()
    def _on_add_triggered(self) -> None:
        shown = self._shown()
        if shown is not None:
            self._stack.setCurrentWidget(shown)
            shown.add()

    @Slot()
    def _on_import_triggered(self) -> None:
        shown = self._shown()
        if shown is None:
            return
        path = self._choose_file(self, self._import_title(shown))
        if path is not None:
            work = partial(self._imports.preview, path, shown.kind.record)
            self._operations.query(work, self._on_preview, self._on_failed, channel=("table", self))

    def _import_title(self, view: DirectoryView[Any, Any]) -> str:
        return self.tr("Import: {0}").format(view.kind.words.title)

    def _on_preview(self, preview: ImportPreview) -> None:
        shown = self._shown()
        if shown is not None and shown.kind.record is preview.kind:
            self._stack.setCurrentWidget(self.preview)
            self.preview.show_preview(preview, self._import_title(shown))

    @Slot(object)
    def _on_preview_confirmed(self, preview: ImportPreview) -> None:
        self.preview.confirm.setEnabled(False)
        work = partial(self._imports.confirm, preview)
        self._operations.command(work, partial(self._on_imported, preview), self._on_failed)

    def _on_imported(self, preview: ImportPreview, changes: ChangeSet) -> None:
        self._on_preview_dismissed()
        count = len(changes.ids(preview.kind))
        self.told.emit(self.tr("%n row(s) imported", "", count), MessageKind.OK, "", None)

    @Slot()
    def _on_preview_dismissed(self) -> None:
        self._show_tab()
        self.reload()

    def _read_indexes(self) -> tuple[CompletionIndex[UUID], CompletionIndex[UUID]]:
        rows = self._directories.organisations()
        organisations = CompletionIndex(
            Entry(row.id, row.label, row.head_name, row.name) for row in rows
        )
        return organisations, topic_index(self._directories.topics())

    def _on_indexes(self, found: tuple[CompletionIndex[UUID], CompletionIndex[UUID]]) -> None:
        self._organisations, self._topics = found
        for view in self.views:
            view.set_organisations(self._organisations)
            view.set_topics(self._topics)

    def _on_drafts(self, drafts: list[DraftRow]) -> None:
        """Show the directory, and the record, of what was typed and not saved."""
        for place, kind in enumerate(self._kinds):
            key = f"{PREFIX}:{DRAFTS}.{kind.record.value}:"
            is_there, record = newest_record(row for row in drafts if row.key.startswith(key))
            if is_there:
                self.show_tab(place)
                if record is not None:
                    self._view(place).show_entry(record)
                return

    def _on_failed(self, error: Exception) -> None:
        self.preview.confirm.setEnabled(True)
        self.told.emit(word_error(error), MessageKind.WARN, "", None)
