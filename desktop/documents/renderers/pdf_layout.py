"""Cut blocks into strips, and fill pages with them.

A strip is what is never cut by the end of a page: a line of text, or a row of a
table. All pages are known before the first is drawn, so «Страница X из Y» costs
nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Text:
    """Place stretches of text: ``x`` from the left margin, ``y`` down from the strip's top."""

    x: float
    y: float
    stretches: tuple[tuple[str, str], ...]
    size: float
    stretch: float = 0
    """Points added to each blank, to fill the line."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Hold what the strips of one table share: the columns, and the heading row."""

    widths: tuple[float, ...]
    heading: "Strip | None" = None

    @property
    def edges(self) -> tuple[float, ...]:
        """Return where the vertical lines stand."""
        return (0.0, *accumulate(self.widths))


@dataclass(frozen=True, slots=True)
class Strip:
    """Hold a slice of a page."""

    height: float
    texts: tuple[Text, ...]
    before: float = 0
    """Space above, left out at the top of a page."""
    keep: bool = False
    """Stay on the page of the next strip."""
    grid: Grid | None = None
    ruled: tuple[int, ...] = ()
    """Columns with a line on top."""
    new_page: bool = False
    bookmark: str = ""
    at_bottom: bool = False
    """Stand at the foot of the page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Hold a strip and its distance from the top of the text."""

    strip: Strip
    y: float


def fill_pages(
    strips: Sequence[Strip], height: float, first_height: float | None = None
) -> list[list[Placed]]:
    """Put strips on pages, with the heading row over each part of a table.

    The first page may be lower than the others.
    """
    first_height = height if first_height is None else first_height
    filler = _Filler(height, first_height)
    index = 0
    while index < len(strips):
        chain = _chain(strips, index, height if index else first_height)
        filler.add(chain)
        index += len(chain)
    return filler.pages


def _chain(strips: Sequence[Strip], start: int, height: float) -> Sequence[Strip]:
    """Return the strips that must share a page, or as many of them as a page can hold."""
    end = start + 1
    taken = strips[start].height + _heading_height(strips[start])
    while end < len(strips) and strips[end - 1].keep and not strips[end].new_page:
        grid = strips[end].grid
        if grid is not strips[end - 1].grid:
            taken += _heading_height(strips[end])
        taken += strips[end].before + strips[end].height
        if taken > height:
            break
        end += 1
    return strips[start:end]


def _heading_height(strip: Strip) -> float:
    return strip.grid.heading.height if strip.grid and strip.grid.heading else 0


class _Filler:
    def __init__(self, height: float, first_height: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._next_height = height
        self._height = first_height
        self._y = 0.0

    def add(self, chain: Sequence[Strip]) -> None:
        page = self.pages[-1]
        if page and (chain[0].new_page or self._y + self._needed(chain) > self._height + 0.01):
            self.pages.append([])
            self._y = 0.0
            self._height = self._next_height
        for strip in chain:
            self._place(strip)

    def _needed(self, strips: Iterable[Strip]) -> float:
        needed, grid = 0.0, self._last_grid()
        for strip in strips:
            if strip.grid is not grid:
                needed += _heading_height(strip)
            grid = strip.grid
            needed += strip.before + strip.height
        return needed

    def _last_grid(self) -> Grid | None:
        page = self.pages[-1]
        return page[-1].strip.grid if page else None

    def _place(self, strip: Strip) -> None:
        if strip.grid and strip.grid.heading and self._last_grid() is not strip.grid:
            self._put(strip.grid.heading)
        self._put(strip)

    def _put(self, strip: Strip) -> None:
        page = self.pages[-1]
        if page:
            self._y += strip.before
        if strip.at_bottom:
            self._y = max(self._y, self._height - strip.height)
        page.append(Placed(strip, self._y))
        self._y += strip.height
