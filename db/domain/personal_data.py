"""Look a text over for what may point at a resident, before it goes to the public.

It would rather ask once too often: every find is shown to a person, who decides once for all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from db.domain.case_forms import case_forms
from db.domain.morphology import analyzer
from db.domain.personal_patterns import (
    INITIALS_AFTER,
    INITIALS_BEFORE,
    NO_NUMBERS,
    PATRONYMIC,
    PATTERNS,
    STREET_BEFORE,
    SuspicionKind,
)
from db.domain.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CAPITAL = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*")
_SHORT = 3
"""A name of so few letters is looked for with a capital alone: «ли» is a word as well."""
_BEFORE = 40
_SURE = 0.3
_OF_PEOPLE = frozenset({"Surn", "Name", "Patr"})
_GROUP_WORDS = frozenset(
    [
        "аноним",
        "бабушка",
        "городок",
        "граждане",
        "гражданин",
        "гражданка",
        "двор",
        "дедушка",
        "дом",
        "дома",
        "жилец",
        "жильцы",
        "житель",
        "жители",
        "жительница",
        "инициативная",
        "группа",
        "квартал",
        "квартира",
        "коллективно",
        "мать",
        "многодетная",
        "молодёжь",
        "мужчина",
        "женщина",
        "неизвестный",
        "неизвестная",
        "отец",
        "пенсионер",
        "пенсионеры",
        "пенсионерка",
        "подъезд",
        "подъезда",
        "председатель",
        "родители",
        "совет",
        "собственник",
        "собственники",
        "соседи",
        "старший",
        "старшая",
        "тсж",
        "тсн",
        "ук",
        "улица",
        "ученик",
        "ветеран",
        "общественник",
        "активист",
        "представитель",
        "жительницы",
    ]
)


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Mark a stretch of a text; ``case`` is the grammatical case of a known name."""

    start: int
    end: int
    kind: SuspicionKind
    case: str = ""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Hold the names that the records know, in all cases, folded."""

    residents: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    officials: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()


def known_names(
    residents: Iterable[str], officials: Iterable[str] = (), streets: Iterable[str] = ()
) -> KnownNames:
    """Gather the words of names; those of a group («жители подъезда 2») name nobody."""
    forms: dict[str, str] = {}
    for word in sorted({word for name in residents for word in name_words(name)}):
        for form, case in case_forms(word).items():
            forms.setdefault(form, case)
    heads = {word for name in officials for word in _WORD.findall(name) if len(word) > 1}
    return KnownNames(
        MappingProxyType(forms),
        frozenset(form for word in heads for form in case_forms(word)),
        frozenset(fold(word) for street in streets for word in _WORD.findall(street)),
    )


def name_words(name: str) -> list[str]:
    """Return the words of somebody's name, none where it is a group or a word for one."""
    words = [word for word in _WORD.findall(name) if len(word) > 1]
    capital = [word for word in words if not word.islower()]
    return [word for word in capital or words if fold(word) not in _folded_group_words()]


def scan(text: str, known: KnownNames) -> tuple[Suspicion, ...]:
    """Return what may point at a person, in the order of the text, none over another."""
    found = [*_patterns(text), *_names(text, known)]
    kept: list[Suspicion] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        before = kept[-1] if kept else None
        if before is None or one.start > before.end or not _belong(text, before, one):
            if before is None or one.start >= before.end:
                kept.append(one)
            elif one.end > before.end:
                kept[-1] = Suspicion(before.start, one.end, before.kind, before.case)
        else:
            end = max(before.end, one.end)
            kept[-1] = Suspicion(before.start, end, before.kind, before.case or one.case)
    return _joined(text, kept)


def _belong(text: str, before: Suspicion, after: Suspicion) -> bool:
    """Tell whether two finds are one: a name of several words."""
    between = text[before.end : after.start]
    return before.kind == after.kind == SuspicionKind.NAME and not between.strip(" \xa0")


def _joined(text: str, found: list[Suspicion]) -> tuple[Suspicion, ...]:
    kept: list[Suspicion] = []
    for one in found:
        if kept and _belong(text, kept[-1], one):
            before = kept.pop()
            one = Suspicion(before.start, one.end, before.kind, before.case or one.case)
        kept.append(one)
    return tuple(kept)


def _patterns(text: str) -> Iterator[Suspicion]:
    plain = NO_NUMBERS.sub(lambda match: "§" * len(match[0]), text)
    for kind, pattern in PATTERNS:
        searched = text if kind is SuspicionKind.BIRTH else plain
        for match in pattern.finditer(searched):
            end = match.start() + len(match[0].rstrip())
            yield Suspicion(match.start(), end, kind)


def _names(text: str, known: KnownNames) -> Iterator[Suspicion]:
    for match in _WORD.finditer(text):
        word = match[0]
        case = _resident_case(word, known)
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        after_street = STREET_BEFORE.search(before) is not None
        if case and not (after_street and fold(word) in known.streets):
            yield _with_initials(text, match, case)
        elif not case and not after_street and _is_somebody(text, match, known):
            yield _with_initials(text, match, "")


def _resident_case(word: str, known: KnownNames) -> str:
    """Return the case of a name that the records know, empty for any other word."""
    if len(word) < 2 or (len(word) <= _SHORT and word.islower()):
        return ""
    for part in (word, *(word.split("-") if "-" in word else ())):
        if case := known.residents.get(fold(part)):
            return case
    return ""


def _is_somebody(text: str, match: re.Match[str], known: KnownNames) -> bool:
    """Tell whether a word is a person's name though no resident is called so."""
    word = match[0]
    if not _CAPITAL.fullmatch(word) or fold(word) in known.officials:
        return False
    if PATRONYMIC.fullmatch(word):
        return True
    has_initials = INITIALS_BEFORE.search(text[: match.start()]) or INITIALS_AFTER.match(
        text, match.end()
    )
    return bool(has_initials) or _reads_as_a_name(word)


def _reads_as_a_name(word: str) -> bool:
    parse = max(analyzer().parse(word), key=lambda one: one.score)
    tags = {str(tag) for tag in parse.tag.grammemes}
    return parse.score >= _SURE and bool(tags & _OF_PEOPLE)


def _with_initials(text: str, match: re.Match[str], case: str) -> Suspicion:
    before = INITIALS_BEFORE.search(text[: match.start()])
    after = INITIALS_AFTER.match(text, match.end())
    start = before.start() if before else match.start()
    return Suspicion(start, after.end() if after else match.end(), SuspicionKind.NAME, case)


@cache
def _folded_group_words() -> frozenset[str]:
    return frozenset(fold(word) for word in _GROUP_WORDS)
