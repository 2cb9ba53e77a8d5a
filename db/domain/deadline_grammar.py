"""Hold the grammar of deadlines in plain Russian: one rule for one way of saying it.

A rule is a pattern and the function that counts its date. Both the reader of a whole phrase and
the one-line entry, which looks for a phrase inside a line, go by these rules.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from db.domain import deadline_counts as counts
from db.domain.deadline_words import (
    DAY_OF_MONTH,
    GAP,
    MONTH,
    NUMBER,
    NUMBER_PART,
    QUARTER_NUMBER,
    WEEKDAY,
    YEAR,
    YEAR_WORD,
)

LONGEST_PHRASE = 120
"""Characters that no phrase of the grammar exceeds."""

_LABEL = rf"(?P<label>(?:(?:в|со){GAP})?срок(?:ом)?(?:{GAP}исполнения)?(?:\s?[:–—-])?{GAP})?"
_TAIL = (
    r"(?:\s{0,3}\(\s?включительно\s?\)|\s{1,3}включительно|,\s{0,3}(?:пн|вт|ср|чт|пт|сб|вс)\b)?"
    r"(?!\w|[./:-]\d)"
)
_NOT_LATER = rf"не{GAP}поз(?:днее|же)"
_UNTIL = rf"(?P<prep>до|ко?|по|{_NOT_LATER}){GAP}"
_WITHIN = rf"в{GAP}течени[еи]"
_AFTER = rf"(?P<prep>за|через|спустя|{_WITHIN}|{_NOT_LATER}{GAP}(?:чем{GAP})?через)"
_NEXT = r"(?:следующ|будущ)[а-я]{2,3}"
_THIS = r"(?:текущ|нынешн)[а-я]{2,3}|эт(?:ого|ой|ому|от|у|ом)"
_WHICH = rf"(?P<which>{_NEXT}|{_THIS}){GAP}"
_IN_YEAR = rf"(?:{GAP}(?P<year>{YEAR}|\d\d(?=\s?г))(?:\s{{0,3}}{YEAR_WORD})?)?"
_END = r"кон(?:ца|цу)"
_WORKING = r"(?P<working>рабоч[а-я]{2}|раб\b\.?|р\b\.?|р(?=д))\s{0,3}"
_CALENDAR = r"кал(?:ендарн[а-я]{2}|\b\.?)\s{0,3}"
_UNIT = (
    r"(?P<unit>дн(?:ей|я|и|ю)|дн\b\.?|день|д\b\.?|сут(?:ки|ок)|недел[юиья]|нед\b\.?|месяц(?:а|ев)?|"
    r"мес\b\.?|квартал(?:а|ов)?|года?|лет|час(?:а|ов)?)"
)
_ONE_UNIT = r"(?P<unit>день|дня|сутки|суток|недел[юия]|месяца?|квартала?|года?|часа?)"
_ADJECTIVE = r"(?P<unit>дневн|суточн|недельн|месячн|квартальн|годичн|годов|часов)[а-я]{2}"
_HALF = (
    r"полгода|полмесяца|декад[уы]|полтор[аы]\s{1,3}(?:месяца|года|недели)|"
    r"полутора\s{1,3}(?:месяцев|лет|недель)"
)
_HALF_ADJECTIVE = (
    r"полумесячн[а-я]{2}|полугод[а-я]{2,5}|декадн[а-я]{2}|полутора(?:месячн|годичн|недельн)[а-я]{2}"
)
_START = re.compile(
    r"(?<!\S)(?:(?:до|ко?|по|не|за|через|спустя|во?|на|со|срок(?:ом)?:?)\s|немедл|незамедл|безотл|"
    r"срочно|сейчас|постоян|бессроч|сегодня|завтра|послезавтра)",
    re.IGNORECASE,
)


_SHORT_TERM = re.compile(
    r"(?:пн|вт|ср|чт|пт|сб|вс)(?!\w)|\d{1,2}[./]\d{1,2}(?![\d:])|\d{1,3}\s?р\.?\s?д", re.IGNORECASE
)


class _Way(NamedTuple):
    pattern: str
    meaning: counts.Count


_WHOLE = (
    _Way(
        r"немедленно|незамедлительно|безотлагательно|срочно|сейчас\s{1,3}же|"
        r"в\s{1,3}(?:срочном|неотложном|безотлагательном)\s{1,3}порядке",
        counts.immediately,
    ),
    _Way(
        r"постоянно|бессрочно|на\s{1,3}постоянной\s{1,3}основе|в\s{1,3}постоянном\s{1,3}режиме",
        counts.permanently,
    ),
    _Way(rf"(?:{_UNTIL}|на{GAP})?(?P<day>сегодня|завтра|послезавтра)", counts.day_word),
    _Way(rf"в{GAP}(?P<half>{_HALF_ADJECTIVE}){GAP}срок", counts.half_term),
    _Way(rf"во?{GAP}(?:(?P<count>{NUMBER_PART})[-\s]?)?{_ADJECTIVE}{GAP}срок", counts.term),
)
"""What is a deadline without any preposition of time."""

_OTHERS = (
    _Way(
        rf"{_UNTIL}(?:{_END}{GAP})?(?P<day>сегодняшн|завтрашн)(?:его|ему){GAP}"
        r"(?:дня|дню|вечера|вечеру)",
        counts.day_word,
    ),
    _Way(
        rf"{_UNTIL}(?P<day>{_END}{GAP}(?:рабочего{GAP})?(?:дня|смены)|вечера|вечеру)",
        counts.day_word,
    ),
    _Way(rf"(?P<prep>{_WITHIN}){GAP}(?P<day>дня)", counts.day_word),
    _Way(
        rf"(?:(?P<prep>до|ко?|во?|на|по|{_NOT_LATER}){GAP})?"
        rf"(?:(?P<which>{_NEXT}|ближайш[а-я]{{2}}|эт(?:ой|у|ого|от|ому)){GAP})?"
        rf"(?P<weekday>{WEEKDAY})",
        counts.weekday,
    ),
    _Way(
        rf"(?:{_UNTIL})?(?P<number>\d{{1,2}})[./](?P<month>\d{{1,2}})"
        rf"(?:[./](?P<year>\d{{4}}|\d\d)(?:\s{{0,3}}{YEAR_WORD})?)?",
        counts.numeric_date,
    ),
    _Way(
        rf"(?:{_UNTIL})?(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<number>\d\d)",
        counts.numeric_date,
    ),
    _Way(
        rf"(?:{_UNTIL})?(?P<number>{DAY_OF_MONTH})\s{{0,3}}(?P<month>{MONTH}){_IN_YEAR}",
        counts.word_date,
    ),
    _Way(
        rf"{_UNTIL}(?P<number>{DAY_OF_MONTH})"
        rf"(?:{GAP}числ[ау]|(?<=\dго)|(?<=\dму)|(?<=-го)|(?<=-му))",
        counts.number_of_month,
    ),
    _Way(
        rf"{_UNTIL}{_END}{GAP}(?:{_WHICH})?(?:рабочей{GAP})?"
        r"(?P<unit>недели|месяца|квартала|полугодия|года)",
        counts.period,
    ),
    _Way(
        rf"(?P<prep>на|в|{_WITHIN}){GAP}{_WHICH}"
        r"(?P<unit>недел[еи]|месяц[еа]|квартал[еа]|полугоди[ия]|год[уа])",
        counts.period,
    ),
    _Way(
        rf"(?P<prep>до{GAP}конца|к{GAP}концу|{_WITHIN}|в){GAP}(?P<month>{MONTH}){_IN_YEAR}",
        counts.month_end,
    ),
    _Way(rf"{_UNTIL}(?P<month>{MONTH}){_IN_YEAR}", counts.before_month),
    _Way(rf"{_UNTIL}(?P<season>весны|весне|лета|лету|осени|зимы|зиме)", counts.before_season),
    _Way(rf"{_UNTIL}{_END}{GAP}(?P<season>весны|лета|осени|зимы)", counts.season_end),
    _Way(
        rf"{_UNTIL}(?:{_END}{GAP}(?P<year>{YEAR})\s{{0,3}}{YEAR_WORD}|"
        rf"нового{GAP}года|новому{GAP}году)",
        counts.year_end,
    ),
    _Way(rf"(?P<prep>в){GAP}(?P<year>{YEAR})\s{{0,3}}{YEAR_WORD}", counts.year_end),
    _Way(rf"{_UNTIL}(?P<year>{YEAR})\s{{0,3}}{YEAR_WORD}", counts.before_year),
    _Way(
        rf"(?:(?P<prep>до{GAP}конца|к{GAP}концу|{_WITHIN}|во?){GAP})?"
        rf"(?P<quarter>{QUARTER_NUMBER})\s{{0,3}}(?:квартал[ауе]?|кв\b\.?){_IN_YEAR}",
        counts.quarter,
    ),
    _Way(
        rf"(?:{_AFTER}{GAP})?(?P<count>{NUMBER})\s{{0,3}}(?:{_WORKING}|{_CALENDAR})?{_UNIT}",
        counts.term,
    ),
    _Way(rf"(?!через{GAP}день)(?:{_AFTER}{GAP})?{_ONE_UNIT}", counts.term),
    _Way(rf"(?:{_AFTER}{GAP})?(?P<half>{_HALF})", counts.half_term),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Pair a way of saying a deadline with the function that counts it."""

    pattern: re.Pattern[str]
    count: counts.Count
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """Describe a phrase found in a text, by the rule that reaches farthest."""

    rule: Rule
    match: re.Match[str]
    start: int

    @property
    def end(self) -> int:
        """Return where the phrase ends in the text."""
        return self.start + self.match.end()

    @property
    def is_complete(self) -> bool:
        """Tell whether the words say that they are a deadline, as the bare «15.12» does not."""
        return self.rule.is_whole or bool(self.match["label"] or self._preposition)

    @property
    def is_firm(self) -> bool:
        """Tell whether the phrase is a deadline even with more words after it.

        «До 15.12» is; «за год ни разу», «завтра опять» and «срочно заменить» may be speech.
        """
        return bool(self.match["label"]) or self._preposition.startswith(("до", "не"))

    @property
    def opens_order(self) -> bool:
        """Tell whether the phrase at the front of an order's wording is its deadline."""
        return self.is_firm or self.rule.is_whole

    def answer(self, base: counts.Base) -> counts.Answer:
        """Return what the phrase comes to; None where the calendar has no such day."""
        try:
            return self.rule.count(self.match, base)
        except (OverflowError, ValueError):
            return None

    @property
    def _preposition(self) -> str:
        return (self.match.groupdict().get("prep") or "").lower()


