"""Read the facts that the indicators are counted from, month by month."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    case,
    exists,
    func,
    select,
)

from db.domain.deadline_dates import add_months
from db.domain.enums import (
    AssigneeRole,
    ControlState,
    DeadlineKind,
    DecisionKind,
    MeetingState,
    Outcome,
    QuestionKind,
    Verdict,
)
from db.domain.indicators import OrderFact, QuestionFact
from db.models import (
    Assignment,
    Attendance,
    ControlDecision,
    ControlEntry,
    ExecutionReport,
    Feedback,
    Meeting,
    MeetingHouse,
    Order,
    Question,
    QuestionLink,
)

_Statement = Select[*tuple[Any, ...]]
_AGAIN = (DecisionKind.RETURNED, DecisionKind.REOPENED)


def participants(connection: Connection, month: str) -> Mapping[UUID, int]:
    """Return the meetings held in a month with how many took part in each."""
    return {
        row.id: (row.residents or 0) + row.present
        for row in connection.execute(_meetings(dayless=not month), _bounds(month))
    }


def facts(connection: Connection, month: str, today: date | None = None) -> list[QuestionFact]:
    """Return what was asked at the meetings of a month, in its order; ``today`` tells the overdue.

    Three statements, however many questions there are.
    """
    bounds = _bounds(month)
    dayless = not month
    orders = _orders_of(connection, dayless=dayless, bounds=bounds, today=today)
    verdicts = _verdicts_of(connection, dayless=dayless, bounds=bounds)
    return [
        QuestionFact(
            id=row.id,
            house=row.house,
            topic=row.topic_id,
            is_request=row.sort is QuestionKind.REQUEST,
            has_answer=row.has_answer,
            was_asked_before=row.was_asked_before,
            verdicts=verdicts.get(row.id, ()),
            orders=tuple(orders.get(row.id, ())),
        )
        for row in connection.execute(_questions(dayless=dayless), bounds)
    ]


def _bounds(month: str) -> Mapping[str, date]:
    if not month:
        return {}
    first = date.fromisoformat(f"{month}-01")
    return {"first": first, "next": add_months(first, 1)}


def _in_month(*, dayless: bool) -> tuple[ColumnElement[bool], ...]:
    if dayless:
        return (Meeting.on.is_(None), Meeting.deleted_at.is_(None))
    return (
        Meeting.on >= bindparam("first"),
        Meeting.on < bindparam("next"),
        Meeting.deleted_at.is_(None),
    )


@cache
def _meetings(*, dayless: bool) -> _Statement:
    present = (
        select(func.count())
        .where(
            Attendance.meeting_id == Meeting.id,
            Attendance.present.is_(True),
            Attendance.deleted_at.is_(None),
        )
        .correlate(Meeting)
        .scalar_subquery()
    )
    return select(Meeting.id, Meeting.residents, present.label("present")).where(
        Meeting.state == MeetingState.HELD, *_in_month(dayless=dayless)
    )


@cache
def _questions(*, dayless: bool) -> _Statement:
    first_house = (
        select(MeetingHouse.house_id)
        .where(MeetingHouse.meeting_id == Meeting.id, MeetingHouse.deleted_at.is_(None))
        .order_by(MeetingHouse.position, MeetingHouse.id)
        .limit(1)
        .correlate(Meeting)
        .scalar_subquery()
    )
    before = exists(
        select(QuestionLink.id).where(
            QuestionLink.question_id == Question.id, QuestionLink.deleted_at.is_(None)
        )
    )
    return (
        select(
            Question.id,
            Question.sort,
            Question.topic_id,
            func.coalesce(Question.house_id, first_house).label("house"),
            (Question.answer != "").label("has_answer"),
            before.label("was_asked_before"),
        )
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(Question.deleted_at.is_(None), *_in_month(dayless=dayless))
        .order_by(Meeting.on, Meeting.id, Question.number)
    )


def _orders_of(
    connection: Connection, *, dayless: bool, bounds: Mapping[str, date], today: date | None
) -> Mapping[UUID, list[OrderFact]]:
    found: defaultdict[UUID, list[OrderFact]] = defaultdict(list)
    for row in connection.execute(_orders(dayless=dayless), bounds):
        found[row.question_id].append(_order(row, today))
    return found


@cache
def _orders(*, dayless: bool) -> _Statement:
    """Select the issued orders; the day of execution is what the last report of the lead says."""
    lead = (
        select(func.coalesce(Assignment.organisation_id, Assignment.person_id))
        .where(
            Assignment.order_id == Order.id,
            Assignment.role == AssigneeRole.LEAD,
            Assignment.deleted_at.is_(None),
        )
        .order_by(Assignment.position, Assignment.id)
        .limit(1)
        .correlate(Order)
        .scalar_subquery()
    )
    done_on = (
        select(func.coalesce(ExecutionReport.done_on, ExecutionReport.reported_on))
        .where(
            ExecutionReport.order_id == Order.id,
            ExecutionReport.assignment_id.is_(None),
            ExecutionReport.deleted_at.is_(None),
        )
        .order_by(ExecutionReport.id.desc())
        .limit(1)
        .correlate(Order)
        .scalar_subquery()
    )
    again = exists(
        select(ControlDecision.id).where(
            ControlDecision.order_id == Order.id,
            ControlDecision.decision.in_(_AGAIN),
            ControlDecision.deleted_at.is_(None),
        )
    )
    at_once = case((Order.deadline_kind == DeadlineKind.IMMEDIATE, Meeting.on))
    return (
        select(
            Order.id,
            Order.question_id,
            Order.control,
            Order.outcome,
            func.coalesce(Order.deadline_on, at_once).label("due_on"),
            func.coalesce(done_on, Order.closed_on).label("done_on"),
            lead.label("lead"),
            again.label("again"),
            ControlEntry.next_on,
            ControlEntry.reported,
        )
        .join(Question, Question.id == Order.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .outerjoin(ControlEntry, ControlEntry.order_id == Order.id)
        .where(
            Order.deleted_at.is_(None),
            Question.deleted_at.is_(None),
            Order.control != ControlState.NOT_ISSUED,
            *_in_month(dayless=dayless),
        )
        .order_by(Order.position, Order.id)
    )


def _order(row: Row[*tuple[Any, ...]], today: date | None) -> OrderFact:
    is_off = row.control is ControlState.OFF_CONTROL
    is_late = row.due_on is not None and row.done_on is not None and row.done_on > row.due_on
    waits = row.reported is not None and not row.reported and row.next_on is not None
    return OrderFact(
        id=row.id,
        lead=row.lead,
        is_done=is_off and row.outcome is Outcome.DONE,
        in_time=not is_late if is_off else None,
        was_reopened=row.again,
        is_overdue=today is not None and waits and row.next_on < today,
    )


def _verdicts_of(
    connection: Connection, *, dayless: bool, bounds: Mapping[str, date]
) -> Mapping[UUID, Collection[Verdict]]:
    found: defaultdict[UUID, dict[UUID | None, Verdict]] = defaultdict(dict)
    for row in connection.execute(_verdicts(dayless=dayless), bounds):
        found[row.question_id][row.applicant_id] = row.verdict
    return {question: tuple(said.values()) for question, said in found.items()}


@cache
def _verdicts(*, dayless: bool) -> _Statement:
    return (
        select(Feedback.question_id, Feedback.applicant_id, Feedback.verdict)
        .join(Question, Question.id == Feedback.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .where(
            Feedback.deleted_at.is_(None),
            Feedback.verdict.is_not(None),
            Question.deleted_at.is_(None),
            *_in_month(dayless=dayless),
        )
        .order_by(Feedback.id)
    )
