"""List records in a table whose cells hold lines and chips; the arrows choose one."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from desktop.views.common.lines_table import LinesTable, ListColumn
from desktop.views.common.theme import Theme


class ListTable(LinesTable[Any]):
    """Show rows that are told apart by a key.

    Signals:
        row_chosen(object): another row is current, or ``None``.
        row_activated(object): Enter or a double click on a row.
        row_ticked(object): Space on a row.
    """

    row_chosen = Signal(object)
    row_activated = Signal(object)
    row_ticked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        columns: Sequence[ListColumn],
        key: Callable[[Any], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.lay_out(name, columns)
        self._key = key
        self._empty = ""
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show others; the current one stays, or the one in its place is taken."""
        current = self.current()
        place = max(self.currentIndex().row(), 0)
        with QSignalBlocker(self.selectionModel()):
            self._model.set_rows(rows)
            self.resizeRowsToContents()
            keys = [self._key(row) for row in rows]
            if current is not None and self._key(current) in keys:
                place = keys.index(self._key(current))
            if rows:
                self.selectRow(min(place, len(rows) - 1))
        self.viewport().update()
        self.row_chosen.emit(self.current())

    def set_empty(self, text: str) -> None:
        """Say this in the place of the rows where there are none."""
        self._empty = text
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty and not self._model.rows():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("mute"))
            room = self.viewport().rect().adjusted(24, 16, -24, -16)
            centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, centre, self._empty)

    def current(self) -> Any:
        """Return the current row, ``None`` where there is none."""
        return self._model.row(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if row is not None and event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.row_ticked.emit(row)
        elif row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_activated.emit(row)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_activated.emit(self._model.row(index))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(self._model.row(index))
