"""Import directories: every bad row is named, nothing is written before it is confirmed."""

from datetime import date

import openpyxl
import pytest

from db.domain.enums import OrganisationKind, RecordKind, Sex
from db.domain.errors import EnvironmentFault, UserError
from db.domain.inputs import HouseInput
from desktop.services.backups import BackupService
from desktop.services.directories import DirectoriesService
from desktop.services.directory_import import ImportService
from desktop.wording import known_codes
from tests.support.records import HandClock, fresh_database


@pytest.fixture
def database(tmp_path):
    with fresh_database(tmp_path) as found:
        yield found


@pytest.fixture
def directories(database):
    return DirectoriesService(database, HandClock())


@pytest.fixture
def imports(database):
    return ImportService(database, HandClock())


@pytest.fixture
def table(tmp_path):
    def write(*rows, name="table.xlsx"):
        path = tmp_path / name
        if name.endswith(".csv"):
            lines = (";".join("" if cell is None else str(cell) for cell in row) for row in rows)
            path.write_bytes("\r\n".join(lines).encode("cp1251"))
        else:
            book = openpyxl.Workbook()
            for row in rows:
                book.active.append(row)
            book.save(path)
        return path

    return write


HOUSES = (
    ("Перечень многоквартирных домов", None, None, None, None, None),
    (),
    ("№ п/п", "Улица", "Номер дома", "УК", "Кол-во подъездов", "Квартир"),
    (1, "ул. Зелёная", 14, "ООО «УК «Жилсервис»", 4, 60),
    (2, "ул. Зелёная", "16А", "ооо ук Жилсервис", "3", "45"),
    (3, "", 5, "", 1, 1),
    (4, "ул. Ленина", 7, "", "много", 10),
    (5, "Зеленая ул.", "д. 14", "", 4, 60),
    (6, "ул. Ленина", 9, "", -2, 10),
    (7, "ул. Мира", 2, "", 1, 99999999),
)


def faults(preview):
    return {row.number: (row.fault, row.column) for row in preview.rejected}


def test_each_bad_row_is_named_and_nothing_is_written(table, imports, directories):
    preview = imports.preview(table(*HOUSES), RecordKind.HOUSE)

    assert [row.number for row in preview.accepted] == [4, 5]
    assert faults(preview) == {
        6: ("missing", "Улица"),
        7: ("not_a_number", "Кол-во подъездов"),
        8: ("twice_in_file", ""),
        9: ("not_a_number", "Кол-во подъездов"),
        10: ("number_too_large", "Квартир"),
    }
    assert preview.rejected[2].other == 4
    assert [column.title for column in preview.columns if not column.field] == ["№ п/п"]
    assert preview.new_organisations == ("ООО «УК «Жилсервис»",)
    assert directories.houses() == []
    assert directories.organisations() == []


def test_the_good_rows_are_written_and_the_same_file_changes_nothing(table, imports, directories):
    path = table(*HOUSES)
    preview = imports.preview(path, RecordKind.HOUSE)

    assert len(imports.confirm(preview).ids(RecordKind.HOUSE)) == 2
    houses = directories.houses()
    assert [(row.address, row.entrances, row.flats) for row in houses] == [
        ("ул. Зелёная, 14", 4, 60),
        ("ул. Зелёная, 16А", 3, 45),
    ]
    [company] = directories.organisations()
    assert {row.managing_company_id for row in houses} == {company.id}
    assert company.kind is OrganisationKind.MANAGING_COMPANY

    assert not imports.confirm(preview)
    again = imports.preview(path, RecordKind.HOUSE)
    assert again.accepted == ()
    assert faults(again)[4] == ("already_there", "")
    assert not imports.confirm(again)
    assert len(directories.houses()) == 2


def test_a_house_of_the_directory_is_known_in_any_spelling(table, imports, directories):
    directories.save_house(HouseInput("ул. Зелёная", "14"))
    path = table(("Адрес дома",), ("улица Зеленая, дом 14",), ("пр. Мира, 3 корп. 1",), ("двор",))
    preview = imports.preview(path, RecordKind.HOUSE)

    assert [(row.values["street"], row.values["number"]) for row in preview.accepted] == [
        ("пр. Мира", "3 корп. 1")
    ]
    assert faults(preview) == {2: ("already_there", ""), 4: ("missing", "Адрес дома")}


def test_a_number_that_excel_made_a_date_is_noticed(table, imports):
    path = table(("Улица", "Дом"), ("ул. Мира", date(2026, 2, 14)))
    assert faults(imports.preview(path, RecordKind.HOUSE)) == {2: ("number_is_date", "Дом")}


def test_a_formula_without_a_value_is_noticed(table, imports):
    path = table(("Улица", "Дом", "Квартир"), ("ул. Мира", 1, "=30*2"))
    assert faults(imports.preview(path, RecordKind.HOUSE)) == {2: ("formula_error", "Квартир")}


