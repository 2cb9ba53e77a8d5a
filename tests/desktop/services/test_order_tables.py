"""Send tables to the responsible parties and take them back, as people and programs return them."""

import shutil
import zipfile
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import Workbook, load_workbook

from db.domain.control_inputs import RemovalInput, ReturnInput
from db.domain.enums import MeetingState, Outcome
from db.domain.errors import UserError
from db.domain.rows.order_tables import ReturnedFault, ReturnedState
from desktop.exchange.days import day_of
from desktop.exchange.order_codes import code_of, read_code
from desktop.services.control import ControlService
from desktop.services.order_tables import OrderTableService
from tests.support.controlled import controlled
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 12, 10)
DONE = "Светильник заменён"
TEXT, DAY, CODE = 8, 9, 10
FIRST = 4
"""The first row under the titles."""


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database, MeetingState.HELD)


@pytest.fixture
def tables(yard):
    return OrderTableService(yard.database, HandClock())


@pytest.fixture
def control(yard):
    return ControlService(yard.database, HandClock())


@pytest.fixture
def sent(yard, tables, tmp_path):
    """Give eight orders to one party and return the table that it gets."""
    for number in range(1, 9):
        controlled(yard, number, wording=f"=исполнить {number}")
    folder = tmp_path / "таблицы"
    folder.mkdir()
    (path,) = map(Path, tables.write(folder, TODAY).paths)
    return path


def fill(path, *changes):
    """Write into cells, as the party does, and save under another name."""
    book = load_workbook(path)
    for row, column, value in changes:
        book.active.cell(row, column).value = value
    back = path.with_name("вернули.xlsx")
    book.save(back)
    return back


def states(table):
    return [table.count(state) for state in (ReturnedState.ACCEPTED, ReturnedState.DISPUTED,
                                             ReturnedState.NOT_FOUND)]  # fmt: skip


def fault_of(tables, path):
    (row,) = [row for row in tables.preview(path, TODAY).rows if row.fault is not None]
    return row.fault


def test_each_party_gets_its_orders_with_locked_ids_and_two_open_columns(yard, tables, tmp_path):
    controlled(yard, 1, wording='=CMD|"/C calc"!A0', helper=date(2026, 11, 30))
    controlled(yard, 2, lead=yard.company)
    controlled(yard, 3, outcome=Outcome.DONE)

    found = tables.write(tmp_path, TODAY)

    names = [Path(path).name for path in found.paths]
    assert sorted(names) == ["Поручения Горэлектросеть на 10.12.2026.xlsx",
                             "Поручения УК Дом на 10.12.2026.xlsx"]  # fmt: skip
    assert found.orders == 3, "what waits for the check is not asked for again"
    sheet = load_workbook(
        tmp_path / names[names.index("Поручения УК Дом на 10.12.2026.xlsx")]
    ).active
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[FIRST]] == [True] * 7 + [False] * 2 + [True]
    assert [sheet.cell(row, 6).value for row in (4, 5)] == ["соисполнитель", "ответственный"]
    for row in sheet.iter_rows():
        assert all(cell.data_type != "f" for cell in row)
    assert sheet.cell(FIRST, 5).value.startswith("=CMD")
    assert sheet.cell(FIRST, 5).quotePrefix


def test_a_table_that_was_filled_in_is_never_overwritten(tables, sent):
    filled = load_workbook(sent)
    filled.active.cell(FIRST, TEXT).value = DONE
    filled.save(sent)

    (again,) = map(Path, tables.write(sent.parent, TODAY).paths)

    assert again.stem.endswith("(2)")
    assert load_workbook(sent).active.cell(FIRST, TEXT).value == DONE


def test_seven_accepted_one_disputed_none_missing_and_nothing_before_it_is_confirmed(
    tables, control, sent
):
    given = [(FIRST + n, TEXT, f"{DONE} {n}") for n in range(8)]
    days = [(FIRST + n, DAY, date(2026, 12, 1)) for n in range(7)]
    back = fill(sent, *given, *days, (FIRST + 7, DAY, "когда-нибудь"))

    found = tables.preview(back, TODAY)

    assert states(found) == [7, 1, 0]
    assert [row.row for row in found.rows if row.fault is ReturnedFault.DATE_UNREADABLE] == [11]
    keys = [row.order_id for row in found.rows]
    assert all(control.card(key).reports == () for key in keys)
    taken = tables.take(found, TODAY)
    assert (taken.reports, taken.left) == (7, 0)
    (report,) = control.card(keys[0]).reports
    assert (report.text, report.done_on, report.reported_on) == (
        f"{DONE} 0", date(2026, 12, 1), TODAY)  # fmt: skip
    assert control.card(keys[0]).row.outcome is Outcome.DONE, "it waits for the check"


