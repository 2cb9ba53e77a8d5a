"""Russian typography: what must not be torn apart at the end of a line, quotes, dashes.

``bind`` puts only non-breaking spaces, so it is safe for a resident's own
words. ``polish`` also mends quotes and dashes and is for our own text alone.
Both are idempotent.
"""

import re
from datetime import date

NBSP = "\xa0"

_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]

_SHORT_WORDS = (
    "г|гор|с|п|пос|дер|ул|пер|пр|просп|пл|наб|мкр|мкрн|б-р|бул|ш|д|дом|к|корп|стр|кв|оф|под|эт|"
    "ст|ч|пп|абз|стр|им|тел|доб"
)
_AFTER_SHORT_WORD = re.compile(rf"(?<![\w.-])((?:{_SHORT_WORDS})\.) (?=[\w«])", re.IGNORECASE)
_AFTER_SIGN = re.compile(r"([№§]) ?(?=\d)")
_INITIALS_FIRST = re.compile(r"(?<!\w)((?:[А-ЯЁ]\. ?){1,2}) ?(?=[А-ЯЁ][а-яё])")
_SURNAME_FIRST = re.compile(r"(?<!\w)([А-ЯЁ][\w-]*[а-яё]) (?=[А-ЯЁ]\.(?: ?[А-ЯЁ]\.|(?!\w)))")
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})\b(?: (\d{{4}}))?")
_YEAR = re.compile(r"(?<=\d{4}) (?=гг?\.)")
_DASH = re.compile(r"(?<=[^\s–—-])[ \xa0]+[-–—] +(?=\S)")
_QUOTED = re.compile(r'(?<![\w"])"(?=[^\s"])([^"\n]*?)(?<=[^\s"])"(?![\w"])')


def _bind_initials(match: re.Match[str]) -> str:
    return match[1].replace(" ", "").replace(NBSP, "") + NBSP


def _bind_date(match: re.Match[str]) -> str:
    return NBSP.join(part for part in match.groups() if part)


def bind(text: str) -> str:
    """Put non-breaking spaces where the norm allows no end of line."""
    if "." in text:
        text = _AFTER_SHORT_WORD.sub(rf"\1{NBSP}", text)
        text = _INITIALS_FIRST.sub(_bind_initials, text)
        text = _SURNAME_FIRST.sub(rf"\1{NBSP}", text)
        text = _YEAR.sub(NBSP, text)
    if "№" in text or "§" in text:
        text = _AFTER_SIGN.sub(rf"\1{NBSP}", text)
    return _DATE.sub(_bind_date, text)


def polish(text: str) -> str:
    """Set our own text by the rules: «ёлочки», an en dash that stays on its line, ``bind``."""
    found = 1 if '"' in text else 0
    while found:  # the inner pair of nested quotes first
        text, found = _QUOTED.subn(r"«\1»", text)
    return bind(_DASH.sub(f"{NBSP}– ", text))


def long_date(day: date) -> str:
    """Write a date in words: «15 декабря 2026 г.», unbreakable."""
    return NBSP.join((str(day.day), _MONTHS[day.month - 1], str(day.year), "г."))


def short_date(day: date) -> str:
    """Write a date in digits: «15.12.2026»."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"
