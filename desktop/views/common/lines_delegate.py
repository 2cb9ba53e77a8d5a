"""Paint table cells of several lines: words that wrap, and chips."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from db.domain.text import show_bidi_controls
from desktop.views.common.chips import Variant, chip_height, paint_chip
from desktop.views.common.palette import Token
from desktop.views.common.tables import RowRole
from desktop.views.common.theme import TextSize, Theme

Index = QModelIndex | QPersistentModelIndex

_SIDE = 10
_TOP = 8
_GAP = 2
_MOST_LINES = 3
_BAR = 3
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class CellLine:
    """Hold one line of a cell: words in a tone, or a chip where ``chip`` is set."""

    text: str
    tone: Token = "ink"
    size: TextSize = "body"
    bold: bool = False
    chip: Variant | None = None
    icon: str = ""


Cell = Callable[[Any], Sequence[CellLine]]
"""Return the lines of a column for a row."""


class LinesDelegate(QStyledItemDelegate):
    """Paint each column of a table by a function that says its lines."""

    def __init__(self, theme: Theme, cells: Sequence[Cell], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells = tuple(cells)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width() - 2 * _SIDE
        heights = [self._height(line, width) for line in self._lines(index)]
        inner = sum(heights) + _GAP * max(0, len(heights) - 1)
        return QSize(option.rect.width(), max(inner, self._theme.px(20)) + 2 * _TOP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, option, selected=selected)
        left, top = option.rect.left() + _SIDE, option.rect.top() + _TOP
        width = option.rect.width() - 2 * _SIDE
        for line in self._lines(index):
            height = self._height(line, width)
            self._paint_line(painter, QRect(left, top, width, height), line, selected=selected)
            top += height + _GAP
        painter.restore()

    def _lines(self, index: Index) -> Sequence[CellLine]:
        row = index.data(RowRole)
        if row is None:
            return ()
        lines = self._cells[index.column()](row)
        return [replace(line, text=show_bidi_controls(line.text)) for line in lines]

    def _metrics(self, line: CellLine) -> QFontMetrics:
        return QFontMetrics(self._theme.font(line.size, bold=line.bold))

    def _height(self, line: CellLine, width: int) -> int:
        if line.chip is not None:
            return chip_height(self._theme)
        metrics = self._metrics(line)
        box = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, line.text)
        return min(box.height(), _MOST_LINES * metrics.lineSpacing())

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, selected: bool
    ) -> None:
        if selected:
            painter.fillRect(option.rect, self._theme.color("selected"))
        painter.setPen(self._theme.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            painter.fillRect(bar, self._theme.color("accent"))

    def _paint_line(
        self, painter: QPainter, rect: QRect, line: CellLine, *, selected: bool
    ) -> None:
        if line.chip is not None:
            paint_chip(
                painter, rect, line.text, line.chip, self._theme, icon=line.icon, selected=selected
            )
            return
        painter.setFont(self._theme.font(line.size, bold=line.bold))
        painter.setPen(self._theme.color(_ink(line.tone, self._theme, selected=selected)))
        painter.setClipRect(rect)
        painter.drawText(rect, _WRAP, self._cut(line, rect))
        painter.setClipping(False)

    def _cut(self, line: CellLine, rect: QRect) -> str:
        """Return the words, ended by … where they need more lines than a cell has."""
        metrics = self._metrics(line)
        if len(line.text) * metrics.averageCharWidth() < rect.width() * _MOST_LINES // 2:
            return line.text
        if metrics.boundingRect(QRect(0, 0, rect.width(), 100_000), _WRAP, line.text).height() <= (
            rect.height()
        ):
            return line.text
        return metrics.elidedText(
            line.text, Qt.TextElideMode.ElideRight, round(rect.width() * (_MOST_LINES - 0.6))
        )


def _ink(tone: Token, theme: Theme, *, selected: bool) -> Token:
    """Return the colour of words; on a selected row without tints there is only one."""
    if not selected:
        return tone
    if tone == "mute":
        return "on_selected_mute"
    return "on_selected" if tone == "ink" or not theme.palette.tinted else tone