def test_the_same_file_twice_changes_nothing(tables, control, sent):
    back = fill(sent, (FIRST, TEXT, DONE), (FIRST, DAY, "01.12.2026"))
    first = tables.preview(back, TODAY)
    tables.take(first, TODAY)

    again = tables.preview(back, TODAY)
    assert states(again) == [0, 0, 0]
    assert again.count(ReturnedState.KNOWN) == 1
    assert not tables.take(again, TODAY).changes
    assert not tables.take(first, TODAY).changes, "nor a preview that was read before"
    assert len(control.card(again.rows[0].order_id).reports) == 1
    key = control.card(again.rows[0].order_id).row
    control.send_back([key], ReturnInput("Не горит", "О.В. Климанов", TODAY))
    assert tables.preview(back, TODAY).count(ReturnedState.KNOWN) == 1, (
        "old words are no new report"
    )


def test_sorted_renamed_and_with_more_columns_it_is_recognised(tables, sent, tmp_path):
    book = load_workbook(sent)
    sheet = book.active
    sheet.protection.sheet = False
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    for row, number in zip(rows[1:], range(8), strict=True):
        row[TEXT - 1], row[DAY - 1] = f"{DONE} {number}", date(2026, 12, 1 + number)
    other = Workbook()
    other.active.append(["Ответ предприятия", None])
    for row in [rows[0], *reversed(rows[1:])]:
        other.active.append(["наша заметка", *row[::-1], "ещё столбец"])
    plain, back = tmp_path / "reply.xlsx", tmp_path / "Копия (1) ответ.xlsx"
    other.save(plain)
    plain.rename(back)

    found = tables.preview(back, TODAY)

    assert states(found) == [8, 0, 0]
    texts = {row.number: (row.text, row.done_on) for row in found.rows}
    assert texts == {n + 1: (f"{DONE} {n}", date(2026, 12, 1 + n)) for n in range(8)}


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ([(FIRST, TEXT, DONE), (FIRST, DAY, "32.12.2026")], ReturnedFault.DATE_UNREADABLE),
        ([(FIRST, TEXT, DONE), (FIRST, DAY, "11.12.2026")], ReturnedFault.DATE_IN_FUTURE),
        ([(FIRST, TEXT, DONE), (FIRST, DAY, "24.11.2026")], ReturnedFault.DATE_TOO_EARLY),
        ([(FIRST, DAY, "01.12.2026")], ReturnedFault.NO_TEXT),
        ([(FIRST, TEXT, "я" * 10_001)], ReturnedFault.TEXT_TOO_LONG),
        ([(FIRST, TEXT, "=1/0")], ReturnedFault.FORMULA),
        ([(FIRST, TEXT, DONE), (FIRST, CODE, None)], ReturnedFault.CODE_MISSING),
        ([(FIRST, TEXT, DONE), (FIRST, CODE, "Q" + "A" * 28)], ReturnedFault.CODE_SPOILED),
        ([(FIRST, TEXT, DONE), (FIRST, CODE, "QABCDEFGHIJKLMNOPQRSTUVWXYZ")],
         ReturnedFault.CODE_SPOILED),
    ],
)  # fmt: skip
def test_each_row_that_cannot_be_taken_names_its_fault(tables, sent, changes, fault):
    back = fill(sent, *changes)

    assert fault_of(tables, back) is fault
    assert not tables.take(tables.preview(back, TODAY), TODAY).changes


def test_a_code_that_stands_twice_is_disputed_in_both_rows(tables, sent):
    code = load_workbook(sent).active.cell(FIRST, CODE).value
    back = fill(sent, (FIRST, TEXT, DONE), (FIRST + 1, TEXT, "Ещё раз"), (FIRST + 1, CODE, code))

    found = tables.preview(back, TODAY)

    twice = [row.row for row in found.rows if row.fault is ReturnedFault.CODE_TWICE]
    assert twice == [FIRST, FIRST + 1]


def test_orders_that_are_not_on_control_or_not_ours_any_more(tables, control, sent):
    back = fill(sent, (FIRST, TEXT, DONE), (FIRST + 1, TEXT, DONE))
    rows = tables.preview(back, TODAY)
    first, second = (control.card(row.order_id).row for row in rows.rows[:2])
    control.remove([first], RemovalInput("О.В. Климанов", TODAY, Outcome.EXPLAINED))
    control.remove([second], RemovalInput("О.В. Климанов", TODAY, Outcome.DONE))

    taken = tables.take(rows, TODAY)

    assert (taken.reports, taken.left) == (0, 2)
    faults = [row.fault for row in tables.preview(back, TODAY).rows[:2]]
    assert faults == [ReturnedFault.NOT_ON_CONTROL] * 2


