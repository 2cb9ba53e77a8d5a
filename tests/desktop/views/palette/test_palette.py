"""Reach actions and records by a few letters, with real keys."""

from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow

from db.domain.enums import RecordKind
from db.domain.inputs import QuestionInput
from db.domain.rows.search import RecordHit
from desktop.bootstrap.services import build_services
from desktop.operations import Operations
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.palette.palette import Palette
from tests.support.keys import press_key, type_text
from tests.support.records import HandClock, Yard, fresh_database, small_city


@dataclass
class Room:
    qtbot: object
    palette: Palette
    operations: Operations
    yard: Yard
    before: QLineEdit
    done: list[str] = field(default_factory=list)
    chosen: list[RecordHit] = field(default_factory=list)

    def look_for(self, text: str) -> None:
        self.palette.open()
        self.settle()
        type_text(self.palette.edit, text)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def offered(self) -> list[str]:
        return [item.label for item in self.palette.popup.items()]


@pytest.fixture
def room(qtbot, tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database)
        services = build_services(database, HandClock())
        words = "Не горит фонарь"
        services.minutes.log(yard.meeting, QuestionInput(raw_line=words, words=words))
        services.search.catch_up()
        operations = Operations()
        window = QMainWindow()
        before = QLineEdit()
        window.setCentralWidget(before)
        qtbot.addWidget(window)
        done: list[str] = []
        make_action(window, "New &meeting", lambda: done.append("new"), shortcut="N")
        make_action(window, "Протокол", lambda: done.append("protocol"))
        make_action(window, "Print", lambda: done.append("print")).setEnabled(False)
        palette = Palette(
            Theme(), window, operations, services.search, window.actions, lambda: date(2026, 11, 25)
        )
        room = Room(qtbot, palette, operations, yard, before, done)
        palette.record_chosen.connect(room.chosen.append)
        window.show()
        before.setFocus()
        yield room
        operations.close()


def test_it_offers_what_can_be_done_now(room):
    room.palette.open()
    assert room.offered() == ["New meeting", "Протокол"]


def test_enter_does_the_action_and_gives_the_keyboard_back(room):
    room.look_for("new")
    press_key(room.palette.edit, Qt.Key.Key_Return)
    assert room.done == ["new"]
    assert room.palette.isHidden()
    assert room.palette.window().focusWidget() is room.before


def test_the_other_layout_finds_as_well(room):
    room.look_for("ghjnj")
    assert room.offered()[0] == "Протокол"


@pytest.mark.parametrize(
    ("letters", "kind"),
    [
        ("зел", RecordKind.MEETING),
        ("горэл", RecordKind.ORGANISATION),
        ("рябов", RecordKind.PERSON),
        ("мира", RecordKind.HOUSE),
        ("ямы", RecordKind.TOPIC),
        ("фонари", RecordKind.QUESTION),
    ],
)
def test_records_are_found_by_a_few_letters(room, letters, kind):
    room.look_for(letters)
    press_key(room.palette.edit, Qt.Key.Key_Return)
    (hit,) = room.chosen
    assert hit.kind is kind


def test_esc_puts_it_away(room):
    room.look_for("зел")
    press_key(room.palette.edit, Qt.Key.Key_Escape)
    press_key(room.palette.edit, Qt.Key.Key_Escape)
    assert room.palette.isHidden()
    assert room.chosen == []


@pytest.mark.parametrize("text", ['"', "@", "#ё", "дом:", "-", "😀", "a AND ("])
def test_no_letters_make_it_fail(room, text):
    room.look_for(text)
