"""Work on logged questions without retyping them: double, turn, divide, unite, move.

A number that was given stays with its question for ever. The words of a resident are never
rewritten: of a divided or united question they stay in the trash, linked to what took its place,
and are not destroyed there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import QuestionKind, RecordKind, Urgency
from db.domain.errors import UserError
from db.domain.inputs import OrderInput, QuestionInput
from db.domain.shapes import Shape
from db.domain.text import is_blank
from db.models import Attachment, HeadWord, Question, QuestionLink
from db.unit_of_work import UnitOfWork
from desktop.services.gate import long_text
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_copies import (
    copy_applicants,
    copy_orders,
    has_applicant,
    order_inputs,
    residents_of,
)
from desktop.services.question_log import log_question
from desktop.services.question_parts import add_order, drop_order, orders_of, touch

_URGENCIES = (Urgency.ORDINARY, Urgency.URGENT, Urgency.HEAD)
_STEP = 0.5
"""How far before the first place a moved question stands."""


@dataclass(frozen=True, slots=True)
class Done:
    """Tell what changed, and the numbers that people want to hear of."""

    changes: ChangeSet
    question_id: UUID
    """The question to go on with."""
    numbers: tuple[int, ...]


class QuestionDeeds:
    """Offer the deeds; each is one unit, so each is undone by one key.

    All raise :class:`UserError` ``gone``, ``stale`` and those of
    :func:`~desktop.services.meeting_gate.open_meeting`.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def duplicate(self, question_id: UUID) -> Done:
        """Log the question once more under a new number, without anybody's personal data."""
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id)
            words = question.words or ("" if has_applicant(uow, question) else question.raw_line)
            data = QuestionInput(
                raw_line=words,
                words=words,
                kind=question.sort,
                urgency=question.urgency,
                topic_id=question.topic_id,
                house_id=question.house_id,
                orders=order_inputs(uow, question),
            )
            fresh = log_question(uow, question.meeting_id, data)
            return Done(uow.commit(), fresh.id, (question.number, fresh.number))

    def turn(self, question_id: UUID, shape: Shape, version: int | None = None) -> ChangeSet:
        """Make a question, an order, an answer or a remark of a line; its texts go along."""
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id, version)
            open_meeting(uow, question.meeting_id)
            _turn(uow, question, shape)
            touch(uow, question)
            return uow.commit()

    def divide(self, question_id: UUID, at: int, version: int | None = None) -> Done:
        """Make two questions of one, parting its words before character ``at``.

        Both get new numbers; what hangs on the question goes to the first, those who asked and the
        house to both. Raises :class:`UserError` ``divide_nothing``.
        """
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id, version)
            open_meeting(uow, question.meeting_id)
            words = question.words or question.raw_line
            parts = words[:at].strip(), words[at:].strip()
            if any(map(is_blank, parts)):
                raise UserError("divide_nothing")
            first, second = _divide(uow, question, parts)
            numbers = (question.number, first.number, second.number)
            return Done(uow.commit(), first.id, numbers)

    def unite(self, one_id: UUID, other_id: UUID) -> Done:
        """Keep the lower number for both questions, and all who asked either.

        Raises :class:`UserError` ``unite_itself``.
        """
        with self._database.unit_of_work() as uow:
            one, other = uow.get(Question, one_id), uow.get(Question, other_id)
            if one_id == other_id or one.meeting_id != other.meeting_id:
                raise UserError("unite_itself")
            open_meeting(uow, one.meeting_id)
            kept, lost = sorted((one, other), key=_number)
            _unite(uow, kept, lost)
            return Done(uow.commit(), kept.id, (kept.number, lost.number))

    def move(self, question_id: UUID, by: int) -> ChangeSet:
        """Have a question stand so many places further up (less than 0) or down."""
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id)
            open_meeting(uow, question.meeting_id)
            rows = _in_order(uow, question.meeting_id)
            at = rows.index(question)
            target = max(0, min(len(rows) - 1, at + by))
            if target != at:
                rows.remove(question)
                _put_between(question, rows, target)
            return uow.commit()


def _turn(uow: UnitOfWork, question: Question, shape: Shape) -> None:
    orders = orders_of(uow, question.id)
    question.sort = QuestionKind.REMARK if shape is Shape.REMARK else QuestionKind.REQUEST
    if shape is Shape.ORDER:
        text = question.answer or question.words or question.raw_line
        if not orders:
            add_order(uow, question.id, OrderInput(wording=text), 1)
            question.answer = ""
        return
    wordings = "\n".join(order.wording for order in orders if order.wording)
    if shape is Shape.ANSWER:
        question.answer = question.answer or wordings or question.words or question.raw_line
    elif shape is Shape.QUESTION:
        question.answer = ""
    for order in orders:
        drop_order(uow, order)


