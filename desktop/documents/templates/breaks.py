"""Carry page breaks over the paragraphs of a template that vanish when it is filled.

LibreOffice writes the break before a paragraph into the one above it; where that holds nothing but
``{%p … %}``, the break would vanish with it.
"""

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_VANISHES = re.compile(r"\s*\{%p\s.*%\}\s*", re.DOTALL)
_P, _BR, _BREAK_BEFORE = qn("w:p"), qn("w:br"), qn("w:pageBreakBefore")


def carry_breaks(body: BaseOxmlElement) -> None:
    """Put each break of a paragraph that vanishes before the next one that stays."""
    for paragraph in list(body.iterchildren(_P)):
        if _vanishes(paragraph) and _take_break(paragraph):
            below = next((one for one in paragraph.itersiblings() if not _vanishes(one)), None)
            if below is not None and below.tag == _P:
                _begin_page(below)


def _vanishes(node: BaseOxmlElement) -> bool:
    if node.tag != _P:
        return False
    words = "".join(text.text or "" for text in node.iter(qn("w:t")))
    return _VANISHES.fullmatch(words) is not None


def _take_break(paragraph: BaseOxmlElement) -> bool:
    breaks = [one for one in paragraph.iter(_BR) if one.get(qn("w:type")) == "page"]
    breaks += paragraph.iter(_BREAK_BEFORE)
    for one in breaks:
        one.getparent().remove(one)
    return bool(breaks)


def _begin_page(paragraph: BaseOxmlElement) -> None:
    properties = paragraph.get_or_add_pPr()
    if properties.find(_BREAK_BEFORE) is None:
        before = [qn("w:pStyle"), qn("w:keepNext"), qn("w:keepLines")]
        place = sum(child.tag in before for child in properties)
        properties.insert(place, OxmlElement("w:pageBreakBefore"))
