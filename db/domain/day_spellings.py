"""Read a day as people and programs write it into a cell."""

import re
from datetime import date

from db.domain.dates_ru import MONTHS_GENITIVE
from db.domain.text import fold

_TIME = r"(?:[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})[./ -](\d{{1,2}})[./ -](\d{{4}}|\d\d){_TIME}")
_YEAR_FIRST = re.compile(rf"(\d{{4}})[./-](\d{{1,2}})[./-](\d{{1,2}}){_TIME}z?")
_IN_WORDS = re.compile(r"«?(\d{1,2})»?\s+([а-я]{3,8})\.?\s+(\d{4})(?:\s*г(?:ода|\.)?)?")
_LETTERS = 3


def read_day(text: str) -> date | None:
    """Return the day: «5.3.2026», «05/03/26», «2026-03-05», «5 марта 2026 г.»; else ``None``."""
    plain = fold(text).strip()
    if found := _DAY_FIRST.fullmatch(plain):
        day, month, year = map(int, found.groups())
        return _date(year + 2000 if year < 100 else year, month, day)
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = map(int, found.groups())
        return _date(year, month, day)
    if found := _IN_WORDS.fullmatch(plain):
        return _date(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month(word: str) -> int:
    """Return the number of a month by its first letters, 0 for a word that is none."""
    names = enumerate(MONTHS_GENITIVE, 1)
    return next((place for place, name in names if name[:_LETTERS] == word[:_LETTERS]), 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
