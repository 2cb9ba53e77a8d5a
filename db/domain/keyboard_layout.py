"""Turn what was typed in the other layout of the keyboard: «ghjnjrjk» is «протокол»."""

import re

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./" + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю." + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"

_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_HAS_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_HAS_LATIN = re.compile("[a-z]", re.IGNORECASE)


def turned(text: str) -> str:
    """Return ``text`` as the same keys give it in the other layout.

    Mixed text and text without letters come back as they are: there is nothing to go by.
    """
    is_cyrillic, is_latin = bool(_HAS_CYRILLIC.search(text)), bool(_HAS_LATIN.search(text))
    if is_cyrillic == is_latin:
        return text
    return text.translate(_TO_LATIN if is_cyrillic else _TO_CYRILLIC)
