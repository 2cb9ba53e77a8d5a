"""Write lines of text as the operators of a PDF page.

The library's own text objects measure every word once more and write each number in three
steps; on a paper of two thousand items that is half of the time.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics

from desktop.documents.renderers.pdf_archive import document_of

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from desktop.documents.renderers.pdf_layout import Text


class TextWriter:
    """Write the text of one page after another on a canvas."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas

    def write(self, texts: Iterable[tuple[float, float, "Text"]]) -> None:
        """Write lines; each is given with its base point on the page, in points."""
        code = ["BT"]
        stretch, looks = 0.0, ("", 0.0)
        for x, y, text in texts:
            code.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
            if text.stretch != stretch:
                stretch = text.stretch
                code.append(f"{stretch:.4f} Tw")
            for face, words in text.stretches:
                for part, codes in self._codes(face, words):
                    if (part, text.size) != looks:
                        looks = (part, text.size)
                        code.append(f"{part} {text.size:g} Tf")
                    code.append(f"<{codes.hex()}> Tj")
        code.append("0 Tw ET" if stretch else "ET")
        self._canvas.addLiteral("\n".join(code))

    def _codes(self, face: str, words: str) -> Iterable[tuple[str, bytes]]:
        """Yield the parts of a text: an embedded face has 256 letters at most."""
        document = document_of(self._canvas)
        font = pdfmetrics.getFont(face)
        for part, codes in font.splitString(words, document):  # type: ignore[attr-defined] # the stubs know the old kind of fonts only
            yield font.getSubsetInternalName(part, document), codes  # type: ignore[attr-defined] # as above
