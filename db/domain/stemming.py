"""Bring Russian words to their stems, so that «яма», «ямы» and «ям» are found by one another.

The stems are Snowball's; they serve the index and the search and are never shown.
"""

import re
from functools import lru_cache
from threading import Lock

from snowballstemmer import stemmer

from db.domain.text import fold

_STEMMER = stemmer("russian")
_ONE_AT_A_TIME = Lock()
"""The stemmer keeps the word in hand in itself; two threads would spoil each other's."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 40
"""Letters of a word that are looked at: what is longer is no word of a language."""

_IDLE = """
а без бы был была были было быть в вам вас ваш весь во вот все всего всем всех вы где да для до его
ее еще же за здесь здравствуйте и из или им их к как ко когда который ли либо мне много мой мы на
над нам нас наш наша наше наши не него нее нет ни но ну о об он она они оно от очень по под
пожалуйста почему при просим прошу про с сам свой себя со так также там то тоже только тот ты у
уважаемый уже хотелось чего чем что чтобы это этот эта эти я
"""
_EVERYDAY = """
подъезд двор дом дети детский площадка стоит дорожка поставьте сделайте нужна нужно нужны нужен год
года неделя месяц машина окно жители день ночью уберите один раз место никто каждый вторую новый
негде почините соседнем микрорайон район через боимся страшно опасно первом этаж бабушки пожилые
ребенок
"""


def words(text: str) -> list[str]:
    """Return the words of ``text`` in their order, folded, cut to a sane length."""
    return [word[:_LONGEST_WORD] for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; a number or a foreign word stays as it is."""
    with _ONE_AT_A_TIME:
        return str(_STEMMER.stemWord(word)) or word


def stems(text: str) -> list[str]:
    """Return the stems of all words of ``text`` in their order."""
    return [stem(word) for word in words(text)]


IDLE_STEMS = frozenset(stems(_IDLE))
"""Words that say nothing of what a question is about."""

EVERYDAY_STEMS = frozenset(stems(_EVERYDAY))
"""Words of half of all questions in the yards: they say little."""
