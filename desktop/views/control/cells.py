"""Say what each column of the board shows of an order."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject

from db.domain.enums import ControlState, Urgency
from db.domain.rows.control import BoardRow, DueOf
from desktop.views.common.chips import Variant
from desktop.views.common.control_words import (
    OUTCOME_ICONS,
    OUTCOME_VARIANTS,
    outcome_words,
    recurrence_words,
)
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.veil import Veil
from desktop.views.control.wording import due_words, first_words, meeting_words, number_words

_UNBROKEN, _JOINED = "\N{NON-BREAKING HYPHEN}", "/\N{WORD JOINER}"
"""The number of a protocol is not broken at the end of a line."""


class BoardCells(QObject):
    """Word the four columns; ``today`` decides what is late.

    Where it ``is_narrow`` the responsible party has no column and stands below the words.
    """

    def __init__(
        self,
        today: Callable[[], date],
        veil: Veil,
        is_narrow: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._veil = veil
        self._is_narrow = is_narrow

    def number(self, row: BoardRow) -> Sequence[CellLine]:
        """Show the number of the order."""
        return [CellLine(number_words(row), bold=True)]

    def words(self, row: BoardRow) -> Sequence[CellLine]:
        """Show the official wording, the words of the resident, and where they were said."""
        words, wording = self._veil.text(row.words), self._veil.text(row.wording)
        lines = [CellLine(wording or words)]
        if wording and words:
            lines.append(CellLine(words, "mute"))
        if self._is_narrow():
            lines += self.responsible(row)
        said = meeting_words(row).replace("-", _UNBROKEN).replace("/", _JOINED)
        lines.append(CellLine(said, "mute", "small"))
        return lines

    def responsible(self, row: BoardRow) -> Sequence[CellLine]:
        """Show who answers for the order and who helps."""
        lines = [CellLine(row.lead or "—")]
        if row.co_executors:
            names = ", ".join(row.co_executors)
            lines.append(CellLine(self.tr("with {0}").format(names), "mute"))
        if row.urgency is not Urgency.ORDINARY:
            words = (
                self.tr("under the head's control")
                if row.urgency is Urgency.HEAD
                else self.tr("urgent")
            )
            lines.append(CellLine(words, chip=Variant.WARN, icon="urgent"))
        return lines

    def term(self, row: BoardRow) -> Sequence[CellLine]:
        """Show the deadline, the first one, and how the order stands to it."""
        today = self._today()
        lines = [CellLine(due_words(row, today) or "—")]
        if row.is_extended:
            lines.append(CellLine(first_words(row, today), "mute", "small"))
        if row.recurrence is not None:
            lines.append(CellLine(recurrence_words(row.recurrence), "mute", "small"))
        return [*lines, *self._part(row, today), *self._states(row, today)]

    def _part(self, row: BoardRow, today: date) -> Sequence[CellLine]:
        """Show whose part or which stage is due before the order."""
        if row.due_of is DueOf.ORDER or row.next_on is None:
            return []
        day = deadline_words(row.deadline_kind, row.next_on, today)
        if row.due_of is DueOf.STAGE:
            return [CellLine(self.tr("stage “{0}” {1}").format(row.due_label, day), "mute")]
        return [CellLine(self.tr("{0}: own part {1}").format(row.due_label, day), "mute")]

    def _states(self, row: BoardRow, today: date) -> Sequence[CellLine]:
        if row.outcome is not None:
            words = outcome_words(row.outcome)
            if row.closed_on is not None:
                words = f"{words}, {row.closed_on:%d.%m}"
            variant, icon = OUTCOME_VARIANTS[row.outcome], OUTCOME_ICONS[row.outcome]
            return [CellLine(words, chip=variant, icon=icon)]
        lines = []
        if row.next_on is not None and row.next_on < today:
            late = self.tr("%n day(s) late", "", (today - row.next_on).days)
            lines.append(CellLine(late, chip=Variant.WARN, icon="alert-triangle"))
        elif row.next_on == today:
            lines.append(CellLine(self.tr("today"), chip=Variant.AMBER, icon="clock"))
        if row.control is ControlState.RETURNED:
            again = self.tr("for rework")
            lines.append(CellLine(again, chip=Variant.AMBER, icon="refresh"))
        return lines
