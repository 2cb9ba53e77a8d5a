"""Go from a figure of the analysis to the record behind it, by keys."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from db.domain.enums import ControlState, MeetingState, Outcome
from db.domain.indicators import WHOLE, Grouping
from desktop import resources
from desktop.documents.readback import read_pdf_text
from desktop.operations import Operations
from desktop.services.indicator_papers import IndicatorPapers
from desktop.services.indicators import IndicatorService
from desktop.views.analysis.page import AnalysisPage, AnalysisServices
from tests.support.controlled import DUE, controlled
from tests.support.records import HandClock, Yard, add_question, fresh_database, small_city

TODAY = date(2026, 12, 10)
FORMULA = '=HYPERLINK("http://example.org";"нажми")'


class Desk:
    """Remember a folder, as the settings do."""

    def __init__(self, folder):
        self.folder = folder

    def load(self):
        return self.folder

    def save(self, folder):
        self.folder = folder


@dataclass
class Room:
    """Hold the page with what stands behind it."""

    qtbot: object
    page: AnalysisPage
    operations: Operations
    yard: Yard
    opened: list = field(default_factory=list)
    saved: list = field(default_factory=list)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def key(self, widget, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, modifiers)
        self.settle()

    def cells(self, view):
        model = view.model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]


@pytest.fixture
def room(qtbot, theme, tmp_path) -> Iterator[Room]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database, MeetingState.HELD)
        done = {
            "control": ControlState.OFF_CONTROL,
            "outcome": Outcome.DONE,
            "topic_id": yard.light,
        }
        controlled(yard, 1, closed_on=DUE, **done)
        controlled(yard, 2, closed_on=DUE + timedelta(days=1), **done)
        controlled(yard, 3, topic_id=yard.roads, wording=FORMULA)
        add_question(yard, 4, topic_id=yard.roads, answer="разъяснено")
        indicators, operations = IndicatorService(database), Operations()
        papers = IndicatorPapers(database, indicators, clock, resources.path("fonts"))
        services = AnalysisServices(indicators, papers)
        page = AnalysisPage(theme, services, operations, lambda: TODAY, Desk(tmp_path))
        qtbot.addWidget(page)
        found = Room(qtbot, page, operations, yard)
        operations.changed.connect(page.on_changed)
        page.question_opened.connect(lambda *what: found.opened.append(what))
        page.paper_saved.connect(lambda *what: found.saved.append(what))
        page.resize(1278, 720)
        page.show()
        page.reload()
        found.settle()
        yield found
        operations.close()


def test_from_the_passport_to_a_question_and_back_by_keys_alone(room):
    assert [row[1:] for row in room.cells(room.page.passport)] == [
        ["0", "1", "1"],
        ["0", "3", "3"],
        ["0", "4", "4"],
        ["0", "2", "2"],
    ]
    table = room.page.groups
    assert [row[:9] for row in room.cells(table)] == [
        [table.lines()[0].label, "4", "2", "1", "0", "3", "1", "1", "1"],
        ["Уличное освещение", "2", "2", "0", "0", "2", "1", "1", "0"],
        ["Ямы и тротуары", "2", "0", "1", "0", "1", "0", "0", "1"],
    ]
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    for _ in range(6):
        room.key(table, Qt.Key.Key_Right)
    room.key(table, Qt.Key.Key_Down)

    room.key(table, Qt.Key.Key_Return)

    records = room.page.records
    assert records.hasFocus()
    assert [row.number for row in records.rows()] == [2], "the one that came late"
    room.key(records, Qt.Key.Key_Return)
    assert room.opened == [(room.yard.meeting, records.rows()[0].question_id)]
    room.key(records, Qt.Key.Key_Escape)
    assert table.hasFocus()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 7)


def test_every_grouping_by_its_key(room):
    labels = []
    for number, grouping in enumerate(Grouping, 1):
        room.key(room.page, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
        assert room.page.grouping.currentData() == grouping
        labels.append([row[0] for row in room.cells(room.page.groups)[1:]])
        assert sum(sum(parts) for _, parts in room.page.chart.bars()) in (3, 4)
    assert labels[1] == ["Уличное освещение", "Ямы и тротуары"]
    assert labels[3] == ["ул. Зелёная, 14"]
    assert labels[4] == ["Горэлектросеть"]


def test_the_figures_go_to_excel_and_pdf_and_no_word_becomes_a_formula(room, tmp_path):
    for name in ("показатели.xlsx", "показатели.pdf"):
        room.page.saver.save_to(str(tmp_path / name))
        room.settle()
    table = room.page.groups
    table.setCurrentIndex(table.model().index(0, 8))
    room.key(table, Qt.Key.Key_Return)
    room.page.saver.save_to(str(tmp_path / "записи.xlsx"))
    room.settle()

    assert [place.name for _, _, place in room.saved] == [
        "показатели.xlsx",
        "показатели.pdf",
        "записи.xlsx",
    ]
    passport, figures = load_workbook(tmp_path / "показатели.xlsx").worksheets
    assert [cell.value for cell in passport[4]] == ["Приняло участие, человек", 0, 3, 3]
    assert [cell.value for cell in figures[4]][:3] == ["Уличное освещение", 2, 2]
    (records,) = load_workbook(tmp_path / "записи.xlsx").worksheets
    words = records["D3"]
    assert (words.value, words.data_type, words.quotePrefix) == (FORMULA, "s", True)
    text = read_pdf_text((tmp_path / "показатели.pdf").read_bytes())
    for part in ("Показатели практики", "Уличное освещение", "Исполнено заявок", "Страница 1 из 1"):
        assert part in text


def test_a_report_that_somebody_has_changed_stays_as_it_is(room, tmp_path):
    path = tmp_path / "показатели.xlsx"
    room.page.saver.save_to(str(path))
    room.settle()
    book = load_workbook(path)
    book.active["B9"] = "проверено"
    book.save(path)

    room.page.saver.save_to(str(path))
    room.settle()

    assert load_workbook(path).active["B9"].value == "проверено"
    assert room.saved[-1][2].name == "показатели (2).xlsx"


def test_what_changes_elsewhere_is_seen_at_once(room):
    before = room.page.groups.lines()[0].figures[0]
    work = room.page._services.indicators.read
    assert work(TODAY, Grouping.TOPIC, WHOLE).total

    add_question(room.yard, 5, topic_id=room.yard.roads)
    room.page.reload()
    room.settle()

    after = room.page.groups.lines()[0].figures[0]
    assert sum(after.values()) == sum(before.values()) + 1
