"""Map what is heard of yards, what is published, and the schedule that grows out of it."""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import AdviceChoice, RecordKind, SignalSource
from db.models.base import Key, LongText, Record, ShortText, reference
from db.models.types import enum_type


class Signal(Record):
    """Keep one observation of public opinion."""

    __tablename__ = "signal"
    kind: ClassVar = RecordKind.SIGNAL
    __table_args__ = (Index("ix_signal_day", "noted_on"), Index("ix_signal_house", "house_id"))

    noted_on: Mapped[date]
    source: Mapped[SignalSource] = mapped_column(enum_type(SignalSource))
    house_id: Mapped[Key | None] = mapped_column(reference("house"))
    quarter: Mapped[ShortText]
    """Where no house is known: the part of the city it speaks of."""
    topic_id: Mapped[Key | None] = mapped_column(reference("topic"))
    text: Mapped[LongText]
    weight: Mapped[int] = mapped_column(default=1)
    """How many people it stands for."""


class Publication(Record):
    """Keep a piece in the media or a network; tied to a meeting, a question or an order."""

    __tablename__ = "publication"
    kind: ClassVar = RecordKind.PUBLICATION
    __table_args__ = (
        Index("ix_publication_day", "published_on"),
        Index("ix_publication_meeting", "meeting_id"),
        Index("ix_publication_question", "question_id"),
    )

    published_on: Mapped[date]
    outlet: Mapped[ShortText]
    title: Mapped[ShortText]
    link: Mapped[ShortText]
    """Words alone: the program opens nothing."""
    note: Mapped[LongText]
    meeting_id: Mapped[Key | None] = mapped_column(reference("meeting"))
    question_id: Mapped[Key | None] = mapped_column(reference("question"))
    order_id: Mapped[Key | None] = mapped_column(reference("task"))


class AdviceNote(Record):
    """Keep that somebody has set the ranking aside for a yard, and why."""

    __tablename__ = "advice_note"
    kind: ClassVar = RecordKind.ADVICE_NOTE
    __table_args__ = (Index("ix_advice_note_house", "house_id"),)

    house_id: Mapped[Key] = mapped_column(reference("house"))
    """The first house of the yard."""
    choice: Mapped[AdviceChoice] = mapped_column(enum_type(AdviceChoice))
    note: Mapped[LongText]
    noted_on: Mapped[date]


class ScheduleEdition(Record):
    """Keep the schedule of a year as it was approved; a later one stands beside it."""

    __tablename__ = "schedule_edition"
    kind: ClassVar = RecordKind.SCHEDULE_EDITION
    __table_args__ = (UniqueConstraint("year", "edition"),)

    year: Mapped[int]
    edition: Mapped[int]
    approved_on: Mapped[date]
    approved_by: Mapped[ShortText]
    note: Mapped[LongText]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    """The meetings with their days, hours, places and houses."""
