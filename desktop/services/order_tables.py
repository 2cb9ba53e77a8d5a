"""Send tables to the responsible parties, and take what comes back in them."""

import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID, uuid5

from sqlalchemy import Connection

from db.database import Database
from db.domain.clock import Clock
from db.domain.control_inputs import OrderKey, ReportInput
from db.domain.enums import ControlState, Outcome
from db.domain.errors import UserError
from db.domain.indicators import Cut
from db.domain.rows.order_tables import (
    ReturnedFault,
    ReturnedRow,
    ReturnedState,
    ReturnedTable,
    TakenTable,
    WrittenTables,
)
from db.queries import control_orders, indicator_rows
from db.queries import order_tables as queries
from db.queries.order_tables import NamedOrder, OwnOrder
from desktop.documents.seal import seal
from desktop.exchange.cells import TableFault
from desktop.exchange.days import day_of
from desktop.exchange.order_codes import code_of
from desktop.exchange.tables import read_table
from desktop.exchange.written import Value, WrittenColumn, WrittenSheet, write_workbook
from desktop.services import control_moves as moves
from desktop.services.paper_files import safe_name, write_sealed
from desktop.services.returned_rows import (
    DAY_TITLE,
    TEXT_TITLE,
    FilledRow,
    filled_rows,
    find_columns,
)

Progress = Callable[[int, int], object]
LONGEST_TEXT = 10_000
_REPORTS = UUID("0b8f7a52-6c0e-5a3a-9a53-6d2e8b1f4c77")
"""Under it the reports out of tables get their ids: the same words are one report."""
_MACROS = "vbaProject.bin"
_OPEN = (ControlState.ON_CONTROL, ControlState.RETURNED)
_COLUMNS = (
    WrittenColumn("№", 6),
    WrittenColumn("Встреча", 12, is_day=True),
    WrittenColumn("Протокол", 12),
    WrittenColumn("Адрес", 24),
    WrittenColumn("Поручение", 54),
    WrittenColumn("Роль", 14),
    WrittenColumn("Срок", 12, is_day=True),
    WrittenColumn(TEXT_TITLE, 48, is_open=True),
    WrittenColumn(DAY_TITLE, 14, is_open=True, is_day=True),
    WrittenColumn("Код поручения, не менять", 36),
)
_HINT = (
    "Заполните два столбца: «Что сделано» и «Дата исполнения», и верните файл. Остальное можно "
    "сортировать; столбец с кодом должен остаться."
)


