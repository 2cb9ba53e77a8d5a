r"""Make the table by which the program knows what residents speak of.

    uv run --no-project --with numpy --with scikit-learn --with navec --with snowballstemmer \
        --with natasha==1.6.0 python packaging/matters/make.py

Read: phrases.txt, written by hand, in which a line names a matter and what is said of it; the
words of the default topics; the labelled questions that the table is taught with; and the word vectors that travel in the package
``natasha`` (navec_news_v1_1B_250K_300d_100q, MIT), for the words that nobody wrote down. Written:
resources/reference/matters.z. None of the packages above is needed by the program.

A softmax regression tells a matter by the weighted mean of the vectors of a text's stems and by the
stems of the phrases themselves. It is linear, so what each stem adds is a row of a table.
"""

import csv
import re
import struct
import sys
import zlib
from bisect import bisect_left
from collections import defaultdict
from importlib.util import find_spec
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from navec import Navec
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from db.domain.matters import telling  # noqa: E402 - the program's own stems, from its folder
from db.domain.stemming import EVERYDAY_STEMS, stem, stems  # noqa: E402 - as above

TARGET = ROOT / "resources" / "reference" / "matters.z"
PHRASES = HERE / "phrases.txt"
TOPICS = ROOT / "resources" / "reference" / "topics.csv"
LABELLED = tuple(
    ROOT / "tests" / "data" / name for name in ("same_matters.txt", "spoken_matters.txt")
)
VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
TITLE = "matters of a yard; made by packaging/matters/make.py; vectors: navec, MIT"

COMMON = 1e-3
"""How frequent a word is that tells half of what a rare one does."""
UNSEEN = 2e-6
RELATED = 0.7
KNOWN_BY = 4
STRENGTH = 10.0
"""Inverse of the regression's penalty; chosen with the labelled questions kept out of training."""
FREQUENT, MOST = 9_000, 26_000
_WORD = re.compile("[а-я]+")


class Words:
    """Hold the vectors and the frequencies of stems, the means of their forms."""

    def __init__(self, vectors: Navec) -> None:
        matrix, counts = vectors.pq.unpack(), vectors.vocab.counts
        sums: dict[str, Any] = defaultdict(lambda: np.zeros(matrix.shape[1], np.float32))
        often: dict[str, int] = defaultdict(int)
        for place, word in enumerate(vectors.vocab.words):
            folded = word.replace("ё", "е")
            if _WORD.fullmatch(folded):
                vector, count = matrix[place], int(counts[place])
                sums[stem(folded)] += vector / (np.linalg.norm(vector) + 1e-9) * sqrt(count)
                often[stem(folded)] += count
        whole = sum(often.values())
        self.vectors = {one: sum_ / (np.linalg.norm(sum_) + 1e-9) for one, sum_ in sums.items()}
        self.shares = {one: count / whole for one, count in often.items()}
        self.names = sorted(self.vectors)

    def vector(self, one: str) -> Any:
        """Return the vector of a stem, or of the first one that begins most like it."""
        for end in (len(one), *range(len(one) - 1, KNOWN_BY - 1, -1)):
            at = bisect_left(self.names, one[:end])
            if at < len(self.names) and self.names[at].startswith(one[:end]):
                return self.vectors[self.names[at]] * (1 if self.names[at] == one else RELATED)
        return None

    def weight(self, one: str) -> float:
        """Return how telling a stem is."""
        weight = COMMON / (COMMON + self.shares.get(one, UNSEEN))
        return weight / 2 if one in EVERYDAY_STEMS else weight


