"""Count the pages of a paper without drawing them."""

from pathlib import Path

from desktop.documents.content import Document
from desktop.documents.style import POINTS_PER_MM, Style


def count_pages(document: Document, style: Style, fonts_dir: Path) -> int:
    """Return of how many pages the PDF of a document is."""
    from desktop.documents.renderers.pdf_blocks import BlockCutter
    from desktop.documents.renderers.pdf_fonts import Faces
    from desktop.documents.renderers.pdf_layout import fill_pages

    page = style.page
    strips = BlockCutter(style, Faces(fonts_dir, style.fonts.pdf)).cut(document)
    return len(fill_pages(strips, (page.height - page.top - page.bottom) * POINTS_PER_MM))
