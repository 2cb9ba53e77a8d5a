"""Show a month of meetings; keys and pointer choose a day and a meeting, dragging moves one."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from db.domain.rows.meetings import MeetingRow
from db.domain.working_days import WorkingCalendar
from desktop.views.common.labels import plain_tool_tip
from desktop.views.common.theme import Theme
from desktop.views.schedule.dragging import MEETING_FORMAT, YARD_FORMAT
from desktop.views.schedule.month_layout import Bar, MonthLayout
from desktop.views.schedule.month_model import DAYS_IN_WEEK, Month, add_months, build_month
from desktop.views.schedule.month_painter import Marks, MonthPainter
from desktop.views.schedule.wording import FIXED, day_words, spoken

_STEPS: dict[Qt.Key, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS_IN_WEEK,
    Qt.Key.Key_Down: DAYS_IN_WEEK,
}
_MONTH_STEPS: dict[Qt.Key, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


@dataclass(slots=True)
class _Drag:
    """Hold a meeting under the pressed pointer; it moves once the pointer has."""

    bar: Bar
    start: QPoint
    now: QPoint
    is_moving: bool = False


class MonthGrid(QWidget):
    """Paint the days; arrows move the day, Space goes through its meetings, Enter opens.

    Signals:
        day_chosen(object): another day is current, a :class:`date`.
        meeting_chosen(object): another meeting is current, its id or ``None``.
        meeting_activated(object): Enter or a double click on a meeting, its id.
        day_activated(object): Enter or a double click on a day without one, a :class:`date`.
        meeting_dropped(object, object): a :class:`MeetingRow` was dragged to another day.
        yard_dropped(object): a yard of the advice was dragged onto a day, a :class:`date`.
        listed_dropped(object): the current meeting of the agenda was dragged onto a day.
    """

    day_chosen = Signal(object)
    meeting_chosen = Signal(object)
    meeting_activated = Signal(object)
    day_activated = Signal(object)
    meeting_dropped = Signal(object, object)
    yard_dropped = Signal(object)
    listed_dropped = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = MonthPainter(theme)
        self._today = today
        self._day = today
        self._meeting: UUID | None = None
        self._drag: _Drag | None = None
        self._month = build_month(today.replace(day=1), (), WorkingCalendar())
        self._layout_now: MonthLayout | None = None
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Month of meetings"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._on_theme_changed)

    @property
    def day(self) -> date:
        """Return the current day."""
        return self._day

    @property
    def meeting(self) -> UUID | None:
        """Return the current meeting."""
        return self._meeting

    @property
    def month(self) -> Month:
        """Return what is shown."""
        return self._month

    def set_month(self, month: Month, today: date) -> None:
        """Show a month; the current day and meeting stay."""
        self._today = today
        self._month = month
        self._measure_anew()

    def choose(self, day: date, meeting: UUID | None) -> None:
        """Make a day and a meeting of it current without telling anybody."""
        self._day, self._meeting = day, meeting
        self.update()

    def bar_of(self, meeting: UUID) -> Bar | None:
        """Return where the bar of a meeting lies."""
        for place, cell in enumerate(self._month.cells):
            for bar in self._measures().bars(place, self._month.on_day(cell.day)).bars:
                if bar.row.id == meeting:
                    return bar
        return None

    def center_of(self, day: date) -> QPoint:
        """Return the middle of a day that is shown."""
        place = self._month.place_of(day)
        return QPoint() if place is None else self._measures().cell(place).center()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(700), self._measures().lowest)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._measures().lowest)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        drag = self._drag if self._drag is not None and self._drag.is_moving else None
        target = self._day_at(drag.now) if drag is not None else None
        marks = Marks(self._today, self._day, self._meeting, target, self.hasFocus())
        self._painter.paint(painter, self._measures(), self._month, marks)
        if drag is not None:
            offset = drag.start - drag.bar.rect.topLeft()
            self._painter.paint_ghost(painter, drag.bar, drag.now - offset)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure_anew()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop_drag()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._drop_drag()
        elif key in _STEPS:
            self._go_to(_shifted(self._day, _STEPS[key]))
        elif key in _MONTH_STEPS:
            self.go_months(_MONTH_STEPS[key])
        elif key == Qt.Key.Key_Home:
            self.go_today()
        elif key == Qt.Key.Key_Space:
            self._choose_next()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point = event.position().toPoint()
        day = self._day_at(point)
        if day is None:
            return
        bar = self._bar_at(point)
        if bar is not None:
            self._drag = _Drag(bar, point, point)
        row = bar.row if bar is not None else self._hidden_at(point)
        self._set_current(day, row.id if row is not None else None)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None or drag.bar.row.state in FIXED:
            return
        drag.now = event.position().toPoint()
        distance = (drag.now - drag.start).manhattanLength()
        if drag.is_moving or distance >= QApplication.startDragDistance():
            drag.is_moving = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        self._drop_drag()
        if drag is None or not drag.is_moving:
            return
        day = self._day_at(event.position().toPoint())
        if day is not None and day != drag.bar.row.on:
            self.meeting_dropped.emit(drag.bar.row, day)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(map(event.mimeData().hasFormat, (YARD_FORMAT, MEETING_FORMAT))):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        day = self._day_at(event.position().toPoint())
        data = event.mimeData()
        if day is None:
            return
        if data.hasFormat(YARD_FORMAT):
            event.acceptProposedAction()
            self._set_current(day, None)
            self.yard_dropped.emit(day)
        elif data.hasFormat(MEETING_FORMAT):
            event.acceptProposedAction()
            self.listed_dropped.emit(day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._drop_drag()
            self._activate()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.go_months(-1 if event.angleDelta().y() > 0 else 1)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tool_tip(self._hint_at(event.pos())), self)
            return True
        return super().event(event)

    def go_months(self, months: int) -> None:
        """Show another month on the same day of it, or its last one."""
        first = add_months(self._day.replace(day=1), months)
        last = add_months(first, 1) - timedelta(days=1)
        self._go_to(first.replace(day=min(self._day.day, last.day)))

    @Slot()
    def go_today(self) -> None:
        """Go to today."""
        self._go_to(self._today)

    def _go_to(self, day: date) -> None:
        found = self._month.on_day(day)
        self._set_current(day, found[0].id if found else None)

    def _choose_next(self) -> None:
        """Go to the next meeting of the current day, after the last to the first."""
        keys = [row.id for row in self._month.on_day(self._day)]
        if keys:
            at = keys.index(self._meeting) + 1 if self._meeting in keys else 0
            self._set_current(self._day, keys[at % len(keys)])

    def _activate(self) -> None:
        if self._meeting is not None:
            self.meeting_activated.emit(self._meeting)
        else:
            self.day_activated.emit(self._day)

    def _set_current(self, day: date, meeting: UUID | None) -> None:
        other_day, other_meeting = day != self._day, meeting != self._meeting
        self._day, self._meeting = day, meeting
        self.update()
        if other_day:
            self.day_chosen.emit(day)
        if other_meeting:
            self.meeting_chosen.emit(meeting)
        if other_day or other_meeting:
            self._announce()

    def _announce(self) -> None:
        if not QAccessible.isActive():
            return
        rows = [row for row in self._month.on_day(self._day) if row.id == self._meeting]
        words = ", ".join([day_words(self._day, self._today), *map(spoken, rows)])
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _hint_at(self, point: QPoint) -> str:
        place = self._measures().place_at(point)
        if place is None:
            return ""
        cell = self._month.cells[place]
        lines = [cell.title, *map(spoken, self._month.on_day(cell.day))]
        return "\n".join(line for line in lines if line)

    def _day_at(self, point: QPoint) -> date | None:
        place = self._measures().place_at(point)
        return self._month.cells[place].day if place is not None else None

    def _bar_at(self, point: QPoint) -> Bar | None:
        place = self._measures().place_at(point)
        if place is None:
            return None
        found = self._measures().bars(place, self._month.on_day(self._month.cells[place].day))
        return next((bar for bar in found.bars if bar.rect.contains(point)), None)

    def _hidden_at(self, point: QPoint) -> MeetingRow | None:
        """Return the first meeting behind «+2 ещё» when the point is on these words."""
        place = self._measures().place_at(point)
        if place is None:
            return None
        found = self._measures().bars(place, self._month.on_day(self._month.cells[place].day))
        return found.hidden[0] if found.hidden and found.more.contains(point) else None

    def _measures(self) -> MonthLayout:
        if self._layout_now is None:
            self._layout_now = MonthLayout(self._theme, self.size(), self._month.weeks)
        return self._layout_now

    def _measure_anew(self) -> None:
        self._layout_now = None
        self.update()

    def _drop_drag(self) -> None:
        self._drag = None
        self.unsetCursor()
        self.update()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._measure_anew()
        self.updateGeometry()


def _shifted(day: date, days: int) -> date:
    """Return another day; the ends of time hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
