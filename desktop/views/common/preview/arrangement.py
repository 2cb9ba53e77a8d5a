"""Say where pages lie under each other, at a zoom."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.documents.pages import PageSize

GAP = 16
"""Pixels between pages and round them."""
SMALLEST, LARGEST = 0.1, 4.0
_COMFORTABLE = 1.25
STEPS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class Fit(StrEnum):
    """Name the zooms that follow the window."""

    AUTO = "auto"
    """As wide as the window, but hardly larger than the paper itself."""
    WIDTH = "width"
    """As wide as the window."""
    PAGE = "page"
    """A whole page in the window."""


Zoom = Fit | float
"""1.0 is the size of the paper itself."""


@dataclass(frozen=True, slots=True)
class Room:
    """Measure a window in pixels, and how many of them make a point of the paper."""

    width: int
    height: int
    pixels_per_point: float


@dataclass(frozen=True, slots=True)
class Place:
    """Say where a page lies, in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Return where it ends."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Hold the places of all pages and how much room they take together."""

    places: tuple[Place, ...] = ()
    scales: tuple[float, ...] = ()
    """Of each page: pixels to a point."""
    width: int = 0
    height: int = 0

    def in_sight(self, top: int, height: int) -> range:
        """Return the pages of which something lies between ``top`` and ``height`` below it."""
        tops = [place.top for place in self.places]
        first = max(bisect_right(tops, top) - 1, 0)
        if self.places and self.places[first].bottom < top:
            first += 1
        return range(first, bisect_right(tops, top + height))

    def page_at(self, y: int) -> int:
        """Return the page that lies at a height, or the next below it."""
        for number in self.in_sight(y, 1):
            return number
        ends = [place.bottom for place in self.places]
        return min(bisect_right(ends, y), max(len(ends) - 1, 0))


def arrange(sizes: Sequence[PageSize], zoom: Zoom, room: Room) -> Arrangement:
    """Put pages under each other, each in the middle of the window."""
    scales = tuple(_scale(size, zoom, room) for size in sizes)
    widest = max((size.width * scale for size, scale in zip(sizes, scales, strict=True)), default=0)
    width = max(room.width, round(widest) + 2 * GAP)
    places = []
    top = float(GAP)
    for size, scale in zip(sizes, scales, strict=True):
        place = Place(
            (width - size.width * scale) / 2, top, size.width * scale, size.height * scale
        )
        places.append(place)
        top = place.bottom + GAP
    return Arrangement(tuple(places), scales, width, round(top))


def _scale(size: PageSize, zoom: Zoom, room: Room) -> float:
    own = room.pixels_per_point
    if not isinstance(zoom, Fit):
        return own * zoom
    scale = max(room.width - 2 * GAP, GAP) / size.width
    if zoom is Fit.AUTO:
        scale = min(scale, own * _COMFORTABLE)
    if zoom is Fit.PAGE:
        scale = min(scale, max(room.height - 2 * GAP, GAP) / size.height)
    return min(max(scale, own * SMALLEST), own * LARGEST)
