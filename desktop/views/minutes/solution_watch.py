"""Look, while a line is typed, for a typical solution, and put it into the line or the question."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.domain.changes import ChangeSet
from db.domain.counting import lacks_assignee, lacks_deadline, lacks_order, lacks_wording
from db.domain.given import given_from_offer
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.solutions import SolutionOffer
from desktop.operations.bridge import Operations
from desktop.services.solutions import SolutionService
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.solution_card import KEYS, SolutionCard
from desktop.wording import word_error

_PAUSE_MS = 200
_SHORTEST = 4
"""Letters of a line from which on it says what it is about."""


class SolutionWatch(QObject):
    """Keep the offered solutions in step with the line, or with the current question."""

    def __init__(
        self,
        page: QWidget,
        offered: SolutionCard,
        card: QuestionCard,
        entry: EntryLine,
        solutions: SolutionService,
        operations: Operations,
        offers: Offers,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._offered = offered
        self._card = card
        self._entry = entry
        self._solutions = solutions
        self._operations = operations
        self._offers = offers
        self._today = today
        self._is_closed = True
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        entry.typed.connect(self._on_something_changed)
        card.shown.connect(self._on_something_changed)
        offered.chosen.connect(self._on_offered_chosen)
        words = (self.tr("Take the typical solution"), self.tr("Take the other typical solution"))
        self.actions: list[QAction] = [
            make_action(page, words[place], partial(offered.choose, place), shortcut=keys)
            for place, keys in enumerate(KEYS)
        ]

    def open(self, *, is_closed: bool) -> None:
        """Offer solutions; in closed minutes nothing is offered."""
        self._is_closed = is_closed
        self._timer.start()

    @Slot()
    def _on_something_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        text, topic = self._wanted()
        if self._is_closed or len(text.strip()) < _SHORTEST:
            self._show([])
            return
        self._operations.query(
            partial(self._solutions.offers, text, topic, self._today()),
            self._show,
            self._operations.failed.emit,
            channel=self,
        )

    def _wanted(self) -> tuple[str, UUID | None]:
        """Return the words and the topic for which a solution is looked for."""
        if not self._entry.is_empty():
            data = self._entry.question()
            if data is None or data.solution_id is not None or data.answer:
                return "", None
            return data.words, data.topic_id or self._entry.usual.topic_of(data.words)
        row = self._card.row
        if row is None or not _is_wanting(row):
            return "", None
        return row.words or row.raw_line, row.topic_id

    def _show(self, offers: Sequence[SolutionOffer]) -> None:
        if not isValid(self._offered):
            return  # the page was made anew meanwhile: a backup has taken the place of the records
        self._offered.show_offers(offers)
        for action in self.actions:
            action.setEnabled(bool(offers))

    @Slot(object)
    def _on_offered_chosen(self, offer: SolutionOffer) -> None:
        row = self._card.row
        if not self._entry.is_empty():
            self._entry.set_given(given_from_offer(offer).over(self._entry.own_given))
        elif row is not None:
            work = partial(self._solutions.take, row.id, offer)
            self._operations.command(work, partial(self._on_taken, row), self._on_refused)
        self._show([])

    def _on_taken(self, row: QuestionRow, _changes: ChangeSet) -> None:
        words = self.tr("Question {0} has the typical solution. Ctrl+Z undoes it.")
        self._offers.tell(words.format(row.number), MessageKind.OK)

    def _on_refused(self, error: Exception) -> None:
        self._offers.tell(word_error(error), MessageKind.ERROR)


def _is_wanting(row: QuestionRow) -> bool:
    """Tell whether a question lacks what a solution would bring."""
    wants = (lacks_order, lacks_wording, lacks_assignee, lacks_deadline)
    return any(lacks(row) for lacks in wants)
