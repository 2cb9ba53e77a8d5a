"""Drive the screen of orders by keys over real records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton

from db.domain.enums import DeadlineKind, RecordKind
from db.domain.inputs import AssigneeInput, BulkAssignment, PersonInput, SolutionInput
from db.domain.interpretation import interpret
from desktop import resources
from desktop.bootstrap.services import Services, build_services
from desktop.documents.readback import read_docx_items
from desktop.operations import Operations
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.veil import Veil
from desktop.views.common.work_bar import WorkBar
from desktop.views.orders.assign_panel import AssignPanel
from desktop.views.orders.cells import OrderCells
from desktop.views.orders.checks_panel import ChecksPanel
from desktop.views.orders.correction_bar import CorrectionBar
from desktop.views.orders.model import order_lines
from desktop.views.orders.page import OrdersPage, OrdersServices
from desktop.views.orders.paper_panel import PaperPanel
from desktop.views.orders.table import OrdersTable
from tests.support.keys import press_key, type_text
from tests.support.office import speaking
from tests.support.records import HandClock, Yard, fresh_database, small_city

WEDNESDAY = date(2026, 11, 25)
LINES = (
    "Как двору вступить в «Комфортную городскую среду»? = порядок разъяснён",
    "Петрова кв 45: не горит фонарь @горэл до пятницы > восстановить освещение",
    "Нужен лежачий полицейский на въезде +5",
    "Разметку у школы стёрло",
)


@dataclass
class Folder:
    path: Path

    def load(self) -> Path:
        return self.path

    def save(self, folder: Path) -> None:
        self.path = folder


@dataclass
class Room:
    """Hold the page with what stands behind it."""

    qtbot: object
    page: OrdersPage
    services: Services
    operations: Operations
    yard: Yard
    folder: Folder
    said: list[tuple[str, object]] = field(default_factory=list)

    @property
    def table(self) -> OrdersTable:
        return self.page.findChild(OrdersTable)

    @property
    def form(self) -> AssignPanel:
        return self.page.findChild(AssignPanel)

    def field(self, number: int) -> QLineEdit:
        return self.form.findChildren(QLineEdit)[number]

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition)

    def checks(self) -> str:
        panel = self.page.findChild(ChecksPanel)
        return "\n".join(label.text() for label in panel.findChildren(QLabel))


@pytest.fixture
def room(qtbot, theme, tmp_path) -> Iterator[Room]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database)
        services = build_services(database, clock)
        lexicon, card = services.entry.lexicon(), services.schedule.card(yard.meeting)
        for line in LINES:
            asked = interpret(line, lexicon, meeting=card, today=WEDNESDAY).question
            services.minutes.log(yard.meeting, asked)
        services.minutes.end(yard.meeting, 48)
        operations, folder = Operations(), Folder(tmp_path)
        page = OrdersPage(
            theme,
            OrdersServices(
                services.schedule,
                services.entry,
                services.orders,
                services.protocols,
                services.papers,
            ),
            operations,
            lambda: WEDNESDAY,
            folder,
        )
        qtbot.addWidget(page)
        found = Room(qtbot, page, services, operations, yard, folder)
        operations.changed.connect(page.on_changed)
        page.told.connect(lambda text, kind, *_: found.said.append((text, kind)))
        page.paper_saved.connect(lambda text, kind, _place: found.said.append((text, kind)))
        page.resize(1278, 720)
        page.show()
        page.reload()
        found.wait_for(lambda: found.table.model().rowCount() == len(LINES))
        found.settle()
        yield found
        operations.close()


def questions(room: Room):
    return room.services.orders.panel(room.yard.meeting)


def test_the_newest_held_meeting_opens_by_itself(room):
    assert "Зелёная, 14" in room.page.findChild(QComboBox).currentText()
    model = room.table.model()
    assert [model.index(row, 0).data() for row in range(4)] == ["1", "2", "3", "4"]


def test_two_questions_are_assigned_together_by_keys(room):
    room.table.choose_numbers([3, 4])
    room.settle()
    type_text(room.field(0), "горэл")
    press_key(room.field(0), Qt.Key.Key_Return)
    assert room.field(0).text() == "Горэлектросеть"
    type_text(room.field(1), "за 10 рабочих дней")
    assign(room)

    for question in questions(room)[2:]:
        (order,) = question.orders
        assert order.lead is not None
        assert order.lead.label == "Горэлектросеть"
        assert (order.deadline_kind, order.deadline_on) == (DeadlineKind.DATE, date(2026, 12, 9))


def assign(room: Room) -> None:
    """Do what Ctrl+Enter does: offscreen, no window is active and no shortcut is heard."""
    room.form.actions()[0].trigger()
    room.settle()


def test_a_deadline_that_is_not_understood_is_named_at_its_field(room):
    room.table.choose_numbers([3])
    room.settle()
    type_text(room.field(1), "когда-нибудь")
    assign(room)

    assert questions(room)[2].orders == ()
    assert room.field(1).text() == "когда-нибудь"


def test_the_checks_name_what_is_missing_and_show_it(room):
    assert "3, 4" in room.checks()
    room.page.findChild(ChecksPanel).numbers_requested.emit([3, 4])
    assert [line.question.number for line in room.table.chosen()] == [3, 4]


def test_an_unfinished_protocol_is_not_issued_and_uses_no_number(room):
    issue(room)

    assert room.said[-1][1] is MessageKind.WARN
    assert room.services.protocols.protocol(room.yard.meeting) is None
    assert room.services.protocols.next_number_text(room.yard.meeting) == "1-ВЖ/2026"


def issue(room: Room) -> None:
    room.page._header.issue_requested.emit()
    room.wait_for(lambda: bool(room.said))
    room.settle()


def complete(room: Room) -> None:
    room.table.choose_numbers([3, 4])
    room.settle()
    type_text(room.field(0), "горэл")
    press_key(room.field(0), Qt.Key.Key_Return)
    type_text(room.field(1), "до 15.12")
    assign(room)
    for question in questions(room)[2:]:
        room.services.orders.set_wording(
            question.id, question.orders[0].id, "сделать", question.version
        )


def test_a_complete_protocol_is_issued_shown_saved_and_counted(room):
    complete(room)
    issue(room)
    protocol = room.services.protocols.protocol(room.yard.meeting)
    assert protocol is not None
    assert protocol.number_text == "1-ВЖ/2026"
    room.wait_for(lambda: room.page.findChild(PaperPanel).page_count() > 0)

    panel = room.page.findChild(PaperPanel)
    panel.actions()[1].trigger()
    room.wait_for(lambda: panel.findChild(QFileDialog) is not None)
    dialog = panel.findChild(QFileDialog)
    name = dialog.selectedFiles()[0]
    dialog.fileSelected.emit(name)
    room.wait_for(lambda: len(room.said) == 2)

    assert room.said[-1][1] is MessageKind.OK
    saved = list(room.folder.path.glob("*.docx"))
    assert len(saved) == 1
    numbers = [item.number for item in read_docx_items(saved[0].read_bytes())]
    assert numbers == ["1", "2", "3", "4"]
    dialog.close()


def issued_panel(room: Room) -> PaperPanel:
    complete(room)
    issue(room)
    panel = room.page.findChild(PaperPanel)
    room.wait_for(lambda: panel.page_count() > 0 and len(panel.titles()) > 1)
    room.settle()
    return panel


def test_every_paper_of_an_issued_protocol_is_offered_and_shown(room):
    panel = issued_panel(room)
    assert panel.titles() == [
        "Protocol",
        "The whole packet",
        "Letter – Горэлектросеть",
        "Extract – Горэлектросеть",
        "Register of the dispatch",
        "Reminder – Горэлектросеть",
    ]
    for place in range(1, 5):
        panel.choose(place)
        room.wait_for(lambda: panel.page_count() > 0)
        room.settle()
    panel.choose(1)
    room.wait_for(lambda: panel.page_count() > 3)
    assert panel.save_action("folder").isEnabled()
    assert not panel.save_action("docx").isEnabled()


def test_a_draft_offers_no_extracts(room):
    room.page._header.preview_requested.emit()
    panel = room.page.findChild(PaperPanel)
    room.wait_for(lambda: panel.page_count() > 0)
    room.settle()
    assert panel.titles() == ["Protocol"]


def test_the_whole_packet_is_saved_into_a_folder_and_told(room):
    panel = issued_panel(room)
    panel.choose(1)
    room.settle()
    panel.save_action("folder").trigger()
    room.wait_for(lambda: panel.findChild(QFileDialog) is not None)
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(room.folder.path))
    bar = panel.findChild(WorkBar)
    assert bar.is_busy
    room.wait_for(lambda: len(room.said) == 2)

    text, kind = room.said[-1]
    assert kind is MessageKind.OK
    assert text == "Saved and read back: 8 file(s) in Пакет – Протокол 1-ВЖ-2026 от 25.11.2026."
    assert len(list((room.folder.path / "Пакет – Протокол 1-ВЖ-2026 от 25.11.2026").iterdir())) == 8
    assert not bar.is_busy
    dialog.close()


def test_a_packet_can_be_stopped(room):
    panel = issued_panel(room)
    panel.choose(1)
    room.settle()
    panel.save_action("folder").trigger()
    room.wait_for(lambda: panel.findChild(QFileDialog) is not None)
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(room.folder.path))
    panel.findChild(WorkBar).actions()[0].trigger()
    room.wait_for(lambda: len(room.said) == 2)

    assert room.said[-1][1] is MessageKind.WARN
    assert "Stopped" in room.said[-1][0]
    dialog.close()


def test_the_fonts_of_the_papers_are_there():
    assert (resources.path("fonts") / "LiberationSerif-Regular.ttf").exists()


def test_an_issued_protocol_is_corrected_by_a_new_edition(room):
    issued_panel(room)
    room.page._paper.back_requested.emit()
    bar = room.page.findChild(CorrectionBar)
    assert bar.isHidden()
    room.page._header.correction_requested.emit()
    room.wait_for(lambda: not bar.isHidden())
    assert not bar.issue.isEnabled()
    assert not room.form.isHidden()

    room.table.choose_numbers([3])
    room.settle()
    type_text(room.field(1), "до 25.12")
    assign(room)
    room.wait_for(bar.issue.isEnabled)
    assert "в п.\xa03 срок" in bar.changed.text()
    type_text(bar.reason, "опора задержана\n")
    room.wait_for(lambda: len(room.said) == 2)

    assert room.said[-1] == (
        "Edition 2 of protocol 1-ВЖ/2026 is issued; it waits for the signature.",
        MessageKind.OK,
    )
    room.wait_for(bar.isHidden)
    protocol = room.services.protocols.protocol(room.yard.meeting)
    assert protocol is not None
    assert protocol.edition == 2


def test_a_correction_that_was_not_needed_is_closed(room):
    issued_panel(room)
    bar = room.page.findChild(CorrectionBar)
    room.page._header.correction_requested.emit()
    room.wait_for(lambda: not bar.isHidden())
    bar.close_button.click()
    room.wait_for(bar.isHidden)
    assert room.form.isHidden()


def test_words_of_a_sample_lead_by_enter_to_its_card_and_to_their_line(room):
    words = "Разъяснить жителям порядок"
    sample = SolutionInput("Неровность", wording=words, is_sample=True)
    room.services.solutions.save(sample)
    key = room.services.solutions.solutions()[0].id
    asked = [questions(room)[2].id]
    room.operations.command(
        partial(room.services.orders.assign, asked, BulkAssignment(wording=words))
    )
    room.wait_for(lambda: "Неровность" in room.checks())
    opened = []
    room.page.record_requested.connect(lambda *entry: opened.append(entry))
    buttons = room.page.findChild(ChecksPanel).findChildren(QPushButton)
    (card,) = [one for one in buttons if one.accessibleName().endswith("Неровность")]
    for button in card.parent().findChildren(QPushButton):
        button.setFocus()
        press_key(button, Qt.Key.Key_Return)
    assert opened == [(RecordKind.TYPICAL_SOLUTION, key)]
    assert [line.question.number for line in room.table.chosen()] == [3]


def test_deadlines_are_worded_in_the_language_of_the_screen(room):
    cells = OrderCells(lambda: WEDNESDAY, Veil())
    (line,) = [one for one in order_lines(questions(room)) if one.order is not None]
    assert [cell.text for cell in cells.deadline(line)] == ["by 27.11, Fri"]
    with speaking(QApplication.instance(), "ru"):
        assert [cell.text for cell in cells.deadline(line)] == ["до 27.11, пт"]


def test_an_unsure_case_leads_to_the_card(room):
    key = uuid4()
    room.services.directories.save_person(PersonInput("Кравец", "Иван", post="мастер"), key)
    room.operations.command(
        partial(
            room.services.orders.assign,
            [questions(room)[0].id],
            BulkAssignment(assignees=(AssigneeInput(person_id=key),)),
        )
    )
    room.wait_for(lambda: "мастеру Кравцу" in room.checks())
    asked = []
    room.page.record_requested.connect(lambda *entry: asked.append(entry))
    panel = room.page.findChild(ChecksPanel)
    (button,) = [
        one for one in panel.findChildren(QPushButton) if "мастеру Кравцу" in one.accessibleName()
    ]
    button.setFocus()
    press_key(button, Qt.Key.Key_Space)
    assert asked == [(RecordKind.PERSON, key)]
