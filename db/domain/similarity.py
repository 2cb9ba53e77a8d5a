"""Tell how like two questions are by what they are about, not by how they are worded."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from rapidfuzz import fuzz

from db.domain.meanings import Meanings
from db.domain.search_query import Mark
from db.domain.stemming import telling_stems

ENOUGH = 0.45
"""Likeness from which a question is worth a look; measured on the labelled pairs of the tests."""

_MOST_TERMS = 24
_MEANING_WEIGHT = 3.0
_SHORT_STEM = 3
_SHORT_WEIGHT = 0.5
_NEAR_BONUS = 0.1


@dataclass(frozen=True, slots=True)
class Matter:
    """Hold what a question is about: its telling stems and the meanings among them."""

    stems: tuple[str, ...]
    meanings: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to compare."""
        return not self.stems


def matter_of(text: str, meanings: Meanings) -> Matter:
    """Return what ``text`` is about."""
    return Matter(tuple(telling_stems(text)[:_MOST_TERMS]), tuple(meanings.found_in(text)))


def near_expression(matter: Matter, houses: Collection[UUID]) -> str:
    """Return what finds questions of some houses that share anything with the matter."""
    marks = " OR ".join(f'"{Mark.HOUSE.of(house)}"' for house in houses)
    return f"marks : ({marks}) AND {_anything(matter)}"


def far_expression(matter: Matter) -> str:
    """Return what finds questions of the whole city that share anything with the matter."""
    return _anything(matter)


def likeness(matter: Matter, stems: Iterable[str], meanings: Iterable[str]) -> float:
    """Return from 0 to 1 how much of the two questions is the same matter."""
    other = Matter(tuple(stems), tuple(meanings))
    shared = _weight(
        set(matter.stems) & set(other.stems), set(matter.meanings) & set(other.meanings)
    )
    whole = _weight(set(matter.stems), set(matter.meanings))
    theirs = _weight(set(other.stems), set(other.meanings))
    dice = 2 * shared / (whole + theirs) if whole + theirs else 0.0
    worded = fuzz.token_set_ratio(" ".join(matter.stems), " ".join(other.stems)) / 100
    return 0.7 * dice + 0.3 * worded


def _anything(matter: Matter) -> str:
    told = [f'text : "{stem}"' for stem in matter.stems]
    told += [f'meanings : "{name}"' for name in matter.meanings]
    return "(" + " OR ".join(told) + ")"


def _weight(stems: Collection[str], meanings: Collection[str]) -> float:
    short = sum(len(stem) <= _SHORT_STEM for stem in stems)
    return len(stems) - short * (1 - _SHORT_WEIGHT) + _MEANING_WEIGHT * len(meanings)
