"""Print a finished PDF page by page at its own size: what was saved is what is printed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from db.domain.errors import EnvironmentFault
from desktop.documents.pages import PagePicture, PageSize, page_sizes, render_page, whole_pages

_DOTS_PER_INCH = 300
_LONGEST_A4 = 850
"""Points; what is longer goes on A3."""
Progress = Callable[[int, int], None]
_A4 = (595, 842)
_Sheet = tuple[int | None, ...]
"""The pages on the sides of a sheet; ``None`` is left blank."""


def to_image(picture: PagePicture) -> QImage:
    """Return a page as a picture that Qt paints; it keeps its own copy of the pixels."""
    return QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    ).copy()


def make_ready(printer: QPrinter) -> None:
    """Do everything once that printing does with Qt; call it on the GUI thread.

    Its classes must not be met for the first time on another thread.
    """
    chosen_pages(printer, 1)
    is_duplex(printer)
    _set_sheet(printer, PageSize(*_A4))
    QPainter()
    QRectF()


def print_pdf(
    pdf: bytes, printer: QPrinter, progress: Progress, starts: Sequence[int] = (0,)
) -> int:
    """Print the chosen pages 1:1 and return how many went out.

    On both sides of the sheet each paper, from one of ``starts`` on, begins on a fresh one. Raises :class:`EnvironmentFault` ``printer_failed`` when the printer refuses, and
    ``paper_not_written`` or ``paper_open_elsewhere`` when it is a file that does not become whole.
    """
    if _is_file(printer) and printer.outputFileName():
        return _print_to_file(pdf, printer, progress, starts)
    return _print(pdf, printer, progress, starts)


def _print_to_file(pdf: bytes, printer: QPrinter, progress: Progress, starts: Sequence[int]) -> int:
    """Print beside the file and put it into its place when it is whole: Qt does not look."""
    place = Path(printer.outputFileName())
    partial = place.with_name(f".{place.stem}.partial.pdf")
    printer.setOutputFileName(str(partial))
    try:
        count = _print(pdf, printer, progress, starts)
        if whole_pages(partial) < count:
            raise EnvironmentFault("paper_not_written", name=place.name, folder=str(place.parent))
        _rename(partial, place)
    except OSError as error:
        folder = str(place.parent)
        raise EnvironmentFault("paper_not_written", name=place.name, folder=folder) from error
    finally:
        printer.setOutputFileName(str(place))
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return count


def _rename(partial: Path, place: Path) -> None:
    try:
        partial.replace(place)
    except PermissionError as error:
        # Windows: somebody has the older file open.
        raise EnvironmentFault("paper_open_elsewhere", name=place.name) from error


def _print(pdf: bytes, printer: QPrinter, progress: Progress, starts: Sequence[int]) -> int:
    sizes = page_sizes(pdf)
    sides = _sides(printer, sizes, starts)
    size = sizes[sides[0] or 0]
    _set_sheet(printer, size)
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentFault("printer_failed", name=printer.printerName())
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # else letters get a haze
    try:
        for done, number in enumerate(sides):
            progress(done, len(sides))
            size = size if number is None else sizes[number]
            if done:
                _turn(printer, size)
            if number is not None:
                picture = render_page(pdf, number, dots_per_inch=_DOTS_PER_INCH)
                _paint(painter, printer, to_image(picture))
    except BaseException:
        printer.abort()  # what is stopped or fails must not come out in part
        painter.end()
        raise
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise EnvironmentFault("printer_failed", name=printer.printerName())
    return len(sides)


def is_duplex(printer: QPrinter) -> bool:
    """Tell whether both sides of a sheet are printed on."""
    if _is_file(printer) or printer.duplex() is QPrinter.DuplexMode.DuplexNone:
        return False
    able = QPrinterInfo(printer).supportedDuplexModes()
    return any(mode is not QPrinter.DuplexMode.DuplexNone for mode in able)


def chosen_pages(printer: QPrinter, total: int) -> list[int]:
    """Return the page numbers, from 0, that the print dialog asked for; all where it is none."""
    ranges = printer.pageRanges().toRangeList()
    if ranges:
        wanted = [n for one in ranges for n in range(one.from_, one.to + 1)]
    else:
        wanted = list(range(printer.fromPage() or 1, (printer.toPage() or total) + 1))
    return [number - 1 for number in wanted if 1 <= number <= total] or list(range(total))


def _sides(printer: QPrinter, sizes: Sequence[PageSize], starts: Sequence[int]) -> list[int | None]:
    """Return the pages in the order in which they go out; ``None`` is a side left blank."""
    pages = chosen_pages(printer, len(sizes))
    sheets: list[_Sheet] = [(page,) for page in pages]
    if is_duplex(printer):
        sheets = list(_on_both_sides(pages, sizes, frozenset(starts)))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        sheets.reverse()
    sides = [side for sheet in _in_copies(sheets, printer) for side in sheet]
    return sides[:-1] if sides[-1] is None else sides


def _on_both_sides(
    pages: Sequence[int], sizes: Sequence[PageSize], starts: frozenset[int]
) -> Iterator[_Sheet]:
    """Put pages onto both sides; another paper, or another size, begins on a fresh sheet."""
    place = 0
    while place < len(pages):
        front = pages[place]
        back = pages[place + 1] if place + 1 < len(pages) else None
        if back is not None and (back in starts or sizes[back] != sizes[front]):
            back = None
        yield front, back
        place += 1 if back is None else 2


def _in_copies(sheets: list[_Sheet], printer: QPrinter) -> list[_Sheet]:
    """Repeat the sheets for a printer that makes no copies by itself."""
    if printer.supportsMultipleCopies() and not _is_file(printer):
        return sheets
    copies = max(printer.copyCount(), 1)
    if printer.collateCopies():
        return sheets * copies
    return [sheet for sheet in sheets for _ in range(copies)]


def _turn(printer: QPrinter, size: PageSize) -> None:
    """Begin the next sheet, of the size and the way round of its own page."""
    _set_sheet(printer, size)
    if not printer.newPage():
        raise EnvironmentFault("printer_failed", name=printer.printerName())


def _is_file(printer: QPrinter) -> bool:
    return printer.outputFormat() is QPrinter.OutputFormat.PdfFormat


def _set_sheet(printer: QPrinter, size: PageSize) -> None:
    """Take the sheet of the paper itself, edge to edge: its margins are in the PDF already."""
    landscape = size.width > size.height
    is_large = max(size.width, size.height) > _LONGEST_A4
    sheet = QPageSize.PageSizeId.A3 if is_large else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(sheet))
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)


def _paint(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    dots = printer.resolution() / _DOTS_PER_INCH
    painter.drawImage(QRectF(0, 0, image.width() * dots, image.height() * dots), image)
