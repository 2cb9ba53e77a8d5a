"""Fold and unfold the history of a card by keys, on a real journal."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.enums import AttendanceRole, MeetingState, RecordKind
from db.models import Attendance, House
from desktop.operations import Operations
from desktop.services.history import HistoryService
from desktop.views.common.history import HistoryView
from tests.support.records import Yard, fresh_database, small_city


@pytest.fixture
def yard(tmp_path) -> Iterator[Yard]:
    with fresh_database(tmp_path) as database:
        yield small_city(database, MeetingState.PLANNED)


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def card(qtbot, theme) -> QWidget:
    card = QWidget()
    card.resize(380, 600)
    QVBoxLayout(card)
    qtbot.addWidget(card)
    return card


@pytest.fixture
def view(qtbot, theme, card, yard, operations) -> HistoryView:
    view = HistoryView(theme, HistoryService(yard.database), operations)
    view.add_key(card)
    card.layout().addWidget(view)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    return view


def change(yard, actor: str, **values) -> None:
    with yard.database.unit_of_work(actor) as uow:
        house = uow.get(House, yard.house)
        for name, value in values.items():
            setattr(house, name, value)
        uow.commit()


def shown(qtbot, view, yard, operations) -> None:
    view.show_record(RecordKind.HOUSE, yard.house)
    qtbot.waitUntil(lambda: operations.is_resting and view.isVisible())


def test_the_foot_names_the_last_hand_and_a_key_unfolds_all(qtbot, view, yard, operations):
    change(yard, "Фильянова Е.Е.", flats=60)
    shown(qtbot, view, yard, operations)
    assert "Фильянова Е.Е." in view.head_text()
    assert view.texts() == []

    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    assert view.is_open()
    assert view.texts()[1] == "flats: 60"
    assert view.texts()[3] == "created"


def test_another_card_is_folded_again_and_none_shows_nothing(qtbot, view, yard, operations):
    shown(qtbot, view, yard, operations)
    view.open()
    view.show_record(RecordKind.HOUSE, yard.neighbour)
    qtbot.waitUntil(lambda: operations.is_resting and view.isVisible())
    assert not view.is_open()

    view.clear()
    assert view.isHidden()


def test_words_of_people_are_shown_as_they_are(qtbot, view, yard, operations):
    change(yard, "<b>Кто-то</b>", note="<img src='x'>\nвторая строка")
    shown(qtbot, view, yard, operations)
    view.open()

    assert "<b>Кто-то</b>" in view.texts()[0]
    assert view.texts()[1] == "note: <img src='x'> вторая строка"


def test_many_parts_that_came_together_are_told_in_one_line(qtbot, view, yard, operations):
    with yard.database.unit_of_work() as uow:
        for surname in ("Кроликов", "Лисицын", "Медведев", "Зайцев", "Волков"):
            role = AttendanceRole.TEAM
            uow.add(Attendance(meeting_id=yard.meeting, name=surname, role=role))
        uow.commit()
    view.show_record(RecordKind.MEETING, yard.meeting)
    qtbot.waitUntil(lambda: operations.is_resting and view.isVisible())
    view.open()

    (said,) = [text for text in view.texts() if "Кроликов" in text]
    assert said == "added: attendance: Кроликов; Лисицын; Медведев and 2 more"


def test_a_long_history_is_shown_in_parts(qtbot, view, yard, operations):
    for flats in range(1, 20):
        change(yard, "Белова М.А.", flats=flats)
    shown(qtbot, view, yard, operations)
    view.open()
    assert len(view.texts()) == 24

    view._more.click()
    assert len(view.texts()) == 40
