"""Find who does not know yet what became of a question."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, case, exists, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from db.domain.enums import ControlState, DecisionKind
from db.domain.rows.feedback import CallReason
from db.models import Applicant, ControlDecision, Extension, Feedback, Order

NEWS_DAYS = 60
"""How long a result or a new deadline waits to be told; older news are told on a poster."""

_Statement = Select[*tuple[Any, ...]]
_OPEN = (ControlState.ON_CONTROL, ControlState.RETURNED)


def results(today: date) -> _Statement:
    """Select applicants whose orders all went off control, and who do not know it."""
    other = aliased(Order)
    open_one = exists().where(
        other.question_id == Order.question_id,
        other.deleted_at.is_(None),
        other.control.in_(_OPEN),
    )
    news = (
        select(
            Order.question_id,
            func.max(ControlDecision.created_at).label("at"),
            func.max(ControlDecision.decided_on).label("news_on"),
        )
        .join(ControlDecision, ControlDecision.order_id == Order.id)
        .where(
            ControlDecision.decided_on >= today - timedelta(days=NEWS_DAYS),
            ControlDecision.decision == DecisionKind.REMOVED,
            ControlDecision.deleted_at.is_(None),
            _is(Order.control, ControlState.OFF_CONTROL),
            Order.deleted_at.is_(None),
            ~open_one,
        )
        .group_by(Order.question_id)
        .subquery()
    )
    return _untold(news, CallReason.RESULT, Feedback.outcome.is_not(None))


def moved(today: date) -> _Statement:
    """Select applicants whose order got another deadline, and who do not know it."""
    news = (
        select(
            Order.question_id,
            func.max(Extension.created_at).label("at"),
            func.max(Extension.allowed_on).label("news_on"),
        )
        .join(Extension, Extension.order_id == Order.id)
        .where(
            Extension.allowed_on >= today - timedelta(days=NEWS_DAYS),
            Extension.assignment_id.is_(None),
            Extension.deleted_at.is_(None),
            _is(Order.control, *_OPEN),
            Order.deleted_at.is_(None),
        )
        .group_by(Order.question_id)
        .subquery()
    )
    return _untold(news, CallReason.EXTENDED)


def _untold(news: Any, reason: CallReason, *told: ColumnElement[bool]) -> _Statement:
    known = exists().where(
        Feedback.applicant_id == Applicant.id,
        Feedback.deleted_at.is_(None),
        Feedback.reached,
        Feedback.created_at >= news.c.at,
        *told,
    )
    return (
        select(
            Applicant.id.label("applicant_id"),
            literal(reason.value).label("reason"),
            news.c.news_on,
        )
        .join(news, news.c.question_id == Applicant.question_id)
        .where(Applicant.deleted_at.is_(None), _has_contact(), ~known)
    )


def again(today: date) -> _Statement:
    """Select applicants who have agreed to be asked once more, by today."""
    later = aliased(Feedback)
    since = exists().where(
        later.applicant_id == Feedback.applicant_id,
        later.id > Feedback.id,
        later.deleted_at.is_(None),
        later.reached,
    )
    return (
        select(
            Feedback.applicant_id,
            literal(CallReason.ASK_AGAIN.value).label("reason"),
            Feedback.ask_again_on.label("news_on"),
        )
        .join(Applicant, Applicant.id == Feedback.applicant_id)
        .where(
            Feedback.ask_again_on <= today,
            Feedback.may_ask_again,
            Feedback.deleted_at.is_(None),
            Applicant.deleted_at.is_(None),
            _has_contact(),
            ~since,
        )
    )


def _has_contact() -> ColumnElement[bool]:
    return or_(Applicant.name != "", Applicant.phone != "", Applicant.flat != "")


def _is(column: InstrumentedAttribute[ControlState], *states: ControlState) -> ColumnElement[bool]:
    """Ask for a state so that no index is taken for it: there are a million orders of one."""
    return case((column.in_(states), 1), else_=0) == 1
