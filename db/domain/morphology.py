"""Ask the dictionary of Russian for the forms of a word; it is loaded when first asked."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.domain.enums import GrammaticalCase

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

TAGS = MappingProxyType(
    {
        GrammaticalCase.NOMINATIVE: "nomn",
        GrammaticalCase.GENITIVE: "gent",
        GrammaticalCase.DATIVE: "datv",
        GrammaticalCase.ACCUSATIVE: "accs",
        GrammaticalCase.INSTRUMENTAL: "ablt",
    }
)
_PROPER = frozenset({"Surn", "Name", "Patr", "Geox", "Orgn"})


@dataclass(frozen=True, slots=True)
class Declined:
    """Hold a text in a case, and whether it may be printed without a look."""

    text: str
    sure: bool


def readings(word: str) -> "list[Parse]":
    """Return what a word may be, the likeliest first."""
    return list(analyzer().parse(word.lower()))


def singular(word: str, kind: str, *needed: str) -> "Parse | None":
    """Return the dictionary's own reading of a word as the nominative of the singular."""
    wanted = {"nomn", "sing", *needed}
    for parse in readings(word):
        if parse.is_known and kind == parse.tag.POS and wanted <= parse.tag.grammemes:
            return parse
    return None


def common_noun(word: str, gender: str) -> "Parse | None":
    """Return the noun that a name is spelt like: «заяц» of «Заяц»; ``None`` where it is none."""
    for parse in readings(word):
        marks = parse.tag.grammemes
        is_noun = parse.is_known and parse.tag.POS == "NOUN" and parse.word == word.lower()
        if is_noun and {"nomn", "sing", gender} <= marks and not marks & _PROPER:
            return parse
    return None


def inflected(parse: "Parse", *wanted: str) -> str:
    """Return the form of a reading, empty where the dictionary has none."""
    form = parse.inflect(set(wanted))
    return "" if form is None else str(form.word)


def as_written(form: str, word: str) -> str:
    """Give a form the capital letter of the word."""
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


@cache
def analyzer() -> "MorphAnalyzer":
    """Return the dictionary, which takes 15 MB and a good part of a second to load."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
