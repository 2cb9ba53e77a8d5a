"""Hold the meetings of the sample city by the same use cases as the window."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.ids import new_id
from db.domain.inputs import AttendanceInput, MeetingInput
from db.domain.interpretation import interpret
from db.domain.rows.meetings import AttendanceRow
from desktop.services.directories import DirectoriesService
from desktop.services.entry import EntryService
from desktop.services.minutes import MinutesService
from desktop.services.protocols import ProtocolService
from desktop.services.sample_clock import SetClock
from desktop.services.sample_control import ControlStory
from desktop.services.sample_preparation import PreparationStory
from desktop.services.schedule import ScheduleService

_BETWEEN_QUESTIONS = timedelta(minutes=2)
_WEEKEND = 5


class MeetingStory:
    """Plan, hold and sign one meeting of the sample, each step at its own time."""

    def __init__(self, database: Database, today: date) -> None:
        self._clock = SetClock(datetime.now(UTC))
        told = database.told_by(self._clock)
        self._schedule = ScheduleService(told, self._clock)
        self._minutes = MinutesService(told, self._clock)
        self._entry = EntryService(told, self._clock)
        self._protocols = ProtocolService(told, self._clock)
        self._directories = DirectoriesService(told, self._clock)
        self._control = ControlStory(told, self._clock, today)
        self._preparation = PreparationStory(told, self._clock, today)
        self._today = today

    def tell(self, fields: Mapping[str, Any]) -> ChangeSet:
        """Write one meeting up to the state that it has reached."""
        on = _weekday(self._today + timedelta(days=fields["days"]), is_past=fields["days"] < 0)
        at = time.fromisoformat(fields["at"])
        self._clock.set(min(on, self._today) - timedelta(days=7), time(10))
        meeting_id, changes = self._plan(fields, on, at)
        if fields["state"] in ("held", "signed"):
            changes |= self._hold(meeting_id, fields, on, at)
        if fields["state"] == "signed":
            changes |= self._sign(meeting_id, on + timedelta(days=1))
            changes |= self._control.tell(meeting_id, fields.get("control", ()))
        return changes

    def prepare(self, fields: Mapping[str, Any]) -> ChangeSet:
        """Write what goes before and beside the meetings."""
        return self._preparation.tell(fields)

    def _plan(self, fields: Mapping[str, Any], on: date, at: time) -> tuple[UUID, ChangeSet]:
        by_address = {row.address: row.id for row in self._directories.houses()}
        houses = tuple(by_address[address] for address in fields["houses"])
        data = MeetingInput(on, at, houses, fields["place"], fields.get("note", ""))
        meeting_id = new_id(self._clock())
        changes = self._schedule.plan(data, meeting_id)
        version = self._schedule.card(meeting_id).version
        return meeting_id, changes | self._schedule.announce(meeting_id, version)

    def _hold(self, meeting_id: UUID, fields: Mapping[str, Any], on: date, at: time) -> ChangeSet:
        self._clock.set(on, at)
        changes = self._minutes.start(meeting_id)
        changes |= self._minutes.set_attendance(meeting_id, self._present(meeting_id, fields))
        lexicon = self._entry.lexicon()
        card = self._schedule.card(meeting_id)
        for line in fields["lines"]:
            self._clock.moment += _BETWEEN_QUESTIONS
            read = interpret(line, lexicon, meeting=card, today=on)
            changes |= self._minutes.log(meeting_id, read.question)
        self._clock.moment += _BETWEEN_QUESTIONS
        return changes | self._minutes.end(meeting_id, fields["residents"])

    def _sign(self, meeting_id: UUID, on: date) -> ChangeSet:
        self._clock.set(on, time(9, 30))
        issued = self._protocols.issue(meeting_id, on)
        protocol = issued.protocol
        return issued.changes | self._protocols.sign(protocol.id, on, protocol.version)

    def _present(self, meeting_id: UUID, fields: Mapping[str, Any]) -> list[AttendanceInput]:
        by_surname = {row.surname: row for row in self._directories.people()}
        lines = []
        for row in self._schedule.attendance(meeting_id):
            surname = row.name.split()[0]
            deputy = fields["stands_in"].get(surname)
            lines.append(_line(row, present=deputy is None and surname not in fields["absent"]))
            if deputy is not None:
                person = by_surname[deputy]
                name, post = person.full_name, person.post
                stand_in = AttendanceInput(
                    person.id, name, post, row.role, stands_in_for_id=row.person_id
                )
                lines.append(stand_in)
        return lines


def _line(row: AttendanceRow, *, present: bool) -> AttendanceInput:
    return AttendanceInput(row.person_id, row.name, row.post, row.role, present)


def _weekday(day: date, *, is_past: bool) -> date:
    """Return the day, or the nearest weekday further from today: nobody meets on a day off."""
    step = timedelta(days=-1 if is_past else 1)
    while day.weekday() >= _WEEKEND:
        day += step
    return day
