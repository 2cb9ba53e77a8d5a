"""Find those who must act in a protocol, and cut out of it what concerns each."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.documents.inputs import (
    DeadlineInput,
    ItemInput,
    OrderInput,
    ProtocolInput,
    ResponsibleInput,
)
from desktop.documents.numbering import numbered


@dataclass(frozen=True, slots=True)
class Party:
    """Hold one who gets an extract: the items that concern him under the protocol's numbers."""

    who: ResponsibleInput
    items: tuple[ItemInput, ...]
    leads: tuple[str, ...]
    """The numbers of the orders that he answers for."""
    helps: tuple[str, ...]
    """The numbers of the orders in which he is a co-executor."""
    first_day: date | None
    """The earliest of his deadlines."""

    @property
    def key(self) -> str:
        """Return what tells the party from the others."""
        return key_of(self.who)

    @property
    def label(self) -> str:
        """Return the short name."""
        return self.who.label or self.who.nominative


def key_of(who: ResponsibleInput) -> str:
    """Return what tells one party from another."""
    return who.key or who.nominative


@dataclass(slots=True)
class _Share:
    who: ResponsibleInput
    orders: dict[int, list[OrderInput]] = field(default_factory=dict)
    leads: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)
    days: list[date] = field(default_factory=list)


def parties(source: ProtocolInput) -> tuple[Party, ...]:
    """Return the parties in the order in which the protocol first names them."""
    shares: dict[str, _Share] = {}
    for item in source.items:
        for number, order in numbered(item, source.options.form):
            quoted = replace(order, number=number)
            for who in _all(order):
                share = shares.setdefault(key_of(who), _Share(who))
                _take(share, item.number, quoted, who)
    by_number = {item.number: item for item in source.items}
    return tuple(_party(share, by_number) for share in shares.values())


def _all(order: OrderInput) -> Iterator[ResponsibleInput]:
    if order.lead is not None:
        yield order.lead
    yield from order.co_executors


def _take(share: _Share, item: int, order: OrderInput, who: ResponsibleInput) -> None:
    orders = share.orders.setdefault(item, [])
    if order in orders:  # named twice in one order
        return
    orders.append(order)
    numbers = share.leads if who is order.lead else share.helps
    numbers.append(order.number)
    term: DeadlineInput | None = who.deadline or order.deadline
    if term is not None and term.day is not None:
        share.days.append(term.day)


def _party(share: _Share, items: dict[int, ItemInput]) -> Party:
    cut = tuple(
        replace(items[number], orders=tuple(orders)) for number, orders in share.orders.items()
    )
    first_day = min(share.days, default=None)
    return Party(share.who, cut, tuple(share.leads), tuple(share.helps), first_day)
