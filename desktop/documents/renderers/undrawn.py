"""Tell which letters of a paper the face of its PDF cannot draw: boxes will stand for them."""

from itertools import chain
from pathlib import Path

from desktop.documents.content import Document
from desktop.documents.renderers.text import texts
from desktop.documents.style import Style

_MOST = 12


def undrawn_letters(document: Document, style: Style, fonts_dir: Path) -> str:
    """Return the first of these letters, each once, in the order of reading."""
    from desktop.documents.renderers.pdf_fonts import Faces

    face = Faces(fonts_dir, style.fonts.pdf).get()
    letters = dict.fromkeys(chain.from_iterable(texts(document)))
    return "".join([letter for letter in letters if not face.draws(letter)][:_MOST])
