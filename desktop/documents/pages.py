"""Turn the pages of a finished PDF into pictures, for the preview and for the printer.

PDFium is not thread-safe: all calls are made on the one thread of the papers.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_PER_INCH = 72
_END, _TAIL = b"%%EOF", 1024
"""PDFium mends a file without its end."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Give the size of a page in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Hold one page as pixels of four bytes: blue, green, red, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


def opened(pdf: bytes) -> "PdfDocument":
    """Open a PDF for a ``with`` block."""
    from pypdfium2 import PdfDocument

    return PdfDocument(pdf)


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Return the size of every page."""
    with opened(pdf) as document:
        return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))


def chapter_starts(pdf: bytes) -> tuple[int, ...]:
    """Return the pages, from 0, to which the outermost bookmarks lead."""
    with opened(pdf) as document:
        places = (mark.get_dest() for mark in document.get_toc() if mark.level == 0)
        found = {place.get_index() for place in places if place is not None}
    return tuple(sorted(number for number in found if number is not None))


def whole_pages(path: Path) -> int:
    """Return how many pages a file has; none where it is cut off or no PDF."""
    import pypdfium2

    try:
        data = path.read_bytes()
        with pypdfium2.PdfDocument(data) as document:
            return len(document) if _END in data[-_TAIL:] else 0
    except (OSError, pypdfium2.PdfiumError):
        return 0


def render_page(pdf: bytes, number: int, *, dots_per_inch: float) -> PagePicture:
    """Return page ``number``, from 0, on white."""
    with opened(pdf) as document:
        page = document[number]
        bitmap = page.render(
            scale=dots_per_inch / POINTS_PER_INCH,
            rev_byteorder=False,
            prefer_bgrx=True,
        )
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
