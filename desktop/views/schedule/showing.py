"""Read what the parts of the schedule show, and show it when it comes."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from db.domain.rows.meetings import MeetingRow
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.services.schedule import ScheduleService
from desktop.views.schedule import readings
from desktop.views.schedule.actions import Deed, fit_deeds
from desktop.views.schedule.header import MonthHeader
from desktop.views.schedule.month_grid import MonthGrid
from desktop.views.schedule.month_model import Month
from desktop.views.schedule.readings import Book, FormFacts, MeetingFacts
from desktop.views.schedule.side import ScheduleSide
from desktop.views.schedule.step_box import StepKind


class Showing(QObject):
    """Bring month, agenda, chosen meeting and form to what the records say."""

    def __init__(
        self,
        page: QObject,
        schedule: ScheduleService,
        directories: DirectoriesService,
        operations: Operations,
        today: Callable[[], date],
        grid: MonthGrid,
        header: MonthHeader,
        side: ScheduleSide,
        deeds: Mapping[Deed, QAction],
    ) -> None:
        super().__init__(page)
        self._schedule = schedule
        self._directories = directories
        self._operations = operations
        self._today = today
        self._grid = grid
        self._header = header
        self._side = side
        self._deeds = deeds
        self._has_book = False
        self.explain: UUID | None = None
        """The meeting that was dragged away and asks why, once it is shown."""

    def forget_book(self) -> None:
        """Read anew what forms complete from, when it is wanted next."""
        self._has_book = False

    def show_chosen(self, meeting_id: UUID | None) -> None:
        """Show the meeting that was chosen in the month."""
        self._side.agenda.choose(meeting_id)
        self.read_meeting()

    def read_month(self) -> None:
        """Read the month that the chosen day is in."""
        first = self._grid.day.replace(day=1)
        work = partial(readings.read_month, self._schedule, self._directories, first)
        self._operations.query(work, self._on_month, channel=("month", self))

    @Slot()
    def read_agenda(self) -> None:
        """Read the meetings that come and those without a day."""
        wanted = self._side.agenda.wanted()
        work = partial(
            self._schedule.agenda, since=wanted.since, text=wanted.text, states=wanted.states
        )
        self._operations.query(work, self._on_agenda, channel=("agenda", self))

    def read_meeting(self) -> None:
        """Read the chosen meeting."""
        if self._grid.meeting is None:
            self.show_free()
            return
        work = partial(readings.read_meeting, self._schedule, self._grid.meeting)
        self._operations.query(work, self._on_meeting, self._on_lost, channel=("meeting", self))

    def read_book(self) -> None:
        """Read what the form completes from, when one is opened: it is large."""
        if self._has_book:
            return
        work = partial(readings.read_book, self._directories)
        self._operations.query(work, self._on_book, channel=("book", self))

    @Slot()
    def read_form_facts(self) -> None:
        """Read what speaks against what the form says."""
        card = self._side.form.meeting
        data = self._side.form.typed()
        work = partial(readings.read_form, self._schedule, data, card.id if card else None)
        self._operations.query(work, self._on_form_facts, channel=("form", self))

    def _on_month(self, month: Month) -> None:
        self._grid.set_month(month, self._today())
        self._header.show_month(month.first, is_known=month.is_known)
        if self._grid.meeting is None:
            found = month.on_day(self._grid.day)
            if found:
                self._grid.choose(self._grid.day, found[0].id)
                self.show_chosen(found[0].id)
            else:
                self.show_free()

    def _on_agenda(self, rows: list[MeetingRow]) -> None:
        self._side.agenda.set_rows(rows)
        self._side.agenda.choose(self._grid.meeting)

    def _on_meeting(self, facts: MeetingFacts) -> None:
        if facts.card.id != self._grid.meeting:
            return
        self._side.show_meeting(facts.card, facts.clashes)
        fit_deeds(self._deeds, facts.card.state)
        if self.explain == facts.card.id:
            self.explain = None
            self._side.ask(StepKind.EXPLAIN)

    def _on_lost(self, _error: Exception) -> None:
        """Forget a meeting that was deleted."""
        self._grid.choose(self._grid.day, None)
        self.show_free()

    def _on_book(self, book: Book) -> None:
        self._has_book = True
        self._side.form.set_directory(book.calendar, book.houses, book.addresses)
        self._side.step.set_calendar(book.calendar)

    def _on_form_facts(self, facts: FormFacts) -> None:
        self._side.form.show_facts(facts.clashes, facts.visit)

    def show_free(self) -> None:
        """Show the chosen day without a meeting."""
        month = self._grid.month
        place = month.place_of(self._grid.day)
        title = month.cells[place].title if place is not None else ""
        self._side.show_free(self._grid.day, title)
        fit_deeds(self._deeds, None)
