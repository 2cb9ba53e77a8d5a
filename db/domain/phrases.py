"""Decline a phrase by its head noun: «первый заместитель главы», «управляющая компания «Уют»».

Only the head is declined, and the adjectives and participles that agree with it; what hangs on it
stands in its own case already.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.domain.morphology import as_written, inflected, readings

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

Fits = Callable[["Parse"], bool]

WORD = re.compile(r"[А-ЯЁ]?[а-яё]+(?:-[А-ЯЁа-яё]?[а-яё]+)*")
_SHORTENED = re.compile(r"[А-ЯЁа-яё]{1,4}\.")
_ORDINAL = re.compile(r"(\d+)-(?:[ыои]?й|[ая]?я|[ео]?е)")
_ORDINAL_ENDS = {
    "masc": {"gent": "го", "datv": "му", "accs": "го", "ablt": "м"},
    "femn": {"gent": "й", "datv": "й", "accs": "ю", "ablt": "й"},
    "neut": {"gent": "го", "datv": "му", "accs": "е", "ablt": "м"},
}
_INVARIABLE = frozenset({"временно", "пресс", "вице", "бизнес", "экс", "арт", "веб", "врио"})
_ADJECTIVES = ("ADJF", "PRTF")
_OBLIQUE = ("gent", "datv", "accs", "ablt", "loct")


@dataclass(frozen=True, slots=True)
class Head:
    """Say which word of a phrase is declined, and how it is read."""

    place: int
    parse: "Parse"
    number: str
    gender: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Hold a declined phrase; ``end`` is the first word that was left as it is."""

    words: tuple[str, ...]
    end: int
    sure: bool


def decline_words(words: Sequence[str], tag: str, fits: Fits, *, by_adjective: bool) -> Phrase:
    """Put a phrase into a case; ``fits`` says which nouns it may rest on.

    ``by_adjective`` allows it to rest on an adjective alone: «заведующая складом».
    """
    head = _head(words, fits) or (_adjective_head(words) if by_adjective else None)
    if head is None:
        return Phrase(tuple(words), 0, sure=False)
    done = list(words)
    for place in range(head.place):
        done[place] = _agreeing(words[place], head, tag) or words[place]
    done[head.place] = _noun(words[head.place], head, tag)
    end = head.place + 1
    while end < len(words) and (trailing := _trailing(words, end, head, tag)):
        done[end] = trailing
        end += 1
    return Phrase(tuple(done), end, sure=head.parse.is_known and "" not in done)


def _head(words: Sequence[str], fits: Fits) -> Head | None:
    """Return the noun that comes first behind its adjectives."""
    for place, word in enumerate(words):
        found = _noun_head(word, place, fits)
        if found is not None and not _describes_next(words, place, fits):
            return found if _all_agree(words[:place], found) else None
        if not _may_stand_before(word):
            return None
    return None


def _noun_head(word: str, place: int, fits: Fits) -> Head | None:
    if not WORD.fullmatch(word):
        return None
    last = word.rpartition("-")[2]
    for number in ("sing", "plur"):
        for parse in readings(last):
            marks = parse.tag.grammemes
            if parse.tag.POS == "NOUN" and {"nomn", number} <= marks and fits(parse):
                return Head(place, parse, number, _gender_of(word, parse, fits))
    return None


def _gender_of(word: str, parse: "Parse", fits: Fits) -> str:
    """Return the gender that adjectives agree with: that of «школа» in «школа-интернат»."""
    first, dash, _ = word.rpartition("-")
    if not dash or first.lower() in _INVARIABLE:
        return _gender(parse)
    half = _noun_head(first, 0, fits)
    return half.gender if half is not None else _gender(parse)


def _describes_next(words: Sequence[str], place: int, fits: Fits) -> bool:
    """Tell an adjective that is a noun too: «дежурный диспетчер», «мировой судья»."""
    if place + 1 >= len(words) or _adjective(words[place]) is None:
        return False
    after = _noun_head(words[place + 1], place + 1, fits)
    return after is not None and _all_agree(words[place : place + 1], after)


