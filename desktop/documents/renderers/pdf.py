"""Render documents as PDF: embedded faces, a repeated heading row, «Страница X из Y».

The layout is our own (``pdf_lines``, ``pdf_layout``), reportlab draws: its paragraphs read
markup, its tables raise an error on a row taller than a page, and both are slower.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.documents.cleaning import clean_line
from desktop.documents.content import Document
from desktop.documents.renderers.pdf_archive import About, archive
from desktop.documents.renderers.pdf_canvas import open_canvas
from desktop.documents.style import POINTS_PER_MM, Style
from desktop.documents.typography import NBSP

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from desktop.documents.renderers.pdf_fonts import Faces
    from desktop.documents.renderers.pdf_layout import Placed
    from desktop.documents.renderers.pdf_outline import Bookmark


def render_pdf(document: Document, style: Style, fonts_dir: Path) -> bytes:
    """Return the bytes of a PDF; the same document and style give the same bytes.

    ``fonts_dir`` holds the four faces of the style's family. Letters that they lack are □.
    """
    pen = _Pen(style, fonts_dir)
    pen.draw(document)
    return pen.finish(About(document.title, document.moment, document.language))


def render_packet(
    papers: Iterable[tuple[str, Document]], about: About, style: Style, fonts_dir: Path
) -> bytes:
    """Return one PDF of several documents in their order, each with its own page numbers.

    The name of each is a bookmark, with the bookmarks of its places under it.
    """
    pen = _Pen(style, fonts_dir)
    for name, document in papers:
        pen.draw(document, name)
    return pen.finish(about)


class _Pen:
    """Draw documents of one look on the pages of one file."""

    def __init__(self, style: Style, fonts_dir: Path) -> None:
        from desktop.documents.renderers.pdf_fonts import Faces
        from desktop.documents.renderers.pdf_text import TextWriter

        self._style = style
        self._faces = Faces(fonts_dir, style.fonts.pdf)
        sheet = (style.page.width, style.page.height)
        self._canvas = open_canvas(sheet, self._faces.get(), style.number_size)
        self._text = TextWriter(self._canvas)
        self._bookmarks: list[Bookmark] = []
        self._page = 0

    def draw(self, document: Document, name: str = "") -> None:
        """Draw the pages of a document; a name becomes a bookmark over those in it."""
        from desktop.documents.renderers.pdf_pages import draw_first_page, lay_out

        style = self._style
        pages = lay_out(document, style, self._faces)
        if name:
            self._mark(name, style.page.height * POINTS_PER_MM, level=0)
        draw_first_page(self._canvas, document, style)
        for number, placed in enumerate(pages, 1):
            self._mark_places(placed, level=1 if name else 0)
            self._draw_text(placed)
            _draw_rules(self._canvas, placed, style)
            if number > 1 or style.number_first_page:
                words = style.number_words.format(number, len(pages))
                _draw_number(self._canvas, words, style, self._faces)
            self._canvas.showPage()
            self._page += 1

    def finish(self, about: About) -> bytes:
        """Return the file."""
        return archive(self._canvas, about, self._bookmarks)

    def _mark_places(self, placed: Sequence["Placed"], level: int) -> None:
        page = self._style.page
        top = (page.height - page.top) * POINTS_PER_MM
        for item in placed:
            if item.strip.bookmark:
                self._mark(item.strip.bookmark, top - item.y, level)

    def _mark(self, name: str, top: float, level: int) -> None:
        from desktop.documents.renderers.pdf_outline import Bookmark

        shown = clean_line(name).replace(NBSP, " ")
        self._bookmarks.append(Bookmark(shown, self._page, top, level))

    def _draw_text(self, placed: Sequence["Placed"]) -> None:
        page = self._style.page
        left, top = page.left * POINTS_PER_MM, (page.height - page.top) * POINTS_PER_MM
        self._text.write(
            (left + text.x, top - item.y - text.y, text)
            for item in placed
            for text in item.strip.texts
        )


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
        drawn = (f"{x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l" for x, y, to_x, to_y in lines)
        canvas.addLiteral("\n".join((*drawn, "S")))


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
