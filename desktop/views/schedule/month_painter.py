"""Paint the month: days, bars of meetings, the day that is chosen."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from db.domain.enums import MeetingState
from db.domain.text import show_bidi_controls
from desktop.views.common.palette import Token
from desktop.views.common.theme import Theme
from desktop.views.schedule.month_layout import BAR_EDGE, BAR_PAD, Bar, MonthLayout
from desktop.views.schedule.month_model import DAYS_IN_WEEK, DayCell, Month
from desktop.views.schedule.wording import STATE_ICONS

translate = QCoreApplication.translate

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TONES: dict[MeetingState, tuple[Token, Token]] = {
    MeetingState.PLANNED: ("mute", "hover"),
    MeetingState.ANNOUNCED: ("accent", "accent_soft"),
    MeetingState.RUNNING: ("accent", "accent_soft"),
    MeetingState.HELD: ("ok", "ok_soft"),
    MeetingState.POSTPONED: ("amber", "amber_soft"),
    MeetingState.CANCELLED: ("mute", "panel"),
}
_CLASH: tuple[Token, Token] = ("amber", "amber_soft")


@dataclass(frozen=True, slots=True)
class Marks:
    """Hold what of the month is marked just now."""

    today: date
    day: date
    meeting: UUID | None
    target: date | None
    """The day over which a meeting is dragged."""
    has_focus: bool


class MonthPainter:
    """Paint with the colours and the type of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, layout: MonthLayout, month: Month, marks: Marks) -> None:
        """Paint the whole grid."""
        self._paint_headings(painter, layout)
        for place, cell in enumerate(month.cells):
            self._paint_day(painter, layout, place, cell, marks)
            self._paint_bars(painter, layout, place, month, marks)
        current = month.place_of(marks.day)
        if current is not None:
            self._paint_frame(painter, layout.cell(current), strong=marks.has_focus)

    def paint_ghost(self, painter: QPainter, bar: Bar, at: QPoint) -> None:
        """Paint the bar that is dragged, below the pointer."""
        moved = Bar(bar.row, QRect(at, bar.rect.size()), bar.lines)
        painter.setOpacity(0.85)
        self._paint_bar(painter, moved, clash=False, selected=True)
        painter.setOpacity(1.0)

    def _paint_headings(self, painter: QPainter, layout: MonthLayout) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("mute"))
        for weekday in range(DAYS_IN_WEEK):
            name = QLocale().dayName(weekday + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(layout.heading(weekday).adjusted(8, 0, 0, 0), _LEFT, name)

    def _paint_day(
        self, painter: QPainter, layout: MonthLayout, place: int, cell: DayCell, marks: Marks
    ) -> None:
        rect = layout.cell(place)
        is_target = cell.day == marks.target
        ground: Token = "bg" if cell.is_off or not cell.in_month else "panel"
        painter.fillRect(rect, self._theme.color("accent_soft" if is_target else ground))
        painter.setPen(QPen(self._theme.color("line"), self._theme.border))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        line = QRect(rect.left() + 6, rect.top() + 3, rect.width() - 10, layout.number)
        if cell.day == marks.today:
            width = self._paint_today(painter, line, cell.day)
        else:
            width = self._paint_number(painter, line, cell)
        self._paint_day_title(painter, line.adjusted(width, 0, 0, 0), cell)

    def _paint_number(self, painter: QPainter, line: QRect, cell: DayCell) -> int:
        font = self._theme.font("small", bold=cell.in_month and not cell.is_off)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink" if cell.in_month else "mute"))
        text = str(cell.day.day) if cell.in_month else _other_month(cell.day)
        painter.drawText(line, _LEFT, text)
        return QFontMetrics(font).horizontalAdvance(text)

    def _paint_today(self, painter: QPainter, line: QRect, day: date) -> int:
        font = self._theme.font("small", bold=True)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(str(day.day)) + 14
        pill = QRect(line.left() - 2, line.top() + 1, width, metrics.height() + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(pill), pill.height() / 2, pill.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(font)
        painter.setPen(self._theme.color("on_accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(day.day))
        return width

    def _paint_day_title(self, painter: QPainter, line: QRect, cell: DayCell) -> None:
        title = cell.title
        if not title and cell.is_off and not self._theme.palette.tinted:
            title = translate("Schedule", "day off")
        if not title:
            return
        font = self._theme.font("small")
        painter.setFont(font)
        painter.setPen(self._theme.color("mute"))
        words = _elided(f" · {title}", font, line.width())
        painter.drawText(line, _LEFT, words)

    def _paint_bars(
        self, painter: QPainter, layout: MonthLayout, place: int, month: Month, marks: Marks
    ) -> None:
        rows = month.on_day(month.cells[place].day)
        if not rows:
            return
        found = layout.bars(place, rows)
        for bar in found.bars:
            clash = bar.row.id in month.clashing
            self._paint_bar(painter, bar, clash=clash, selected=bar.row.id == marks.meeting)
        if found.hidden:
            font = self._theme.font("small")
            painter.setFont(font)
            painter.setPen(self._theme.color("mute"))
            words = translate("Schedule", "+{0} more").format(len(found.hidden))
            painter.drawText(
                found.more.adjusted(BAR_PAD, 0, 0, 0), Qt.AlignmentFlag.AlignTop, words
            )

    def _paint_bar(self, painter: QPainter, bar: Bar, *, clash: bool, selected: bool) -> None:
        edge, ground = _CLASH if clash else _TONES[bar.row.state]
        ink: Token = "mute" if bar.row.state is MeetingState.CANCELLED else "ink"
        painter.fillRect(bar.rect, self._theme.color(ground))
        if selected or not self._theme.palette.tinted:
            painter.setPen(QPen(self._theme.color(edge), self._theme.border + selected))
            painter.drawRect(bar.rect.adjusted(0, 0, -1, -1))
        strip = QRect(bar.rect.left(), bar.rect.top(), BAR_EDGE, bar.rect.height())
        painter.fillRect(strip, self._theme.color(edge))
        icon = "alert-triangle" if clash else STATE_ICONS[bar.row.state]
        self._paint_words(painter, bar, icon, edge, ink)

    def _paint_words(self, painter: QPainter, bar: Bar, icon: str, edge: Token, ink: Token) -> None:
        font = self._theme.font("small")
        font.setStrikeOut(bar.row.state is MeetingState.CANCELLED)
        metrics = QFontMetrics(font)
        side = self._theme.px(13)
        left = bar.rect.left() + BAR_EDGE + BAR_PAD
        top = bar.rect.top() + 2
        ratio = painter.device().devicePixelRatioF()
        picture = self._theme.pixmap(icon, edge, side, ratio)
        painter.drawPixmap(left, top + (metrics.lineSpacing() - side) // 2, picture)
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        for number, words in enumerate(bar.lines):
            start = left + side + 3 if number == 0 else left
            width = bar.rect.right() - start - 1
            box = QRect(start, top, width, metrics.lineSpacing())
            painter.drawText(box, _LEFT, _elided(words, font, width))
            top += metrics.lineSpacing()

    def _paint_frame(self, painter: QPainter, rect: QRect, *, strong: bool) -> None:
        width = self._theme.border + 1 if strong else self._theme.border
        painter.setPen(QPen(self._theme.color("accent" if strong else "mute"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _elided(text: str, font: QFont, width: int) -> str:
    shown = show_bidi_controls(text)
    return QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, max(width, 0))


def _other_month(day: date) -> str:
    """Return the number of a day, on the first of a month with its name."""
    if day.day != 1:
        return str(day.day)
    return f"{day.day} {QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)}"
