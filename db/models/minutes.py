"""Map questions, applicants, orders and assignments."""

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import (
    AssigneeRole,
    ConsentForm,
    ControlState,
    DeadlineKind,
    Outcome,
    QuestionKind,
    RecordKind,
    Recurrence,
    Urgency,
)
from db.models.base import Key, LongText, Moment, Record, ShortText, reference, trash_index
from db.models.types import enum_type


class Question(Record):
    """Keep what a resident asked; the raw line and the words are written once."""

    __tablename__ = "question"
    kind: ClassVar = RecordKind.QUESTION
    __table_args__ = (
        UniqueConstraint("meeting_id", "number"),
        Index("ix_question_topic", "topic_id", "id"),
        Index("ix_question_topic_house", "topic_id", "house_id"),
        Index("ix_question_house", "house_id"),
        Index(
            "ix_question_solution",
            "solution_id",
            "deleted_at",
            "id",
            sqlite_where=text("solution_id IS NOT NULL"),
        ),
        trash_index("question"),
    )

    meeting_id: Mapped[Key] = mapped_column(reference("meeting"))
    number: Mapped[int]
    rank: Mapped[float | None]
    """Where it stands among the numbers, where it was moved: the number itself stays."""
    asked_at: Mapped[Moment]
    raw_line: Mapped[LongText]
    words: Mapped[LongText]
    not_understood: Mapped[LongText]
    sort: Mapped[QuestionKind] = mapped_column(enum_type(QuestionKind))
    urgency: Mapped[Urgency] = mapped_column(enum_type(Urgency))
    supporters: Mapped[int] = mapped_column(default=0)
    answer: Mapped[LongText]
    topic_id: Mapped[Key | None] = mapped_column(reference("topic"))
    house_id: Mapped[Key | None] = mapped_column(reference("house"))
    solution_id: Mapped[Key | None]
    """The typical solution that it took; the column came later, and SQLite adds no reference."""


class QuestionLink(Record):
    """Say that a question was asked before: promised then, and asked again."""

    __tablename__ = "question_link"
    kind: ClassVar = RecordKind.QUESTION_LINK
    __table_args__ = (
        UniqueConstraint("question_id"),
        Index("ix_question_link_earlier", "earlier_id"),
    )

    question_id: Mapped[Key] = mapped_column(reference("question"))
    earlier_id: Mapped[Key] = mapped_column(reference("question"))
    multiplicity: Mapped[int]
    """The how-manieth time it is asked, 2 or more."""


class HeadWord(Record):
    """Keep what was promised aloud about a question: who said it, when, in which words."""

    __tablename__ = "head_word"
    kind: ClassVar = RecordKind.HEAD_WORD
    __table_args__ = (Index("ix_head_word_question", "question_id"),)

    question_id: Mapped[Key] = mapped_column(reference("question"))
    said_at: Mapped[Moment]
    said_by: Mapped[ShortText]
    words: Mapped[LongText]


class Applicant(Record):
    """Keep one of those who asked a question."""

    __tablename__ = "applicant"
    kind: ClassVar = RecordKind.APPLICANT
    __table_args__ = (Index("ix_applicant_question", "question_id"), trash_index("applicant"))

    question_id: Mapped[Key] = mapped_column(reference("question"))
    name: Mapped[ShortText]
    house_id: Mapped[Key | None] = mapped_column(reference("house"))
    flat: Mapped[ShortText]
    entrance: Mapped[ShortText]
    phone: Mapped[ShortText]
    consent: Mapped[ConsentForm] = mapped_column(enum_type(ConsentForm), default=ConsentForm.NONE)
    consent_on: Mapped[date | None]
    publication_consent_on: Mapped[date | None]
    """The day of the separate document by which the applicant may be named in public."""


class Order(Record):
    """Keep what is to be done about a question, and by when.

    What the executor reports, where the control stands and what the applicant thinks are three
    things; the first two are fields of their own here, the third belongs to the applicant.
    """

    __tablename__ = "task"
    kind: ClassVar = RecordKind.ORDER
    __table_args__ = (
        Index("ix_task_question", "question_id"),
        Index("ix_task_control_deadline", "control", "deadline_on"),
        trash_index("task"),
        Index("ix_task_closed", "closed_on", "deleted_at"),
    )

    question_id: Mapped[Key] = mapped_column(reference("question"))
    position: Mapped[int] = mapped_column(default=1)
    wording: Mapped[LongText]
    deadline_kind: Mapped[DeadlineKind | None] = mapped_column(enum_type(DeadlineKind))
    deadline_on: Mapped[date | None]
    deadline_words: Mapped[ShortText]
    first_deadline_kind: Mapped[DeadlineKind | None] = mapped_column(
        enum_type(DeadlineKind, "first_deadline")
    )
    first_deadline_on: Mapped[date | None]
    control: Mapped[ControlState] = mapped_column(enum_type(ControlState))
    outcome: Mapped[Outcome | None] = mapped_column(enum_type(Outcome))
    recurrence: Mapped[Recurrence | None] = mapped_column(enum_type(Recurrence, checked=False))
    """Of an order that is done again and again; a report ends only its round."""
    check_on: Mapped[date | None]
    """The day of the present round, or on which a permanent order is looked at next."""
    closed_on: Mapped[date | None]
    """The day on which it was taken off control."""
    announced_at: Mapped[Moment | None]
    """When it was read out to the residents as it stands; a correction takes it away."""


class Assignment(Record):
    """Give an order to an organisation or a person."""

    __tablename__ = "assignment"
    kind: ClassVar = RecordKind.ASSIGNMENT
    __table_args__ = (
        Index("ix_assignment_order", "order_id"),
        Index("ix_assignment_organisation", "organisation_id"),
        CheckConstraint("(organisation_id IS NULL) <> (person_id IS NULL)", name="one_assignee"),
    )

    order_id: Mapped[Key] = mapped_column(reference("task"))
    organisation_id: Mapped[Key | None] = mapped_column(reference("organisation"))
    person_id: Mapped[Key | None] = mapped_column(reference("person"))
    role: Mapped[AssigneeRole] = mapped_column(enum_type(AssigneeRole))
    position: Mapped[int] = mapped_column(default=0)
    deadline_on: Mapped[date | None]
    done_on: Mapped[date | None]
    """The day on which a co-executor's own part was done."""
