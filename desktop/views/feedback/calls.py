"""List those who are to be told something."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.domain.enums import Urgency
from db.domain.rows.feedback import CallRow
from desktop.views.common.chips import Variant
from desktop.views.common.control_words import OUTCOME_ICONS, OUTCOME_VARIANTS, outcome_words
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.theme import Theme
from desktop.views.feedback.wording import (
    REASON_ICONS,
    REASON_VARIANTS,
    name_words,
    place_words,
    question_words,
    reason_words,
)


class CallTable(ListTable):
    """Show applicants; the arrows choose whom to call."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        cells = CallCells()
        super().__init__(theme, cells.title, cells.columns, applicant_of, parent)
        cells.setParent(self)

    def choose(self, applicant: UUID | None) -> None:
        """Make an applicant current."""
        for place, row in enumerate(self.rows()):
            if row.applicant_id == applicant:
                self.selectRow(place)


class CallCells(QObject):
    """Say what stands in each column about somebody who is to be told something."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Whom to call")
        self.columns = (
            ListColumn(self.tr("Whom"), self._who, 200, 230),
            ListColumn(self.tr("What was asked"), self._what),
            ListColumn(self.tr("What to tell"), self._why, 186, 270),
        )

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


def applicant_of(row: CallRow) -> UUID | None:
    """Return who is told."""
    return row.applicant_id
