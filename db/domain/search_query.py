"""Understand what is typed into the search and put it into the words of the full text index.

Everything typed is literal: quotes, stars and words such as AND are never operators of the index,
and no text can make the search fail.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from db.domain.keyboard_layout import turned
from db.domain.stemming import stem, words

_PART = re.compile(r'(?P<no>-)?(?:"(?P<phrase>[^"]*)"|(?P<chunk>[^\s"]+))')
_YEAR = re.compile(r"(?:19|20)\d\d")
_LATIN_CHUNK = re.compile(r"[^а-яё]*[a-z][^а-яё]*", re.IGNORECASE)
_NOT_A_DIGIT = re.compile(r"\D+")
_OVERDUE = frozenset(("просрочено", "просрочен", "просрочены", "просрочка", "overdue"))
_HOUSE = ("дом:", "house:")
_KEY_LETTERS = 12
"""Hexadecimal digits of a key in a mark: the random end of it, enough in one city."""
_MOST_PARTS = 32
"""Parts of a query that are looked at; a pasted page is no query."""


class Mark(StrEnum):
    """Name the marks by which the index knows where a question belongs."""

    ANY = "q"
    HOUSE = "h"
    TOPIC = "t"
    MEETING = "m"
    ASSIGNEE = "a"
    YEAR = "y"

    def of(self, value: UUID | int) -> str:
        """Return the mark of a record or of a year."""
        tail = value.hex[-_KEY_LETTERS:] if isinstance(value, UUID) else str(value)
        return f"{self.value}{tail}"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """Hold the parts of a query."""

    wanted: tuple[str, ...] = ()
    """Chunks that must all be there; the last may be the beginning of a word."""
    phrases: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    """Chunks and phrases that must not be there."""
    assignees: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    is_overdue: bool = False
    is_typing: bool = False
    """The last chunk is still being typed."""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked for."""
        return self == SearchQuery(is_typing=self.is_typing)


@dataclass(frozen=True, slots=True)
class Places:
    """Hold the marks that the fragments of a query stand for; each must be met by one of its own."""

    groups: tuple[tuple[str, ...], ...] = ()


def parse(text: str) -> SearchQuery:
    """Take a query apart: words, «"phrases"», «-not», «@whom», «#topic», «дом:Ленина_5», a year."""
    found: dict[str, list[str]] = {}
    years: list[int] = []
    is_overdue = False
    for part in list(_PART.finditer(text))[:_MOST_PARTS]:
        chunk = part["chunk"] or ""
        if part["phrase"] is not None:
            found.setdefault("unwanted" if part["no"] else "phrases", []).append(part["phrase"])
        elif part["no"]:
            found.setdefault("unwanted", []).append(chunk)
        elif _YEAR.fullmatch(chunk):
            years.append(int(chunk))
        elif chunk.casefold() in _OVERDUE:
            is_overdue = True
        else:
            kind, fragment = _sorted_out(chunk)
            found.setdefault(kind, []).append(fragment)
    kept = {kind: tuple(part for part in parts if words(part)) for kind, parts in found.items()}
    is_typing = bool(text) and not text[-1].isspace() and text[-1] != '"'
    return SearchQuery(years=tuple(years), is_overdue=is_overdue, is_typing=is_typing, **kept)


def _sorted_out(chunk: str) -> tuple[str, str]:
    if chunk[0] == "@" or chunk[0] == "#":
        return ("assignees" if chunk[0] == "@" else "topics"), chunk[1:].replace("_", " ")
    lowered = chunk.casefold()
    for prefix in _HOUSE:
        if lowered.startswith(prefix):
            return "houses", chunk[len(prefix) :].replace("_", " ")
    return "wanted", chunk


def expression(query: SearchQuery, places: Places) -> str:
    """Return the query in the language of FTS5; every word of it is quoted."""
    last = len(query.wanted) - 1
    parts = [
        _any_column(_chunk(chunk, is_typing=query.is_typing and place == last))
        for place, chunk in enumerate(query.wanted)
    ]
    parts += [_any_column(_phrase(phrase)) for phrase in query.phrases]
    parts += [_marked(group) for group in places.groups]
    if query.years:
        parts.append(_marked([Mark.YEAR.of(year) for year in query.years]))
    wanted = " AND ".join(parts) or _marked([Mark.ANY.value])
    unwanted = " OR ".join(_any_column(_phrase(chunk)) for chunk in query.unwanted)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _any_column(inner: str) -> str:
    return f"{{text more people}} : ({inner})"


def _marked(marks: Iterable[str]) -> str:
    return "marks : (" + " OR ".join(f'"{mark}"' for mark in marks) + ")"


def _phrase(text: str) -> str:
    return '"' + " ".join(stem(word) for word in words(text)) + '"'


def _chunk(chunk: str, *, is_typing: bool) -> str:
    """Return one chunk as it is typed, or as the same keys give it in the other layout."""
    ways = [chunk]
    if _LATIN_CHUNK.fullmatch(chunk):
        ways.append(turned(chunk))
    told = [_all_words(words(way), is_typing=is_typing) for way in ways if words(way)]
    return " OR ".join(told)


def _all_words(found: Sequence[str], *, is_typing: bool) -> str:
    parts = [f'"{stem(word)}"' for word in found]
    if is_typing:
        parts[-1] = f'({parts[-1]} OR "{found[-1]}" *)'
    return "(" + " AND ".join(parts) + ")"


def digits(phone: str) -> str:
    """Return the digits of a phone number, by which it is found however it is written."""
    kept = _NOT_A_DIGIT.sub("", phone)
    return kept[1:] if len(kept) == 11 and kept[0] in "78" else kept
