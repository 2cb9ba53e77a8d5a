"""Turn blocks into the XML of Word's body."""

from collections.abc import Iterable
from textwrap import wrap

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from desktop.documents.cleaning import clean_line, clean_runs
from desktop.documents.content import (
    Block,
    KeyValue,
    PageBreak,
    Paragraph,
    Role,
    Run,
    Signature,
    Table,
    TwoColumnLine,
    text_of,
)
from desktop.documents.renderers.docx_styles import (
    DATE_LINE_ID,
    KEY_LIST_ID,
    KEY_VALUE_ID,
    SIGNATURE_ID,
    STYLE_IDS,
    element,
    points,
)
from desktop.documents.renderers.docx_tables import LETTER_WIDTH, table_element
from desktop.documents.style import POINTS_PER_MM, Style

_P, _PPR, _PSTYLE, _R, _RPR = qn("w:p"), qn("w:pPr"), qn("w:pStyle"), qn("w:r"), qn("w:rPr")
_B, _I, _T, _BR, _TAB = qn("w:b"), qn("w:i"), qn("w:t"), qn("w:br"), qn("w:tab")
_KEEP_NEXT, _VAL = qn("w:keepNext"), qn("w:val")
_BEFORE_BREAK = (_PSTYLE, _KEEP_NEXT)
"""What the schema wants before a break and a frame."""
_SEVERAL = 2
_LONGEST_KEPT = 1500
"""Letters of a paragraph that is kept with the next; a longer one leaves a page empty instead."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def write_body(body: BaseOxmlElement, blocks: Iterable[Block], style: Style) -> None:
    """Fill the empty body of a document with blocks, before its page settings.

    Word asks for a paragraph after a table, so a last one is added: too small to take a page.
    """
    page_settings = body[-1]
    writer = _BodyWriter(body, style)
    for block in blocks:
        writer.write(block)
    _unseen_paragraph(body)
    body.append(page_settings)


def _unseen_paragraph(body: BaseOxmlElement) -> None:
    properties = _paragraph(body, SIGNATURE_ID, (), keep=False)[0]
    element(properties, "spacing", line=20, lineRule="exact")
    element(element(properties, "rPr"), "sz", val=2)


class _BodyWriter:
    """Append blocks to the body of a document."""

    def __init__(self, body: BaseOxmlElement, style: Style) -> None:
        self._style = style
        self._body = body
        self._signatures = 0
        self._new_page = False
        self._at_bottom = False

    def write(self, block: Block) -> None:
        """Append one block; after a page break it starts a page."""
        if isinstance(block, PageBreak):
            self._new_page = True
            if self._at_bottom:  # what stands there goes by the page of the paragraph after it
                _unseen_paragraph(self._body)
            return
        place = len(self._body)
        self._at_bottom = False
        self._append(block)
        if self._new_page:
            self._new_page = False
            _start_page(self._body, place)

    def _append(self, block: Block) -> None:
        match block:
            case Paragraph():
                style_id = STYLE_IDS[block.role]
                keep = block.keep_with_next and len(text_of(block)) < _LONGEST_KEPT
                paragraph = _paragraph(self._body, style_id, block.runs, keep=keep)
                if self._style.texts[block.role].at_bottom:
                    _stand_at_bottom(paragraph)
                    self._at_bottom = True
            case KeyValue():
                self._key_value(block)
            case TwoColumnLine():
                _tabbed(self._body, DATE_LINE_ID, block.left, block.right)
            case Table():
                self._body.append(table_element(block, self._style))
            case Signature():
                self._signature(block)

    def _key_value(self, block: KeyValue) -> None:
        """Set a label with what stands beside it; of several lines each is a paragraph.

        A long one then goes on a little further in, and is told from the next.
        """
        if len(block.lines) < _SEVERAL:
            _tabbed(self._body, KEY_VALUE_ID, block.label, "\n".join(block.lines))
            return
        for number, line in enumerate(block.lines):
            label = "" if number else block.label
            paragraph = _tabbed(self._body, KEY_LIST_ID, label, line, keep=not number)
        element(paragraph[0], "spacing", before=0, after=points(self._style.requisite_after))

    def _signature(self, block: Signature) -> None:
        """Set the post in short lines, and the name at the right margin of the last one.

        A table without lines would wrap the post by itself, but LibreOffice does not keep one
        on the page of what follows, and a signature would stand alone on the last sheet.
        """
        style = self._style
        self._signatures += 1
        before = style.signature_before if self._signatures == 1 else style.signature_next_before
        letter = style.texts[Role.POINT].size * LETTER_WIDTH
        letters_in_line = int(style.signature_post_width * POINTS_PER_MM / letter)
        post = "\n".join(wrap(clean_line(block.post), letters_in_line, break_on_hyphens=False))
        paragraph = _tabbed(self._body, SIGNATURE_ID, post, block.name, keep=block.keep_with_next)
        element(paragraph[0], "spacing", before=points(before), after=0)


def _start_page(body: BaseOxmlElement, place: int) -> None:
    """Let what stands at a place of the body start a page.

    A paragraph does so itself: one with nothing but the break would leave its empty line on the
    new page.
    """
    first = body[place]
    if first.tag == _P:
        start = OxmlElement("w:pageBreakBefore")
        first[0].insert(sum(child.tag in _BEFORE_BREAK for child in first[0]), start)
        return
    breaking = OxmlElement("w:p")
    element(element(breaking, "r"), "br", type="page")
    body.insert(place, breaking)


def _stand_at_bottom(paragraph: BaseOxmlElement) -> None:
    """Put a paragraph into a frame at the foot of its page; LibreOffice heeds none of a style."""
    place = {"hAnchor": "margin", "vAnchor": "margin", "xAlign": "left", "yAlign": "bottom"}
    frame = element(paragraph[0], "framePr", wrap="around", **place)
    paragraph[0].insert(sum(child.tag in _BEFORE_BREAK for child in paragraph[0]), frame)


def _paragraph(
    parent: BaseOxmlElement,
    style_id: str,
    runs: tuple[Run, ...],
    *,
    keep: bool,
) -> BaseOxmlElement:
    paragraph: BaseOxmlElement = etree.SubElement(parent, _P)
    properties = etree.SubElement(paragraph, _PPR)
    etree.SubElement(properties, _PSTYLE, {_VAL: style_id})
    if keep:
        etree.SubElement(properties, _KEEP_NEXT)
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
    paragraph = _paragraph(parent, style_id, (Run(left),), keep=keep)
    etree.SubElement(etree.SubElement(paragraph, _R), _TAB)
    _run(paragraph, Run(clean_line(right)))
    return paragraph
