"""Look, while a line is typed or a question is shown, whether its deadlines can be kept."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.domain.enums import DeadlineKind
from db.domain.feasibility import AskedOrder, DeadlineDoubt, asked
from db.domain.inputs import OrderInput
from desktop.operations.bridge import Operations
from desktop.services.feasibility import FeasibilityService
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.doubt_words import DoubtWords
from desktop.views.minutes.entry_line import EntryLine

_PAUSE_MS = 200


class DeadlineWatch(QObject):
    """Keep the amber words of the line and of the card in step; nothing is ever refused."""

    def __init__(
        self,
        page: QWidget,
        card: QuestionCard,
        entry: EntryLine,
        feasibility: FeasibilityService,
        operations: Operations,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._card = card
        self._entry = entry
        self._feasibility = feasibility
        self._operations = operations
        self._today = today
        self._meeting_id: UUID | None = None
        self._asked_of_line: tuple[AskedOrder, ...] = ()
        self._words = DoubtWords(self)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        entry.typed.connect(self._on_entry_typed)
        card.shown.connect(self._on_card_shown)

    def open(self, meeting_id: UUID) -> None:
        """Look at the orders of this meeting; who has come may be another than before."""
        self._meeting_id = meeting_id
        self._asked_of_line = ()
        self._timer.start()
        self._on_card_shown()

    @Slot()
    def _on_entry_typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        question = None if self._entry.is_empty() else self._entry.question()
        orders = question.orders if question is not None else ()
        topic = question.topic_id if question is not None else None
        found = tuple(_asked(topic, order) for order in orders)
        if found == self._asked_of_line:
            return
        self._asked_of_line = found
        self._ask(found, self._show_line, "line")

    @Slot()
    def _on_card_shown(self) -> None:
        row = self._card.row
        if row is not None:
            keys = [order.id for order in row.orders]
            orders = [asked(row, order) for order in row.orders]
            self._ask(orders, partial(self._show_card, keys), "card")

    def _ask(
        self,
        orders: Sequence[AskedOrder],
        show: Callable[[Sequence[tuple[DeadlineDoubt, ...]]], object],
        channel: str,
    ) -> None:
        if self._meeting_id is None or not orders:
            show([])
            return
        self._operations.query(
            partial(self._feasibility.doubts, self._meeting_id, tuple(orders), self._today()),
            show,
            self._operations.failed.emit,
            channel=(self, channel),
        )

    def _show_line(self, found: Sequence[tuple[DeadlineDoubt, ...]]) -> None:
        if isValid(self._entry):
            told = dict.fromkeys(doubt for one in found for doubt in one)
            self._entry.set_doubts([self._words.word(doubt) for doubt in told])

    def _show_card(self, keys: list[UUID], found: Sequence[tuple[DeadlineDoubt, ...]]) -> None:
        if isValid(self._card):
            words = {
                key: [self._words.word(doubt) for doubt in doubts]
                for key, doubts in zip(keys, found, strict=False)
            }
            self._card.orders.show_doubts(words)


def _asked(topic: UUID | None, order: OrderInput) -> AskedOrder:
    lead = order.assignees[0] if order.assignees else None
    deadline = order.deadline
    is_day = deadline is not None and deadline.kind is DeadlineKind.DATE
    return AskedOrder(
        topic,
        (lead.organisation_id or lead.person_id) if lead is not None else None,
        deadline.on if deadline is not None and is_day else None,
    )
