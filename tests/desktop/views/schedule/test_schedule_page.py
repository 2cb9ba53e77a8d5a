"""Plan, move and call off meetings by keys and pointer, on a real file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from db.domain.enums import MeetingState
from db.domain.ids import new_id
from db.domain.inputs import MeetingInput
from db.models import Meeting
from desktop import resources
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.services.notices import NoticeService
from desktop.services.schedule import ScheduleService
from desktop.views.common.theme import Theme
from desktop.views.schedule.actions import Deed
from desktop.views.schedule.page import SchedulePage
from tests.support.keys import type_text
from tests.support.records import HandClock, Yard, fresh_database, small_city

TODAY = date(2026, 11, 23)
HERE = date(2026, 11, 25)


@dataclass
class Folder:
    path: Path

    def load(self) -> Path:
        return self.path

    def save(self, folder: Path) -> None:
        self.path = folder


@dataclass
class Desk:
    qtbot: QtBot
    page: SchedulePage
    yard: Yard
    schedule: ScheduleService
    operations: Operations
    told: list[tuple[str, Any, str, Any]]
    folder: Path

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def key(self, key: Qt.Key, widget: Any = None) -> None:
        self.qtbot.keyClick(widget or self.page.grid, key)
        self.rest()

    def undo(self) -> None:
        text, _, action, undo = self.told[-1]
        assert action, text
        undo()
        self.rest()

    def rows(self) -> list[Any]:
        return self.schedule.month(date(2026, 1, 1), date(2027, 12, 31))

    def choose_the_meeting(self) -> None:
        self.page.grid.choose(HERE, self.yard.meeting)
        self.page.reload()
        self.rest()


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database, MeetingState.PLANNED)
        schedule, directories = (
            ScheduleService(database, clock),
            DirectoriesService(database, clock),
        )
        operations = Operations()
        notices = NoticeService(database, clock, resources.path("fonts"))
        folder = Folder(tmp_path)
        page = SchedulePage(
            theme, schedule, directories, operations, lambda: TODAY, notices, folder
        )
        qtbot.addWidget(page)
        operations.changed.connect(page.on_changed)
        told: list[tuple[str, Any, str, Any]] = []
        page.told.connect(lambda *words: told.append(words))
        page.paper_saved.connect(lambda *words: told.append(words))
        page.resize(1280, 720)
        page.show()
        page.reload()
        found = Desk(qtbot, page, yard, schedule, operations, told, tmp_path)
        found.rest()
        yield found
        operations.close()


def test_keys_move_the_day_and_the_month(desk: Desk) -> None:
    grid = desk.page.grid
    assert grid.day == TODAY
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 11, 24)),
        (Qt.Key.Key_Down, date(2026, 12, 1)),
        (Qt.Key.Key_PageUp, date(2026, 11, 1)),
        (Qt.Key.Key_Left, date(2026, 10, 31)),
        (Qt.Key.Key_PageDown, date(2026, 11, 30)),
        (Qt.Key.Key_Home, TODAY),
    ):
        desk.key(key)
        assert grid.day == day
        assert grid.month.first == day.replace(day=1)
        assert str(day.year) in desk.page.header.title()


def test_the_card_of_the_day_is_shown_and_enter_opens_it(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Right)
    assert desk.page.side.meeting is None
    desk.key(Qt.Key.Key_Right)
    assert desk.page.side.meeting is not None
    assert desk.page.side.meeting.id == desk.yard.meeting
    opened: list[UUID] = []
    desk.page.meeting_opened.connect(opened.append)
    desk.key(Qt.Key.Key_Return)
    assert opened == [desk.yard.meeting]


def test_a_meeting_is_planned_by_keys_alone(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Return)
    form = desk.page.side.form
    assert form.isVisible()
    type_text(form._time.edit, "18.30")
    type_text(form._houses.edit, "Зелён 16\n")
    assert form.typed() == MeetingInput(
        date(2026, 11, 24), time(18, 30), (desk.yard.neighbour,), "", ""
    )
    type_text(form._place, "у подъезда 2\n")
    desk.rest()
    row = next(one for one in desk.rows() if one.on == date(2026, 11, 24))
    assert (row.at, row.house_id, row.place) == (time(18, 30), desk.yard.neighbour, "у подъезда 2")
    assert not form.isVisible()
    assert desk.page.side.meeting is not None
    assert desk.page.side.meeting.id == row.id
    desk.undo()
    assert row.id not in {one.id for one in desk.rows()}


def test_faults_stand_below_their_fields(desk: Desk) -> None:
    desk.page._plan.trigger()
    form = desk.page.side.form
    form._day.edit.clear()
    form._save.trigger()
    assert form._day.error()
    assert form._houses.error()
    type_text(form._day.edit, "31.02")
    type_text(form._time.edit, "25:00")
    type_text(form._houses.edit, "нет такой улицы")
    form._save.trigger()
    assert not form._day.note()
    assert form._day.error()
    assert form._time.error()
    assert form._houses.error()
    desk.rest()
    assert len(desk.rows()) == 1


def test_a_day_off_and_a_clash_are_questioned_not_refused(desk: Desk) -> None:
    desk.page._plan.trigger()
    form = desk.page.side.form
    form._day.edit.clear()
    type_text(form._day.edit, "28.11")
    assert "?" in form._day.note()
    form._day.edit.clear()
    type_text(form._day.edit, "25.11")
    type_text(form._time.edit, "18:00")
    desk.rest()
    assert "ул. Зелёная, 14" in form._clash.text()
    assert not form._clash.isHidden()
    type_text(form._houses.edit, "Мира 3\n")
    form._save.trigger()
    desk.rest()
    assert len(desk.rows()) == 2
    assert len(desk.page.grid.month.clashing) == 2


def test_an_earlier_visit_to_the_yard_is_told(desk: Desk) -> None:
    with desk.yard.database.unit_of_work() as uow:
        meeting = uow.get(Meeting, desk.yard.meeting)
        meeting.on, meeting.state = date(2026, 8, 20), MeetingState.HELD
        uow.commit()
    desk.page._plan.trigger()
    desk.rest()
    form = desk.page.side.form
    type_text(form._houses.edit, "Зелёная, 14\n")
    desk.rest()
    assert not form._visit.isHidden()
    assert "20" in form._visit.text()
    form._save.trigger()
    desk.rest()
    assert any("20" in text for text in desk.page.side.card.chip_texts())


def test_what_is_typed_is_not_lost_by_another_click(desk: Desk) -> None:
    desk.page._plan.trigger()
    form = desk.page.side.form
    type_text(form._place, "сквер")
    desk.page._plan.trigger()
    assert form._place.text() == "сквер"
    assert not form._fault.isHidden()
    desk.key(Qt.Key.Key_Escape, form._place)
    assert not desk.page.side.is_form_open


def _drag(desk: Desk, target: date) -> None:
    grid = desk.page.grid
    bar = grid.bar_of(desk.yard.meeting)
    assert bar is not None
    start, end = bar.rect.center(), grid.center_of(target)
    button = Qt.MouseButton.LeftButton
    desk.qtbot.mousePress(grid, button, pos=start)
    desk.qtbot.mouseMove(grid, start + QPoint(20, 5))
    desk.qtbot.mouseMove(grid, end)
    desk.qtbot.mouseRelease(grid, button, pos=end)
    desk.rest()


def test_dragging_moves_a_meeting_and_asks_why(desk: Desk) -> None:
    _drag(desk, date(2026, 11, 26))
    card = desk.schedule.card(desk.yard.meeting)
    assert (card.on, card.moved_from) == (date(2026, 11, 26), HERE)
    step = desk.page.side.step
    assert step.isVisible()
    type_text(step._reason, "глава в командировке\n")
    desk.rest()
    card = desk.schedule.card(desk.yard.meeting)
    assert card.reason == "глава в командировке"
    assert card.moved_from == HERE
    assert not step.isVisible()


def test_a_meeting_without_a_date_is_dragged_from_the_agenda_onto_a_day(desk: Desk) -> None:
    key = new_id(datetime.now(UTC))
    desk.schedule.plan(MeetingInput(None, None, (desk.yard.house,)), key)
    desk.page.reload()
    desk.rest()
    view = desk.page.side.agenda.findChild(QTableView)
    row = next(at for at, one in enumerate(view._model.rows()) if one.id == key)
    begun: list[QMimeData] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDrag, "exec", lambda drag, _action: begun.append(drag.mimeData()))
        start = view.visualRect(view.model().index(row, 0)).center()
        button = Qt.MouseButton.LeftButton
        desk.qtbot.mousePress(view.viewport(), button, pos=start)
        pressed = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(start + QPoint(-40, 10)),
            QPointF(view.viewport().mapToGlobal(start)),
            Qt.MouseButton.NoButton,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.viewport(), pressed)
        desk.qtbot.mouseRelease(view.viewport(), button, pos=start)
        (data,) = begun
        hand = (Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)
        place = QPointF(desk.page.grid.center_of(date(2026, 11, 26)))
        desk.page.grid.dropEvent(QDropEvent(place, *hand))
    desk.rest()
    card = desk.schedule.card(key)
    assert (card.on, card.moved_from) == (date(2026, 11, 26), None)
    assert not desk.page.side.step.isVisible()  # there was no day to leave: nothing is asked
    desk.undo()
    assert desk.schedule.card(key).on is None


def test_a_drag_is_undone_from_the_message(desk: Desk) -> None:
    before = desk.schedule.card(desk.yard.meeting)
    desk.schedule.announce(before.id, before.version)
    desk.page.reload()
    desk.rest()
    _drag(desk, date(2026, 11, 26))
    assert desk.schedule.card(before.id).state is MeetingState.PLANNED
    desk.undo()
    card = desk.schedule.card(before.id)
    assert (card.on, card.state, card.moved_from) == (HERE, MeetingState.ANNOUNCED, None)


def test_escape_and_a_held_meeting_are_not_moved(desk: Desk) -> None:
    grid = desk.page.grid
    bar = grid.bar_of(desk.yard.meeting)
    assert bar is not None
    button = Qt.MouseButton.LeftButton
    desk.qtbot.mousePress(grid, button, pos=bar.rect.center())
    desk.qtbot.mouseMove(grid, grid.center_of(date(2026, 11, 26)))
    desk.key(Qt.Key.Key_Escape)
    desk.qtbot.mouseRelease(grid, button, pos=grid.center_of(date(2026, 11, 26)))
    desk.rest()
    assert desk.schedule.card(desk.yard.meeting).on == HERE
    with desk.yard.database.unit_of_work() as uow:
        uow.get(Meeting, desk.yard.meeting).state = MeetingState.HELD
        uow.commit()
    desk.page.reload()
    desk.rest()
    _drag(desk, date(2026, 11, 26))
    assert desk.schedule.card(desk.yard.meeting).on == HERE


def test_a_double_click_plans_on_that_day_or_opens_the_meeting(desk: Desk) -> None:
    grid = desk.page.grid
    button = Qt.MouseButton.LeftButton
    spot = grid.center_of(date(2026, 11, 10))
    desk.qtbot.mouseClick(grid, button, pos=spot)
    desk.qtbot.mouseDClick(grid, button, pos=spot)
    desk.rest()
    assert desk.page.side.form.typed().on == date(2026, 11, 10)
    desk.key(Qt.Key.Key_Escape, desk.page.side.form._time.edit)
    opened: list[UUID] = []
    desk.page.meeting_opened.connect(opened.append)
    bar = grid.bar_of(desk.yard.meeting)
    assert bar is not None
    desk.qtbot.mouseClick(grid, button, pos=bar.rect.center())
    desk.qtbot.mouseDClick(grid, button, pos=bar.rect.center())
    assert opened == [desk.yard.meeting]


@pytest.mark.parametrize(
    ("deed", "state"),
    [(Deed.CANCEL, MeetingState.CANCELLED), (Deed.POSTPONE, MeetingState.POSTPONED)],
)
def test_a_meeting_is_called_off_with_its_reason(
    desk: Desk, deed: Deed, state: MeetingState
) -> None:
    desk.choose_the_meeting()
    desk.qtbot.mouseClick(desk.page.side.card.button(deed), Qt.MouseButton.LeftButton)
    type_text(desk.page.side.step._reason, "гроза\n")
    desk.rest()
    card = desk.schedule.card(desk.yard.meeting)
    assert (card.state, card.reason) == (state, "гроза")
    assert desk.page.side.card.button(Deed.RESTORE).isVisible()
    assert not desk.page.side.card.button(Deed.OPEN).isVisible()
    desk.undo()
    assert desk.schedule.card(desk.yard.meeting).state is MeetingState.PLANNED


def test_a_meeting_is_moved_by_words(desk: Desk) -> None:
    desk.choose_the_meeting()
    desk.key(Qt.Key.Key_F6)
    step = desk.page.side.step
    step._day.edit.clear()
    type_text(step._day.edit, "в пятницу")
    type_text(step._time.edit, "17")
    type_text(step._reason, "по просьбе жителей\n")
    desk.rest()
    card = desk.schedule.card(desk.yard.meeting)
    assert (card.on, card.at) == (date(2026, 11, 27), time(17))
    assert card.reason == "по просьбе жителей"


def test_a_copy_asks_for_its_date(desk: Desk) -> None:
    desk.choose_the_meeting()
    desk.page._deeds[Deed.COPY].trigger()
    desk.rest()
    form = desk.page.side.form
    assert form.isVisible()
    assert form.typed().house_ids == (desk.yard.house,)
    type_text(form._day.edit, "2.12\n")
    desk.rest()
    assert {row.on for row in desk.rows()} == {HERE, date(2026, 12, 2)}


def test_a_meeting_is_deleted_and_brought_back(desk: Desk) -> None:
    desk.choose_the_meeting()
    desk.page._deeds[Deed.DELETE].trigger()
    desk.rest()
    assert desk.rows() == []
    assert desk.page.side.meeting is None
    desk.undo()
    assert [row.id for row in desk.rows()] == [desk.yard.meeting]


def test_an_edit_is_undone_with_the_announcement(desk: Desk) -> None:
    before = desk.schedule.card(desk.yard.meeting)
    desk.schedule.announce(before.id, before.version)
    desk.choose_the_meeting()
    desk.key(Qt.Key.Key_F2)
    form = desk.page.side.form
    form._day.edit.clear()
    type_text(form._day.edit, "27.11\n")
    desk.rest()
    assert desk.schedule.card(before.id).state is MeetingState.PLANNED
    desk.undo()
    card = desk.schedule.card(before.id)
    assert (card.on, card.state) == (HERE, MeetingState.ANNOUNCED)


def test_the_agenda_finds_by_words_and_state(desk: Desk) -> None:
    schedule, agenda = desk.schedule, desk.page.side.agenda
    schedule.plan(MeetingInput(date(2026, 3, 1), None, (), "Сквер у фонтана"))
    schedule.plan(MeetingInput(None, None, (desk.yard.far_house,)))
    desk.page.reload()
    desk.rest()
    assert [row.title for row in agenda._list._model.rows()] == [
        "просп. Мира, 3",
        "ул. Зелёная, 14",
    ]
    type_text(agenda._search, "фонтан\n")
    desk.rest()
    assert [row.title for row in agenda._list._model.rows()] == ["Сквер у фонтана"]
    agenda._search.clear()
    agenda._states.setCurrentIndex(agenda._states.findData(MeetingState.HELD))
    agenda._states.activated.emit(agenda._states.currentIndex())
    desk.qtbot.waitUntil(lambda: not agenda._list._model.rows())
    assert agenda._empty.isVisible()


def test_space_goes_through_the_meetings_of_a_day(desk: Desk) -> None:
    desk.schedule.plan(MeetingInput(HERE, time(9), (desk.yard.far_house,)))
    desk.choose_the_meeting()
    desk.key(Qt.Key.Key_Space)
    other = desk.page.grid.meeting
    assert other is not None
    assert other != desk.yard.meeting
    desk.key(Qt.Key.Key_Space)
    assert desk.page.grid.meeting == desk.yard.meeting


def test_more_meetings_than_fit_are_counted(desk: Desk) -> None:
    for hour in range(8, 20):
        desk.schedule.plan(MeetingInput(date(2026, 11, 12), time(hour), (desk.yard.far_house,)))
    desk.page.reload()
    desk.rest()
    month = desk.page.grid.month
    place = month.place_of(date(2026, 11, 12))
    assert place is not None
    found = desk.page.grid._measures().bars(place, month.on_day(date(2026, 11, 12)))
    assert found.bars
    assert len(found.bars) + len(found.hidden) == 12
    assert found.bars[-1].rect.bottom() <= desk.page.grid._measures().cell(place).bottom()
    desk.qtbot.mouseClick(
        desk.page.grid, Qt.MouseButton.LeftButton, pos=found.more.topLeft() + QPoint(4, 4)
    )
    assert desk.page.grid.meeting == found.hidden[0].id
