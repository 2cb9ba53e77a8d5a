"""Tell which numbers of a meeting are given, for typing up the paper cards."""

from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.models import Question


class PaperCardService:
    """Read the numbers; a question in the trash keeps its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def taken(self, meeting_id: UUID) -> frozenset[int]:
        """Return every number that a question of the meeting has or had."""
        statement = select(Question.number).where(Question.meeting_id == meeting_id)
        with self._database.read() as connection:
            return frozenset(connection.execute(statement).scalars())
