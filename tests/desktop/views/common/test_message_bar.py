"""Show messages and make them go away."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.views.common.theme import Theme


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> MessageBar:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    return bar


def test_a_message_can_be_undone(bar: MessageBar, qtbot: QtBot) -> None:
    undone: list[bool] = []
    bar.show_message(
        "Поручения назначены: 2",
        MessageKind.OK,
        action="Отменить",
        on_action=lambda: undone.append(True),
    )
    button = bar.findChild(QPushButton)
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert bar.text() == ""


def test_escape_and_the_cross_close(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("<b>нет</b>", MessageKind.ERROR)
    assert bar.text() == bar.accessibleName() == "<b>нет</b>"
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()
    bar.show_message("снова", MessageKind.ERROR)
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.isHidden()


@pytest.mark.parametrize("kind", MessageKind)
def test_only_a_note_goes_away_by_itself(bar: MessageBar, kind: MessageKind) -> None:
    bar.show_message("сказано", kind)
    timer = bar.findChild(QTimer)
    assert timer is not None
    assert timer.isActive() is (kind is MessageKind.INFO)
    if kind is MessageKind.INFO:
        timer.timeout.emit()
        assert bar.isHidden()


def test_the_newest_message_takes_the_place(bar: MessageBar) -> None:
    bar.show_message("первое", MessageKind.ERROR, action="Ещё раз")
    bar.show_message("второе")
    assert bar.text() == "второе"
    assert bar.findChild(QPushButton).isHidden()


def test_a_message_set_aside_comes_back_as_it_was(bar: MessageBar) -> None:
    done: list[bool] = []
    bar.show_message(
        "Не сохранено: «…»",
        MessageKind.WARN,
        action="Вернуть",
        on_action=lambda: done.append(True),
    )
    bar.set_aside()
    assert bar.text() == ""
    bar.bring_back()
    assert bar.text() == "Не сохранено: «…»"
    bar.findChild(QPushButton).click()
    assert done == [True]


def test_where_nothing_was_said_nothing_comes_back(bar: MessageBar) -> None:
    bar.show_message("прежнее", MessageKind.ERROR)
    bar.dismiss()
    bar.set_aside()
    bar.bring_back()
    assert bar.isHidden()
