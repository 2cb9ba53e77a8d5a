"""Map what applicants were told and what they think of it, and the texts that are told."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import ControlState, FeedbackChannel, Outcome, RecordKind, Verdict
from db.models.base import Key, LongText, Record, ShortText, reference
from db.models.types import enum_type


class Feedback(Record):
    """Keep one answer given to one applicant, and the verdict; apart from the executor's outcome."""

    __tablename__ = "feedback"
    kind: ClassVar = RecordKind.FEEDBACK
    __table_args__ = (
        Index("ix_feedback_question", "question_id"),
        Index("ix_feedback_applicant", "applicant_id"),
        Index("ix_feedback_ask_again", "ask_again_on"),
    )

    question_id: Mapped[Key] = mapped_column(reference("question"))
    applicant_id: Mapped[Key | None] = mapped_column(reference("applicant"))
    """Empty where those who asked were told together, by a poster or a publication."""
    told_on: Mapped[date]
    channel: Mapped[FeedbackChannel] = mapped_column(enum_type(FeedbackChannel))
    reached: Mapped[bool] = mapped_column(default=True)
    """Somebody answered; a try in vain is kept too."""
    told_by: Mapped[ShortText]
    text: Mapped[LongText]
    """What was told."""
    remark: Mapped[LongText]
    """What the applicant said to that."""
    verdict: Mapped[Verdict | None] = mapped_column(enum_type(Verdict))
    verdict_before: Mapped[Verdict | None] = mapped_column(enum_type(Verdict, "verdict_before"))
    outcome: Mapped[Outcome | None] = mapped_column(enum_type(Outcome))
    """The outcome that was told; empty where it was a new deadline."""
    state_before: Mapped[ControlState] = mapped_column(enum_type(ControlState, "before"))
    state_after: Mapped[ControlState] = mapped_column(enum_type(ControlState, "after"))
    may_ask_again: Mapped[bool] = mapped_column(default=False)
    """The applicant has agreed to be asked once more."""
    ask_again_on: Mapped[date | None]


class ReplyText(Record):
    """Keep a text to be told, for a topic and an outcome; changed by the city from ours."""

    __tablename__ = "reply_text"
    kind: ClassVar = RecordKind.REPLY_TEXT
    __table_args__ = (Index("ix_reply_text_topic", "topic_id"),)

    topic_id: Mapped[Key | None] = mapped_column(reference("topic"))
    """Empty for a text that fits any topic."""
    outcome: Mapped[Outcome | None] = mapped_column(enum_type(Outcome))
    """Empty for the text about a moved deadline."""
    text: Mapped[LongText]
