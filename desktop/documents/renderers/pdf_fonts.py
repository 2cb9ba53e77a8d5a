"""The embedded faces of a PDF: what their letters measure, and which letters they have."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

MISSING = "□◊?"
"""Stand for a letter that the face has not (an emoji): seen, where an empty glyph would not be.

The first of them that the face has is taken.
"""

_FILES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}


@lru_cache(maxsize=16)
def _letters(name: str, path: Path) -> tuple[Mapping[str, float], frozenset[str]]:
    """Read a face once: return the widths of its letters, and all that it can show."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(path)))
    font = pdfmetrics.getFont(name)
    glyphs = font.face  # type: ignore[attr-defined] # the stubs know the old kind of fonts only
    widths = glyphs.charWidths
    letters = {chr(code): widths.get(code, glyphs.defaultWidth) for code in glyphs.charToGlyph}
    return letters, frozenset(letters) | {"\n"}


class Face:
    """Measure words of one face; widths are in thousandths of the size."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.letters, self._known = _letters(name, path)
        self.space = self.letters[" "]
        self._missing = next(letter for letter in MISSING if letter in self.letters)
        self._words: dict[str, float] = {}

    def measure(self, word: str) -> float:
        """Return the width of a word; words repeat, so each is measured once."""
        width = self._words.get(word)
        if width is None:
            letters = self.letters
            width = self._words[word] = sum([letters[letter] for letter in word])
        return width

    def draws(self, letter: str) -> bool:
        """Tell whether the face has a letter, or it needs none."""
        return letter in self._known

    def show(self, text: str) -> str:
        """Return the text with □ (or its like) for each letter that the face cannot draw."""
        missing = set(text) - self._known
        if not missing:
            return text
        return text.translate({ord(letter): self._missing for letter in missing})


class Faces:
    """Load the faces of a family from a folder, each when it is first needed."""

    def __init__(self, fonts_dir: Path, family: str) -> None:
        self._dir = fonts_dir
        self._family = family
        self._faces: dict[tuple[bool, bool], Face] = {}

    def get(self, *, bold: bool = False, italic: bool = False) -> Face:
        """Return a face of the family."""
        key = (bold, italic)
        if key not in self._faces:
            name = f"{self._family}-{_FILES[key]}"
            self._faces[key] = Face(name, self._dir / f"{name}.ttf")
        return self._faces[key]
