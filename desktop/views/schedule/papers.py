"""Show the papers of the schedule and of a meeting in the place of the month."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.domain.rows.privacy import PublicTextRow
from desktop.documents.posters.sheet import PosterOptions, SheetSize
from desktop.documents.templates.kinds import TemplateKind
from desktop.operations import Operations
from desktop.services.notice_files import Notice
from desktop.services.notices import CardOptions, NoticeService
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.schedule.actions import Deed
from desktop.views.schedule.card_options import CardOptionsBar
from desktop.views.schedule.wording import month_words

if TYPE_CHECKING:
    from desktop.services.publication import Decision, Suspect
    from desktop.views.common.paper_desk import DeskPaper, PaperDesk
    from desktop.views.common.paper_saving import ExportFolder, Saving
    from desktop.views.schedule.review import ReviewPanel

_QUARTER = 3
_POSTERS = 4


class PaperStage(QStackedWidget):
    """Hold the work of the page and, from its first use on, the desk of its papers.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        paper_saved(str, object, object): a message with its kind, and what was saved.
        left(): the work is shown again.
    """

    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        operations: Operations,
        notices: NoticeService,
        folder: "ExportFolder",
        work: QWidget,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._operations = operations
        self._notices = notices
        self._folder = folder
        self._work = work
        self._desk: PaperDesk | None = None
        self._review: ReviewPanel | None = None
        self._wanted: tuple[list[DeskPaper], int] = ([], 0)
        self._own: frozenset[TemplateKind] = frozenset()
        self._suspects: list[Suspect] = []
        self._has_cards = False
        self._cards_wanted = CardOptions()
        self.review_action = make_action(
            self, self.tr("Texts about residents…"), self._on_review_triggered
        )
        self.card_options = CardOptionsBar()
        self.card_options.changed.connect(self._on_card_options_changed)
        self.card_options.begin(today())
        self.card_options.hide()
        self.addWidget(work)

    def desk(self) -> "PaperDesk":
        """Return the desk; it is made when it is first asked for, printing loads much."""
        from desktop.views.common.paper_desk import PaperDesk

        if self._desk is None:
            self._desk = PaperDesk(
                self._theme, self._operations, self._folder, self.tr("Back to the schedule")
            )
            self._desk.told.connect(self.told)
            self._desk.saved.connect(self.paper_saved)
            self._desk.back_requested.connect(self.leave)
            self._desk.add_tool(self.review_action)
            self._desk.add_tool_widget(self.card_options)
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
        papers = [
            self._period(month, first, _end_of(first.year, first.month)),
            self._period(bare, first, _end_of(first.year, first.month), stamped=False),
            self._period(quarter, first.replace(month=start), _end_of(first.year, end)),
            self._period(year, first.replace(month=1), date(first.year, 12, 31)),
            self._approved(first.year),
        ]
        ask = partial(
            self._notices.publication.of_period, first.replace(month=1), date(first.year, 12, 31)
        )
        self._look_over(ask, papers.copy)

    def show_meeting(self, deed: Deed, meeting_id: UUID, *, is_coming: bool) -> None:
        """Show the paper of a meeting that a deed asks for, and offer those of the same time."""
        is_results = deed is Deed.RESULTS
        ask = partial(self._notices.publication.of_meeting, meeting_id, with_results=is_results)
        if is_results:
            self._look_over(ask, partial(self._results, meeting_id))
            return
        chosen = _POSTERS if is_coming and deed is Deed.CARDS else 0
        papers = self._of_coming if is_coming else self._cards
        self._look_over(ask, partial(papers, meeting_id), chosen)
        self._has_cards = True

    def _look_over(
        self,
        ask: Callable[[], "list[Suspect]"],
        papers: Callable[[], "list[DeskPaper]"],
        chosen: int = 0,
    ) -> None:
        """Ask first about every text that may speak of a resident, then show the papers."""
        self._has_cards = False
        self._operations.query(
            partial(_asked, ask, self._notices.own_posters),
            partial(self._on_looked_over, papers, chosen),
            channel=self,
        )

    def _on_looked_over(
        self,
        papers: Callable[[], "list[DeskPaper]"],
        chosen: int,
        found: "tuple[list[Suspect], frozenset[TemplateKind]]",
    ) -> None:
        suspects, self._own = found
        self._wanted = (papers(), chosen)
        self._suspects = suspects
        self.review_action.setVisible(bool(suspects))
        if any(one.decided is None for one in suspects):
            self._on_review_triggered()
        else:
            self._show()

    @Slot()
    def _on_review_triggered(self) -> None:
        panel = self.review()
        panel.ask(self._suspects)
        self.setCurrentWidget(panel)

    def review(self) -> "ReviewPanel":
        """Return the panel that asks about texts; it is made when it is first needed."""
        from desktop.views.schedule.review import ReviewPanel

        if self._review is None:
            self._review = ReviewPanel(self._theme)
            self._review.decided.connect(self._on_review_decided)
            self._review.back_requested.connect(self.leave)
            self.addWidget(self._review)
        return self._review

    @Slot(object)
    def _on_review_decided(self, decisions: "list[Decision]") -> None:
        self._suspects = [
            replace(one.suspect, decided=PublicTextRow(one.choice, one.replacement))
            for one in decisions
        ]
        decide = partial(self._notices.publication.decide, decisions)
        self._operations.command(decide, self._on_decisions_kept)

    def _on_decisions_kept(self, _changes: object) -> None:
        self._show()

    def _show(self) -> None:
        papers, chosen = self._wanted
        desk = self.desk()
        self.setCurrentWidget(desk)
        desk.show_papers(papers, chosen)
        self.card_options.setVisible(self._has_cards)

    @Slot()
    def _on_card_options_changed(self) -> None:
        """Make the paper that is shown again; a poster is made as it was."""
        self._cards_wanted = self.card_options.options()
        if self._has_cards:
            papers, _ = self._wanted
            focus = self.card_options.focusWidget()
            self.desk().show_papers(papers, self.desk().shown_place())
            if focus is not None:
                focus.setFocus()

    def _period(self, title: str, first: date, last: date, *, stamped: bool = True) -> "DeskPaper":
        make = partial(self._notices.schedule, first, last, stamped=stamped)
        calendar = partial(self._notices.calendar, first, last)
        return self._paper(title, make, self._saving(make, "docx"), self._saving(calendar, "ics"))

    def _approved(self, year: int) -> "DeskPaper":
        title = self.tr("Year {0}, the newest approved edition").format(year)
        make = partial(self._notices.approved, year)
        return self._paper(title, make, self._saving(make, "docx"))

    def _posters(self, meeting_id: UUID) -> "list[DeskPaper]":
        text = self._saving(partial(self._notices.announcement, meeting_id), "txt")
        kinds = (
            (self.tr("Poster A4"), PosterOptions(SheetSize.A4)),
            (self.tr("Poster A4 with tear-off strips"), PosterOptions(SheetSize.A4, strips=True)),
            (self.tr("Poster A3"), PosterOptions(SheetSize.A3)),
            (self.tr("Poster A3 with tear-off strips"), PosterOptions(SheetSize.A3, strips=True)),
        )
        return [
            self._poster(
                title, TemplateKind.POSTER, partial(self._notices.poster, meeting_id, options), text
            )
            for title, options in kinds
        ]

    def _of_coming(self, meeting_id: UUID) -> "list[DeskPaper]":
        return [*self._posters(meeting_id), *self._cards(meeting_id)]

    def _poster(
        self, title: str, kind: TemplateKind, make: Callable[[], Notice], *others: "Saving"
    ) -> "DeskPaper":
        """Offer a poster, as a DOCX too where the city has a template for it."""
        docx = (self._saving(make, "docx"),) if kind in self._own else ()
        return self._paper(title, make, *docx, *others)

    def _cards(self, meeting_id: UUID) -> "list[DeskPaper]":
        notices = self._notices
        return [
            self._paper(self.tr("Question cards"), self._chosen(notices.cards, meeting_id)),
            self._paper(self.tr("Tickets"), self._chosen(notices.tickets, meeting_id)),
        ]

    def _chosen(
        self, make: Callable[[UUID, CardOptions], Notice], meeting_id: UUID
    ) -> Callable[[], Notice]:
        return partial(self._as_chosen, make, meeting_id)

    def _as_chosen(self, make: Callable[[UUID, CardOptions], Notice], meeting_id: UUID) -> Notice:
        """Return the cards as they were last chosen; runs off the GUI thread."""
        return make(meeting_id, self._cards_wanted)

    def _results(self, meeting_id: UUID) -> "list[DeskPaper]":
        results, kind = self._notices.results, TemplateKind.RESULTS
        sizes = ((self.tr("Results A4"), SheetSize.A4), (self.tr("Results A3"), SheetSize.A3))
        return [
            self._poster(title, kind, partial(results, meeting_id, size)) for title, size in sizes
        ]

    def _paper(self, title: str, make: Callable[[], Notice], *others: "Saving") -> "DeskPaper":
        from desktop.views.common.paper_desk import DeskPaper

        pdf = self._saving(make, "pdf")
        return DeskPaper(title, partial(self._notices.finished, make), (pdf, *others))

    def _saving(self, make: Callable[[], Notice], suffix: str) -> "Saving":
        from desktop.views.common.paper_saving import Saving

        name = partial(self._notices.file_name, make, suffix)
        return Saving(suffix, name, partial(self._notices.save, make))


def _asked(
    ask: Callable[[], "list[Suspect]"], own: Callable[[], "frozenset[TemplateKind]"]
) -> "tuple[list[Suspect], frozenset[TemplateKind]]":
    """Read what is to be known before papers are shown; runs off the GUI thread."""
    return ask(), own()


def _end_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
