"""Read everything about one order under control."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import Connection, select

from db.domain.enums import RecordKind
from db.domain.rows.attachments import AttachmentRow
from db.domain.rows.control import (
    ControlCard,
    DecisionRow,
    ExtensionRow,
    ReportRow,
    VerdictRow,
)
from db.models import (
    Applicant,
    ControlDecision,
    ExecutionReport,
    Extension,
    Feedback,
)
from db.queries import attachments
from db.queries import control_orders as orders


def card(connection: Connection, order_id: UUID) -> ControlCard | None:
    """Return the card of a living order, or nothing."""
    found = orders.rows(connection, [order_id])
    if not found:
        return None
    row = found[0]
    return ControlCard(
        row=row,
        applicants=_applicants(connection, row.question_id),
        parts=tuple(orders.parts_of(connection, [order_id]).get(order_id, ())),
        extensions=_extensions(connection, order_id),
        reports=_reports(connection, order_id),
        decisions=_decisions(connection, order_id),
        milestones=tuple(orders.milestones_of(connection, [order_id]).get(order_id, ())),
        verdicts=_verdicts(connection, row.question_id),
    )


def _applicants(connection: Connection, question_id: UUID) -> tuple[str, ...]:
    statement = (
        select(Applicant.name)
        .where(
            Applicant.question_id == question_id,
            Applicant.deleted_at.is_(None),
            Applicant.name != "",
        )
        .order_by(Applicant.id)
    )
    return tuple(connection.execute(statement).scalars())


def _extensions(connection: Connection, order_id: UUID) -> tuple[ExtensionRow, ...]:
    statement = (
        select(
            Extension.id,
            Extension.assignment_id,
            Extension.former_kind,
            Extension.former_on,
            Extension.deadline_kind,
            Extension.deadline_on,
            Extension.reason,
            Extension.allowed_by,
            Extension.allowed_on,
        )
        .where(Extension.order_id == order_id, Extension.deleted_at.is_(None))
        .order_by(Extension.id)
    )
    return tuple(ExtensionRow(*row) for row in connection.execute(statement))


def _reports(connection: Connection, order_id: UUID) -> tuple[ReportRow, ...]:
    statement = (
        select(
            ExecutionReport.id,
            ExecutionReport.assignment_id,
            ExecutionReport.reported_on,
            ExecutionReport.done_on,
            ExecutionReport.outcome,
            ExecutionReport.text,
        )
        .where(ExecutionReport.order_id == order_id, ExecutionReport.deleted_at.is_(None))
        .order_by(ExecutionReport.id)
    )
    found = connection.execute(statement).all()
    files = _files(connection, [row.id for row in found])
    return tuple(ReportRow(*row, files=tuple(files.get(row.id, ()))) for row in found)


def _files(connection: Connection, reports: Iterable[UUID]) -> Mapping[UUID, list[AttachmentRow]]:
    found: defaultdict[UUID, list[AttachmentRow]] = defaultdict(list)
    for file in attachments.of_owners(connection, RecordKind.EXECUTION_REPORT, reports):
        found[file.owner_id].append(file)
    return found


def _decisions(connection: Connection, order_id: UUID) -> tuple[DecisionRow, ...]:
    statement = (
        select(
            ControlDecision.id,
            ControlDecision.decision,
            ControlDecision.decided_on,
            ControlDecision.decided_by,
            ControlDecision.reason,
            ControlDecision.outcome,
        )
        .where(ControlDecision.order_id == order_id, ControlDecision.deleted_at.is_(None))
        .order_by(ControlDecision.id)
    )
    return tuple(DecisionRow(*row) for row in connection.execute(statement))


def _verdicts(connection: Connection, question_id: UUID) -> tuple[VerdictRow, ...]:
    statement = (
        select(Feedback.told_on, Feedback.verdict, Feedback.remark)
        .where(
            Feedback.question_id == question_id,
            Feedback.deleted_at.is_(None),
            Feedback.reached,
        )
        .order_by(Feedback.id)
    )
    return tuple(VerdictRow(*row) for row in connection.execute(statement))
