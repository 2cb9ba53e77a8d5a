"""Show the lines of a future protocol and let several be chosen."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.views.common.lines_table import LinesTable, ListColumn
from desktop.views.common.theme import Theme
from desktop.views.orders.cells import OrderCells
from desktop.views.orders.model import OrderLine

_KEEP = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class OrdersTable(LinesTable[OrderLine]):
    """Show lines; arrows move, Shift and Ctrl choose several.

    Signals:
        lines_chosen(): other lines are chosen; :meth:`chosen` returns them.
    """

    lines_chosen = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        cells = OrderCells(today, theme.veil, self)
        columns = (
            ListColumn(self.tr("№"), cells.number, 52, 60),
            ListColumn(self.tr("Resident's words → order"), cells.words),
            ListColumn(self.tr("Responsible party"), cells.responsible, 176, 204),
            ListColumn(self.tr("Deadline"), cells.deadline, 132, 176),
        )
        self.lay_out(self.tr("Questions and orders of the meeting"), columns)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

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

    @Slot()
    def _on_selection_changed(self) -> None:
        self.lines_chosen.emit()
