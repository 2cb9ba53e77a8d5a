"""Render a document as plain text: for the clipboard, for reading back and for tests."""

from collections.abc import Iterator

from desktop.documents.cleaning import clean_line
from desktop.documents.content import (
    Block,
    Cell,
    Document,
    KeyValue,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    TwoColumnLine,
    text_of,
)


def render_text(document: Document) -> str:
    """Return the words of a document, a line for each paragraph and each row."""
    return "\n".join("\t".join(line) for block in document.blocks for line in _lines(block)) + "\n"


def texts(document: Document) -> Iterator[str]:
    """Yield every text of a document in the order of reading: paragraphs, cells, signatures."""
    for block in document.blocks:
        for line in _lines(block):
            yield from (text for text in line if text)


def _lines(block: Block) -> Iterator[tuple[str, ...]]:
    match block:
        case Paragraph():
            yield (clean_line(text_of(block)),)
        case KeyValue():
            yield clean_line(block.label), clean_line("\n".join(block.lines))
        case TwoColumnLine():
            yield clean_line(block.left), clean_line(block.right)
        case Table():
            yield tuple(column.title for column in block.columns)
            for row in block.rows:
                yield tuple(_cell_text(cell) for cell in row.cells)
        case Signature():
            yield clean_line(block.post), clean_line(block.name)
        case PageBreak():
            yield ("",)


def _cell_text(cell: Cell) -> str:
    return "\n".join(clean_line(text_of(paragraph)) for paragraph in cell)
