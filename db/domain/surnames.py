"""Surnames in the cases that papers need, by the rules of the grammar of Russian.

The library proposes what is regular. What depends on whether a surname is a noun or an adjective,
on a vowel that drops out or on the stress is told by the dictionary, or is not sure: families
decline such names each in its way.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from db.domain.enums import GrammaticalCase, Sex
from db.domain.morphology import (
    TAGS,
    Declined,
    as_written,
    common_noun,
    inflected,
    readings,
    singular,
)
from db.domain.surname_forms import (
    ENDS,
    VOWELS,
    as_noun,
    by_library,
    is_fixed,
    is_known_surname,
    known_surname,
    of_adjective,
    of_dictionary,
    syllables,
)

CYRILLIC = re.compile(r"[А-ЯЁа-яё' -]*")
_MOST = 4096
_PARTICLES = frozenset(
    {
        "бонч",
        "тер",
        "грум",
        "мак",
        "сен",
        "кара",
        "нор",
        "тян",
        "де",
        "дю",
        "ди",
        "да",
        "ла",
        "ле",
        "лос",
        "фон",
        "фан",
        "ван",
        "дер",
        "аль",
        "эль",
        "ибн",
        "бен",
        "бар",
        "оглы",
        "кызы",
    }
)
"""What is not a surname by itself; it stays as it is."""
_FIXED = re.compile(r"(?:[оеёиуюыэ]|[уиыоеэ]а|ых)$")
"""«Шевченко», «Чавчавадзе», «Неру», «Моруа», «Черных»: one form for all cases."""
_OF_A_MAN = re.compile(r"(?:.[оеё]в|.[иы]н|[сц]кий|ый)$")
_OF_A_WOMAN = re.compile(r"(?:.[оеё]ва|.[иы]на|ая|яя)$")
_PLAIN = re.compile(r"(?:[аеёиоуыэюя].*(?:[оеё]ва?|[иы]на?)|[сц]к(?:ий|ая|ой))$")
"""Surnames that all decline alike."""
_DROPPING = re.compile(r"(?:ец|[оёе]к|ень|[её]ль?|[гх]ол|оть|яц|ей)$")
"""A vowel of the end may drop out: Кравцу or Кравецу, Орлу or Орёлу."""
_OFTEN_DROPPING = ("ец", "ел", "ёл", "вель", "ень")
_STRESSED = re.compile(r"[жчшщц]а?$")
"""The stress decides between «-ом» and «-ем», «-ой» and «-ей»."""
_UNSTRESSED = re.compile(r"(?:ич|[ое]вич|[янелрткн]ц|ица)$")


@lru_cache(maxsize=_MOST)
def decline_surname(surname: str, sex: Sex, case: GrammaticalCase) -> Declined:
    """Put a surname into a case; surnames that families decline each in its way are not sure."""
    surname = mend_capitals(surname.strip())
    if case is GrammaticalCase.NOMINATIVE or not surname:
        return Declined(surname, sure=bool(surname))
    if not CYRILLIC.fullmatch(surname):
        return Declined(surname, sure=False)
    *start, last = re.split(r"([ -]+)", surname)
    done = [_decline_first(part, sex, case) for part in start]
    done.append(_decline_part(last, sex, case))
    sure = all(part.sure for part in done) and " " not in surname
    return Declined("".join(part.text for part in done), sure)


def mend_capitals(name: str) -> str:
    """Mend «ИВАНОВ», which the library would turn into «ИВАНОВу»."""
    return name.title() if name.isupper() and len(name) > 1 else name


def _decline_first(part: str, sex: Sex, case: GrammaticalCase) -> Declined:
    """Decline what stands before the last part; «Бонч» is no surname, «Петров» is one."""
    low = part.lower()
    if not VOWELS.search(low) or low in _PARTICLES or _FIXED.search(low):
        return Declined(part, sure=True)
    done = _decline_part(part, sex, case)
    is_plain = _PLAIN.search(low) or low.endswith("вич") or done.text == part
    return Declined(done.text, done.sure and bool(is_plain))


def _decline_part(word: str, sex: Sex, case: GrammaticalCase) -> Declined:
    low = word.lower()
    if not low:
        return Declined(word, sure=False)
    if _FIXED.search(low):
        return Declined(word, sure=True)
    if low[-1] in "ая":
        return _first_declension(word, sex, case)
    if sex is Sex.FEMALE:
        is_mans = _OF_A_MAN.search(low) and syllables(low) > 1 and not is_fixed(low, "femn")
        return Declined(word, sure=not is_mans)
    for matches, decline in _RULES_OF_MEN:
        if matches(low):
            return decline(word, case)
    return Declined(by_library(word, "LASTNAME", sex, case), sure=True)


def _first_declension(word: str, sex: Sex, case: GrammaticalCase) -> Declined:
    """Decline «Глинка», «Берия», «Петрова»: what stands in -а and -я, of both sexes."""
    low = word.lower()
    if is_fixed(low, "ms-f"):
        return Declined(word, sure=False)  # the spelling does not tell «Золя» from «Зозуля»
    text = by_library(word, "LASTNAME", sex, case)
    noun = common_noun(low, "femn")
    surname = known_surname(low, "masc" if sex is Sex.MALE else "femn")
    if surname is not None and noun is None:
        return Declined(as_written(inflected(surname, TAGS[case], "sing") or text, word), sure=True)
    if _OF_A_WOMAN.search(low):
        is_surname = sex is Sex.FEMALE and (noun is None or is_known_surname(low, "femn"))
        return Declined(text, sure=is_surname)
    if case is not GrammaticalCase.INSTRUMENTAL or not _STRESSED.search(low):
        return Declined(text, sure=not low.endswith(("гя", "кя")))
    known = noun or surname
    if known is not None:
        return Declined(as_written(inflected(known, "ablt", "sing"), word), sure=True)
    return Declined(f"{word[:-1]}ей", sure=bool(_UNSTRESSED.search(low)))


def _decline_plural(word: str, case: GrammaticalCase) -> Declined:
    """Tell «Долгих», which stays, from «Эрлих», which is a noun."""
    low = word.lower()
    if any(one.is_known and "plur" in one.tag and one.tag.POS == "ADJF" for one in readings(low)):
        return Declined(word, sure=True)
    if low[-3] in "гкхжчшщ":
        return Declined(word, sure=low.endswith(("ских", "цких")))
    return Declined(as_noun(word, case), sure=low[-3] != "н")


def _decline_adjective(word: str, case: GrammaticalCase) -> Declined:
    """Tell «Великий» and «Толстой» from nouns: «Бокий», «Прибой», «Цой»."""
    low = word.lower()
    if low.endswith(("ский", "цкий", "ской", "цкой", "ый")):
        return Declined(by_library(word, "LASTNAME", Sex.MALE, case), sure=True)
    adjective = singular(low, "ADJF", "masc")
    noun = common_noun(low, "masc")
    surname = known_surname(low, "masc")
    is_adjective = noun is None or inflected(noun, "gent", "sing").endswith(("ого", "его"))
    if surname is not None:
        return Declined(of_dictionary(surname, word, case), sure=True)
    if adjective is not None and is_adjective:
        return Declined(of_adjective(adjective, word, case), sure=True)
    if noun is None and low.endswith("ой") and syllables(low) > 1:
        return Declined(by_library(word, "LASTNAME", Sex.MALE, case), sure=True)
    return Declined(as_noun(word, case), sure=syllables(low) == 1)


def _decline_in_v_or_n(word: str, case: GrammaticalCase) -> Declined:
    """Decline «Иванов», «Ильин»; «Дарвин» and «Боярин» end otherwise by whom they are done."""
    low = word.lower()
    noun = common_noun(low, "masc")
    surname = known_surname(low, "masc")
    if surname is not None and noun is None:
        return Declined(of_dictionary(surname, word, case), sure=True)
    if noun is not None:
        return Declined(of_dictionary(noun, word, case), sure=False)
    if syllables(low) > 1 or low.endswith("в"):
        return Declined(by_library(word, "LASTNAME", Sex.MALE, case), sure=syllables(low) > 1)
    return Declined(as_noun(word, case), sure=case is not GrammaticalCase.INSTRUMENTAL)


def _decline_dropping(word: str, case: GrammaticalCase) -> Declined:
    """Let a vowel drop out where the dictionary does; it is never sure but in one syllable."""
    low = word.lower()
    is_short = syllables(low) == 1
    known = common_noun(low, "masc")
    if known is None and not low.endswith("ец"):
        known = known_surname(low, "masc")
    if known is not None:
        keeps = inflected(known, "gent", "sing").startswith(low[:-1])
        is_kept = keeps and not low.endswith(_OFTEN_DROPPING)
        return Declined(of_dictionary(known, word, case), sure=is_kept)
    if low.endswith("ец") and not is_short:
        return Declined(_in_ets(word, case), sure=False)
    if low.endswith(("ок", "ёк")) and not is_short:
        return Declined(as_noun(f"{word[:-2]}к", case), sure=False)
    return Declined(as_noun(word, case), sure=is_short and not low.endswith("ец"))


def _in_ets(word: str, case: GrammaticalCase) -> str:
    """Write «Коломийцу», «Кравцу»; after two consonants the vowel stays: «Кузнецу»."""
    stem = word[:-2]
    low = stem.lower()
    if VOWELS.search(low[-1:]):
        return f"{stem}йц{'ем' if case is GrammaticalCase.INSTRUMENTAL else ENDS[case][0]}"
    if len(low) > 1 and not VOWELS.search(low[-2]) and low[-1] not in "нт":
        return as_noun(word, case)
    softened = f"{stem}ь" if low[-1] == "л" else stem
    return as_noun(f"{softened}ц", case)


def _decline_hissing(word: str, case: GrammaticalCase) -> Declined:
    """Decline «Ткач», «Кац»: the stress of the instrumental is known or guessed."""
    low = word.lower()
    known = common_noun(low, "masc") or known_surname(low, "masc")
    if case is not GrammaticalCase.INSTRUMENTAL:
        return Declined(as_noun(word, case), sure=True)
    if known is not None:
        return Declined(of_dictionary(known, word, case), sure=True)
    if low.endswith(("ич", "ц")):
        return Declined(f"{word}ем", sure=bool(_UNSTRESSED.search(low)))
    return Declined(word + ("ом" if low.endswith(("ач", "уч", "юч", "яч")) else "ем"), sure=False)


def _decline_soft(word: str, case: GrammaticalCase) -> Declined:
    """Decline «Гоголь»; a noun that is feminine otherwise is declined as a man's all the same."""
    noun = common_noun(word.lower(), "masc")
    if noun is not None:
        return Declined(of_dictionary(noun, word, case), sure=True)
    return Declined(as_noun(word, case), sure=common_noun(word.lower(), "femn") is None)


def _decline_consonant(word: str, case: GrammaticalCase) -> Declined:
    """Decline «Мороз», «Шмидт»; a vowel drops out of «Ветер»."""
    noun = common_noun(word.lower(), "masc")
    genitive = inflected(noun, "gent", "sing") if noun else ""
    if noun is not None and genitive and not genitive.startswith(word.lower()):
        return Declined(of_dictionary(noun, word, case), sure=False)
    return Declined(as_noun(word, case), sure=True)


_RULES_OF_MEN: tuple[
    tuple[Callable[[str], object], Callable[[str, GrammaticalCase], Declined]], ...
] = (
    (re.compile(r".их$").search, _decline_plural),
    (re.compile(r"[иыо]й$").search, _decline_adjective),
    (_DROPPING.search, _decline_dropping),
    (re.compile(r"(?:[оеё]в|[иы]н)$").search, _decline_in_v_or_n),
    (re.compile(r"[жчшщц]$").search, _decline_hissing),
    (re.compile(r"ь$").search, _decline_soft),
    (re.compile(r"[бвгдзйклмнпрстфх]$").search, _decline_consonant),
)
