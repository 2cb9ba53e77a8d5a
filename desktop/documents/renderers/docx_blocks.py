"""Turn blocks into the XML of Word's body.

The elements are appended one after another: ``table.cell()`` of python-docx
counts the whole grid on every call, which makes 300 rows take 20 seconds.
"""

from collections.abc import Iterable
from textwrap import wrap

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from desktop.documents.cleaning import clean_line, clean_runs
from desktop.documents.content import (
    Align,
    Block,
    Cell,
    Column,
    KeyValue,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Run,
    Signature,
    Table,
    TwoColumnLine,
    plain,
)
from desktop.documents.renderers.docx_styles import (
    DATE_LINE_ID,
    KEY_VALUE_ID,
    SIGNATURE_ID,
    STYLE_IDS,
    element,
    justification,
    points,
    twips,
)
from desktop.documents.style import POINTS_PER_MM, Style, fitted

_P, _PPR, _PSTYLE, _R, _RPR = qn("w:p"), qn("w:pPr"), qn("w:pStyle"), qn("w:r"), qn("w:rPr")
_B, _I, _T, _BR, _TAB = qn("w:b"), qn("w:i"), qn("w:t"), qn("w:br"), qn("w:tab")
_KEEP_NEXT, _JC, _VAL = qn("w:keepNext"), qn("w:jc"), qn("w:val")
_TR, _TRPR, _CANT_SPLIT = qn("w:tr"), qn("w:trPr"), qn("w:cantSplit")
_TC, _TCPR, _TCW, _WIDTH, _TYPE = (qn(f"w:{x}") for x in ("tc", "tcPr", "tcW", "w", "type"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LETTER_WIDTH = 0.5
"""Width of a middling letter by its size; for a guess of how tall a row is."""


def write_body(body: BaseOxmlElement, blocks: Iterable[Block], style: Style) -> None:
    """Fill the empty body of a document with blocks, before its page settings.

    Word asks for a paragraph after a table, so a last one is added: too small to take a page.
    """
    page_settings = body[-1]
    writer = _BodyWriter(body, style)
    for block in blocks:
        writer.write(block)
    properties = _paragraph(body, SIGNATURE_ID, (), keep=False)[0]
    element(properties, "spacing", line=20, lineRule="exact")
    element(element(properties, "rPr"), "sz", val=2)
    body.append(page_settings)


class _BodyWriter:
    """Append blocks to the body of a document."""

    def __init__(self, body: BaseOxmlElement, style: Style) -> None:
        self._style = style
        self._body = body
        self._signatures = 0

    def write(self, block: Block) -> None:
        """Append one block."""
        match block:
            case Paragraph():
                style_id, keep = STYLE_IDS[block.role], block.keep_with_next
                paragraph = _paragraph(self._body, style_id, block.runs, keep)
                if self._style.texts[block.role].at_bottom:
                    _stand_at_bottom(paragraph)
            case KeyValue():
                _tabbed(self._body, KEY_VALUE_ID, block.label, "\n".join(block.lines))
            case TwoColumnLine():
                _tabbed(self._body, DATE_LINE_ID, block.left, block.right)
            case Table():
                self._table(block)
            case Signature():
                self._signature(block)
            case PageBreak():
                run = element(element(self._body, "p"), "r")
                element(run, "br", type="page")

    def _table(self, block: Table) -> None:
        columns = fitted(block.columns, self._style.page)
        widths = [column.width for column in columns]
        table = self._open_table(widths)
        _heading_row(table, columns)
        last = len(block.rows) - 1
        for index, row in enumerate(block.rows):
            below = block.rows[index + 1] if index < last else None
            below = below if below is not None and below.continued else None
            keep = (block.keep_with_next and index == last) or below is not None
            split = self._is_taller_than_page(row, widths)
            _body_row(table, row, columns, keep=keep, split=split, below=below)

    def _open_table(self, widths: list[float]) -> BaseOxmlElement:
        table = element(self._body, "tbl")
        properties = element(table, "tblPr")
        element(properties, "tblStyle", val="TableGrid")
        element(properties, "tblW", w=twips(sum(widths)), type="dxa")
        element(properties, "tblLayout", type="fixed")
        margins = element(properties, "tblCellMar")
        side, edge = twips(self._style.cell_padding), twips(self._style.cell_padding_vertical)
        for name, margin in (("top", edge), ("left", side), ("bottom", edge), ("right", side)):
            element(margins, name, w=margin, type="dxa")
        columns = element(table, "tblGrid")
        for width in widths:
            element(columns, "gridCol", w=twips(width))
        return table

    def _is_taller_than_page(self, row: Row, widths: list[float]) -> bool:
        """Guess it: such a row has to split, or its end is cut off."""
        size = self._style.texts[Role.CELL].size
        page = self._style.page
        lines_on_page = (page.height - page.top - page.bottom) * POINTS_PER_MM / (size * 1.3)
        for cell, width in zip(row.cells, widths, strict=True):
            letters_in_line = width * POINTS_PER_MM / (size * _LETTER_WIDTH)
            letters = sum(len(run.text) for paragraph in cell for run in paragraph.runs)
            breaks = sum(run.text.count("\n") for paragraph in cell for run in paragraph.runs)
            if letters / letters_in_line + breaks + len(cell) > lines_on_page * 0.8:
                return True
        return False

    def _signature(self, block: Signature) -> None:
        """Set the post in short lines, and the name at the right margin of the last one.

        A table without lines would wrap the post by itself, but LibreOffice does not keep one
        on the page of what follows, and a signature would stand alone on the last sheet.
        """
        style = self._style
        self._signatures += 1
        before = style.signature_before if self._signatures == 1 else style.signature_next_before
        letter = style.texts[Role.POINT].size * _LETTER_WIDTH
        letters_in_line = int(style.signature_post_width * POINTS_PER_MM / letter)
        post = "\n".join(wrap(clean_line(block.post), letters_in_line, break_on_hyphens=False))
        paragraph = _tabbed(self._body, SIGNATURE_ID, post, block.name, keep=block.keep_with_next)
        element(paragraph[0], "spacing", before=points(before), after=0)


def _stand_at_bottom(paragraph: BaseOxmlElement) -> None:
    """Put a paragraph into a frame at the foot of its page; LibreOffice heeds none of a style."""
    place = {"hAnchor": "margin", "vAnchor": "margin", "xAlign": "left", "yAlign": "bottom"}
    frame = element(paragraph[0], "framePr", wrap="around", **place)
    after = [qn("w:pStyle"), qn("w:keepNext")]  # the order that the schema asks for
    paragraph[0].insert(sum(child.tag in after for child in paragraph[0]), frame)


def _heading_row(table: BaseOxmlElement, columns: tuple[Column, ...]) -> None:
    row = element(table, "tr")
    properties = element(row, "trPr")
    element(properties, "cantSplit")
    element(properties, "tblHeader")
    for column in columns:
        cell = element(row, "tc")
        properties = element(cell, "tcPr")
        element(properties, "tcW", w=twips(column.width), type="dxa")
        element(properties, "vAlign", val="center")
        heading = plain(Role.CELL_HEAD, column.title)
        _paragraph(cell, STYLE_IDS[Role.CELL_HEAD], heading.runs, keep=True)


def _body_row(
    table: BaseOxmlElement,
    row: Row,
    columns: tuple[Column, ...],
    *,
    keep: bool,
    split: bool,
    below: Row | None,
) -> None:
    """Append a row; this runs once per item, so it is written close to lxml."""
    line = etree.SubElement(table, _TR)
    if not split:
        etree.SubElement(etree.SubElement(line, _TRPR), _CANT_SPLIT)
    for index, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        place = etree.SubElement(line, _TC)
        properties = etree.SubElement(place, _TCPR)
        etree.SubElement(properties, _TCW, {_WIDTH: str(twips(column.width)), _TYPE: "dxa"})
        if row.continued or below is not None:
            _open_borders(properties, row, below, index)
        _cell_text(place, cell, None if column.align is Align.LEFT else column.align, keep=keep)


def _open_borders(properties: BaseOxmlElement, row: Row, below: Row | None, index: int) -> None:
    """Leave out the line between a cell and the empty one that goes on with it."""
    borders = element(properties, "tcBorders")
    if row.continued and not row.cells[index]:
        element(borders, "top", val="nil")
    if below is not None and not below.cells[index]:
        element(borders, "bottom", val="nil")


def _cell_text(place: BaseOxmlElement, cell: Cell, align: Align | None, *, keep: bool) -> None:
    for paragraph in cell:
        style_id = STYLE_IDS[paragraph.role]
        _paragraph(place, style_id, paragraph.runs, keep or paragraph.keep_with_next, align=align)
    if not cell:
        _paragraph(place, STYLE_IDS[Role.CELL], (), keep)


def _paragraph(
    parent: BaseOxmlElement,
    style_id: str,
    runs: tuple[Run, ...],
    keep: bool,  # noqa: FBT001 - named at each call but in the loop over thousands of rows
    *,
    align: Align | None = None,
) -> BaseOxmlElement:
    paragraph: BaseOxmlElement = etree.SubElement(parent, _P)
    properties = etree.SubElement(paragraph, _PPR)
    etree.SubElement(properties, _PSTYLE, {_VAL: style_id})
    if keep:
        etree.SubElement(properties, _KEEP_NEXT)
    if align is not None:
        etree.SubElement(properties, _JC, {_VAL: justification(align)})
    for run in clean_runs(runs):
        _run(paragraph, run)
    return paragraph


def _run(paragraph: BaseOxmlElement, run: Run) -> BaseOxmlElement:
    stretch: BaseOxmlElement = etree.SubElement(paragraph, _R)
    if run.bold or run.italic:
        look = etree.SubElement(stretch, _RPR)
        if run.bold:
            etree.SubElement(look, _B)
        if run.italic:
            etree.SubElement(look, _I)
    if "\n" not in run.text:
        _text(stretch, run.text)
        return stretch
    for number, line in enumerate(run.text.split("\n")):
        if number:
            etree.SubElement(stretch, _BR)
        _text(stretch, line)
    return stretch


def _text(stretch: BaseOxmlElement, line: str) -> None:
    text = etree.SubElement(stretch, _T)
    text.text = line
    if line[:1] == " " or line[-1:] == " ":
        text.set(_SPACE, "preserve")


def _tabbed(
    parent: BaseOxmlElement, style_id: str, left: str, right: str, *, keep: bool = False
) -> BaseOxmlElement:
    paragraph = _paragraph(parent, style_id, (Run(left),), keep)
    etree.SubElement(etree.SubElement(paragraph, _R), _TAB)
    _run(paragraph, Run(clean_line(right)))
    return paragraph
