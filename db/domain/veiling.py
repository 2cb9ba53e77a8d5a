"""Cover in a text what names a resident, for a screen that neighbours can see.

Unlike :mod:`db.domain.personal_data` it is asked at every repaint: patterns, and the names that the
records know, but no dictionary. It would rather cover a word too many; the records keep everything.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial

from db.domain.known_people import NOBODY, KnownPeople, known_people
from db.domain.personal_patterns import (
    INITIALS_AFTER,
    INITIALS_BEFORE,
    NO_NUMBERS,
    PATRONYMIC,
    PATTERNS,
    STREET_BEFORE,
    SuspicionKind,
)
from db.domain.rows.minutes import QuestionRow

COVER = "•••"
_LOOKED_AT = 4000
"""Letters of a text that a screen shows at most; the rest is covered whole."""
_BEFORE = 40
_CAPITAL = re.compile(r"(?<![\w«\"„-])[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?![\w»])")
_SURNAME = re.compile(
    r"[А-ЯЁ][а-яё-]+?(?:[оеё]в(?:а|у|ым|е|ой|ы|ых|ыми)?|[иы]н(?:а|у|ым|е|ой|ы|ых|ыми)?"
    r"|[сц]к(?:ий|ая|ого|ому|им|ом|ой|ую|ие|их)|енко|[чщ]ук(?:а|у|ом|е)?|юк|[иы]х|швили|дзе)"
)
_NO_SURNAMES = frozenset(["снова", "основа", "голова", "готов", "готова", "готовы", "слова", "половина", "причина", "причины", "корзина", "корзины", "магазин", "магазины", "машина", "машины", "бензин", "один", "резина", "плотина", "середина", "картина", "витрина", "вершина", "лестнице", "никаких", "других", "таких", "каких", "наших", "ваших", "своих", "этих", "тех", "всех", "городской", "городская", "русский", "детский", "детская", "детские", "советский", "пешеходный", "ливнёвка", "соседский", "соседская", "жилых", "новых", "старых", "больших", "их"])  # fmt: skip
_PLACES = frozenset(["глава", "главы", "главе", "россия", "россии", "москва", "москвы"])
_SENTENCE = re.compile(r"(?:^|[.!?:;…]\s*|\n\s*|[—–-]\s)$")
_HEAD = re.compile(r"\s*((?:[А-ЯЁA-Z][\w.'-]*,?\s{0,2}){1,3})")
_LETTERS_AFTER = 10
_SMALL_HEAD = re.compile(
    r"\s*([а-яё]{2,}(?:-[а-яё]+)?(?:\s[а-яё]{2,}|\s?[а-яё]\.){0,2})"
    r"(?:[\s,]{1,3}(?=(?:кв|квартира|тел|т)[.\s]{0,2}\d|\+?[78][\s(-]{0,2}\d{3})|\s?:(?=\s|$))",
)
_NO_HEADS = frozenset(["адрес", "аварийная", "вопрос", "вопросы", "время", "главное", "двор", "дом", "жалоба", "жители", "заявка", "итог", "итого", "контакты", "кроме", "кстати", "лично", "маршрут", "место", "нам", "нас", "ответ", "повторно", "подъезд", "поручение", "предложение", "примечание", "причина", "проблема", "прошу", "пункт", "район", "снова", "список", "срок", "срочно", "суть", "тема", "улица", "уточнение", "этаж"])  # fmt: skip
"""Words before a colon or a flat that name no person."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_HOUR = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])")


def covered_spans(text: str, *people: KnownPeople) -> list[tuple[int, int]]:
    """Return what is to be covered in a text, in its order; ``people`` are those it may name."""
    seen = text[:_LOOKED_AT]
    found = list(_patterned(seen))
    if people:
        found += _known(seen, people)
    if len(text) > _LOOKED_AT:
        found.append((_LOOKED_AT, len(text)))
    return _merged(found)


@lru_cache(maxsize=2_000)
def _patterned(seen: str) -> tuple[tuple[int, int], ...]:
    """Return what patterns cover, whoever is known."""
    plain = _HOUR.sub(_blank, NO_NUMBERS.sub(_blank, seen))
    found = [
        (match.start(), match.start() + len(match[0].rstrip()))
        for kind, pattern in PATTERNS
        for match in pattern.finditer(seen if kind is SuspicionKind.BIRTH else plain)
    ]
    head = _SMALL_HEAD.match(seen)
    if head is not None and head[1].split()[0] not in _NO_HEADS:
        found.append(head.span(1))
    return (*found, *_names(seen))


def typed_spans(line: str, *people: KnownPeople) -> list[tuple[int, int]]:
    """Return what is to be covered in a line that is being typed: its head may become a name."""
    found = covered_spans(line, *people)
    head = _HEAD.match(line)
    if head is not None and len(line) - head.end() <= _LETTERS_AFTER:
        found.append(head.span(1))
    return _merged(found)


def cover(text: str, *people: KnownPeople) -> str:
    """Return a text with whatever names a resident covered."""
    parts, at = [], 0
    for start, end in covered_spans(text, *people):
        parts += [text[at:start], COVER]
        at = end
    return "".join((*parts, text[at:]))


def cover_question(row: QuestionRow, people: KnownPeople = NOBODY) -> QuestionRow:
    """Return a question as neighbours may read it: nobody's name, flat or telephone."""
    own = known_people((one.name for one in row.applicants), people.everyday)
    seen = partial(_shown, (people, own))
    return replace(
        row,
        raw_line=seen(row.raw_line),
        words=seen(row.words),
        answer=seen(row.answer),
        not_understood=seen(row.not_understood),
        applicants=tuple(
            replace(one, name="", flat="", entrance="", phone="") for one in row.applicants
        ),
        orders=tuple(replace(one, wording=seen(one.wording)) for one in row.orders),
        head_words=tuple(replace(one, words=seen(one.words)) for one in row.head_words),
    )


def _shown(people: Iterable[KnownPeople], text: str) -> str:
    return cover(text, *people)


def _known(text: str, people: Iterable[KnownPeople]) -> Iterator[tuple[int, int]]:
    for match in _LETTERS.finditer(text):
        if not any(one.names(match[0]) for one in people):
            continue
        if STREET_BEFORE.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        after = INITIALS_AFTER.match(text, match.end())
        yield match.start(), after.end() if after else match.end()


def _blank(match: re.Match[str]) -> str:
    """Return what stands for a number that points at nobody."""
    return "§" * len(match[0])


def _names(text: str) -> Iterator[tuple[int, int]]:
    for match in _CAPITAL.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        before = text[max(0, start - _BEFORE) : start]
        if STREET_BEFORE.search(before) or word.lower() in _PLACES:
            continue
        first = INITIALS_BEFORE.search(before)
        after = INITIALS_AFTER.match(text, end)
        begins = _SENTENCE.search(before) is not None
        if first or after or PATRONYMIC.fullmatch(word) or not begins or _is_surname(word):
            start = start - len(first[0]) if first else start
            yield start, after.end() if after else end


def _is_surname(word: str) -> bool:
    return _SURNAME.fullmatch(word) is not None and word.lower() not in _NO_SURNAMES


def _merged(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
