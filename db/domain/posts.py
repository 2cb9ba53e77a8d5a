"""Posts in the cases that papers need: «первому заместителю главы администрации».

Only the head noun is declined, and the adjectives and participles that agree
with it; what hangs on it stands in its own case already. Names in quotes,
abbreviations and «и.о.» stay as they are.
"""

import re
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from db.domain.enums import GrammaticalCase
from db.domain.names import Declined

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

_TAGS = {
    GrammaticalCase.GENITIVE: "gent",
    GrammaticalCase.DATIVE: "datv",
    GrammaticalCase.ACCUSATIVE: "accs",
    GrammaticalCase.INSTRUMENTAL: "ablt",
}
_ACTING = re.compile(r"(?:и\.\s?о\.|вр\.?\s?и\.\s?о\.|врио|зам\.)", re.IGNORECASE)
_COMPOUND = re.compile(r"(\s+[-–—]\s+)")
_SHORTENED = re.compile(r"[А-ЯЁа-яё]{1,4}\.")
_WORD = re.compile(r"[А-ЯЁ]?[а-яё]+(?:-[А-ЯЁа-яё]?[а-яё]+)*")
_ORDINAL = re.compile(r"(\d+)-[ыои]?й")
_ORDINAL_ENDS = {"gent": "го", "datv": "му", "accs": "го", "ablt": "м"}
_INVARIABLE = frozenset({"временно", "пресс", "вице", "бизнес", "экс", "арт", "веб"})


class _Found(IntEnum):
    NOTHING = 0
    ADJECTIVE = 1
    NOUN = 2


def decline_post(post: str, case: GrammaticalCase) -> Declined:
    """Put a post into a case: «директор МП «Горэлектросеть»» → «директору МП «Горэлектросеть»»."""
    post = post.strip()
    if case is GrammaticalCase.NOMINATIVE or not post:
        return Declined(post, sure=bool(post))
    done = [_decline_part(part, _TAGS[case]) for part in _COMPOUND.split(post)]
    return Declined("".join(part.text for part in done), all(part.sure for part in done))


def _decline_part(part: str, tag: str) -> Declined:
    if _COMPOUND.fullmatch(part) or _ACTING.match(part):
        return Declined(part, sure=True)
    pieces = re.split(r"(\s+)", part)
    found = _Found.NOTHING
    for place in range(0, len(pieces), 2):
        declined = _decline_word(pieces[place], tag, found)
        if declined is None:
            break
        pieces[place], kind = declined
        found = max(found, kind)
    return Declined("".join(pieces), found > _Found.NOTHING)


def _decline_word(word: str, tag: str, found: _Found) -> tuple[str, _Found] | None:
    """Return the word in the case and what it is; ``None`` where the declined words end.

    Before the head noun come adjectives, after it only those that still agree with it
    («участковый уполномоченный»). A post may rest on an adjective: «заведующая складом».
    """
    if _ORDINAL.fullmatch(word):
        return _ORDINAL.sub(rf"\1-{_ORDINAL_ENDS[tag]}", word), _Found.NOTHING
    if found < _Found.NOUN and (_SHORTENED.fullmatch(word) or word.lower() in _INVARIABLE):
        return word, _Found.NOTHING
    if not _WORD.fullmatch(word):
        return None
    if found < _Found.NOUN:
        noun = _decline_hyphened(word, tag) if "-" in word else _declined(word, ("NOUN",), tag)
        if noun is not None:
            return noun, _Found.NOUN
    adjective = _declined(word, ("ADJF", "PRTF"), tag)
    return None if adjective is None else (adjective, _Found.ADJECTIVE)


def _declined(word: str, kinds: tuple[str, ...], tag: str) -> str | None:
    parse = _nominative(word, kinds)
    return None if parse is None else _as_written(_inflect(parse, tag), word)


def _decline_hyphened(word: str, tag: str) -> str | None:
    """Decline both halves of «инженер-энергетик», the second one of «пресс-секретарь»."""
    first, _, second = word.rpartition("-")
    last = _declined(second, ("NOUN",), tag)
    if last is None:
        return None
    start = None if first.lower() in _INVARIABLE else _declined(first, ("NOUN",), tag)
    return f"{start or first}-{last}"


def _nominative(word: str, kinds: tuple[str, ...]) -> "Parse | None":
    """Return the reading of a word as a person's post, or as what agrees with one."""
    for parse in _analyzer().parse(word):
        tag = parse.tag
        if tag.POS not in kinds or not {"nomn", "sing"} <= tag.grammemes or "neut" in tag:
            continue
        if tag.POS != "NOUN" or "anim" in tag:
            return parse
    return None


def _inflect(parse: "Parse", tag: str) -> str:
    wanted = {tag, "sing"}
    if tag == "accs" and parse.tag.POS != "NOUN" and "masc" in parse.tag:
        wanted = {"gent", "sing"}
    form = parse.inflect(wanted)
    return str(form.word if form is not None else parse.word)


def _as_written(form: str, word: str) -> str:
    return form[0].upper() + form[1:] if word[0].isupper() else form


@cache
def _analyzer() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
