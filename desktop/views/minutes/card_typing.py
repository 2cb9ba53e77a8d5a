"""«Карточки»: type paper cards up under the numbers that are printed on them."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.domain.card_numbers import next_missing, step
from desktop.operations.bridge import Operations
from desktop.services.paper_cards import PaperCardService
from desktop.services.question_log import MOST_CARDS
from desktop.views.common.actions import make_action
from desktop.views.common.theme import Theme
from desktop.views.minutes.card_strip import CardStrip
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.reading import MeetingView

_STEPS = {int(Qt.Key.Key_Up): 1, int(Qt.Key.Key_Down): -1}


class CardTyping(QObject):
    """Give each line the number of the card in hand; Enter goes on to the next missing one."""

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        live: LiveForm,
        service: PaperCardService,
        operations: Operations,
    ) -> None:
        super().__init__(page)
        self._entry = live.entry
        self._service = service
        self._operations = operations
        self._meeting: UUID | None = None
        self._taken: frozenset[int] = frozenset()
        self._sent: set[int] = set()
        self.strip = CardStrip(theme, MOST_CARDS)
        live.add_above_line(self.strip)
        self.strip.number_chosen.connect(self._on_strip_number_chosen)
        self.strip.done.connect(self._entry.edit.setFocus)
        self._entry.entered.connect(self._on_entry_entered)
        self._entry.number_changed.connect(self._on_entry_number_changed)
        self._entry.edit.installEventFilter(self)
        self.action = make_action(
            page,
            self.tr("Type up paper cards"),
            self._on_triggered,
            shortcut="F7",
            hint=self.tr("Type paper cards up under their own numbers (F7)"),
        )
        self.action.setCheckable(True)

    @property
    def is_on(self) -> bool:
        """Tell whether lines are typed from cards."""
        return self._entry.line().number is not None

    def show(self, view: MeetingView) -> None:
        """Take the meeting as it is stored now."""
        if view.card.id != self._meeting:
            self._meeting = view.card.id
            self._taken, self._sent = frozenset(), set()
        self.action.setEnabled(not view.is_closed)
        self._taken |= {row.number for row in view.questions}
        self._sent -= self._taken
        if self.is_on:
            self._read()
            self._tell()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_on and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = _STEPS.get(event.key())
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if by is not None and modifiers == Qt.KeyboardModifier.AltModifier:
                self._choose(step(self._known(), self._number(), by, MOST_CARDS))
                return True
        return super().eventFilter(watched, event)

    def _known(self) -> frozenset[int]:
        return self._taken | self._sent

    def _number(self) -> int:
        return self._entry.line().number or 0

    def _choose(self, number: int) -> None:
        self._entry.set_number(number)
        if not self._entry.is_empty():
            self._entry.typed.emit()  # its draft keeps the number too

    def _read(self) -> None:
        if self._meeting is not None:
            work = partial(self._service.taken, self._meeting)
            self._operations.query(work, self._on_read, channel=self)

    def _on_read(self, taken: frozenset[int]) -> None:
        self._taken = taken
        self._sent -= taken
        if self.is_on and self._number() in self._known() and self._entry.is_empty():
            self._choose(next_missing(self._known(), self._number()))
        self._tell()

    def _tell(self) -> None:
        self.strip.show_taken(self._known(), self._number())

    @Slot()
    def _on_triggered(self) -> None:
        if self.is_on:
            self._entry.set_number(None)
        else:
            self._choose(next_missing(self._known()))
            self._read()
        self._entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_strip_number_chosen(self, number: int) -> None:
        self._choose(number)

    @Slot(object)
    def _on_entry_number_changed(self, number: int | None) -> None:
        self.action.setChecked(number is not None)
        self.strip.setVisible(number is not None)
        if number is not None:
            self.strip.show_number(number)
            self._tell()

    @Slot()
    def _on_entry_entered(self) -> None:
        """Go on to the next card; the line was sent and cleared before, or it stays."""
        if self.is_on and self._entry.is_empty():
            self._sent.add(self._number())
            self._choose(next_missing(self._known(), self._number()))
