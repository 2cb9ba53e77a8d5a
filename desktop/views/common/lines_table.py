"""Lay out a table whose cells hold lines and chips: rows as tall as their words, set columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.views.common.lines_delegate import Cell, LinesDelegate
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme

Row = TypeVar("Row")

_LARGEST = 1.3
"""How much of its width a column gains in large type: the words need the rest."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """Say what a column is called, what stands in its cells and how wide it is."""

    title: str
    cell: Cell
    width: int = 0
    """In pixels at the usual size of type; the column without one takes what is left."""
    most: int = 0
    """What it may take in the largest type, in pixels; 0 is a third more than its width."""


class LinesTable(QTableView, Generic[Row]):
    """Show rows in columns of lines; how many may be chosen is said by each kind of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.resizeRowsToContents)

    def lay_out(self, name: str, columns: Sequence[ListColumn]) -> None:
        """Name the table and give it its columns, once; its rows come later."""
        self._columns = tuple(columns)
        self._model: TableModel[Row] = TableModel(
            [Column(column.title, partial(_plain, column.cell)) for column in columns], self
        )
        self.setModel(self._model)
        self.setItemDelegate(LinesDelegate(self._theme, [one.cell for one in columns], self))
        dress_table(self)
        self.setWordWrap(True)
        self.setAccessibleName(name)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self.set_widths()
        self._theme.changed.connect(self._on_look_changed)
        self._theme.veil.changed.connect(self._on_look_changed)

    def rows(self) -> Sequence[Row]:
        """Return what is shown."""
        return self._model.rows()

    def set_widths(self) -> None:
        """Give each column what the size of type wants; a kind with more to do extends it."""
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        for place, column in enumerate(self._columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if column.width:
                most = column.most or round(column.width * _LARGEST)
                self.setColumnWidth(place, min(self._theme.px(column.width), most))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the actions of the page."""

    @Slot()
    def _on_header_section_resized(self) -> None:
        self._later.start()

    @Slot()
    def _on_look_changed(self) -> None:
        self.set_widths()
        self._later.start()


def _plain(cell: Cell, row: object) -> str:
    """Return a cell for screen readers."""
    return ". ".join(part.text for part in cell(row))
