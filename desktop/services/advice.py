"""Advise which yard to visit next, and keep what people decide against the advice."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.domain.advice import rank
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import AdviceChoice
from db.domain.errors import UserError
from db.domain.rows.monitoring import AdviceRow
from db.domain.text import is_blank
from db.models import AdviceNote, House
from db.queries import yards
from desktop.services.gate import long_text


class AdviceService:
    """Rank the yards with their reasons."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def rows(self, today: date) -> list[AdviceRow]:
        """Return the yards, the most urgent first; those that have a meeting ahead come last."""
        with self._database.read() as connection:
            return rank(yards.facts(connection, today), today)

    def decide(
        self, house_id: UUID, choice: AdviceChoice | None, note: str, today: date
    ) -> ChangeSet:
        """Set the ranking aside for a yard, or hold to it again.

        Raises :class:`UserError` ``no_advice_note``: who sets it aside says why.
        """
        words = long_text(note)
        if choice is not None and is_blank(words):
            raise UserError("no_advice_note")
        with self._database.unit_of_work() as uow:
            uow.get(House, house_id)
            statement = select(AdviceNote).where(
                AdviceNote.house_id == house_id, AdviceNote.deleted_at.is_(None)
            )
            found = uow.session.scalars(statement).first()
            if choice is None:
                if found is not None:
                    uow.delete(found)
            elif found is None:
                uow.add(AdviceNote(house_id=house_id, choice=choice, note=words, noted_on=today))
            else:
                found.choice, found.note, found.noted_on = choice, words, today
            return uow.commit()
