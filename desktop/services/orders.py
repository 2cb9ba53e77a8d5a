"""Turn the questions of a meeting into orders that can be issued."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.errors import UserError
from db.domain.inputs import BulkAssignment, OrderInput
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.protocols import Check, Suggestion
from db.domain.text import fold
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
_Uses = dict[queries.Who, queries.Use]
_BY_RULE = queries.Use(0, None)
"""The directory names them, whoever was asked before."""


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
        """Propose assignees, the most telling reason first; each is named once.

        Of equally usual ones whoever was asked for last comes first, then the name decides: the
        keys are random, and the same key of the keyboard must mean the same one tomorrow.
        """
        with self._database.read() as connection:
            groups = list(_proposals(connection, list(question_ids)))
            labels = queries.labels(connection, {who for _, uses in groups for who in uses})
        found: dict[queries.Who, Suggestion] = {}
        for reason, uses in groups:
            for who in sorted(uses.keys() & labels.keys(), key=partial(_rank, uses, labels)):
                if who not in found:
                    times = uses[who].times
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


def _rank(
    uses: _Uses, labels: dict[queries.Who, str], who: queries.Who
) -> tuple[int, float, str, str]:
    """Return what puts the one first who was given more, then the latest, then by the name."""
    use = uses[who]
    latest = use.latest.timestamp() if use.latest is not None else 0.0
    return -use.times, -latest, fold(labels[who]), labels[who]


def _proposals(connection: Connection, question_ids: list[UUID]) -> Iterator[tuple[str, _Uses]]:
    """Yield why and who, from the most telling reason to the least."""
    pairs = queries.subjects(connection, question_ids)[:_MOST_GROUPS]
    topics = list(dict.fromkeys(topic for topic, _ in pairs if topic))
    houses = list(dict.fromkeys(house for _, house in pairs if house))
    for who in queries.usual(connection, topics):
        yield "usual", {who: _BY_RULE}
    for topic, house in pairs:
        if topic and house:
            yield "topic_house", queries.leads(connection, topic, house, question_ids)
    for topic in topics:
        yield "topic", queries.leads(connection, topic, None, question_ids)
    for who in queries.companies(connection, houses):
        yield "company", {who: _BY_RULE}
    for house in houses:
        yield "house", queries.leads(connection, None, house, question_ids)
