"""Know the names of residents in a text in any case, of either sex and in small letters.

It is asked for every word that a screen shows, so there is neither a dictionary nor a pattern: a
word is cut at each ending that a name may have, and what is left is looked up.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from db.domain.text import fold

_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORT = 3
"""Letters below which a name is known by its capital alone: «ли» is a word as well."""
_PLAIN_ENDS = ("ая", "яя", "ой", "ый", "ий", "а", "я", "о", "е", "ь", "й")
"""How a name may end as people are called; what stands before it, no case changes."""
_ENDS = frozenset(
    ["а", "я", "у", "ю", "е", "и", "ы", "о", "ь", "й", "ая", "яя", "ую", "юю", "ой", "ей", "ою", "ею", "ью", "ый", "ий", "ым", "им", "ых", "их", "ыми", "ими", "ого", "его", "ому", "ему", "ом", "ем"]
) | {""}  # fmt: skip
_LONGEST_END = 3
_SOFT = {"ей": "ь", "яц": "йц", "ец": "ц", "ок": "к", "ек": "к", "ел": "л", "ев": "ьв", "ень": "н"}
"""What becomes of a vowel that flees: Соловей — Соловья, Заяц — Зайца, Павел — Павла."""
_NAMES_OF_GROUPS = frozenset(
    [
        "аноним",
        "бабушка",
        "все",
        "граждане",
        "группа",
        "дедушка",
        "дом",
        "житель",
        "жительница",
        "жители",
        "жилец",
        "жильцы",
        "женщина",
        "инициативная",
        "кв",
        "квартира",
        "мужчина",
        "пенсионер",
        "пенсионерка",
        "пенсионеры",
        "подъезд",
        "подъезда",
        "родители",
        "совет",
        "соседи",
        "сосед",
        "соседка",
        "старшая",
        "старший",
        "этаж",
        "этажа",
        "из",
        "от",
        "по",
        "дому",
        "дома",
        "двор",
        "двора",
    ]
)
"""Words that stand in the place of a name and name nobody."""


@dataclass(frozen=True, slots=True)
class KnownPeople:
    """Hold what is left of names without their endings; those that are words too stand apart."""

    sure: frozenset[str] = frozenset()
    with_capital: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    """Stems of what is asked about in yards: «света» is the light first, and then a woman."""

    def __or__(self, other: "KnownPeople") -> "KnownPeople":
        return KnownPeople(
            self.sure | other.sure,
            self.with_capital | other.with_capital,
            self.everyday | other.everyday,
        )

    def names(self, word: str) -> bool:
        """Tell whether a word is one of the names."""
        roots = _cuts(word)
        if not roots.isdisjoint(self.sure):
            return True
        return word[:1].isupper() and not roots.isdisjoint(self.with_capital)


NOBODY = KnownPeople()


def everyday_stems(texts: Iterable[str]) -> frozenset[str]:
    """Return the stems of words that are spoken of in yards, beside those that always are."""
    from db.domain.stemming import EVERYDAY_STEMS, IDLE_STEMS, stem  # it is large

    words = {fold(word) for text in texts for word in _WORD.findall(text)}
    return EVERYDAY_STEMS | IDLE_STEMS | {stem(word) for word in words}


def known_people(names: Iterable[str], everyday: frozenset[str] = frozenset()) -> KnownPeople:
    """Gather who is called so; a group («жители подъезда 2») is nobody."""
    from db.domain.stemming import stem  # as above

    sure: set[str] = set()
    with_capital: set[str] = set()
    for word in {fold(word) for name in names for word in _WORD.findall(name)} - _NAMES_OF_GROUPS:
        is_sure = len(word) >= _SHORT and stem(word) not in everyday
        (sure if is_sure else with_capital).update(_roots(word))
    return KnownPeople(frozenset(sure), frozenset(with_capital), everyday)


@lru_cache(maxsize=20_000)
def _cuts(word: str) -> frozenset[str]:
    """Return what is left of a word without each ending that a name may have."""
    folded = fold(word)
    return frozenset(
        folded[: len(folded) - cut]
        for cut in range(min(_LONGEST_END, len(folded) - 1) + 1)
        if folded[len(folded) - cut :] in _ENDS
    )


@lru_cache(maxsize=20_000)
def _roots(word: str) -> frozenset[str]:
    """Return what the cases of a name begin with."""
    if word.endswith(("ых", "их")):
        return frozenset({word})  # Белых, Долгих: they know no cases
    plain = next((end for end in _PLAIN_ENDS if word.endswith(end)), "")
    found = {word, word[: len(word) - len(plain)]}
    for end, soft in _SOFT.items():
        if word.endswith(end) and len(word) > len(end):
            found.add(word.removesuffix(end) + soft)
    return frozenset(one for one in found if len(one) >= _SHORT - 1 or one == word)
