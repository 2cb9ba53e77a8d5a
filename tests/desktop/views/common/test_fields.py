"""Type into fields and look at what they say."""

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.views.common.empty_state import EmptyState
from desktop.views.common.form_field import FormField
from desktop.views.common.page_header import PageHeader
from desktop.views.common.search_box import SearchBox
from desktop.views.common.status_line import StatusLine
from desktop.views.common.theme import Theme


def test_an_error_stands_where_the_eyes_are(theme: Theme, qtbot: QtBot) -> None:
    field = FormField("&Срок", QLineEdit(), hint="до пятницы")
    qtbot.addWidget(field)
    assert field.control.accessibleName() == "Срок"
    assert field.error() == ""
    field.set_error("Такого дня нет")
    assert field.error() == "Такого дня нет"
    assert "Такого дня нет" in field.control.accessibleDescription()
    assert field.control.property("state") == "error"
    field.clear_error()
    assert field.error() == ""
    assert field.control.accessibleDescription() == "до пятницы"


def test_the_search_waits_for_the_end_of_a_word(theme: Theme, qtbot: QtBot) -> None:
    box = SearchBox(theme, "Найти дом")
    qtbot.addWidget(box)
    sent: list[str] = []
    box.search_requested.connect(sent.append)
    with qtbot.waitSignal(box.search_requested):
        qtbot.keyClicks(box, "len ")
    assert sent == ["len"]
    with qtbot.waitSignal(box.search_requested):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert sent == ["len", ""]


def test_return_searches_at_once(theme: Theme, qtbot: QtBot) -> None:
    box = SearchBox(theme, "Найти дом")
    qtbot.addWidget(box)
    sent: list[str] = []
    box.search_requested.connect(sent.append)
    box.setText("12")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert sent == ["12"]


def test_an_empty_screen_offers_the_next_step(theme: Theme, qtbot: QtBot) -> None:
    state = EmptyState(theme, "calendar-plus", "Встреч пока нет.", action="Новая встреча", keys="N")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.action_requested):
        qtbot.mouseClick(state.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_the_status_line_keeps_items_by_key(theme: Theme, qtbot: QtBot) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.show_saved(QDateTime.fromString("2026-11-25T18:41:20", Qt.DateFormat.ISODate))
    line.set_item("copy", "копия 18:40", tone="amber")
    line.set_item("find", "Ctrl+K", right=True)
    assert "18:41:20" in line.item_text("saved")
    line.set_item("copy", "")
    assert line.item_text("copy") == ""
    assert line.item_text("nothing") == ""


def test_a_header_names_the_page(theme: Theme, qtbot: QtBot) -> None:
    header = PageHeader("Ноябрь 2026")
    qtbot.addWidget(header)
    left, right = QPushButton("‹"), QPushButton("N")
    header.add_left(left)
    header.add_right(right)
    header.set_title("Декабрь 2026", "3 встречи")
    header.resize(900, 56)
    header.grab()
    assert header.title() == "Декабрь 2026"
    assert left.x() < 450 < right.x()
    assert header.sizeHint().height() == 56
