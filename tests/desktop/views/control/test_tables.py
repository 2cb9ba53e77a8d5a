"""Send the tables from the board and take one back, by keys."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from db.domain.enums import MeetingState
from db.domain.rows.control import Lane
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.services.entry import EntryService
from desktop.services.order_tables import OrderTableService
from desktop.services.solutions import SolutionService
from desktop.views.control.page import ControlPage
from desktop.views.control.services import ControlServices
from desktop.views.control.tables_desk import TablesDesk
from tests.support.controlled import controlled
from tests.support.records import HandClock, fresh_database, small_city

WEDNESDAY = date(2026, 11, 25)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Folder:
    """Remember a folder, as the settings do."""

    folder: Path

    def load(self) -> Path:
        return self.folder

    def save(self, folder: Path) -> None:
        self.folder = folder


@dataclass
class Room:
    """Hold the board with what stands behind it."""

    qtbot: object
    page: ControlPage
    desk: TablesDesk
    operations: Operations
    folder: Path
    said: list[str] = field(default_factory=list)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def key(self, widget, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, modifiers)
        self.settle()

    def answer_dialog(self, path: Path) -> None:
        """Choose a file in the dialog that stands open."""
        dialog = self.page.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.table.setFocus()
        self.settle()


@pytest.fixture
def room(qtbot, theme, tmp_path) -> Iterator[Room]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database, MeetingState.HELD)
        for number in (1, 2, 3):
            controlled(yard, number, deadline_on=WEDNESDAY - timedelta(days=number))
        services = ControlServices(
            ControlService(database, clock),
            EntryService(database, clock),
            SolutionService(database, clock),
        )
        operations = Operations()
        page = ControlPage(theme, services, operations, lambda: WEDNESDAY)
        folder = tmp_path / "таблицы"
        folder.mkdir()
        desk = TablesDesk(
            theme,
            page,
            OrderTableService(database, clock),
            operations,
            lambda: WEDNESDAY,
            Folder(folder),
        )
        page.add_tables(desk)
        qtbot.addWidget(page)
        found = Room(qtbot, page, desk, operations, folder)
        operations.changed.connect(page.on_changed)
        page.told.connect(lambda text, *_: found.said.append(text))
        desk.paper_saved.connect(lambda text, *_: found.said.append(text))
        page.resize(1278, 720)
        page.show()
        page.reload()
        found.settle()
        yield found
        operations.close()


def test_a_table_goes_out_comes_back_filled_in_and_is_noted_by_keys(room):
    room.key(room.page.table, Qt.Key.Key_O, CTRL | SHIFT)
    room.answer_dialog(room.folder)
    (sent,) = room.folder.glob("*.xlsx")
    book = load_workbook(sent)
    book.active["H4"], book.active["I4"] = "Заменили", "25 ноября 2026 г."
    book.active["H5"], book.active["I5"] = "Убрали", "послезавтра"
    back = sent.with_name("ответ.xlsx")
    book.save(back)

    room.key(room.page.table, Qt.Key.Key_O, CTRL)
    room.answer_dialog(back)

    view = room.desk.view
    assert view.isVisible()
    assert not room.page.lanes.isVisible()
    assert [number for number in view.counts.text() if number.isdigit()] == ["1", "1", "0"]
    assert room.page.lanes.count(Lane.REPORTED) == 0, "nothing is written before it is confirmed"
    room.key(view.table, Qt.Key.Key_Return, CTRL)
    assert not view.isVisible()
    assert room.page.table.isVisible()
    assert room.page.lanes.count(Lane.REPORTED) == 1
    assert "1" in room.said[-1]

    room.desk.take(back)
    room.settle()
    assert not view.confirm.isEnabled(), "the same file once more changes nothing"
    room.key(view.table, Qt.Key.Key_Escape)
    assert room.page.lanes.isVisible()
    assert room.page.lanes.count(Lane.REPORTED) == 1


def test_what_is_no_table_of_ours_is_told_and_the_board_stays(room):
    path = room.folder / "ответ.xlsx"
    path.write_bytes(b"PK\x03\x04 cut in half")

    room.desk.take(path)
    room.settle()

    assert "ответ.xlsx" in room.said[-1]
    assert room.page.lanes.isVisible()
