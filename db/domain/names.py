"""Names of people in the cases that papers need.

The library proposes, a person decides: each answer says whether it is sure, and
what is not sure is shown for a look before it is printed.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from db.domain.enums import GrammaticalCase, Sex

if TYPE_CHECKING:
    from pytrovich.enums import NamePart
    from pytrovich.maker import PetrovichDeclinationMaker

NBSP = "\xa0"

_DOUBTFUL_END = re.compile(r"(?:ец|[ёо]к|ень|[её]л|гол|[гк]я|ля)$")
"""Men's surnames with a vowel that may drop out: Кравцу or Кравецу, Орлу or Орёлу."""
_DOUBTFUL = frozenset(
    {"лев", "соловей", "воробей", "заяц", "дюма", "золя", "гюго", "хлеб", "любовь"}
)
_PLAIN_FIRST_PART = re.compile(r"(?:[оеё]ва?|[иы]на?|ск(?:ий|ая)|цк(?:ий|ая)|ко|ых|их|[ую])$")
_CYRILLIC = re.compile(r"[А-ЯЁа-яё' -]*")


@dataclass(frozen=True, slots=True)
class Declined:
    """Hold a text in a case, and whether it may be printed without a look."""

    text: str
    sure: bool


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
    from pytrovich.enums import NamePart

    family = decline_surname(surname, sex, case)
    given = (
        _decline(part, kind, sex, case)
        for part, kind in ((first, NamePart.FIRSTNAME), (patronymic, NamePart.MIDDLENAME))
    )
    text = " ".join(part for part in (family.text, *given) if part)
    return Declined(text, family.sure and bool(_CYRILLIC.fullmatch(text)))


def decline_surname_first(
    surname: str, first: str, patronymic: str, sex: Sex, case: GrammaticalCase
) -> Declined:
    """Put «Иванов И.И.» into a case: «Иванову И.И.»."""
    family = decline_surname(surname, sex, case)
    return Declined(surname_first(family.text, first, patronymic), family.sure)


def decline_surname(surname: str, sex: Sex, case: GrammaticalCase) -> Declined:
    """Put a surname into a case; surnames that families decline each in its way are not sure."""
    from pytrovich.enums import NamePart

    text = _decline(surname, NamePart.LASTNAME, sex, case)
    return Declined(text, case is GrammaticalCase.NOMINATIVE or _is_sure(surname.strip(), sex))


def _letters(first: str, patronymic: str) -> str:
    return "".join(f"{part[0].upper()}." for part in (first.strip(), patronymic.strip()) if part)


def _is_sure(surname: str, sex: Sex) -> bool:
    if not _CYRILLIC.fullmatch(surname) or " " in surname:
        return False
    *first_parts, last = surname.lower().split("-")
    if not all(_PLAIN_FIRST_PART.search(part) for part in first_parts):
        return False
    if last in _DOUBTFUL:
        return False
    return sex is Sex.FEMALE or not _DOUBTFUL_END.search(last)


def _decline(name: str, kind: "NamePart", sex: Sex, case: GrammaticalCase) -> str:
    name = _title(name.strip())
    if not name or case is GrammaticalCase.NOMINATIVE or not _CYRILLIC.fullmatch(name):
        return name
    from pytrovich.enums import Case, Gender

    gender = Gender.FEMALE if sex is Sex.FEMALE else Gender.MALE
    return str(_maker().make(kind, gender, Case[case.name], name))


def _title(name: str) -> str:
    """Mend «ИВАНОВ», which the library would turn into «ИВАНОВу»."""
    return name.title() if name.isupper() and len(name) > 1 else name


@cache
def _maker() -> "PetrovichDeclinationMaker":
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()
