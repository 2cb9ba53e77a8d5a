"""Set a built-in paper under the letterhead of the city, where ``{{ content }}`` stands.

The page, its headers and footers are the city's; the paragraphs bring their own styles along,
under names of their own, so that nothing of the city's file changes them.
"""

from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import docx as python_docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph as DocxParagraph
from lxml import etree

from desktop.documents.content import Block, Document, Paragraph, Role
from desktop.documents.qr import code_picture
from desktop.documents.renderers.docx_blocks import write_body
from desktop.documents.renderers.docx_styles import apply_style, element
from desktop.documents.renderers.text import texts
from desktop.documents.style import Page, Style
from desktop.documents.templates.engine import About, Filled, finish
from desktop.documents.templates.findings import BadTemplateError, Fault, Finding

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_CONTENT = "{{content}}"
_BASE = "PaperBase"
_OURS = "Paper"
_FOREIGN = ("Title", "Subtitle", "BodyText", "TableGrid")
"""Styles of ours whose names a city's file may use for its own."""
_NARROWEST = 80.0
"""Width of the text, mm, below which no paper can be set."""
_MISREAD = (etree.XMLSyntaxError, ValueError, KeyError, AttributeError, IndexError, TypeError)


def fill_blank(template: bytes, document: Document, style: Style) -> Filled:
    """Return the paper under the letterhead; the same input gives the same bytes.

    The coat of arms and the name of the organisation are left to the city's own. Raises
    :class:`BadTemplateError` ``content_not_alone``, ``broken_layout``.
    """
    blocks = tuple(block for block in document.blocks if not _is_letterhead(block))
    try:
        file = python_docx.Document(BytesIO(template))
        holder = _holder(file)
        page = _page(holder, file)
        ours = replace(style, page=page)
        _bring_styles(file, ours)
        _set_body(holder, blocks, ours)
        if document.code:
            _add_code(file, holder, document.code, style.code_size)
        _remove(holder)
        about = About(document.title, document.moment, document.language)
        data = finish(file, about)
    except _MISREAD as error:
        raise BadTemplateError([Finding(Fault.BROKEN_LAYOUT)]) from error
    return Filled(data, tuple(texts(replace(document, blocks=blocks))), ())


