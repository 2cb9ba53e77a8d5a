"""Say what speaks against deadlines: the season, the load, who was absent, what it usually takes."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, select

from db.database import Database
from db.domain.feasibility import (
    AskedOrder,
    DeadlineDoubt,
    DeadlineFacts,
    asked,
    doubts_of,
)
from db.domain.rows.minutes import QuestionRow
from db.models import Meeting
from db.queries import feasibility as queries


class FeasibilityService:
    """Look over the deadlines of lines and cards; nothing is ever refused."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def doubts(
        self, meeting_id: UUID, orders: Sequence[AskedOrder], today: date
    ) -> list[tuple[DeadlineDoubt, ...]]:
        """Return for each order what speaks against it."""
        with self._database.read() as connection:
            on = connection.execute(select(Meeting.on).where(Meeting.id == meeting_id)).scalar()
            facts = _facts(connection, meeting_id, on or today, orders)
        return [doubts_of(order, facts) for order in orders]


def meeting_facts(
    connection: Connection, meeting_id: UUID, given_on: date, questions: Sequence[QuestionRow]
) -> DeadlineFacts:
    """Return what the records tell of the deadlines of a meeting."""
    orders = [asked(row, order) for row in questions for order in row.orders]
    return _facts(connection, meeting_id, given_on, orders)


def _facts(
    connection: Connection, meeting_id: UUID, given_on: date, orders: Sequence[AskedOrder]
) -> DeadlineFacts:
    dated = [one for one in orders if one.day is not None]
    topics = {one.topic_id for one in dated if one.topic_id is not None}
    parties = {one.party for one in orders if one.party is not None}
    days = {(one.party, one.day) for one in dated if one.party is not None and one.day is not None}
    return DeadlineFacts(
        given_on=given_on,
        off_season=queries.off_season(connection, topics),
        on_day=queries.on_days(connection, days),
        absent=queries.absent(connection, meeting_id, parties),
        usual={topic: queries.usual(connection, topic) for topic in topics},
    )
