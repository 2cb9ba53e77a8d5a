"""Say what a later edition of a protocol changes, item by item."""

from collections.abc import Iterator
from typing import Any

from desktop.documents.builders.wording import term_in_line
from desktop.documents.inputs import ItemInput, OrderInput, ProtocolInput, ResponsibleInput
from desktop.documents.typography import NBSP


def changes(before: ProtocolInput, after: ProtocolInput) -> tuple[str, ...]:
    """Return the changes in words: «в п. 3 срок – до 20 декабря 2026 г. (включительно)».

    What no reader sees does not count: the moment, the form, cases that were looked up anew.
    """
    return (*_facts(before, after), *_items(before, after))


def _facts(before: ProtocolInput, after: ProtocolInput) -> Iterator[str]:
    """Compare what stands around the items."""
    if (before.meeting_date, before.place) != (after.meeting_date, after.place):
        yield "уточнены дата и место встречи"
    people = (before.chair, before.secretary, before.attended, before.residents)
    if people != (after.chair, after.secretary, after.attended, after.residents):
        yield "уточнён состав присутствовавших"
    if before.control != after.control:
        yield "изменён порядок контроля"


def _items(before: ProtocolInput, after: ProtocolInput) -> Iterator[str]:
    old = {item.number: item for item in before.items}
    new = {item.number: item for item in after.items}
    for number in sorted(old | new):
        if number not in new:
            yield f"исключён п.{NBSP}{number}"
        elif number not in old:
            yield f"дополнен п.{NBSP}{number}"
        elif _seen(old[number]) != _seen(new[number]):
            yield _altered(old[number], new[number])


def _altered(old: ItemInput, new: ItemInput) -> str:
    """Name a new term alone, where nothing else is new; else the whole item is anew."""
    if len(old.orders) == len(new.orders) == 1:
        term = new.orders[0].deadline
        if _seen(old, with_term=False) == _seen(new, with_term=False) and term is not None:
            was = term_in_line(old.orders[0].deadline) or "не установлен"
            return f"в п.{NBSP}{new.number} срок{NBSP}– {term_in_line(term)}, прежний{NBSP}– {was}"
    return f"изложен в новой редакции п.{NBSP}{new.number}"


def _seen(item: ItemInput, *, with_term: bool = True) -> tuple[Any, ...]:
    """Return what a reader sees of an item."""
    orders = tuple(_order(order, with_term=with_term) for order in item.orders)
    return item.words, item.address, item.answer, orders


def _order(order: OrderInput, *, with_term: bool) -> tuple[Any, ...]:
    lead = _who(order.lead) if order.lead is not None else None
    helpers = tuple(_who(helper) for helper in order.co_executors)
    term = order.deadline if with_term else None
    return order.wording, lead, helpers, term, order.personal_control


def _who(who: ResponsibleInput) -> tuple[Any, ...]:
    return who.nominative, who.deadline
