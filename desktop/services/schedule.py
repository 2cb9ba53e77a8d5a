"""Plan meetings, move them, and look where they stand."""

from collections.abc import Collection
from datetime import date, time
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import MeetingState
from db.domain.errors import UserError
from db.domain.inputs import MeetingInput
from db.domain.rows.meetings import AttendanceRow, Clash, MeetingCard, MeetingRow
from db.models import Meeting
from db.queries import meetings as queries
from desktop.services import meeting_records as records
from desktop.services.gate import long_text
from desktop.services.meeting_gate import open_meeting


class ScheduleService:
    """List meetings, plan, edit, copy and move them, and change their state until they begin."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def month(self, first: date, last: date) -> list[MeetingRow]:
        """Return the meetings on the days from ``first`` to ``last``, both counted."""
        with self._database.read() as connection:
            return queries.month(connection, first, last)

    def agenda(
        self,
        *,
        since: date,
        text: str = "",
        states: frozenset[MeetingState] = frozenset(),
        limit: int = 200,
    ) -> list[MeetingRow]:
        """Return the meetings without a day first, then those from ``since`` on.

        ``text`` holds words that place, note or houses must contain; no ``states`` means any.
        """
        with self._database.read() as connection:
            return queries.agenda(connection, since=since, text=text, states=states, limit=limit)

    def card(self, meeting_id: UUID) -> MeetingCard:
        """Return everything about one meeting; raise :class:`UserError` ``gone``."""
        with self._database.read() as connection:
            found = queries.card(connection, meeting_id)
        if found is None:
            raise UserError("gone", kind=Meeting.kind)
        return found

    def attendance(self, meeting_id: UUID) -> list[AttendanceRow]:
        """Return who was invited to a meeting, and who came."""
        with self._database.read() as connection:
            return queries.attendance(connection, meeting_id)

    def clashes(self, on: date, at: time | None, except_id: UUID | None = None) -> list[Clash]:
        """Return the meetings of that day within two hours, or of an unknown hour."""
        with self._database.read() as connection:
            return queries.clashes(connection, on, at, except_id)

    def last_visit(
        self, house_ids: Collection[UUID], before: date | None, except_id: UUID | None = None
    ) -> date | None:
        """Return when a meeting was last held at one of the houses, before that day."""
        with self._database.read() as connection:
            return queries.last_visit(connection, house_ids, before, except_id)

    def plan(self, data: MeetingInput, meeting_id: UUID | None = None) -> ChangeSet:
        """Write a new meeting with the usual team invited: head, secretary, those of the team.

        A ``meeting_id`` that is there already makes this do nothing. Raises :class:`UserError`
        ``no_place`` for a form that names neither a day nor a place, ``gone`` for a deleted house.
        """
        with self._database.unit_of_work() as uow:
            if meeting_id is None or uow.find(Meeting, meeting_id) is None:
                meeting = records.new_meeting(uow, meeting_id)
                records.fill(uow, meeting, data)
                records.invite_usual_team(uow, meeting.id)
            return uow.commit()

    def edit(self, meeting_id: UUID, data: MeetingInput, version: int) -> ChangeSet:
        """Write the form of a meeting; until its protocol is issued, of a held one too.

        An announced meeting that gets another day is planned again: people were told the old one.
        Raises :class:`UserError` ``no_date`` and ``no_place`` where what was announced would lose
        them, ``meeting_cancelled``, ``protocol_issued``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            meeting = uow.get(Meeting, meeting_id, version)
            open_meeting(uow, meeting_id)
            before = meeting.on
            records.fill(uow, meeting, data)
            if meeting.state is MeetingState.ANNOUNCED and before != meeting.on:
                meeting.moved_from = before
                meeting.state = MeetingState.PLANNED
            return uow.commit()

    def copy(
        self, meeting_id: UUID, on: date | None = None, new_id: UUID | None = None
    ) -> ChangeSet:
        """Plan another meeting at the same hour, houses and place, with the same team invited."""
        with self._database.unit_of_work() as uow:
            if new_id is None or uow.find(Meeting, new_id) is None:
                records.copy(uow, uow.get(Meeting, meeting_id), on, new_id)
            return uow.commit()

    def move(
        self, meeting_id: UUID, on: date, at: time | None, reason: str, version: int
    ) -> ChangeSet:
        """Set another day and hour, keeping the old day and the reason.

        What was announced or postponed is planned again. Raises :class:`UserError`
        ``meeting_held``, ``meeting_cancelled``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            meeting = uow.get(Meeting, meeting_id, version)
            _refuse(meeting, MeetingState.RUNNING, MeetingState.HELD, MeetingState.CANCELLED)
            if meeting.on != on:
                meeting.moved_from = meeting.on
            meeting.on, meeting.at = on, at
            meeting.reason = long_text(reason)
            meeting.state = MeetingState.PLANNED
            return uow.commit()

    def announce(self, meeting_id: UUID, version: int) -> ChangeSet:
        """Note that the residents were told; raise :class:`UserError` ``no_date``, ``no_place``."""
        with self._database.unit_of_work() as uow:
            meeting = uow.get(Meeting, meeting_id, version)
            _refuse(meeting, MeetingState.RUNNING, MeetingState.HELD, MeetingState.CANCELLED)
            records.refuse_without_day_or_place(uow, meeting)
            meeting.state = MeetingState.ANNOUNCED
            return uow.commit()

    def postpone(self, meeting_id: UUID, reason: str, version: int) -> ChangeSet:
        """Note that the meeting will not be on its day; the new one comes with :meth:`move`."""
        return self._call_off(meeting_id, MeetingState.POSTPONED, reason, version)

    def cancel(self, meeting_id: UUID, reason: str, version: int) -> ChangeSet:
        """Note that the meeting will not be held at all."""
        return self._call_off(meeting_id, MeetingState.CANCELLED, reason, version)

    def restore(self, meeting_id: UUID, version: int) -> ChangeSet:
        """Plan a cancelled or postponed meeting again, or take a deleted one out of the trash."""
        with self._database.unit_of_work() as uow:
            meeting = uow.find(Meeting, meeting_id)
            if meeting is None:
                raise UserError("gone", kind=Meeting.kind)
            if meeting.version != version:
                raise UserError("stale", kind=Meeting.kind)
            if meeting.deleted_at is not None:
                uow.restore(meeting)
            elif meeting.state in (MeetingState.CANCELLED, MeetingState.POSTPONED):
                meeting.state = MeetingState.PLANNED
                meeting.reason = ""
            return uow.commit()

    def put_back(self, before: MeetingCard, version: int) -> ChangeSet:
        """Undo a move or a change of state: day, hour, state and reason are as they stood before.

        Raises :class:`UserError` ``meeting_held``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            meeting = uow.get(Meeting, before.id, version)
            _refuse(meeting, MeetingState.RUNNING, MeetingState.HELD)
            meeting.on, meeting.at, meeting.moved_from = before.on, before.at, before.moved_from
            meeting.state, meeting.reason = before.state, before.reason
            return uow.commit()

    def delete(self, meeting_id: UUID, version: int) -> ChangeSet:
        """Put a meeting without questions into the trash.

        Raises :class:`UserError` ``meeting_has_questions``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            meeting = uow.get(Meeting, meeting_id, version)
            records.refuse_questions(uow, meeting_id)
            uow.delete(meeting)
            return uow.commit()

    def _call_off(
        self, meeting_id: UUID, state: MeetingState, reason: str, version: int
    ) -> ChangeSet:
        with self._database.unit_of_work() as uow:
            meeting = uow.get(Meeting, meeting_id, version)
            _refuse(meeting, MeetingState.RUNNING, MeetingState.HELD)
            meeting.state = state
            meeting.reason = long_text(reason)
            return uow.commit()


def _refuse(meeting: Meeting, *states: MeetingState) -> None:
    if meeting.state in states:
        is_cancelled = meeting.state is MeetingState.CANCELLED
        raise UserError("meeting_cancelled" if is_cancelled else "meeting_held")