def test_a_part_comes_back_as_the_report_of_its_co_executor(yard, tables, control, tmp_path):
    key = controlled(yard, 1, helper=date(2026, 11, 30))
    paths = tables.write(tmp_path, TODAY).paths
    (mine,) = (Path(path) for path in paths if "УК" in path)

    tables.take(tables.preview(fill(mine, (FIRST, TEXT, DONE), (FIRST, DAY, "01.12.2026")), TODAY),
                TODAY)  # fmt: skip

    card = control.card(key.id)
    assert card.row.outcome is None, "the lead still answers"
    assert card.parts[1].done_on == date(2026, 12, 1)


def test_merged_cells_give_their_words_to_every_row_they_cover(tables, sent):
    book = load_workbook(sent)
    book.active.cell(FIRST, TEXT).value = DONE
    book.active.merge_cells(start_row=FIRST, end_row=FIRST + 2, start_column=TEXT, end_column=TEXT)
    book.save(sent)

    found = tables.preview(sent, TODAY)

    assert states(found) == [3, 0, 0]
    assert {row.text for row in found.rows if row.text} == {DONE}


def test_a_table_with_macros_is_read_and_says_so(tables, sent, tmp_path):
    back = fill(sent, (FIRST, TEXT, DONE))
    path = tmp_path / "ответ.xlsm"
    shutil.copy(back, path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")

    found = tables.preview(path, TODAY)

    assert found.has_macros
    assert states(found) == [1, 0, 0]


@pytest.mark.parametrize("sort", ["half", "password", "old", "text", "empty", "other"])
def test_a_file_that_is_no_table_of_ours_is_refused_whole(tables, sent, tmp_path, sort):
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path = tmp_path / "ответ.xlsx"
    path.write_bytes(
        {
            "half": sent.read_bytes()[: sent.stat().st_size // 2],
            "password": ole + "EncryptedPackage".encode("utf-16-le"),
            "old": ole + bytes(4096),
            "text": "Всё сделали.\nС уважением".encode(),
            "empty": b"",
            "other": load_other(tmp_path),
        }[sort]
    )

    with pytest.raises(UserError, match="table_"):
        tables.preview(path, TODAY)


def load_other(folder):
    book = Workbook()
    book.active.append(["Дом", "Квартал"])
    book.save(folder / "дома.xlsx")
    return (folder / "дома.xlsx").read_bytes()


def test_a_hundred_thousand_rows_are_looked_over_and_more_are_refused(tables, yard, tmp_path):
    key = controlled(yard)
    head = "Код;Что сделано;Дата исполнения\n"
    rows = "".join(f"{code_of(UUID(int=number))};сделано;01.12.2026\n" for number in range(20_000))
    path = tmp_path / "много.csv"
    path.write_text(f"{head}{rows}{code_of(key.id)};сделано;01.12.2026\n", encoding="utf-8")

    found = tables.preview(path, TODAY)

    assert states(found) == [1, 0, 20_000]
    path.write_text(f"письмо\n{head}" + "Q;сделано;\n" * 100_000, encoding="utf-8")
    assert len(tables.preview(path, TODAY).rows) == 100_000
    path.write_text(head + "Q;сделано;\n" * 100_101, encoding="utf-8")
    with pytest.raises(UserError, match="table_too_many_rows"):
        tables.preview(path, TODAY)


@pytest.mark.parametrize(
    "text",
    ["01.12.2026", "1/12/26", "2026-12-01", "1 декабря 2026 г.", "46357", "01.12.2026 00:00",
     "2026-12-01 00:00:00", "1-12-2026"],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text):
    assert day_of(text) == date(2026, 12, 1)


@pytest.mark.parametrize("text", ["", "31.02.2026", "скоро", "13", "12.2026", "1 брюмера 2026"])
def test_what_is_no_day_is_none(text):
    assert day_of(text) is None


def test_a_slip_in_a_code_is_noticed():
    key = UUID("01a21353-fca8-7fb3-a55a-19a8f4703086")
    code = code_of(key)
    assert read_code(f" {code.lower()} ").key == key
    for place in range(1, len(code)):
        slip = code[:place] + ("A" if code[place] != "A" else "7") + code[place + 1 :]
        assert read_code(slip).key is None
    assert read_code("просп. Мира, 3") is None


def test_a_row_of_its_own_with_a_broken_formula_is_named_too(tables, sent):
    book = load_workbook(sent)
    book.active.append([None] * 7 + ["=1/0", None, None])
    book.save(sent)

    rows = tables.preview(sent, TODAY).rows

    assert [(row.row, row.fault) for row in rows if row.fault is not None] == [
        (FIRST + 8, ReturnedFault.CODE_MISSING)
    ]
