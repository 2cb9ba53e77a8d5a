"""List records in a table whose cells hold lines and chips; the arrows choose one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.views.common.lines_delegate import Cell, LinesDelegate
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme


@dataclass(frozen=True, slots=True)
class ListColumn:
    """Say what a column is called, what stands in its cells and how wide it is."""

    title: str
    cell: Cell
    width: int = 0
    """In pixels at the usual size of type; the column without one takes what is left."""


class ListTable(QTableView):
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
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._empty = ""
        self._widths = [column.width for column in columns]
        self._model: TableModel[Any] = TableModel(
            [Column(column.title, partial(_plain, column.cell)) for column in columns], self
        )
        self.setModel(self._model)
        self.setItemDelegate(LinesDelegate(theme, [column.cell for column in columns], self))
        dress_table(self)
        self.setWordWrap(True)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAccessibleName(name)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self._set_widths()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

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

    def rows(self) -> Sequence[Any]:
        """Return what is shown."""
        return self._model.rows()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if row is not None and event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.row_ticked.emit(row)
        elif row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_activated.emit(row)
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the actions of the page."""

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        for place, width in enumerate(self._widths):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if width:
                self.setColumnWidth(place, min(self._theme.px(width), round(width * 1.3)))

    @Slot()
    def _on_header_section_resized(self) -> None:
        self._later.start()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._set_widths()
        self._later.start()

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_activated.emit(self._model.row(index))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(self._model.row(index))


def _plain(cell: Cell, row: Any) -> str:
    """Return a cell for screen readers."""
    return ". ".join(part.text for part in cell(row))
