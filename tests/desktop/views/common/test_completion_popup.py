"""Complete a word by keys alone, with the field keeping the focus."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.theme import Theme

OFFERS = [CompletionItem(f"МП № {number}", "освещение", number) for number in range(12)]


class Form(QWidget):
    """Stand for a page with a line at the bottom."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(1)
        self.line = QLineEdit()
        self.next = QLineEdit()
        column.addWidget(self.line)
        column.addWidget(self.next)
        self.popup = CompletionPopup(theme, self.line)
        self.chosen: list[CompletionItem] = []
        self.popup.chosen.connect(self.chosen.append)
        self.resize(800, 600)


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> Form:
    form = Form(theme)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    form.line.setFocus()
    return form


def test_the_first_offer_is_ready(form: Form, qtbot: QtBot) -> None:
    form.popup.show_items(OFFERS)
    assert form.line.hasFocus()
    qtbot.keyClick(form.line, Qt.Key.Key_Return)
    assert form.chosen == [OFFERS[0]]
    assert form.popup.isHidden()


def test_arrows_move_around_the_ends(form: Form, qtbot: QtBot) -> None:
    form.popup.show_items(OFFERS)
    qtbot.keyClick(form.line, Qt.Key.Key_Up)
    assert form.popup.current() == OFFERS[-1]
    qtbot.keyClick(form.line, Qt.Key.Key_Down)
    qtbot.keyClick(form.line, Qt.Key.Key_Down)
    assert form.popup.current() == OFFERS[1]
    qtbot.keyClick(form.line, Qt.Key.Key_PageDown)
    assert form.popup.current() == OFFERS[9]


def test_tab_chooses_and_does_not_leave_the_field(form: Form, qtbot: QtBot) -> None:
    form.popup.show_items(OFFERS)
    qtbot.keyClick(form.line, Qt.Key.Key_Tab)
    assert form.chosen == [OFFERS[0]]
    assert form.line.hasFocus()


def test_letters_go_to_the_field_and_escape_hides(form: Form, qtbot: QtBot) -> None:
    form.popup.show_items(OFFERS)
    qtbot.keyClicks(form.line, "go")
    assert form.line.text() == "go"
    qtbot.keyClick(form.line, Qt.Key.Key_Escape)
    assert form.popup.isHidden()
    assert form.chosen == []
    qtbot.keyClick(form.line, Qt.Key.Key_Tab)
    assert form.next.hasFocus()


def test_leaving_the_field_hides_the_popup(form: Form) -> None:
    form.popup.show_items(OFFERS)
    form.next.setFocus()
    assert form.popup.isHidden()


def test_nothing_to_offer_hides_the_popup(form: Form) -> None:
    form.popup.show_items(OFFERS)
    form.popup.show_items([])
    assert form.popup.isHidden()


def test_it_stands_above_a_line_at_the_bottom_and_inside_the_window(form: Form) -> None:
    form.popup.show_items(OFFERS)
    assert form.popup.geometry().bottom() < form.line.y()
    assert form.rect().contains(form.popup.geometry())
    assert not form.popup.grab().isNull()


def test_a_click_chooses(form: Form, qtbot: QtBot) -> None:
    form.popup.show_items(OFFERS)
    view = form.popup.findChild(QWidget, "qt_scrollarea_viewport")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert form.chosen == [OFFERS[0]]
    assert form.line.hasFocus()
