"""Put deadlines, people and orders of a protocol into words."""

import re

from desktop.documents.inputs import (
    DeadlineInput,
    DeadlineKind,
    OrderInput,
    PersonInput,
    ResponsibleInput,
)
from desktop.documents.parties import Party
from desktop.documents.typography import NBSP, bind, long_date, polish, short_date

_ENDS = ".!?…"
_BOOKMARK_LENGTH = 60
_INFINITIVE = re.compile(r"[А-ЯЁ][а-яё]+(?:ть|ти|чь|ться|тись|чься)(?!\w)")


def term_in_cell(deadline: DeadlineInput | None) -> str:
    """Write a deadline for the narrow column of a table."""
    if deadline is None:
        return ""
    if deadline.kind is DeadlineKind.DATE:
        return short_date(deadline.day) if deadline.day else ""
    return _without_day(deadline)


def term_in_line(deadline: DeadlineInput | None) -> str:
    """Write a deadline after «Срок – »; a day is said to be inclusive."""
    if deadline is None:
        return ""
    if deadline.kind is DeadlineKind.DATE:
        return f"до {long_date(deadline.day)} (включительно)" if deadline.day else ""
    return _without_day(deadline)


def _without_day(deadline: DeadlineInput) -> str:
    if deadline.kind is DeadlineKind.IMMEDIATELY:
        return "немедленно"
    if deadline.kind is DeadlineKind.PERMANENT:
        return "постоянно"
    return polish(deadline.words)


def person_line(person: PersonInput) -> str:
    """Write «О.В. Климанов – глава города»."""
    post = person.post
    if post[1:2].islower():
        post = post[0].lower() + post[1:]
    return polish(f"{NBSP}– ".join(part for part in (person.name, post) if part))


def co_executor(responsible: ResponsibleInput, term: str) -> str:
    """Write a co-executor, with his own deadline where he has one."""
    name = polish(responsible.nominative)
    return f"{name}, срок{NBSP}– {term}" if term else name


def order_sentence(order: OrderInput) -> str:
    """Write «Директору … Иванову И.И. – восстановить …» for the points."""
    wording = sentence(polish(order.wording))
    if order.lead is None or not order.lead.dative:
        return capital(wording)
    whom = polish(order.lead.dative)
    if order.co_executors and names_all_in_dative(order):
        helpers = ", ".join(polish(helper.dative) for helper in order.co_executors)
        whom = f"{whom}{NBSP}(свод), {helpers}"
    return f"{capital(whom)}{NBSP}– {_small_infinitive(wording)}"


def names_all_in_dative(order: OrderInput) -> bool:
    """Tell whether lead and co-executors can be named in one row, under one term."""
    if order.lead is None or not order.lead.dative:
        return False
    return all(helper.dative and helper.deadline is None for helper in order.co_executors)


def addressee_of(who: ResponsibleInput) -> str:
    """Return to whom a paper goes: in the dative, or in the nominative where that is not sure."""
    return polish(who.dative or who.nominative)


def numbers_line(party: Party) -> str:
    """Write the items of a party: «1, 3; соисп. – 7.2»."""
    leads, helps = ", ".join(party.leads), ", ".join(party.helps)
    helping = f"соисп.{NBSP}– {helps}" if helps else ""
    return "; ".join(part for part in (leads, helping) if part)


def bookmark_of(number: str, words: str) -> str:
    """Return the name of an item in the list of bookmarks: its number and how it begins."""
    name = f"{number}. {capital(' '.join(words.split()))}"
    if len(name) <= _BOOKMARK_LENGTH:
        return name
    return name[:_BOOKMARK_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–") + "…"


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """End with a full stop, unless a mark of the end stands there already."""
    text = text.rstrip()
    return text if not text or text[-1] in _ENDS else f"{text}."


def question_line(words: str, address: str) -> str:
    """Write a resident's words and the address for the points: a sentence of its own."""
    said = capital(bind(words).strip())
    if not address:
        return sentence(said)
    if said.endswith(".") and not said.endswith(".."):
        said = said[:-1]
    end = "" if said[-1:] in _ENDS else "."
    return f"{said} ({polish(address)}){end}"


def _small_infinitive(wording: str) -> str:
    if _INFINITIVE.match(wording):
        return wording[0].lower() + wording[1:]
    return wording
