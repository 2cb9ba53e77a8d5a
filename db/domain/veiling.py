"""Cover in a text what names a resident, for a screen that neighbours can see.

Unlike :mod:`db.domain.personal_data` it is asked at every repaint: patterns alone, no dictionary.
It would rather cover a word too many; the records keep everything.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
_HOUR = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:])")


def covered_spans(text: str, names: Iterable[str] = ()) -> list[tuple[int, int]]:
    """Return what is to be covered in a text, in its order; ``names`` are those it may hold."""
    seen = text[:_LOOKED_AT]
    plain = _HOUR.sub(_blank, NO_NUMBERS.sub(_blank, seen))
    found = [
        (match.start(), match.start() + len(match[0].rstrip()))
        for kind, pattern in PATTERNS
        for match in pattern.finditer(seen if kind is SuspicionKind.BIRTH else plain)
    ]
    found += _names(seen)
    for name in names:
        found += [
            match.span()
            for word in re.findall(r"[^\W\d_]{3,}", name)
            for match in re.finditer(rf"(?<!\w){re.escape(word)}\w{{0,3}}", seen, re.IGNORECASE)
        ]
    if len(text) > _LOOKED_AT:
        found.append((_LOOKED_AT, len(text)))
    return _merged(found)


def typed_spans(line: str) -> list[tuple[int, int]]:
    """Return what is to be covered in a line that is being typed: its head may become a name."""
    found = covered_spans(line)
    head = _HEAD.match(line)
    if head is not None and len(line) - head.end() <= _LETTERS_AFTER:
        found.append(head.span(1))
    return _merged(found)


def cover(text: str, names: Iterable[str] = ()) -> str:
    """Return a text with whatever names a resident covered."""
    parts, at = [], 0
    for start, end in covered_spans(text, names):
        parts += [text[at:start], COVER]
        at = end
    return "".join((*parts, text[at:]))


def cover_question(row: QuestionRow) -> QuestionRow:
    """Return a question as neighbours may read it: nobody's name, flat or telephone."""
    names = [applicant.name for applicant in row.applicants]
    return replace(
        row,
        raw_line=cover(row.raw_line, names),
        words=cover(row.words, names),
        answer=cover(row.answer, names),
        not_understood=cover(row.not_understood, names),
        applicants=tuple(
            replace(one, name="", flat="", entrance="", phone="") for one in row.applicants
        ),
        orders=tuple(replace(one, wording=cover(one.wording, names)) for one in row.orders),
        head_words=tuple(replace(one, words=cover(one.words, names)) for one in row.head_words),
    )


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
