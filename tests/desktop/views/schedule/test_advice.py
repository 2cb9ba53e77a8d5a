"""Drag a yard of the advice onto a day."""

from datetime import date, time
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from db.domain.enums import MeetingState
from db.domain.rows.meetings import MeetingRow
from db.domain.working_days import WorkingCalendar
from desktop.views.schedule.dragging import YARD_FORMAT
from desktop.views.schedule.month_grid import MonthGrid
from desktop.views.schedule.month_layout import MonthLayout
from desktop.views.schedule.month_model import build_month

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("kind", "heard"), [(YARD_FORMAT, [date(2026, 11, 18)]), ("text/plain", [])]
)
def test_a_yard_that_is_dropped_tells_the_day_and_anything_else_does_not(qtbot, theme, kind, heard):
    grid = MonthGrid(theme, TODAY)
    qtbot.addWidget(grid)
    grid.resize(700, 500)
    grid.set_month(build_month(date(2026, 11, 1), (), WorkingCalendar()), TODAY)
    said = []
    grid.yard_dropped.connect(said.append)
    data = QMimeData()
    data.setData(kind, b"yard")
    place = QPointF(grid.center_of(date(2026, 11, 18)))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    grid.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, left, none))
    assert said == heard
    assert grid.day == (heard[0] if heard else TODAY)


def test_the_lowest_month_shows_a_meeting_of_every_day(qtbot, theme):
    grid = MonthGrid(theme, TODAY)
    qtbot.addWidget(grid)
    grid.set_month(build_month(date(2026, 11, 1), (), WorkingCalendar()), TODAY)
    measures = MonthLayout(theme, grid.minimumSizeHint(), 6)
    planned = MeetingRow(
        id=UUID(int=1),
        version=1,
        state=MeetingState.PLANNED,
        on=TODAY,
        at=time(18),
        place="",
        address="ул. Зелёная, 14",
        house_id=None,
        houses=1,
        questions=0,
        protocol_number="",
        protocol_signed=False,
    )
    for place in range(42):
        found = measures.bars(place, [planned])
        assert len(found.bars) == 1
        assert measures.cell(place).contains(found.bars[0].rect)
