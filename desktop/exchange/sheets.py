"""Write a table as an Excel workbook in which nothing that somebody typed becomes a formula."""

import io
from collections.abc import Sequence
from datetime import date

Cell = str | int | float | date | None
_WIDEST = 60
_DAY = "DD.MM.YYYY"


def write_sheet(title: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """Return the workbook: one sheet, its heading frozen, texts as texts, days as days."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise RuntimeError("a new workbook has no sheet")
    sheet.title = title[:31]
    for row, cells in enumerate([headings, *rows], 1):
        for column, value in enumerate(cells, 1):
            cell = sheet.cell(row, column)
            cell.value = _fit(value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.data_type = "s"  # «=…» would be a formula else
                cell.quotePrefix = value[:1] in "=+-@\t\r" and bool(value)
            elif isinstance(value, date):
                cell.number_format = _DAY
            if row == 1:
                cell.font = Font(bold=True)
    for column, cells in enumerate(zip(headings, *rows, strict=True), 1):
        widest = max(len(str(value or "")) for value in cells)
        sheet.column_dimensions[get_column_letter(column)].width = min(widest, _WIDEST) + 3
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _fit(value: Cell) -> Cell:
    """Return a text without what a workbook cannot hold."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("", value)[:32_000] if isinstance(value, str) else value
