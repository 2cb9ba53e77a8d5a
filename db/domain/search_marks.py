"""Cut an excerpt out of a found text and mark the words in it that were looked for."""

import re
from dataclasses import dataclass

from db.domain.keyboard_layout import turned
from db.domain.search_query import SearchQuery
from db.domain.stemming import stem, words

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 320
_BEFORE = 60
"""Characters that an excerpt shows before the first found word."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Hold a piece of text and where in it the found words stand: from, to."""

    text: str
    marks: tuple[tuple[int, int], ...]


def excerpt(text: str, query: SearchQuery) -> Excerpt:
    """Return the part of ``text`` round the first word that was found."""
    flat = " ".join(text.split())
    wanted, beginning = _wanted(query)
    marks = [
        (found.start(), found.end())
        for found in _WORD.finditer(flat)
        if _is_wanted(found[0], wanted, beginning)
    ]
    first = marks[0][0] if marks else 0
    start = 0 if len(flat) <= _LONGEST or first < _LONGEST // 2 else first - _BEFORE
    end = min(len(flat), start + _LONGEST)
    before, after = "…" if start else "", "…" if end < len(flat) else ""
    shift = len(before) - start
    shown = tuple((a + shift, b + shift) for a, b in marks if a >= start and b <= end)
    return Excerpt(f"{before}{flat[start:end]}{after}", shown)


def _wanted(query: SearchQuery) -> tuple[frozenset[str], str]:
    """Return the stems that were looked for, and the beginning of the word being typed."""
    chunks = [way for chunk in query.wanted for way in (chunk, turned(chunk))]
    found = [word for chunk in (*chunks, *query.phrases) for word in words(chunk)]
    typed = words(_in_cyrillic(query.wanted[-1])) if query.is_typing and query.wanted else []
    return frozenset(stem(word) for word in found), typed[-1] if typed else ""


def _in_cyrillic(chunk: str) -> str:
    return turned(chunk) if chunk.isascii() else chunk


def _is_wanted(word: str, wanted: frozenset[str], beginning: str) -> bool:
    folded = words(word)
    if not folded:
        return False
    return stem(folded[0]) in wanted or bool(beginning and folded[0].startswith(beginning))
