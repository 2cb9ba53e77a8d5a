"""Show the orders of a lane and let several be chosen."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from db.domain.rows.control import BoardRow
from desktop.views.common.lines_delegate import CellLine, LinesDelegate
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.control.cells import BoardCells

_WIDTHS = {0: (48, 60), 2: (148, 190), 3: (174, 240)}
"""Columns beside the words: their width at 100 %, and what they may take in the largest type."""
_PARTY = 2
_LARGE = 1.25
"""In larger type there is no room for the responsible party: it stands below the words."""
_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class BoardTable(QTableView):
    """Show orders; arrows move, Shift and Ctrl choose several, Enter opens the question.

    Signals:
        rows_chosen(): other orders are chosen; :meth:`chosen` returns them.
        row_activated(object): Enter or a double click, a :class:`BoardRow`.
    """

    rows_chosen = Signal()
    row_activated = Signal(object)

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        cells = BoardCells(today, theme.veil, self.is_narrow, self)
        painters = (cells.number, cells.words, cells.responsible, cells.term)
        titles = (self.tr("№"), self.tr("Order"), self.tr("Responsible party"), self.tr("Deadline"))
        self._model: TableModel[BoardRow] = TableModel(
            [
                Column(title, partial(_plain, cell))
                for title, cell in zip(titles, painters, strict=True)
            ],
            self,
        )
        self.setModel(self._model)
        self.setItemDelegate(LinesDelegate(theme, painters, self))
        dress_table(self)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Orders under control"))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self._set_widths()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)
        theme.veil.changed.connect(self._on_theme_changed)

    def is_narrow(self) -> bool:
        """Tell whether the column of the responsible party is hidden."""
        return self.isColumnHidden(_PARTY)

    def set_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show other orders; the chosen ones stay chosen where they are still there."""
        chosen = {row.id for row in self.chosen()}
        place = max(self.currentIndex().row(), 0)
        blocked = self.selectionModel().blockSignals(True)
        self._model.set_rows(rows)
        self.resizeRowsToContents()
        if not self.choose(chosen) and rows:
            self.selectRow(min(place, len(rows) - 1))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        self.rows_chosen.emit()

    def choose(self, keys: set[UUID]) -> bool:
        """Choose orders by their ids and tell whether any is there."""
        selection, first = QItemSelection(), -1
        for place, row in enumerate(self._model.rows()):
            if row.id in keys:
                index = self._model.index(place, 0)
                selection.select(index, index)
                first = place if first < 0 else first
        if first >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(first, 0), flag)
            self.selectionModel().select(selection, _ROWS)
        return first >= 0

    def chosen(self) -> list[BoardRow]:
        """Return the chosen orders in their order."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._model.row(self._model.index(place, 0)) for place in places)
        return [row for row in found if row is not None]

    def rows(self) -> Sequence[BoardRow]:
        """Return the orders that are shown."""
        return self._model.rows()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the actions of the page."""

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, (width, most) in _WIDTHS.items():
            self.setColumnWidth(column, min(self._theme.px(width), most))
        self.setColumnHidden(_PARTY, self._theme.scale > _LARGE)

    @Slot()
    def _on_header_section_resized(self) -> None:
        self._later.start()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._set_widths()
        self._later.start()

    @Slot()
    def _on_selection_changed(self) -> None:
        self.rows_chosen.emit()

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        found = self._model.row(index)
        if found is not None:
            self.row_activated.emit(found)


def _plain(cell: Callable[[BoardRow], Sequence[CellLine]], row: BoardRow) -> str:
    """Return a cell for screen readers."""
    return ". ".join(part.text for part in cell(row))
