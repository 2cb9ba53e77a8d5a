"""Paint a found question: its number, the piece of its words with what was found, and its chips."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from db.domain.search_marks import Excerpt
from db.domain.text import show_bidi_controls, to_utf16
from desktop.views.common.chips import chip_height, chip_width, paint_chip
from desktop.views.common.palette import Token
from desktop.views.common.question_chips import ChipText, question_chips
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Veil
from desktop.views.search.results_model import HeadingLine, Index, QuestionLine, ResultsModel
from desktop.views.search.wording import meeting_words

_EDGE = 16
_NUMBER = 44
_GAP = 8
_CHIP_GAP = 4
_MOST_CHIPS = 5


class ResultsDelegate(QStyledItemDelegate):
    """Paint the lines of the results at the width of the list."""

    def __init__(
        self, theme: Theme, model: ResultsModel, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._today = today
        self._list = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._model.line(index)
        theme = self._theme
        if not isinstance(line, QuestionLine):
            return QSize(0, QFontMetrics(theme.font("small", bold=True)).height() + theme.px(20))
        room = self._room(self._list.width())
        words = sum(self._laid_out(piece, room)[1] for piece in _pieces(line, theme.veil))
        chips = chip_height(theme) + theme.px(4) if self._chips(line) else 0
        return QSize(0, round(words) + chips + theme.px(2 * _GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index)
        painter.save()
        if isinstance(line, HeadingLine):
            self._paint_heading(painter, option.rect, meeting_words(line.meeting))
        elif isinstance(line, QuestionLine):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, option, selected=selected)
            self._paint_question(painter, option.rect, line, selected=selected)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, words: str) -> None:
        theme = self._theme
        painter.fillRect(area, theme.color("bg"))
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(theme.color("accent"))
        box = area.adjusted(_EDGE, theme.px(_GAP), -_EDGE, -2)
        metrics = painter.fontMetrics()
        elided = metrics.elidedText(
            show_bidi_controls(words), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, selected: bool
    ) -> None:
        theme = self._theme
        area: QRect = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground: Token = "selected" if selected else "hover" if hovered else "panel"
        painter.fillRect(area, theme.color(ground))
        painter.fillRect(
            QRect(area.left(), area.bottom() + 1 - theme.border, area.width(), theme.border),
            theme.color("line"),
        )
        if selected:
            painter.fillRect(QRect(area.topLeft(), QSize(3, area.height())), theme.color("accent"))

    def _paint_question(
        self, painter: QPainter, area: QRect, line: QuestionLine, *, selected: bool
    ) -> None:
        theme = self._theme
        top = area.top() + theme.px(_GAP)
        number = QRect(area.left() + _EDGE, top, theme.px(_NUMBER), theme.px(20))
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("on_selected" if selected else "ink"))
        painter.drawText(number, Qt.AlignmentFlag.AlignRight, str(line.question.number))
        left = number.right() + theme.px(_GAP)
        at = float(top)
        for place, piece in enumerate(_pieces(line, theme.veil)):
            tone: Token = "on_selected" if selected else "mute" if place else "ink"
            painter.setPen(theme.color(tone))
            layout, height = self._laid_out(piece, self._room(area.width()), selected=selected)
            layout.draw(painter, QPointF(left, at))
            at += height
        below = QRect(left, round(at), area.right() - left, 0)
        self._paint_chips(painter, below, line, selected=selected)

    def _paint_chips(
        self, painter: QPainter, area: QRect, line: QuestionLine, *, selected: bool
    ) -> None:
        left = area.left()
        top = area.top() + self._theme.px(4)
        for chip in self._chips(line):
            width = min(chip_width(chip.text, self._theme, chip.icon), area.width())
            if left + width > area.right() - _EDGE:
                return
            box = QRect(left, top, width, chip_height(self._theme))
            paint_chip(
                painter,
                box,
                chip.text,
                chip.variant,
                self._theme,
                icon=chip.icon,
                selected=selected,
            )
            left += width + _CHIP_GAP

    def _chips(self, line: QuestionLine) -> tuple[ChipText, ...]:
        seen = self._theme.veil.question(line.question)
        return question_chips(seen, self._today())[:_MOST_CHIPS]

    def _room(self, width: int) -> int:
        theme = self._theme
        return max(theme.px(80), width - 2 * _EDGE - theme.px(_NUMBER + _GAP) - theme.px(16))

    def _laid_out(
        self, piece: Excerpt, room: int, *, selected: bool = False
    ) -> tuple[QTextLayout, float]:
        """Return the words in lines of ``room``, the found ones marked, and how high they are."""
        layout = QTextLayout(piece.text, self._theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(piece, span, selected=selected) for span in piece.marks])
        layout.beginLayout()
        height = 0.0
        while (text_line := layout.createLine()).isValid():
            text_line.setLineWidth(room)
            text_line.setPosition(QPointF(0, height))
            height += text_line.height()
        layout.endLayout()
        return layout, height

    def _mark(
        self, piece: Excerpt, span: tuple[int, int], *, selected: bool
    ) -> QTextLayout.FormatRange:
        start, end = (to_utf16(piece.text, place) for place in span)
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = start, end - start
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        if not selected and self._theme.palette.tinted:
            look.setBackground(self._theme.color("amber_soft"))
            look.setForeground(self._theme.color("ink"))
        elif not self._theme.palette.tinted:
            look.setFontUnderline(True)
        mark.format = look
        return mark


def _pieces(line: QuestionLine, veil: Veil) -> tuple[Excerpt, ...]:
    found = (line.piece,) if line.more is None else (line.piece, line.more)
    if not veil.is_drawn:
        return found
    names = [one.name for one in line.question.applicants]
    return tuple(Excerpt(veil.text(piece.text, names), ()) for piece in found)
