"""Propose how a text may go to the public: a resident is «житель дома 14», never a name."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from db.domain.personal_data import Suspicion
from db.domain.personal_patterns import SuspicionKind

_RESIDENT: Mapping[str, str] = MappingProxyType(
    {
        "nominative": "житель",
        "genitive": "жителя",
        "dative": "жителю",
        "accusative": "жителя",
        "instrumental": "жителем",
        "prepositional": "жителе",
    }
)
_PREPOSITIONS = (
    (re.compile(r"(?:^|\W)(?:к|ко|по|согласно)\s+$", re.IGNORECASE), "dative"),
    (re.compile(r"(?:^|\W)(?:с|со|перед|за|над|под)\s+$", re.IGNORECASE), "instrumental"),
    (re.compile(r"(?:^|\W)(?:о|об|обо|при)\s+$", re.IGNORECASE), "prepositional"),
    (re.compile(r"(?:^|\W)(?:у|от|для|без|из|до|кроме)\s+$", re.IGNORECASE), "genitive"),
)
_INFINITIVE = re.compile(r"\w(?:ть|ти|чь|ться)\s+$", re.IGNORECASE)
_BLANKS = re.compile(r"[ \xa0]{2,}")
_BEFORE_SIGN = re.compile(r"[ \xa0]+(?=[,.;:!?)])")
_LEFT_OVER = re.compile(r"\(\s*\)|,(?=\s*[,.;])|^\s*[,;:]\s*")


def proposed(text: str, found: Iterable[Suspicion], house: str = "") -> str:
    """Return the text without what was found; ``house`` is the number of the house."""
    for one in sorted(found, key=lambda one: one.start, reverse=True):
        words = ""
        if one.kind is SuspicionKind.NAME:
            words = _resident(text[: one.start], one.case, house)
        text = text[: one.start] + words + text[one.end :]
    text = _BEFORE_SIGN.sub("", _BLANKS.sub(" ", text))
    return _LEFT_OVER.sub("", text).strip()


def _resident(before: str, case: str, house: str) -> str:
    told = next((name for pattern, name in _PREPOSITIONS if pattern.search(before)), "")
    if not told and case == "genitive" and _INFINITIVE.search(before):
        told = "dative"  # «позвонить Петровой»: the form is that of both cases
    word = _RESIDENT[told or case or "nominative"]
    if not before.strip() or before.rstrip().endswith((".", "!", "?")):
        word = word.capitalize()
    return f"{word} дома {house}" if house else word
