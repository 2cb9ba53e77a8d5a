"""Read a day as people write it into a cell."""

import re
from datetime import date, timedelta

_NUMBERS = re.compile(r"(\d{1,2})\s*[./\\-]\s*(\d{1,2})\s*[./\\-]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})(?:-?го)?\s+([а-яё]+)\.?\s+(\d{4}|\d{2})")
_HOUR = re.compile(r"[\sTt]\d{1,2}:\d{2}(?::\d{2})?$")
_YEAR = re.compile(r"\s*(?:г\.?|год[а]?)\s*$")
_MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_FIRST_DAY = date(1899, 12, 30)
"""Excel counts its days from here."""
_SERIALS = range(36_526, 73_051)
"""From 2000 to 2099."""


def day_of(text: str) -> date | None:
    """Return the day that a text names, nothing where it names none.

    Understands 01.12.2026, 1/12/26, 2026-12-01, «1 декабря 2026 г.» and the number of a day that
    Excel shows where a cell has lost its format.
    """
    plain = _YEAR.sub("", _HOUR.sub("", text.replace("\xa0", " ").strip().casefold()))
    if plain.isdecimal() and int(plain[:9]) in _SERIALS and len(plain) <= 5:
        return _FIRST_DAY + timedelta(days=int(plain))
    if found := _YEAR_FIRST.fullmatch(plain):
        return _day(found[1], found[2], found[3])
    if found := _NUMBERS.fullmatch(plain):
        return _day(found[3], found[2], found[1])
    if found := _WORDS.fullmatch(plain):
        starts = "мая" if found[2] == "май" else found[2]
        months = [number for number, name in enumerate(_MONTHS, 1) if starts.startswith(name)]
        return _day(found[3], str(months[0]), found[1]) if months else None
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
