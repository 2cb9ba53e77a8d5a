"""Show figures in tables of which every cell can be opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from db.domain.indicators import WHOLE, Figure, Grouping, closed_in_time, percent
from db.domain.rows.indicators import AnalysisRow, Behind, CountedRow, FigureGroup, Figures
from desktop.views.analysis.wording import (
    figure_words,
    group_words,
    head_words,
    period_words,
)
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme

PASSPORT = (Figure.MEETINGS, Figure.PARTICIPANTS, Figure.REQUESTS, Figure.FULFILLED)
SHOWN = (
    Figure.REQUESTS, Figure.FULFILLED, Figure.ANSWERED, Figure.REPEATED, Figure.ORDERS,
    Figure.IN_TIME, Figure.LATE, Figure.OVERDUE, Figure.REOPENED, Figure.SATISFIED,
    Figure.PARTLY, Figure.DISSATISFIED,
)  # fmt: skip

_NARROWEST_NAMES = 150
_SHARES = {2: 0.24, 3: 0.5, 4: 0.26}
"""What of the room the place, the words and the responsible party take of a record."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold a row: what it is called, and its figures with what stands behind each."""

    label: str
    figures: Sequence[Figures]
    behind: Sequence[Behind]


class FiguresModel(TableModel[Line]):
    """Have the heads of numbers stand over them, at the right."""

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


