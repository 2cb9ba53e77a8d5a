"""Clean text at the one gate through which all of it comes into the records."""

import re
import unicodedata

TEXT_LIMIT = 20_000
"""Characters that one field keeps: some ten printed pages, more than anyone says in a yard."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_BREAKS = re.compile(r"[ \t]*[\n\t][ \t\n]*")
_BIDI_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters by their category that nothing is drawn for."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp"})


def clean(text: str, *, limit: int = TEXT_LIMIT) -> str:
    """Return ``text`` fit to be kept: composed (NFC), with plain line ends, without control codes.

    Vertical tab and form feed become line ends, since word processors paste them for one. Nothing
    else is stripped. The limit is applied before composing too: composing a long run of combining
    marks takes time that grows with its square.
    """
    kept = _without_controls(text)[:limit]
    return unicodedata.normalize("NFC", kept)[:limit]


def clean_line(text: str, *, limit: int = TEXT_LIMIT) -> str:
    """Return ``text`` cleaned, on one line: a run of line ends and tabs becomes one space."""
    return clean(_LINE_BREAKS.sub(" ", _without_controls(text)), limit=limit)


def is_too_long(text: str, *, limit: int = TEXT_LIMIT) -> bool:
    """Tell whether :func:`clean` cuts ``text`` off at the limit, so that the user be told."""
    kept = _without_controls(text)
    return len(kept) > limit or len(unicodedata.normalize("NFC", kept)) > limit


def is_blank(text: str) -> bool:
    """Tell whether nothing of ``text`` can be seen: blanks, joiners, marks of direction."""
    seen = (char for char in text if char not in _FILLERS)
    return all(unicodedata.category(char) in _UNSEEN for char in seen)


def fold(text: str) -> str:
    """Return the key by which texts are compared and searched: no case, no «ё», single spaces."""
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return _SPACES.sub(" ", lowered.replace("ё", "е")).strip()


def has_bidi_controls(text: str) -> bool:
    """Tell whether ``text`` holds marks that reorder what is seen."""
    return _BIDI_CONTROL.search(text) is not None


def show_bidi_controls(text: str) -> str:
    """Return ``text`` with each reordering mark written out, as in ``[U+202E]``."""
    return _BIDI_CONTROL.sub(lambda mark: f"[U+{ord(mark[0]):04X}]", text)


def to_utf16(text: str, index: int) -> int:
    """Return where character ``index`` stands in UTF-16 code units, as Qt counts a caret."""
    return index + sum(char > "\uffff" for char in text[:index])


def from_utf16(text: str, units: int) -> int:
    """Return the index of the character at ``units`` UTF-16 code units from the start."""
    passed = 0
    for index, char in enumerate(text):
        if passed >= units:
            return index
        passed += 2 if char > "\uffff" else 1
    return len(text)


def _without_controls(text: str) -> str:
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))
