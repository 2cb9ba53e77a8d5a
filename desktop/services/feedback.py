"""Tell applicants what became of their questions, and keep what they think of it."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from uuid import UUID

from sqlalchemy import Connection, select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.control_inputs import FeedbackInput, OrderKey, ReturnInput
from db.domain.dates_ru import long_date, short_deadline
from db.domain.enums import ControlState, Outcome, Verdict
from db.domain.errors import UserError
from db.domain.inputs import ApplicantInput
from db.domain.replies import PLACES, Reply, choose, fill, unknown_places
from db.domain.rows.feedback import CallList, CallReason, CallRow, ReplyRow, ToldOrder
from db.models import Feedback, Order, Question, ReplyText
from db.queries import directories
from db.queries import feedback as queries
from db.unit_of_work import UnitOfWork
from desktop import resources
from desktop.services import control_moves
from desktop.services.gate import long_text, short_line
from desktop.services.question_parts import add_applicant, orders_of

MOST = 200
"""People of one morning's list; the rest come when these have been told."""
_WORST_FIRST = (
    ControlState.RETURNED,
    ControlState.ON_CONTROL,
    ControlState.OFF_CONTROL,
    ControlState.NOT_ISSUED,
)


class FeedbackService:
    """Say whom to call today and what to say, and note what came of it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def calls(self, today: date, limit: int = MOST) -> CallList:
        """Return those who are to be told something, each with the text for it."""
        with self._database.read() as connection:
            found, total = queries.calls(connection, today, limit)
            return CallList(tuple(_worded(connection, found, today)), total)

    def of_question(self, question_id: UUID, today: date) -> tuple[CallRow, ...]:
        """Return every applicant of a question: one of them has called, say."""
        with self._database.read() as connection:
            found = queries.of_question(connection, question_id)
            return tuple(_worded(connection, found, today))

    def record(self, data: FeedbackInput, key: UUID | None = None) -> ChangeSet:
        """Note what one applicant was told and thinks; a ``key`` is not written twice.

        «Not» puts the orders of the question on control again. Raises :class:`UserError`
        ``verdict_of_nobody`` where nobody was reached, ``not_to_be_asked`` where the applicant has
        not agreed to be asked once more, ``nothing_told``, ``no_remark``, ``no_ask_day``.
        """
        with self._database.unit_of_work() as uow:
            if key is None or uow.find(Feedback, key) is None:
                _record(uow, data, key)
            return uow.commit()

    def add_applicant(self, question_id: UUID, data: ApplicantInput) -> ChangeSet:
        """Take in one more resident with the same question, to be told as well."""
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id)
            if not (data.name or data.phone or data.flat):
                raise UserError("no_name")
            add_applicant(uow, question.id, data)
            question.version += 1
            return uow.commit()

    def texts(self) -> list[ReplyRow]:
        """Return every text that may be told, those of the city first."""
        with self._database.read() as connection:
            own = queries.reply_texts(connection)
        ours = [ReplyRow(None, one.topic, one.outcome, one.text, is_own=False) for one in _ours()]
        return [*own, *ours]

    def save_text(self, topic_id: UUID | None, outcome: Outcome | None, text: str) -> ChangeSet:
        """Write the text for a topic and an outcome; an empty one gives ours back.

        Raises :class:`UserError` ``unknown_place`` where braces hold what is no place.
        """
        said = long_text(text)
        if unknown := unknown_places(said):
            raise UserError("unknown_place", place=unknown[0], places=", ".join(PLACES))
        with self._database.unit_of_work() as uow:
            found = uow.session.scalar(
                select(ReplyText).where(
                    ReplyText.topic_id.is_(None)
                    if topic_id is None
                    else ReplyText.topic_id == topic_id,
                    ReplyText.outcome.is_(None)
                    if outcome is None
                    else ReplyText.outcome == outcome,
                    ReplyText.deleted_at.is_(None),
                )
            )
            if found is None and said:
                uow.add(ReplyText(topic_id=topic_id, outcome=outcome, text=said))
            elif found is not None and said:
                found.text = said
            elif found is not None:
                uow.delete(found)
            return uow.commit()


def _record(uow: UnitOfWork, data: FeedbackInput, key: UUID | None) -> None:
    question = uow.get(Question, data.question_id)
    before = _last_asked(uow, data.applicant_id)
    _refuse_unfit(data, before)
    orders = orders_of(uow, question.id)
    state = _state(orders)
    feedback_id = key or uow.new_id()
    if data.verdict is Verdict.NOT:
        _reopen(uow, data, orders, feedback_id)
    uow.add(
        Feedback(
            id=feedback_id,
            question_id=question.id,
            applicant_id=data.applicant_id,
            told_on=data.told_on,
            channel=data.channel,
            reached=data.reached,
            told_by=short_line(data.told_by),
            text=long_text(data.text),
            remark=long_text(data.remark),
            verdict=data.verdict,
            verdict_before=before.verdict if before is not None else None,
            outcome=data.outcome,
            state_before=state,
            state_after=_state(orders),
            may_ask_again=data.may_ask_again,
            ask_again_on=data.ask_again_on if data.may_ask_again else None,
        )
    )
    question.version += 1


def _refuse_unfit(data: FeedbackInput, before: Feedback | None) -> None:
    if data.verdict is not None and not data.reached:
        raise UserError("verdict_of_nobody")
    if data.verdict is not None and before is not None and not before.may_ask_again:
        raise UserError("not_to_be_asked")
    if data.reached and not data.text.strip() and data.verdict is None:
        raise UserError("nothing_told")
    if data.verdict is Verdict.NOT and not data.remark.strip():
        raise UserError("no_remark")


def _reopen(
    uow: UnitOfWork, data: FeedbackInput, orders: Sequence[Order], feedback_id: UUID
) -> None:
    """Put the orders that the applicant disagrees with on control again."""
    back = ReturnInput(data.remark, data.told_by, data.told_on, data.deadline)
    for order in orders:
        chosen = data.reopened is None or order.id in data.reopened
        if chosen and order.control is ControlState.OFF_CONTROL:
            key = OrderKey(order.id, order.version)
            control_moves.reopen(uow, key, back, feedback_id)


def _last_asked(uow: UnitOfWork, applicant_id: UUID | None) -> Feedback | None:
    """Return the last talk in which the applicant gave a verdict."""
    if applicant_id is None:
        return None
    return uow.session.scalar(
        select(Feedback)
        .where(
            Feedback.applicant_id == applicant_id,
            Feedback.verdict.is_not(None),
            Feedback.deleted_at.is_(None),
        )
        .order_by(Feedback.id.desc())
        .limit(1)
    )


def _state(orders: Sequence[Order]) -> ControlState:
    """Return the state of the question: that of the order that is farthest from its end."""
    states = {order.control for order in orders}
    return next((state for state in _WORST_FIRST if state in states), ControlState.NOT_ISSUED)


def _worded(connection: Connection, rows: Sequence[CallRow], today: date) -> list[CallRow]:
    """Give each row the text that fits its topic and outcome."""
    city = directories.city(connection)
    own = [Reply(one.outcome, one.text, one.topic_id) for one in queries.reply_texts(connection)]
    replies = (*own, *_ours())
    name = city.name_genitive if city else ""
    return [replace(row, text=_text(replies, row, name, today)) for row in rows]


def _text(replies: Sequence[Reply], row: CallRow, city: str, today: date) -> str:
    is_over = bool(row.orders) and all(order.outcome is not None for order in row.orders)
    if is_over and row.reason is not CallReason.EXTENDED:
        outcome = row.outcome
    elif _moved(row):
        outcome = None
    else:
        return ""  # nothing has happened that a text could tell
    text = choose(replies, outcome, row.topic_id, (row.topic, row.topic_group))
    return fill(text, _values(row, city, today))


def _moved(row: CallRow) -> list[ToldOrder]:
    return [order for order in row.orders if order.first_deadline_on != order.deadline_on]


def _values(row: CallRow, city: str, today: date) -> dict[str, str]:
    said = [order.report or order.wording for order in row.orders]
    moved = _moved(row)
    return {
        "город": city or "города",
        "дата": long_date(row.meeting_on) if row.meeting_on else "",
        "вопрос": row.words.strip().rstrip("."),
        "адрес": row.address,
        "поручение": "; ".join(order.wording for order in row.orders if order.wording),
        "исполнитель": ", ".join(dict.fromkeys(one.lead for one in row.orders if one.lead)),
        "отчёт": "; ".join(text.strip().rstrip(".") for text in said if text),
        "срок": "; ".join(_deadline(order, today) for order in moved),
        "прежний срок": "; ".join(
            long_date(order.first_deadline_on) for order in moved if order.first_deadline_on
        ),
    }


def _deadline(order: ToldOrder, today: date) -> str:
    if order.deadline_on is not None:
        return f"до {long_date(order.deadline_on)}"
    return short_deadline(order.deadline_kind, order.deadline_on, today)


@cache
def _ours() -> tuple[Reply, ...]:
    """Return the texts that come with the program."""
    stored = json.loads(resources.path("reference/replies.json").read_text(encoding="utf-8"))
    return tuple(
        Reply(Outcome(one["outcome"]) if one["outcome"] else None, one["text"], topic=one["topic"])
        for one in stored
    )
