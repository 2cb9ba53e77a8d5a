"""Drive the board of control by keys over real records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from db.domain.enums import ControlState, MeetingState, Outcome, RecordKind, Recurrence
from db.domain.rows.control import Lane
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.services.entry import EntryService
from desktop.services.minutes import MinutesService
from desktop.services.solutions import SolutionService
from desktop.views.control.page import ControlPage
from desktop.views.control.services import ControlServices
from tests.support.controlled import controlled
from tests.support.keys import type_text
from tests.support.records import HandClock, Yard, fresh_database, small_city

WEDNESDAY = date(2026, 11, 25)
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PDF = b"%PDF-1.4 act"


@dataclass
class Room:
    """Hold the page with what stands behind it."""

    qtbot: object
    page: ControlPage
    control: ControlService
    operations: Operations
    yard: Yard
    make: Callable[[], ControlPage]
    minutes: MinutesService
    said: list[str] = field(default_factory=list)

    def reopen(self) -> ControlPage:
        """Return the page as the program would show it after a kill."""
        self.qtbot.waitUntil(lambda: self.page.is_idle)
        self.page.close()
        self.page = self.make()
        self.settle()
        return self.page

    def kept(self) -> list[str]:
        self.qtbot.waitUntil(lambda: self.page.is_idle and self.operations.is_resting)
        return [row.text for row in self.minutes.drafts("form:")]

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def key(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.page.focusWidget() or self.page.table, key, modifiers)
        self.settle()

    def choose_first(self) -> None:
        self.page.table.setFocus()
        self.page.table.selectRow(0)
        self.settle()

    def type(self, widget: QWidget, text: str) -> None:
        widget.setFocus()
        type_text(widget, text)

    def only(self):
        """Return the one order of the lane that is open."""
        (row,) = self.page.table.rows()
        return self.control.card(row.id)


@pytest.fixture
def room(qtbot, theme, tmp_path) -> Iterator[Room]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database, MeetingState.HELD)
        controlled(yard, 1, deadline_on=WEDNESDAY - timedelta(days=5), name="Петрова")
        controlled(yard, 2, deadline_on=WEDNESDAY, lead=yard.company)
        controlled(yard, 3, outcome=Outcome.DONE)
        control, operations = ControlService(database, clock), Operations()
        services = ControlServices(
            control, EntryService(database, clock), SolutionService(database, clock)
        )
        minutes, said = MinutesService(database, clock), []

        def make() -> ControlPage:
            page = ControlPage(theme, services, operations, lambda: WEDNESDAY)
            qtbot.addWidget(page)
            page.keep_drafts(minutes)
            operations.changed.connect(page.on_changed)
            page.told.connect(lambda text, *_: said.append(text))
            page.resize(1278, 720)
            page.show()
            page.activateWindow()
            page.reload()
            return page

        found = Room(qtbot, make(), control, operations, yard, make, minutes, said)
        found.settle()
        yield found
        operations.close()


def test_the_lanes_are_counted_and_opened_by_keys(room):
    counts = [room.page.lanes.count(lane) for lane in Lane]
    assert counts == [1, 1, 0, 0, 1, 0]

    shown = []
    for number in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_5):
        room.key(number, ALT)
        shown.append([row.number for row in room.page.table.rows()])
    assert shown == [[1], [2], [3]]


def test_the_deadline_is_moved_with_a_reason_and_a_name_by_keys_alone(room):
    room.choose_first()
    room.key(Qt.Key.Key_E)
    form = room.page.form
    deadline = form.findChildren(QLineEdit)[0]
    assert deadline.hasFocus()
    type_text(deadline, "20.12")
    room.key(Qt.Key.Key_Return, CTRL)
    assert form._error.text().startswith("✕"), "a reason is asked for"

    room.type(form._text, "нет светильников")
    room.key(Qt.Key.Key_Return, CTRL)

    assert room.page.lanes.count(Lane.OVERDUE) == 0
    assert room.page.lanes.count(Lane.LATER) == 1
    room.key(Qt.Key.Key_4, ALT)
    card = room.only()
    assert card.row.deadline_on == date(2026, 12, 20)
    (moved,) = card.extensions
    assert moved.reason == "нет светильников"
    assert moved.allowed_by == room.control.who_decides()[0]
    assert not form.isVisible()
    assert "первый" in room.said[-1] or "first" in room.said[-1]
    assert "Петрова" in room.page.card.texts()
    assert "нет светильников" in room.page.card.texts()


def test_a_report_is_noted_checked_and_taken_off_control(room, tmp_path):
    act = tmp_path / "акт.pdf"
    act.write_bytes(PDF)
    room.choose_first()
    room.key(Qt.Key.Key_R)
    room.type(room.page.form._text, "фонарь горит")
    room.page.form.add_files([act])
    room.key(Qt.Key.Key_Return, CTRL)
    assert room.page.lanes.count(Lane.REPORTED) == 2

    room.key(Qt.Key.Key_5, ALT)
    number = [row.number for row in room.page.table.rows()].index(1)
    room.page.table.selectRow(number)
    room.settle()
    assert "акт.pdf" in [button.text() for button in buttons(room.page.card)]
    room.key(Qt.Key.Key_D)
    room.key(Qt.Key.Key_Return, CTRL)
    room.key(Qt.Key.Key_6, ALT)

    card = room.only()
    assert (card.row.control, card.row.outcome) == (ControlState.OFF_CONTROL, Outcome.DONE)
    assert card.decisions[0].decided_by == room.control.who_decides()[0]


def test_a_report_is_returned_and_a_closed_order_taken_up_again(room):
    room.key(Qt.Key.Key_5, ALT)
    room.choose_first()
    room.key(Qt.Key.Key_B)
    room.type(room.page.form._text, "не доделано")
    room.key(Qt.Key.Key_Return, CTRL)
    assert room.page.lanes.count(Lane.REPORTED) == 0

    room.key(Qt.Key.Key_4, ALT)
    assert room.only().row.control is ControlState.RETURNED


def test_stages_and_rounds_are_typed_in_plain_words(room):
    room.choose_first()
    room.key(Qt.Key.Key_S)
    room.type(room.page.form._text, "+ Проект до 20.11\nРаботы до 10.12")
    room.key(Qt.Key.Key_Return, CTRL)
    stages = room.only().milestones
    assert [(stage.title, stage.due_on, stage.done_on) for stage in stages] == [
        ("Проект", date(2026, 11, 20), WEDNESDAY),
        ("Работы", date(2026, 12, 10), None),
    ]

    room.key(Qt.Key.Key_P)
    form = room.page.form
    form._recurrence.setCurrentIndex(form._recurrence.findData(Recurrence.MONTHLY.value))
    room.type(form._round.edit, "30.11")
    room.key(Qt.Key.Key_Return, CTRL)
    room.key(Qt.Key.Key_4, ALT)
    row = room.only().row
    assert (row.recurrence, row.check_on) == (Recurrence.MONTHLY, date(2026, 11, 30))


def test_a_group_narrows_the_board(room):
    table = room.page.groups._list
    said = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    names = [text.partition(".")[0] for text in said]
    assert set(names[1:]) == {"Горэлектросеть", "УК Дом"}

    table.selectRow(names.index("УК Дом"))
    room.settle()

    assert [room.page.lanes.count(lane) for lane in Lane] == [0, 1, 0, 0, 0, 0]
    table.selectRow(0)
    room.settle()
    assert room.page.lanes.count(Lane.OVERDUE) == 1


def test_where_to_go_from_an_order(room):
    gone = []
    room.page.question_opened.connect(lambda *keys: gone.append(("question", *keys)))
    room.page.feedback_opened.connect(lambda key: gone.append(("feedback", key)))
    room.page.reminder_opened.connect(lambda *keys: gone.append(("reminder", *keys)))
    room.choose_first()
    row = room.only().row

    for key in (Qt.Key.Key_T, Qt.Key.Key_L, Qt.Key.Key_Return):
        room.key(key)

    assert gone == [
        ("feedback", row.question_id),
        ("reminder", row.meeting_id, room.yard.electric),
        ("question", row.meeting_id, row.question_id),
    ]


def buttons(widget):
    return widget.findChildren(QPushButton)


def test_a_closed_order_becomes_typical_by_one_key(room):
    room.key(Qt.Key.Key_5, ALT)
    room.choose_first()
    room.key(Qt.Key.Key_D)
    room.key(Qt.Key.Key_Return, CTRL)
    room.key(Qt.Key.Key_6, ALT)
    room.choose_first()
    wanted = []
    room.page.record_requested.connect(lambda kind, key: wanted.append((kind, key)))
    looks = []
    room.page.told.connect(lambda *told: looks.append(told[3]))
    room.key(Qt.Key.Key_M)
    assert "typical" in room.said[-1]
    (row,) = SolutionService(room.yard.database, HandClock()).solutions()
    assert row.wording == "исполнить 3"
    looks[-1]()
    assert wanted == [(RecordKind.TYPICAL_SOLUTION, row.id)]
    room.key(Qt.Key.Key_M)
    assert "already" in room.said[-1]


def test_a_move_that_was_broken_off_opens_again_and_its_draft_goes_with_it(room):
    room.choose_first()
    room.key(Qt.Key.Key_R)
    room.type(room.page.form._text, "Горит")
    assert "Горит" in room.kept()
    room.key(Qt.Key.Key_Escape)
    assert room.kept() == [], "a move that is left keeps nothing"

    room.key(Qt.Key.Key_2, ALT)
    room.choose_first()
    number = room.only().row.number
    room.key(Qt.Key.Key_E)
    room.type(room.page.form._deadline.edit, "20.12")
    room.type(room.page.form._text, "нет светильников")
    page = room.reopen()

    assert [row.number for row in page.table.chosen()] == [number]
    assert not page.form.isHidden()
    assert page.form._text.toPlainText() == "нет светильников"
    assert "is back" in room.said[-1]
    room.page.form._text.setFocus()
    room.key(Qt.Key.Key_Return, CTRL)
    assert room.said[-1].startswith("The deadline is moved")
    assert room.kept() == []
