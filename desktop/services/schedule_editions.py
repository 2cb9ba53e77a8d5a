"""Approve the schedule of a year: each approval freezes it as one more edition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.errors import UserError
from db.domain.rows.monitoring import EditionLine, EditionRow
from db.domain.rows.notices import NoticeMeeting
from db.models import ScheduleEdition
from db.queries import monitoring as queries
from db.queries import notices
from desktop.services import notice_rows
from desktop.services.gate import long_text, short_line
from desktop.services.publication import cleared


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """Say in what the schedule of today differs from the newest approved one."""

    added: tuple[EditionLine, ...]
    dropped: tuple[EditionLine, ...]
    moved: tuple[tuple[EditionLine, EditionLine], ...]
    """As approved, and as it is now."""

    def __bool__(self) -> bool:
        return bool(self.added or self.dropped or self.moved)


class ScheduleEditionService:
    """Freeze the schedule of a year, and tell what has changed since."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def editions(self, year: int) -> list[EditionRow]:
        """Return the approved schedules of a year, the newest first."""
        with self._database.read() as connection:
            return queries.editions(connection, year)

    def changes(self, year: int) -> EditionChanges | None:
        """Return what has changed since the newest approval; ``None`` where there is none."""
        approved = self.editions(year)
        return _compare(approved[0].lines, self.now(year)) if approved else None

    def now(self, year: int) -> tuple[EditionLine, ...]:
        """Return the meetings of a year as they stand today."""
        with self._database.read() as connection:
            found = notices.in_period(connection, date(year, 1, 1), date(year, 12, 31))
            return tuple(_line(one) for one in cleared(connection, found) if one.on is not None)

    def approve(self, year: int, on: date, by: str, note: str = "") -> ChangeSet:
        """Freeze the schedule of a year as its next edition.

        Raises :class:`UserError` ``no_approver``, ``schedule_empty`` and ``schedule_unchanged``.
        """
        who = short_line(by)
        if not who:
            raise UserError("no_approver")
        lines = self.now(year)
        if not lines:
            raise UserError("schedule_empty", year=year)
        approved = self.editions(year)
        if approved and not _compare(approved[0].lines, lines):
            raise UserError("schedule_unchanged", edition=approved[0].edition)
        with self._database.unit_of_work() as uow:
            last = uow.session.scalar(
                select(func.max(ScheduleEdition.edition)).where(ScheduleEdition.year == year)
            )
            uow.add(
                ScheduleEdition(
                    year=year,
                    edition=(last or 0) + 1,
                    approved_on=on,
                    approved_by=who,
                    note=long_text(note),
                    content={"meetings": [_stored(line) for line in lines]},
                )
            )
            return uow.commit()


def _compare(before: Sequence[EditionLine], now: Sequence[EditionLine]) -> EditionChanges:
    old: Mapping[UUID, EditionLine] = {line.meeting_id: line for line in before}
    new: Mapping[UUID, EditionLine] = {line.meeting_id: line for line in now}
    return EditionChanges(
        added=tuple(line for key, line in new.items() if key not in old),
        dropped=tuple(line for key, line in old.items() if key not in new),
        moved=tuple(
            (old[key], line) for key, line in new.items() if key in old and old[key] != line
        ),
    )


def _line(meeting: NoticeMeeting) -> EditionLine:
    told = notice_rows.scheduled(meeting)
    who = told.responsible
    if meeting.on is None:
        raise ValueError("a meeting of a period has a day")
    return EditionLine(
        meeting_id=meeting.id,
        on=meeting.on,
        at=meeting.at,
        place=meeting.place,
        addresses=tuple(meeting.addresses),
        responsible_post=who.post if who else "",
        responsible=who.name if who else "",
        phone=told.phone,
    )


def _stored(line: EditionLine) -> dict[str, Any]:
    return {
        "id": str(line.meeting_id),
        "on": line.on.isoformat(),
        "at": line.at.isoformat("minutes") if line.at else "",
        "place": line.place,
        "addresses": list(line.addresses),
        "post": line.responsible_post,
        "name": line.responsible,
        "phone": line.phone,
    }
