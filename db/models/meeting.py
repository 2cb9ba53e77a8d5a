"""Map meetings, their houses and those who came."""

from datetime import date, time
from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import AttendanceRole, MeetingState, RecordKind
from db.models.base import Key, LongText, Moment, Record, ShortText, reference
from db.models.types import enum_type


class Meeting(Record):
    """Keep one meeting in a yard.

    The day and the hour are those on the wall of the place, not moments: a meeting at 18:00
    stays at 18:00 whatever zone the laptop is set to.
    """

    __tablename__ = "meeting"
    kind: ClassVar = RecordKind.MEETING
    __table_args__ = (Index("ix_meeting_day", "on_day"),)

    state: Mapped[MeetingState] = mapped_column(enum_type(MeetingState))
    on: Mapped[date | None] = mapped_column("on_day")
    at: Mapped[time | None] = mapped_column("at_time")
    place: Mapped[ShortText]
    note: Mapped[LongText]
    reason: Mapped[LongText]
    moved_from: Mapped[date | None]
    started_at: Mapped[Moment | None]
    ended_at: Mapped[Moment | None]
    residents: Mapped[int | None]
    last_question: Mapped[int] = mapped_column(default=0)
    """The highest number given so far; a number is never given twice."""


class MeetingHouse(Record):
    """Bind a meeting to a house of its yard."""

    __tablename__ = "meeting_house"
    kind: ClassVar = RecordKind.MEETING_HOUSE
    __table_args__ = (
        Index("ix_meeting_house_meeting", "meeting_id"),
        Index("ix_meeting_house_house", "house_id"),
    )

    meeting_id: Mapped[Key] = mapped_column(reference("meeting"))
    house_id: Mapped[Key] = mapped_column(reference("house"))
    position: Mapped[int] = mapped_column(default=0)


class Attendance(Record):
    """Keep who was invited to a meeting, who came, and in whose stead."""

    __tablename__ = "attendance"
    kind: ClassVar = RecordKind.ATTENDANCE
    __table_args__ = (Index("ix_attendance_meeting", "meeting_id"),)

    meeting_id: Mapped[Key] = mapped_column(reference("meeting"))
    person_id: Mapped[Key | None] = mapped_column(reference("person"))
    name: Mapped[ShortText]
    post: Mapped[ShortText]
    role: Mapped[AttendanceRole] = mapped_column(enum_type(AttendanceRole))
    present: Mapped[bool] = mapped_column(default=False)
    stands_in_for_id: Mapped[Key | None] = mapped_column(reference("person"))
    position: Mapped[int] = mapped_column(default=0)
