"""Show the papers of the schedule and of a meeting in the place of the month."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.documents.posters.sheet import PosterOptions, SheetSize
from desktop.operations import Operations
from desktop.services.notice_files import Notice
from desktop.services.notices import NoticeService
from desktop.views.common.theme import Theme
from desktop.views.schedule.actions import Deed
from desktop.views.schedule.wording import month_words

if TYPE_CHECKING:
    from desktop.views.common.paper_desk import DeskPaper, ExportFolder, PaperDesk, Saving

_QUARTER = 3


class PaperStage(QStackedWidget):
    """Hold the work of the page and, from its first use on, the desk of its papers.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        left(): the work is shown again.
    """

    told = Signal(str, object, str, object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        operations: Operations,
        notices: NoticeService,
        folder: "ExportFolder",
        work: QWidget,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._operations = operations
        self._notices = notices
        self._folder = folder
        self._work = work
        self._desk: PaperDesk | None = None
        self.addWidget(work)

    def desk(self) -> "PaperDesk":
        """Return the desk; it is made when it is first asked for, printing loads much."""
        from desktop.views.common.paper_desk import PaperDesk

        if self._desk is None:
            self._desk = PaperDesk(
                self._theme, self._operations, self._folder, self.tr("Back to the schedule")
            )
            self._desk.told.connect(self.told)
            self._desk.back_requested.connect(self.leave)
            self.addWidget(self._desk)
        return self._desk

    @Slot()
    def leave(self) -> None:
        """Show the work again."""
        if self.currentWidget() is not self._work:
            self.setCurrentWidget(self._work)
            self.left.emit()

    def show_schedule(self, first: date) -> None:
        """Show the schedule of the month that begins on a day; offer the quarter and the year."""
        start = (first.month - 1) // _QUARTER * _QUARTER + 1
        month, end = month_words(first), start + _QUARTER - 1
        quarter = self.tr("Quarter {0} of {1}").format(start // _QUARTER + 1, first.year)
        year = self.tr("Year {0}").format(first.year)
        bare = self.tr("{0}, without the stamp of approval").format(month)
        self._show(
            [
                self._period(month, first, _end_of(first.year, first.month)),
                self._period(bare, first, _end_of(first.year, first.month), stamped=False),
                self._period(quarter, first.replace(month=start), _end_of(first.year, end)),
                self._period(year, first.replace(month=1), date(first.year, 12, 31)),
            ]
        )

    def show_meeting(self, deed: Deed, meeting_id: UUID, *, is_coming: bool) -> None:
        """Show the paper of a meeting that a deed asks for, and offer those of the same time."""
        if deed is Deed.RESULTS:
            self._show(self._results(meeting_id))
            return
        posters = self._posters(meeting_id) if is_coming else []
        chosen = len(posters) if deed is Deed.CARDS else 0
        self._show([*posters, *self._cards(meeting_id)], chosen)

    def _show(self, papers: "list[DeskPaper]", chosen: int = 0) -> None:
        desk = self.desk()
        self.setCurrentWidget(desk)
        desk.show_papers(papers, chosen)

    def _period(self, title: str, first: date, last: date, *, stamped: bool = True) -> "DeskPaper":
        make = partial(self._notices.schedule, first, last, stamped=stamped)
        calendar = partial(self._notices.calendar, first, last)
        return self._paper(title, make, self._saving(make, "docx"), self._saving(calendar, "ics"))

    def _posters(self, meeting_id: UUID) -> "list[DeskPaper]":
        text = self._saving(partial(self._notices.announcement, meeting_id), "txt")
        kinds = (
            (self.tr("Poster A4"), PosterOptions(SheetSize.A4)),
            (self.tr("Poster A4 with tear-off strips"), PosterOptions(SheetSize.A4, strips=True)),
            (self.tr("Poster A3"), PosterOptions(SheetSize.A3)),
            (self.tr("Poster A3 with tear-off strips"), PosterOptions(SheetSize.A3, strips=True)),
        )
        return [
            self._paper(title, partial(self._notices.poster, meeting_id, options), text)
            for title, options in kinds
        ]

    def _cards(self, meeting_id: UUID) -> "list[DeskPaper]":
        notices = self._notices
        return [
            self._paper(self.tr("Question cards"), partial(notices.cards, meeting_id)),
            self._paper(self.tr("Tickets"), partial(notices.tickets, meeting_id)),
        ]

    def _results(self, meeting_id: UUID) -> "list[DeskPaper]":
        results = self._notices.results
        return [
            self._paper(self.tr("Results A4"), partial(results, meeting_id, SheetSize.A4)),
            self._paper(self.tr("Results A3"), partial(results, meeting_id, SheetSize.A3)),
        ]

    def _paper(self, title: str, make: Callable[[], Notice], *others: "Saving") -> "DeskPaper":
        from desktop.views.common.paper_desk import DeskPaper

        pdf = self._saving(make, "pdf")
        return DeskPaper(title, partial(self._notices.pdf, make), (pdf, *others))

    def _saving(self, make: Callable[[], Notice], suffix: str) -> "Saving":
        from desktop.views.common.paper_desk import Saving

        name = partial(self._notices.file_name, make, suffix)
        return Saving(suffix, name, partial(self._notices.save, make))


def _end_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
