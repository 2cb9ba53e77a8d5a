"""Say what each column of the assignment table shows of a line."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from desktop.views.common.chips import Variant
from desktop.views.common.deadline_words import short_words
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.veil import Veil
from desktop.views.orders.model import OrderLine

_WORDS_SHOWN = 220


class OrderCells(QObject):
    """Word the four columns; ``today`` decides how a deadline is written."""

    def __init__(
        self, today: Callable[[], date], veil: Veil, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._veil = veil
        self._today = today

    def number(self, line: OrderLine) -> Sequence[CellLine]:
        """Show the number of the question, and of the order where there are several."""
        several = len(line.question.orders) > 1 and line.order is not None
        text = str(line.question.number)
        if several and line.order is not None:
            text = f"{text}.{line.order.position}"
        return [CellLine(text, bold=True)]

    def words(self, line: OrderLine) -> Sequence[CellLine]:
        """Show the resident's words and below them the official wording or the answer."""
        line = replace(line, question=self._veil.question(line.question))
        lines = [self._said(line)] if line.first else []
        if line.order is not None and line.order.wording:
            lines.append(CellLine(self._veil.text(line.order.wording)))
        elif line.lacks_wording:
            lines.append(CellLine(self.tr("— no official wording —"), "amber"))
        if line.question.answer and line.first:
            answer = self.tr("Explained: {0}").format(line.question.answer)
            lines.append(CellLine(answer, "ok"))
        if line.is_remark and line.first:
            lines.append(CellLine(self.tr("remark"), "mute", "small"))
        return lines

    def responsible(self, line: OrderLine) -> Sequence[CellLine]:
        """Show who answers for the order and who helps."""
        if not line.wanted:
            return []
        if line.lead is None:
            return [CellLine(self.tr("not assigned"), chip=Variant.WARN, icon="alert-triangle")]
        lines = [CellLine(line.lead.label)]
        if line.lead.gone:
            gone = self.tr("no longer in the directory")
            lines.append(CellLine(gone, chip=Variant.WARN, icon="alert-triangle"))
        if line.order is not None and line.order.co_executors:
            names = ", ".join(row.label for row in line.order.co_executors)
            lines.append(CellLine(self.tr("with {0}").format(names), "mute"))
        return lines

    def deadline(self, line: OrderLine) -> Sequence[CellLine]:
        """Show the deadline and whether it is urgent."""
        if not line.wanted:
            return []
        lines: list[CellLine] = []
        if line.lacks_deadline:
            lines = [CellLine(self.tr("no deadline"), chip=Variant.AMBER, icon="clock")]
        elif line.order is not None:
            order = line.order
            lines = [CellLine(short_words(order.deadline_kind, order.deadline_on, self._today()))]
        if line.is_urgent and line.first:
            lines.append(CellLine(self.tr("urgent"), chip=Variant.WARN, icon="urgent"))
        return lines

    def _said(self, line: OrderLine) -> CellLine:
        words = line.question.words
        if len(words) > _WORDS_SHOWN:
            words = f"{words[:_WORDS_SHOWN].rstrip()}…"
        if line.question.supporters:
            words = f"{words} (+{line.question.supporters})"
        return CellLine(words, "mute")