class Teacher:
    """Fit the regression and tell what each stem adds."""

    def __init__(self, words: Words, names: list[str], taught: list[tuple[int, str]]) -> None:
        self._words, self.names = words, names
        self._own: dict[str, int] = {}
        for _, text in taught:
            for one in telling(stems(text)):
                self._own.setdefault(one, len(self._own))
        model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-4)
        model.fit(
            np.array([self._features(text) for _, text in taught]), [each for each, _ in taught]
        )
        self._model = model

    def odds(self, texts: list[str]) -> Any:
        """Return the logarithms of the probabilities of the matters."""
        return self._model.predict_log_proba(np.array([self._features(text) for text in texts]))

    def table(self) -> bytes:
        """Return the table as the program reads it."""
        known = {one: self._row(one) for one in {*self._words.names, *self._own}}
        often = sorted(self._words.names, key=self._words.shares.__getitem__, reverse=True)
        kept = dict.fromkeys([*self._own, *often[:FREQUENT]])
        for one in sorted(known, key=lambda one: -known[one].max() * self._words.weight(one)):
            if len(kept) >= MOST:
                break
            kept[one] = None
        ordered = sorted(kept)
        biases = self._model.intercept_ - self._model.intercept_.mean()
        head = (
            TITLE,
            " ".join(_token(name) for name in self.names),
            " ".join(f"{bias:.3f}" for bias in biases),
            " ".join(ordered),
        )
        rows = b"".join(self._packed(one, known[one]) for one in ordered)
        return "\n".join(head).encode() + b"\n" + rows

    def _packed(self, one: str, row: Any) -> bytes:
        step = max(float(np.abs(row).max()) / 127, 1e-6)
        steps = np.round(row / step).astype(np.int8).tobytes()
        return struct.pack("<ff", self._words.weight(one), step) + steps

    def _row(self, one: str) -> Any:
        vector, place = self._words.vector(one), self._own.get(one)
        size, weights = len(next(iter(self._words.vectors.values()))), self._model.coef_
        row = np.zeros(len(self.names))
        if vector is not None:
            row += weights[:, :size] @ vector
        if place is not None:
            row += weights[:, size + place]
        return row - row.mean()

    def _features(self, text: str) -> Any:
        size = len(next(iter(self._words.vectors.values())))
        row, square = np.zeros(size + len(self._own), np.float32), 1e-9
        for one in telling(stems(text)):
            weight, vector = self._words.weight(one), self._words.vector(one)
            if vector is not None:
                row[:size] += weight * vector
            if one in self._own:
                row[size + self._own[one]] += weight
            square += weight * weight
        return row / sqrt(square)


def main() -> int:
    """Make the table."""
    names, phrases = read_phrases()
    words = Words(_vectors())
    teacher = Teacher(words, names, phrases)
    groups = [*topics(), *(group for file in LABELLED for group in labelled(file))]
    taught = [*phrases, *(pair for group in groups for pair in placed(teacher, group))]
    data = Teacher(words, names, taught).table()
    TARGET.write_bytes(zlib.compress(data, 9))
    print(f"{len(names)} matters, {len(taught)} phrases, {TARGET.stat().st_size} bytes")
    return 0


def read_phrases() -> tuple[list[str], list[tuple[int, str]]]:
    """Return the names of the matters, and the phrases with the numbers of theirs."""
    names: list[str] = []
    found: list[tuple[int, str]] = []
    for line in PHRASES.read_text("utf-8").splitlines():
        name, colon, phrases = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        if name not in names:
            names.append(name)
        place = names.index(name)
        found += [(place, each.strip()) for each in (name, *phrases.split(",")) if each.strip()]
    return names, found


def topics() -> list[list[str]]:
    """Return for each of the default topics its title and its words."""
    with TOPICS.open(encoding="utf-8", newline="") as file:
        rows = [[row["title"], *row["keywords"].split(",")] for row in csv.DictReader(file)]
    return [[each.strip() for each in row if each.strip()] for row in rows]


def labelled(file: Path) -> list[list[str]]:
    """Return the groups of a file of labelled questions."""
    groups: list[list[str]] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("=="):
            groups.append([])
        elif line and not line.startswith("#"):
            groups[-1].append(line)
    return groups


def placed(teacher: Teacher, group: list[str]) -> list[tuple[int, str]]:
    """Return the texts of a group with the matter that the group as a whole speaks of."""
    matter = int(np.logaddexp(teacher.odds(group), -9).mean(axis=0).argmax())
    return [(matter, text) for text in group]


def _vectors() -> Navec:
    package = find_spec("natasha")
    if package is None or not package.submodule_search_locations:
        raise SystemExit("natasha is missing; see the first lines of this script")
    return Navec.load(Path(package.submodule_search_locations[0]) / VECTORS)


def _token(name: str) -> str:
    """Return a name as one word of the index."""
    return "".join(name.replace("ё", "е").split())


if __name__ == "__main__":
    sys.exit(main())