def _is_letterhead(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.LETTERHEAD


def _holder(file: "DocxDocument") -> BaseOxmlElement:
    for paragraph in file.paragraphs:
        if "".join(paragraph.text.split()) == _CONTENT:
            return paragraph._p
    raise BadTemplateError([Finding(Fault.CONTENT_NOT_ALONE, "{{ content }}")])


def _page(holder: BaseOxmlElement, file: "DocxDocument") -> Page:
    """Measure the sheet of the section that the paper will stand in."""
    ends = [section._sectPr for section in file.sections]
    body = file.element.body
    place = body.index(holder)
    places = [_place(body, end) for end in ends]
    found = [section for section, end in zip(file.sections, places, strict=True) if end >= place]
    if not found:
        raise BadTemplateError([Finding(Fault.BROKEN_LAYOUT, "w:sectPr")])
    section = found[0]
    page = Page(
        width=_mm(section.page_width),
        height=_mm(section.page_height),
        left=_mm(section.left_margin),
        right=_mm(section.right_margin),
        top=_mm(section.top_margin),
        bottom=_mm(section.bottom_margin),
    )
    if page.text_width < _NARROWEST:
        raise BadTemplateError([Finding(Fault.BROKEN_LAYOUT, "w:pgMar")])
    return page


def _place(body: BaseOxmlElement, end: BaseOxmlElement) -> int:
    """Return where in the body a section ends: its settings stand there or in a paragraph."""
    while end.getparent() is not body:
        end = end.getparent()
    return int(body.index(end))


def _mm(length: Length | None) -> float:
    return length.mm if length is not None else 0.0


def _bring_styles(file: "DocxDocument", style: Style) -> None:
    """Copy our styles over; what they do not say themselves comes from a base of ours."""
    source = python_docx.Document()
    apply_style(source, style)
    target = file.styles.element
    for made in [_base(style), *source.styles.element.findall(qn("w:style"))]:
        key = str(made.get(qn("w:styleId")))
        if not key.startswith(_OURS) and key not in _FOREIGN:
            continue
        ours = deepcopy(made)
        _rename(ours, key)
        for old in target.findall(qn("w:style")):
            if old.get(qn("w:styleId")) == ours.get(qn("w:styleId")):
                target.remove(old)
        target.append(ours)


def _rename(style: BaseOxmlElement, key: str) -> None:
    is_table = style.get(qn("w:type")) == "table"
    style.set(qn("w:styleId"), _own_key(key))
    style.set(qn("w:customStyle"), "1")
    name, based = style.find(qn("w:name")), style.find(qn("w:basedOn"))
    name.set(qn("w:val"), f"Бумага: {name.get(qn('w:val'))}")
    if based is not None and is_table:
        style.remove(based)
    elif based is not None:
        based.set(qn("w:val"), _BASE)


def _own_key(key: str) -> str:
    return key if key.startswith(_OURS) else f"{_OURS}{key}"


def _base(style: Style) -> BaseOxmlElement:
    """Return a style that says everything which the file's defaults might say otherwise."""
    base: BaseOxmlElement = OxmlElement("w:style")
    base.set(qn("w:type"), "paragraph")
    base.set(qn("w:styleId"), _BASE)
    element(base, "name", val="Основа")
    paragraph = element(base, "pPr")
    element(paragraph, "widowControl")
    element(paragraph, "spacing", before=0, after=0, line=240, lineRule="auto")
    element(paragraph, "ind", left=0, right=0, firstLine=0)
    element(paragraph, "jc", val="left")
    run = element(base, "rPr")
    face = style.fonts.docx
    element(run, "rFonts", ascii=face, hAnsi=face, eastAsia=face, cs=face)
    for name in ("b", "i", "caps"):
        element(run, name, val="0")
    element(run, "color", val="auto")
    element(run, "spacing", val=0)
    element(run, "sz", val=28)
    element(run, "szCs", val=28)
    element(run, "lang", val="ru-RU", eastAsia="ru-RU", bidi="ar-SA")
    return base


def _set_body(holder: BaseOxmlElement, blocks: tuple[Block, ...], style: Style) -> None:
    """Write the blocks before the place holder.

    They are made in the body itself: to move a long table from one tree to another takes longer
    than to make it.
    """
    body = holder.getparent()
    after = list(body)[body.index(holder) :]
    for node in after:
        body.remove(node)
    start = len(body)
    passing = element(body, "sectPr")
    write_body(body, blocks, style)
    body.remove(passing)
    for child in body[start:]:
        for used in child.iter(qn("w:pStyle"), qn("w:tblStyle")):
            used.set(qn("w:val"), _own_key(str(used.get(qn("w:val")))))
    body.extend(after)


def _add_code(file: "DocxDocument", holder: BaseOxmlElement, code: str, side: float) -> None:
    """Put the QR code under the paper, at the right: the footers are the city's."""
    paragraph: BaseOxmlElement = OxmlElement("w:p")
    holder.addprevious(paragraph)
    properties = element(paragraph, "pPr")
    element(properties, "spacing", before=120, after=0)
    element(properties, "jc", val="right")
    run = DocxParagraph(paragraph, file._body).add_run()
    shape = run.add_picture(BytesIO(code_picture(code)), height=Mm(side))
    shape._inline.docPr.set("descr", "QR-код")


def _remove(holder: BaseOxmlElement) -> None:
    """Take the place holder out, unless a section of the city's file ends in it."""
    properties = holder.find(qn("w:pPr"))
    if properties is None or properties.find(qn("w:sectPr")) is None:
        holder.getparent().remove(holder)
        return
    for child in list(holder):
        if child is not properties:
            holder.remove(child)
