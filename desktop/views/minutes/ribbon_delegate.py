"""Paint the questions of the ribbon: number, hour, words and, below them, chips."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from db.domain.rows.minutes import QuestionRow
from db.domain.text import show_bidi_controls
from desktop.views.common.chips import chip_height, chip_width, paint_chip
from desktop.views.common.question_chips import ChipText, clock_words, question_chips
from desktop.views.common.theme import Theme
from desktop.views.minutes.ribbon_model import Index, RibbonModel

_NUMBER = 44
_HOUR = 52
_GAP = 8
_EDGE = 16
_CHIP_GAP = 4
_BAR = 3
_LONGEST = 600
"""Characters of the words that the ribbon shows; the card holds all of them."""
_WRAP = Qt.TextFlag.TextWordWrap
_LONG_WORD = re.compile(r"\S{30}")
_BREAK = "\N{ZERO WIDTH SPACE}"


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Hold where the parts of one row stand, from its top left corner."""

    row: QuestionRow
    state: tuple[object, ...]
    words: str
    words_box: QRect
    chips: tuple[tuple[QRect, ChipText], ...]
    height: int


class RibbonDelegate(QStyledItemDelegate):
    """Lay a row out once for a width and a look, and paint it from that."""

    def __init__(
        self, theme: Theme, model: RibbonModel, today: Callable[[], date], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._today = today
        self._width = 0
        self._layouts: dict[UUID, RowLayout] = {}

    def set_width(self, width: int) -> None:
        """Lay the rows out for another width from now on."""
        self._width = width

    def height_of(self, index: Index) -> int:
        """Return how high a row is at the width that was set."""
        row = self._model.question(index)
        return self._layout_of(row).height if row is not None else 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height_of(index))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.question(index)
        if row is None:
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, area, state)
        self._paint_edge(painter, area.topLeft(), row, selected=selected)
        layout = self._layout_of(row)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.color("on_selected" if selected else "ink"))
        painter.drawText(layout.words_box.translated(area.topLeft()), _WRAP, layout.words)
        for box, chip in layout.chips:
            place = box.translated(area.topLeft())
            paint_chip(
                painter,
                place,
                chip.text,
                chip.variant,
                self._theme,
                icon=chip.icon,
                selected=selected,
            )
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(
            area, theme.color("selected" if selected else "hover" if hovered else "bg")
        )
        line = QRect(area.left(), area.bottom() + 1 - theme.border, area.width(), theme.border)
        painter.fillRect(line, theme.color("line"))
        if not selected:
            return
        painter.fillRect(QRect(area.left(), area.top(), _BAR, area.height()), theme.color("accent"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(
                QPen(theme.color("accent" if theme.palette.tinted else "on_selected"), 2)
            )
            painter.drawRect(area.adjusted(_BAR + 2, 2, -2, -2 - theme.border))

    def _paint_edge(
        self, painter: QPainter, corner: QPoint, row: QuestionRow, *, selected: bool
    ) -> None:
        theme = self._theme
        line = _line_height(theme)
        top = corner.y() + theme.px(_GAP)
        number = QRect(corner.x() + _EDGE, top, theme.px(_NUMBER), line)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("on_selected" if selected else "ink"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, right, str(row.number))
        hour = QRect(number.right() + 1 + theme.px(_GAP), top, theme.px(_HOUR), line)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("on_selected_mute" if selected else "mute"))
        painter.drawText(hour, Qt.AlignmentFlag.AlignVCenter, clock_words(row.asked_at))

    def _layout_of(self, row: QuestionRow) -> RowLayout:
        known = self._layouts.get(row.id)
        theme = self._theme
        look = (theme.scale, theme.palette.tinted, theme.veil.state)
        state = (self._width, *look, self._today())
        if known is None or known.row is not row or known.state != state:
            known = self._lay_out(row, state)
            self._layouts[row.id] = known
        return known

    def _lay_out(self, row: QuestionRow, state: tuple[object, ...]) -> RowLayout:
        theme = self._theme
        left = _EDGE + theme.px(_NUMBER + _GAP + _HOUR + _GAP)
        room = max(self._width - left - _EDGE, theme.px(80))
        top = theme.px(_GAP)
        seen = theme.veil.question(row)
        words = _shown(seen)
        height = _words_height(theme.font(), words, room)
        words_box = QRect(left, top, room, height)
        chips, bottom = self._place_chips(
            question_chips(seen, self._today()), QRect(left, words_box.bottom() + 5, room, 0)
        )
        return RowLayout(row, state, words, words_box, chips, bottom + theme.px(_GAP))

    def _place_chips(
        self, texts: tuple[ChipText, ...], area: QRect
    ) -> tuple[tuple[tuple[QRect, ChipText], ...], int]:
        """Return the boxes of the chips, in lines, and where the last of them ends."""
        if not texts:
            return (), area.top() - 4
        placed = []
        tall = chip_height(self._theme)
        at = area.topLeft()
        for chip in texts:
            width = min(chip_width(chip.text, self._theme, chip.icon), area.width())
            if at.x() > area.left() and at.x() + width > area.left() + area.width():
                at = QPoint(area.left(), at.y() + tall + _CHIP_GAP)
            placed.append((QRect(at, QSize(width, tall)), chip))
            at.setX(at.x() + width + _CHIP_GAP)
        return tuple(placed), at.y() + tall


def _shown(row: QuestionRow) -> str:
    """Return the words fit to be painted: not endless, with breaks, marks of direction written out."""
    words = show_bidi_controls(" ".join((row.words or row.raw_line)[: _LONGEST * 2].split()))
    words = words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
    return _LONG_WORD.sub(lambda run: run[0] + _BREAK, words)


def _words_height(font: QFont, words: str, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1 << 20), _WRAP, words).height()


def _line_height(theme: Theme) -> int:
    return QFontMetrics(theme.font()).height()