def _divide(
    uow: UnitOfWork, question: Question, parts: tuple[str, str]
) -> tuple[Question, Question]:
    rows = _in_order(uow, question.meeting_id)
    at = rows.index(question)
    orders, topic = order_inputs(uow, question), question.topic_id
    fresh = []
    for place, words in enumerate(parts):
        data = QuestionInput(
            raw_line=words,
            words=words,
            kind=question.sort,
            urgency=question.urgency,
            supporters=0 if place else question.supporters,
            answer="" if place else question.answer,
            topic_id=None if place else topic,
            house_id=question.house_id,
            orders=() if place else orders,
        )
        part = log_question(uow, question.meeting_id, data)
        part.asked_at = question.asked_at
        copy_applicants(uow, question, part)
        fresh.append(part)
    first, second = fresh
    rows.remove(question)
    _put_between(first, rows, at)
    rows.insert(at, first)
    _put_between(second, rows, at + 1)
    _replace(uow, question, first)
    return first, second


def _unite(uow: UnitOfWork, kept: Question, lost: Question) -> None:
    kept.supporters = residents_of(uow, kept) + residents_of(uow, lost) - 1
    kept.answer = long_text("\n".join(text for text in (kept.answer, lost.answer) if text))
    kept.urgency = max(kept.urgency, lost.urgency, key=_URGENCIES.index)
    if lost.sort is QuestionKind.REQUEST:
        kept.sort = QuestionKind.REQUEST
    kept.topic_id = kept.topic_id or lost.topic_id
    kept.house_id = kept.house_id or lost.house_id
    kept.solution_id = kept.solution_id or lost.solution_id
    copy_applicants(uow, lost, kept)
    copy_orders(uow, lost, kept)
    _replace(uow, lost, kept)
    kept.version += 1


def _replace(uow: UnitOfWork, lost: Question, kept: Question) -> None:
    """Put a question into the trash for another, which takes over its stamps and its past."""
    for word in uow.session.scalars(
        select(HeadWord).where(HeadWord.question_id == lost.id, HeadWord.deleted_at.is_(None))
    ).all():
        word.question_id = kept.id
    for file in uow.session.scalars(
        select(Attachment).where(
            Attachment.owner_id == lost.id, Attachment.owner_kind == RecordKind.QUESTION.value
        )
    ).all():
        file.owner_id = kept.id
    before, own = _link_of(uow, lost), _link_of(uow, kept)
    if before is not None and before.deleted_at is None:
        _take_past_over(uow, kept, own, before)
    if before is None:
        before = uow.add(QuestionLink(question_id=lost.id, earlier_id=kept.id, multiplicity=2))
    before.deleted_at = None
    before.earlier_id = kept.id
    uow.delete(lost)


def _take_past_over(
    uow: UnitOfWork, kept: Question, own: QuestionLink | None, before: QuestionLink
) -> None:
    """Link with the earlier question that the lost one repeats; of two the more pressing counts."""
    if own is None:
        own = uow.add(
            QuestionLink(
                question_id=kept.id,
                earlier_id=before.earlier_id,
                multiplicity=before.multiplicity,
            )
        )
    elif own.deleted_at is not None or own.multiplicity < before.multiplicity:
        own.deleted_at = None
        own.earlier_id = before.earlier_id
        own.multiplicity = before.multiplicity


def _link_of(uow: UnitOfWork, question: Question) -> QuestionLink | None:
    return uow.session.scalar(select(QuestionLink).where(QuestionLink.question_id == question.id))


def _number(question: Question) -> int:
    return question.number


def _place(question: Question) -> float:
    return question.number if question.rank is None else question.rank


def _in_order(uow: UnitOfWork, meeting_id: UUID) -> list[Question]:
    """Return the living questions of a meeting as people see them."""
    statement = select(Question).where(
        Question.meeting_id == meeting_id, Question.deleted_at.is_(None)
    )
    return sorted(uow.session.scalars(statement), key=_place)


def _put_between(question: Question, others: Sequence[Question], at: int) -> None:
    """Give the question a place before the one that is ``at`` now."""
    if not others:
        return
    if at < len(others):
        after = _place(others[at])
    else:  # never beyond the number that the next question gets: it is to stand below
        after = max(question.number, *map(_number, others)) + 1.0
    before = _place(others[at - 1]) if at else after - 2 * _STEP
    question.rank = (before + after) / 2
    if not before < question.rank < after:  # halved fifty times: no number lies between
        rows = [*others[:at], question, *others[at:]]
        for place, one in enumerate(rows, 1):
            one.rank = float(place)
