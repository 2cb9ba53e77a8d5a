"""Bring the coat of arms and the QR code onto the first page of a DOCX.

They stand in its own header and footer: Word and LibreOffice then make room for them by
themselves, and no text of the paper has to know of them.
"""

from io import BytesIO

from docx.document import Document as DocxDocument
from docx.oxml import OxmlElement
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from desktop.documents.qr import code_picture
from desktop.documents.renderers.docx_styles import element, points
from desktop.documents.style import POINTS_PER_MM, Style

_SMALLEST = 2
"""Size of the letters beside a picture, in half points: they must not make its line taller."""


def dress_first_page(docx: DocxDocument, style: Style, emblem: bytes, code: str) -> None:
    """Put the pictures that a paper has onto its first page."""
    section = docx.sections[0]
    if not emblem and not code:
        return
    section.different_first_page_header_footer = True
    if emblem:
        lower = max(style.emblem_top - style.page.header, 0) * POINTS_PER_MM
        paragraph = section.first_page_header.paragraphs[0]
        _set_paragraph(paragraph, "center", lower, style.emblem_after)
        _put_picture(paragraph, emblem, style.emblem_height, "Герб")
    if code:
        paragraph = section.first_page_footer.paragraphs[0]
        _set_paragraph(paragraph, "right", style.code_before, 0)
        _put_picture(paragraph, code_picture(code), style.code_size, "QR-код")


def _set_paragraph(paragraph: Paragraph, align: str, before: float, after: float) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.clear()  # the library names a style of its template that is not in our file
    element(properties, "spacing", before=points(before), after=points(after))
    element(properties, "jc", val=align)
    letters = OxmlElement("w:rPr")
    element(letters, "sz", val=_SMALLEST)
    properties.append(letters)


def _put_picture(paragraph: Paragraph, png: bytes, height: float, words: str) -> None:
    run = paragraph.add_run()
    shape = run.add_picture(BytesIO(png), height=Mm(height))
    shape._inline.docPr.set("descr", words)
    for side in "TBLR":  # LibreOffice leaves 3 mm where none are named
        shape._inline.set(f"dist{side}", "0")
    element(run._r.get_or_add_rPr(), "sz", val=_SMALLEST)
