"""Count the pages of a paper without drawing them."""

from pathlib import Path

from desktop.documents.content import Document
from desktop.documents.style import Style


def count_pages(document: Document, style: Style, fonts_dir: Path) -> int:
    """Return of how many pages the PDF of a document is."""
    from desktop.documents.renderers.pdf_fonts import Faces
    from desktop.documents.renderers.pdf_pages import lay_out

    return len(lay_out(document, style, Faces(fonts_dir, style.fonts.pdf)))
