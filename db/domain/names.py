"""Names of people in the cases that papers need.

The library proposes, a person decides: each answer says whether it is sure, and
what is not sure is shown for a look before it is printed.
"""

import re
from functools import lru_cache

from db.domain.enums import GrammaticalCase, Sex
from db.domain.morphology import TAGS, Declined, readings
from db.domain.surname_forms import by_library
from db.domain.surnames import CYRILLIC, decline_surname, mend_capitals

__all__ = [
    "NBSP",
    "Declined",
    "decline_person",
    "decline_surname",
    "decline_surname_first",
    "initials",
    "sex_of",
    "surname_first",
]

NBSP = "\xa0"

_MOST = 4096
_KINDS = ("FIRSTNAME", "MIDDLENAME")
_MANS_PATRONYMIC = re.compile(r"(?:ич|[ -](?:оглы|улы|уулу))$", re.IGNORECASE)
_WOMANS_PATRONYMIC = re.compile(r"(?:(?:ов|ев|ич|инич)на|[ -](?:кызы|гызы|кизи))$", re.IGNORECASE)
_MANS_SURNAME = re.compile(r"[аеёиоуыэюя].*(?:[оеё]в|[иы]н)$|(?:[сц]кий|ый)$", re.IGNORECASE)
_WOMANS_SURNAME = re.compile(r"(?:[оеё]ва|[сц]кая)$", re.IGNORECASE)
_HISSING = ("ж", "ч", "ш", "щ", "ц")
_FIXED_NAME = re.compile(r"[оеёиуюыэ]$")


def initials(surname: str, first: str = "", patronymic: str = "") -> str:
    """Write «О.В. Климанов» with a non-breaking space; what is not known is left out."""
    return NBSP.join(part for part in (_letters(first, patronymic), surname.strip()) if part)


def surname_first(surname: str, first: str = "", patronymic: str = "") -> str:
    """Write «Климанов О.В.» with a non-breaking space, as in «директору Иванову И.И.»."""
    return NBSP.join(part for part in (surname.strip(), _letters(first, patronymic)) if part)


def decline_person(
    surname: str, first: str, patronymic: str, sex: Sex, case: GrammaticalCase
) -> Declined:
    """Put a full name into a case: «Фильяновой Елене Евгеньевне»."""
    done = [decline_surname(surname, sex, case)] if surname.strip() else []
    if first.strip():
        done.append(_decline_first_name(mend_capitals(first.strip()), sex, case))
    if patronymic.strip():
        done.append(_decline_patronymic(mend_capitals(patronymic.strip()), sex, case))
    return Declined(" ".join(part.text for part in done), all(part.sure for part in done))


def decline_surname_first(
    surname: str, first: str, patronymic: str, sex: Sex, case: GrammaticalCase
) -> Declined:
    """Put «Иванов И.И.» into a case: «Иванову И.И.»."""
    family = decline_surname(surname, sex, case)
    return Declined(surname_first(family.text, first, patronymic), family.sure)


@lru_cache(maxsize=_MOST)
def sex_of(surname: str, first: str = "", patronymic: str = "") -> Sex | None:
    """Tell the sex by the name, ``None`` where it does not tell or tells both."""
    told = _sex_by(patronymic.strip(), _MANS_PATRONYMIC, _WOMANS_PATRONYMIC)
    told |= _sex_by(surname.strip(), _MANS_SURNAME, _WOMANS_SURNAME)
    if not told:
        told = _sex_by_first_name(first.strip())
    return told.pop() if len(told) == 1 else None


def _sex_by(name: str, man: re.Pattern[str], woman: re.Pattern[str]) -> set[Sex]:
    found = ((Sex.MALE, man), (Sex.FEMALE, woman))
    return {sex for sex, pattern in found if pattern.search(name)}


def _sex_by_first_name(first: str) -> set[Sex]:
    """Return the sexes that the dictionary knows the name of: both of «Саша»."""
    marks = [
        one.tag.grammemes
        for one in readings(first)
        if one.is_known and {"Name", "nomn", "sing"} <= one.tag.grammemes
    ]
    if any("ms-f" in one for one in marks):
        return set(Sex)
    found = ((Sex.MALE, "masc"), (Sex.FEMALE, "femn"))
    return {sex for sex, gender in found if any(gender in one for one in marks)}


def _letters(first: str, patronymic: str) -> str:
    return "".join(f"{part[0].upper()}." for part in (first.strip(), patronymic.strip()) if part)


@lru_cache(maxsize=_MOST)
def _decline_first_name(name: str, sex: Sex, case: GrammaticalCase) -> Declined:
    if case is GrammaticalCase.NOMINATIVE:
        return Declined(name, sure=True)
    if not CYRILLIC.fullmatch(name) or " " in name or "" in name.split("-"):
        return Declined(name, sure=False)
    *start, last = name.split("-")
    if start:
        done = [_decline_first_name(part, sex, case).text for part in (*start, last)]
        if sex is Sex.MALE:
            done[:-1] = start  # «Жан-Полю»: the first half of a foreign pair stays
        return Declined("-".join(done), sure=False)
    return _decline_one_name(name, sex, case)


def _decline_one_name(name: str, sex: Sex, case: GrammaticalCase) -> Declined:
    """Decline a first name; it is sure where dictionary and library agree, or by a plain rule."""
    low = name.lower()
    known = _of_dictionary(low, sex, case)
    by_rule = by_library(name, _KINDS[0], sex, case)
    if known is not None:
        agrees = by_rule.lower().replace("ё", "е") == known.replace("ё", "е")
        return Declined(by_rule, sure=agrees and not low.endswith("ло"))
    if _FIXED_NAME.search(low):
        return Declined(name, sure=not low.endswith("ло"))  # «Михайло» is declined
    if low[-1] in "ая":
        is_stressed = case is GrammaticalCase.INSTRUMENTAL and low[:-1].endswith(_HISSING)
        return Declined(by_rule, sure=not is_stressed)
    if sex is Sex.FEMALE:
        return Declined(name, sure=low[-1] != "ь")
    return Declined(by_rule, sure=not re.search(r"[оеё][кцл]$|ень$|ей$", low))


def _of_dictionary(name: str, sex: Sex, case: GrammaticalCase) -> str | None:
    """Return the form of a name that the dictionary knows of this sex."""
    gender = "femn" if sex is Sex.FEMALE else "masc"
    for one in readings(name):
        marks = one.tag.grammemes
        if one.is_known and {"Name", "nomn", "sing"} <= marks and marks & {gender, "ms-f"}:
            form = one.inflect({TAGS[case], "sing"})
            return None if form is None else str(form.word)
    return None


def _decline_patronymic(name: str, sex: Sex, case: GrammaticalCase) -> Declined:
    if case is GrammaticalCase.NOMINATIVE:
        return Declined(name, sure=True)
    if not CYRILLIC.fullmatch(name):
        return Declined(name, sure=False)
    pattern = _WOMANS_PATRONYMIC if sex is Sex.FEMALE else _MANS_PATRONYMIC
    if " " in name or "-" in name:
        return Declined(name, sure=bool(pattern.search(name)))  # «Ахмед оглы» stays
    return Declined(by_library(name, _KINDS[1], sex, case), sure=bool(pattern.search(name)))
