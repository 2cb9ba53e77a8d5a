"""Find the orders of an issued protocol that those who answer for them are to be reminded of."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Connection

from db.domain.enums import ControlState, Outcome
from db.domain.rows.minutes import OrderRow
from db.domain.rows.papers import ProtocolFacts
from db.queries import notices
from db.queries import protocols as queries
from desktop.documents.builders.wording import addressee_of
from desktop.documents.inputs import (
    DeadlineInput,
    DeadlineKind,
    ItemInput,
    OrderInput,
    ProtocolInput,
    ReminderInput,
    ReminderLine,
)
from desktop.documents.numbering import numbered
from desktop.documents.parties import Party, parties
from desktop.services.paper_rows import protocol_input

_OPEN = (ControlState.ON_CONTROL, ControlState.RETURNED)


def read_reminders(
    connection: Connection, meeting_id: UUID, issued: ProtocolInput, today: date, days: int
) -> tuple[ReminderInput, ...]:
    """Return a reminder for each party with open orders whose deadline is ``days`` away or less.

    Deadlines and wording are those of today; form and numbers those of the issued protocol.
    """
    facts = queries.facts(connection, meeting_id, of_today=True)
    outcomes = notices.outcomes(connection, meeting_id)
    said = protocol_input(facts, number=issued.number, moment=issued.moment)
    said = replace(said, options=issued.options)
    open_items = tuple(_open_items(facts, said, outcomes))
    found = parties(replace(said, items=open_items))
    last = today + timedelta(days=days)
    reminders = (_reminder(party, today, last) for party in found)
    return tuple(reminder for reminder in reminders if reminder.lines)


def _open_items(
    facts: ProtocolFacts, said: ProtocolInput, outcomes: Mapping[UUID, Outcome]
) -> Iterator[ItemInput]:
    """Yield the items with the orders alone that nobody has reported on, numbered as printed."""
    rows = {row.number: row for row in facts.questions}
    for item in said.items:
        orders = zip(rows[item.number].orders, numbered(item, said.options.form), strict=True)
        still = tuple(
            replace(order, number=number)
            for row, (number, order) in orders
            if _is_open(row, outcomes)
        )
        if still:
            yield replace(item, orders=still)


def _is_open(row: OrderRow, outcomes: Mapping[UUID, Outcome]) -> bool:
    if row.control is ControlState.RETURNED:
        return True
    return row.control in _OPEN and row.id not in outcomes


def _reminder(party: Party, today: date, last: date) -> ReminderInput:
    lines = (_line(party, order) for item in party.items for order in item.orders)
    due = (line for line in lines if line is not None and (line.day or today) <= last)
    return ReminderInput(
        key=party.key,
        label=party.label,
        addressee=addressee_of(party.who),
        greeting=party.who.greeting,
        today=today,
        lines=tuple(sorted(due, key=lambda line: line.day or date.min)),
    )


def _line(party: Party, order: OrderInput) -> ReminderLine | None:
    """Return an order as the party sees it, with its own deadline; none for one without a day."""
    term = _own_term(party, order) or order.deadline
    if term is None or term.kind in (DeadlineKind.PERMANENT, DeadlineKind.WORDS):
        return None
    helps = order.number not in party.leads
    return ReminderLine(order.number, order.wording, term.day, helps)


def _own_term(party: Party, order: OrderInput) -> DeadlineInput | None:
    helpers = (helper for helper in order.co_executors if helper.key == party.who.key)
    return next((helper.deadline for helper in helpers), None)