class FiguresView(QTableView):
    """Move between figures by the arrows; Enter or a double click opens what stands behind one.

    Signals:
        figure_opened(object, str): the :class:`Behind` and the name of the row.
    """

    figure_opened = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = FiguresModel([], self)
        dress_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    def lines(self) -> Sequence[Line]:
        """Return the rows that are shown."""
        return self._model.rows()

    def set_lines(self, columns: Sequence[Column[Line]], lines: Sequence[Line]) -> None:
        """Show other rows; the current cell stays where it is."""
        place = self.currentIndex()
        row, column = max(place.row(), 0), max(place.column(), 1)
        before = self._model
        self._model = FiguresModel(columns, self)
        self._model.set_rows(lines)
        self.setModel(self._model)
        before.deleteLater()
        self._fit()
        if lines:
            self.setCurrentIndex(self._model.index(min(row, len(lines) - 1), column))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        line = self._model.row(index)
        if line is not None and 0 < index.column() <= len(line.behind):
            self.figure_opened.emit(line.behind[index.column() - 1], line.label)

    def _fit(self) -> None:
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(self._theme.px(40))
        if not self._model.columnCount():
            return
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self._widen_names()

    def _widen_names(self) -> None:
        """Give the names what the numbers leave, and never so little that they say nothing."""
        columns = range(1, self._model.columnCount())
        numbers = sum(self.horizontalHeader().sectionSize(place) for place in columns)
        room = self.viewport().width() - numbers
        self.setColumnWidth(0, max(room, self._theme.px(_NARROWEST_NAMES)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen_names()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        self._fit()


class PassportView(FiguresView):
    """Show the four indicators of the passport: last year, this year, the whole period."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Indicators of the practice"))

    def show_analysis(self, found: AnalysisRow) -> None:
        """Show the passport of an analysis."""
        columns = [Column(self.tr("Indicator"), _label)]
        for place, (period, _) in enumerate(found.passport):
            columns.append(Column(period_words(period), partial(_number, place), right=True))
        lines = [
            Line(
                figure_words(figure),
                tuple({figure: figures.get(figure, 0)} for _, figures in found.passport),
                tuple(Behind(figure, period) for period, _ in found.passport),
            )
            for figure in PASSPORT
        ]
        self.set_lines(columns, lines)


class GroupsView(FiguresView):
    """Show the figures of each topic, quarter, house, party or month, and of all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Figures by groups"))

    def show_analysis(self, found: AnalysisRow) -> None:
        """Show the groups of an analysis under the sum of all."""
        columns = [Column(self.tr("Group"), _label)]
        for place, figure in enumerate(SHOWN):
            columns.append(Column(head_words(figure), partial(_number, place), right=True))
        columns.append(Column(self.tr("Fulfilled,\n%"), _fulfilled, right=True))
        columns.append(Column(self.tr("In time,\n%"), _in_time, right=True))
        lines = [self._line(found, None)]
        lines += [self._line(found, group) for group in found.groups]
        self.set_lines(columns, lines)

    def _line(self, found: AnalysisRow, group: FigureGroup | None) -> Line:
        figures = found.total if group is None else group.figures
        grouping = None if group is None else found.grouping
        key = None if group is None else group.key
        label = self.tr("All") if group is None else group_words(group, found.grouping)
        behind = tuple(Behind(figure, found.period, grouping, key) for figure in SHOWN)
        return Line(label, tuple({one: figures.get(one, 0)} for one in SHOWN), behind)


class RecordsView(QTableView):
    """Show the records behind a figure; Enter or a double click opens one.

    Signals:
        record_opened(object): a :class:`CountedRow`.
        left(): Escape: back to the figures.
    """

    record_opened = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        titles: list[tuple[str, Callable[[CountedRow], str]]] = [
            (self.tr("№"), _question_number),
            (self.tr("Meeting"), _day),
            (self.tr("Where"), _place),
            (self.tr("What"), _words),
            (self.tr("Responsible party"), _lead),
            (self.tr("Deadline"), _deadline),
            (self.tr("Off control"), _closed),
        ]
        self._model: TableModel[CountedRow] = TableModel(
            [
                Column(title, text, hint=_words if text is _words else None)
                for title, text in titles
            ],
            self,
        )
        self.setModel(self._model)
        dress_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Records behind the figure"))
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in {0: 48, 1: 96, 5: 96, 6: 110}.items():
            self.setColumnWidth(column, theme.px(width))
        self.doubleClicked.connect(self._on_double_clicked)

    def set_rows(self, rows: Sequence[CountedRow]) -> None:
        """Show other records."""
        place = max(self.currentIndex().row(), 0)
        self._model.set_rows(rows)
        if rows:
            self.selectRow(min(place, len(rows) - 1))

    def rows(self) -> Sequence[CountedRow]:
        """Return the records that are shown."""
        return self._model.rows()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share among the columns of words what the numbers leave."""
        super().resizeEvent(event)
        numbers = sum(self.columnWidth(column) for column in range(7) if column not in _SHARES)
        room = max(self.viewport().width() - numbers, 0)
        for column, share in _SHARES.items():
            self.setColumnWidth(column, int(room * share))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("mute"))
            words = self.tr("Nothing is counted here: the figure is nought.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        found = self._model.row(index)
        if found is not None:
            self.record_opened.emit(found)


def spaced(number: int) -> str:
    """Return a number with its thousands apart."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def behind_words(wanted: Behind, label: str) -> str:
    """Return what the list of records behind a figure is called."""
    parts = [figure_words(wanted.figure)]
    if wanted.grouping is not None:
        parts.append(label)
    if wanted.period != WHOLE and wanted.grouping is not Grouping.PERIOD:
        parts.append(period_words(wanted.period))
    return " · ".join(parts)


def _label(line: Line) -> str:
    return line.label


def _number(place: int, line: Line) -> str:
    return spaced(sum(line.figures[place].values()))


def _all(line: Line) -> Figures:
    return {figure: number for one in line.figures for figure, number in one.items()}


def _fulfilled(line: Line) -> str:
    figures = _all(line)
    share = percent(figures.get(Figure.FULFILLED, 0), figures.get(Figure.REQUESTS, 0))
    return "–" if share is None else str(share)


def _in_time(line: Line) -> str:
    share = closed_in_time(_all(line))
    return "–" if share is None else str(share)


def _question_number(row: CountedRow) -> str:
    return str(row.number) if row.number else ""


def _day(row: CountedRow) -> str:
    return f"{row.on:%d.%m.%Y}" if row.on else ""


def _place(row: CountedRow) -> str:
    return row.place


def _words(row: CountedRow) -> str:
    return row.words.replace("\n", " ")


def _lead(row: CountedRow) -> str:
    return row.lead


def _deadline(row: CountedRow) -> str:
    return f"{row.deadline_on:%d.%m.%Y}" if row.deadline_on else ""


def _closed(row: CountedRow) -> str:
    return f"{row.closed_on:%d.%m.%Y}" if row.closed_on else ""
