"""The trash: a list of what was deleted, and one key that brings a record back."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.rows.trash import TrashRow
from desktop.operations import Operations
from desktop.services.trash import DAYS, TrashService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.labels import MutedLabel
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.wording import word_error

_SHARES = (0.2, 0.36, 0.12, 0.17)
"""Of the width, for the columns; the last takes the rest."""


class TrashPage(QWidget):
    """Show what can still be brought back.

    Signals:
        back_requested(): what was shown before is to be shown again.
        told(str, object): a message with its kind.
    """

    back_requested = Signal()
    told = Signal(str, object)
    help_topic = "data#trash"

    def __init__(
        self,
        theme: Theme,
        trash: TrashService,
        operations: Operations,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        Curtain(theme.veil, self)
        self._veil = theme.veil
        self._trash = trash
        self._operations = operations
        self._today = today
        self._kinds = self._names_of_kinds()
        self.model: TableModel[TrashRow] = TableModel(self._columns(), self)
        self.table = _TrashTable(self.model)
        self.table.setAccessibleName(self.tr("Deleted records"))
        self._restore = make_action(self, self.tr("Bring back"), self._on_restore_triggered)
        self._restore.setShortcut("Return")
        self._restore.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._back = make_action(self, self.tr("Back"), self.back_requested.emit, shortcut="Esc")
        self._nothing = EmptyState(theme, "trash", self.tr("The trash is empty."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.table)
        self._lay_out(theme)
        self.table.doubleClicked.connect(self._on_restore_triggered)
        theme.veil.changed.connect(self.table.viewport().update)

    def reload(self) -> None:
        """Read again what is in the trash."""
        self._operations.query(self._trash.rows, self._on_rows_read, channel=(self, "rows"))

    def _lay_out(self, theme: Theme) -> None:
        header = PageHeader(self.tr("Trash"))
        header.add_right(action_button(theme, self._restore, icon="arrow-back-up"))
        header.add_right(action_button(theme, self._back, icon="chevron-left"))
        frame = page_frame(self)
        frame.addWidget(header)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        about = self.tr(
            "What was deleted stays here for %n day(s), then its words and personal data are "
            "destroyed for good, with an act. Numbers that were given are not given again.",
            "",
            DAYS,
        )
        column.addWidget(MutedLabel(about, wrap=True))
        column.addWidget(self._stack, 1)
        frame.addLayout(column, 1)

    def _columns(self) -> Sequence[Column[TrashRow]]:
        return (
            Column(self.tr("Record"), self._name),
            Column(self.tr("What it says"), self._words, hint=self._words),
            Column(self.tr("Meeting"), _meeting_day),
            Column(self.tr("Deleted"), _deletion),
            Column(self.tr("Stays until"), _last_day),
        )

    def _name(self, row: TrashRow) -> str:
        return self._kinds.get(row.kind, "{0}").format(row.name)

    def _words(self, row: TrashRow) -> str:
        words = self._veil.text(" ".join(row.words.split()))
        if row.replaced_by is None:
            return words
        return self.tr("now in question {0} · {1}").format(row.replaced_by, words)

    def _names_of_kinds(self) -> dict[RecordKind, str]:
        return {
            RecordKind.QUESTION: self.tr("Question {0}"),
            RecordKind.ORDER: self.tr("Order of question {0}"),
            RecordKind.MEETING: self.tr("Meeting {0}"),
            RecordKind.HOUSE: self.tr("House {0}"),
            RecordKind.ORGANISATION: self.tr("Organisation “{0}”"),
            RecordKind.PERSON: self.tr("Person {0}"),
            RecordKind.TOPIC: self.tr("Topic “{0}”"),
            RecordKind.TYPICAL_SOLUTION: self.tr("Typical solution “{0}”"),
        }

    def _on_rows_read(self, rows: list[TrashRow]) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self.model.set_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self._nothing)
        self._restore.setEnabled(bool(rows))
        if rows:
            self.table.selectRow(min(place, len(rows) - 1))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._nothing.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_restore_triggered(self) -> None:
        row = self.model.row(self.table.currentIndex())
        if row is None:
            return
        self._operations.command(
            partial(self._trash.restore, row.kind, row.id),
            partial(self._on_restored, row),
            self._on_refused,
        )

    def _on_restored(self, row: TrashRow, _changes: ChangeSet) -> None:
        words = self.tr("Back in its place: {0}.").format(self._name(row))
        self.told.emit(words, MessageKind.OK)
        self.reload()

    def _on_refused(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.WARN)
        self.reload()


class _TrashTable(QTableView):
    """Give each column its share of the width."""

    def __init__(self, model: TableModel[TrashRow]) -> None:
        super().__init__()
        dress_table(self)
        self.setModel(model)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, round(self.viewport().width() * share))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page goes back
        else:
            super().keyPressEvent(event)


def _meeting_day(row: TrashRow) -> str:
    return _day(row.meeting_on) if row.meeting_on is not None else ""


def _deletion(row: TrashRow) -> str:
    local = row.deleted_at.astimezone()
    return f"{_day(local.date())}, {local:%H:%M}"


def _last_day(row: TrashRow) -> str:
    return _day(_local_day(row.deleted_at) + timedelta(days=DAYS))


def _local_day(moment: datetime) -> date:
    return moment.astimezone().date()


def _day(on: date) -> str:
    return QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.ShortFormat)
