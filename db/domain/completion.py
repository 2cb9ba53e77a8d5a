"""Find entries of a directory by a few letters of any of their words.

The index is built once from all entries and not changed: a changed directory gets a new one.
"""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from db.domain.text import fold

Key = TypeVar("Key", bound=Hashable)

_WORD = re.compile(r"[^\W_]+")
_CAMEL_BREAK = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
_LAST = "\U0010ffff"
_LONGEST_TEXT = 500
"""Characters of a label or a fragment that are looked at."""
_LEGAL_FORMS = frozenset(
    ("ао", "гбу", "гку", "зао", "мау", "мбу", "мку", "мп", "муп", "оао", "ооо", "пао", "тсж", "ук")
)

_FIRST_WORD, _OTHER_WORD, _TERM = range(3)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Key]):
    """Describe one thing that can be found."""

    key: Key
    label: str
    hint: str = ""
    """What stands beside the label in the list, such as a post; not searched."""
    terms: str = ""
    """More words by which it is found, after all that are found by the label."""
    weight: int = 0
    """How much it is used: among equal matches the heavier comes first."""


@dataclass(frozen=True, slots=True)
class Resolution(Generic[Key]):
    """Say what a fragment names: one entry, none, or several between which it does not decide."""

    entry: Entry[Key] | None
    candidates: tuple[Entry[Key], ...] = ()
    """The best few matches where there are several and none is the best."""

    @property
    def is_ambiguous(self) -> bool:
        """Tell whether the fragment fits several entries equally well."""
        return bool(self.candidates)


class CompletionIndex(Generic[Key]):
    """Find entries by fragments: a sorted list of words, searched by halving.

    A rank is the tier of a match times the number of entries plus the place of the entry, so that
    of two ranks the smaller is the better match, and plain numbers are all there is to compare.
    """

    def __init__(self, entries: Iterable[Entry[Key]]) -> None:
        folded = ((entry, fold(entry.label[:_LONGEST_TEXT])) for entry in entries)
        ordered = sorted(folded, key=lambda pair: (-pair[0].weight, pair[1]))
        self._entries = [entry for entry, _ in ordered]
        self._in_label: list[dict[str, int]] = []
        self._by_label: dict[str, list[int]] = {}
        postings: list[tuple[str, int]] = []
        for place, (entry, label) in enumerate(ordered):
            words = _WORD.findall(label)
            self._by_label.setdefault(" ".join(words), []).append(place)
            tiers = _tiers_of_label(words, entry.label)
            self._in_label.append(tiers)
            found_by = {**dict.fromkeys(_split(entry.terms), _TERM), **tiers}
            postings += [(word, tier * len(ordered) + place) for word, tier in found_by.items()]
        postings.sort()
        self._words = [word for word, _ in postings]
        self._ranks = [rank for _, rank in postings]

    def __len__(self) -> int:
        return len(self._entries)

    def labels(self) -> dict[Key, str]:
        """Return how each entry is called."""
        return {entry.key: entry.label for entry in self._entries}

    def find(self, fragment: str, limit: int = 8) -> list[Entry[Key]]:
        """Return the best matches: the very label, then by its first word, other words, terms.

        An empty fragment finds what is used most.
        """
        if not fragment.strip():
            return self._entries[:limit]
        words = _split(fragment)
        exact = self._named(words)
        ranked = (rank % len(self) for rank in self._matches(words))
        places = dict.fromkeys((*exact, *ranked))
        return [self._entries[place] for place in islice(places, limit)]

    def resolve(self, fragment: str, limit: int = 8) -> Resolution[Key]:
        """Return the one entry that ``fragment`` names, or state that it fits several.

        The very label comes before whole words of a label, these before beginnings of its words,
        and these before terms. Within a step nothing decides, least of all how often an entry is
        used: an order must not go to somebody by chance.
        """
        words = _split(fragment)
        places = list(dict.fromkeys(rank % len(self) for rank in self._matches(words)))
        in_label = [place for place in places if self._is_in_label(place, words)]
        whole = [place for place in in_label if self._in_label[place].keys() >= set(words)]
        for step in (self._named(words), whole, in_label, places):
            if len(step) == 1:
                return Resolution(self._entries[step[0]])
            if step:
                return Resolution(None, tuple(self._entries[place] for place in step[:limit]))
        return Resolution(None)

    def _named(self, words: Sequence[str]) -> list[int]:
        return self._by_label.get(" ".join(words), []) if words else []

    def _matches(self, words: Sequence[str]) -> list[int]:
        """Return the sorted ranks of the entries that have a word beginning with each of these.

        The rarest of the words decides the rank.
        """
        if not words:
            return []
        rarest, *others = sorted((self._ranks_of(word) for word in words), key=len)
        size = len(self)
        for ranks in others:
            places = {rank % size for rank in ranks}
            rarest = [rank for rank in rarest if rank % size in places]
        return sorted(rarest)

    def _ranks_of(self, word: str) -> list[int]:
        first = bisect_left(self._words, word)
        return self._ranks[first : bisect_left(self._words, word + _LAST, first)]

    def _is_in_label(self, place: int, words: Sequence[str]) -> bool:
        own = self._in_label[place]
        return all(any(mine.startswith(word) for mine in own) for word in words)


def _tiers_of_label(words: Sequence[str], label: str) -> dict[str, int]:
    """Return the words by which a label is found; a legal form does not take the first place."""
    named = next((word for word in words if word not in _LEGAL_FORMS), "")
    first = words.index(named) if named else 0
    found = dict.fromkeys(words, _OTHER_WORD)
    if _CAMEL_BREAK.search(label):
        found |= dict.fromkeys(_split(_CAMEL_BREAK.sub(" ", label)), _OTHER_WORD)
    return found | dict.fromkeys(words[: first + 1], _FIRST_WORD)


def _split(text: str) -> list[str]:
    return _WORD.findall(fold(text[:_LONGEST_TEXT]))
