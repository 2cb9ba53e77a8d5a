"""Order names as a Russian reader expects: «д. 9» before «д. 10», «ё» beside «е»."""

import re

from db.domain.text import fold

SortKey = tuple[tuple[str | int, ...], str]

_DIGITS = re.compile(r"(\d+)")


def natural_key(text: str) -> SortKey:
    """Return a key by which numbers inside a text sort as numbers.

    «ё» stands with «е»; where nothing else differs, it comes after.
    """
    parts = _DIGITS.split(fold(text))
    folded = tuple(int(part) if place % 2 else part for place, part in enumerate(parts))
    return folded, text.casefold()