def test_people_bring_their_organisations(table, imports, directories):
    path = table(
        ("ФИО", "Пол", "Должность", "Организация", "Контактный телефон", "В команде"),
        ("Рябов Игорь Петрович", "м", "Директор", "МП «Теплосеть»", "8 912 000-00-01", "да"),
        ("Белова Мария", "", "Диспетчер", "МП Теплосеть", "", ""),
        ("Рябов Игорь Петрович", "м", "директор", "", "", ""),
        ("Иванов", "да", "", "", "", ""),
        name="people.csv",
    )
    preview = imports.preview(path, RecordKind.PERSON)

    assert faults(preview) == {4: ("twice_in_file", ""), 5: ("unknown_sex", "Пол")}
    imports.confirm(preview)
    belova, ryabov = directories.people()
    assert (ryabov.full_name, ryabov.sex, ryabov.in_team) == (
        "Рябов Игорь Петрович",
        Sex.MALE,
        True,
    )
    assert (belova.first_name, belova.patronymic, belova.in_team) == ("Мария", "", False)
    assert belova.organisation == ryabov.organisation == "МП «Теплосеть»"


def test_organisations_and_topics(table, imports, directories):
    organisations = table(
        ("Наименование", "Кратко", "Руководитель", "Телефон", "E-mail"),
        ("МП «Водоканал»", "Водоканал", "Ершов А. В.", "60-11-22", "v@example.ru"),
        ("Отдел дорожного хозяйства", "", "", "", ""),
        name="organisations.csv",
    )
    imports.confirm(imports.preview(organisations, RecordKind.ORGANISATION))
    topics = table(
        ("Группа", "Тема", "Исполнитель"),
        ("Вода", "Горячая вода", "Водоканал"),
        ("Вода", "горячая  вода", ""),
        ("", "Разное", ""),
        name="topics.csv",
    )
    preview = imports.preview(topics, RecordKind.TOPIC)
    imports.confirm(preview)

    found = {row.name: row for row in directories.organisations()}
    assert found["МП «Водоканал»"].kind is OrganisationKind.ENTERPRISE
    assert found["Отдел дорожного хозяйства"].kind is OrganisationKind.ADMINISTRATION
    [topic] = directories.topics()
    assert (topic.title, topic.usual_assignee) == ("Горячая вода", "Водоканал")
    assert faults(preview) == {3: ("twice_in_file", ""), 4: ("missing", "Группа")}


def test_hostile_cells_are_kept_as_text_or_named(table, imports, directories):
    path = table(
        ("Улица", "Дом", "Примечание"),
        ("ул. <b>Мира</b> & Co", "1", "'); DROP TABLE house; --"),
        ("ул. \u202eМира", "2", "😀"),
        ("у" * 600, "3", ""),
        name="houses.xlsx",
    )
    preview = imports.preview(path, RecordKind.HOUSE)
    imports.confirm(preview)

    assert faults(preview) == {4: ("text_too_long", "Улица")}
    notes = {row.note for row in directories.houses()}
    assert notes == {"'); DROP TABLE house; --", "😀"}


def test_a_file_without_a_heading_or_of_another_kind_is_refused(table, imports, tmp_path):
    with pytest.raises(UserError) as caught:
        imports.preview(table(("ул. Мира", "1"), ("ул. Мира", "2")), RecordKind.HOUSE)
    assert (caught.value.code, caught.value.params["name"]) == ("table_no_heading", "table.xlsx")

    picture = tmp_path / "photo.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(UserError) as caught:
        imports.preview(picture, RecordKind.HOUSE)
    assert caught.value.code == "table_not_a_table"


def test_a_row_entered_by_hand_meanwhile_is_left_alone(table, imports, directories):
    preview = imports.preview(table(("Улица", "Дом"), ("ул. Мира", "1")), RecordKind.HOUSE)
    directories.save_house(HouseInput("ул. Мира", "1", note="руками"))

    assert not imports.confirm(preview)
    assert [row.note for row in directories.houses()] == ["руками"]


def test_the_records_are_backed_up_before(table, database, directories):
    backups = BackupService(database, HandClock())
    imports = ImportService(database, HandClock(), backups)
    preview = imports.preview(table(("Улица", "Дом"), ("ул. Мира", 1)), RecordKind.HOUSE)
    assert backups.copies() == []
    imports.confirm(preview)
    (made,) = backups.copies()
    assert made.reason == "before-import"
    assert [row.number for row in directories.houses()] == ["1"]


def test_without_a_backup_nothing_is_imported(table, database, directories):
    backups = BackupService(database, HandClock())
    backups.folder.write_text("in the way")
    imports = ImportService(database, HandClock(), backups)
    preview = imports.preview(table(("Улица", "Дом"), ("ул. Мира", 1)), RecordKind.HOUSE)
    with pytest.raises(EnvironmentFault) as caught:
        imports.confirm(preview)
    assert caught.value.code == "backup_failed"
    assert directories.houses() == []


@pytest.mark.parametrize(
    "code",
    [
        "too_large",
        "too_many_rows",
        "damaged",
        "password",
        "old_excel",
        "not_a_table",
        "empty",
        "unreadable",
    ],
)
def test_every_fault_of_a_file_has_a_sentence(code):
    assert f"table_{code}" in known_codes()
