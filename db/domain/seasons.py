"""Read the months in which nothing of a topic is done: asphalt is not laid in January."""

import re

MONTHS = 12
_PART = re.compile(r"(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?")


def months_of(text: str) -> frozenset[int]:
    """Return the months of «11-3» or «1, 2, 12»; none where it is not understood."""
    found: set[int] = set()
    for part in re.split(r"[,;]", text):
        match = _PART.fullmatch(part.strip())
        if match is None:
            return frozenset()
        first = int(match[1])
        last = int(match[2] or first)
        if not (1 <= first <= MONTHS and 1 <= last <= MONTHS):
            return frozenset()
        length = (last - first) % MONTHS
        found |= {(first - 1 + step) % MONTHS + 1 for step in range(length + 1)}
    return frozenset(found)
