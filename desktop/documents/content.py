"""The blocks that a paper is made of: what it says, never how it looks.

Builders make them, renderers dispatch on them. A block names its role; the
``Style`` says what the role looks like on the page.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """Name what a paragraph is for."""

    LETTERHEAD = "letterhead"
    MARK = "mark"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PLACE = "place"
    HEADING = "heading"
    BODY = "body"
    POINT = "point"
    TERM = "term"
    CELL = "cell"
    CELL_HEAD = "cell_head"
    SMALL = "small"
    STAMP = "stamp"
    ADDRESSEE = "addressee"
    GREETING = "greeting"
    NOTE = "note"
    REMARK = "remark"


class Align(StrEnum):
    """Name the ways to set a line between its margins."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Run:
    """Hold a stretch of text of one look; a line feed in it is a new line of the paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Hold runs that are set as one paragraph of a role."""

    role: Role
    runs: tuple[Run, ...]
    keep_with_next: bool = False
    bookmark: str = ""
    """The name under which a reader of the file finds this place."""


@dataclass(frozen=True, slots=True)
class KeyValue:
    """Hold a requisite: «Присутствовали:» and its lines, hanging beside the label."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TwoColumnLine:
    """Hold two texts of one line: at the left margin and at the right one."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Column:
    """Name a column of a table, its width in millimetres and how its cells are aligned."""

    title: str
    width: float
    align: Align = Align.LEFT


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Hold the cells of a row.

    A row that is ``continued`` goes on with the row above: its empty cells have no line on top,
    so that they read as one cell with the one above.
    """

    cells: tuple[Cell, ...]
    continued: bool = False
    bookmark: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Hold rows under a heading row that is repeated on every page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    keep_with_next: bool = False
    """Keep the last row on the page of what follows."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Hold a post at the left, and the name of who signs at the right margin."""

    post: str
    name: str
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Start a new page."""


Block = Paragraph | KeyValue | TwoColumnLine | Table | Signature | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """Hold a whole paper: its blocks, and what the file says about itself.

    No author is kept: a paper leaves the house, and who typed it is nobody's business.
    ``moment`` is an aware time; it becomes the date of creation in the file.
    """

    title: str
    blocks: tuple[Block, ...]
    moment: datetime
    language: str = "ru-RU"
    emblem: bytes = b""
    """The coat of arms over the first page, a PNG of :mod:`desktop.documents.pictures`."""
    code: str = ""
    """What the QR code under the first page says."""


def plain(role: Role, text: str, *, keep_with_next: bool = False, bookmark: str = "") -> Paragraph:
    """Make a paragraph of one run."""
    return Paragraph(role, (Run(text),), keep_with_next, bookmark)


def text_of(paragraph: Paragraph) -> str:
    """Return the words of a paragraph without their look."""
    return "".join(run.text for run in paragraph.runs)
