"""Open a finished file again and see that everything we meant to write stands in it."""

import re
import zipfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.content import Document
from desktop.documents.posters.sheet import SheetPaper, sheet_texts
from desktop.documents.renderers.text import texts

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MISSING_GLYPH = "□"
_ITEM_CELLS = 5
_HYPHEN_AT_LINE_END = "\x02"
"""What PDFium reads where a word is cut after its hyphen."""
_POINT_STYLE = "PaperPoint"
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\. ")
_WORDS = re.compile(r"\w+|[^\w\s]+")
_SHORTEST_PIECE = 3
_AROUND = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml\Z")


@dataclass(frozen=True, slots=True)
class ReadItem:
    """Hold one row of the table of items as it stands in a file."""

    number: str
    words: str
    order: str
    responsible: str
    term: str


def read_docx_text(data: bytes) -> str:
    """Return the words of a DOCX, a line for each paragraph, in the order of reading."""
    return "\n".join(_paragraph_text(paragraph) for paragraph in _body(data).iter(f"{_W}p"))


def read_docx_around(data: bytes) -> str:
    """Return the words of the headers, footers and notes of a DOCX."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [_tree(archive.read(name)) for name in archive.namelist() if _AROUND.match(name)]
    return "\n".join(_paragraph_text(one) for part in parts for one in part.iter(f"{_W}p"))


def read_docx_items(data: bytes) -> tuple[ReadItem, ...]:
    """Return the rows of the table of items; an item with several orders has several rows."""
    items = []
    for row in _body(data).iter(f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}tblHeader") is not None:
            continue
        cells = [_cell_words(cell) for cell in row.iter(f"{_W}tc")]
        if len(cells) == _ITEM_CELLS:
            items.append(ReadItem(*cells))
    return tuple(items)


def read_docx_numbers(data: bytes) -> tuple[str, ...]:
    """Return the numbers of items and orders, from the table of items or from the points."""
    body = _body(data)
    rows: list[str] = []
    for table in body.iter(f"{_W}tbl"):
        heads, *lines = ([*row.iter(f"{_W}tc")] for row in table.iter(f"{_W}tr"))
        if "Поручение" in [_cell_words(cell) for cell in heads]:
            rows.extend(_cell_words(cells[0]) for cells in lines)
    points = (_NUMBER.match(words) for words in _points(body))
    return (*rows, *(found[1] for found in points if found))


def _points(body: "_Element") -> Iterator[str]:
    for paragraph in body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") == _POINT_STYLE:
            yield _paragraph_text(paragraph)


def _cell_words(cell: "_Element") -> str:
    return "\n".join(_paragraph_text(paragraph) for paragraph in cell.iter(f"{_W}p"))


def read_pdf_text(data: bytes) -> str:
    """Return the words of a PDF in the order in which they are drawn, page by page."""
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def lost_in_docx(document: Document, data: bytes) -> tuple[str, ...]:
    """Return the texts of a document that its DOCX lacks; none is what we want to hear."""
    return _lost(texts(document), read_docx_text(data))


def lost_words(wanted: Iterable[str], data: bytes) -> tuple[str, ...]:
    """Return which of these texts, in their order, do not stand in the body of a DOCX."""
    return _lost(wanted, read_docx_text(data))


def lost_in_pdf(document: Document, data: bytes) -> tuple[str, ...]:
    """Return the texts of a document that its PDF lacks; none is what we want to hear.

    PDFium reads in no time, but some letters not in their order; what it does not find is looked
    for by the slower reader. PDFium is not thread-safe: call this on the thread of the papers.
    """
    if not _lost(texts(document), _read_pdf_fast(data)):
        return ()
    return _lost_anywhere(tuple(texts(document)), read_pdf_text(data))


def _read_pdf_fast(data: bytes) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        pages = (page.get_textpage().get_text_range() for page in document)
        return "\n".join(pages).replace(_HYPHEN_AT_LINE_END, "-")


def lost_in_sheets(paper: SheetPaper, data: bytes) -> tuple[str, ...]:
    """Return the texts of posters or cards that their PDF lacks."""
    return _lost_anywhere(tuple(sheet_texts(paper)), read_pdf_text(data))


def _lost(wanted: Iterable[str], found: str) -> tuple[str, ...]:
    """Look for each text after the one before it; blanks and ends of lines do not count."""
    packed = _packed(found)
    letters = set(packed)
    lost, position = [], 0
    for text in wanted:
        shown = "".join(x if x in letters else _MISSING_GLYPH for x in _packed(text))
        place = packed.find(shown, position)
        if place >= 0:
            position = place + len(shown)
        elif not _stands_in_pieces(text, packed, position):
            lost.append(text)
    return tuple(lost)


def _lost_anywhere(wanted: Sequence[str], found: str) -> tuple[str, ...]:
    """Look for the texts in their order, and where that fails for every word and every letter.

    Columns that stand side by side are read line by line through both, and writing from right to
    left or with marks over marks is read in an order of its own.
    """
    lost = _lost(wanted, found)
    if not lost:
        return ()
    packed = _packed(found)
    letters = Counter(packed)
    known = set(letters)
    needed = Counter(x if x in known else _MISSING_GLYPH for x in _packed("".join(wanted)))
    if needed <= letters and all(_stands_in_pieces(text, packed, 0) for text in lost):
        return ()
    return lost


def _stands_in_pieces(text: str, packed: str, position: int) -> bool:
    """Tell whether each word stands further on, in one piece or in several.

    The end of a page cuts a tall row, and a long word of it too; Hebrew is read in reverse.
    """
    letters = set(packed)
    for word in _WORDS.findall(text):
        shown = "".join(x if x in letters else _MISSING_GLYPH for x in word)
        if packed.find(shown[::-1], position) < 0 and not _covered(shown, packed, position):
            return False
    return True


def _covered(word: str, packed: str, position: int) -> bool:
    while word:
        found = bisect_left(
            range(1, len(word) + 1), True, key=lambda n: packed.find(word[:n], position) < 0
        )
        if found < min(len(word), _SHORTEST_PIECE):
            return False
        word = word[found:]
    return True


def _packed(text: str) -> str:
    return "".join(text.split())


def _body(data: bytes) -> "_Element":
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return _tree(archive.read("word/document.xml"))


def _tree(part: bytes) -> "_Element":
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(part, parser)


def _paragraph_text(paragraph: "_Element") -> str:
    return "".join(_pieces(paragraph))


def _pieces(paragraph: "_Element") -> Iterator[str]:
    for node in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        if node.tag == f"{_W}t":
            yield node.text or ""
        else:
            yield "\n" if node.tag == f"{_W}br" else "\t"
