"""Bring what hangs on a question (applicant, orders, assignments) to what a form says."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from db.domain.consent import Consent
from db.domain.enums import AssigneeRole, ControlState
from db.domain.errors import UserError
from db.domain.inputs import ApplicantInput, AssigneeInput, DeadlineInput, OrderInput
from db.models import Applicant, Assignment, HeadWord, Order, Question, QuestionLink
from db.unit_of_work import UnitOfWork
from desktop.services.announcing import forget_changed
from desktop.services.gate import long_text, short_line


def set_applicant(uow: UnitOfWork, question: Question, data: ApplicantInput | None) -> None:
    """Write who asked; ``None`` makes the question anonymous again."""
    found = _applicant(uow, question)
    if data is None:
        if found is not None:
            uow.delete(found)
        return
    if found is None:
        found = add_applicant(uow, question.id, data)
    else:
        _fill_applicant(found, data)


def set_consent(uow: UnitOfWork, question: Question, consent: Consent) -> None:
    """Write to what the applicant agrees; raise :class:`UserError` ``gone`` where there is none."""
    found = _applicant(uow, question)
    if found is None:
        raise UserError("gone", kind=Applicant.kind)
    _fill_consent(found, consent)


def add_applicant(uow: UnitOfWork, question_id: UUID, data: ApplicantInput) -> Applicant:
    """Take in who asked."""
    applicant = Applicant(question_id=question_id)
    _fill_applicant(applicant, data)
    return uow.add(applicant)


def set_orders(uow: UnitOfWork, question: Question, orders: Sequence[OrderInput]) -> None:
    """Write the orders of a question: changed, new, and those left out go to the trash."""
    found = {order.id: order for order in orders_of(uow, question.id)}
    for position, data in enumerate(orders, 1):
        if data.id is None:
            add_order(uow, question.id, data, position)
            continue
        order = found.pop(data.id, None)
        if order is None:
            raise UserError("stale", kind=Order.kind)
        order.position = position
        order.wording = long_text(data.wording)
        set_deadline(order, data.deadline)
        set_assignees(uow, order, data.assignees)
    for order in found.values():
        drop_order(uow, order)


def touch(uow: UnitOfWork, question: Question) -> None:
    """Raise the version of a question whose parts have changed.

    Its card shows and saves them as one, so a card opened before must not overwrite them.
    """
    forget_changed(uow)
    parts = (Applicant, Assignment, HeadWord, Order, QuestionLink)
    session = uow.session
    if any(isinstance(record, parts) for record in session.new) or any(
        isinstance(record, parts) and session.is_modified(record) for record in session.dirty
    ):
        question.version += 1


def orders_of(uow: UnitOfWork, question_id: UUID) -> list[Order]:
    """Return the living orders of a question in their order."""
    statement = (
        select(Order)
        .where(Order.question_id == question_id, Order.deleted_at.is_(None))
        .order_by(Order.position, Order.id)
    )
    return list(uow.session.scalars(statement))


def add_order(uow: UnitOfWork, question_id: UUID, data: OrderInput, position: int) -> Order:
    """Take in a new order with its assignees."""
    order = Order(
        id=data.id or uow.new_id(),
        question_id=question_id,
        position=position,
        wording=long_text(data.wording),
        control=ControlState.NOT_ISSUED,
    )
    set_deadline(order, data.deadline)
    uow.add(order)
    for place, assignee in enumerate(_once(data.assignees)):
        _add_assignment(uow, order.id, assignee, place)
    return order


def drop_order(uow: UnitOfWork, order: Order) -> None:
    """Put an order and its assignments into the trash."""
    for assignment in assignments_of(uow, order.id):
        uow.delete(assignment)
    uow.delete(order)


def set_deadline(order: Order, data: DeadlineInput | None) -> None:
    """Write the deadline, and keep beside it the first one that was given.

    Until the protocol is issued nobody has been given any: a slip mended before that is no
    extension.
    """
    order.deadline_kind = data.kind if data else None
    order.deadline_on = data.on if data else None
    order.deadline_words = short_line(data.words) if data else ""
    if order.control is ControlState.NOT_ISSUED:
        order.first_deadline_kind = order.deadline_kind
        order.first_deadline_on = order.deadline_on


def set_assignees(uow: UnitOfWork, order: Order, assignees: Sequence[AssigneeInput]) -> None:
    """Write who answers for an order: the first is the lead, the others are co-executors."""
    found = {(row.organisation_id, row.person_id): row for row in assignments_of(uow, order.id)}
    for place, data in enumerate(_once(assignees)):
        assignment = found.pop((data.organisation_id, data.person_id), None)
        if assignment is None:
            _add_assignment(uow, order.id, data, place)
            continue
        assignment.role = _role(place)
        assignment.position = place
        assignment.deadline_on = data.deadline_on
    for assignment in found.values():
        uow.delete(assignment)


def assignments_of(uow: UnitOfWork, order_id: UUID) -> list[Assignment]:
    """Return the living assignments of an order in their order."""
    statement = (
        select(Assignment)
        .where(Assignment.order_id == order_id, Assignment.deleted_at.is_(None))
        .order_by(Assignment.position, Assignment.id)
    )
    return list(uow.session.scalars(statement))


def _applicant(uow: UnitOfWork, question: Question) -> Applicant | None:
    statement = (
        select(Applicant)
        .where(Applicant.question_id == question.id, Applicant.deleted_at.is_(None))
        .order_by(Applicant.id)
        .limit(1)
    )
    return uow.session.scalar(statement)


def _fill_applicant(applicant: Applicant, data: ApplicantInput) -> None:
    applicant.name = short_line(data.name)
    applicant.house_id = data.house_id
    applicant.flat = short_line(data.flat)
    applicant.entrance = short_line(data.entrance)
    applicant.phone = short_line(data.phone)
    _fill_consent(applicant, data.consent)


def _fill_consent(applicant: Applicant, consent: Consent) -> None:
    applicant.consent = consent.form
    applicant.consent_on = consent.on
    applicant.publication_consent_on = consent.publication_on


def _add_assignment(uow: UnitOfWork, order_id: UUID, data: AssigneeInput, place: int) -> None:
    uow.add(
        Assignment(
            order_id=order_id,
            organisation_id=data.organisation_id,
            person_id=data.person_id,
            role=_role(place),
            position=place,
            deadline_on=data.deadline_on,
        )
    )


def _role(place: int) -> AssigneeRole:
    return AssigneeRole.CO_EXECUTOR if place else AssigneeRole.LEAD


def _once(assignees: Sequence[AssigneeInput]) -> list[AssigneeInput]:
    """Drop who is named a second time."""
    return list(
        {(one.organisation_id, one.person_id): one for one in reversed(assignees)}.values()
    )[::-1]
