"""Give the questions of a meeting to the ribbon, changing no more rows than have changed."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from db.domain.rows.minutes import QuestionRow
from desktop.views.common.question_chips import clock_words, question_chips
from desktop.views.common.veil import Veil

Index = QModelIndex | QPersistentModelIndex


class RibbonModel(QAbstractListModel):
    """Hold the questions by their numbers."""

    def __init__(
        self, today: Callable[[], date], veil: Veil, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._veil = veil
        self._today = today
        self._rows: list[QuestionRow] = []

    @property
    def rows(self) -> Sequence[QuestionRow]:
        """Return the questions."""
        return self._rows

    def set_rows(self, rows: Sequence[QuestionRow]) -> None:
        """Show these questions; what stays is not disturbed, so that nothing jumps."""
        known = len(self._rows)
        if [row.id for row in rows[:known]] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(self._rows, rows, strict=False)):
            if old != new:
                self._rows[at] = new
                self.dataChanged.emit(self.index(at), self.index(at))
        if len(rows) > known:
            self.beginInsertRows(QModelIndex(), known, len(rows) - 1)
            self._rows.extend(rows[known:])
            self.endInsertRows()

    def question(self, index: Index) -> QuestionRow | None:
        """Return the question at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, question_id: UUID | None) -> QModelIndex:
        """Return where a question stands; an invalid index where it does not."""
        for at, row in enumerate(self._rows):
            if row.id == question_id:
                return self.index(at)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.question(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            seen = self._veil.question(row)
            return seen.words or seen.raw_line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self._veil.question(row))
        return None

    def _spoken(self, row: QuestionRow) -> str:
        chips = ", ".join(chip.text for chip in question_chips(row, self._today()))
        return f"{row.number}, {clock_words(row.asked_at)}. {row.words or row.raw_line} {chips}"
