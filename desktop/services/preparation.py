"""Prepare a meeting: the check list, the questions handed in, where residents were told."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import TellingChannel
from db.domain.errors import UserError
from db.domain.inputs import QuestionInput
from db.domain.preparation import USUAL, PreparedInput, TellingInput, due_day
from db.domain.rows.preparation import CheckRow, PreparedRow, TellingRow
from db.domain.text import is_blank
from db.models import CheckItem, Meeting, PreparedQuestion, Telling
from db.queries import meetings
from db.queries import preparation as queries
from db.unit_of_work import UnitOfWork
from desktop.services.gate import long_line, short_line
from desktop.services.question_log import log_question
from desktop.services.working_calendar import read_calendar

LONGEST_LEAD = 90
"""Working days before a meeting: more is no preparation of it."""
_PAPERS = (TellingChannel.ENTRANCE, TellingChannel.QUARTER)
_NEWS = (TellingChannel.MEDIA, TellingChannel.NETWORK)


class PreparationService:
    """Keep what is done before a meeting."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def checks(self, meeting_id: UUID) -> list[CheckRow]:
        """Return the check list of a meeting by the days on which things are due."""
        with self._database.read() as connection:
            card = meetings.card(connection, meeting_id)
            if card is None:
                raise UserError("gone", kind=Meeting.kind)
            calendar = read_calendar(connection)
            stored = {
                row.code or str(row.id): row for row in queries.checks(connection, meeting_id)
            }
            counts = self._counts(
                len(queries.prepared(connection, meeting_id)),
                queries.tellings(connection, meeting_id),
                len(meetings.attendance(connection, meeting_id)),
            )
        rows = [
            CheckRow(None, 0, one.code, "", one.lead_days, None, None, "")
            for one in USUAL
            if one.code not in stored
        ]
        rows += [
            CheckRow(
                row.id,
                row.version,
                row.code,
                row.title,
                row.lead_days,
                None,
                row.done_on,
                row.done_by,
                row.needless,
            )
            for row in stored.values()
        ]
        return sorted(
            (_dated(row, due_day(card.on, row.lead_days, calendar), counts) for row in rows),
            key=_check_order,
        )

    def tick(self, meeting_id: UUID, row: CheckRow, done_on: date | None, who: str) -> ChangeSet:
        """Note that a thing is done, or that it is not; raise :class:`UserError` ``stale``."""
        with self._database.unit_of_work() as uow:
            item = _item(uow, meeting_id, row)
            item.done_on = done_on
            item.done_by = short_line(who) if done_on else ""
            item.needless = False
            return uow.commit()

    def spare(self, meeting_id: UUID, row: CheckRow, *, is_needless: bool) -> ChangeSet:
        """Note that the meeting needs no such thing; one of somebody's own goes altogether."""
        with self._database.unit_of_work() as uow:
            item = _item(uow, meeting_id, row)
            if item.code:
                item.needless = is_needless
            else:
                uow.delete(item)
            return uow.commit()

    def add_check(self, meeting_id: UUID, title: str, lead_days: int) -> ChangeSet:
        """Put a thing of one's own on the list; raise ``no_check_title``, ``bad_lead_days``."""
        words = short_line(title)
        if is_blank(words):
            raise UserError("no_check_title")
        if not 0 <= lead_days <= LONGEST_LEAD:
            raise UserError("bad_lead_days", most=LONGEST_LEAD)
        with self._database.unit_of_work() as uow:
            uow.get(Meeting, meeting_id)
            uow.add(CheckItem(meeting_id=meeting_id, title=words, lead_days=lead_days))
            return uow.commit()

    def prepared(self, meeting_id: UUID) -> list[PreparedRow]:
        """Return the questions handed in, in their order."""
        with self._database.read() as connection:
            return queries.prepared(connection, meeting_id)

    def add_prepared(self, meeting_id: UUID, questions: Sequence[PreparedInput]) -> ChangeSet:
        """Take in questions at the end; raise :class:`UserError` ``question_empty``."""
        with self._database.unit_of_work() as uow:
            uow.get(Meeting, meeting_id)
            last = queries.last_place(uow.session.connection(), meeting_id)
            for place, data in enumerate(questions, last + 1):
                uow.add(
                    PreparedQuestion(
                        meeting_id=meeting_id,
                        position=place,
                        line=_line(data),
                        handed_by=short_line(data.handed_by),
                    )
                )
            return uow.commit()

    def edit_prepared(self, key: UUID, data: PreparedInput, version: int) -> ChangeSet:
        """Write the form of a question; raise ``question_empty``, ``gone``, ``stale``."""
        with self._database.unit_of_work() as uow:
            found = uow.get(PreparedQuestion, key, version)
            found.line = _line(data)
            found.handed_by = short_line(data.handed_by)
            return uow.commit()

    def drop_prepared(self, key: UUID, version: int) -> ChangeSet:
        """Take a question off the list; raise ``gone``, ``stale``."""
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(PreparedQuestion, key, version))
            return uow.commit()

    def carry(self, key: UUID, data: QuestionInput, question_id: UUID | None = None) -> ChangeSet:
        """Write a prepared question into the minutes under the next number.

        One that stands there already makes this do nothing. Raises as
        :func:`~desktop.services.question_log.log_question` and ``gone``.
        """
        with self._database.unit_of_work() as uow:
            found = uow.get(PreparedQuestion, key)
            rows = queries.prepared(uow.session.connection(), found.meeting_id)
            if any(row.id == key and row.question_id is not None for row in rows):
                return uow.commit()
            question = log_question(uow, found.meeting_id, data, question_id)
            found.question_id = question.id
            return uow.commit()

    def tellings(self, meeting_id: UUID) -> list[TellingRow]:
        """Return where residents were told of a meeting, the newest first."""
        with self._database.read() as connection:
            return queries.tellings(connection, meeting_id)

    def tell(self, meeting_id: UUID, data: TellingInput) -> ChangeSet:
        """Note where residents were told; raise :class:`UserError` ``no_telling_place``."""
        with self._database.unit_of_work() as uow:
            uow.get(Meeting, meeting_id)
            telling = Telling(meeting_id=meeting_id)
            _fill_telling(telling, data)
            uow.add(telling)
            return uow.commit()

    def edit_telling(self, key: UUID, data: TellingInput, version: int) -> ChangeSet:
        """Write the form of an announcement; raise ``no_telling_place``, ``gone``, ``stale``."""
        with self._database.unit_of_work() as uow:
            _fill_telling(uow.get(Telling, key, version), data)
            return uow.commit()

    def drop_telling(self, key: UUID, version: int) -> ChangeSet:
        """Take an announcement off the register; raise ``gone``, ``stale``."""
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(Telling, key, version))
            return uow.commit()

    @staticmethod
    def _counts(prepared: int, tellings: Sequence[TellingRow], team: int) -> Counter[str]:
        return Counter(
            questions=prepared,
            team=team,
            boards=sum(row.channel in _PAPERS for row in tellings),
            media=sum(row.channel in _NEWS for row in tellings),
        )


