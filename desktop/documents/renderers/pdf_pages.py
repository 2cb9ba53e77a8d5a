"""Lay a document out on its pages, with what the first one bears beside text."""

from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.content import Document
from desktop.documents.pictures import picture_width
from desktop.documents.qr import matrix, stripes
from desktop.documents.renderers.pdf_blocks import BlockCutter
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.pdf_layout import Placed, Strip, fill_pages
from desktop.documents.style import POINTS_PER_MM, Style

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def lay_out(document: Document, style: Style, faces: Faces) -> list[list[Placed]]:
    """Return the pages of a document with their strips."""
    strips = BlockCutter(style, faces).cut(document)
    page = style.page
    height = (page.height - page.top - page.bottom) * POINTS_PER_MM
    if document.emblem:
        strips.insert(0, Strip(_emblem_room(style), (), keep=True))
    taken = _code_room(style) if document.code else 0
    return fill_pages(strips, height, height - taken)


def draw_first_page(canvas: "Canvas", document: Document, style: Style) -> None:
    """Draw the coat of arms over the text and the code under it."""
    if document.emblem:
        _draw_emblem(canvas, document.emblem, style)
    if document.code:
        page = style.page
        x = page.width - page.right - style.code_size
        draw_code(canvas, document.code, x, page.header, style.code_size)


def draw_code(canvas: "Canvas", text: str, x: float, y: float, size: float) -> None:
    """Draw a QR code; ``x`` and ``y`` are its lower left corner, in millimetres."""
    rows = len(matrix(text))
    dot = size * POINTS_PER_MM / rows
    left, top = x * POINTS_PER_MM, (y + size) * POINTS_PER_MM
    canvas.setFillColorRGB(0, 0, 0)
    path = canvas.beginPath()
    for row, first, count in stripes(text):
        path.rect(left + first * dot, top - (row + 1) * dot, count * dot, dot)
    canvas.drawPath(path, stroke=0, fill=1)


def draw_picture(canvas: "Canvas", png: bytes, x: float, y: float, height: float) -> None:
    """Draw a picture of ours; ``x`` and ``y`` are its lower left corner, in millimetres."""
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(
        ImageReader(BytesIO(png)),
        x * POINTS_PER_MM,
        y * POINTS_PER_MM,
        picture_width(png, height) * POINTS_PER_MM,
        height * POINTS_PER_MM,
    )


def _draw_emblem(canvas: "Canvas", png: bytes, style: Style) -> None:
    page = style.page
    middle = page.left + page.text_width / 2
    x = middle - picture_width(png, style.emblem_height) / 2
    y = page.height - _emblem_top(style) - style.emblem_height
    draw_picture(canvas, png, x, y, style.emblem_height)


def _emblem_top(style: Style) -> float:
    """Return where the coat of arms begins; it is never over the line of page numbers."""
    return max(style.emblem_top, style.page.header)


def _emblem_room(style: Style) -> float:
    """Return how much of the first page's text the coat of arms takes, in points."""
    end = _emblem_top(style) + style.emblem_height - style.page.top
    return max(end * POINTS_PER_MM + style.emblem_after, 0)


def _code_room(style: Style) -> float:
    end = style.page.header + style.code_size - style.page.bottom
    return max(end * POINTS_PER_MM + style.code_before, 0)
