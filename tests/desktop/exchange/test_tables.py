"""Read tables as offices keep them, and refuse what is none."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange import separated, workbooks
from desktop.exchange.cells import LARGEST_FILE, TableFault
from desktop.exchange.tables import parse_table, read_table
from desktop.exchange.written import WrittenColumn, WrittenSheet, write_workbook
from tests.support.records import EVENING


def workbook(fill) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


SMALL = workbook(lambda book: book.active.append(["Улица", "Дом", 14]))


def with_sheet(xml: bytes) -> bytes:
    """Return a workbook whose one sheet is ``xml``."""
    whole = zipfile.ZipFile(io.BytesIO(workbook(lambda book: book.active.append([1]))))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, xml if "sheet1" in name else whole.read(name))
    return buffer.getvalue()


def texts(content: bytes):
    return [(row.number, *row.cells) for row in parse_table(content).rows]


def fault(content: bytes) -> str:
    with pytest.raises(TableFault) as caught:
        parse_table(content)
    return caught.value.code


def test_a_workbook_gives_its_rows_with_the_numbers_of_excel():
    def fill(book):
        sheet = book.active
        sheet["A3"], sheet["B3"] = "Улица", "Дом"
        sheet["A5"], sheet["B5"] = "  ул. Зелёная ", 14
        sheet["A6"], sheet["B6"] = "ул. Ленина", "16А"

    assert texts(workbook(fill)) == [
        (3, "Улица", "Дом"),
        (5, "ул. Зелёная", "14"),
        (6, "ул. Ленина", "16А"),
    ]


def test_cells_show_what_excel_shows():
    def fill(book):
        book.active.append([14.0, 12.5, True, date(2026, 11, 25), 89121234567, None, "x"])

    assert texts(workbook(fill)) == [(1, "14", "12,5", "да", "25.11.2026", "89121234567", "", "x")]


def test_a_value_merged_downwards_is_that_of_every_row():
    def fill(book):
        sheet = book.active
        for row in (["Улица", "Дом"], ["ул. Зелёная", 1], [None, 2], [None, 3], ["ул. Мира", 4]):
            sheet.append(row)
        sheet.merge_cells("A2:A4")

    assert [row[1] for row in texts(workbook(fill))[1:]] == ["ул. Зелёная"] * 3 + ["ул. Мира"]


def test_a_formula_that_was_never_computed_is_marked():
    def fill(book):
        book.active.append(["Квартир", "Подъездов"])
        book.active.append(["=30*2", 2])

    row = parse_table(workbook(fill)).rows[1]
    assert row.cells == ("", "2")
    assert row.broken == {0}


def test_the_first_visible_sheet_with_something_in_it_is_read():
    def fill(book):
        book.active.title = "пусто"
        hidden = book.create_sheet("скрыто")
        hidden.append(["не то"])
        hidden.sheet_state = "hidden"
        book.create_sheet("дома").append(["Улица"])

    assert texts(workbook(fill)) == [(1, "Улица")]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_text_files_of_every_kind(separator, encoding):
    lines = ["Улица|Дом|Примечание", 'ул. Зелёная|14|"двор; угол, ""А"""', "", "ул. Мира|3|"]
    content = "\r\n".join(lines).replace("|", separator).encode(encoding)

    assert texts(content) == [
        (1, "Улица", "Дом", "Примечание"),
        (2, "ул. Зелёная", "14", 'двор; угол, "А"'),
        (4, "ул. Мира", "3", ""),
    ]


def test_the_line_in_which_excel_names_its_separator_is_no_row():
    assert texts("sep=,\nУлица,Дом; корпус\n".encode()) == [(1, "Улица", "Дом; корпус")]


def test_one_column_is_a_table_too():
    assert texts("Тема\nЛифты\n".encode()) == [(1, "Тема"), (2, "Лифты")]


def test_what_is_no_table_is_named(tmp_path):
    whole = workbook(lambda book: book.active.append(["Улица"] * 50))
    other_zip = io.BytesIO()
    with zipfile.ZipFile(other_zip, "w") as archive:
        archive.writestr("readme.txt", "x")
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

    assert fault(b"") == "empty"
    assert fault(b";;;\n;;\n") == "empty"
    assert fault(workbook(str)) == "empty"
    assert fault(whole[: len(whole) // 2]) == "damaged"
    assert fault(with_sheet(b"<worksheet><sheetData><row r='1'><c")) == "damaged"
    assert fault(other_zip.getvalue()) == "not_a_table"
    assert fault(b"\x89PNG\r\n\x1a\n" + bytes(50)) == "not_a_table"
    assert fault(old) == "old_excel"
    assert fault(old + "EncryptedPackage".encode("utf-16-le")) == "password"
    assert fault(b"a;b\n" * (LARGEST_FILE // 4 + 1)) == "too_large"
    with pytest.raises(TableFault) as caught:
        read_table(tmp_path)
    assert caught.value.code == "unreadable"


def test_an_encrypted_archive_asks_for_no_password():
    content = bytearray(workbook(lambda book: book.active.append(["Улица"])))
    position = content.find(b"PK\x01\x02")
    while position >= 0:
        content[position + 8] |= 1
        position = content.find(b"PK\x01\x02", position + 4)
    assert fault(bytes(content)) == "password"


@pytest.mark.parametrize("module", [workbooks, separated])
def test_too_many_rows_are_refused(module, monkeypatch):
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    if module is separated:
        content = b"a;b\n" * 4
    else:
        content = workbook(lambda book: [book.active.append(["a"]) for _ in range(4)])
    assert fault(content) == "too_many_rows"


def test_a_row_far_below_does_not_take_memory():
    def fill(book):
        book.active["A1"] = "Улица"
        book.active["A1048576"] = "ул. Мира"

    assert texts(workbook(fill)) == [(1, "Улица"), (1048576, "ул. Мира")]


def outcome(content: bytes) -> str:
    """Return «read», or the code of the refusal."""
    try:
        return "read" if parse_table(content).rows else "nothing"
    except TableFault as caught:
        return caught.code


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xef\xbb\xbf", b"\xff\xfe"]))
def test_any_bytes_are_a_table_or_refused(content, start):
    refusals = {"damaged", "not_a_table", "empty", "old_excel", "password"}
    assert outcome(start + content) in {"read", *refusals}


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_refused(place, damage):
    place %= len(SMALL)
    spoiled = SMALL[:place] + damage + SMALL[place + len(damage) :]
    refusals = {"damaged", "not_a_table", "password", "empty", "too_large"}
    assert outcome(spoiled) in {"read", *refusals}


def test_a_table_is_written_in_memory_alone(monkeypatch):
    def refuse(*_args, **_more):
        raise AssertionError("a passing file holds what people said")

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", refuse)
    sheets = [
        WrittenSheet("Поручения", (WrittenColumn("Текст", is_open=True),), [["=опасно"]], ("над",)),
        WrittenSheet("Сводка", (WrittenColumn("День", is_day=True),), [[date(2026, 11, 23)]]),
    ]
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(sheets, EVENING)))
    assert [row[0] for row in book["Поручения"].values] == ["над", "Текст", "=опасно"]
    assert book["Сводка"]["A2"].value.date() == date(2026, 11, 23)
