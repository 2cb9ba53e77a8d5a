"""Know what residents speak of, also in words that were never written down for it.

A table tells of every stem how much it speaks for each of a hundred matters of a yard; it is made by
``packaging/matters/make.py`` from phrases of the project and from word vectors. «Впотьмах» stands
near «в темноте» there, so both speak of the light.
"""

import struct
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import exp, sqrt
from operator import add
from pathlib import Path

from db.domain.stemming import IDLE_STEMS

PARTS = 12
"""What a text speaks of is told in twelfths: finer shares are noise."""
_MARK = "ъ"
"""Begins the names of matters in the index: no word that is typed begins so."""
_KNOWN_BY = 4
"""Letters that an unknown stem must share with a known one from the beginning."""
_RELATED = 0.7
"""What a related stem tells beside the stem itself."""
_KEPT = 1500
"""Stems of which what they add stays at hand: five megabytes."""
_HEAD = struct.Struct("<ff")


class Matters:
    """Tell by the stems of a text which matters it speaks of.

    ``data`` holds lines: a title, the names, their biases, the stems in their order; then for each
    stem how telling it is, the size of a step, and a signed byte of steps for every matter.
    """

    def __init__(self, data: bytes) -> None:
        _, titles, biases, known, self._rows = data.split(b"\n", 4)
        self.titles = tuple(titles.decode().split())
        self._names = {f"{_MARK}{place}": place for place in range(len(self.titles))}
        self._biases = [float(bias) for bias in biases.split()]
        self._stems = known.decode().split()
        self._size = _HEAD.size + len(self.titles)
        self._steps = lru_cache(_KEPT)(self._row)

    def title(self, name: str) -> str:
        """Return what a name in the index stands for."""
        return self.titles[self._names[name]]

    def found_among(self, row: Sequence[str]) -> list[str]:
        """Return the matters that the stems of a text speak of, each as often as its parts."""
        return [name for name, parts in self.shares(row) for _ in range(parts)]

    def shares(self, row: Iterable[str]) -> list[tuple[str, int]]:
        """Return the matters that the stems of a text speak of with their parts, the most first."""
        told = self._told(row)
        if not told:
            return []
        highest = max(told)
        odds = [exp(each - highest) for each in told]
        whole = sum(odds)
        parts = [
            (round(PARTS * each / whole), name)
            for each, name in zip(odds, self._names, strict=True)
        ]
        return [(name, each) for each, name in sorted(parts, reverse=True) if each]

    def strength(self, stem: str, names: Iterable[str]) -> float:
        """Return how much a stem by itself speaks for any of the matters."""
        _, steps = self._steps(stem)
        return max((steps[self._names[name]] for name in names if steps), default=0.0)

    def _told(self, row: Iterable[str]) -> list[float]:
        """Return the logarithms of the odds of all matters; nothing where no stem is known."""
        told: tuple[float, ...] = ()
        square = 0.0
        for stem in telling(row):
            weight, steps = self._steps(stem)
            square += weight * weight
            if steps:
                told = tuple(map(add, told, steps)) if told else steps
        norm = sqrt(square)
        return [bias + each / norm for bias, each in zip(self._biases, told, strict=False)]

    def _place(self, stem: str) -> tuple[int | None, float]:
        """Return where a stem stands, or the first one that begins most like it."""
        for end in (len(stem), *range(len(stem) - 1, _KNOWN_BY - 1, -1)):
            start = stem[:end]
            at = bisect_left(self._stems, start)
            if at < len(self._stems) and self._stems[at].startswith(start):
                return at, 1.0 if self._stems[at] == stem else _RELATED
        return None, 0.0

    def _row(self, stem: str) -> tuple[float, tuple[float, ...]]:
        """Return how telling a stem is and what it adds to every matter."""
        place, share = self._place(stem)
        if place is None:
            return 1.0, ()
        at = place * self._size
        weight, step = _HEAD.unpack_from(self._rows, at)
        steps = memoryview(self._rows)[at + _HEAD.size : at + self._size].cast("b")
        factor = share * weight * step
        return weight, tuple(factor * each for each in steps)


def telling(row: Iterable[str]) -> list[str]:
    """Return the stems that tell something, each once, in their order."""
    return [stem for stem in dict.fromkeys(row) if stem not in IDLE_STEMS and not stem.isdigit()]


def read_matters(path: Path) -> Matters:
    """Return the table in a file."""
    return Matters(zlib.decompress(path.read_bytes()))
