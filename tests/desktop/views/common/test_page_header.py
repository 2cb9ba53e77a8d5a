"""Make a header narrow and look at what gives way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.common.buttons import action_button
from desktop.views.common.chips import Chip
from desktop.views.common.more_button import MoreButton
from desktop.views.common.page_header import PageHeader
from desktop.views.common.theme import Theme
from tests.support.keyboard import wait_until

WIDE, NARROW = 900, 400


class Head(PageHeader):
    """Hold a chip and two buttons, one of which may go into the menu."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Ноябрь 2026")
        self.more = MoreButton(theme)
        self.chip = Chip(theme, "30 вопросов")
        self.away = QAction("Куда ехать дальше", self)
        self.away_button = action_button(theme, self.away)
        self.plan = action_button(theme, QAction("Новая встреча", self), primary=True)
        for widget in (self.chip, self.away_button, self.plan):
            self.add_right(widget)
        self.add_more(self.more)
        self.give_way(self.chip)
        self.give_way(self.away_button, self.away)


@pytest.fixture
def head(theme: Theme, qtbot: QtBot) -> Iterator[Head]:
    window = QWidget()  # its size is not that of a layout: it may be too narrow for the header
    qtbot.addWidget(window)
    head = Head(theme)
    head.setParent(window)
    head.resize(WIDE, 56)
    window.resize(WIDE, 200)
    window.show()
    wait_until(window.isVisible, "the header is shown")
    yield head
    window.close()


def test_where_there_is_room_all_of_it_is_shown(head: Head) -> None:
    assert head.chip.isVisible()
    assert head.away_button.isVisible()
    assert not head.more.isVisible()


def test_a_narrow_header_offers_the_rest_in_its_menu(head: Head) -> None:
    head.away_button.setFocus()
    head.resize(NARROW, 56)
    assert not head.chip.isVisible()
    assert not head.away_button.isVisible()
    assert head.more.actions_inside() == [head.away]
    wait_until(lambda: head.plan.width() >= head.plan.minimumSizeHint().width(), "it has room")
    assert head.more.hasFocus()
    head.resize(WIDE, 56)
    assert head.chip.isVisible()
    assert head.away_button.isVisible()
    assert not head.more.isVisible()
    assert head.more.actions_inside() == []


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_the_menu_is_opened_and_used_by_keys(head: Head, qtbot: QtBot) -> None:
    head.resize(NARROW, 56)
    QTest.keyClick(head.more, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    with qtbot.waitSignal(head.away.triggered):
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None


def test_a_chip_that_is_not_wanted_does_not_come_back_with_the_room(head: Head) -> None:
    head.set_wanted(head.chip, wanted=False)
    head.resize(NARROW, 56)
    head.resize(WIDE, 56)
    assert not head.chip.isVisible()


def test_the_chip_goes_before_the_button(head: Head) -> None:
    for width in range(WIDE, NARROW, -10):
        head.resize(width, 56)
        assert head.away_button.isVisible() or not head.chip.isVisible()
        if not head.chip.isVisible():
            break
    assert head.away_button.isVisible()
