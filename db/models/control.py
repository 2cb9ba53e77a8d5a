"""Map what happens to an order after it was issued, and the board that shows where each stands."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import DeadlineKind, DecisionKind, Outcome, RecordKind
from db.models.base import Base, Key, LongText, Record, ShortText, reference
from db.models.types import KeyType, enum_type


class Extension(Record):
    """Keep that a deadline was moved: from when to when, why, and who allowed it."""

    __tablename__ = "extension"
    kind: ClassVar = RecordKind.EXTENSION
    __table_args__ = (
        Index("ix_extension_order", "order_id"),
        Index("ix_extension_allowed", "allowed_on"),
    )

    order_id: Mapped[Key] = mapped_column(reference("task"))
    assignment_id: Mapped[Key | None] = mapped_column(reference("assignment"))
    """The co-executor whose own deadline it is; empty for that of the order."""
    former_kind: Mapped[DeadlineKind | None] = mapped_column(enum_type(DeadlineKind, "former"))
    former_on: Mapped[date | None]
    deadline_kind: Mapped[DeadlineKind] = mapped_column(enum_type(DeadlineKind))
    deadline_on: Mapped[date | None]
    reason: Mapped[LongText]
    allowed_by: Mapped[ShortText]
    allowed_on: Mapped[date]


class ExecutionReport(Record):
    """Keep what an executor says was done; its files are attachments of this record."""

    __tablename__ = "execution_report"
    kind: ClassVar = RecordKind.EXECUTION_REPORT
    __table_args__ = (Index("ix_execution_report_order", "order_id"),)

    order_id: Mapped[Key] = mapped_column(reference("task"))
    assignment_id: Mapped[Key | None] = mapped_column(reference("assignment"))
    """The co-executor who reports on an own part; empty for the lead."""
    reported_on: Mapped[date]
    done_on: Mapped[date | None]
    outcome: Mapped[Outcome] = mapped_column(enum_type(Outcome))
    text: Mapped[LongText]


class ControlDecision(Record):
    """Keep what somebody decided about an order: returned, off control, on control again."""

    __tablename__ = "control_decision"
    kind: ClassVar = RecordKind.CONTROL_DECISION
    __table_args__ = (
        Index("ix_control_decision_order", "order_id"),
        Index("ix_control_decision_decided", "decided_on"),
    )

    order_id: Mapped[Key] = mapped_column(reference("task"))
    decision: Mapped[DecisionKind] = mapped_column(enum_type(DecisionKind))
    decided_on: Mapped[date]
    decided_by: Mapped[ShortText]
    reason: Mapped[LongText]
    outcome: Mapped[Outcome | None] = mapped_column(enum_type(Outcome))
    """The outcome that stood, or the one under which the order went off control."""
    feedback_id: Mapped[Key | None] = mapped_column(reference("feedback"))
    """The talk with an applicant who disagrees."""


class Milestone(Record):
    """Keep one stage of a long work."""

    __tablename__ = "milestone"
    kind: ClassVar = RecordKind.MILESTONE
    __table_args__ = (Index("ix_milestone_order", "order_id"),)

    order_id: Mapped[Key] = mapped_column(reference("task"))
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[ShortText]
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]


class ControlEntry(Base):
    """Keep where an order under control stands on the board.

    Derived: triggers write it from the view ``control_source`` whenever a record that it speaks of
    changes. A board over the records themselves would join three tables for each open order.
    """

    __tablename__ = "control_entry"
    __table_args__ = (
        Index("ix_control_entry_next", "reported", "next_on"),
        Index("ix_control_entry_lead", "lead_id", "reported", "next_on"),
        Index("ix_control_entry_house", "house_id", "reported", "next_on"),
        Index("ix_control_entry_topic", "topic_id", "reported", "next_on"),
        Index("ix_control_entry_question", "question_id"),
    )

    order_id: Mapped[UUID] = mapped_column(KeyType(), primary_key=True)
    question_id: Mapped[Key]
    reported: Mapped[bool]
    """An executor has reported, and nobody has checked that yet."""
    next_on: Mapped[date | None]
    """The next day on which something of it is due: the order, a co-executor's part, a stage."""
    lead_id: Mapped[Key | None]
    """The organisation or the person that answers for the order."""
    house_id: Mapped[Key | None]
    """The house of the question; where it names none, the first house of the meeting."""
    topic_id: Mapped[Key | None]
