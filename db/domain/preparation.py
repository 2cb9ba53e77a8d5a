"""Say what is usually done before a meeting, and by when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.enums import SignalSource, TellingChannel
from db.domain.working_days import WorkingCalendar


@dataclass(frozen=True, slots=True)
class UsualCheck:
    """Name a thing of the usual list; its words are the interface's, by its code."""

    code: str
    lead_days: int
    """Working days before the meeting."""


USUAL: tuple[UsualCheck, ...] = (
    UsualCheck("place", 14),
    UsualCheck("activists", 12),
    UsualCheck("team", 10),
    UsualCheck("poster", 7),
    UsualCheck("media", 7),
    UsualCheck("boards", 5),
    UsualCheck("questions", 3),
    UsualCheck("dossier", 2),
    UsualCheck("cards", 1),
    UsualCheck("laptop", 1),
    UsualCheck("remind", 1),
)


def due_day(meeting_on: date | None, lead_days: int, calendar: WorkingCalendar) -> date | None:
    """Return the day by which it has to be done; none while the meeting has no day."""
    if meeting_on is None:
        return None
    day = meeting_on
    for _ in range(lead_days):
        day = calendar.previous_working(day)
    return day


@dataclass(frozen=True, slots=True)
class PreparedInput:
    """Hold the form of a prepared question."""

    line: str
    handed_by: str = ""


@dataclass(frozen=True, slots=True)
class TellingInput:
    """Hold the form of an announcement."""

    channel: TellingChannel
    told_on: date
    place: str = ""
    told_by: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class SignalInput:
    """Hold the form of a signal."""

    noted_on: date
    source: SignalSource
    text: str
    house_id: UUID | None = None
    quarter: str = ""
    topic_id: UUID | None = None
    weight: int = 1


@dataclass(frozen=True, slots=True)
class PublicationInput:
    """Hold the form of a publication."""

    published_on: date
    title: str
    outlet: str = ""
    link: str = ""
    note: str = ""
    meeting_id: UUID | None = None
    question_id: UUID | None = None
    order_id: UUID | None = None
