"""Search by keys over real records."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from db.domain.inputs import ApplicantInput, QuestionInput
from desktop.bootstrap.services import build_services
from desktop.operations import Operations
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.theme import Theme
from desktop.views.search.page import SearchPage
from desktop.views.search.results_model import HeadingLine, QuestionLine
from tests.support.keys import press_key, type_text
from tests.support.records import HandClock, fresh_database, small_city

WORDS = (
    "Во дворе третий месяц не горит фонарь",
    "Ямы на дороге к детской площадке",
    "Поставьте лавку у детской площадки <b>скорее</b>",
)


@dataclass
class Room:
    qtbot: object
    page: SearchPage
    services: object
    operations: Operations
    meeting: UUID
    opened: list[tuple[UUID, UUID]] = field(default_factory=list)

    def look_for(self, text: str) -> None:
        self.page.focus_box()
        type_text(self.page.box, text)
        press_key(self.page.box, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def found(self) -> list[str]:
        model = self.page.list.model()
        lines = [model.line(model.index(row)) for row in range(model.rowCount())]
        return [line.question.words for line in lines if isinstance(line, QuestionLine)]


@pytest.fixture
def room(qtbot, tmp_path):
    with fresh_database(tmp_path) as database:
        yard = small_city(database)
        services = build_services(database, HandClock())
        for words in WORDS:
            applicant = ApplicantInput("Петрова", yard.house, "45")
            services.minutes.log(
                yard.meeting, QuestionInput(raw_line=words, words=words, applicant=applicant)
            )
        while services.search.catch_up():
            pass
        operations = Operations()
        page = SearchPage(Theme(), services.search, operations, lambda: date(2026, 11, 25))
        page.resize(900, 600)
        qtbot.addWidget(page)
        room = Room(qtbot, page, services, operations, yard.meeting)
        page.question_opened.connect(
            lambda meeting, question: room.opened.append((meeting, question))
        )
        page.show()
        page.reload()
        qtbot.waitUntil(lambda: operations.is_resting)
        yield room
        operations.close()


def test_an_empty_box_says_how_to_search(room):
    assert "Type what you remember" in room.page.findChild(EmptyState).text()


def test_words_in_any_form_are_found_below_their_meeting(room):
    room.look_for("детские площадки")
    assert room.found() == [WORDS[1], WORDS[2]]
    model = room.page.list.model()
    heading = model.line(model.index(0))
    assert isinstance(heading, HeadingLine)
    assert heading.meeting.id == room.meeting


def test_the_found_words_are_marked(room):
    room.look_for("фонари")
    model = room.page.list.model()
    piece = model.line(model.index(1)).piece
    assert [piece.text[start:end] for start, end in piece.marks] == ["фонарь"]


def test_enter_opens_the_question_in_its_meeting(room):
    room.look_for("ямы")
    press_key(room.page, Qt.Key.Key_Down)
    assert room.page.list.hasFocus() or not room.page.isActiveWindow()
    press_key(room.page.list, Qt.Key.Key_Return)
    (opened,) = room.opened
    assert opened[0] == room.meeting
    words = room.services.minutes.question(opened[1]).words
    assert words == WORDS[1]


def test_what_is_not_there_is_said(room):
    room.look_for("бегемот")
    assert room.page.findChild(EmptyState).text() == "Nothing was found."


def test_another_search_types_over_the_last(room):
    room.look_for("фонарь")
    room.look_for("лавка")
    assert room.found() == [WORDS[2]]


def test_an_emptied_box_says_how_again(room):
    room.look_for("фонарь")
    press_key(room.page.box, Qt.Key.Key_Escape)
    room.qtbot.waitUntil(lambda: room.found() == [])
    assert room.page.findChild(EmptyState).isVisible()
