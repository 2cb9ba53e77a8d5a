"""Show the orders of a lane and let several be chosen."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from db.domain.rows.control import BoardRow
from desktop.views.common.lines_table import LinesTable, ListColumn
from desktop.views.common.theme import Theme
from desktop.views.control.cells import BoardCells

_PARTY = 2
_LARGE, _NARROW, _WISHED, _WIDEST = 1.25, 560, 400, 560
"""In larger type, or in less room, the responsible party stands below the words."""
_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class BoardTable(LinesTable[BoardRow]):
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
        super().__init__(theme, parent)
        cells = BoardCells(today, theme.veil, self.is_narrow, self)
        columns = (
            ListColumn(self.tr("№"), cells.number, 48, 60),
            ListColumn(self.tr("Order"), cells.words),
            ListColumn(self.tr("Responsible party"), cells.responsible, 148, 190),
            ListColumn(self.tr("Deadline"), cells.term, 174, 240),
        )
        self.lay_out(self.tr("Orders under control"), columns)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)

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

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def set_widths(self) -> None:
        super().set_widths()
        self._fit_party()

    @override
    def sizeHint(self) -> QSize:
        """Wish for a width at which the words can be read; the card beside it gives way first."""
        width = min(self._theme.px(_WISHED), _WIDEST)
        return QSize(width, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_party()

    def _fit_party(self) -> None:
        """Show the column of the responsible party where there is room for it."""
        is_narrow = self._theme.scale > _LARGE or self.width() < self._theme.px(_NARROW)
        if is_narrow != self.is_narrow():
            self.setColumnHidden(_PARTY, is_narrow)
            self._later.start()

    @Slot()
    def _on_selection_changed(self) -> None:
        self.rows_chosen.emit()

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        found = self._model.row(index)
        if found is not None:
            self.row_activated.emit(found)
