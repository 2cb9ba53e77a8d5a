"""Set words in a box: break them into lines, and make them smaller until they fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.documents.cleaning import clean_line
from desktop.documents.content import Align, Run
from desktop.documents.posters.sheet import Ink, Words
from desktop.documents.renderers.pdf_fonts import Faces
from desktop.documents.renderers.pdf_lines import LineBreaker
from desktop.documents.style import POINTS_PER_MM

FAMILY = "PTSans"
LEADING = 1.2
KEY_SIZE = 30
"""Points: what is at least so large is read from three metres."""
_KEY_LEADING = 1.1
_BASELINE = 0.95
_STEP = 0.97
_STEPS = 8
_LARGEST = 1.6
_OTHERS_FIRST = 0.7
"""How small the others become before a key does."""
_LARGEST_KEY = 54
_SMALLEST = 0.02
_MOST_STRETCH = 1.5


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold a text of a poster, its size in points and the space over it in millimetres.

    A ``key`` piece is what passers-by must be able to read; it is made smaller last.
    An ``unbroken`` one stays on one line, smaller where it is too wide.
    """

    text: str
    size: float
    bold: bool = False
    gap: float = 4
    key: bool = False
    unbroken: bool = False
    ink: Ink = Ink.BLACK
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class _SetPiece:
    """Hold the lines of a piece, each with its width in millimetres."""

    piece: Piece
    size: float
    lines: tuple[tuple[str, float], ...]

    @property
    def height(self) -> float:
        return len(self.lines) * self.step

    @property
    def step(self) -> float:
        """Return the height of a line; large letters need less air."""
        return self.size * (_KEY_LEADING if self.piece.key else LEADING) / POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class _Scale:
    """Hold by how much key pieces and the others are resized, and where keys stop for now."""

    key: float
    other: float
    floor: float

    def size(self, piece: Piece) -> float:
        """Return the size of a piece in points."""
        if not piece.key:
            return piece.size * self.other
        return max(piece.size * self.key, min(self.floor, piece.size))


class Setter:
    """Break and measure words of the poster's face."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces

    def lines(self, text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
        """Return the lines of a text in a width of millimetres."""
        return [line for line, _ in self.measured(text, size, width, bold=bold)]

    def measured(
        self, text: str, size: float, width: float, *, bold: bool = False
    ) -> list[tuple[str, float]]:
        """Return the lines of a text, each with its own width, in millimetres."""
        breaker = LineBreaker(self._faces, size)
        lines = breaker.break_runs((Run(text),), width * POINTS_PER_MM, bold=bold)
        return [
            ("".join(part for _, part in line.stretches), line.width / POINTS_PER_MM)
            for line in lines
            if line.stretches
        ]

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return how wide a text is on one line, in millimetres."""
        measured = self.measured(text, size, 1_000_000, bold=bold)
        return max((width for _, width in measured), default=0)

    def cut(
        self, text: str, size: float, width: float, most: int, *, bold: bool = False
    ) -> list[str]:
        """Return at most so many lines; the last one then ends with «…»."""
        lines = self.lines(text, size, width, bold=bold)
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and self.width(f"{last}…", size, bold=bold) > width:
            last = last[:-1]
        return [*lines[: most - 1], f"{last.rstrip(' ,;.–')}…"]

    def one_line(
        self, text: str, size: float, width: float, *, bold: bool = False, least: float = 6
    ) -> tuple[str, float]:
        """Return a text that stands on one line, and its size: smaller, at last cut."""
        text = clean_line(text).replace("\n", " ")
        wide = self.width(text, size, bold=bold)
        if wide > width:
            size = max(least, size * width / wide * 0.999)
        found = self.cut(text, size, width, 1, bold=bold)
        return (found[0] if found else ""), size

    def fit(
        self, pieces: Sequence[Piece], x: float, y: float, width: float, height: float
    ) -> tuple[Words, ...]:
        """Place pieces under one another in a box, as large as they go.

        What is left of the height goes to the gaps, by their size.
        """
        pieces = [piece for piece in pieces if clean_line(piece.text)]
        if not pieces:
            return ()
        for scale in _scales():
            found = [self._set(piece, scale.size(piece), width) for piece in pieces]
            gaps = sum(piece.gap * scale.other for piece in pieces[1:])
            needed = sum(one.height for one in found) + gaps
            if needed <= height:
                break
        stretch = min(max(height - needed, 0) / gaps, _MOST_STRETCH) if gaps else 0
        return tuple(_placed(found, x, y, width, gap=scale.other * (1 + stretch)))

    def _set(self, piece: Piece, size: float, width: float) -> _SetPiece:
        if piece.unbroken:
            wide = self.width(piece.text, size, bold=piece.bold)
            size = size * width / wide * 0.999 if wide > width else size
        lines = self.measured(piece.text, size, width, bold=piece.bold)
        return _SetPiece(piece, size, tuple(lines))


def _scales() -> Iterator[_Scale]:
    """Yield ever smaller sizes: first what is not a key, then the keys down to what is readable."""
    for step in range(_STEPS):
        yield _Scale(_LARGEST - (_LARGEST - 1) * step / _STEPS, 1, KEY_SIZE)
    for step in range(_STEPS):
        yield _Scale(1, 1 - (1 - _OTHERS_FIRST) * step / _STEPS, KEY_SIZE)
    key = 1.0
    while key > KEY_SIZE / _LARGEST_KEY:
        yield _Scale(key, _OTHERS_FIRST * key, KEY_SIZE)
        key *= _STEP
    key, other = 1.0, _OTHERS_FIRST * key
    while key > _SMALLEST:
        yield _Scale(key, min(other, key), 0)
        key *= _STEP


def _placed(
    found: Sequence[_SetPiece], x: float, y: float, width: float, *, gap: float
) -> Iterator[Words]:
    for number, one in enumerate(found):
        piece = one.piece
        y += piece.gap * gap if number else 0
        for text, wide in one.lines:
            left = x
            if piece.align is Align.CENTRE:
                left += (width - wide) / 2
            elif piece.align is Align.RIGHT:
                left += width - wide
            base = y + one.size * _BASELINE / POINTS_PER_MM
            yield Words(text, left, base, one.size, piece.bold, piece.ink)
            y += one.step
