"""Read in one go what the live minutes show; runs on a reader thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from db.domain.completion import CompletionIndex, Entry
from db.domain.enums import MeetingState, RecordKind
from db.domain.habits import Habits
from db.domain.lexicon import Lexicon
from db.domain.rows.meetings import AttendanceRow, MeetingCard, MeetingRow
from db.domain.rows.minutes import QuestionRow
from desktop.services.entry import EntryService
from desktop.services.minutes import MinutesService
from desktop.services.schedule import ScheduleService

_BACK = timedelta(days=14)
_OPEN_STATES = frozenset(MeetingState) - {MeetingState.CANCELLED}

DIRECTORY_KINDS = (
    RecordKind.CITY,
    RecordKind.CALENDAR_YEAR,
    RecordKind.HOUSE,
    RecordKind.ORGANISATION,
    RecordKind.PERSON,
    RecordKind.TOPIC,
)
"""What :func:`read_directories` depends on."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Hold what the screen shows of a meeting."""

    card: MeetingCard
    attendance: Sequence[AttendanceRow]
    questions: Sequence[QuestionRow]
    drafted: UUID | None = None
    """The question whose card was typed into and not stored; read when the meeting is opened."""

    @property
    def is_closed(self) -> bool:
        """Tell whether nothing may be written any more."""
        return self.card.protocol_id is not None or self.card.state is MeetingState.CANCELLED


@dataclass(frozen=True, slots=True)
class Directories:
    """Hold what letters are looked up in."""

    lexicon: Lexicon
    houses: CompletionIndex[UUID]
    habits: Habits


def read_meeting(
    schedule: ScheduleService, minutes: MinutesService, meeting_id: UUID, *, is_opening: bool
) -> MeetingView:
    """Return a meeting with its attendance and questions."""
    questions = minutes.ribbon(meeting_id)
    drafted = _drafted(minutes, questions) if is_opening else None
    card, attendance = schedule.card(meeting_id), schedule.attendance(meeting_id)
    return MeetingView(card, attendance, questions, drafted)


def _drafted(minutes: MinutesService, questions: Sequence[QuestionRow]) -> UUID | None:
    """Return the last of the questions whose card has a draft."""
    keys = {draft.key for draft in minutes.drafts("question:")}
    return next((row.id for row in reversed(questions) if f"question:{row.id}" in keys), None)


def read_directories(entry: EntryService) -> Directories:
    """Return the lexicon, the houses by their addresses, and what is usual."""
    lexicon = entry.lexicon()
    houses = CompletionIndex(
        Entry(house.id, house.address) for house in lexicon.houses.by_id.values()
    )
    return Directories(lexicon, houses, entry.habits())


def read_offers(schedule: ScheduleService, today: date) -> list[MeetingRow]:
    """Return the meetings to open: running, next, not dated, then the last ones."""
    rows = schedule.agenda(since=today - _BACK, states=_OPEN_STATES)
    return sorted(rows, key=lambda row: _order(row, today))


def _order(row: MeetingRow, today: date) -> tuple[int, int]:
    if row.state is MeetingState.RUNNING:
        return 0, 0
    if row.on is None:
        return 2, 0
    away = (row.on - today).days
    return (1, away) if away >= 0 else (3, -away)
