"""Turn the pages of a finished PDF into pictures, for the preview and for the printer.

PDFium is not thread-safe: all calls are made on the one thread of the papers.
"""

from dataclasses import dataclass

POINTS_PER_INCH = 72


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


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Return the size of every page."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))


def render_page(pdf: bytes, number: int, *, dots_per_inch: float) -> PagePicture:
    """Return page ``number``, from 0, on white."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        bitmap = page.render(
            scale=dots_per_inch / POINTS_PER_INCH,
            rev_byteorder=False,
            prefer_bgrx=True,
        )
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
