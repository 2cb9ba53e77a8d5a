"""Look up and build the forms of a surname, for the rules that choose between them."""

import re
from functools import cache
from typing import TYPE_CHECKING

from db.domain.enums import GrammaticalCase, Sex
from db.domain.morphology import TAGS, as_written, inflected, readings

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse
    from pytrovich.maker import PetrovichDeclinationMaker

VOWELS = re.compile(r"[аеёиоуыэюя]")
ENDS = {
    GrammaticalCase.GENITIVE: ("а", "я"),
    GrammaticalCase.DATIVE: ("у", "ю"),
    GrammaticalCase.ACCUSATIVE: ("а", "я"),
    GrammaticalCase.INSTRUMENTAL: ("ом", "ем"),
}


def by_library(name: str, kind: str, sex: Sex, case: GrammaticalCase) -> str:
    """Return what the library proposes for a part of a name: ``LASTNAME`` and so on."""
    from pytrovich.enums import Case, Gender, NamePart

    gender = Gender.FEMALE if sex is Sex.FEMALE else Gender.MALE
    return str(_maker().make(NamePart[kind], gender, Case[case.name], name))


def as_noun(word: str, case: GrammaticalCase) -> str:
    """Return a masculine noun in a case: «Кимом», «Бокием», «Гоголем», «Кацем»."""
    hard, soft = ENDS[case]
    if word[-1].lower() in "йь":
        return word[:-1] + soft
    return word + hard


def of_dictionary(parse: "Parse", word: str, case: GrammaticalCase) -> str:
    """Return the dictionary's form; of a person the accusative is the genitive."""
    tag = TAGS[GrammaticalCase.GENITIVE if case is GrammaticalCase.ACCUSATIVE else case]
    return as_written(inflected(parse, tag, "sing") or word.lower(), word)


def of_adjective(parse: "Parse", word: str, case: GrammaticalCase) -> str:
    """Return the dictionary's form of a man's surname that is an adjective."""
    tag = TAGS[GrammaticalCase.GENITIVE if case is GrammaticalCase.ACCUSATIVE else case]
    return as_written(inflected(parse, tag, "sing", "masc") or word.lower(), word)


def known_surname(word: str, gender: str) -> "Parse | None":
    """Return the dictionary's reading as a surname that is declined."""
    for parse in readings(word):
        marks = parse.tag.grammemes
        wanted = {"Surn", "nomn", "sing", gender} <= marks and "Fixd" not in marks
        if wanted and parse.is_known and parse.word == word:
            return parse
    return None


def is_known_surname(word: str, gender: str) -> bool:
    """Tell whether the dictionary knows the surname, with «ё» or without."""
    return any(
        one.is_known and {"Surn", "nomn", gender} <= one.tag.grammemes for one in readings(word)
    )


def is_fixed(word: str, gender: str) -> bool:
    """Tell whether the dictionary knows a surname that has one form for all cases."""
    return any(
        one.is_known and {"Surn", "Fixd", gender} <= one.tag.grammemes for one in readings(word)
    )


def syllables(word: str) -> int:
    """Count the vowels."""
    return len(VOWELS.findall(word))


@cache
def _maker() -> "PetrovichDeclinationMaker":
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()
