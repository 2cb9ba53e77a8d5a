"""Posts in the cases that papers need: «первому заместителю главы администрации».

Names in quotes, abbreviations and «и.о.» stay as they are.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from db.domain.enums import GrammaticalCase
from db.domain.morphology import TAGS, Declined
from db.domain.phrases import WORD, decline_words

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse

_MOST = 4096
_ACTING = re.compile(r"(?:вр\.?\s?)?(?:и\.\s?о\.?|и/о|ио)(?=\s|$)|врио\b|зам\.", re.IGNORECASE)
"""«и.о. директора» says in whose stead; itself it has no cases."""
_COMPOUND = re.compile(r"(\s+[-–—]\s+)")


@lru_cache(maxsize=_MOST)
def decline_post(post: str, case: GrammaticalCase) -> Declined:
    """Put a post into a case: «директор МП «Горэлектросеть»» → «директору МП «Горэлектросеть»»."""
    post = post.strip()
    if case is GrammaticalCase.NOMINATIVE or not post:
        return Declined(post, sure=bool(post))
    done = [_decline_part(part, TAGS[case]) for part in _COMPOUND.split(post)]
    return Declined("".join(part.text for part in done), all(part.sure for part in done))


def is_acting(post: str) -> bool:
    """Tell whether somebody acts for another: «и.о. директора», which has no cases."""
    return bool(_ACTING.match(post.strip()))


def is_bare(post: str) -> bool:
    """Tell whether nothing hangs on a post yet: «главный врач», not «начальник отдела»."""
    words = post.split()
    return decline_words(words, "nomn", is_person, by_adjective=True).end == len(words) > 0


def _decline_part(part: str, tag: str) -> Declined:
    if _COMPOUND.fullmatch(part):
        return Declined(part, sure=True)
    pieces = re.split(r"(\s+)", part)
    words = pieces[::2]
    end, sure = 1, True
    if not is_acting(part):
        done = decline_words(words, tag, is_person, by_adjective=True)
        pieces[::2] = done.words
        end, sure = done.end, done.sure
    second = _second_post(words, end) if end else None
    if second is None:
        return Declined("".join(pieces), sure and "(" not in part)
    rest = _decline_part("".join(pieces[2 * second :]), tag)
    return Declined("".join(pieces[: 2 * second]) + rest.text, sure=False)


def is_person(parse: "Parse") -> bool:
    """Tell whether a noun may be a post; names are none."""
    marks = parse.tag.grammemes
    return parse.tag.animacy == "anim" and not marks & {"Name", "Surn", "Patr", "neut"}


def _second_post(words: list[str], start: int) -> int | None:
    """Return where a second post begins: «глава города и председатель собрания»."""
    for place in range(start + 1, len(words)):
        is_joined = words[place - 1] == "и" or words[place - 1].endswith(",")
        if is_joined and WORD.fullmatch(words[place]):
            head = decline_words(words[place:], "nomn", is_person, by_adjective=False)
            if head.end:
                return place
    return None
