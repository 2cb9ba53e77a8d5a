"""Prepare the coming meeting of the sample city, and let it be heard of: signals, publications."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.enums import AdviceChoice, MeetingState, SignalSource, TellingChannel
from db.domain.preparation import PreparedInput, PublicationInput, SignalInput, TellingInput
from db.domain.rows.preparation import CheckRow
from desktop.services.advice import AdviceService
from desktop.services.control import ControlService
from desktop.services.directories import DirectoriesService
from desktop.services.minutes import MinutesService
from desktop.services.preparation import PreparationService
from desktop.services.publications import PublicationsService
from desktop.services.sample_clock import SetClock
from desktop.services.schedule import ScheduleService
from desktop.services.schedule_editions import ScheduleEditionService
from desktop.services.signals import SignalService

Fields = Mapping[str, Any]
_MORNING = time(9, 20)


class PreparationStory:
    """Write what goes before and beside the meetings, each thing on its own day."""

    def __init__(self, told: Database, clock: SetClock, today: date) -> None:
        self._clock = clock
        self._today = today
        self._preparation = PreparationService(told, clock)
        self._signals = SignalService(told, clock)
        self._publications = PublicationsService(told, clock)
        self._advice = AdviceService(told, clock)
        self._editions = ScheduleEditionService(told, clock)
        self._schedule = ScheduleService(told, clock)
        self._minutes = MinutesService(told, clock)
        self._directories = DirectoriesService(told, clock)
        self._control = ControlService(told, clock)

    def tell(self, fields: Fields) -> ChangeSet:
        """Write all of it."""
        who = self._control.who_decides()
        self._day(fields["approved"])
        approved = self._today + timedelta(days=fields["approved"])
        changes = self._editions.approve(self._today.year, approved, who[-2])
        meetings = self._schedule.agenda(since=date.min)
        coming = next(row.id for row in meetings if row.state is MeetingState.ANNOUNCED)
        changes |= self._prepare(coming, fields, who[-1])
        changes |= self._hear(fields)
        held = [row.id for row in meetings if row.state is MeetingState.HELD]
        for row, meeting_id in zip(fields["publications"], held, strict=False):
            changes |= self._publish(row, meeting_id)
        house = self._houses()[fields["advice"]["house"]]
        choice, note = AdviceChoice(fields["advice"]["choice"]), fields["advice"]["note"]
        return changes | self._advice.decide(house, choice, note, self._today)

    def _prepare(self, meeting_id: UUID, fields: Fields, who: str) -> ChangeSet:
        changes = ChangeSet()
        for one in fields["own_checks"]:
            self._day(-8)
            changes |= self._preparation.add_check(meeting_id, one["title"], one["lead_days"])
        for one in fields["checks"]:
            day = self._day(one["day"])
            row = self._check(meeting_id, one["code"])
            changes |= self._preparation.tick(meeting_id, row, day, who)
        for one in fields["tellings"]:
            day = self._day(one["day"])
            channel = TellingChannel(one["channel"])
            data = TellingInput(channel, day, one["place"], who, one["link"])
            changes |= self._preparation.tell(meeting_id, data)
        self._day(-1)
        questions = [PreparedInput(**one) for one in fields["prepared"]]
        return changes | self._preparation.add_prepared(meeting_id, questions)

    def _hear(self, fields: Fields) -> ChangeSet:
        houses = self._houses()
        topics = {row.title: row.id for row in self._directories.topics()}
        changes = ChangeSet()
        for one in sorted(fields["signals"], key=_when):
            day = self._day(one["day"])
            data = SignalInput(
                day,
                SignalSource(one["source"]),
                one["text"],
                houses.get(one["house"]),
                one.get("quarter", ""),
                topics.get(one["topic"]),
                one["weight"],
            )
            changes |= self._signals.save(data)
        return changes

    def _publish(self, row: Fields, meeting_id: UUID) -> ChangeSet:
        day = self._day(row["day"])
        asked = self._minutes.ribbon(meeting_id)
        found = next((one.id for one in asked if one.number == row["question"]), None)
        data = PublicationInput(
            day,
            row["title"],
            row["outlet"],
            row["link"],
            meeting_id=meeting_id,
            question_id=found,
        )
        return self._publications.save(data)

    def _check(self, meeting_id: UUID, code: str) -> CheckRow:
        return next(row for row in self._preparation.checks(meeting_id) if row.code == code)

    def _houses(self) -> dict[str, UUID]:
        return {row.address: row.id for row in self._directories.houses()}

    def _day(self, days: int) -> date:
        """Go to the morning of a day counted from today, and return it."""
        day = self._today + timedelta(days=days)
        self._clock.set(day, _MORNING)
        return day


def _when(one: Fields) -> int:
    return int(one["day"])
