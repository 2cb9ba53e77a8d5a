"""Read the first sheet of an Excel workbook as strings."""

import io
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from desktop.exchange.cells import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    TableFault,
    TableRow,
)

Sheet = Any
"""A sheet opened for reading only; its stub lacks what tells merged cells and formulas."""

_LARGEST_UNPACKED = 400 * 1024 * 1024
"""Bytes; a small file that unpacks to more is a trap, not a directory."""

_ENCRYPTED = 0x1
_LAST_ROW = 1_048_576
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?[vt][\s>]")


class _Merged:
    """Repeat the value of cells merged downwards: the file keeps it in the first one only."""

    def __init__(self, sheet: bytes) -> None:
        from openpyxl.utils import column_index_from_string

        self._starting: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._open: dict[int, tuple[int, str]] = {}
        for letters, top, bottom in _MERGED.findall(sheet):
            column = column_index_from_string(letters.decode()) - 1
            if column < MOST_COLUMNS and int(bottom) > int(top):
                self._starting[int(top)].append((column, int(bottom)))

    def fill(self, number: int, cells: list[str]) -> None:
        """Fill in what row ``number`` shows of cells merged with it; rows come in their order."""
        for column, (bottom, value) in list(self._open.items()):
            if number > bottom:
                del self._open[column]
            else:
                cells.extend([""] * (column + 1 - len(cells)))
                cells[column] = cells[column] or value
        for column, bottom in self._starting.get(number, ()):
            if column < len(cells):
                self._open[column] = (bottom, cells[column])


def read_workbook(content: bytes) -> Table:
    """Return the first visible sheet that is not empty; raise :class:`TableFault`."""
    _look_inside(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _refuse_endless(content)
            return _read(content)
    except TableFault:
        raise
    except Exception as error:  # the library meets a damaged file with errors of every kind
        raise TableFault("damaged") from error


def _look_inside(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise TableFault("damaged") from error
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise TableFault("password")
    if sum(member.file_size for member in members) > _LARGEST_UNPACKED:
        raise TableFault("too_large")
    if "[Content_Types].xml" not in {member.filename for member in members}:
        raise TableFault("not_a_table")


def _refuse_endless(content: bytes) -> None:
    """Raise :class:`TableFault` ``too_many_rows`` before the library goes through them all."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                sheet = archive.read(name)
                if sheet.count(b"<row") + sheet.count(b":row") > _LAST_ROW:
                    raise TableFault("too_many_rows")


def _read(content: bytes) -> Table:
    for place, sheet in enumerate(_sheets(content, data_only=True)):
        raw = _source(sheet)
        formulas = _formulas(content, place) if _FORMULA.search(raw) else frozenset()
        values = 0 if formulas else len(_VALUE.findall(raw))
        if not formulas and not values:
            continue
        rows = tuple(_rows(sheet, _Merged(raw), formulas, values))
        if rows:
            return Table(rows)
    return Table(())


def _sheets(content: bytes, *, data_only: bool) -> list[Sheet]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=data_only)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in visible:
        sheet.reset_dimensions()  # what the file says of its own size is often wrong
    return visible


def _source(sheet: Sheet) -> bytes:
    with sheet._get_source() as source:
        found: bytes = source.read()
    return found


def _formulas(content: bytes, place: int) -> frozenset[tuple[int, int]]:
    """Return the cells with a formula: its value may never have been computed."""
    sheet = _sheets(content, data_only=False)[place]
    return frozenset(
        (number, column)
        for number, row in enumerate(sheet.iter_rows(), 1)
        for column, cell in enumerate(row[:MOST_COLUMNS])
        if cell.data_type == "f"
    )


def _rows(
    sheet: Sheet, merged: _Merged, formulas: frozenset[tuple[int, int]], values: int
) -> Iterator[TableRow]:
    """Yield the rows that are not empty, until there are no more values where all are counted."""
    kept = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > _LAST_ROW:
            raise TableFault("damaged")
        cells = [_text(cell.value) for cell in row[:MOST_COLUMNS]]
        broken = frozenset(
            column
            for column, cell in enumerate(row[:MOST_COLUMNS])
            if cell.data_type == "e" or (cell.value is None and (number, column) in formulas)
        )
        if not any(cells) and not broken:
            continue
        merged.fill(number, cells)
        kept += 1
        if kept > MOST_ROWS:
            raise TableFault("too_many_rows")
        yield TableRow(number, tuple(cells), broken)
        values -= sum(cell.value is not None for cell in row)
        if values == 0 and not formulas:
            return


def _text(value: Any) -> str:
    """Return what a cell shows: whole numbers without «.0», dates as they are written here."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}".replace(".", ",")
    if isinstance(value, datetime):
        return value.strftime("%d.%m.%Y %H:%M" if value.time() != time() else "%d.%m.%Y")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return str(value).strip()[:LONGEST_CELL]
