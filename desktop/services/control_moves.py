"""Write what happens to an order under control; each function is one move within a unit."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.domain.control_inputs import (
    ExtensionInput,
    FileInput,
    MilestoneInput,
    OrderKey,
    RemovalInput,
    ReportInput,
    ReturnInput,
    RoundsInput,
)
from db.domain.enums import (
    AttachmentPurpose,
    ControlState,
    DeadlineKind,
    DecisionKind,
    RecordKind,
)
from db.domain.errors import UserError
from db.domain.inputs import DeadlineInput
from db.domain.rounds import next_round
from db.models import (
    Assignment,
    ControlDecision,
    ExecutionReport,
    Extension,
    Milestone,
    Order,
    Question,
)
from db.unit_of_work import UnitOfWork
from desktop.services.attachments import AttachmentInput, Owner, put
from desktop.services.gate import long_text, short_line

OPEN = (ControlState.ON_CONTROL, ControlState.RETURNED)


def extend(uow: UnitOfWork, key: OrderKey, data: ExtensionInput) -> None:
    """Move a deadline; the first one stays.

    Raises :class:`UserError` ``not_on_control``, ``no_extension_reason``, ``nobody_allowed``,
    ``deadline_is_the_same``.
    """
    order = open_order(uow, key)
    reason, allowed_by = long_text(data.reason), short_line(data.allowed_by)
    if not reason:
        raise UserError("no_extension_reason")
    if not allowed_by:
        raise UserError("nobody_allowed")
    if data.assignment_id is None:
        former = (order.deadline_kind, order.check_on or order.deadline_on)
        _move(order, data.deadline)
    else:
        former = _move_part(uow, order, data)
    if former == (data.deadline.kind, data.deadline.on):
        raise UserError("deadline_is_the_same")
    uow.add(
        Extension(
            order_id=order.id,
            assignment_id=data.assignment_id,
            former_kind=former[0],
            former_on=former[1],
            deadline_kind=data.deadline.kind,
            deadline_on=data.deadline.on,
            reason=reason,
            allowed_by=allowed_by,
            allowed_on=data.allowed_on,
        )
    )
    touch_question(uow, order)


def report(
    uow: UnitOfWork, key: OrderKey, data: ReportInput, report_id: UUID | None = None
) -> UUID:
    """Note what an executor says was done, and return the key of the report.

    With the report of the lead the order waits for the check; that of a co-executor ends an own
    part. Raises :class:`UserError` ``not_on_control``, ``report_empty`` and the faults of files.
    """
    order = open_order(uow, key)
    text = long_text(data.text)
    if not text and not data.files:
        raise UserError("report_empty")
    found = uow.add(
        ExecutionReport(
            id=report_id or uow.new_id(),
            order_id=order.id,
            assignment_id=data.assignment_id,
            reported_on=data.reported_on,
            done_on=data.done_on,
            outcome=data.outcome,
            text=text,
        )
    )
    for file in data.files:
        attach(uow, found.id, file)
    if data.assignment_id is None:
        order.outcome = data.outcome
        order.control = ControlState.ON_CONTROL
    else:
        _part(uow, order, data.assignment_id).done_on = data.done_on or data.reported_on
    touch_question(uow, order)
    return found.id


def attach(uow: UnitOfWork, report_id: UUID, file: FileInput) -> None:
    """Keep a file with a report."""
    owner = Owner(RecordKind.EXECUTION_REPORT, report_id)
    put(uow, owner, AttachmentInput(AttachmentPurpose.DOCUMENT, file.name, file.content))


def send_back(uow: UnitOfWork, key: OrderKey, data: ReturnInput) -> None:
    """Return what was reported: the work is to be done again.

    Raises :class:`UserError` ``not_reported``, ``no_return_reason``, ``nobody_decided``.
    """
    order = open_order(uow, key)
    if order.control is not ControlState.ON_CONTROL or order.outcome is None:
        raise UserError("not_reported")
    back_to_work(uow, order, DecisionKind.RETURNED, data)


def reopen(uow: UnitOfWork, key: OrderKey, data: ReturnInput, feedback_id: UUID | None) -> None:
    """Put an order on control again; raise ``is_on_control`` and as :func:`send_back`."""
    order = uow.get(Order, key.id, key.version)
    if order.control is not ControlState.OFF_CONTROL:
        raise UserError("is_on_control")
    back_to_work(uow, order, DecisionKind.REOPENED, data, feedback_id)


def back_to_work(
    uow: UnitOfWork,
    order: Order,
    sort: DecisionKind,
    data: ReturnInput,
    feedback_id: UUID | None = None,
) -> None:
    """Take the outcome away with a reason, and give a new deadline where there is one."""
    reason = long_text(data.reason)
    if not reason:
        raise UserError("no_return_reason")
    _decide(uow, order, sort, data.decided_by, data.decided_on, reason, feedback_id)
    order.control = ControlState.RETURNED
    order.outcome = None
    order.closed_on = None
    if data.deadline is not None:
        given = ExtensionInput(data.deadline, reason, data.decided_by, data.decided_on)
        extend(uow, OrderKey(order.id, order.version), given)
    touch_question(uow, order)


def remove(uow: UnitOfWork, key: OrderKey, data: RemovalInput) -> None:
    """Take an order off control, or end the present round of a recurring one.

    Raises :class:`UserError` ``not_on_control``, ``nobody_decided``, ``no_outcome``.
    """
    order = open_order(uow, key)
    outcome = data.outcome or order.outcome
    if outcome is None:
        raise UserError("no_outcome")
    goes_on = order.recurrence is not None and not data.ends_rounds
    sort = DecisionKind.ROUND if goes_on else DecisionKind.REMOVED
    order.outcome = outcome
    _decide(uow, order, sort, data.decided_by, data.decided_on, long_text(data.reason), None)
    if goes_on:
        _begin_round(order, data.decided_on)
    else:
        order.control = ControlState.OFF_CONTROL
        order.closed_on = data.decided_on
    touch_question(uow, order)


def set_rounds(uow: UnitOfWork, key: OrderKey, data: RoundsInput) -> None:
    """Say how often an order is looked after; raise ``not_on_control``, ``no_round_day``."""
    order = open_order(uow, key)
    day = data.check_on
    if data.recurrence is not None and day is None:
        day = order.deadline_on
        if day is None:
            raise UserError("no_round_day")
    order.recurrence = data.recurrence
    order.check_on = day
    touch_question(uow, order)


def set_milestones(uow: UnitOfWork, key: OrderKey, stages: tuple[MilestoneInput, ...]) -> None:
    """Write the stages of a long work; those left out go to the trash."""
    order = open_order(uow, key)
    statement = select(Milestone).where(
        Milestone.order_id == order.id, Milestone.deleted_at.is_(None)
    )
    found = {stage.id: stage for stage in uow.session.scalars(statement)}
    for position, data in enumerate(stages):
        title = short_line(data.title)
        if not title:
            raise UserError("stage_without_title")
        stage = found.pop(data.id, None) if data.id else None
        if stage is None:
            stage = uow.add(Milestone(order_id=order.id, title=title, position=position))
        stage.title, stage.position = title, position
        stage.due_on, stage.done_on = data.due_on, data.done_on
    for stage in found.values():
        uow.delete(stage)
    touch_question(uow, order)


def open_order(uow: UnitOfWork, key: OrderKey) -> Order:
    """Return an order that is under control; raise ``gone``, ``stale``, ``not_on_control``."""
    order = uow.get(Order, key.id, key.version)
    if order.control not in OPEN:
        raise UserError("not_on_control")
    return order


def touch_question(uow: UnitOfWork, order: Order) -> None:
    """Raise the version of the question: a card opened before must not overwrite its order."""
    question = uow.find(Question, order.question_id)
    if question is not None:
        question.version += 1


def _begin_round(order: Order, today: date) -> None:
    last = order.check_on or order.deadline_on or today
    if order.recurrence is not None:
        order.check_on = next_round(order.recurrence, last, today)
    order.outcome = None
    order.control = ControlState.ON_CONTROL


def _move(order: Order, deadline: DeadlineInput) -> None:
    if order.check_on is not None and deadline.on is not None:
        order.check_on = deadline.on  # the present round alone: the rhythm stays
        return
    order.deadline_kind = deadline.kind
    order.deadline_on = deadline.on
    order.deadline_words = short_line(deadline.words)


def _move_part(
    uow: UnitOfWork, order: Order, data: ExtensionInput
) -> tuple[DeadlineKind | None, date | None]:
    """Move the own deadline of a co-executor and return the former one."""
    if data.assignment_id is None or data.deadline.on is None:
        raise UserError("no_round_day")
    part = _part(uow, order, data.assignment_id)
    former = part.deadline_on
    part.deadline_on = data.deadline.on
    return (DeadlineKind.DATE if former else None), former


def _part(uow: UnitOfWork, order: Order, key: UUID) -> Assignment:
    part = uow.get(Assignment, key)
    if part.order_id != order.id:
        raise UserError("stale", kind=Assignment.kind)
    return part


def _decide(
    uow: UnitOfWork,
    order: Order,
    sort: DecisionKind,
    decided_by: str,
    decided_on: date,
    reason: str,
    feedback_id: UUID | None,
) -> None:
    who = short_line(decided_by)
    if not who:
        raise UserError("nobody_decided")
    uow.add(
        ControlDecision(
            order_id=order.id,
            decision=sort,
            decided_on=decided_on,
            decided_by=who,
            reason=reason,
            outcome=order.outcome,
            feedback_id=feedback_id,
        )
    )
