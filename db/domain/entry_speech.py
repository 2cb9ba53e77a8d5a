"""Tell plain speech from the secretary's short notation where both use the same signs."""

import re

_ADDRESS_WORDS = """
в во из над под у около возле до от на с со к ко по за при для между напротив мимо и или а но
ул улица улице улицы проспект проспекте пр просп бульвар бульвару бульваре пер переулок мкр
микрорайон микрорайоне пл площадь проезд проезде шоссе дом дома доме домом дому д кв квартира
квартире квартиры квартиру подъезд подъезде подъезда корпус корп к номер № ст статья статьи
часть части пункт пункта согласно пр-т пр-кт б-р р-н мкрн м-н
"""
_CALLED = "по на с номер номеру телефону телефона диспетчер"
_MEASURED = """
температура температуре градусник градуснике термометр термометре квартире квартирах комнате
комнатах зале спальне кухне доме подъезде улице окном дворе ночью днём днем утром сейчас всего
только лишь около до от было максимум минимум примерно батарее вода воды
"""
_UNITS = re.compile(r"\s*(?:градус|°|тепла|мороза|цельс|[cс]\b|%|процент|этаж|руб)", re.IGNORECASE)
_LAW = re.compile(
    r"\s*(?:ст\b|стать|ч\b|част|правил|закон|договор|постановл|приказ|устав|положен|жк\b|фз\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][)»\"]?\s|\n")
_POLITE = "спасибо пожалуйста здравствуйте дня день вечера вечер утро утра помогите"

_LONGEST_NOTE = 200
"""Characters of a note taken in the yard; what is longer was written by the resident."""


def last_word(text: str) -> str:
    """Return the last word of ``text`` without the marks around it."""
    tail = text[-60:].split()
    return tail[-1].strip('.,;:!?«»"()') if tail else ""


def is_address_in_speech(before: str, *, is_house: bool) -> bool:
    """Tell whether a number of a flat or house after ``before`` belongs to a spoken address.

    «В кв 45», «Зелёная, д. 12», «Зелёная 12 кв 45» are what people say and write.
    """
    word = last_word(before).rpartition(".")[2]
    if word.lower() in _ADDRESS_WORDS.split() or (word and word[0].isdecimal()):
        return True
    is_capital = word[:1].isupper()
    return is_capital and (is_house or before.rstrip().endswith(","))


def is_reference_to_law(after: str) -> bool:
    """Tell whether «п. 3» before ``after`` is a clause of a law and not an entrance."""
    return _LAW.match(after) is not None


def is_called(before: str) -> bool:
    """Tell whether a phone after ``before`` is one that people called, not their own."""
    return last_word(before).lower() in _CALLED.split()


def is_measured(before: str, after: str) -> bool:
    """Tell whether «+15» between the two is a temperature or another measure."""
    return last_word(before).lower() in _MEASURED.split() or _UNITS.match(after) is not None


def is_exclamation(before: str) -> bool:
    """Tell whether a «!» at the end is the resident's own: after thanks, or a long speech."""
    if len(before) > _LONGEST_NOTE:
        return True
    return last_word(before).lower() in _POLITE.split() or _SENTENCE_END.search(before) is not None
