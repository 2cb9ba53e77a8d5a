"""Show the lines of a future protocol and let several be chosen."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.views.common.lines_delegate import CellLine, LinesDelegate
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.orders.cells import OrderCells
from desktop.views.orders.model import OrderLine

_WIDTHS = {0: (52, 60), 2: (176, 204), 3: (132, 176)}
"""Columns beside the words: their width at 100 %, and what they may take in the largest type."""

_KEEP = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class OrdersTable(QTableView):
    """Show lines; arrows move, Shift and Ctrl choose several.

    Signals:
        lines_chosen(): other lines are chosen; :meth:`chosen` returns them.
    """

    lines_chosen = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        cells = OrderCells(today, theme.veil, self)
        painters = (cells.number, cells.words, cells.responsible, cells.deadline)
        titles = (
            self.tr("№"),
            self.tr("Resident's words → order"),
            self.tr("Responsible party"),
            self.tr("Deadline"),
        )
        self._model: TableModel[OrderLine] = TableModel(
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
        self.setAccessibleName(self.tr("Questions and orders of the meeting"))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self._set_widths()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        theme.changed.connect(self._on_theme_changed)
        theme.veil.changed.connect(self._on_theme_changed)

    def set_lines(self, lines: Sequence[OrderLine]) -> None:
        """Show other lines; the chosen questions and the place stay where they can."""
        chosen = {line.question.id for line in self.chosen()}
        top = self.verticalScrollBar().value()
        current = self.currentIndex().row()
        blocked = self.selectionModel().blockSignals(True)
        self._model.set_rows(lines)
        self.resizeRowsToContents()
        self._choose(lambda line: line.question.id in chosen, current)
        self.selectionModel().blockSignals(blocked)
        self.verticalScrollBar().setValue(top)
        self.lines_chosen.emit()

    def chosen(self) -> list[OrderLine]:
        """Return the chosen lines in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._model.row(self._model.index(row, 0)) for row in rows)
        return [line for line in found if line is not None]

    def choose_numbers(self, numbers: Sequence[int]) -> None:
        """Choose the questions with these numbers and show the first of them."""
        self.clearSelection()
        wanted = set(numbers)
        first = self._choose(lambda line: line.question.number in wanted, -1)
        if first >= 0:
            self.scrollTo(self._model.index(first, 0))
        self.setFocus()

    def question_ids(self) -> list[UUID]:
        """Return the chosen questions, each once."""
        return list(dict.fromkeys(line.question.id for line in self.chosen()))

    def _choose(self, wanted: Callable[[OrderLine], bool], current: int) -> int:
        """Choose the wanted lines and return the first of them, -1 where there is none."""
        selection, first = QItemSelection(), -1
        for row, line in enumerate(self._model.rows()):
            if wanted(line):
                index = self._model.index(row, 0)
                selection.select(index, index)
                first = row if first < 0 else first
        place = current if 0 <= current < self._model.rowCount() else first
        if place >= 0:
            self.selectionModel().setCurrentIndex(
                self._model.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selectionModel().select(selection, _KEEP)
        return first

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, (width, most) in _WIDTHS.items():
            self.setColumnWidth(column, min(self._theme.px(width), most))

    @Slot()
    def _on_header_section_resized(self) -> None:
        self._later.start()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._set_widths()
        self._later.start()

    @Slot()
    def _on_selection_changed(self) -> None:
        self.lines_chosen.emit()


def _plain(cell: Callable[[OrderLine], Sequence[CellLine]], line: OrderLine) -> str:
    """Return a cell for screen readers."""
    return ". ".join(part.text for part in cell(line))