def _dated(row: CheckRow, due: date | None, counts: Counter[str]) -> CheckRow:
    return CheckRow(
        row.id,
        row.version,
        row.code,
        row.title,
        row.lead_days,
        due,
        row.done_on,
        row.done_by,
        row.is_needless,
        counts[row.code] if row.code else 0,
    )


def _check_order(row: CheckRow) -> tuple[bool, int, int, str]:
    """Order by the day; what is usual keeps its place within it, ticked or not."""
    place = _PLACES.get(row.code, len(_PLACES))
    return row.is_needless, -row.lead_days, place, row.title


_PLACES = {one.code: place for place, one in enumerate(USUAL)}


def _item(uow: UnitOfWork, meeting_id: UUID, row: CheckRow) -> CheckItem:
    """Return the stored thing; one of the usual list is stored when it is first touched."""
    if row.id is not None:
        return uow.get(CheckItem, row.id, row.version)
    uow.get(Meeting, meeting_id)
    twice = select(CheckItem.id).where(
        CheckItem.meeting_id == meeting_id,
        CheckItem.code == row.code,
        CheckItem.deleted_at.is_(None),
    )
    if uow.session.scalar(twice) is not None:
        raise UserError("stale", kind=CheckItem.kind)
    return uow.add(CheckItem(meeting_id=meeting_id, code=row.code, lead_days=row.lead_days))


def _line(data: PreparedInput) -> str:
    line = long_line(data.line)
    if is_blank(line):
        raise UserError("question_empty")
    return line


def _fill_telling(telling: Telling, data: TellingInput) -> None:
    telling.channel = data.channel
    telling.told_on = data.told_on
    telling.place = short_line(data.place)
    telling.told_by = short_line(data.told_by)
    telling.link = short_line(data.link)
    if is_blank(telling.place) and is_blank(telling.link):
        raise UserError("no_telling_place")
