"""«Дозаполнить»: walk through what the questions of the meeting lack, one key per decision."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.counting import Gap, Missing, gaps
from db.domain.deadlines import Deadline, parse_deadline
from db.domain.inputs import AssigneeInput, BulkAssignment, DeadlineInput
from db.domain.lexicon import Lexicon
from db.domain.rows.protocols import Suggestion
from desktop.operations.bridge import Operations
from desktop.services.orders import OrdersService
from desktop.views.common.actions import make_action
from desktop.views.common.deadline_words import deadline_words, explained
from desktop.views.common.panels import scrolled
from desktop.views.common.theme import Theme
from desktop.views.minutes.fill_panel import MOST_OFFERS, FillPanel
from desktop.views.minutes.reading import MeetingView

_USUAL_DEADLINES = (
    "завтра",
    "до пятницы",
    "10 дней",
    "до конца месяца",
    "до конца квартала",
    "незамедлительно",
    "постоянно",
)

Write = Callable[["partial[ChangeSet]"], object]
Offer = tuple[str, BulkAssignment]


class FillPass(QObject):
    """Ask for each missing thing once; what is skipped stays as it is.

    Signals:
        asked(object): the question with this UUID is asked about now.
        ended(): all was asked, or the user has ended it.
    """

    asked = Signal(object)
    ended = Signal()

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        orders: OrdersService,
        operations: Operations,
        write: Write,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._orders = orders
        self._operations = operations
        self._write = write
        self._today = today
        self._view: MeetingView | None = None
        self._lexicon: Lexicon | None = None
        self._steps: list[Gap] = []
        self._place = 0
        self._decided: set[Gap] = set()
        self._proposed: list[Offer] = []
        self._offers: list[Offer] = []
        self.panel = FillPanel(theme)
        self.area = scrolled(self.panel)
        self.action = make_action(page, self.tr("Fill in the rest"), self.start, shortcut="F4")
        self.panel.offer_chosen.connect(self._on_panel_offer_chosen)
        edit = self.panel.edit
        edit.textEdited.connect(self._on_edit_text_edited)
        edit.returnPressed.connect(self._on_edit_return_pressed)
        edit.back_requested.connect(self._on_edit_back_requested)
        edit.left.connect(self._end)

    def show(self, view: MeetingView) -> None:
        """Take the meeting as it stands on the disk."""
        is_other = self._view is not None and self._view.card.id != view.card.id
        self._view = view
        self.action.setEnabled(not view.is_closed and bool(gaps(view.questions)))
        if is_other and self._steps:
            self._end()

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Take what letters are looked up in."""
        self._lexicon = lexicon

    @Slot()
    def start(self) -> None:
        """Begin with the first thing that is missing."""
        if self._view is None or self._view.is_closed:
            return
        self._steps = gaps(self._view.questions)
        self._decided = set()
        self._go(0)

    def _go(self, place: int) -> None:
        """Ask at a place, or at the next one whose question is still there."""
        rows = {row.id: row for row in self._view.questions} if self._view is not None else {}
        while place < len(self._steps) and self._steps[place].question_id not in rows:
            place += 1
        if place >= len(self._steps):
            self._end()
            return
        self._place = place
        step = self._steps[place]
        row = rows[step.question_id]
        self._proposed = self._offers = []
        progress = self.tr("{0} of {1}").format(place + 1, len(self._steps))
        self.asked.emit(row.id)
        self.panel.ask(progress, f"{row.number}. {row.words}", self._asked_words(step))
        self._propose(step)

    def _asked_words(self, step: Gap) -> str:
        if step.missing is Missing.ASSIGNEE:
            return self.tr("Who answers for it?")
        return self.tr("By when?")

    def _propose(self, step: Gap) -> None:
        if step.missing is Missing.ASSIGNEE:
            self._operations.query(
                partial(self._orders.suggestions, [step.question_id]),
                partial(self._on_suggested, step),
                channel=self,
            )
            return
        found = ((words, self._deadline(words)) for words in _USUAL_DEADLINES)
        self._proposed = [
            (
                f"{words} — {deadline_words(one.kind, one.on, self._today())}" if one.on else words,
                _by_deadline(one),
            )
            for words, one in found
            if one is not None
        ]
        self._show(self._proposed)

    def _on_suggested(self, step: Gap, found: list[Suggestion]) -> None:
        if not self._steps or self._steps[self._place] != step:
            return
        self._proposed = [
            (one.label, _by_assignee(AssigneeInput(one.organisation_id, one.person_id)))
            for one in found
        ]
        if not self.panel.edit.text():
            self._show(self._proposed)

    def _show(self, offers: Sequence[Offer]) -> None:
        self._offers = list(offers[:MOST_OFFERS])
        self.panel.show_offers([label for label, _ in self._offers])

    def _deadline(self, words: str) -> Deadline | None:
        if self._lexicon is None:
            return None
        return parse_deadline(words, self._today(), self._lexicon.calendar)

    def _matches(self, text: str) -> list[Offer]:
        """Return what the letters mean."""
        if self._lexicon is None:
            return []
        if self._steps[self._place].missing is Missing.ASSIGNEE:
            found = self._lexicon.assignees.find(text)
            return [(entry.label, _by_assignee(entry.key)) for entry in found]
        deadline = self._deadline(text)
        return [(explained(deadline), _by_deadline(deadline))] if deadline is not None else []

    @Slot(str)
    def _on_edit_text_edited(self, text: str) -> None:
        if self._steps:
            self.panel.tell("")
            self._show(self._matches(text) if text.strip() else self._proposed)

    @Slot()
    def _on_edit_return_pressed(self) -> None:
        """Take what the letters mean; without letters skip."""
        if not self._steps:
            return
        if not self.panel.edit.text().strip():
            self._forward()
        elif self._offers:
            self._on_panel_offer_chosen(1)
        else:
            self.panel.tell(self.tr("Not understood. Type it differently."))

    @Slot(int)
    def _on_panel_offer_chosen(self, place: int) -> None:
        if not self._steps or place > len(self._offers):
            return
        step = self._steps[self._place]
        self._write(partial(self._orders.assign, [step.question_id], self._offers[place - 1][1]))
        self._decided.add(step)
        self._forward()

    def _forward(self) -> None:
        place = self._place + 1
        while place < len(self._steps) and self._steps[place] in self._decided:
            place += 1
        self._go(place)

    @Slot()
    def _on_edit_back_requested(self) -> None:
        if self._steps and self._place:
            self._go(self._place - 1)

    @Slot()
    def _end(self) -> None:
        self._steps = []
        self.ended.emit()


def _by_assignee(assignee: AssigneeInput) -> BulkAssignment:
    return BulkAssignment(assignees=(assignee,))


def _by_deadline(deadline: Deadline) -> BulkAssignment:
    return BulkAssignment(deadline=DeadlineInput(deadline.kind, deadline.on, deadline.phrase))
