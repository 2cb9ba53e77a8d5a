"""Look, while a line is typed, for what was promised on the same matter before."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.domain.changes import ChangeSet
from db.domain.inputs import EarlierInput
from db.domain.rows.minutes import QuestionRow
from db.domain.rows.search import SimilarRow
from desktop.operations.bridge import Operations
from desktop.services.earlier import EarlierService
from desktop.services.search import SearchService
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.promised_card import MOST, PromisedCard
from desktop.wording import word_error

_PAUSE_MS = 200
_SHORTEST = 4
"""Letters of a line from which on it says what it is about."""


_Wanted = tuple[str, tuple[UUID, ...], tuple[UUID, ...], UUID | None]


class PromiseWatch(QObject):
    """Keep the card of earlier promises in step with the line, or with the current question."""

    def __init__(
        self,
        page: QWidget,
        card: PromisedCard,
        entry: EntryLine,
        search: SearchService,
        earlier: EarlierService,
        operations: Operations,
        offers: Offers,
    ) -> None:
        super().__init__(page)
        self._card = card
        self._entry = entry
        self._search = search
        self._earlier = earlier
        self._operations = operations
        self._offers = offers
        self._houses: tuple[UUID, ...] = ()
        self._row: QuestionRow | None = None
        self._is_closed = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        entry.typed.connect(self._on_entry_typed)
        card.chosen.connect(self._on_card_chosen)
        self.actions = [
            self._action(page, place, takes_over=takes_over)
            for takes_over in (False, True)
            for place in range(1, MOST + 1)
        ]

    def open(self, houses: Sequence[UUID], *, is_closed: bool) -> None:
        """Look first among these houses; in closed minutes nothing is offered."""
        self._houses = tuple(houses)
        self._is_closed = is_closed
        self._timer.start()

    def show_question(self, row: QuestionRow) -> None:
        """Take the current question, which is looked at while the line is empty."""
        if self._row is None or (row.id, row.version) != (self._row.id, self._row.version):
            self._row = row
            self._timer.start()

    def _action(self, page: QWidget, place: int, *, takes_over: bool) -> QAction:
        words = (
            self.tr("Link with earlier promise {0} and take its order over")
            if takes_over
            else self.tr("Link with earlier promise {0}")
        )
        return make_action(
            page,
            words.format(place),
            partial(self._card.choose, place, takes_over=takes_over),
            shortcut=f"{'Ctrl+' if takes_over else ''}Alt+{place}",
        )

    @Slot()
    def _on_entry_typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        text, houses, left_out, topic = self._wanted()
        if self._is_closed or len(text.strip()) < _SHORTEST:
            self._show([])
            return
        self._operations.query(
            partial(self._search.similar, text, houses, left_out, topic),
            self._show,
            self._on_failed,
            channel=self,
        )

    def _wanted(self) -> _Wanted:
        """Return the words, the houses that are near, what is left out, and the topic."""
        if not self._entry.is_empty():
            data = self._entry.question()
            if data is None or data.earlier is not None:
                return "", (), (), None
            own = (data.house_id,) if data.house_id is not None else ()
            topic = data.topic_id or self._entry.usual.topic_of(data.words)
            return data.words, (*own, *self._houses), (), topic
        row = self._row
        if row is None or row.earlier_id is not None:
            return "", (), (), None
        topic = row.topic_id or self._entry.usual.topic_of(row.words)
        return row.words, self._houses, (row.id,), topic

    def _show(self, rows: Sequence[SimilarRow]) -> None:
        if not isValid(self._card):
            return  # the page was made anew meanwhile: a backup has taken the place of the records
        self._card.show_rows(rows)
        for action in self.actions:
            action.setEnabled(bool(rows))

    def _on_failed(self, error: Exception) -> None:
        """Offer nothing: who types is not to be disturbed, and the log tells of it."""
        self._show([])
        self._operations.failed.emit(error)

    @Slot(object, bool)
    def _on_card_chosen(self, found: SimilarRow, takes_over: bool) -> None:  # noqa: FBT001 - a signal's argument
        earlier = EarlierInput(found.question.id, takes_over)
        if not self._entry.is_empty():
            self._entry.set_earlier(earlier)
        elif self._row is not None:
            work = partial(self._earlier.link, self._row.id, earlier)
            self._operations.command(work, partial(self._on_linked, self._row), self._on_refused)
        self._show([])

    def _on_linked(self, row: QuestionRow, _changes: ChangeSet) -> None:
        self._offers.offer(
            self.tr("Question {0} is linked with the earlier one.").format(row.number),
            MessageKind.OK,
            self.tr("Unlink"),
            partial(
                self._operations.command,
                partial(self._earlier.unlink, row.id),
                None,
                self._on_refused,
            ),
        )

    def _on_refused(self, error: Exception) -> None:
        self._offers.tell(word_error(error), MessageKind.ERROR)
