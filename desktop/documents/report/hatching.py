"""Fill rectangles so that they are told apart in black and white."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.posters.sheet import Bar, Ink, Mark, Stroke

SOLID, RISING, EMPTY, FALLING = range(4)
"""The hatches of the parts of a bar, in the order in which charts use them."""
_STEP = 1.6
_STEPS_OF_WEIGHT = (0.0, 5.0, 2.8, 1.7, 1.0)
_THIN = 0.35
_FRAME = 0.6


@dataclass(frozen=True, slots=True)
class Box:
    """Place a rectangle; millimetres from the upper left corner of the sheet."""

    x: float
    y: float
    width: float
    height: float


def filled(box: Box, hatch: int) -> Iterator[Mark]:
    """Yield the marks of a rectangle with a hatch and a frame."""
    if hatch == SOLID:
        yield Bar(box.x, box.y, box.width, box.height, Ink.BLACK)
    elif hatch in (RISING, FALLING):
        yield from lines(box, _STEP, rises=hatch == RISING)
    yield frame(box)


def shaded(box: Box, weight: int) -> Iterator[Mark]:
    """Yield the marks of a tile: the heavier, the denser; the heaviest is crossed."""
    step = _STEPS_OF_WEIGHT[weight]
    if step:
        yield from lines(box, step, rises=True)
    if weight == len(_STEPS_OF_WEIGHT) - 1:
        yield from lines(box, step * 2, rises=False)
    yield frame(box)


def frame(box: Box) -> Stroke:
    """Return the outline."""
    right, bottom = box.x + box.width, box.y + box.height
    corners = ((box.x, box.y), (right, box.y), (right, bottom), (box.x, bottom), (box.x, box.y))
    return Stroke(corners, _FRAME)


def lines(box: Box, step: float, *, rises: bool) -> Iterator[Stroke]:
    """Yield slanting lines, cut at the edges."""
    offset = step
    while offset < box.width + box.height:
        start = max(offset - box.height, 0), min(offset, box.height)
        end = min(offset, box.width), max(offset - box.width, 0)
        ends = []
        for along, down in (start, end):
            height = down if rises else box.height - down
            ends.append((box.x + along, box.y + height))
        yield Stroke(tuple(ends), _THIN)
        offset += step
