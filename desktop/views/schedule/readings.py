"""Read what the screen shows, each by one call on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.completion import CompletionIndex, Entry
from db.domain.inputs import MeetingInput
from db.domain.rows.directories import HouseRow
from db.domain.rows.meetings import Clash, MeetingCard
from db.domain.working_days import WorkingCalendar
from desktop.services.directories import DirectoriesService
from desktop.services.schedule import ScheduleService
from desktop.views.schedule.month_model import COMING, Month, build_month, span


@dataclass(frozen=True, slots=True)
class Book:
    """Hold what the forms complete from and judge days by."""

    calendar: WorkingCalendar
    houses: CompletionIndex[UUID]
    addresses: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """Hold a meeting and what stands too near to it."""

    card: MeetingCard
    clashes: Sequence[Clash]


@dataclass(frozen=True, slots=True)
class FormFacts:
    """Hold what the form should warn of."""

    clashes: Sequence[Clash]
    visit: date | None


def read_month(schedule: ScheduleService, directories: DirectoriesService, first: date) -> Month:
    """Read the weeks around a month."""
    start, last = span(first)
    return build_month(first, schedule.month(start, last), directories.calendar())


def read_meeting(schedule: ScheduleService, meeting_id: UUID) -> MeetingFacts:
    """Read one meeting."""
    card = schedule.card(meeting_id)
    clashes: Sequence[Clash] = ()
    if card.on is not None and card.state in COMING:
        clashes = schedule.clashes(card.on, card.at, card.id)
    return MeetingFacts(card, clashes)


def read_form(schedule: ScheduleService, data: MeetingInput, except_id: UUID | None) -> FormFacts:
    """Read what clashes with a form, and when its yard was visited before."""
    clashes = schedule.clashes(data.on, data.at, except_id) if data.on is not None else []
    visit = schedule.last_visit(data.house_ids, data.on, except_id) if data.house_ids else None
    return FormFacts(clashes, visit)


def read_book(directories: DirectoriesService) -> Book:
    """Read the calendar and all the houses."""
    houses = directories.houses()
    index = CompletionIndex(_entry(house) for house in houses)
    return Book(directories.calendar(), index, {house.id: house.address for house in houses})


def _entry(house: HouseRow) -> Entry[UUID]:
    hint = " · ".join(part for part in (house.quarter, house.managing_company) if part)
    return Entry(house.id, house.address, hint)
