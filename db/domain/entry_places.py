"""Recognise flats, houses, entrances and phones in the one-line entry."""

import re
from typing import NamedTuple

from db.domain.entry_tokens import TokenKind

_ANOTHER_NUMBER = r"\s?[,–-]\s?(?!\+?[789][\s(-]{0,2}\d{3})\d"
_AFTER_NUMBER = rf"(?!\w|[./:]\d|{_ANOTHER_NUMBER}|\s{{1,3}}и\s{{1,3}}\d)"
"""A list («кв 45, 46», «д. 36-42») is speech; a phone after the number is not part of a list."""
_FLAT = re.compile(
    rf"(?:кв\b\.?\s{{0,2}}|кв(?=\d)|(?P<full>квартира)\s{{1,2}})(?:№\s?)?"
    rf"(?P<number>\d{{1,4}}[а-яё]?(?:/\d{{1,3}})?){_AFTER_NUMBER}",
    re.IGNORECASE,
)
_ENTRANCE = re.compile(
    rf"(?:п\b\.?\s{{0,2}}|п(?=\d)|под\.\s{{0,2}}|(?P<full>подъезд)\s{{1,2}})(?:№\s?)?"
    rf"(?P<number>\d{{1,2}}){_AFTER_NUMBER}",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    rf"(?:д\b\.?\s{{0,2}}|д(?=\d)|(?P<full>дом)\s{{1,2}})(?:№\s?)?"
    rf"(?P<number>\d{{1,3}}[а-яё]?(?:/\d{{1,3}}[а-яё]?)?)"
    rf"(?:,?\s{{0,2}}(?P<part>к|корп|корпус|стр|строение)\b\.?\s{{0,2}}(?P<second>\d{{1,2}}[а-яё]?))?"
    rf"{_AFTER_NUMBER}",
    re.IGNORECASE,
)
_PHONE_MARK = r"(?:телефон|тел|моб|сот|т)\b\.?:?\s{0,2}"
_PHONE = re.compile(
    rf"(?:{_PHONE_MARK})?(?P<number>(?:\+7|[78])(?:[\s()-]{{0,2}}\d){{10}}|"
    r"\(?9\d\d\)?[\s-]{0,2}\d{3}[\s-]?\d\d[\s-]?\d\d)(?![\d-])",
    re.IGNORECASE,
)
_CITY_PHONE = re.compile(
    rf"{_PHONE_MARK}(?P<number>\d{{1,3}}[\s-]\d\d[\s-]\d\d|\d{{5,7}})(?![\d-])", re.IGNORECASE
)
_MOBILE = re.compile(r"\+79")
_LONG_NUMBER = 10


class Place(NamedTuple):
    """Describe a flat, house, entrance or phone found in a line."""

    end: int
    kind: TokenKind
    value: str
    is_full_word: bool
    """Written out («дом 5»), which is how people speak too."""

    @property
    def is_mobile(self) -> bool:
        """Tell whether it is a phone that hardly belongs to an office."""
        return _MOBILE.match(self.value) is not None


def match_place(line: str, start: int) -> Place | None:
    """Return what begins at ``start``, which must be the start of a word."""
    for kind, pattern in _PATTERNS:
        if match := pattern.match(line, start):
            value = _phone_of(match["number"]) if kind is TokenKind.PHONE else _number_of(match)
            is_full_word = bool(match.groupdict().get("full"))
            return Place(match.end(), kind, value, is_full_word)
    return None


_PATTERNS = (
    (TokenKind.FLAT, _FLAT),
    (TokenKind.HOUSE, _HOUSE),
    (TokenKind.ENTRANCE, _ENTRANCE),
    (TokenKind.PHONE, _PHONE),
    (TokenKind.PHONE, _CITY_PHONE),
)


def _number_of(match: re.Match[str]) -> str:
    number = match["number"].lower()
    part = (match.groupdict().get("part") or "").lower()
    if not part:
        return number
    return f"{number} {'стр' if part.startswith('с') else 'к'} {match['second'].lower()}"


def _phone_of(written: str) -> str:
    digits = "".join(char for char in written if char.isdecimal())
    if len(digits) < _LONG_NUMBER:
        return digits
    return f"+7{digits[-_LONG_NUMBER:]}"
