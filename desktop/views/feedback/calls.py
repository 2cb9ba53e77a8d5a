"""List those who are to be told something."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from db.domain.enums import Urgency
from db.domain.rows.feedback import CallRow
from desktop.views.common.chips import Variant
from desktop.views.common.control_words import OUTCOME_ICONS, OUTCOME_VARIANTS, outcome_words
from desktop.views.common.lines_delegate import CellLine, LinesDelegate
from desktop.views.common.tables import Column, TableModel, dress_table
from desktop.views.common.theme import Theme
from desktop.views.feedback.wording import (
    REASON_ICONS,
    REASON_VARIANTS,
    name_words,
    place_words,
    question_words,
    reason_words,
)

_WIDTHS = {0: (200, 230), 2: (186, 270)}


class CallTable(QTableView):
    """Show applicants; the arrows choose whom to call.

    Signals:
        row_chosen(object): another applicant is current, a :class:`CallRow`.
    """

    row_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        painters = (self._who, self._what, self._why)
        titles = (self.tr("Whom"), self.tr("What was asked"), self.tr("What to tell"))
        self._model: TableModel[CallRow] = TableModel(
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
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Whom to call"))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self._set_widths()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        theme.changed.connect(self._on_theme_changed)

    def set_rows(self, rows: Sequence[CallRow]) -> None:
        """Show others; the current one stays, or the one in its place is taken."""
        current = self.current()
        place = max(self.currentIndex().row(), 0)
        with QSignalBlocker(self.selectionModel()):
            self._model.set_rows(rows)
            self.resizeRowsToContents()
            found = [row.applicant_id for row in rows]
            if current is not None and current.applicant_id in found:
                place = found.index(current.applicant_id)
            if rows:
                self.selectRow(min(place, len(rows) - 1))
        self.viewport().update()
        self.row_chosen.emit(self.current())

    def current(self) -> CallRow | None:
        """Return the current applicant."""
        return self._model.row(self.currentIndex())

    def rows(self) -> Sequence[CallRow]:
        """Return those who are shown."""
        return self._model.rows()

    def choose(self, applicant: UUID | None) -> None:
        """Make an applicant current."""
        for place, row in enumerate(self._model.rows()):
            if row.applicant_id == applicant:
                self.selectRow(place)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the actions of the page."""

    def _who(self, row: CallRow) -> Sequence[CellLine]:
        lines = [CellLine(name_words(row), bold=True)]
        if row.phone:
            lines.append(CellLine(row.phone))
        lines.append(CellLine(place_words(row), "mute", "small"))
        if row.tries:
            tries = self.tr("%n try(s) in vain", "", row.tries)
            lines.append(CellLine(tries, chip=Variant.AMBER, icon="phone"))
        return [line for line in lines if line.text]

    def _what(self, row: CallRow) -> Sequence[CellLine]:
        return [CellLine(row.words), CellLine(question_words(row), "mute", "small")]

    def _why(self, row: CallRow) -> Sequence[CellLine]:
        variant, icon = REASON_VARIANTS[row.reason], REASON_ICONS[row.reason]
        lines = [CellLine(reason_words(row), chip=variant, icon=icon)]
        if row.outcome is not None:
            chip = OUTCOME_VARIANTS[row.outcome]
            words = outcome_words(row.outcome)
            lines.append(CellLine(words, chip=chip, icon=OUTCOME_ICONS[row.outcome]))
        if row.urgency is not Urgency.ORDINARY:
            lines.append(CellLine(self.tr("urgent"), chip=Variant.WARN, icon="urgent"))
        return lines

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

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(self._model.row(index))


def _plain(cell: Callable[[CallRow], Sequence[CellLine]], row: CallRow) -> str:
    """Return a cell for screen readers."""
    return ". ".join(part.text for part in cell(row))
