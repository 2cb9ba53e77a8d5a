"""Say with a sign and a word what became of a question: colour never carries it alone."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.documents.notice_inputs import ResultState
from desktop.documents.posters.sheet import Ink, Point, Stroke, circle

WORDS: Mapping[ResultState, str] = MappingProxyType(
    {
        ResultState.DONE: "Сделано",
        ResultState.EXPLAINED: "Разъяснено",
        ResultState.PLANNED: "В работе",
        ResultState.LATE: "Не сделано в\xa0срок",
        ResultState.REFUSED: "Отказано",
        ResultState.TRANSFERRED: "Передано дальше",
        ResultState.WAITING: "Рассматривается",
    }
)
INKS: Mapping[ResultState, Ink] = MappingProxyType(
    {
        ResultState.DONE: Ink.GREEN,
        ResultState.EXPLAINED: Ink.GREEN,
        ResultState.PLANNED: Ink.BLUE,
        ResultState.LATE: Ink.RED,
        ResultState.REFUSED: Ink.RED,
        ResultState.TRANSFERRED: Ink.BLUE,
        ResultState.WAITING: Ink.AMBER,
    }
)
_SHAPES: Mapping[ResultState, tuple[tuple[Point, ...], ...]] = MappingProxyType(
    {
        ResultState.DONE: (((0.05, 0.55), (0.38, 0.9), (0.95, 0.15)),),
        ResultState.EXPLAINED: (
            (
                (0.05, 0.1),
                (0.95, 0.1),
                (0.95, 0.7),
                (0.45, 0.7),
                (0.2, 0.95),
                (0.2, 0.7),
                (0.05, 0.7),
                (0.05, 0.1),
            ),
            ((0.25, 0.4), (0.75, 0.4)),
        ),
        ResultState.PLANNED: (circle(0.5, 0.5, 0.45), ((0.5, 0.2), (0.5, 0.5), (0.72, 0.62))),
        ResultState.LATE: (
            ((0.5, 0.05), (0.98, 0.92), (0.02, 0.92), (0.5, 0.05)),
            ((0.5, 0.36), (0.5, 0.62)),
            ((0.5, 0.78), (0.5, 0.79)),
        ),
        ResultState.REFUSED: (((0.12, 0.12), (0.88, 0.88)), ((0.88, 0.12), (0.12, 0.88))),
        ResultState.TRANSFERRED: (
            ((0.05, 0.5), (0.95, 0.5)),
            ((0.6, 0.18), (0.95, 0.5), (0.6, 0.82)),
        ),
        ResultState.WAITING: tuple(circle(x, 0.5, 0.08) for x in (0.15, 0.5, 0.85)),
    }
)
_WIDTH = 1.4


def sign(state: ResultState, x: float, y: float, side: float) -> tuple[Stroke, ...]:
    """Draw the sign of a state into a square."""
    return tuple(
        Stroke(tuple((x + side * a, y + side * b) for a, b in shape), _WIDTH, INKS[state])
        for shape in _SHAPES[state]
    )
