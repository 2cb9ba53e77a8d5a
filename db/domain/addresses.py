"""Tell addresses apart however they are written: «ул. Зелёная, 14», «Зеленая д.14»."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from db.domain.sorting import SortKey, natural_key
from db.domain.text import fold

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "ул": "ул",
        "улица": "ул",
        "пр": "пр",
        "пр-т": "пр",
        "пр-кт": "пр",
        "просп": "пр",
        "проспект": "пр",
        "пр-д": "проезд",
        "проезд": "проезд",
        "пер": "пер",
        "переулок": "пер",
        "б-р": "бульвар",
        "бул": "бульвар",
        "бульвар": "бульвар",
        "пл": "пл",
        "площадь": "пл",
        "ш": "ш",
        "шоссе": "ш",
        "наб": "наб",
        "набережная": "наб",
        "мкр": "мкр",
        "мкрн": "мкр",
        "микрорайон": "мкр",
        "туп": "туп",
        "тупик": "туп",
    }
)
_FIRST = re.compile(r"^([а-я]+(?:-[а-я]+)?)(?:\.\s*|\s+)(?=\S)")
_LAST = re.compile(r"\s+([а-я]+(?:-[а-я]+)?)\.?$")
_HOUSE_WORD = re.compile(r"^(?:дом|д|№)(?:\.\s*|\s+)?(?=\d)")
_BUILDING = re.compile(r"\s*,?\s*(?:корпус|корп|кор|к)\.?\s*(?=\d)")
_STRUCTURE = re.compile(r"\s*,?\s*(?:строение|стр|с)\.?\s*(?=\d)")
_ADDRESS = re.compile(
    r"^(?P<street>.*?\S)\s*,\s*(?P<number>(?:(?:дом|д|№)\.?\s*)?\d.*)$", re.DOTALL | re.IGNORECASE
)
_LAST_WORDS = re.compile(r"^(?P<street>.*\S)\s+(?P<number>(?:(?:дом|д)\.?\s*)?\d\S*)$", re.DOTALL)


def split_address(address: str) -> tuple[str, str]:
    """Return street and number of «ул. Зелёная, 14», without a town or a postcode before them.

    The number is empty where there is none.
    """
    text = address.strip()
    found = _ADDRESS.match(text) or _LAST_WORDS.match(text)
    if not found:
        return text, ""
    return found["street"].strip(" ,").rpartition(",")[2].strip(), found["number"].strip()


def address_key(street: str, number: str) -> str:
    """Return what two spellings of one address have in common.

    A street without a word for its type is taken for «ул.».
    """
    kind, name = _street(street)
    return f"{kind or 'ул'} {name}, {_number(number)}"


def address_order(street: str, number: str) -> tuple[SortKey, SortKey]:
    """Return a key that sorts by the name of the street, not by its type, then by the number."""
    return street_order(street), number_order(number)


def street_order(street: str) -> SortKey:
    """Return the part of :func:`address_order` that many houses share."""
    return natural_key(_street(street)[1])


def number_order(number: str) -> SortKey:
    """Return the part of :func:`address_order` that is of one house."""
    return natural_key(_number(number))


def _street(street: str) -> tuple[str, str]:
    folded = fold(street)
    for pattern in (_FIRST, _LAST):
        found = pattern.search(folded)
        if found and found[1] in _TYPES:
            rest = folded[: found.start()] + folded[found.end() :]
            return _TYPES[found[1]], rest.strip(" .,")
    return "", folded.strip(" .,")


def _number(number: str) -> str:
    folded = _HOUSE_WORD.sub("", fold(number))
    folded = _BUILDING.sub("к", folded)
    return _STRUCTURE.sub("с", folded).replace(" ", "").strip(".,")
