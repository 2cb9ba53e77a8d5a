"""Break runs of text into lines of a width.

Reportlab's own paragraph reads its text as markup, so that a resident's
``<img src=…>`` would open a file. Here text is only ever text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.documents.cleaning import clean_runs
from desktop.documents.content import Run
from desktop.documents.renderers.pdf_fonts import Face, Faces

_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d]-)(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Line:
    """Hold stretches of text that stand side by side, and their width in points."""

    stretches: tuple[tuple[str, str], ...]
    """Name of the face, text."""
    width: float
    ends: bool
    """The last line of a paragraph, or one before a line feed: it is never stretched."""

    @property
    def gaps(self) -> int:
        """Count the blanks that can be stretched."""
        return sum(text.count(" ") + text.count("\xa0") for _, text in self.stretches)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    face: Face
    spaced: bool
    """A blank stands before it."""


class LineBreaker:
    """Fill lines with words, as many as fit."""

    def __init__(self, faces: Faces, size: float) -> None:
        self._faces = faces
        self._size = size

    def break_runs(
        self, runs: tuple[Run, ...], width: float, *, indent: float = 0, bold: bool = False
    ) -> list[Line]:
        """Return the lines of a paragraph; widths are in points, the indent is the first line's."""
        limit, first_limit = (x * 1000 / self._size for x in (width, width - indent))
        lines: list[Line] = []
        words: list[_Word] = []
        for words in self._hard_lines(clean_runs(runs), bold=bold):
            lines.extend(self._fill(words, limit, limit if lines else first_limit))
        return lines

    def _hard_lines(self, runs: tuple[Run, ...], *, bold: bool) -> Iterator[list[_Word]]:
        words: list[_Word] = []
        blank = False
        for run in runs:
            face = self._faces.get(bold=bold or run.bold, italic=run.italic)
            parts = face.show(run.text).split("\n")
            for number, part in enumerate(parts):
                if number:
                    yield words
                    words, blank = [], False
                words.extend(_words(part, face, spaced=blank))
                blank = part.endswith(" ") or (blank and not part)
        yield words

    def _fill(self, words: list[_Word], limit: float, first_limit: float) -> Iterator[Line]:
        line: list[_Word] = []
        used, room = 0.0, first_limit
        for word in words:
            blank = word.face.space if word.spaced and line else 0
            width = word.face.measure(word.text)
            if used + blank + width <= room:
                line.append(word)
                used += blank + width
                continue
            if line:
                yield self._line(line, used)
                room = limit
            line, used = [word], width
            if width > room:
                *chunks, line = [[chunk] for chunk in _chunks(word, room)]
                for chunk in chunks:
                    yield self._line(chunk, chunk[0].face.measure(chunk[0].text))
                room, used = limit, word.face.measure(line[0].text)
        yield self._line(line, used, ends=True)

    def _line(self, words: list[_Word], width: float, *, ends: bool = False) -> Line:
        stretches: list[tuple[str, str]] = []
        parts: list[str] = []
        name = ""
        for number, word in enumerate(words):
            if word.face.name != name:
                if parts:
                    stretches.append((name, "".join(parts)))
                name, parts = word.face.name, []
            if word.spaced and number:
                parts.append(" ")
            parts.append(word.text)
        if parts:
            stretches.append((name, "".join(parts)))
        return Line(tuple(stretches), width * self._size / 1000, ends)


def _words(text: str, face: Face, *, spaced: bool) -> Iterator[_Word]:
    """Cut a stretch into words; ``spaced`` says that the one before it ended with a blank."""
    for number, word in enumerate(text.split(" ")):
        if not word:
            continue
        spaced = spaced or number > 0
        if "-" not in word:
            yield _Word(word, face, spaced)
            continue
        for piece in _AFTER_HYPHEN.split(word):
            yield _Word(piece, face, spaced)
            spaced = False


def _chunks(word: _Word, room: float) -> Iterator[_Word]:
    """Cut a word that is wider than a line; a mark over a letter has no width and stays on it."""
    letters, start, used = word.face.letters, 0, 0.0
    for index, letter in enumerate(word.text):
        width = letters[letter]
        if used + width > room and index > start:
            yield _Word(word.text[start:index], word.face, spaced=False)
            start, used = index, 0.0
        used += width
    yield _Word(word.text[start:], word.face, spaced=False)