def find_phrase(text: str, start: int = 0) -> Phrase | None:
    """Return the longest phrase that begins at ``start``, which must be the start of a word."""
    window = text[start : start + LONGEST_PHRASE].replace("ё", "е").replace("Ё", "Е")
    if not window or window[0].isspace():
        return None
    matches = ((rule, rule.pattern.match(window)) for rule in _rules())
    found = [Phrase(rule, match, start) for rule, match in matches if match is not None]
    return max(found, key=lambda phrase: phrase.end, default=None)


def find_complete_phrase(text: str, start: int) -> Phrase | None:
    """Return the longest phrase at ``start`` that says by itself that it is a deadline."""
    phrase = find_phrase(text, start) if _START.match(text, start) else None
    return phrase if phrase is not None and phrase.is_complete else None


def find_bare_phrase(text: str, start: int) -> Phrase | None:
    """Return a term that is said in short («пт», «15.12», «10 рд») and that nobody speaks so."""
    if _SHORT_TERM.match(text, start) is None:
        return None
    return find_phrase(text, start)


def find_closing_phrases(text: str, begin: int, end: int) -> Iterator[Phrase]:
    """Yield the complete phrases near ``end``, by their start, none of which goes beyond it."""
    for start in _START.finditer(text, max(begin, end - LONGEST_PHRASE), end):
        phrase = find_complete_phrase(text, start.start())
        if phrase is not None and phrase.end <= end:
            yield phrase


@cache
def _rules() -> tuple[Rule, ...]:
    """Compile the rules on first use: it takes longer than importing the rest of the domain."""
    return tuple(
        Rule(re.compile(f"{_LABEL}(?:{pattern}){_TAIL}", re.IGNORECASE), meaning, group is _WHOLE)
        for group in (_WHOLE, _OTHERS)
        for pattern, meaning in group
    )
