"""Bring Russian words to their stems, so that «яма», «ямы» and «ям» are found by one another.

The stems are Snowball's; they serve the index and the search and are never shown.
"""

import re
from functools import lru_cache

from snowballstemmer import stemmer

from db.domain.text import fold

_STEMMER = stemmer("russian")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 40
"""Letters of a word that are looked at: what is longer is no word of a language."""

IDLE_WORDS = frozenset(
    [
        "а",
        "без",
        "бы",
        "был",
        "была",
        "были",
        "было",
        "быть",
        "в",
        "вам",
        "вас",
        "ваш",
        "весь",
        "во",
        "вот",
        "все",
        "всего",
        "всем",
        "всех",
        "вы",
        "где",
        "да",
        "для",
        "до",
        "его",
        "ее",
        "еще",
        "же",
        "за",
        "здесь",
        "здравствуйте",
        "и",
        "из",
        "или",
        "им",
        "их",
        "к",
        "как",
        "ко",
        "когда",
        "который",
        "ли",
        "либо",
        "мне",
        "много",
        "мой",
        "мы",
        "на",
        "над",
        "нам",
        "нас",
        "наш",
        "наша",
        "наше",
        "наши",
        "не",
        "него",
        "нее",
        "нет",
        "ни",
        "но",
        "ну",
        "о",
        "об",
        "он",
        "она",
        "они",
        "оно",
        "от",
        "очень",
        "по",
        "под",
        "пожалуйста",
        "почему",
        "при",
        "просим",
        "прошу",
        "про",
        "с",
        "сам",
        "свой",
        "себя",
        "со",
        "так",
        "также",
        "там",
        "то",
        "тоже",
        "только",
        "тот",
        "ты",
        "у",
        "уважаемый",
        "уже",
        "хотелось",
        "чего",
        "чем",
        "что",
        "чтобы",
        "это",
        "этот",
        "эта",
        "эти",
        "я",
    ]
)
"""Words that say nothing of what a question is about."""


def words(text: str) -> list[str]:
    """Return the words of ``text`` in their order, folded, cut to a sane length."""
    return [word[:_LONGEST_WORD] for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; a number or a foreign word stays as it is."""
    return str(_STEMMER.stemWord(word)) or word


def stems(text: str) -> list[str]:
    """Return the stems of all words of ``text`` in their order."""
    return [stem(word) for word in words(text)]


def telling_stems(text: str) -> list[str]:
    """Return the stems of the words that say what ``text`` is about, each once."""
    return list(dict.fromkeys(stem(word) for word in words(text) if word not in IDLE_WORDS))
