"""Recognise who asked at the start of the one-line entry: «Петрова кв 45: …»."""

import re
from collections.abc import Iterator

from db.domain.entry_names import is_name
from db.domain.entry_places import Place, match_place
from db.domain.entry_tokens import Token, TokenKind

_COLON = re.compile(r"\s{0,3}:(?!//)(?=[\s\w«\"]|$)")
_WORD_START = re.compile(r"(?<![^\s(])[^\s(]")
_BETWEEN = re.compile(r"[,;)]{0,2}\s{0,3}")
_LOOSE_END = re.compile(r"\s(?:из|с|со|в|на)$")
_LONGEST_HEAD = 160
_MOST_COLONS = 2


def match_head(line: str) -> list[Token]:
    """Return the tokens before the first colon, none if it does not follow a name or a place.

    They may be a name, places («кв 45: …»), or both; the colon belongs to the last of them.
    """
    first = _WORD_START.search(line)
    if first is None:
        return []
    start = first.start()
    for count, colon in enumerate(_COLON.finditer(line, start, start + _LONGEST_HEAD)):
        if count == _MOST_COLONS:
            break
        for place_start in _places_to(line, start, colon.start()):
            name = line[start:place_start].rstrip(" ,;(\t")
            if (not name and place_start < colon.start()) or (name and is_name(name)):
                return _tokens(line, start, len(name), place_start, colon)
    return []


def _places_to(line: str, start: int, end: int) -> Iterator[int]:
    """Yield where a row of places begins that reaches just to ``end``; at last ``end`` itself."""
    for word in _WORD_START.finditer(line, start, end):
        if _row_of_places(line, word.start(), end):
            yield word.start()
    yield end


def _row_of_places(line: str, start: int, end: int) -> list[tuple[int, Place]]:
    row: list[tuple[int, Place]] = []
    kinds: set[TokenKind] = set()
    while start < end:
        place = match_place(line, start)
        if place is None or place.kind in kinds or place.end > end:
            return []
        row.append((start, place))
        kinds.add(place.kind)
        between = _BETWEEN.match(line, place.end, end)
        start = between.end() if between else place.end
    return row


def _tokens(
    line: str, start: int, name_length: int, place_start: int, colon: re.Match[str]
) -> list[Token]:
    parts = [
        (begin, place.kind, place.value)
        for begin, place in _row_of_places(line, place_start, colon.start())
    ]
    if name_length:
        name = _LOOSE_END.sub("", " ".join(line[start : start + name_length].split()))
        parts.insert(0, (start, TokenKind.APPLICANT, name))
    ends = [begin for begin, _, _ in parts[1:]] + [colon.end()]
    return [
        Token(begin, end, kind, line[begin:end], value)
        for (begin, kind, value), end in zip(parts, ends, strict=True)
    ]
