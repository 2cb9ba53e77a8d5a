"""Render a document as PDF: embedded faces, a repeated heading row, «Страница X из Y».

The layout is our own (``pdf_lines``, ``pdf_layout``), reportlab draws: its paragraphs read
markup, its tables raise an error on a row taller than a page, and both are slower.
"""

from collections.abc import Sequence
from io import BytesIO
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.documents.content import Document
from desktop.documents.renderers.pdf_canvas import open_canvas
from desktop.documents.style import POINTS_PER_MM, Style

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from desktop.documents.renderers.pdf_fonts import Faces
    from desktop.documents.renderers.pdf_layout import Placed


def render_pdf(document: Document, style: Style, fonts_dir: Path) -> bytes:
    """Return the bytes of a PDF; the same document and style give the same bytes.

    ``fonts_dir`` holds the four faces of the style's family. Letters that they lack are □.
    """
    from desktop.documents.renderers.pdf_blocks import BlockCutter
    from desktop.documents.renderers.pdf_fonts import Faces
    from desktop.documents.renderers.pdf_layout import fill_pages

    faces = Faces(fonts_dir, style.fonts.pdf)
    page = style.page
    strips = BlockCutter(style, faces).cut(document)
    pages = fill_pages(strips, (page.height - page.top - page.bottom) * POINTS_PER_MM)
    packed = BytesIO()
    canvas = open_canvas(
        packed,
        title=document.title,
        moment=document.moment,
        language=document.language,
        sheet=(page.width, page.height),
        face=faces.get(),
        size=style.number_size,
    )
    for number, placed in enumerate(pages, 1):
        _draw_page(canvas, placed, style)
        if number > 1 or style.number_first_page:
            _draw_number(canvas, f"Страница {number} из {len(pages)}", style, faces)
        canvas.showPage()
    canvas.save()
    return packed.getvalue()


def _draw_page(canvas: "Canvas", placed: Sequence["Placed"], style: Style) -> None:
    page = style.page
    left, top = page.left * POINTS_PER_MM, (page.height - page.top) * POINTS_PER_MM
    text = canvas.beginText()
    face = ("", 0.0)
    stretch = 0.0
    for item in placed:
        for piece in item.strip.texts:
            text.setTextOrigin(left + piece.x, top - item.y - piece.y)
            if piece.stretch != stretch:
                stretch = piece.stretch
                text.setWordSpace(stretch)
            for name, words in piece.stretches:
                if (name, piece.size) != face:
                    face = (name, piece.size)
                    text.setFont(*face)
                text.textOut(words)
    canvas.drawText(text)
    _draw_rules(canvas, placed, style)


def _draw_rules(canvas: "Canvas", placed: Sequence["Placed"], style: Style) -> None:
    """Draw the lines of the tables: what of each is on this page is closed at its end."""
    page = style.page
    left, top = page.left * POINTS_PER_MM, (page.height - page.top) * POINTS_PER_MM
    lines: list[tuple[float, float, float, float]] = []
    for grid, items in groupby(placed, key=attrgetter("strip.grid")):
        if grid is None:
            continue
        part = list(items)
        edges = [left + edge for edge in grid.edges]
        start, end = top - part[0].y, top - part[-1].y - part[-1].strip.height
        lines.extend((x, start, x, end) for x in edges)
        lines.append((edges[0], end, edges[-1], end))
        for item in part:
            y = top - item.y
            lines.extend((edges[n], y, edges[n + 1], y) for n in item.strip.ruled)
    if lines:
        canvas.setLineWidth(style.rule)
        canvas.setLineCap(2)
        canvas.lines(lines)


def _draw_number(canvas: "Canvas", words: str, style: Style, faces: "Faces") -> None:
    page = style.page
    face = faces.get()
    width = face.measure(words) * style.number_size / 1000
    middle = (page.left + page.text_width / 2) * POINTS_PER_MM
    y = (page.height - page.header) * POINTS_PER_MM - style.number_size
    text = canvas.beginText(middle - width / 2, y)
    text.setFont(face.name, style.number_size)
    text.textOut(words)
    canvas.drawText(text)
