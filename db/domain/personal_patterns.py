"""Patterns of what may point at a person: phones however spelled, flats, mail, documents."""

import re
from enum import StrEnum


class SuspicionKind(StrEnum):
    """Say what a stretch of text may be."""

    NAME = "name"
    PHONE = "phone"
    MAIL = "mail"
    FLAT = "flat"
    DOCUMENT = "document"
    BIRTH = "birth"


_SEPARATOR = r"[\s().\-‐‑‒–—−_/\\*:·•+]{0,3}"
_DIGIT_LIKE = r"[\dОоOo]"
_NUMBER_WORD = (
    r"(?:ноль|нол[яью]+|один|одна|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|"
    r"\w+надцать|\w+дцать|сорок|\w+десят|девяносто|сто|двести|\w+ста|\w+сот)"
)
NO_NUMBERS = re.compile(
    r"(?<!\d)(?:"
    r"\d{1,2}[.]\d{1,2}[.](?:19|20)\d\d(?:\s*г(?:\.|ода|оду)?)?"  # 25.11.2026
    r"|(?:19|20)\d\d-\d\d-\d\d"  # 2026-11-25
    r"|\d{1,2}[:.]\d\d\s?[-–—]\s?\d{1,2}[:.]\d\d"  # 18:00–19:30
    r"|(?:19|20)\d\d\s?[-–—/]\s?(?:19|20)\d\d"  # 2026–2027
    r"|\d{1,3}(?:[ \xa0]\d{3})*(?:,\d+)?\s?(?:руб|₽|тыс|млн|кв\.?\s?м|м2|м²|метр|шт)"
    r")(?!\d)",
    re.IGNORECASE,
)
"""What has many digits and points at nobody: days, hours, years, sums, areas."""

BIRTH = re.compile(
    r"\d{2,4}\s?(?:г\.\s?р\.|года?\s+рожд\w*)|род(?:ил(?:ся|ась)|ивш\w+)\b[^.]{0,40}\d{2,4}"
    r"|дат\w+\s+рожд\w*[^.]{0,20}\d",
    re.IGNORECASE,
)

_DOCUMENTS = (
    r"(?<!\d)\d{3}[-–\s]\d{3}[-–\s]\d{3}[-–\s]\d{2}(?!\d)",  # СНИЛС
    r"(?:снилс|инн|паспорт\w*|серия|полис\w*)\W{0,12}(?:сери\w*\W{0,3}|№\W{0,2}|номер\W{0,3})*\d[\d\s№-]{3,}",
    r"(?<!\d)\d{2}\s?\d{2}\s?(?:№\s?)?\d{6}(?!\d)",  # серия и номер паспорта
)
_PHONE = (
    r"(?:(?:по\s+)?(?:тел|телефон\w*|моб|сот)\.?:?\s*)?"
    rf"(?<![\w№])\+?[\d(]{_SEPARATOR}(?:{_DIGIT_LIKE}{_SEPARATOR}){{4,}}(?<=[\dОоOo)])"
)
_FLATS = (
    r"(?<!\w)кв(?:арт(?:ир\w*)?|-р\w*)?\.?[\s№]{0,3}\d+\w?",
    r"(?<!\w)\d+(?:-?\w{1,3})?\s?кв(?:артир\w*|\.)(?!\s?(?:м\b|метр))",
    rf"(?<!\w)квартир[а-яё]*\s+(?:№\s*)?{_NUMBER_WORD}",
    r"(?<!\w)(?:комн\w*|апарт\w*)\.?[\s№]{0,3}\d+",
    r"(?<!\w)д(?:ом\w*)?\.?\s?\d+\w?\s?[-–—]\s?\d+(?!\w)",
)

PATTERNS: tuple[tuple[SuspicionKind, re.Pattern[str]], ...] = (
    (
        SuspicionKind.MAIL,
        re.compile(
            r"[\w.+-]+(?:@|\s?(?:[(\[](?:at|собака)[)\]]|собака)\s?)[\w-]+(?:\s?[.]\s?\w{2,})*"
            r"|(?<!\w)@\w{3,}|(?:vk\.com|t\.me|ok\.ru|wa\.me)/\S+",
            re.IGNORECASE,
        ),
    ),
    *((SuspicionKind.DOCUMENT, re.compile(one, re.IGNORECASE)) for one in _DOCUMENTS),
    (SuspicionKind.BIRTH, BIRTH),
    *((SuspicionKind.FLAT, re.compile(one, re.IGNORECASE)) for one in _FLATS),
    (SuspicionKind.PHONE, re.compile(_PHONE, re.IGNORECASE)),
    (
        SuspicionKind.PHONE,
        re.compile(rf"(?<!\w){_NUMBER_WORD}(?:[\s-]+{_NUMBER_WORD}){{3,}}(?!\w)", re.IGNORECASE),
    ),
)
"""What is looked for, the surest first."""

PATRONYMIC = re.compile(
    r"[А-ЯЁ][а-яё]*(?:[ое]вич|[ое]вн|ьич|[иы]нич|иничн|ичн)(?:а|у|ы|е|ем|ой|ей|ам|ами|ах)?",
)
STREET_BEFORE = re.compile(
    r"(?:ул|улиц\w*|просп|проспект\w*|пр-?к?т|пер|переул\w*|пл|площад\w*|им|имени|сквер\w*|парк\w*"
    r"|б-р|бульвар\w*|мкр|микрорайон\w*|наб|набережн\w*|пр-?д|проезд\w*|шоссе)\.?[\s«\"]{1,2}"
    r"(?:\w\.\s?){0,2}(?:\w+\s)?$",
    re.IGNORECASE,
)
INITIALS_BEFORE = re.compile(r"(?:[А-ЯЁ]\.[ \xa0]?){1,2}$")
INITIALS_AFTER = re.compile(r"[ \xa0]?[А-ЯЁ]\.(?:[ \xa0]?[А-ЯЁ]\.)?")
