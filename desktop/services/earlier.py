"""Say that a question was asked before, and take over what was ordered then."""

from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import AssigneeRole
from db.domain.errors import UserError
from db.domain.inputs import AssigneeInput, EarlierInput, OrderInput
from db.models import Assignment, Order, Question, QuestionLink
from db.unit_of_work import UnitOfWork
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_parts import add_order, orders_of, touch


class EarlierService:
    """Link questions with those that were asked before on the same matter."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def link(self, question_id: UUID, earlier: EarlierInput) -> ChangeSet:
        """Link a question; one linked already is linked anew.

        Raises :class:`UserError` ``gone``, ``earlier_itself`` and those of
        :func:`~desktop.services.meeting_gate.open_meeting`.
        """
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id)
            open_meeting(uow, question.meeting_id)
            set_earlier(uow, question, earlier)
            touch(uow, question)
            return uow.commit()

    def unlink(self, question_id: UUID) -> ChangeSet:
        """Take the link away; orders that were taken over stay."""
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id)
            open_meeting(uow, question.meeting_id)
            found = _link_of(uow, question_id)
            if found is not None and found.deleted_at is None:
                uow.delete(found)
                question.version += 1
            return uow.commit()


def set_earlier(uow: UnitOfWork, question: Question, data: EarlierInput) -> None:
    """Link a question of this unit with an earlier one, and take its order over if so asked."""
    if data.question_id == question.id:
        raise UserError("earlier_itself")
    uow.get(Question, data.question_id)
    before = _link_of(uow, data.question_id)
    multiplicity = before.multiplicity + 1 if before and before.deleted_at is None else 2
    link = _link_of(uow, question.id)
    if link is None:
        link = uow.add(
            QuestionLink(
                question_id=question.id, earlier_id=data.question_id, multiplicity=multiplicity
            )
        )
    elif link.deleted_at is not None:
        uow.restore(link)
    link.earlier_id = data.question_id
    link.multiplicity = multiplicity
    if data.takes_over and not _has_order(uow, question):
        _take_over(uow, question, data.question_id)


def _link_of(uow: UnitOfWork, question_id: UUID) -> QuestionLink | None:
    return uow.session.scalar(select(QuestionLink).where(QuestionLink.question_id == question_id))


def _has_order(uow: UnitOfWork, question: Question) -> bool:
    fresh = any(
        isinstance(one, Order) and one.question_id == question.id for one in uow.session.new
    )
    return fresh or bool(orders_of(uow, question.id))


def _take_over(uow: UnitOfWork, question: Question, earlier_id: UUID) -> None:
    """Give the question the wording and the assignees of the earlier one's first order.

    Its deadline is over and is not taken.
    """
    for order in orders_of(uow, earlier_id)[:1]:
        statement = (
            select(Assignment)
            .where(Assignment.order_id == order.id, Assignment.deleted_at.is_(None))
            .order_by(Assignment.role != AssigneeRole.LEAD, Assignment.position, Assignment.id)
        )
        assignees = tuple(
            AssigneeInput(one.organisation_id, one.person_id)
            for one in uow.session.scalars(statement)
        )
        add_order(uow, question.id, OrderInput(None, order.wording, assignees), 1)
