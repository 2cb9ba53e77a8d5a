"""Name the words that deadlines are made of, as patterns and as numbers.

The patterns are matched without regard to case, in text where «ё» is written «е».
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

GAP = r"\s{1,3}"
"""A space between words; bounded, so that no text makes matching slow."""

_NUMBERS = {
    1: "один одного одну одной одно",
    2: "два две двух пару пара",
    3: "три трех",
    4: "четыре четырех",
    5: "пять пяти",
    6: "шесть шести",
    7: "семь семи",
    8: "восемь восьми",
    9: "девять девяти",
    10: "десять десяти",
    12: "двенадцать двенадцати",
    14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати",
    20: "двадцать двадцати",
    30: "тридцать тридцати",
    40: "сорок сорока",
    60: "шестьдесят шестидесяти",
    90: "девяносто девяноста",
}
_ORDINALS = {
    1: "перв",
    2: "втор",
    3: "трет",
    4: "четверт",
    5: "пят",
    6: "шест",
    7: "седьм",
    8: "восьм",
    9: "девят",
    10: "десят",
    15: "пятнадцат",
    20: "двадцат",
    30: "тридцат",
}
_MONTHS = (
    r"январ[ьяюе]|янв\b\.?",
    r"феврал[ьяюе]|фев\b\.?",
    r"март[ауе]?|мар\b\.?",
    r"апрел[ьяюе]|апр\b\.?",
    r"ма[йяюе]",
    r"июн[ьяюе]|июн\b\.?",
    r"июл[ьяюе]|июл\b\.?",
    r"август[ауе]?|авг\b\.?",
    r"сентябр[ьяюе]|сент?\b\.?",
    r"октябр[ьяюе]|окт\b\.?",
    r"ноябр[ьяюе]|нояб?\b\.?",
    r"декабр[ьяюе]|дек\b\.?",
)
_MONTH_STARTS = (
    *("янв", "фев", "мар", "апр", "май мая маю мае", "июн"),
    *("июл", "авг", "сен", "окт", "ноя", "дек"),
)
_WEEKDAYS = (
    r"понедельник(?:а|у|ом)?|пн\b\.?",
    r"вторник(?:а|у|ом)?|вт\b\.?",
    r"сред[ауые]|ср\b\.?",
    r"четверг[ау]?|чт\b\.?",
    r"пятниц[ауые]|пт\b\.?",
    r"суббот[ауые]|сб\b\.?",
    r"воскресень[еяю]|вс\b\.?",
)
_WEEKDAY_STARTS = ("по пн", "вт", "ср", "че чт", "пя пт", "су сб", "во вс")
_ROMAN = MappingProxyType({"i": 1, "ii": 2, "iii": 3, "iv": 4})


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_NUMBER_OF: Mapping[str, int] = MappingProxyType(
    {word: number for number, words in _NUMBERS.items() for word in words.split()}
)

NUMBER_PART = rf"(?:\d{{1,3}}(?:-?(?:ти|ми|х|и|го|ех|ух))?|{_any_of(_NUMBER_OF)})"
"""A number at the front of a longer word, as in «трёхдневный» and «10-дневный»."""
NUMBER = rf"{NUMBER_PART}(?:\b|(?<=\d)(?=[рдн]))"
"""In digits it may touch the unit: «10рд», «5дн»."""
DAY_OF_MONTH = (
    r"(?:\d{1,2}(?:-?(?:ого|ому|го|му|е))?\b|"
    rf"{_any_of(_ORDINALS.values())}(?:ого|ьего|ому|ьему|ое|ье)\b)"
)
QUARTER_NUMBER = (
    r"(?:i{1,3}|iv|[1-4](?:-?(?:ый|ой|ий|го|ом|ем|м|й))?|(?:перв|втор|трет|четверт)[а-я]{2,3})"
)
MONTH = f"(?:{'|'.join(_MONTHS)})"
WEEKDAY = f"(?:{'|'.join(_WEEKDAYS)})"
YEAR = r"(?:19|20|21)\d\d"
YEAR_WORD = r"(?:год[ау]?\b|г\b\.?)"


def number_of(written: str) -> int:
    """Return the number that :data:`NUMBER` matched."""
    return _digits(written) or _NUMBER_OF.get(written.lower(), 0)


def ordinal_of(written: str) -> int:
    """Return the number that :data:`DAY_OF_MONTH` or :data:`QUARTER_NUMBER` matched."""
    word = written.lower()
    by_stem = (number for number, stem in _ORDINALS.items() if word.startswith(stem))
    return _digits(word) or _ROMAN.get(word) or max(by_stem, default=0)


def month_of(written: str) -> int:
    """Return the number of the month that :data:`MONTH` matched."""
    start = written.lower()[:3]
    return next(number for number, starts in enumerate(_MONTH_STARTS, 1) if start in starts)


def weekday_of(written: str) -> int:
    """Return the number of the weekday that :data:`WEEKDAY` matched, Monday being 0."""
    start = written.lower()[:2]
    return next(number for number, starts in enumerate(_WEEKDAY_STARTS) if start in starts)


def _digits(written: str) -> int:
    digits = "".join(char for char in written if char in "0123456789")
    return int(digits or 0)
