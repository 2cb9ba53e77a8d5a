"""Print a finished PDF page by page at its own size: what was saved is what is printed."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from db.domain.errors import EnvironmentFault
from desktop.documents.pages import PagePicture, page_sizes, render_page, whole_pages

_DOTS_PER_INCH = 300
_LONGEST_A4 = 850
"""Points; what is longer goes on A3."""
Progress = Callable[[int, int], None]


def to_image(picture: PagePicture) -> QImage:
    """Return a page as a picture that Qt paints; it keeps its own copy of the pixels."""
    return QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    ).copy()


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Print the chosen pages 1:1 and return how many went out.

    Raises :class:`EnvironmentFault` ``printer_failed`` when the printer refuses, and
    ``paper_not_written`` when it is a file that does not become whole.
    """
    is_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    if is_file and printer.outputFileName():
        return _print_to_file(pdf, printer, progress)
    return _print(pdf, printer, progress)


def _print_to_file(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Print beside the file and put it into its place when it is whole: Qt does not look."""
    place = Path(printer.outputFileName())
    partial = place.with_name(f".{place.stem}.partial.pdf")
    printer.setOutputFileName(str(partial))
    try:
        count = _print(pdf, printer, progress)
        if whole_pages(partial) < count:
            raise EnvironmentFault("paper_not_written", name=place.name, folder=str(place.parent))
        partial.replace(place)
    except OSError as error:
        folder = str(place.parent)
        raise EnvironmentFault("paper_not_written", name=place.name, folder=folder) from error
    finally:
        printer.setOutputFileName(str(place))
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return count


def _print(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    sizes = page_sizes(pdf)
    pages = chosen_pages(printer, len(sizes))
    _set_sheet(printer, sizes[0].width, sizes[0].height)
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentFault("printer_failed", name=printer.printerName())
    try:
        for done, number in enumerate(pages):
            progress(done, len(pages))
            if done and not printer.newPage():
                raise EnvironmentFault("printer_failed", name=printer.printerName())
            _paint(
                painter, printer, to_image(render_page(pdf, number, dots_per_inch=_DOTS_PER_INCH))
            )
    finally:
        painter.end()
    return len(pages)


def chosen_pages(printer: QPrinter, total: int) -> list[int]:
    """Return the page numbers, from 0, that the print dialog asked for."""
    first, last = printer.fromPage() or 1, printer.toPage() or total
    pages = list(range(min(first, total) - 1, min(last, total)))
    backwards = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    return pages[::-1] if backwards else pages


def _set_sheet(printer: QPrinter, width: float, height: float) -> None:
    """Take the sheet of the paper itself, edge to edge: its margins are in the PDF already."""
    landscape = width > height
    is_large = max(width, height) > _LONGEST_A4
    sheet = QPageSize.PageSizeId.A3 if is_large else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(sheet))
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)


def _paint(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    dots = printer.resolution() / _DOTS_PER_INCH
    painter.drawImage(QRectF(0, 0, image.width() * dots, image.height() * dots), image)
