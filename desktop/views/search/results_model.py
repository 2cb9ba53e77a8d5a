"""Put the found questions in rows, below a row for each meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from db.domain.rows.minutes import QuestionRow
from db.domain.rows.search import MeetingHits, MeetingName
from db.domain.search_marks import Excerpt, excerpt
from db.domain.search_query import SearchQuery
from desktop.views.common.question_chips import clock_words
from desktop.views.search.wording import meeting_words

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """Name the meeting of the questions below."""

    meeting: MeetingName


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """Show a found question with the piece of its words that was found."""

    question: QuestionRow
    piece: Excerpt
    more: Excerpt | None
    """A piece of the answer or of an order, where the words looked for stand there alone."""


Line = HeadingLine | QuestionLine


def lines_of(groups: Sequence[MeetingHits], query: SearchQuery) -> list[Line]:
    """Return the rows of the list."""
    lines: list[Line] = []
    for group in groups:
        lines.append(HeadingLine(group.meeting))
        lines += [_question_line(row, query) for row in group.questions]
    return lines


def _question_line(row: QuestionRow, query: SearchQuery) -> QuestionLine:
    piece = excerpt(row.words or row.raw_line, query)
    if piece.marks:
        return QuestionLine(row, piece, None)
    others = (row.answer, *(order.wording for order in row.orders))
    found = (excerpt(text, query) for text in others if text)
    return QuestionLine(row, piece, next((one for one in found if one.marks), None))


class ResultsModel(QAbstractListModel):
    """Hold the lines; only the questions can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """Return the line at an index."""
        return self._lines[index.row()] if index.isValid() else None

    def first_question(self) -> QModelIndex:
        """Return the first line that can be chosen."""
        for at, line in enumerate(self._lines):
            if isinstance(line, QuestionLine):
                return self.index(at)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.line(index), QuestionLine):
            return super().flags(index)
        return Qt.ItemFlag.ItemIsEnabled

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        if isinstance(line, HeadingLine):
            return meeting_words(line.meeting)
        row = line.question
        return f"{row.number}, {clock_words(row.asked_at)}. {line.piece.text}"
