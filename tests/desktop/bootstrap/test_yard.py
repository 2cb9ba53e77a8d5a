"""A battery that runs out is told in time, and the screen stays on while a meeting runs."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from desktop.bootstrap.yard import YardWatch
from desktop.operations import Operations
from desktop.power import Charge, Wakefulness, battery
from desktop.views.common.labels import Label
from desktop.views.common.message_bar import MessageBar
from desktop.views.common.status_line import StatusLine
from desktop.views.common.theme import Theme


class Yard:
    """Stand in a yard with a battery of one's own making."""

    def __init__(self, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
        self.charge: Charge | None = Charge(64, 110, is_plugged=False)
        self.is_running = False
        self.window = window = QWidget()
        qtbot.addWidget(window)
        self._qtbot = qtbot
        self.operations = Operations()
        self.status = StatusLine(Theme(), window)
        self.messages = MessageBar(Theme(), window)
        self.wakefulness = Wakefulness()
        self.watch = YardWatch(
            self.operations,
            self.status,
            self.messages,
            lambda: self.is_running,
            self.operations,
            read=lambda: self.charge,
            wakefulness=self.wakefulness,
        )

    def look(self) -> str:
        """Let the watch look and return what the status line says then."""
        self.watch.look()
        self._qtbot.waitUntil(lambda: self.operations.is_resting)
        return self.status.item_text("battery")


@pytest.fixture
def yard(qtbot, monkeypatch: pytest.MonkeyPatch):
    yard = Yard(qtbot, monkeypatch)
    yield yard
    yard.watch.stop()
    yard.operations.close()


def test_the_charge_is_told_in_hours_and_minutes(yard: Yard) -> None:
    assert yard.look() == "Battery 64 %, 1 h 50 min"
    yard.charge = Charge(64, None, is_plugged=True)
    assert yard.look() == "Battery 64 %, charging"


def test_a_machine_without_a_battery_says_nothing(yard: Yard) -> None:
    yard.charge = None
    assert not yard.look()
    assert not yard.messages.isVisibleTo(yard.messages.parentWidget())


def test_it_is_warned_once_at_little_and_once_at_the_last(yard: Yard) -> None:
    said = []
    for percent, minutes in ((60, 90), (40, 29), (30, 25), (9, 8), (8, 6)):
        yard.messages.dismiss()
        yard.charge = Charge(percent, minutes, is_plugged=False)
        yard.look()
        said.append(yard.messages.text())
    assert [bool(text) for text in said] == [False, True, False, True, False]
    assert "paper cards" in said[1]
    assert "saved" in said[3]


def test_after_charging_it_is_warned_again(yard: Yard) -> None:
    little = Charge(15, None, is_plugged=False)
    yard.charge = little
    yard.look()
    yard.messages.dismiss()
    yard.charge = replace(little, is_plugged=True)
    yard.look()
    yard.charge = little
    yard.look()
    assert "Battery 15 %" in yard.messages.text()


def test_the_screen_is_kept_on_only_while_a_meeting_runs(yard: Yard, qtbot) -> None:
    assert not yard.wakefulness.is_kept
    yard.is_running = True
    yard.look()
    qtbot.waitUntil(lambda: yard.wakefulness.is_kept)
    yard.is_running = False
    yard.look()
    qtbot.waitUntil(lambda: not yard.wakefulness.is_kept)


def test_a_system_that_refuses_is_told_in_the_hint(yard: Yard, monkeypatch) -> None:
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    yard.is_running = True
    yard.look()
    assert not yard.wakefulness.is_kept
    hints = [label.toolTip() for label in yard.status.findChildren(Label)]
    assert any("may go out" in hint for hint in hints)


def test_the_battery_of_this_machine_is_read_or_there_is_none() -> None:
    found = battery()
    assert found is None or 0 <= found.percent <= 100
