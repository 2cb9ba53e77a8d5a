"""Turn what was typed in the other layout of the keyboard: «ghjnjrjk» is «протокол»."""

import re

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./" + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю." + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"

_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_HAS_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_HAS_LATIN = re.compile("[a-z]", re.IGNORECASE)
_VOWEL = re.compile("[аеёиоуыэюя]", re.IGNORECASE)
_CONSONANT = re.compile("[бвгджзйклмнпрстфхцчшщ]", re.IGNORECASE)
_ADDRESS = re.compile(r"\w@\w|://|www\.", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_FEWEST_LETTERS = 5
_FEWEST_VOWELS, _MOST_VOWELS = 0.28, 0.6
"""Of the letters of Russian speech 42 in 100 are vowels; of single words not many fewer."""


def turned(text: str) -> str:
    """Return ``text`` as the same keys give it in the other layout.

    Mixed text and text without letters come back as they are: there is nothing to go by.
    """
    is_cyrillic, is_latin = bool(_HAS_CYRILLIC.search(text)), bool(_HAS_LATIN.search(text))
    if is_cyrillic == is_latin:
        return text
    return text.translate(_TO_LATIN if is_cyrillic else _TO_CYRILLIC)


def turned_by_hand(text: str) -> str:
    """Return ``text`` turned because somebody asked for it: in mixed text, its Latin words."""
    whole = turned(text)
    if whole != text or not _HAS_LATIN.search(text):
        return whole
    return _WORD.sub(_turned_latin, text)


def seems_slipped(text: str) -> bool:
    """Tell whether a line of Latin letters is rather Russian typed in the other layout.

    A name of a thing in Latin letters stands among Russian words, an address has its own signs.
    """
    letters = _HAS_LATIN.findall(text)
    if len(letters) < _FEWEST_LETTERS or _HAS_CYRILLIC.search(text) or _ADDRESS.search(text):
        return False
    found = turned(text)
    vowels, consonants = len(_VOWEL.findall(found)), len(_CONSONANT.findall(found))
    return vowels > 0 and _FEWEST_VOWELS <= vowels / (vowels + consonants) <= _MOST_VOWELS


def _turned_latin(word: re.Match[str]) -> str:
    return word[0] if _HAS_CYRILLIC.search(word[0]) else turned(word[0])
