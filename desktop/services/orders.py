"""Turn the questions of a meeting into orders that can be issued."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.errors import UserError
from db.domain.inputs import BulkAssignment, OrderInput
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.protocols import Check, Suggestion
from db.models import Order, Question
from db.queries import minutes as minutes_queries
from db.queries import suggestions as queries
from db.unit_of_work import UnitOfWork
from desktop.services import issuing
from desktop.services.gate import long_text
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_parts import (
    add_order,
    assignments_of,
    orders_of,
    set_assignees,
    set_deadline,
    touch,
)

_MOST_GROUPS = 5
"""Pairs of topic and house that a mixed choice is searched for; more would say nothing."""


class OrdersService:
    """Assign in bulk, suggest and check."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def panel(self, meeting_id: UUID) -> list[QuestionRow]:
        """Return the questions of a meeting in the order of its protocol."""
        with self._database.read() as connection:
            return minutes_queries.ribbon(connection, meeting_id)

    def assign(self, question_ids: Sequence[UUID], data: BulkAssignment) -> ChangeSet:
        """Set assignees, deadline, wording, topic or house on many questions at once.

        A question without an order gets one. Where a question has several, only what they lack is
        filled in: what was told apart by hand is not made alike again.
        """
        with self._database.unit_of_work() as uow:
            seen: set[UUID] = set()
            for question_id in question_ids:
                question = uow.get(Question, question_id)
                if question.meeting_id not in seen:
                    open_meeting(uow, question.meeting_id)
                    seen.add(question.meeting_id)
                _assign(uow, question, data)
            return uow.commit()

    def set_wording(
        self, question_id: UUID, order_id: UUID | None, wording: str, version: int
    ) -> ChangeSet:
        """Write the official wording of an order, or of a new one where ``order_id`` is ``None``.

        ``version`` is that of the question: its orders are saved and shown with it.
        """
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id, version)
            open_meeting(uow, question.meeting_id)
            if order_id is None:
                position = len(orders_of(uow, question_id)) + 1
                add_order(uow, question_id, OrderInput(wording=wording), position)
            else:
                order = uow.get(Order, order_id)
                if order.question_id != question_id:
                    raise UserError("stale", kind=Order.kind)
                order.wording = long_text(wording)
            touch(uow, question)
            return uow.commit()

    def suggestions(self, question_ids: Sequence[UUID]) -> list[Suggestion]:
        """Propose assignees, the most telling reason first; each is named once."""
        with self._database.read() as connection:
            proposed = list(_proposals(connection, list(question_ids)))
            labels = queries.labels(connection, [who for who, _, _ in proposed])
        found: dict[queries.Who, Suggestion] = {}
        for who, reason, times in proposed:
            if who in labels and who not in found:
                found[who] = Suggestion(who[0], who[1], labels[who], reason, times)
        return list(found.values())

    def checks(self, meeting_id: UUID, today: date) -> list[Check]:
        """Look the meeting over before its protocol is issued."""
        with self._database.read() as connection:
            return issuing.checks_of(connection, meeting_id, today, self._clock())


def _assign(uow: UnitOfWork, question: Question, data: BulkAssignment) -> None:
    if data.topic_id is not None:
        question.topic_id = data.topic_id
    if data.house_id is not None:
        question.house_id = data.house_id
    orders = orders_of(uow, question.id)
    if not orders and _makes_order(data):
        fresh = OrderInput(
            wording=data.wording or "", assignees=data.assignees or (), deadline=data.deadline
        )
        add_order(uow, question.id, fresh, 1)
    for order in orders:
        _fill(uow, order, data, only_missing=len(orders) > 1)
    touch(uow, question)
    uow.session.flush()


def _makes_order(data: BulkAssignment) -> bool:
    return bool(data.assignees or data.deadline or data.wording)


def _fill(uow: UnitOfWork, order: Order, data: BulkAssignment, *, only_missing: bool) -> None:
    if data.assignees is not None and not (only_missing and assignments_of(uow, order.id)):
        set_assignees(uow, order, data.assignees)
    if data.deadline is not None and not (only_missing and order.deadline_kind):
        set_deadline(order, data.deadline)
    if data.wording is not None and not (only_missing and order.wording):
        order.wording = long_text(data.wording)


def _proposals(
    connection: Connection, question_ids: list[UUID]
) -> Iterator[tuple[queries.Who, str, int]]:
    """Yield who, why and how often, from the most telling reason to the least."""
    pairs = queries.subjects(connection, question_ids)[:_MOST_GROUPS]
    topics = list(dict.fromkeys(topic for topic, _ in pairs if topic))
    houses = list(dict.fromkeys(house for _, house in pairs if house))
    for who in queries.usual(connection, topics):
        yield who, "usual", 0
    for topic, house in pairs:
        if topic and house:
            yield from _earlier(connection, topic, house, question_ids, "topic_house")
    for topic in topics:
        yield from _earlier(connection, topic, None, question_ids, "topic")
    for who in queries.companies(connection, houses):
        yield who, "company", 0
    for house in houses:
        yield from _earlier(connection, None, house, question_ids, "house")


def _earlier(
    connection: Connection,
    topic: UUID | None,
    house: UUID | None,
    left_out: Sequence[UUID],
    reason: str,
) -> Iterator[tuple[queries.Who, str, int]]:
    times = queries.leads(connection, topic, house, left_out)
    for who in sorted(times, key=times.__getitem__, reverse=True):
        yield who, reason, times[who]
