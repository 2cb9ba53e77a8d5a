"""Read typical solutions and what came of the questions that took them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, and_, case, exists, func, select
from sqlalchemy.sql.selectable import ScalarSelect

from db.domain.enums import ControlState, DecisionKind, Verdict
from db.domain.rows.protocols import SampleWords
from db.domain.rows.solutions import SolutionRow, TrackRecord
from db.domain.sorting import natural_key
from db.domain.text import fold
from db.models import (
    ControlDecision,
    ExecutionReport,
    Feedback,
    Order,
    Organisation,
    Question,
    Topic,
    TypicalSolution,
)

LOOK_BACK = 200
"""Newest uses that are looked at: what came of those of years ago says little."""

_LABEL = case((Organisation.short_name != "", Organisation.short_name), else_=Organisation.name)
_BACK = (DecisionKind.RETURNED, DecisionKind.REOPENED)


def rows(connection: Connection, text: str = "") -> list[SolutionRow]:
    """Return the solutions by topic and title; ``text`` holds words that a row must contain."""
    words = fold(text).split()
    found = [SolutionRow(*row) for row in connection.execute(_rows())]
    wanted = (row for row in found if all(word in _searched(row) for word in words))
    return sorted(wanted, key=lambda row: (natural_key(row.topic), natural_key(row.title)))


def one(connection: Connection, key: UUID) -> SolutionRow | None:
    """Return one solution."""
    row = connection.execute(_rows().where(TypicalSolution.id == key)).first()
    return None if row is None else SolutionRow(*row)


def record(connection: Connection, key: UUID) -> TrackRecord:
    """Return how a solution has served; the newest uses tell."""
    taken = (Question.solution_id == key, Question.deleted_at.is_(None))
    used = connection.execute(select(func.count()).select_from(Question).where(*taken)).scalar()
    if not used:
        return TrackRecord()
    newest = select(Question.id).where(*taken).order_by(Question.id.desc()).limit(LOOK_BACK)
    keys = list(connection.execute(newest).scalars())
    closed = [row for row in connection.execute(_orders(keys)) if row.closed_on is not None]
    verdicts = _verdicts(connection, keys)
    return TrackRecord(
        used=used,
        looked_at=len(keys),
        closed=len(closed),
        in_time=sum(row.deadline_on is None or row.done_on <= row.deadline_on for row in closed),
        reopened=_returned(connection, keys),
        asked=len(verdicts),
        satisfied=sum(verdict is Verdict.SATISFIED for verdict in verdicts.values()),
    )


def unchecked(connection: Connection, meeting_id: UUID) -> list[SampleWords]:
    """Return the samples that nobody has checked, with the questions of a meeting that took one.

    Those in the trash are among them.
    """
    taken = select(Question.id, Question.solution_id).where(
        Question.meeting_id == meeting_id,
        Question.solution_id.is_not(None),
        Question.deleted_at.is_(None),
    )
    by_sample: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for row in connection.execute(taken):
        by_sample[row.solution_id].add(row.id)
    samples = (
        select(
            TypicalSolution.id,
            TypicalSolution.title,
            TypicalSolution.wording,
            TypicalSolution.answer,
            TypicalSolution.deleted_at,
        )
        .where(TypicalSolution.is_sample.is_(True))
        .order_by(TypicalSolution.id)
    )
    return [
        SampleWords(
            row.id,
            row.title,
            row.wording,
            row.answer,
            is_gone=row.deleted_at is not None,
            taken_by=frozenset(by_sample[row.id]),
        )
        for row in connection.execute(samples)
    ]


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        select(
            TypicalSolution.id,
            TypicalSolution.version,
            TypicalSolution.title,
            Topic.id,
            func.coalesce(Topic.title, ""),
            TypicalSolution.wording,
            TypicalSolution.answer,
            TypicalSolution.steps,
            Organisation.id,
            func.coalesce(_LABEL, ""),
            TypicalSolution.term,
            TypicalSolution.is_sample,
        )
        .select_from(TypicalSolution)
        .outerjoin(Topic, and_(Topic.id == TypicalSolution.topic_id, Topic.deleted_at.is_(None)))
        .outerjoin(
            Organisation,
            and_(
                Organisation.id == TypicalSolution.organisation_id,
                Organisation.deleted_at.is_(None),
            ),
        )
        .where(TypicalSolution.deleted_at.is_(None))
    )


def _searched(row: SolutionRow) -> str:
    return fold(" ".join((row.title, row.topic, row.wording, row.answer, row.organisation)))


def _orders(keys: Sequence[UUID]) -> Select[*tuple[Any, ...]]:
    """Select the orders off control, with the day on which each was carried out."""
    return select(
        Order.deadline_on,
        Order.closed_on,
        func.coalesce(reported_on(), Order.closed_on).label("done_on"),
    ).where(
        Order.question_id.in_(keys),
        Order.deleted_at.is_(None),
        Order.control == ControlState.OFF_CONTROL,
    )


def reported_on() -> ScalarSelect[Any]:
    """Select the day on which the lead says that an order was carried out."""
    return (
        select(func.max(func.coalesce(ExecutionReport.done_on, ExecutionReport.reported_on)))
        .where(
            ExecutionReport.order_id == Order.id,
            ExecutionReport.assignment_id.is_(None),
            ExecutionReport.deleted_at.is_(None),
        )
        .correlate(Order)
        .scalar_subquery()
    )


def _returned(connection: Connection, keys: Iterable[UUID]) -> int:
    """Count the orders that were returned for rework or put on control again."""
    came_back = exists().where(
        ControlDecision.order_id == Order.id,
        ControlDecision.decision.in_(_BACK),
        ControlDecision.deleted_at.is_(None),
    )
    statement = (
        select(func.count())
        .select_from(Order)
        .where(Order.question_id.in_(list(keys)), Order.deleted_at.is_(None), came_back)
    )
    return connection.execute(statement).scalar() or 0


def _verdicts(connection: Connection, keys: Iterable[UUID]) -> dict[UUID, Verdict]:
    """Return what was thought of each question: of several applicants the least content counts."""
    statement = (
        select(Feedback.question_id, Feedback.applicant_id, Feedback.verdict)
        .where(
            Feedback.question_id.in_(list(keys)),
            Feedback.deleted_at.is_(None),
            Feedback.verdict.is_not(None),
        )
        .order_by(Feedback.id)
    )
    newest: dict[tuple[UUID, UUID | None], Verdict] = {}
    for row in connection.execute(statement):
        newest[row.question_id, row.applicant_id] = row.verdict
    worst: dict[UUID, Verdict] = {}
    order = list(Verdict)
    for (question, _), verdict in newest.items():
        before = worst.get(question, verdict)
        worst[question] = max(before, verdict, key=order.index)
    return worst
