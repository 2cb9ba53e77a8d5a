"""Open a PDF that says what it is, and nothing of who made it or when it was drawn."""

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.cleaning import clean_line
from desktop.documents.style import POINTS_PER_MM

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from desktop.documents.renderers.pdf_fonts import Face


def open_canvas(
    target: BytesIO,
    *,
    title: str,
    moment: datetime,
    language: str,
    sheet: tuple[float, float],
    face: "Face",
    size: float,
) -> "Canvas":
    """Return a canvas of a sheet in millimetres; the same drawing gives the same bytes."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(
        target,
        pagesize=(sheet[0] * POINTS_PER_MM, sheet[1] * POINTS_PER_MM),
        invariant=True,
        pageCompression=1,
        lang=language,
        initialFontName=face.name,  # type: ignore[arg-type] # the stubs say float
        initialFontSize=size,
    )
    canvas.setTitle(clean_line(title))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("courtyard-minutes")
    canvas.setDateFormatter(_Moment(moment))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


class _Moment:
    """Give the document's own moment where the library would write its clock."""

    def __init__(self, moment: datetime) -> None:
        self._text = moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")

    def __call__(self, *_clock: int) -> str:
        return self._text
