"""The sheets that posters and cards are made of: words, bars and lines, each in its place.

Lengths are millimetres from the upper left corner of an A4 sheet, sizes of letters points. An A3
sheet is the same one drawn √2 as large, so that what fits one fits the other.
"""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MARGIN = 15.0
"""Kept free of words at every edge; 21 mm on A3."""

Point = tuple[float, float]


class SheetSize(StrEnum):
    """Name the sizes of a sheet."""

    A4 = "a4"
    A3 = "a3"


class Ink(StrEnum):
    """Name the colours; in grey print they stay apart."""

    BLACK = "black"
    GREY = "grey"
    WHITE = "white"
    BLUE = "blue"
    PALE = "pale"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Words:
    """Place a line of text; ``y`` is its base line. A turned one reads upwards."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    ink: Ink = Ink.BLACK
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """Fill a rectangle."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Stroke:
    """Draw a line through points; ``width`` is in points."""

    points: tuple[Point, ...]
    width: float = 0.75
    ink: Ink = Ink.BLACK
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Place a QR code; ``x`` and ``y`` are its upper left corner."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Place a PNG of :mod:`desktop.documents.pictures`; ``x`` and ``y`` are its upper left corner."""

    png: bytes
    x: float
    y: float
    height: float


Mark = Words | Bar | Stroke | Code | Picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold what stands on one sheet."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """Hold a paper of sheets; ``moment`` as in :class:`~desktop.documents.content.Document`."""

    title: str
    sheets: tuple[Sheet, ...]
    moment: datetime
    size: SheetSize = SheetSize.A4
    language: str = "ru-RU"


@dataclass(frozen=True, slots=True)
class PosterOptions:
    """Choose the size of a poster and whether strips can be torn off it."""

    size: SheetSize = SheetSize.A4
    strips: bool = False


def sheet_texts(paper: SheetPaper) -> tuple[str, ...]:
    """Return every line of words in the order in which it is drawn."""
    return tuple(
        mark.text for sheet in paper.sheets for mark in sheet.marks if isinstance(mark, Words)
    )


def circle(x: float, y: float, radius: float) -> tuple[Point, ...]:
    """Return points of a closed circle."""
    turns = (math.tau * step / 32 for step in range(33))
    return tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns)
