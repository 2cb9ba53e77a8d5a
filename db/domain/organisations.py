"""Organisations in the cases that papers need: «управляющей компании «Уют»».

A generic noun is declined, with what agrees with it. Names in quotes and abbreviations stay.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from db.domain.enums import GrammaticalCase
from db.domain.morphology import TAGS, Declined, readings
from db.domain.names import decline_person, sex_of
from db.domain.phrases import WORD, Phrase, decline_words
from db.domain.posts import decline_post, is_person
from db.domain.surnames import decline_surname

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

_MOST = 4096
_ABBREVIATION = re.compile(r"[А-ЯЁ]{2,}[А-ЯЁа-яё]?(?:-?\d+)?|[А-ЯЁ][а-яё]?[А-ЯЁ]+[а-яё]?")
_LONGEST_ABBREVIATION = 8
_OWNER = re.compile(r"(ИП|индивидуальный предприниматель|ИП ГКФХ|самозанят(?:ый|ая))\s+(.+)", re.I)
_COMMA = re.compile(r",\s+")
_INITIALS = re.compile(r"(?:[А-ЯЁ]\.\s?){1,2}")


@lru_cache(maxsize=_MOST)
def decline_organisation(name: str, case: GrammaticalCase) -> Declined:
    """Put the name of an organisation into a case: «отдел ЖКХ» → «отделу ЖКХ»."""
    name = name.strip()
    if case is GrammaticalCase.NOMINATIVE or not name:
        return Declined(name, sure=bool(name))
    owner = _OWNER.fullmatch(name)
    if owner:
        return _decline_owner(owner[1], owner[2], case)
    start, comma, rest = _apposition(name)
    if comma:
        first, second = decline_organisation(start, case), decline_organisation(rest, case)
        return Declined(f"{first.text}{comma}{second.text}", first.sure and second.sure)
    return _decline_whole(name, case)


def _apposition(name: str) -> tuple[str, str, str]:
    """Split «ООО «Экоград», оператор по обращению с отходами» before what it is called besides."""
    for found in _COMMA.finditer(name):
        before, after = name[: found.start()], name[found.end() :]
        is_quoted = before.count("«") > before.count("»")
        if not is_quoted and after and _is_second_head(["и", *after.split()]):
            return before, found[0], after
    return name, "", ""


def _decline_whole(name: str, case: GrammaticalCase) -> Declined:
    pieces = re.split(r"(\s+)", name)
    words = pieces[::2]
    if words[0][0] in '«"„“':
        return Declined(name, sure=_is_closed(name))
    if _is_abbreviation(words[0]):
        return Declined(name, sure=not _has_bare_name(words[1:]))
    done = decline_words(words, TAGS[case], _is_thing, by_adjective=False)
    if not done.end:
        done = decline_words(words, TAGS[case], is_person, by_adjective=False)  # «подрядчик»
    pieces[::2] = done.words
    return Declined("".join(pieces), done.sure and not _is_doubtful(words, done))


def _decline_owner(form: str, who: str, case: GrammaticalCase) -> Declined:
    """Decline «ИП Петров С.А.» as the person he is."""
    surname, _, rest = who.partition(" ")
    names = _INITIALS.sub(lambda found: found[0].replace(".", ". "), rest).split()
    sex = sex_of(surname, *names[:2])
    start = Declined(form, sure=True) if form.isupper() else decline_post(form, case)
    if sex is None:
        return Declined(f"{start.text} {who}", sure=False)
    if _INITIALS.fullmatch(rest.strip()):
        family = decline_surname(surname, sex, case)
        return Declined(f"{start.text} {family.text} {rest}", start.sure and family.sure)
    return _decline_owner_in_full(start, surname, names, case)


def _decline_owner_in_full(
    start: Declined, surname: str, names: list[str], case: GrammaticalCase
) -> Declined:
    first, patronymic = names[0] if names else "", " ".join(names[1:])
    sex = sex_of(surname, first, patronymic)
    if sex is None:
        return Declined(" ".join((start.text, surname, *names)), sure=False)
    done = decline_person(surname, first, patronymic, sex, case)
    return Declined(f"{start.text} {done.text}", start.sure and done.sure)


def _is_thing(parse: "Parse") -> bool:
    """Tell whether an organisation may be called by this noun."""
    return parse.tag.animacy == "inan" and not parse.tag.grammemes & {"Name", "Surn", "Geox"}


def _is_abbreviation(word: str) -> bool:
    """Tell «МУП», «ГИБДД» from «ШКОЛА» in capital letters."""
    if not _ABBREVIATION.fullmatch(word) or len(word) > _LONGEST_ABBREVIATION:
        return False
    plain = (one for one in readings(word) if one.is_known and one.tag.POS == "NOUN")
    return len(word) <= 3 or not any(not one.tag.grammemes & {"Abbr"} for one in plain)


def _has_bare_name(words: list[str]) -> bool:
    """Tell whether a name without quotes follows: «ПАО Сбербанк», «УК Уют»."""
    if not words or not words[0]:
        return False
    first = words[0]
    if not first[:1].isupper() or _is_abbreviation(first) or not first[:1].isalpha():
        return False
    return not any(one.is_known and one.tag.case == "gent" for one in readings(first))


def _is_doubtful(words: list[str], done: Phrase) -> bool:
    """Tell whether what follows the head may have to be declined with it."""
    if done.end < len(words):
        following = words[done.end]
        is_second = following in ("и", "-", "–", "—", "/") or words[done.end - 1].endswith(",")
        if is_second and _is_second_head(words[done.end :]):
            return True
        if WORD.fullmatch(following):
            return _is_nominative(following)
    return False


def _is_nominative(word: str) -> bool:
    """Tell a name that stands beside the head, «Газпром межрегионгаз», from what hangs on it."""
    cases = {str(one.tag.case) for one in readings(word) if one.tag.POS == "NOUN"}
    return "nomn" in cases and not cases & {"gent", "datv", "ablt"}


def _is_second_head(words: list[str]) -> bool:
    rest = words[1:] if words[0] in ("и", "-", "–", "—", "/") else words
    return any(
        decline_words(rest, "nomn", fits, by_adjective=False).end for fits in (_is_thing, is_person)
    )


def _is_closed(name: str) -> bool:
    return name[-1] in '»"“”'
