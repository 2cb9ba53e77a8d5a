"""Write workbooks of Excel: words are only ever words, whatever they begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from desktop.exchange.cells import LONGEST_CELL

Value = str | int | date | None
_CONTROLS = {code: None for code in range(32) if code not in (9, 10, 13)}


@dataclass(frozen=True, slots=True)
class WrittenColumn:
    """Name a column and say how wide it is, in letters, and what may be done with it."""

    title: str
    width: float = 14
    is_open: bool = False
    """It may be filled in though the sheet is locked."""
    is_day: bool = False
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """Hold a sheet: lines over the table, its columns, its rows."""

    title: str
    columns: tuple[WrittenColumn, ...]
    rows: Sequence[Sequence[Value]]
    above: tuple[str, ...] = ()
    is_locked: bool = False


def write_workbook(sheets: Sequence[WrittenSheet], moment: datetime) -> bytes:
    """Return the bytes of an XLSX."""
    from openpyxl import Workbook

    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for source in sheets:
        _write(book.create_sheet(source.title[:31]), source)
    book.properties.creator = ""
    book.properties.created = moment.replace(tzinfo=None)
    return _bytes_of(book)


def _bytes_of(book: Any) -> bytes:
    """Return a workbook as a file, made in memory alone.

    openpyxl puts each sheet into a file of the folder for passing ones first: it may be closed to
    us or full, and what people said does not belong there.
    """
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    stream = BytesIO()
    archive = ZipFile(stream, "w", ZIP_DEFLATED)

    class InMemory(ExcelWriter):
        """Write the sheets, which have neither charts nor pictures."""

        def write_worksheet(self, ws: Any) -> None:
            ws._drawing = SpreadsheetDrawing()
            sheet = BytesIO()
            writer: Any = WorksheetWriter(ws, sheet)
            writer.write()
            ws._rels = writer._rels
            archive.writestr(ws.path[1:], sheet.getvalue())
            self.manifest.append(ws)

    InMemory(book, archive).save()  # it closes the archive
    return stream.getvalue()


def _write(sheet: Any, source: WrittenSheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    wrap = Alignment(wrap_text=True, vertical="top")
    for text in source.above:
        _put(sheet, sheet.max_row + 1 if sheet.max_row > 1 or sheet["A1"].value else 1, 1, text)
    top = len(source.above) + 1
    head_fill, open_fill = (
        PatternFill("solid", fgColor="E5E9EE"),
        PatternFill("solid", fgColor="FFF8DC"),
    )
    for place, column in enumerate(source.columns, 1):
        head = _put(sheet, top, place, column.title)
        head.font, head.alignment, head.fill = Font(bold=True), wrap, head_fill
        letter = head.column_letter
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].hidden = column.is_hidden
    for number, row in enumerate(source.rows, top + 1):
        for place, (column, value) in enumerate(zip(source.columns, row, strict=True), 1):
            cell = _put(sheet, number, place, value)
            cell.alignment = wrap
            if column.is_open:
                cell.protection, cell.fill = Protection(locked=False), open_fill
            if column.is_day:
                cell.number_format = "dd.mm.yyyy"
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{top}:{top}"
    if source.is_locked:
        _lock(sheet)


def _lock(sheet: Any) -> None:
    """Keep the cells that are not open as they are; sorting, widths and filters stay allowed."""
    rules = sheet.protection
    rules.sheet = True
    for name in ("sort", "autoFilter", "formatColumns", "formatRows", "formatCells"):
        setattr(rules, name, False)


def _put(sheet: Any, row: int, column: int, value: Value) -> Any:
    """Put a value into a cell; words are marked as words, so that none becomes a formula."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = value.translate(_CONTROLS)[:LONGEST_CELL]
        if value:
            cell.data_type = "s"
            cell.quotePrefix = value[:1] in "=+-@\t\r"
    elif value is not None:
        cell.value = value
    return cell
