"""Read what was prepared for a meeting."""

from uuid import UUID

from sqlalchemy import Connection, and_, func, select

from db.domain.rows.preparation import PreparedRow, TellingRow
from db.models import CheckItem, PreparedQuestion, Question, Telling


def checks(connection: Connection, meeting_id: UUID) -> list[CheckItem]:
    """Return what was stored of a check list: rows with the columns of the record."""
    columns = (
        CheckItem.id,
        CheckItem.version,
        CheckItem.code,
        CheckItem.title,
        CheckItem.lead_days,
        CheckItem.done_on,
        CheckItem.done_by,
        CheckItem.needless,
    )
    statement = (
        select(*columns)
        .where(CheckItem.meeting_id == meeting_id, CheckItem.deleted_at.is_(None))
        .order_by(CheckItem.id)
    )
    return list(connection.execute(statement))  # type: ignore[arg-type]  # rows read by name


def prepared(connection: Connection, meeting_id: UUID) -> list[PreparedRow]:
    """Return the questions handed in for a meeting, in their order."""
    became = and_(Question.id == PreparedQuestion.question_id, Question.deleted_at.is_(None))
    statement = (
        select(
            PreparedQuestion.id,
            PreparedQuestion.version,
            PreparedQuestion.line,
            PreparedQuestion.handed_by,
            PreparedQuestion.position,
            Question.id,
            Question.number,
        )
        .select_from(PreparedQuestion)
        .outerjoin(Question, became)
        .where(PreparedQuestion.meeting_id == meeting_id, PreparedQuestion.deleted_at.is_(None))
        .order_by(PreparedQuestion.position, PreparedQuestion.id)
    )
    return [PreparedRow(*row) for row in connection.execute(statement)]


def tellings(connection: Connection, meeting_id: UUID) -> list[TellingRow]:
    """Return where residents were told of a meeting, the newest first."""
    statement = (
        select(
            Telling.id,
            Telling.version,
            Telling.channel,
            Telling.place,
            Telling.told_on,
            Telling.told_by,
            Telling.link,
        )
        .where(Telling.meeting_id == meeting_id, Telling.deleted_at.is_(None))
        .order_by(Telling.told_on.desc(), Telling.id.desc())
    )
    return [TellingRow(*row) for row in connection.execute(statement)]


def last_place(connection: Connection, meeting_id: UUID) -> int:
    """Return the highest position given to a prepared question of a meeting."""
    statement = select(func.max(PreparedQuestion.position)).where(
        PreparedQuestion.meeting_id == meeting_id
    )
    return connection.scalar(statement) or 0
