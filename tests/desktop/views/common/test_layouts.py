"""Lay widgets out and look where they stand."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import ElidedLabel, Label, plain_tool_tip
from desktop.views.common.panels import Card, scrolled
from desktop.views.common.theme import Theme


def flow(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout]:
    host = QWidget()
    qtbot.addWidget(host)
    layout = FlowLayout(host, spacing=4)
    for _ in range(count):
        box = QLabel()
        box.setFixedSize(100, 20)
        layout.addWidget(box)
    return host, layout


def test_lines_break_where_the_room_ends(qtbot: QtBot) -> None:
    _, layout = flow(qtbot, 5)
    layout.setGeometry(QRect(0, 0, 204, 100))
    places = [layout.itemAt(at).geometry() for at in range(5)]  # type: ignore[union-attr] # all five are there
    assert [(place.x(), place.y()) for place in places] == [
        (0, 0),
        (104, 0),
        (0, 24),
        (104, 24),
        (0, 48),
    ]
    assert layout.heightForWidth(204) == 68
    assert layout.heightForWidth(1000) == 20


def test_clearing_takes_the_widgets_out(qtbot: QtBot) -> None:
    _, layout = flow(qtbot, 3)
    layout.clear()
    assert layout.count() == 0
    assert layout.itemAt(0) is None


def test_labels_show_markup_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    label = Label("<b>яма</b> & лужа")
    qtbot.addWidget(label)
    assert label.text() == "<b>яма</b> & лужа"
    assert label.sizeHint().width() > label.fontMetrics().horizontalAdvance("яма & лужа")
    assert plain_tool_tip("<b>") == "<span>&lt;b&gt;</span>"


def test_a_cut_label_tells_all_in_its_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("улица Тридцатилетия Победы, дом 6")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert "Победы" in label.toolTip()
    label.resize(1000, 20)
    label.grab()
    assert label.toolTip() == ""


def test_a_card_without_a_title_has_no_heading(theme: Theme, qtbot: QtBot) -> None:
    card = Card()
    area = scrolled(card)
    qtbot.addWidget(area)
    assert card.heading.isHidden()
    card.set_title("Перед выпуском")
    assert not card.heading.isHidden()
    area.show()
    assert area.widget() is card
