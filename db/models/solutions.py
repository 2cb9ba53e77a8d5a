"""Map what is answered and ordered again and again: the typical solutions."""

from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import RecordKind
from db.models.base import Key, LongText, Record, ShortText, reference


class TypicalSolution(Record):
    """Keep a text that fits many questions; its documents are attachments of this record."""

    __tablename__ = "typical_solution"
    kind: ClassVar = RecordKind.TYPICAL_SOLUTION
    __table_args__ = (Index("ix_typical_solution_topic", "topic_id"),)

    title: Mapped[ShortText]
    topic_id: Mapped[Key | None] = mapped_column(reference("topic"))
    wording: Mapped[LongText]
    """The official wording of the order; empty where the answer is all."""
    answer: Mapped[LongText]
    """What the residents are told."""
    steps: Mapped[LongText]
    """What is to be done, a line each."""
    organisation_id: Mapped[Key | None] = mapped_column(reference("organisation"))
    """Who usually does it."""
    term: Mapped[ShortText]
    """By when, in the words of the line: «10 рабочих дней»."""
    is_sample: Mapped[bool] = mapped_column(default=False)
    """It came with the program, and no lawyer of the city has looked at it yet."""
    grown_from_id: Mapped[Key | None]
    """The order that it was made of."""
