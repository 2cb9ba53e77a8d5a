"""List what comes next and what has no date yet, with a filter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.enums import MeetingState
from db.domain.rows.meetings import MeetingRow
from desktop.views.common.labels import Heading, MutedLabel
from desktop.views.common.lines_delegate import CellLine, LinesDelegate
from desktop.views.common.panels import row
from desktop.views.common.search_box import SearchBox
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.schedule.dragging import MEETING_FORMAT, RowDrag
from desktop.views.schedule.wording import (
    FIXED,
    STATE_ICONS,
    STATE_VARIANTS,
    spoken,
    when_words,
)
from desktop.wording import state_words

_CHIP_WIDTH = 138
_LOOK_BACK = timedelta(days=3653)
"""Who types words looks for any meeting, not only for a coming one."""
_PAST = frozenset({MeetingState.HELD, MeetingState.CANCELLED})


@dataclass(frozen=True, slots=True)
class AgendaFilter:
    """Hold what the list is asked for."""

    since: date
    text: str
    states: frozenset[MeetingState]


class Agenda(QWidget):
    """Show meetings below a filter; Enter opens, the arrows choose.

    Signals:
        filter_changed(): ask for the list again; :meth:`wanted` says which.
        meeting_chosen(object): another meeting is current, a :class:`MeetingRow`.
        meeting_activated(object): Enter or a double click, the id of a meeting.
    """

    filter_changed = Signal()
    meeting_chosen = Signal(object)
    meeting_activated = Signal(object)

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._text = ""
        self._heading = Heading(self.tr("Coming and undated"))
        self._search = SearchBox(theme, self.tr("Address, place or note"))
        self._search.search_requested.connect(self._on_search_requested)
        self._states = _state_picker(self.tr("Any state"))
        self._states.setAccessibleName(self.tr("State of the meetings"))
        self._states.activated.connect(self._on_states_activated)
        self._list = _AgendaList(theme, today)
        self._list.row_chosen.connect(self.meeting_chosen)
        self._list.row_activated.connect(self.meeting_activated)
        self._empty = MutedLabel("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(row(self._search, self._states))
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)

    def wanted(self) -> AgendaFilter:
        """Return what is to be read."""
        state = self._states.currentData()  # Qt keeps the plain text of a StrEnum
        states = frozenset({MeetingState(state)}) if state else frozenset()
        looks_back = bool(self._text) or bool(states & _PAST)
        since = self._today() - _LOOK_BACK if looks_back else self._today()
        return AgendaFilter(since, self._text, states)

    def set_rows(self, rows: Sequence[MeetingRow]) -> None:
        """Show other meetings; the current one stays."""
        is_filtered = bool(self._text) or bool(self._states.currentData())
        self._heading.setText(
            self.tr("Found: {0}").format(len(rows))
            if is_filtered
            else self.tr("Coming and undated")
        )
        self._list.set_rows(rows)
        self._empty.setText(
            self.tr("No such meeting. Try other words or any state.")
            if is_filtered
            else self.tr("No meeting is planned ahead. Press N to plan one.")
        )
        self._empty.setVisible(not rows)
        self._list.setVisible(bool(rows))

    def choose(self, meeting: UUID | None) -> None:
        """Mark a meeting without telling anybody."""
        self._list.choose(meeting)

    def current(self) -> MeetingRow | None:
        """Return the meeting that is marked, or being dragged."""
        return self._list.current()

    @Slot(str)
    def _on_search_requested(self, text: str) -> None:
        self._text = text
        self.filter_changed.emit()

    @Slot(int)
    def _on_states_activated(self, _place: int) -> None:
        self.filter_changed.emit()


class _AgendaList(QTableView):
    """Show the rows of the list.

    Signals:
        row_chosen(object): another row is current, a :class:`MeetingRow`.
        row_activated(object): Enter or a double click, the id of a meeting.
    """

    row_chosen = Signal(object)
    row_activated = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._model: TableModel[MeetingRow] = TableModel(
            [
                Column(self.tr("Meeting"), self._spoken, spoken),
                Column(self.tr("State"), _state_spoken, spoken),
            ],
            self,
        )
        self.setModel(self._model)
        self.setItemDelegate(LinesDelegate(theme, (self._place_cell, _state_cell), self))
        dress_table(self)
        self.setWordWrap(True)  # without it Qt tells the delegate no width
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Meetings"))
        self.setMinimumHeight(theme.px(150))
        header = self.horizontalHeader()
        header.hide()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._on_header_section_resized)
        self._fit()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        RowDrag(self, MEETING_FORMAT, self._may_be_dragged)
        theme.changed.connect(self._on_theme_changed)

    def set_rows(self, rows: Sequence[MeetingRow]) -> None:
        """Show other rows."""
        current = self._model.row(self.currentIndex())
        with QSignalBlocker(self.selectionModel()):
            self._model.set_rows(rows)
            self.resizeRowsToContents()
        self.choose(current.id if current is not None else None)

    def current(self) -> MeetingRow | None:
        """Return the row that is current."""
        return self._model.row(self.currentIndex())

    def _may_be_dragged(self) -> bool:
        found = self.current()
        return found is not None and found.state not in FIXED

    def choose(self, meeting: UUID | None) -> None:
        """Make the row of a meeting current, none where it is not listed."""
        found = next((at for at, one in enumerate(self._model.rows()) if one.id == meeting), -1)
        with QSignalBlocker(self.selectionModel()):
            self.clearSelection()
            if found >= 0:
                self.selectRow(found)
            else:
                self.setCurrentIndex(QModelIndex())
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _spoken(self, meeting: MeetingRow) -> str:
        return f"{when_words(meeting.on, meeting.at, self._today())}, {meeting.title}"

    def _place_cell(self, meeting: MeetingRow) -> Sequence[CellLine]:
        when = when_words(meeting.on, meeting.at, self._today())
        title = meeting.title or self.tr("place not set")
        return (CellLine(when, "mute", "small"), CellLine(title, bold=True))

    def _fit(self) -> None:
        self.setColumnWidth(1, self._theme.px(_CHIP_WIDTH))
        self.resizeRowsToContents()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = self._model.row(index)
        if found is not None:
            self.row_chosen.emit(found)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        found = self._model.row(index)
        if found is not None:
            self.row_activated.emit(found.id)

    @Slot(int, int, int)
    def _on_header_section_resized(self, _column: int, _before: int, _now: int) -> None:
        self.resizeRowsToContents()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._fit()


def _state_cell(meeting: MeetingRow) -> Sequence[CellLine]:
    state = meeting.state
    words = state_words(state)
    return (CellLine(words, chip=STATE_VARIANTS[state], icon=STATE_ICONS[state]),)


def _state_spoken(meeting: MeetingRow) -> str:
    return state_words(meeting.state)


def _state_picker(anything: str) -> QComboBox:
    picker = QComboBox()
    picker.addItem(anything, "")
    for state in MeetingState:
        picker.addItem(state_words(state), state.value)
    return picker
