"""Read the pages of the help, and find those that speak of something."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from db.domain.stemming import stem, words
from desktop import resources
from desktop.documents.builders.key_sheet import KeySheet

SCREENS = (
    "schedule",
    "preparation",
    "monitoring",
    "line",
    "fill",
    "readback",
    "orders",
    "control",
    "feedback",
    "analysis",
    "directories",
    "solutions",
    "settings",
    "templates",
    "search",
    "papers",
)
FILES = ("index", "start", *SCREENS, "data", "trouble", "memo")
"""The pages that are written, a file of Markdown in each language."""
KEYS, MEMO, CHANGES, PARTS = "keys", "memo", "changes", "parts"
TOPICS = (*FILES, KEYS, CHANGES, PARTS)
"""All pages in the order of the list; the last three are gathered from elsewhere."""
_LICENCE, _OWN = "licence-", "program"
_VERSION = re.compile(r"^## \[(.*?)\]", re.MULTILINE)
_KEPT_IN_RUSSIAN = {"ru": "", "en": "The list of changes is kept in Russian."}
_NAMED = re.compile(r"^(#+ .*?) \{#([a-z-]+)\}$", re.MULTILINE)
"""A heading with the name that F1 and links lead to, as Pandoc writes it."""
_PICTURES = "help/pictures"


def folder_of(language: str) -> Path:
    """Return where the pages of a language lie."""
    return resources.path(f"help/{language}")


def pictures_of(language: str) -> Path:
    """Return where the pictures of a language lie."""
    return resources.path(f"{_PICTURES}/{language}")


def stems_sought(text: str) -> tuple[str, ...]:
    """Return what the words of a search are compared by."""
    return tuple(words(text))


def is_meant(word: str, sought: str) -> bool:
    """Tell whether a folded word is another form of what is sought, or begins with it."""
    return word.startswith(sought) or stem(word) == stem(sought)


class HelpSources:
    """Give each page its title, its text and its words; every file is read once."""

    def __init__(self, language: str, keys: KeySheet, heading: Callable[[str], str]) -> None:
        self._language = language
        self._keys = keys
        self._heading = heading
        self._texts: dict[str, str] = {}

    def title(self, topic: str) -> str:
        """Return the name of a page for the list."""
        if topic == KEYS:
            return self._keys.title
        if topic in FILES:
            return self.text(topic).split("\n", 1)[0].removeprefix("# ")
        return self._heading(topic)

    def text(self, topic: str) -> str:
        """Return a page as Markdown; the keys have none."""
        return _NAMED.sub(r"\1", self._source(topic))

    def places(self, topic: str) -> dict[str, int]:
        """Return the named places of a page: which heading each of them is, counted from 0."""
        if topic not in FILES:
            return {}
        heads = re.findall(r"^#+ .*$", self._source(topic), re.MULTILINE)
        named = (_NAMED.match(head) for head in heads)
        return {found[2]: number for number, found in enumerate(named) if found}

    def take_keys(self, keys: KeySheet) -> None:
        """Take another sheet of keys, more of which are known now."""
        self._keys = keys
        self.__dict__.pop("_words", None)

    def _source(self, topic: str) -> str:
        if topic not in self._texts:
            self._texts[topic] = self._read(topic)
        return self._texts[topic]

    def licence(self, link: str) -> str:
        """Return the licences of a part as Markdown, or nothing where the link names none."""
        name = link.removeprefix(_LICENCE)
        if not link.startswith(_LICENCE) or name not in self._licences:
            return ""
        text = self._licences[name].read_text("utf-8").replace("~~~~", "~~~ ~")
        return f"[← {self._heading(PARTS)}]({PARTS}.md)\n\n~~~~\n{text}\n~~~~\n"

    def found(self, text: str) -> tuple[str, ...]:
        """Return the pages that hold every word of ``text``, all of them for an empty one."""
        sought = stems_sought(text)
        return tuple(topic for topic in TOPICS if self._holds(topic, sought))

    def _holds(self, topic: str, sought: tuple[str, ...]) -> bool:
        return all(any(is_meant(word, one) for word in self._words[topic]) for one in sought)

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {topic: frozenset(words(" ".join(self._said(topic)))) for topic in TOPICS}

    def _said(self, topic: str) -> Iterator[str]:
        yield self.title(topic)
        if topic != KEYS:
            yield self.text(topic)
            return
        for group in self._keys.groups:
            yield group.title
            for pair in group.rows:
                yield from pair

    def _read(self, topic: str) -> str:
        if topic == CHANGES:
            return self._changes()
        if topic == PARTS:
            return resources.path(f"licences/{self._language}.md").read_text("utf-8")
        return (folder_of(self._language) / f"{topic}.md").read_text("utf-8")

    def _changes(self) -> str:
        """Return what is new, without the words for whoever writes it."""
        text = resources.beside("CHANGELOG.md").read_text("utf-8")
        told = _VERSION.sub(r"## \1", text[text.index("\n## ") :])
        return f"# {self._heading(CHANGES)}\n\n{_KEPT_IN_RUSSIAN[self._language]}\n\n{told}"

    @cached_property
    def _licences(self) -> dict[str, Path]:
        files = {file.stem: file for file in resources.path("licences").glob("*.txt")}
        return {_OWN: resources.beside("LICENSE"), **files}
