"""Copy what hangs on one question to another."""

from sqlalchemy import select

from db.domain.consent import Consent
from db.domain.inputs import ApplicantInput, AssigneeInput, DeadlineInput, OrderInput
from db.models import Applicant, Order, Question
from db.unit_of_work import UnitOfWork
from desktop.services.question_parts import add_applicant, add_order, assignments_of, orders_of


def order_inputs(uow: UnitOfWork, question: Question) -> tuple[OrderInput, ...]:
    """Return the orders of a question as new ones."""
    return tuple(_order_input(uow, order) for order in orders_of(uow, question.id))


def copy_orders(uow: UnitOfWork, source: Question, target: Question) -> None:
    """Give the target the orders of the source that say something it does not have yet."""
    known = order_inputs(uow, target)
    place = len(known)
    for data in order_inputs(uow, source):
        if data not in known and (data.wording or not known):
            place += 1
            add_order(uow, target.id, data, place)


def has_applicant(uow: UnitOfWork, question: Question) -> bool:
    """Tell whether somebody is named who asked."""
    return bool(_applicants(uow, question))


def residents_of(uow: UnitOfWork, question: Question) -> int:
    """Return how many residents asked a question: as counted, and at least those who are named."""
    return max(question.supporters + 1, len(_applicants(uow, question)))


def copy_applicants(uow: UnitOfWork, source: Question, target: Question) -> None:
    """Name those who asked the source on the target too: with what they agreed to."""
    for one in _applicants(uow, source):
        add_applicant(
            uow,
            target.id,
            ApplicantInput(
                one.name,
                one.house_id,
                one.flat,
                one.entrance,
                one.phone,
                Consent(one.consent, one.consent_on, one.publication_consent_on),
            ),
        )


def _applicants(uow: UnitOfWork, question: Question) -> list[Applicant]:
    statement = (
        select(Applicant)
        .where(Applicant.question_id == question.id, Applicant.deleted_at.is_(None))
        .order_by(Applicant.id)
    )
    return list(uow.session.scalars(statement))


def _order_input(uow: UnitOfWork, order: Order) -> OrderInput:
    deadline = None
    if order.deadline_kind is not None:
        deadline = DeadlineInput(order.deadline_kind, order.deadline_on, order.deadline_words)
    assignees = tuple(
        AssigneeInput(one.organisation_id, one.person_id, one.deadline_on)
        for one in assignments_of(uow, order.id)
    )
    return OrderInput(None, order.wording, assignees, deadline)