class OrderTableService:
    """Write a table for each responsible party; read one that came back; note its reports."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def write(self, folder: Path, today: date, progress: Progress | None = None) -> WrittenTables:
        """Write the open orders of each party into a file of its own.

        A file that somebody has filled in stays; the new one goes beside it. Raises as
        :func:`~desktop.services.paper_files.write_paper`, and ``nothing_to_report_on``.
        """
        with self._database.read() as connection:
            parties = queries.of_parties(connection)
            names = indicator_rows.names(connection, Cut.PARTY)
            paths, orders = [], 0
            for done, (party, own) in enumerate(parties.items(), 1):
                name = names.get(party, "")
                data = seal(self._workbook(connection, name, own, today))
                stem = f"Поручения {name} на {today:%d.%m.%Y}"
                paths.append(str(write_sealed(folder / safe_name(stem, ".xlsx"), data)))
                orders += len(own)
                if progress is not None:
                    progress(done, len(parties))
        if not paths:
            raise UserError("nothing_to_report_on")
        return WrittenTables(tuple(paths), orders)

    def preview(self, path: Path, today: date) -> ReturnedTable:
        """Return what a table says, row by row; nothing is written.

        Raises :class:`UserError` ``table_…`` as reading does, and ``table_not_returned`` where the
        two columns are not in it.
        """
        try:
            table = read_table(path)
        except TableFault as fault:
            raise UserError(f"table_{fault.code}", name=path.name) from fault
        columns = find_columns(table)
        if columns is None:
            raise UserError("table_not_returned", name=path.name)
        filled = tuple(filled_rows(table, columns))
        with self._database.read() as connection:
            rows = tuple(_judged(connection, filled, today))
        return ReturnedTable(path.name, rows, has_macros=_has_macros(path))

    def take(self, table: ReturnedTable, today: date) -> TakenTable:
        """Note the accepted rows as reports, in one unit: what has changed since is left out."""
        wanted = [row for row in table.rows if row.state is ReturnedState.ACCEPTED]
        with self._database.unit_of_work() as uow:
            connection = uow.session.connection()
            known = queries.reports(connection, [row.report_id for row in wanted if row.report_id])
            taken = 0
            for row in wanted:
                orders = queries.orders(connection, [row.order_id] if row.order_id else [])
                order = orders.get(row.order_id) if row.order_id else None
                if order is None or row.report_id in known or _refusal(order, row) is not None:
                    continue
                data = ReportInput(
                    Outcome.DONE, row.text, today, row.done_on, assignment_id=row.assignment_id
                )
                moves.report(uow, OrderKey(order.id, order.version), data, row.report_id)
                uow.session.flush()
                taken += 1
            return TakenTable(uow.commit(), taken, len(wanted) - taken)

    def _workbook(
        self, connection: Connection, name: str, own: Sequence[OwnOrder], today: date
    ) -> bytes:
        rows: list[tuple[Value, ...]] = []
        for start in range(0, len(own), 500):
            some = own[start : start + 500]
            board = {
                row.id: row
                for row in control_orders.rows(connection, [one.order_id for one in some])
            }
            for one in some:
                row = board.get(one.order_id)
                if row is None:
                    continue
                key = one.assignment_id or one.order_id
                code = code_of(key, is_part=one.assignment_id is not None)
                role = "соисполнитель" if one.assignment_id else "ответственный"
                rows.append(
                    (row.number, row.meeting_on, row.protocol_number, row.address,
                     row.wording or row.words, role, one.deadline_on, None, None, code)
                )  # fmt: skip
        above = (f"{name}: поручения на контроле на {today:%d.%m.%Y}", _HINT)
        sheet = WrittenSheet("Поручения", _COLUMNS, rows, above, is_locked=True)
        return write_workbook((sheet,), self._clock())


def _judged(
    connection: Connection, filled: Sequence[FilledRow], today: date
) -> Iterator[ReturnedRow]:
    """Yield what becomes of each row."""
    keys = [row.code.key for row in filled if row.code and row.code.key and row.code.is_part]
    parts = queries.parts(connection, keys)
    wanted = {row.row: _order_of(row, parts) for row in filled}
    orders = queries.orders(connection, [key for key in wanted.values() if key])
    rows = [_row(row, wanted[row.row], orders, parts, today) for row in filled]
    known = queries.reports(connection, [row.report_id for row in rows if row.report_id])
    for row in rows:
        is_known = row.report_id in known and row.fault is not ReturnedFault.CODE_TWICE
        yield replace(row, state=ReturnedState.KNOWN, fault=None) if is_known else row


def _order_of(row: FilledRow, parts: Mapping[UUID, tuple[UUID, object]]) -> UUID | None:
    if row.code is None or row.code.key is None:
        return None
    if row.code.is_part:
        return parts[row.code.key][0] if row.code.key in parts else None
    return row.code.key


def _row(
    row: FilledRow,
    key: UUID | None,
    orders: Mapping[UUID, NamedOrder],
    parts: Mapping[UUID, tuple[UUID, object]],
    today: date,
) -> ReturnedRow:
    found = ReturnedRow(row.row, ReturnedState.NOT_FOUND, text=row.text, day_text=row.day)
    if row.code is None:
        return replace(found, fault=ReturnedFault.CODE_MISSING)
    if row.code.key is None:
        return replace(found, fault=ReturnedFault.CODE_SPOILED)
    order = orders.get(key) if key else None
    if order is None:
        return replace(found, fault=ReturnedFault.CODE_UNKNOWN)
    part = row.code.key if row.code.is_part else None
    day = day_of(row.day) if row.day else None
    found = replace(
        found,
        order_id=order.id,
        assignment_id=part,
        number=order.number,
        meeting_on=order.meeting_on,
        wording=order.wording,
        done_on=day,
    )
    if not row.text and not row.day and not row.is_broken:
        return replace(found, state=ReturnedState.EMPTY)
    name = f"{row.code.key}|{row.text}|{day or row.day}"
    found = replace(found, report_id=uuid5(_REPORTS, name))
    is_done = part is not None and parts[part][1] is not None
    fault = _slip(row, day, order, today) or _refusal(order, found, is_done=is_done)
    if fault is not None:
        return replace(found, state=ReturnedState.DISPUTED, fault=fault)
    return replace(found, state=ReturnedState.ACCEPTED)


def _slip(row: FilledRow, day: date | None, order: NamedOrder, today: date) -> ReturnedFault | None:
    """Return what is wrong with what was written, if anything."""
    slips = (
        (row.is_twice, ReturnedFault.CODE_TWICE),
        (row.is_broken, ReturnedFault.FORMULA),
        (not row.text, ReturnedFault.NO_TEXT),
        (len(row.text) > LONGEST_TEXT, ReturnedFault.TEXT_TOO_LONG),
        (bool(row.day) and day is None, ReturnedFault.DATE_UNREADABLE),
        (day is not None and day > today, ReturnedFault.DATE_IN_FUTURE),
        (_is_before(day, order.meeting_on), ReturnedFault.DATE_TOO_EARLY),
    )
    return next((fault for is_wrong, fault in slips if is_wrong), None)


def _is_before(day: date | None, meeting_on: date | None) -> bool:
    return day is not None and meeting_on is not None and day < meeting_on


def _refusal(order: NamedOrder, row: ReturnedRow, *, is_done: bool = False) -> ReturnedFault | None:
    """Return why no report can be noted on an order now, if so."""
    if order.control not in _OPEN:
        return ReturnedFault.NOT_ON_CONTROL
    waits = order.control is ControlState.ON_CONTROL and order.outcome is not None
    if is_done or (waits and row.assignment_id is None):
        return ReturnedFault.REPORTED_OTHERWISE
    return None


def _has_macros(path: Path) -> bool:
    """Tell whether macros came with a workbook; they are never run."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith(_MACROS) for name in archive.namelist())
    except (OSError, zipfile.BadZipFile):
        return False