def _adjective_head(words: Sequence[str]) -> Head | None:
    """Return the last of the adjectives that a phrase begins with."""
    found = None
    for place, word in enumerate(words):
        parse = _adjective(word)
        if parse is not None and "neut" not in parse.tag:
            found = Head(place, parse, "sing", _gender(parse))
        elif not _may_stand_before(word):
            break
    if found is None or not _all_agree(words[: found.place], found):
        return None
    return found


def _may_stand_before(word: str) -> bool:
    if _ORDINAL.fullmatch(word) or _SHORTENED.fullmatch(word) or word.lower() in _INVARIABLE:
        return True
    return _adjective(word) is not None


def _all_agree(words: Sequence[str], head: Head) -> bool:
    return all(_agreeing(word, head, "nomn") is not None for word in words)


def _agreeing(word: str, head: Head, tag: str) -> str | None:
    """Return an adjective before the head in the case, ``None`` where it does not agree."""
    if _SHORTENED.fullmatch(word) or word.lower() in _INVARIABLE:
        return word
    if _ORDINAL.fullmatch(word):
        ends = _ORDINAL_ENDS[head.gender or "masc"]
        return word if tag == "nomn" else _ORDINAL.sub(rf"\1-{ends[tag]}", word)
    parse = _adjective(word, head)
    return None if parse is None else as_written(_declined(parse, head, tag), word)


def _adjective(word: str, head: Head | None = None) -> "Parse | None":
    """Return the reading as an adjective in the nominative, one that agrees with the head."""
    if not WORD.fullmatch(word):
        return None
    for parse in readings(word):
        marks = parse.tag.grammemes
        if parse.tag.POS not in _ADJECTIVES or "nomn" not in marks:
            continue
        if head is None:
            if "sing" in marks or "plur" in marks:
                return parse
        elif head.number in marks and (head.number == "plur" or _same_gender(parse, head)):
            return parse
    return None


def _same_gender(parse: "Parse", head: Head) -> bool:
    return not head.gender or head.gender in parse.tag.grammemes


def _gender(parse: "Parse") -> str:
    """Return the gender, empty of «судья» and «староста», who may be both."""
    return "" if "ms-f" in parse.tag else str(parse.tag.gender or "")


def _noun(word: str, head: Head, tag: str) -> str:
    """Decline the head; of «инженер-энергетик» both halves, of «пресс-секретарь» the second."""
    first, dash, last = word.rpartition("-")
    form = as_written(_declined(head.parse, head, tag), last)
    if not dash or first.lower() in _INVARIABLE:
        return f"{first}{dash}{form}"
    half = _noun_head(first, head.place, lambda parse: parse.tag.animacy == head.parse.tag.animacy)
    start = first if half is None else as_written(_declined(half.parse, half, tag), first)
    return f"{start}-{form}"


def _trailing(words: Sequence[str], place: int, head: Head, tag: str) -> str | None:
    """Return what agrees behind the head: «участковый уполномоченный полиции».

    «войсковой» of «командир войсковой части» only looks like it.
    """
    parse = _adjective(words[place], head)
    if parse is None or head.number == "plur":
        return None
    is_other = any(
        one.tag.POS in _ADJECTIVES and one.tag.case in _OBLIQUE[:1]
        for one in readings(words[place])
    )
    if is_other and place + 1 < len(words):
        return None
    return as_written(_declined(parse, head, tag), words[place])


def _declined(parse: "Parse", head: Head, tag: str) -> str:
    """Return a form; of a person the accusative of an adjective is the genitive."""
    if tag == "accs" and parse.tag.POS != "NOUN" and "femn" not in parse.tag:
        is_person = head.parse.tag.animacy != "inan"
        tag = "gent" if is_person else "nomn"
    return inflected(parse, tag, head.number) or str(parse.word)
