"""Open what a paper is drawn on."""

from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.style import POINTS_PER_MM

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from desktop.documents.renderers.pdf_fonts import Face


def open_canvas(sheet: tuple[float, float], face: "Face", size: float) -> "Canvas":
    """Return a canvas of a sheet in millimetres, to be written by ``archive``.

    Its first letters are of our face: the library would name one of its own, which PDF/A forbids.
    """
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # a quarter more bytes, and time, so that a file may pass for text
    return Canvas(
        BytesIO(),
        pagesize=(sheet[0] * POINTS_PER_MM, sheet[1] * POINTS_PER_MM),
        invariant=True,
        pageCompression=1,
        initialFontName=face.name,  # type: ignore[arg-type] # the stubs say float
        initialFontSize=size,
    )
