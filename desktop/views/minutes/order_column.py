"""Hold the orders of the question on the card."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.inputs import OrderInput
from db.domain.lexicon import Lexicon
from db.domain.rows.minutes import OrderRow, QuestionRow
from desktop.views.common.theme import Theme
from desktop.views.minutes.card_values import order_of
from desktop.views.minutes.fields import TextField
from desktop.views.minutes.order_box import OrderBox


class OrderColumn(QWidget):
    """Keep a box for each order, and what is to be added or taken out with the next save.

    Signals:
        typed(object): a TextField was typed into.
        changed(): something is to be stored.
        removed(object): the OrderInput that was taken out; it can be put back.
    """

    typed = Signal(object)
    changed = Signal()
    removed = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._lexicon: Lexicon | None = None
        self._boxes: dict[UUID, OrderBox] = {}
        self._rows: dict[UUID, OrderRow] = {}
        self._taken_out: frozenset[UUID] = frozenset()
        self._added: tuple[OrderInput, ...] = ()
        self._goes_to_new = False
        self._is_read_only = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Complete names from here."""
        self._lexicon = lexicon
        for box in self.boxes():
            box.set_lexicon(lexicon)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show only."""
        self._is_read_only = read_only
        for box in self.boxes():
            box.set_read_only(read_only=read_only)

    def boxes(self) -> list[OrderBox]:
        """Return the orders in their order."""
        return list(self._boxes.values())

    def fields(self) -> list[TextField]:
        """Return the fields that are typed into."""
        return [field for box in self.boxes() for field in box.fields()]

    def tab_chain(self) -> list[QWidget]:
        """Return what Tab visits, in reading order."""
        return [widget for box in self.boxes() for widget in box.tab_chain()]

    def start(self, row: QuestionRow) -> None:
        """Show the orders of another question."""
        self._drop(set(self._boxes))
        self.forget_wishes()
        self._goes_to_new = False
        self.refresh(row)

    def refresh(self, row: QuestionRow) -> None:
        """Take the orders as they are stored now; what is being typed stays."""
        self._rows = {order.id: order for order in row.orders}
        self._drop(self._boxes.keys() - self._rows.keys())
        for number, order in enumerate(row.orders, 1):
            box = self._boxes.get(order.id)
            if box is None:
                box = self._make_box(order)
            else:
                box.refresh(order)
            box.set_number(number)
        self.setVisible(bool(self._boxes))

    def show_doubts(self, words: Mapping[UUID, Sequence[str]]) -> None:
        """Say of each order what speaks against it."""
        for key, box in self._boxes.items():
            box.show_doubts(words.get(key, ()))

    def add(self, order: OrderInput | None = None) -> None:
        """Ask for one more order; the caret goes there when it is stored."""
        self._added = (*self._added, order or OrderInput())
        self._goes_to_new = True
        self.changed.emit()

    def values(self) -> tuple[OrderInput, ...]:
        """Return the orders to be stored."""
        kept = (box.value() for key, box in self._boxes.items() if key not in self._taken_out)
        return (*kept, *self._added)

    def forget_wishes(self) -> None:
        """Drop what was to be added or taken out: it is on its way."""
        self._added = ()
        self._taken_out = frozenset()

    def _make_box(self, order: OrderRow) -> OrderBox:
        box = OrderBox(self._theme, self._today, order)
        if self._lexicon is not None:
            box.set_lexicon(self._lexicon)
        box.set_read_only(read_only=self._is_read_only)
        box.typed.connect(self.typed)
        box.changed.connect(self.changed)
        box.remove_requested.connect(self._on_box_remove_requested)
        self._boxes[order.id] = box
        self._column.addWidget(box)
        box.show()  # the layout would show it one turn of the loop later, and Tab pass it by
        if self._goes_to_new:
            self._goes_to_new = False
            self.show()
            box.wording.control.setFocus(Qt.FocusReason.OtherFocusReason)
        return box

    def _drop(self, gone: set[UUID]) -> None:
        for key in gone:
            box = self._boxes.pop(key)
            box.hide()
            box.deleteLater()

    @Slot(object)
    def _on_box_remove_requested(self, order_id: UUID) -> None:
        order = self._rows[order_id]
        self._taken_out |= {order_id}
        self.changed.emit()
        self.removed.emit(replace(order_of(order), id=None))
