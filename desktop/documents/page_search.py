"""Find words on the pages of a finished PDF, and say where they stand.

PDFium is not thread-safe: all calls are made on the one thread of the papers.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.documents.pages import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_SAME = str.maketrans({"ё": "е", "\xa0": " ", "\u202f": " ", "\u2011": "-"})
_CHECK = str.maketrans({"\xad": "", "\x02": ""})


@dataclass(frozen=True, slots=True)
class Box:
    """Give a rectangle on a page in points, measured from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Hit:
    """Say where the words stand: on which page, from 0, and in which lines of it."""

    page: int
    boxes: tuple[Box, ...]


def find_on_pages(pdf: bytes, words: str, pages: Iterable[int]) -> list[Hit]:
    """Return where the words stand on these pages, in their order.

    Case does not count, ё is е, and any blanks, the end of a line too, are as good as one.
    """
    pattern = _pattern(words)
    if pattern is None:
        return []
    with opened(pdf) as document:
        return [hit for number in pages for hit in _on_page(document[number], number, pattern)]


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = [re.escape(part) for part in _plain(words).translate(_CHECK).split()]
    return re.compile(r"\s+".join(parts)) if parts else None


def _plain(text: str) -> str:
    """Return as many letters as there were, each in its plainest form."""
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text).translate(_SAME)


def _on_page(page: "PdfPage", number: int, pattern: re.Pattern[str]) -> Iterator[Hit]:
    height = page.get_height()
    text = page.get_textpage()
    for found in pattern.finditer(_plain(text.get_text_range())):
        boxes = tuple(_boxes(text, found.start(), found.end(), height))
        if boxes:
            yield Hit(number, boxes)


def _boxes(text: "PdfTextPage", start: int, end: int, height: float) -> Iterator[Box]:
    from pypdfium2 import raw

    first = raw.FPDFText_GetCharIndexFromTextIndex(text, start)
    last = raw.FPDFText_GetCharIndexFromTextIndex(text, end - 1)
    if first < 0 or last < first:
        return
    for place in range(text.count_rects(first, last - first + 1)):
        left, bottom, right, top = text.get_rect(place)
        yield Box(left, height - top, right - left, top - bottom)
