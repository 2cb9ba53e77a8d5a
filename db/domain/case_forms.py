"""Write a word of a name in all six cases, of both sexes: to find it wherever it is spoken of.

Too many forms do no harm here: what is found is shown to a person, who decides.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.domain.text import fold

if TYPE_CHECKING:
    from pytrovich.maker import PetrovichDeclinationMaker

NOMINATIVE = "nominative"
_CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")
_CYRILLIC = re.compile(r"[а-яё]+(?:[-'][а-яё]+)*", re.IGNORECASE)
_PAIRS = (
    ("ова", "ов"),
    ("ева", "ев"),
    ("ёва", "ёв"),
    ("ина", "ин"),
    ("ына", "ын"),
    ("ская", "ский"),
    ("цкая", "цкий"),
    ("ая", "ый"),
    ("ая", "ой"),
)
"""How a surname ends of a woman and of a man."""
_FAMILY = re.compile(r"(?:[оеё]в|[иы]н)$", re.IGNORECASE)
_FAMILY_ENDS = (("ы", NOMINATIVE), ("ых", "genitive"), ("ым", "dative"), ("ыми", "instrumental"))
_OBLIQUE = (("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"))
_MOST_NAMES = 20_000


@lru_cache(maxsize=_MOST_NAMES)
def case_forms(word: str) -> Mapping[str, str]:
    """Return the folded forms of a word of a name, each with the first case that it may be."""
    found = {fold(word): NOMINATIVE}
    if len(word) > 1 and _CYRILLIC.fullmatch(word):
        for base in dict.fromkeys(_bases(word.title() if word.isupper() else word)):
            found.setdefault(fold(base), NOMINATIVE)
            for form, case in (*_declined(base), *_family(base)):
                found.setdefault(fold(form), case)
    return MappingProxyType(found)


def _bases(word: str) -> Iterator[str]:
    """Yield the word and what the surname is in the nominative and of the other sex."""
    yield word
    for oblique, plain in _OBLIQUE:
        if word.lower().endswith(oblique):
            yield word[: -len(oblique)] + plain
    for woman, man in _PAIRS:
        if word.lower().endswith(woman):
            yield word[: -len(woman)] + man
        elif word.lower().endswith(man):
            yield word[: -len(man)] + woman


def _family(word: str) -> Iterator[tuple[str, str]]:
    """Yield what all of a family are called: «Петровы», «у Петровых»."""
    if _FAMILY.search(word):
        for ending, case in _FAMILY_ENDS:
            yield word + ending, case


def _declined(word: str) -> Iterator[tuple[str, str]]:
    from pytrovich.enums import Case, Gender, NamePart

    maker = _maker()
    for part in (NamePart.LASTNAME, NamePart.FIRSTNAME, NamePart.MIDDLENAME):
        for gender in (Gender.FEMALE, Gender.MALE):
            for case in _CASES:
                yield maker.make(part, gender, Case[case.upper()], word), case


@cache
def _maker() -> "PetrovichDeclinationMaker":
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()
