"""Map what is done before a meeting: the check list, the questions gathered, who was told where."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import RecordKind, TellingChannel
from db.models.base import Key, LongText, Record, ShortText, reference
from db.models.types import enum_type


class CheckItem(Record):
    """Keep one thing to be done before a meeting, once somebody has touched it.

    What stands on every list comes with the program and is not stored until it is ticked.
    """

    __tablename__ = "check_item"
    kind: ClassVar = RecordKind.CHECK_ITEM
    __table_args__ = (Index("ix_check_item_meeting", "meeting_id"),)

    meeting_id: Mapped[Key] = mapped_column(reference("meeting"))
    code: Mapped[ShortText]
    """Which thing of the usual list it is; empty for one of somebody's own."""
    title: Mapped[ShortText]
    lead_days: Mapped[int] = mapped_column(default=0)
    """How many working days before the meeting it has to be done."""
    done_on: Mapped[date | None]
    done_by: Mapped[ShortText]
    needless: Mapped[bool] = mapped_column(default=False)
    """This meeting needs no such thing."""


class PreparedQuestion(Record):
    """Keep a question that house activists have handed in before a meeting."""

    __tablename__ = "prepared_question"
    kind: ClassVar = RecordKind.PREPARED_QUESTION
    __table_args__ = (Index("ix_prepared_question_meeting", "meeting_id"),)

    meeting_id: Mapped[Key] = mapped_column(reference("meeting"))
    position: Mapped[int] = mapped_column(default=0)
    line: Mapped[LongText]
    """In the grammar of the one line: it goes onto that line as it stands."""
    handed_by: Mapped[ShortText]
    """The activist, with a telephone where that is known."""
    question_id: Mapped[Key | None] = mapped_column(reference("question"))
    """What it became in the minutes."""


class Telling(Record):
    """Keep where, when and by whom residents were told of a meeting."""

    __tablename__ = "telling"
    kind: ClassVar = RecordKind.TELLING
    __table_args__ = (Index("ix_telling_meeting", "meeting_id"),)

    meeting_id: Mapped[Key] = mapped_column(reference("meeting"))
    channel: Mapped[TellingChannel] = mapped_column(enum_type(TellingChannel))
    place: Mapped[ShortText]
    told_on: Mapped[date]
    told_by: Mapped[ShortText]
    link: Mapped[ShortText]
    """Words alone: the program opens nothing."""
