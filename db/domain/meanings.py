"""Know which words of the yards mean one thing: «не горит», «темно» and «фонарь» are the light."""

from collections.abc import Iterable, Sequence

from db.domain.stemming import stems


class Meanings:
    """Find meanings in text by the stems of words and of short phrases.

    The table is written by hand: a line names a meaning, a colon, and the words and phrases that
    stand for it, parted by commas; ``#`` begins a remark. A name after ``~`` is a circumstance,
    such as a place: it says less of what a question is about.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        circumstances: set[str] = set()
        for line in lines:
            name, colon, phrases = line.partition("#")[0].partition(":")
            if not colon:
                continue
            if name.startswith("~"):
                circumstances.add(name[1:].strip())
            self._add(name.lstrip("~").strip(), phrases.split(","))
        self.circumstances = frozenset(circumstances)

    def found_among(self, row: Sequence[str]) -> list[str]:
        """Return the names of the meanings among the stems of a text."""
        found: dict[str, None] = {}
        for place, first in enumerate(row):
            for phrase, name in self._by_first.get(first, ()):
                if tuple(row[place : place + len(phrase)]) == phrase:
                    found[name] = None
        return list(found)

    def _add(self, name: str, phrases: Iterable[str]) -> None:
        for phrase in phrases:
            row = tuple(stems(phrase))
            if row:
                self._by_first.setdefault(row[0], []).append((row, name))
