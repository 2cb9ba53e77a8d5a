"""Write a table of a DOCX.

It is written as text and read once: two thousand rows made of elements one by one take three
times as long, and ``table.cell()`` of python-docx counts the whole grid on every call.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.ns import nsmap
from lxml import etree

from desktop.documents.cleaning import clean_line, clean_runs
from desktop.documents.content import Align, Cell, Column, Paragraph, Role, Row, Table, plain
from desktop.documents.renderers.docx_styles import STYLE_IDS, justification, twips
from desktop.documents.style import POINTS_PER_MM, Style, fitted

LETTER_WIDTH = 0.5
"""Width of a middling letter by its size; for a guess of how tall a row is."""
_LINE = 1.3
_NEARLY = 0.8
_KEEP = "<w:keepNext/>"
_LOOKS = {
    (True, False): "<w:rPr><w:b/></w:rPr>",
    (False, True): "<w:rPr><w:i/></w:rPr>",
    (True, True): "<w:rPr><w:b/><w:i/></w:rPr>",
}
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Hold what the cells of a column share."""

    width: str
    align: str
    letters: float
    """How many letters fit into a line, about."""


def table_element(table: Table, style: Style) -> etree._Element:
    """Return the table with a heading row that is repeated and rows that are not split.

    A row that no page can hold does split.
    """
    columns = fitted(table.columns, style.page)
    text = style.texts[Role.CELL].size
    places = [_place(column, text) for column in columns]
    lines = (style.page.height - style.page.top - style.page.bottom) * POINTS_PER_MM
    most_lines = lines / (text * _LINE) * _NEARLY
    rows = [_heading_row(columns)]
    last = len(table.rows) - 1
    for index, row in enumerate(table.rows):
        below = table.rows[index + 1] if index < last else None
        below = below if below is not None and below.continued else None
        keep = (table.keep_with_next and index == last) or below is not None
        split = _lines(row, places) > most_lines
        rows.append(_body_row(row, places, keep=keep, split=split, below=below))
    namespace = f'xmlns:w="{nsmap["w"]}"'
    words = f"<w:tbl {namespace}>{_properties(columns, style)}{''.join(rows)}</w:tbl>"
    return etree.fromstring(words, etree.XMLParser(huge_tree=True, resolve_entities=False))


def _place(column: Column, size: float) -> _Place:
    align = "" if column.align is Align.LEFT else f'<w:jc w:val="{justification(column.align)}"/>'
    width = f'<w:tcW w:w="{twips(column.width)}" w:type="dxa"/>'
    return _Place(width, align, column.width * POINTS_PER_MM / (size * LETTER_WIDTH))


def _properties(columns: Sequence[Column], style: Style) -> str:
    side, edge = twips(style.cell_padding), twips(style.cell_padding_vertical)
    margins = (("top", edge), ("left", side), ("bottom", edge), ("right", side))
    inside = "".join(f'<w:{name} w:w="{margin}" w:type="dxa"/>' for name, margin in margins)
    grid = "".join(f'<w:gridCol w:w="{twips(column.width)}"/>' for column in columns)
    whole = twips(sum(column.width for column in columns))
    return (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{whole}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{inside}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _heading_row(columns: Sequence[Column]) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(column.width)}" w:type="dxa"/>'
        f'<w:vAlign w:val="center"/></w:tcPr>'
        f"{_paragraph(plain(Role.CELL_HEAD, column.title), '', keep=True)}</w:tc>"
        for column in columns
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _body_row(
    row: Row, places: Sequence[_Place], *, keep: bool, split: bool, below: Row | None
) -> str:
    whole = "" if split else "<w:trPr><w:cantSplit/></w:trPr>"
    cells = []
    for index, (cell, place) in enumerate(zip(row.cells, places, strict=True)):
        borders = _open_borders(row, below, index) if row.continued or below else ""
        cells.append(f"<w:tc><w:tcPr>{place.width}{borders}</w:tcPr>")
        cells.append(_cell(cell, place, keep=keep))
        cells.append("</w:tc>")
    return f"<w:tr>{whole}{''.join(cells)}</w:tr>"


def _open_borders(row: Row, below: Row | None, index: int) -> str:
    """Leave out the line between a cell and the empty one that goes on with it."""
    top = '<w:top w:val="nil"/>' if row.continued and not row.cells[index] else ""
    bottom = '<w:bottom w:val="nil"/>' if below and not below.cells[index] else ""
    return f"<w:tcBorders>{top}{bottom}</w:tcBorders>"


def _cell(cell: Cell, place: _Place, *, keep: bool) -> str:
    if not cell:
        empty = f'<w:pStyle w:val="{STYLE_IDS[Role.CELL]}"/>{_KEEP if keep else ""}'
        return f"<w:p><w:pPr>{empty}</w:pPr></w:p>"
    return "".join(
        _paragraph(paragraph, place.align, keep=keep or paragraph.keep_with_next)
        for paragraph in cell
    )


def _paragraph(paragraph: Paragraph, align: str, *, keep: bool) -> str:
    runs = paragraph.runs
    if len(runs) == 1:
        (run,) = runs
        words = _run(clean_line(run.text), bold=run.bold, italic=run.italic)
    else:
        words = "".join(
            _run(run.text, bold=run.bold, italic=run.italic) for run in clean_runs(runs)
        )
    look = f'<w:pStyle w:val="{STYLE_IDS[paragraph.role]}"/>{_KEEP if keep else ""}{align}'
    return f"<w:p><w:pPr>{look}</w:pPr>{words}</w:p>"


def _run(text: str, *, bold: bool, italic: bool) -> str:
    look = _LOOKS[bold, italic] if bold or italic else ""
    lines = text.translate(_ESCAPED).split("\n")
    return f"<w:r>{look}{'<w:br/>'.join(map(_text, lines))}</w:r>"


def _text(line: str) -> str:
    if line[:1] == " " or line[-1:] == " ":
        return f'<w:t xml:space="preserve">{line}</w:t>'
    return f"<w:t>{line}</w:t>"


def _lines(row: Row, places: Sequence[_Place]) -> float:
    """Guess of how many lines a row is."""
    most = 0.0
    for cell, place in zip(row.cells, places, strict=True):
        lines = float(len(cell))
        for paragraph in cell:
            for run in paragraph.runs:
                lines += len(run.text) / place.letters + run.text.count("\n")
        most = max(most, lines)
    return most
