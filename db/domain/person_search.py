"""Find a person in texts, whatever the case of the name and the spelling of the phone."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from os.path import commonprefix
from typing import Any

from db.domain.case_forms import case_forms

MARK = "[удалено]"
"""Stands where something about a person was."""

_DIGITS_OF_PHONE = 10
_FEWEST_DIGITS = 5
_END_OF_PHONE = 4
_BETWEEN_DIGITS = r"[^\w\n]{0,3}"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PATRONYMIC = re.compile(
    r"(?:[ое]вич|[ое]вна|ьич|[иы]нич|инична|ична|кузьмич|фомич)[а-яё]{0,3}$", re.IGNORECASE
)
_INITIALS = r"(?:(?-i:[А-ЯЁ])\.[ \xa0]?){1,2}"
_AFTER = r"(?-i:[А-ЯЁ])\.(?:[ \xa0]?(?-i:[А-ЯЁ])\.)?"
_LIKE_A_SURNAME = re.compile(
    r"(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|[иы]х|ко|[ую]к|ец|ян)$", re.IGNORECASE
)
_SKIPPED_KEYS = frozenset({"name", "post", "label", "key"})
"""Of a frozen protocol: who signed, attended and answers for an item are officials."""


@dataclass(frozen=True)
class PersonQuery:
    """Say who is looked for: names as people write them, telephones, flats, addresses of mail."""

    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    flats: tuple[str, ...] = ()

    @cached_property
    def named(self) -> re.Pattern[str]:
        """Return the pattern of names and phones; it matches nothing where there are none."""
        return _compiled((*_name_patterns(self.names), *map(_phone_pattern, self.phones)))

    @cached_property
    def at_home(self) -> re.Pattern[str]:
        """Return the pattern that finds the flats too, for texts about the person's own matter."""
        return _compiled((self.named.pattern, *map(_flat_pattern, self.flats)))

    @cached_property
    def hint(self) -> re.Pattern[str]:
        """Return a pattern that is quick and finds more: what it misses the others miss too."""
        stems = {_stem(word) for name in self.names for word in words_of_name(name)}
        ends = (_digits(phone)[-_END_OF_PHONE:] for phone in self.phones)
        numbers = {_BETWEEN_DIGITS.join(end) for end in ends if end}
        return _compiled((*sorted(stems), *sorted(numbers), "кв" if self.flats else ""))


def query_of(text: str) -> PersonQuery:
    """Read what was typed into the search: digits are a phone, the words are a name."""
    digits = _digits(text)
    name = " ".join(_WORD.findall(text))
    is_phone = len(digits) >= _FEWEST_DIGITS
    return PersonQuery((name,) if name else (), (digits,) if is_phone else ())


def words_of_name(name: str) -> list[str]:
    """Return the words of a name without its initials."""
    return [word for word in _WORD.findall(name) if len(word) > 1]


def same_phone(one: str, other: str) -> bool:
    """Tell whether two spellings mean one telephone: the last ten digits, or all of a short one."""
    first, second = _digits(one), _digits(other)
    return bool(first and second) and first[-_DIGITS_OF_PHONE:] == second[-_DIGITS_OF_PHONE:]


def redact(text: str, pattern: re.Pattern[str], mark: str = MARK) -> str:
    """Return the text with the mark in the place of everything that the pattern finds."""
    return pattern.sub(mark, text)


def map_texts(value: Any, change: Callable[[str], str]) -> Any:
    """Return JSON values with every text changed but for the names of officials."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [map_texts(one, change) for one in value]
    if isinstance(value, dict):
        return {
            key: one if key in _SKIPPED_KEYS else map_texts(one, change)
            for key, one in value.items()
        }
    return value


def _stem(word: str) -> str:
    """Return the letters that all forms of a word begin with."""
    letters = commonprefix(list(case_forms(word)))  # noqa: RUF071 - of letters, not of folders
    return re.escape(letters).replace("е", "[её]") or "."


def _compiled(patterns: Iterable[str]) -> re.Pattern[str]:
    whole = "|".join(one for one in patterns if one)
    return re.compile(whole or r"(?!)", re.IGNORECASE)


def _name_patterns(names: Iterable[str]) -> Iterable[str]:
    return (_name_pattern(words_of_name(name)) for name in names)


def _name_pattern(words: list[str]) -> str:
    """Return the surname with what stands beside it; without a surname the given names together."""
    if not words:
        return ""
    given = _given(words)
    surnames = [word for word in words if word not in given]
    if not surnames:
        return r"(?<!\w)" + r"\s+".join(_any_form([word]) for word in words) + r"(?!\w)"
    first = rf"(?:{_any_form(given)}[ \xa0]+)*" if given else ""
    after = rf"(?:[ \xa0]+(?:{_any_form(given)}(?!\w)))*" if given else ""
    surname = _any_form(surnames)
    return rf"(?<!\w)(?:{_INITIALS})?{first}{surname}(?!\w){after}(?:[ \xa0]{_AFTER})?"


def _given(words: list[str]) -> list[str]:
    """Return first name and patronymic: the patronymic, and the word before it."""
    for place, word in enumerate(words):
        if _PATRONYMIC.search(word) and len(words) > 1 and place:
            return words[place - 1 : place + 1]
    likely = [word for word in words if _LIKE_A_SURNAME.search(word)]
    surname = likely[0] if likely else words[0]
    return [word for word in words if word != surname]


def _any_form(words: Iterable[str]) -> str:
    forms = {form for word in words for form in case_forms(word)}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace("е", "[её]") for form in longest_first) + ")"


def _phone_pattern(phone: str) -> str:
    digits = _digits(phone)
    if len(digits) < _FEWEST_DIGITS:
        return ""
    spelled = _BETWEEN_DIGITS.join(digits[-_DIGITS_OF_PHONE:])
    before = rf"(?:\+?[78]{_BETWEEN_DIGITS})?" if len(digits) >= _DIGITS_OF_PHONE else ""
    return rf"(?<!\d){before}{spelled}(?!\d)"


def _flat_pattern(flat: str) -> str:
    number = flat.strip()
    if not number:
        return ""
    return rf"(?<!\w)кв(?:арт(?:ир[а-яё]*)?|-ра)?\.?[ \xa0]*№?[ \xa0]*{re.escape(number)}(?!\w)"


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())
