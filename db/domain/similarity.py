"""Tell how like two questions are by what they are about, not by how they are worded."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from rapidfuzz import fuzz

from db.domain.meanings import Meanings
from db.domain.search_query import Mark
from db.domain.stemming import EVERYDAY_STEMS, IDLE_STEMS, stems

ENOUGH = 0.45
"""Likeness from which a question is worth a look; measured on the labelled questions of the tests."""

_MOST_TERMS = 24
_PAIRED = 4
"""Words of which two must be shared; the longest of a question are mostly its rarest."""
_SUBJECT_SHARE, _CIRCUMSTANCE_SHARE, _WORDS_SHARE = 0.62, 0.16, 0.22
_SAME_TOPIC = 0.45
_WORDS_ALONE, _CIRCUMSTANCE_BESIDE = 0.5, 0.2
"""Where one of the two names no subject that we know, they can only be half as like."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Hold what a question is about."""

    words: frozenset[str]
    """The stems of its telling words."""
    subjects: frozenset[str]
    circumstances: frozenset[str]
    topic: str = ""
    """The mark of its topic in the index: what a person chose, or what its words propose."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to compare."""
        return not self.words


def matter_of(text: str, meanings: Meanings, topic: str = "") -> Matter:
    """Return what ``text`` is about."""
    row = stems(text)
    return matter_from(row, meanings.found_among(row), meanings, topic)


def matter_from(
    row: Collection[str], found: Collection[str], meanings: Meanings, topic: str = ""
) -> Matter:
    """Return what a question is about by its stems and the names of the meanings among them."""
    telling = [stem for stem in dict.fromkeys(row) if stem not in IDLE_STEMS]
    return Matter(
        words=frozenset(telling[:_MOST_TERMS]),
        subjects=frozenset(found) - meanings.circumstances,
        circumstances=frozenset(found) & meanings.circumstances,
        topic=topic,
    )


def near_expression(matter: Matter, houses: Collection[UUID]) -> str:
    """Return what finds questions of some houses that share anything with the matter."""
    marks = " OR ".join(f'"{Mark.HOUSE.of(house)}"' for house in houses)
    return f"marks : ({marks}) AND {_anything(matter)}"


def far_expressions(matter: Matter) -> list[str]:
    """Return what finds questions of the whole city on the matter, the most telling first.

    Each is to be read from the newest on and only so far: to rank all that share a word with the
    matter takes half a second in a file of a million questions.
    """
    words = sorted(matter.words - EVERYDAY_STEMS, key=lambda stem: (-len(stem), stem))[:_PAIRED]
    subject = " OR ".join(f'meanings : "{name}"' for name in sorted(matter.subjects))
    told = " OR ".join(f'text : "{stem}"' for stem in words)
    pairs = " OR ".join(
        f'(text : "{one}" AND text : "{two}")' for one, two in combinations(words, 2)
    )
    topic = f'marks : "{matter.topic}"' if matter.topic else ""
    both = " OR ".join(filter(None, (subject, topic)))
    found = [f"({both}) AND ({told})" if both and told else "", subject, topic, pairs]
    return list(filter(None, found)) or [told or _anything(matter)]


def likeness(one: Matter, other: Matter) -> float:
    """Return from 0 to 1 how much of the two questions is the same matter.

    Questions of one topic are worth a look even where they share no subject that the table knows.
    """
    like = _told_alike(one, other)
    if one.topic and one.topic == other.topic and one.subjects.isdisjoint(other.subjects):
        like += _SAME_TOPIC
    return min(1.0, like)


def _told_alike(one: Matter, other: Matter) -> float:
    words = _worded_alike(one, other)
    circumstances = _shared(one.circumstances, other.circumstances)
    if not (one.subjects and other.subjects):
        return _WORDS_ALONE * words + _CIRCUMSTANCE_BESIDE * circumstances
    subjects = _overlapping(one.subjects, other.subjects)
    return _SUBJECT_SHARE * subjects + _CIRCUMSTANCE_SHARE * circumstances + _WORDS_SHARE * words


def _worded_alike(one: Matter, other: Matter) -> float:
    """Return how like the telling words are; a slip of the pen costs little."""
    mine, theirs = (" ".join(sorted(it.words - EVERYDAY_STEMS)) for it in (one, other))
    return fuzz.token_set_ratio(mine, theirs) / 100 if mine and theirs else 0.0


def _overlapping(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the mean of Dice's and of the overlap coefficient.

    Who says more than his neighbour speaks of the same matter: Dice alone would punish him.
    """
    return (_shared(one, other) + len(one & other) / min(len(one), len(other))) / 2


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return Dice's coefficient of two sets: twice what they share of all they hold."""
    whole = len(one) + len(other)
    return 2 * len(one & other) / whole if whole else 0.0


def _anything(matter: Matter) -> str:
    told = [f'text : "{stem}"' for stem in sorted(matter.words)]
    told += [f'meanings : "{name}"' for name in sorted(matter.subjects | matter.circumstances)]
    return "(" + " OR ".join(told) + ")"
