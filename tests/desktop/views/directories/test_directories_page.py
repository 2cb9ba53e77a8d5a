"""Keep the directories by keys, on a real file."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.domain.enums import RecordKind
from db.domain.inputs import HouseInput, PersonInput
from db.domain.working_days import DayKind
from db.models import House
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.services.directory_import import ImportService
from desktop.services.solution_files import SolutionFileService
from desktop.services.solutions import SolutionService
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.directories.page import DirectoriesPage
from desktop.views.directories.solution_form import SolutionFiles
from tests.support.keys import type_text
from tests.support.records import HandClock, Yard, fresh_database, put, small_city

TODAY = date(2026, 11, 23)
HOUSES, ORGANISATIONS, PEOPLE, TOPICS, SOLUTIONS, CALENDAR = range(6)


@dataclass
class Desk:
    qtbot: QtBot
    page: DirectoriesPage
    yard: Yard
    directories: DirectoriesService
    operations: Operations
    told: list[tuple[str, Any, str, Any]] = field(default_factory=list)
    table: Path | None = None

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.operations.is_resting)

    def show(self, tab: int) -> Any:
        self.page.show_tab(tab)
        self.rest()
        return self.page.views[tab] if tab < CALENDAR else self.page.calendar

    def undo(self) -> None:
        self.told[-1][3]()
        self.rest()

    def choose_file(self, _owner: object, _title: str) -> Path | None:
        return self.table


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database)
        directories, imports = DirectoriesService(database, clock), ImportService(database, clock)
        operations = Operations()
        found: list[Desk] = []
        page = DirectoriesPage(
            theme,
            directories,
            imports,
            operations,
            lambda: TODAY,
            lambda owner, title: found[0].choose_file(owner, title),
            solutions=SolutionService(database, clock),
            solution_files=SolutionFileService(database),
        )
        qtbot.addWidget(page)
        desk = Desk(qtbot, page, yard, directories, operations)
        found.append(desk)
        operations.changed.connect(page.on_changed)
        page.told.connect(lambda *words: desk.told.append(words))
        page.resize(1280, 720)
        page.show()
        page.reload()
        desk.rest()
        yield desk
        operations.close()


def test_a_house_is_added_by_keys_and_undone(desk: Desk) -> None:
    view = desk.show(HOUSES)
    desk.qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    desk.page._add.trigger()
    type_text(view.form.street.edit, "ул. Озёрская")
    type_text(view.form.number.edit, "3а")
    type_text(view.form.company.edit, "УК До\n")
    type_text(view.form.flats.edit, "120\n")
    desk.rest()
    found = desk.directories.houses("Озёрская")
    assert [(row.address, row.flats) for row in found] == [("ул. Озёрская, 3а", 120)]
    assert found[0].managing_company_id == desk.yard.company
    assert view.form.row == found[0]
    desk.undo()
    assert desk.directories.houses("Озёрская") == []


def test_a_house_twice_is_said_at_its_number(desk: Desk) -> None:
    view = desk.show(HOUSES)
    desk.page._add.trigger()
    type_text(view.form.street.edit, "улица Зеленая")
    type_text(view.form.number.edit, "14\n")
    desk.rest()
    assert "Зеленая, 14" in view.form.number.error()
    assert len(desk.directories.houses()) == 3


def test_faults_stand_below_their_fields(desk: Desk) -> None:
    view = desk.show(HOUSES)
    desk.page._add.trigger()
    type_text(view.form.flats.edit, "много")
    type_text(view.form.company.edit, "нет такой")
    view.form.save_action.trigger()
    assert view.form.flats.error()
    assert view.form.company.error()
    view.form.flats.set_text("5")
    view.form.company.set_choice(None, "")
    view.form.save_action.trigger()
    desk.rest()
    assert view.form.street.error()


def test_an_edit_and_a_deletion_are_undone(desk: Desk) -> None:
    view = desk.show(ORGANISATIONS)
    view.table.setCurrentIndex(view.table.model().index(0, 0))
    before = view.form.row
    assert before is not None
    type_text(view.form.phone.edit, "55-55\n")
    desk.rest()
    assert desk.directories.organisation(before.id).phone == "55-55"
    desk.undo()
    assert desk.directories.organisation(before.id).phone == before.phone
    desk.qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    desk.rest()
    assert before.id not in {row.id for row in desk.directories.organisations()}
    assert view.form.row is None
    desk.undo()
    assert before.id in {row.id for row in desk.directories.organisations()}


def test_what_is_typed_is_not_lost_by_another_row(desk: Desk) -> None:
    view = desk.show(HOUSES)
    model = view.table.model()
    view.table.setCurrentIndex(model.index(0, 0))
    first = view.form.row
    type_text(view.form.note.edit, "новая крыша")
    view.table.setCurrentIndex(model.index(1, 0))
    desk.qtbot.waitUntil(lambda: view.table.currentIndex().row() == 0)
    assert view.form.row == first
    assert view.form.note.text() == "новая крыша"
    assert not view.form._fault.isHidden()
    view.form.back_action.trigger()
    view.table.setCurrentIndex(model.index(1, 0))
    assert view.form.row != first


def test_a_namesake_is_questioned_not_refused(desk: Desk) -> None:
    view = desk.show(PEOPLE)
    desk.page._add.trigger()
    type_text(view.form.surname.edit, "Рябов")
    type_text(view.form.first.edit, "Игорь")
    type_text(view.form.patronymic.edit, "Петрович")
    view.form.patronymic.edit.editingFinished.emit()
    desk.rest()
    assert "Рябов" in view.form._doubt.text()
    view.form.save_action.trigger()
    desk.rest()
    assert len(desk.directories.people("Рябов")) == 2


def test_topics_are_found_and_changed(desk: Desk) -> None:
    view = desk.show(TOPICS)
    type_text(view.search, "освещ\n")
    desk.rest()
    assert view.table.model().rowCount() == 1
    view.table.setCurrentIndex(view.table.model().index(0, 0))
    view.form.title.edit.selectAll()
    type_text(view.form.title.edit, "Фонари\n")
    desk.rest()
    assert desk.directories.topic(desk.yard.light).title == "Фонари"
    assert not view._stack.currentWidget().isVisibleTo(view) or view.table.model().rowCount() == 0


def test_an_import_shows_every_bad_row_and_waits(desk: Desk, tmp_path: Path) -> None:
    desk.table = tmp_path / "дома.csv"
    desk.table.write_text(
        "Улица;Дом;Квартир\nул. Новая;1;80\nул. Новая;2;много\nул. Зелёная;14;\nул. Новая;1;\n",
        encoding="cp1251",
    )
    desk.show(HOUSES)
    desk.page._import.trigger()
    desk.rest()
    preview = desk.page.preview
    model = preview.table.model()
    assert preview.isVisible()
    assert model.rowCount() == 4
    reasons = [str(model.index(place, 1).data()) for place in range(4)]
    assert reasons[0] == "✓"
    assert all(reason.startswith("✕ ") for reason in reasons[1:])
    assert len(set(reasons)) == 4
    assert len(desk.directories.houses()) == 3
    preview._only_bad.setChecked(True)
    assert preview.table.model().rowCount() == 3
    preview.confirm.trigger()
    desk.rest()
    assert [row.flats for row in desk.directories.houses("Новая")] == [80]
    assert not preview.isVisible()


def test_a_file_that_is_no_table_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    desk.table = tmp_path / "дома.xlsx"
    desk.table.write_bytes(b"%PDF-1.7")
    desk.show(HOUSES)
    desk.page._import.trigger()
    desk.rest()
    assert desk.told[-1][1] is MessageKind.WARN
    assert "дома.xlsx" in desk.told[-1][0]
    assert not desk.page.preview.isVisible()


def test_a_year_not_known_yet_says_so_and_takes_days(desk: Desk) -> None:
    view = desk.show(CALENDAR)
    assert view._known.text() == "known"
    for _ in range(3):
        view._step(1)
    assert view._known.text() == "not known yet"
    assert date(2029, 1, 1) in {row.day for row in view.rows()}
    view.kind.set_value(DayKind.DAY_OFF)
    type_text(view.day.edit, "9 марта\n")
    desk.rest()
    assert view._known.text() == "edited here"
    calendar = desk.directories.calendar()
    assert calendar.day_kind(date(2029, 3, 9)) is DayKind.DAY_OFF
    assert not calendar.is_working(date(2029, 5, 9))
    view.table.selectRow([row.day for row in view.rows()].index(date(2029, 3, 9)))
    view._remove.trigger()
    desk.rest()
    assert desk.directories.calendar().is_working(date(2029, 3, 9))
    desk.undo()
    assert not desk.directories.calendar().is_working(date(2029, 3, 9))


def test_a_day_that_is_none_is_said_at_the_field(desk: Desk) -> None:
    view = desk.show(CALENDAR)
    type_text(view.day.edit, "31.02\n")
    assert view.day.error()


def test_five_thousand_houses_do_not_make_the_window_wait(desk: Desk) -> None:
    street = "ул. Длинная"
    put(
        desk.yard.database,
        *(
            House(street=street, number=str(number), search=f"{street}, {number}")
            for number in range(5000)
        ),
    )
    view = desk.show(HOUSES)
    rows = desk.directories.houses()
    start = time.thread_time()
    view._on_rows(rows)
    desk.page.grab()
    assert time.thread_time() - start < 0.15
    assert view.table.model().rowCount() == 5003


def test_a_stale_form_is_refused_and_the_newest_shown_by_words(desk: Desk) -> None:
    view = desk.show(HOUSES)
    view.table.setCurrentIndex(view.table.model().index(0, 0))
    row = view.form.row
    assert row is not None
    type_text(view.form.note.edit, "моё")
    desk.directories.save_house(
        HouseInput(row.street, row.number, note="чужое"), row.id, row.version
    )
    view.form.save_action.trigger()
    desk.rest()
    assert not view.form._fault.isHidden()
    assert desk.directories.house(row.id).note == "чужое"
    assert view.form.note.text() == "моё"


def _person_form(desk: Desk, **fields: Any) -> Any:
    key = uuid4()
    desk.directories.save_person(PersonInput(**fields), key)
    desk.page.show_record(RecordKind.PERSON, key)
    desk.rest()
    return desk.page.views[PEOPLE].form


def test_the_form_shows_how_the_papers_would_decline_a_person(desk: Desk) -> None:
    form = _person_form(
        desk, surname="Сомов", first_name="Пётр", patronymic="Ильич", post="Главный инженер"
    )
    found = {name: line.edit.placeholderText() for name, line in form.cases.fields.items()}
    assert found == {
        "name_dative": "Сомову\xa0П.И.",
        "post_dative": "главному инженеру",
        "name_genitive": "Сомова\xa0П.И.",
        "post_genitive": "главного инженера",
        "name_instrumental": "Сомовым\xa0П.И.",
        "post_instrumental": "главным инженером",
    }
    assert not form.cases.fold.isChecked()
    assert form.sex.error() == ""


def test_a_case_that_is_not_sure_is_taken_as_it_is_by_one_key(desk: Desk) -> None:
    form = _person_form(desk, surname="Кравец", first_name="Иван", patronymic="Петрович")
    line = form.cases.fields["name_dative"]
    assert form.cases.fold.isChecked()
    assert line.is_doubtful
    assert line.accept.isVisible()
    assert form.cases.fields["post_dative"].is_doubtful is False
    desk.qtbot.keyClick(line.accept, Qt.Key.Key_Space)
    assert (line.text(), line.accept.isVisible()) == ("Кравцу\xa0И.П.", False)
    form.save_action.trigger()
    desk.rest()
    assert desk.directories.person(form.row.id).name_dative == "Кравцу\xa0И.П."
    line.edit.clear()
    assert line.accept.isVisible()


def test_the_sex_is_asked_where_the_name_does_not_tell_it(desk: Desk) -> None:
    form = _person_form(desk, surname="Черных", first_name="Саша", post="мастер")
    assert form.sex._note.isVisible()
    assert form.cases.fields["name_dative"].edit.placeholderText() == ""
    form.sex.box.setFocus()
    desk.qtbot.keyClick(form.sex.box, Qt.Key.Key_Down)
    desk.rest()
    assert not form.sex._note.isVisible()
    assert form.cases.fields["name_dative"].edit.placeholderText() == "Черных\xa0С."


def test_an_organisation_shows_whom_an_order_goes_to(desk: Desk) -> None:
    view = desk.show(ORGANISATIONS)
    desk.page._add.trigger()
    type_text(view.form.name.edit, "управляющая компания «Уют»")
    type_text(view.form.post.edit, "Директор")
    type_text(view.form.head.edit, "Сомова Саша")
    view.form.note.setFocus()
    desk.rest()
    found = {name: line.edit.placeholderText() for name, line in view.form.cases.fields.items()}
    assert found == {
        "name_dative": "директору управляющей компании «Уют» Сомовой\xa0С.",
        "name_genitive": "управляющей компании «Уют»",
        "name_instrumental": "управляющей компанией «Уют»",
    }
    assert view.form.cases.fields["name_dative"].is_doubtful is False


def test_the_head_of_an_organisation_whose_sex_is_not_told_is_questioned(desk: Desk) -> None:
    view = desk.show(ORGANISATIONS)
    desk.page._add.trigger()
    type_text(view.form.name.edit, "МУП «Водоканал»")
    type_text(view.form.head.edit, "Ким Ын")
    view.form.note.setFocus()
    desk.rest()
    assert view.form.head._note.isVisible()
    view.form.cases.fields["name_dative"].set_text("директору Киму Ы.")
    view.form.cases_wanted.emit()
    desk.rest()
    assert not view.form.head._note.isVisible()


def test_a_typical_solution_is_kept_with_its_documents(desk: Desk, tmp_path: Path) -> None:
    view = desk.show(SOLUTIONS)
    assert desk.page._import_button.isHidden()
    desk.page._add.trigger()
    type_text(view.form.title.edit, "Светильник у подъезда")
    type_text(view.form.topic.edit, "Уличн")
    type_text(view.form.wording.edit, "Заменить светильник")
    type_text(view.form.term.edit, "когда-нибудь\n")
    desk.rest()
    assert "working days" in view.form.term.error()
    view.form.term.edit.selectAll()
    type_text(view.form.term.edit, "5 рабочих дней\n")
    desk.rest()
    row = view.form.row
    assert (row.title, row.topic_id, row.term) == (
        "Светильник у подъезда",
        desk.yard.light,
        "5 рабочих дней",
    )
    files = view.form.findChild(SolutionFiles)
    paper = tmp_path / "Образец протокола собрания.pdf"
    paper.write_bytes(b"%PDF-1.4 sample")
    files._choose_files = lambda _owner, _title: [paper]
    desk.qtbot.mouseClick(files.add_button, Qt.MouseButton.LeftButton)
    desk.rest()
    assert files.names() == [paper.name]
    copy = tmp_path / "копия.pdf"
    (kept,) = desk.page._solution_files.of(row.id)
    desk.page._solution_files.save_copy(kept.id, copy)
    assert copy.read_bytes() == paper.read_bytes()
    view.table.delete_pressed.emit()
    desk.rest()
    assert view.kind.read("") == []
    desk.undo()
    assert [one.title for one in view.kind.read("")] == ["Светильник у подъезда"]


def test_the_months_of_rest_of_a_topic_are_edited(desk: Desk) -> None:
    view = desk.show(TOPICS)
    view.show_entry(desk.yard.roads)
    desk.rest()
    type_text(view.form.off_season.edit, "зима\n")
    desk.rest()
    assert "11-3" in view.form.off_season.error()
    view.form.off_season.edit.selectAll()
    type_text(view.form.off_season.edit, "11-3\n")
    desk.rest()
    assert desk.directories.topic(desk.yard.roads).off_season == "11-3"
