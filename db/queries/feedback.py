"""Read whom to tell what became of a question, and what was told."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    case,
    func,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from db.domain.enums import AssigneeRole, DecisionKind
from db.domain.names import initials
from db.domain.rows.feedback import CallReason, CallRow, FeedbackRow, ReplyRow, ToldOrder
from db.models import (
    Applicant,
    Assignment,
    ControlDecision,
    ExecutionReport,
    Feedback,
    House,
    Meeting,
    Order,
    Organisation,
    Person,
    Question,
    ReplyText,
    Topic,
)
from db.queries import feedback_news as news

_Statement = Select[*tuple[Any, ...]]
_FIRST = (CallReason.RESULT, CallReason.EXTENDED, CallReason.ASK_AGAIN)


@dataclass(frozen=True, slots=True)
class _Wish:
    """Name somebody who is to be told, and why."""

    applicant: UUID
    reason: CallReason
    news_on: date


def calls(connection: Connection, today: date, limit: int) -> tuple[list[CallRow], int]:
    """Return those who are to be told something, the oldest news first, and how many they are.

    Each is named once: a result says more than a moved deadline.
    """
    found: dict[UUID, _Wish] = {}
    for statement in (news.results(today), news.moved(today), news.again(today)):
        for row in connection.execute(statement):
            wish = _Wish(row.applicant_id, CallReason(row.reason), row.news_on)
            found.setdefault(row.applicant_id, wish)
    wishes = sorted(found.values(), key=lambda one: (_FIRST.index(one.reason), one.news_on))
    shown = {one.applicant: one for one in wishes[:limit]}
    rows = _rows(connection, Applicant.id.in_(list(shown)))
    by_key = {row.applicant_id: row for row in rows}
    told = [
        replace(by_key[key], reason=wish.reason, news_on=wish.news_on)
        for key, wish in shown.items()
        if key in by_key
    ]
    return told, len(wishes)


def of_question(connection: Connection, question_id: UUID) -> list[CallRow]:
    """Return every applicant of a question, whether there is news or not."""
    return _rows(connection, Applicant.question_id == question_id)


def reply_texts(connection: Connection) -> list[ReplyRow]:
    """Return the texts that the city has written."""
    statement = (
        select(ReplyText.topic_id, Topic.title, ReplyText.outcome, ReplyText.text)
        .outerjoin(Topic, Topic.id == ReplyText.topic_id)
        .where(ReplyText.deleted_at.is_(None))
        .order_by(ReplyText.id)
    )
    return [
        ReplyRow(row.topic_id, row.title or "", row.outcome, row.text, is_own=True)
        for row in connection.execute(statement)
    ]


def _rows(connection: Connection, wanted: ColumnElement[bool]) -> list[CallRow]:
    """Return applicants with what their questions came to and what they were told."""
    found = connection.execute(_applicants().where(wanted)).all()
    questions = list({row.question_id for row in found})
    orders = _orders(connection, questions)
    told = _told(connection, [row.id for row in found])
    return [
        _row(row, tuple(orders.get(row.question_id, ())), tuple(told.get(row.id, ())))
        for row in found
    ]


def _applicants() -> _Statement:
    own = aliased(House)
    return (
        select(
            Applicant.id,
            Applicant.question_id,
            Applicant.name,
            Applicant.flat,
            Applicant.phone,
            Question.meeting_id,
            Question.number,
            Question.words,
            Question.topic_id,
            Question.urgency,
            Meeting.on.label("meeting_on"),
            Topic.title,
            Topic.group.label("topic_group"),
            func.coalesce(own.street, House.street).label("street"),
            func.coalesce(own.number, House.number).label("house"),
        )
        .join(Question, Question.id == Applicant.question_id)
        .join(Meeting, Meeting.id == Question.meeting_id)
        .outerjoin(Topic, Topic.id == Question.topic_id)
        .outerjoin(own, own.id == Applicant.house_id)
        .outerjoin(House, House.id == Question.house_id)
        .where(Applicant.deleted_at.is_(None), Question.deleted_at.is_(None))
        .order_by(Applicant.id)
    )


def _row(
    row: Row[*tuple[Any, ...]],
    orders: tuple[ToldOrder, ...],
    told: tuple[FeedbackRow, ...],
) -> CallRow:
    return CallRow(
        question_id=row.question_id,
        applicant_id=row.id,
        meeting_id=row.meeting_id,
        number=row.number,
        meeting_on=row.meeting_on,
        words=row.words,
        topic_id=row.topic_id,
        topic=row.title or "",
        topic_group=row.topic_group or "",
        urgency=row.urgency,
        address=f"{row.street}, {row.house}" if row.street is not None else "",
        name=row.name,
        flat=row.flat,
        phone=row.phone,
        reason=CallReason.CHOSEN,
        news_on=None,
        orders=orders,
        told=told,
    )


def _orders(connection: Connection, questions: Sequence[UUID]) -> Mapping[UUID, list[ToldOrder]]:
    reports = _last_reports(connection, questions)
    lead = and_(
        Assignment.order_id == Order.id,
        Assignment.role == AssigneeRole.LEAD,
        Assignment.deleted_at.is_(None),
    )
    statement = (
        select(
            Order.id,
            Order.question_id,
            Order.wording,
            Order.control,
            Order.outcome,
            Order.deadline_kind,
            func.coalesce(Order.check_on, Order.deadline_on).label("deadline_on"),
            Order.first_deadline_on,
            case(
                (Organisation.short_name != "", Organisation.short_name), else_=Organisation.name
            ).label("organisation"),
            Person.surname,
            Person.first_name,
            Person.patronymic,
        )
        .outerjoin(Assignment, lead)
        .outerjoin(Organisation, Organisation.id == Assignment.organisation_id)
        .outerjoin(Person, Person.id == Assignment.person_id)
        .where(Order.question_id.in_(list(questions)), Order.deleted_at.is_(None))
        .order_by(Order.position, Order.id)
    )
    found: defaultdict[UUID, list[ToldOrder]] = defaultdict(list)
    for row in connection.execute(statement):
        name = row.organisation
        if name is None and row.surname is not None:
            name = initials(row.surname, row.first_name, row.patronymic)
        found[row.question_id].append(
            ToldOrder(
                id=row.id,
                question_id=row.question_id,
                wording=row.wording,
                lead=name or "",
                control=row.control,
                outcome=row.outcome,
                deadline_kind=row.deadline_kind,
                deadline_on=row.deadline_on,
                first_deadline_on=row.first_deadline_on,
                report=reports.get(row.id, ""),
            )
        )
    return found


def _last_reports(connection: Connection, questions: Iterable[UUID]) -> Mapping[UUID, str]:
    """Return what the leads said last, or why an order went off control without a report."""
    wanted = (Order.question_id.in_(list(questions)),)
    said = (
        select(ExecutionReport.order_id, ExecutionReport.id, ExecutionReport.text)
        .join(Order, Order.id == ExecutionReport.order_id)
        .where(
            *wanted,
            ExecutionReport.assignment_id.is_(None),
            ExecutionReport.deleted_at.is_(None),
        )
    )
    decided = (
        select(ControlDecision.order_id, ControlDecision.id, ControlDecision.reason)
        .join(Order, Order.id == ControlDecision.order_id)
        .where(
            *wanted,
            ControlDecision.decision == DecisionKind.REMOVED,
            ControlDecision.reason != "",
            ControlDecision.deleted_at.is_(None),
        )
    )
    both = union_all(said, decided).subquery()
    statement = select(both.c[0], both.c[2]).order_by(both.c[1])
    return {row[0]: row[1] for row in connection.execute(statement)}


def _told(connection: Connection, applicants: Sequence[UUID]) -> Mapping[UUID, list[FeedbackRow]]:
    statement = (
        select(
            Feedback.id,
            Feedback.applicant_id,
            Feedback.told_on,
            Feedback.told_by,
            Feedback.channel,
            Feedback.reached,
            Feedback.text,
            Feedback.remark,
            Feedback.verdict,
            Feedback.verdict_before,
            Feedback.outcome,
            Feedback.state_before,
            Feedback.state_after,
            Feedback.may_ask_again,
            Feedback.ask_again_on,
        )
        .where(Feedback.applicant_id.in_(list(applicants)), Feedback.deleted_at.is_(None))
        .order_by(Feedback.id)
    )
    found: defaultdict[UUID, list[FeedbackRow]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row.applicant_id].append(FeedbackRow(*tuple(row)))
    return found
