"""Draw sheets as PDF."""

from typing import TYPE_CHECKING

from desktop.documents.posters.sheet import (
    Bar,
    Code,
    Ink,
    Mark,
    Picture,
    SheetPaper,
    SheetSize,
    Stroke,
    Words,
)
from desktop.documents.renderers.pdf_archive import About, archive
from desktop.documents.renderers.pdf_canvas import open_canvas
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.pdf_pages import draw_code, draw_picture
from desktop.documents.style import POINTS_PER_MM

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from desktop.documents.renderers.pdf_outline import Bookmark

WIDTH, HEIGHT = 210.0, 297.0
_SHEETS = {SheetSize.A4: (210.0, 297.0), SheetSize.A3: (297.0, 420.0)}
_INKS: dict[Ink, tuple[float, float, float]] = {
    Ink.BLACK: (0, 0, 0),
    Ink.GREY: (0.35, 0.35, 0.35),
    Ink.WHITE: (1, 1, 1),
    Ink.BLUE: (0.08, 0.22, 0.42),
    Ink.PALE: (0.92, 0.94, 0.97),
    Ink.GREEN: (0.04, 0.42, 0.2),
    Ink.AMBER: (0.6, 0.34, 0),
    Ink.RED: (0.7, 0.08, 0.08),
}
_DASH = (3, 3)
_FIRST_SIZE = 12


def render_sheets(paper: SheetPaper, faces: Faces) -> bytes:
    """Return the bytes of a PDF; the same paper gives the same bytes."""
    sheet_width, sheet_height = _SHEETS[paper.size]
    canvas = open_canvas((sheet_width, sheet_height), faces.get(), _FIRST_SIZE)
    for sheet in paper.sheets:
        canvas.saveState()
        canvas.scale(sheet_width / WIDTH, sheet_height / HEIGHT)
        for mark in sheet.marks:
            _draw(canvas, mark, faces)
        canvas.restoreState()
        canvas.showPage()
    return archive(canvas, About(paper.title, paper.moment, paper.language), _bookmarks(paper))


def _bookmarks(paper: SheetPaper) -> list["Bookmark"]:
    """Name the sheets, where there are several."""
    from desktop.documents.renderers.pdf_outline import Bookmark

    count = len(paper.sheets)
    if count == 1:
        return []
    _, height = _SHEETS[paper.size]
    top = height * POINTS_PER_MM
    return [Bookmark(f"Лист {page + 1} из {count}", page, top) for page in range(count)]


def _draw(canvas: "Canvas", mark: Mark, faces: Faces) -> None:
    match mark:
        case Words():
            _write(canvas, mark, faces)
        case Bar():
            canvas.setFillColorRGB(*_INKS[mark.ink])
            x, y = mark.x * POINTS_PER_MM, _up(mark.y + mark.height)
            size = mark.width * POINTS_PER_MM, mark.height * POINTS_PER_MM
            canvas.rect(x, y, *size, stroke=0, fill=1)
        case Stroke():
            _stroke(canvas, mark)
        case Code():
            draw_code(canvas, mark.text, mark.x, HEIGHT - mark.y - mark.size, mark.size)
        case Picture():
            draw_picture(canvas, mark.png, mark.x, HEIGHT - mark.y - mark.height, mark.height)


def _write(canvas: "Canvas", mark: Words, faces: Faces) -> None:
    face = faces.get(bold=mark.bold)
    canvas.setFillColorRGB(*_INKS[mark.ink])
    text = canvas.beginText()
    x, y = mark.x * POINTS_PER_MM, _up(mark.y)
    if mark.turned:
        text.setTextTransform(0, 1, -1, 0, x, y)
    else:
        text.setTextOrigin(x, y)
    text.setFont(face.name, mark.size)
    text.textOut(face.show(mark.text))
    canvas.drawText(text)


def _stroke(canvas: "Canvas", mark: Stroke) -> None:
    canvas.setStrokeColorRGB(*_INKS[mark.ink])
    canvas.setLineWidth(mark.width)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setDash(*(_DASH if mark.dashed else ()))
    path = canvas.beginPath()
    (first_x, first_y), *rest = mark.points
    path.moveTo(first_x * POINTS_PER_MM, _up(first_y))
    for x, y in rest:
        path.lineTo(x * POINTS_PER_MM, _up(y))
    canvas.drawPath(path, stroke=1, fill=0)


def _up(y: float) -> float:
    """Turn millimetres from the top of an A4 sheet into points from its bottom."""
    return (HEIGHT - y) * POINTS_PER_MM
