"""Keep a list of entries with a form beside it: what signals and publications have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from db.domain.enums import RecordKind
from desktop.operations import Operations
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.day_edit import DayEdit
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.focus import begin_at
from desktop.views.common.form_drafts import FormDrafts, KeepsDrafts
from desktop.views.common.form_field import FormField
from desktop.views.common.history import HistoryView
from desktop.views.common.labels import Label
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import Card, SidePanel
from desktop.views.common.theme import Theme

DRAFTS = "monitoring"


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Name the list, and what the form is about."""

    rows: str
    new: str
    change: str


class EntriesTab(QWidget):
    """Show entries; N takes a new one, Enter or F2 changes one, Del throws one away.

    Signals:
        kept(object, object): what was typed, of the row that is changed or of a new one.
        dropped(object): a row is to go.
    """

    kept = Signal(object, object)
    dropped = Signal(object)
    kind: RecordKind

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._edited: Any = None
        self._history: HistoryView | None = None
        self._wanted: UUID | None = None
        self.drafts: FormDrafts | None = None

    def actions_of_page(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [self.new, self._keep, self._edit, self._drop]

    def add_history(self, history: HistoryView) -> None:
        """Tell at the foot of the form who changed the entry, and when."""
        self._history = history
        self.form.add(history)
        history.add_key(self)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show entries."""
        self.table.set_rows(rows)
        if self._wanted is not None:
            found = next((one for one in rows if one.id == self._wanted), None)
            self._wanted = None
            if found is not None:
                self._start_change(found)

    def keep_drafts(self, service: KeepsDrafts, operations: Operations) -> None:
        """Write what is typed into the form through to the disk, and bring it back."""
        name = f"{DRAFTS}.{self.kind.value}"
        self.drafts = FormDrafts(self.form, name, service, operations)
        self.drafts.follow(self._edited.id if self._edited is not None else None)

    def change_later(self, key: UUID) -> None:
        """Have an entry changed as soon as it is read."""
        self._wanted = key

    @Slot()
    def start_new(self) -> None:
        """Make room for another entry; its day stays as it was."""
        self._edited = None
        self.form.set_title(self._words.new)
        if self.day.value() is None:
            self.day.set_day(self._today())
        if self._history is not None:
            self._history.clear()
        self._clear()
        self._error.hide()
        if self.drafts is not None:
            self.drafts.follow(None)

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _make(self, words: EntryWords, columns: Sequence[ListColumn]) -> None:
        """Make the list, the day and what can be done."""
        self._words = words
        self.table = ListTable(self._theme, words.rows, columns, _key)
        self.table.row_activated.connect(self._on_edit_triggered)
        self.day = DayEdit(self.tr("When"), self._today)
        self.form = Card(words.new)
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()
        self.new = make_action(self, words.new, self._on_new_triggered)
        # the same key on a Russian keyboard is «Т»
        self.new.setShortcuts([QKeySequence(keys) for keys in ("N", "Т", "Ins")])
        self._keep = make_action(
            self, self.tr("Keep"), self._on_keep_triggered, shortcut="Ctrl+Return"
        )
        self._edit = make_action(self, self.tr("Change"), self._on_edit_triggered, shortcut="F2")
        self._drop = make_action(self, self.tr("Delete"), self._on_drop_triggered, shortcut="Del")

    def _lay_out(
        self,
        first: QWidget | QLayout,
        fields: Sequence[tuple[str, QWidget]],
        above: QLayout | None = None,
    ) -> None:
        """Put the list at the left, and the fields under each other at the right."""
        left = QVBoxLayout()
        left.setSpacing(8)
        if above is not None:
            left.addLayout(above)
        left.addWidget(self.table, 1)
        if isinstance(first, QWidget):
            self.form.add(first)
        else:
            self.form.body.addLayout(first)
        for words, control in fields:
            self.form.add(FormField(words, control))
        self.form.add(self._error)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(self._theme, self._keep, primary=True))
        for action, icon in ((self.new, "plus"), (self._edit, "pencil"), (self._drop, "trash")):
            buttons.addWidget(action_button(self._theme, action, icon=icon))
        self.form.add(box)
        side = QWidget()
        side.setProperty("look", "plain")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(left, 1)
        line.addWidget(SidePanel(self._theme, side))
        begin_at(self, self._first_control)

    def _first_control(self) -> QWidget:
        return self.table

    def _clear(self) -> None:
        """Empty the fields."""
        raise NotImplementedError

    def _fill(self, row: Any) -> None:
        """Show what an entry says in the fields, and let it be typed on."""
        raise NotImplementedError

    def _typed(self, day: date) -> object | None:
        """Return what the fields say, or say what is wrong and return nothing."""
        raise NotImplementedError

    def _writing(self) -> QWidget:
        """Return the field in which a new entry begins."""
        raise NotImplementedError

    @Slot()
    def _on_new_triggered(self) -> None:
        self.start_new()
        self._writing().setFocus()

    @Slot()
    def _on_keep_triggered(self) -> None:
        day = self.day.check()
        data = self._typed(day) if day is not None else None
        if data is not None:
            self.kept.emit(data, self._edited)

    @Slot()
    def _on_edit_triggered(self) -> None:
        found = self.table.current()
        if found is not None:
            self._start_change(found)

    def _start_change(self, found: Any) -> None:
        if self.drafts is not None:
            self.drafts.park()
        self._edited = found
        self.form.set_title(self._words.change)
        self._error.hide()
        self._fill(found)
        if self._history is not None:
            self._history.show_record(self.kind, found.id)
        if self.drafts is not None:
            self.drafts.follow(found.id)

    @Slot()
    def _on_drop_triggered(self) -> None:
        if (found := self.table.current()) is not None:
            self.dropped.emit(found)


def _key(found: Any) -> object:
    return found.id
