"""Say in the morning what is due, and lead to it by a key."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from db.domain.enums import MeetingState
from db.domain.rows.control import Lane
from desktop.operations import Operations
from desktop.services.control import ControlService
from desktop.views.schedule.digest import DigestLine
from tests.support.controlled import controlled
from tests.support.records import HandClock, fresh_database, small_city

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture
def made(qtbot, theme, tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database, MeetingState.HELD)
        operations = Operations()
        control = ControlService(database, HandClock())
        line = DigestLine(control.digest, operations, lambda: WEDNESDAY)
        qtbot.addWidget(line)

        def read():
            line.refresh()
            qtbot.waitUntil(lambda: operations.is_resting)
            return line

        yield yard, read
        operations.close()


def test_nothing_is_said_where_nothing_is_due(made):
    yard, read = made
    controlled(yard, deadline_on=WEDNESDAY + timedelta(days=30))

    assert read().isHidden()


def test_what_is_due_is_counted_and_opened_by_a_key(made, qtbot):
    yard, read = made
    for number, days in enumerate((0, 0, -3, 2), 1):
        controlled(yard, number, deadline_on=WEDNESDAY + timedelta(days=days))
    line = read()
    assert [text.split()[0] for text in line.words()] == ["2", "1", "1"]

    line.show()
    opened = []
    line.lane_opened.connect(opened.append)
    for button in line.findChildren(QPushButton):
        if not button.isHidden():
            qtbot.keyClick(button, Qt.Key.Key_Space)
    assert opened == [Lane.TODAY, Lane.OVERDUE, Lane.WEEK]
