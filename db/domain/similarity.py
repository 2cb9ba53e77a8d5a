"""Tell how like two questions are by what they are about, not by how they are worded."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from uuid import UUID

from rapidfuzz import fuzz

from db.domain.matters import Matters, telling
from db.domain.search_query import Mark
from db.domain.stemming import EVERYDAY_STEMS, stems, words

ENOUGH = 0.27
"""Likeness from which a question is worth a look; measured on the labelled questions of the tests."""

_MOST_TERMS = 24
_PAIRED = 4
"""Words of which two must be shared; the longest of a question are mostly its rarest."""
_MOST_SUBJECTS = 3
"""Matters that candidates are looked for by: what a question speaks of most."""
_LEAST, _OF_THE_BEST, _SAID_TOO = 1.0, 0.4, 1.0
"""What makes a word a reason to be shown."""
_SUBJECT_SHARE, _WORDS_SHARE, _SAME_TOPIC = 0.67, 0.26, 0.07


@dataclass(frozen=True, slots=True)
class Matter:
    """Hold what a question is about."""

    words: frozenset[str]
    """The stems of its telling words."""
    subjects: Mapping[str, int]
    """The matters it speaks of with their parts, the most first."""
    topic: str = ""
    """The mark of its topic in the index: what a person chose, or what its words propose."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to compare."""
        return not self.words


def matter_of(text: str, matters: Matters, topic: str = "") -> Matter:
    """Return what ``text`` is about."""
    row = stems(text)
    return matter_from(row, matters.found_among(row), topic)


def matter_from(row: Iterable[str], found: Iterable[str], topic: str = "") -> Matter:
    """Return what a question is about by its stems and by what the index says it speaks of."""
    subjects: dict[str, int] = {}
    for name in found:
        subjects[name] = subjects.get(name, 0) + 1
    return Matter(frozenset(telling(row)[:_MOST_TERMS]), subjects, topic)


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
    names = list(matter.subjects)[:_MOST_SUBJECTS]
    subject = " OR ".join(f'meanings : "{name}"' for name in names)
    told = " OR ".join(f'text : "{stem}"' for stem in words)
    pairs = " OR ".join(
        f'(text : "{one}" AND text : "{two}")' for one, two in combinations(words, 2)
    )
    topic = f'marks : "{matter.topic}"' if matter.topic else ""
    both = " OR ".join(filter(None, (subject, topic)))
    first = f'meanings : "{names[0]}"' if names else ""
    found = [f"({both}) AND ({told})" if both and told else "", first, subject, topic, pairs]
    return list(dict.fromkeys(filter(None, found))) or [told or _anything(matter)]


def likeness(one: Matter, other: Matter) -> float:
    """Return from 0 to 1 how much of the two questions is the same matter."""
    like = _SUBJECT_SHARE * _subjects_alike(one.subjects, other.subjects)
    like += _WORDS_SHARE * _worded_alike(one, other)
    if one.topic and one.topic == other.topic:
        like += _SAME_TOPIC
    return like


def told_by(text: str, matter: Matter, matters: Matters) -> list[str]:
    """Return the words of a question like ``matter`` by which it was found, in their order."""
    names = [name for name, _ in matters.shares(stems(text)) if name in matter.subjects]
    told = {word: _strength(word, names, matter, matters) for word in dict.fromkeys(words(text))}
    least = max(_LEAST, max(told.values(), default=0.0) * _OF_THE_BEST)
    return [word for word, strength in told.items() if strength >= least]


def _strength(word: str, names: Iterable[str], matter: Matter, matters: Matters) -> float:
    """Return how much a word is the reason for which a question is shown."""
    for stem in telling(stems(word)):
        if stem not in EVERYDAY_STEMS:
            return matters.strength(stem, names) + (_SAID_TOO if stem in matter.words else 0.0)
    return 0.0


def _subjects_alike(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """Return the cosine of what two questions speak of."""
    product = sum(parts * other.get(name, 0) for name, parts in one.items())
    if not product:
        return 0.0
    squares = [sum(parts * parts for parts in it.values()) for it in (one, other)]
    return product / sqrt(squares[0] * squares[1])


def _worded_alike(one: Matter, other: Matter) -> float:
    """Return how like the telling words are; a slip of the pen costs little."""
    mine, theirs = (" ".join(sorted(it.words - EVERYDAY_STEMS)) for it in (one, other))
    return fuzz.token_set_ratio(mine, theirs) / 100 if mine and theirs else 0.0


def _anything(matter: Matter) -> str:
    told = [f'text : "{stem}"' for stem in sorted(matter.words)]
    told += [f'meanings : "{name}"' for name in matter.subjects]
    return "(" + " OR ".join(told) + ")"
