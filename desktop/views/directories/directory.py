"""Show one directory: a search, the table, and the form of the chosen record."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic
from uuid import UUID

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.completion import CompletionIndex
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.views.common.actions import make_action
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import FormDrafts, KeepsDrafts, brought_back_words
from desktop.views.common.history import HistoryView
from desktop.views.common.labels import MutedLabel
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.panels import Card, SidePanel, row
from desktop.views.common.search_box import SearchBox
from desktop.views.common.tables import TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.directories import commands
from desktop.views.directories.commands import Saved
from desktop.views.directories.kinds import InputT, Kind, RowT
from desktop.wording import word_error

DRAFTS = "directory"
_FIRST_PART = 0.32
"""Of the width, for the column that names the record."""


class DirectoryView(QWidget, Generic[RowT, InputT]):
    """Keep the records of one kind.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
    """

    told = Signal(str, object, str, object)

    def __init__(
        self,
        theme: Theme,
        kind: Kind[RowT, InputT],
        directories: DirectoriesService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.help_topic = kind.help_topic
        self._directories = directories
        self._operations = operations
        self._text = ""
        self._wanted: UUID | None = None
        self._history: HistoryView | None = None
        self.drafts: FormDrafts | None = None
        self._delete = make_action(
            self, self.tr("Delete"), self._on_delete_triggered, theme=theme, icon="trash"
        )
        self.search = SearchBox(theme, kind.words.search)
        self.search.search_requested.connect(self._on_search_requested)
        self._counted = MutedLabel("", small=True)
        self.table: _RecordTable[RowT] = _RecordTable(theme, kind)
        self.table.delete_pressed.connect(self._on_delete_triggered)
        self.table.form_wanted.connect(self._on_table_form_wanted)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.form = kind.form(theme, self._delete)
        self.form.save_requested.connect(self._on_form_save_requested)
        self.form.dismissed.connect(self.table.setFocus)
        self.form.doubt_wanted.connect(self._on_form_doubt_wanted)
        self.form.cases_wanted.connect(self._on_form_cases_wanted)
        self._nothing = EmptyState(theme, kind.words.icon, kind.words.empty)
        self._lay_out(theme)
        make_action(self, self.tr("Search"), self.search.setFocus, shortcut="Ctrl+Shift+F")
        begin_at(self, self._first_control)

    def add_history(self, history: HistoryView) -> None:
        """Tell at the foot of the form who changed the record."""
        self._history = history
        self.form.add_foot(history)
        self.form.shown.connect(self._on_form_shown)
        history.add_key(self)

    def keep_drafts(self, service: KeepsDrafts) -> None:
        """Write what is typed into the form through to the disk, and bring it back."""
        name = f"{DRAFTS}.{self.kind.record.value}"
        self.drafts = FormDrafts(self.form, name, service, self._operations, self.form.is_dirty)
        self.drafts.brought_back.connect(self._on_drafts_brought_back)
        self.form.shown.connect(self._on_form_followed)
        self._on_form_followed(self.form.row)

    def reload(self) -> None:
        """Read the records again; the chosen one stays."""
        work = partial(self.kind.read, self._text)
        self._operations.query(work, self._on_rows, channel=("rows", self))

    def set_organisations(self, index: CompletionIndex[UUID]) -> None:
        """Take the organisations that the form completes from."""
        self.form.set_organisations(index)

    def set_topics(self, index: CompletionIndex[UUID]) -> None:
        """Take the topics that the form completes from."""
        self.form.set_topics(index)

    def show_entry(self, key: UUID) -> None:
        """Show one entry, whatever is filtered now."""
        self._wanted = key
        self.search.clear()
        self._text = ""
        self.reload()

    def add(self) -> None:
        """Begin a new record."""
        if not self._may_leave():
            return
        self.table.choose(None)
        self.form.show_row(None)
        self.form.focus_first()

    def _first_control(self) -> QWidget:
        return self.table

    def _lay_out(self, theme: Theme) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 16, 12)
        left.setSpacing(8)
        line = row(self.search, self._counted)
        line.setStretch(0, 1)
        left.addLayout(line)
        left.addWidget(self._stack, 1)
        side = Card(look="side")
        side.add(self.form)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(SidePanel(theme, side))

    def _may_leave(self) -> bool:
        if self.form.is_dirty():
            self.form.remind()
            return False
        return True

    def _on_rows(self, rows: list[RowT]) -> None:
        current = self._wanted or self._current_key()
        self._wanted = None
        self.table.set_rows(rows)
        self._counted.setText(self.tr("%n in the list", "", len(rows)))
        self._nothing.set_texts(
            self.tr("Nothing found. Try other letters.") if self._text else self.kind.words.empty
        )
        self._stack.setCurrentWidget(self.table if rows else self._nothing)
        found = self.table.choose(current)
        if found is None and current is not None and not self.form.is_dirty():
            self.form.show_row(None)
        elif found is not None and not self.form.is_dirty():
            self.form.show_row(found)

    def _current_key(self) -> UUID | None:
        return self.form.row.id if self.form.row is not None else None

    @Slot(object)
    def _on_form_followed(self, found: RowT | None) -> None:
        if self.drafts is not None:
            self.drafts.follow(found.id if found is not None else None)

    @Slot()
    def _on_drafts_brought_back(self) -> None:
        self.told.emit(brought_back_words(), MessageKind.OK, "", None)

    @Slot(object)
    def _on_form_shown(self, found: RowT | None) -> None:
        if self._history is None:
            return
        if found is None:
            self._history.clear()
        else:
            self._history.show_record(self.kind.record, found.id)

    @Slot(str)
    def _on_search_requested(self, text: str) -> None:
        self._text = text
        self.reload()

    @Slot(QModelIndex, QModelIndex)
    def _on_table_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = self.table.row(index)
        if found is None or found == self.form.row:
            return
        if self._may_leave():
            self.form.show_row(found)
        else:
            self.table.choose_later(self._current_key())

    @Slot()
    def _on_table_form_wanted(self) -> None:
        self.form.focus_first()

    @Slot(object)
    def _on_form_save_requested(self, data: InputT) -> None:
        work: Callable[[], Saved[RowT]] = partial(commands.save, self.kind, data, self.form.row)
        if self.drafts is not None:
            work = self.drafts.saving(self._current_key(), work)
        self._operations.command(work, self._on_saved, self.form.show_error)

    def _on_saved(self, saved: Saved[RowT]) -> None:
        self.form.show_row(saved.after)
        self._wanted = saved.after.id
        self.reload()
        words = self.tr("Added: {0}") if saved.before is None else self.tr("Saved: {0}")
        work = partial(commands.undo_save, self.kind, saved)
        self._tell_done(words.format(self.kind.label(saved.after)), work)
        self.table.setFocus()

    @Slot()
    def _on_delete_triggered(self) -> None:
        found = self.form.row
        if found is not None:
            work = partial(self.kind.delete, found.id, found.version)
            self._operations.command(work, partial(self._on_deleted, found), self._complain)

    def _on_deleted(self, gone: RowT, _changes: ChangeSet) -> None:
        self.form.show_row(None)
        self.reload()
        work = partial(self._directories.restore, self.kind.record, gone.id)
        self._tell_done(self.tr("Deleted: {0}").format(self.kind.label(gone)), work)

    @Slot()
    def _on_form_doubt_wanted(self) -> None:
        if self.kind.namesakes is not None:
            work = partial(self.kind.namesakes, self.form.typed(), self._current_key())
            self._operations.query(work, self._on_namesakes, channel=("namesakes", self))

    @Slot()
    def _on_form_cases_wanted(self) -> None:
        if self.kind.cases is not None:
            work = partial(self.kind.cases, self.form.typed())
            self._operations.query(work, self.form.show_cases, channel=("cases", self))

    def _on_namesakes(self, found: Sequence[RowT]) -> None:
        names = "; ".join(self.kind.label(one) for one in found)
        text = self.tr("In the directory already: {0}. Is it another person?")
        self.form.show_doubt(text.format(names) if found else "")

    def _tell_done(self, text: str, work: "partial[ChangeSet]") -> None:
        undo = partial(self._operations.command, work, None, self._complain)
        self.told.emit(text, MessageKind.OK, self.tr("Undo"), undo)

    def _complain(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.WARN, "", None)
        self.reload()


class _RecordTable(QTableView, Generic[RowT]):
    """Show the records; Enter goes to the form, Del deletes.

    Signals:
        form_wanted(): the form of the current record is to get the keyboard.
        delete_pressed(): the current record is to be deleted.
    """

    form_wanted = Signal()
    delete_pressed = Signal()

    def __init__(self, theme: Theme, kind: Kind[RowT, Any]) -> None:
        super().__init__()
        self._theme = theme
        self._widths = kind.widths
        self._model: TableModel[RowT] = TableModel(kind.columns, self)
        self.setModel(self._model)
        dress_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(kind.words.title)
        self._fit()
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    def set_rows(self, rows: Sequence[RowT]) -> None:
        """Show other records."""
        top = self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            self._model.set_rows(rows)
        self.verticalScrollBar().setValue(top)

    def row(self, index: QModelIndex) -> RowT | None:
        """Return the record at an index."""
        return self._model.row(index)

    def choose(self, key: UUID | None) -> RowT | None:
        """Make a record current without telling anybody, and return it."""
        place = next((at for at, one in enumerate(self._model.rows()) if one.id == key), -1)
        index = self._model.index(place, 0) if place >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag
        with QSignalBlocker(self.selectionModel()):
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if place >= 0:
            self.scrollTo(index)
        self.viewport().update()
        return self._model.row(index)

    def choose_later(self, key: UUID | None) -> None:
        """Make a record current when the change of now is through."""
        QTimer.singleShot(0, self, partial(self.choose, key))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.form_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the columns their widths, the first at least its part of the table."""
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        wanted = sum(map(self._theme.px, self._widths))
        part = min(1.0, self.viewport().width() * (1 - _FIRST_PART) / wanted)
        for column, width in enumerate(self._widths, start=1):
            self.setColumnWidth(column, int(self._theme.px(width) * part))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(38))

    @Slot(QModelIndex)
    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.form_wanted.emit()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()
