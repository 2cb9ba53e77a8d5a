"""Read what the live minutes show, one reading at a time."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.domain.enums import MeetingState
from db.domain.rows.meetings import MeetingRow
from desktop.operations.bridge import Operations
from desktop.views.minutes.reading import (
    MeetingView,
    read_directories,
    read_meeting,
    read_offers,
)
from desktop.views.minutes.services import MinutesServices


class PageReading(QObject):
    """Ask for the meeting, the directories and the meetings to choose from.

    Signals:
        meeting_read(object, bool): the MeetingView of the meeting that is open, and whether it is
            the first since it was opened.
        directories_read(object): the Directories.
        running_found(object): at the first look one meeting is going on, by its id: the program was
            closed while it ran.
        offers_read(object): the MeetingRows to choose from, while no meeting is open.
    """

    meeting_read = Signal(object, bool)
    directories_read = Signal(object)
    running_found = Signal(object)
    offers_read = Signal(object)

    def __init__(
        self, services: MinutesServices, operations: Operations, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._services = services
        self._operations = operations
        self._today = today
        self._meeting_id: UUID | None = None
        self._is_opening = False
        self._is_stale = False
        self._was_offered = False
        self.is_reading = False

    def open(self, meeting_id: UUID) -> None:
        """Read this meeting from now on."""
        self._meeting_id = meeting_id
        self._is_opening = True

    def read_meeting(self) -> None:
        """Read once more after the reading under way, however much was written meanwhile.

        Were each commit to start a reading of its own, a fast typist would see none of them.
        """
        if self._meeting_id is None:
            return
        if self.is_reading:
            self._is_stale = True
            return
        self.is_reading = True
        self._is_stale = False
        work = partial(
            read_meeting,
            self._services.schedule,
            self._services.minutes,
            self._meeting_id,
            is_opening=self._is_opening,
        )
        self._operations.query(work, self._on_meeting, self._on_refused)

    def read_directories(self) -> None:
        """Read what letters are looked up in."""
        self._operations.query(
            partial(read_directories, self._services.entry),
            self.directories_read.emit,
            channel=(self, "directories"),
        )

    def read_offers(self) -> None:
        """Read the meetings to choose from."""
        self._operations.query(
            partial(read_offers, self._services.schedule, self._today()),
            self._on_offers,
            channel=(self, "offers"),
        )

    def _on_meeting(self, view: MeetingView) -> None:
        self._end()
        if view.card.id == self._meeting_id:
            is_first, self._is_opening = self._is_opening, False
            self.meeting_read.emit(view, is_first)

    def _on_refused(self, error: Exception) -> None:
        self._end()
        self._operations.failed.emit(error)

    def _on_offers(self, rows: list[MeetingRow]) -> None:
        is_first, self._was_offered = not self._was_offered, True
        running = [row for row in rows if row.state is MeetingState.RUNNING]
        if len(running) == 1 and is_first:
            self.running_found.emit(running[0].id)
        elif self._meeting_id is None:
            self.offers_read.emit(rows)

    def _end(self) -> None:
        self.is_reading = False
        if self._is_stale:
            self.read_meeting()
