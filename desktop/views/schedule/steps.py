"""Carry out what is done to a meeting, keeping how it stood before, so that it can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.domain.changes import ChangeSet
from db.domain.inputs import MeetingInput
from db.domain.rows.meetings import MeetingCard, MeetingRow
from desktop.services.schedule import ScheduleService


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one thing done to a meeting."""

    changes: ChangeSet
    before: MeetingCard
    """The same as ``after`` where the meeting is new."""
    after: MeetingCard


def carry_out(
    schedule: ScheduleService, before: MeetingCard, work: Callable[[], ChangeSet]
) -> Step:
    """Do something to a meeting and read what became of it; runs on the writer thread."""
    changes = work()
    return Step(changes, before, schedule.card(before.id))


def drag(schedule: ScheduleService, meeting: MeetingRow, day: date) -> Step:
    """Move a meeting to another day at the same hour; the reason is asked afterwards."""
    before = schedule.card(meeting.id)
    changes = schedule.move(meeting.id, day, meeting.at, "", meeting.version)
    return Step(changes, before, schedule.card(meeting.id))


def plan(schedule: ScheduleService, data: MeetingInput, key: UUID) -> Step:
    """Write a new meeting."""
    changes = schedule.plan(data, key)
    card = schedule.card(key)
    return Step(changes, card, card)


def copy(schedule: ScheduleService, meeting_id: UUID, key: UUID) -> Step:
    """Plan another meeting of the same yard, with no date yet."""
    changes = schedule.copy(meeting_id, None, key)
    card = schedule.card(key)
    return Step(changes, card, card)


def undo_edit(schedule: ScheduleService, step: Step) -> ChangeSet:
    """Write the form as it was; what was announced is announced again."""
    before = step.before
    changes = schedule.edit(before.id, form_input(before), step.after.version)
    now = schedule.card(before.id)
    if (now.state, now.moved_from) == (before.state, before.moved_from):
        return changes
    return changes | schedule.put_back(before, now.version)


def form_input(card: MeetingCard) -> MeetingInput:
    """Return a meeting as its form holds it."""
    return MeetingInput(card.on, card.at, card.house_ids, card.place, card.note)
