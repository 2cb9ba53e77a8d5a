"""«Оглашение»: read the orders out one by one, tick each off or correct it at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.rows.minutes import OrderRow, QuestionRow
from desktop.services.announcing import AnnouncingService
from desktop.views.common.actions import make_action
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.question_chips import clock_words, cut
from desktop.views.common.theme import Theme
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.read_back_panel import ReadBackPanel, ReadOut

Write = Callable[["partial[ChangeSet]"], object]
_LONGEST_WORDS = 240


@dataclass(frozen=True, slots=True)
class _Item:
    question: QuestionRow
    order: OrderRow | None

    @property
    def key(self) -> tuple[UUID, UUID | None]:
        return self.question.id, self.order.id if self.order is not None else None


class ReadBack(QObject):
    """Walk through the orders of the meeting; the card opens beside them for a correction.

    Signals:
        left(): the reading is over for now; the line gets the keyboard.
    """

    left = Signal()

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        live: LiveForm,
        service: AnnouncingService,
        offers: Offers,
        write: Write,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._live = live
        self._card = live.card
        self._ribbon = live.ribbon.view
        self._service = service
        self._offers = offers
        self._write = write
        self._clock = clock
        self._items: list[_Item] = []
        self._place = 0
        self.panel = ReadBackPanel(theme)
        live.add_left(self.panel)
        self._connect()
        self.action = make_action(
            page,
            self.tr("Read the orders out"),
            self._on_triggered,
            shortcut="F11",
            hint=self.tr("Read the orders out in large print, and tick them off (F11)"),
        )

    @property
    def is_open(self) -> bool:
        """Tell whether the orders are being read out."""
        return self._live.shows_left(self.panel)

    def show(self, rows: Sequence[QuestionRow]) -> None:
        """Take the questions as they are stored now; the order in sight stays."""
        key = self._items[self._place].key if self._items else None
        self._items = list(_items(rows))
        keys = [item.key for item in self._items]
        if key in keys:
            self._place = keys.index(key)
        elif key is not None:  # its question has got its first order meanwhile
            near = [at for at, one in enumerate(keys) if one[0] == key[0]]
            self._place = near[0] if near else self._place
        self._place = max(0, min(self._place, len(self._items) - 1))
        if self.is_open:
            self._show_current()

    def back_from_card(self) -> bool:
        """Go on reading after a correction; return whether the orders are being read out."""
        if not self.is_open:
            return False
        self._live.set_right_visible(visible=False)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _connect(self) -> None:
        panel = self.panel
        panel.moved.connect(self._on_panel_moved)
        panel.ticked.connect(self._on_panel_ticked)
        panel.unticked.connect(self._on_panel_unticked)
        panel.correction_requested.connect(self._on_panel_correction_requested)
        panel.left.connect(self._leave)
        self._theme.veil.changed.connect(self._on_veil_changed)

    @Slot()
    def _on_triggered(self) -> None:
        if self.is_open:
            self._leave()
            return
        if not self._items:
            self._offers.tell(self.tr("There are no orders to read out yet."))
            return
        waiting = (at for at, item in enumerate(self._items) if not _is_announced(item))
        self._place = next(waiting, 0)
        self._live.show_left(self.panel)
        self._live.set_right_visible(visible=False)
        self._show_current()
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave(self) -> None:
        self._live.show_left(None)
        self._live.set_right_visible(visible=True)
        self.left.emit()

    @Slot(int)
    def _on_panel_moved(self, by: int) -> None:
        self._go(self._place + by)

    @Slot()
    def _on_panel_ticked(self) -> None:
        item = self._items[self._place]
        if item.order is not None and item.order.announced_at is None:
            self._write(partial(self._service.announce, item.order.id, item.order.version))
        if self._place == len(self._items) - 1:
            self._tell_rest(item)
        else:
            self._go(self._place + 1)

    @Slot()
    def _on_panel_unticked(self) -> None:
        order = self._items[self._place].order
        if order is not None and order.announced_at is not None:
            self._write(partial(self._service.take_back, order.id))

    @Slot()
    def _on_panel_correction_requested(self) -> None:
        """Open the card beside the order, with the keyboard in what is missing or its wording."""
        item = self._items[self._place]
        self._live.set_right_visible(visible=True)
        self._ribbon.make_current(item.question.id)
        self._live.show_card()
        if item.order is None:
            self._card.add_order()
            return
        box = next((one for one in self._card.orders.boxes() if one.order_id == item.key[1]), None)
        if box is None:
            return
        field = box.wording
        if item.order.wording and item.order.lead is None:
            field = box.assignee
        elif item.order.wording and item.order.deadline_kind is None:
            field = box.deadline
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._live.card_area().ensureWidgetVisible(field.control)

    @Slot()
    def _on_veil_changed(self) -> None:
        if self.is_open and self._items:
            self._show_current()

    def _go(self, place: int) -> None:
        self._place = max(0, min(place, len(self._items) - 1))
        self._show_current()

    def _show_current(self) -> None:
        if not self._items:
            self._leave()
            return
        item = self._items[self._place]
        announced = sum(_is_announced(one) for one in self._items)
        shown = self._shown(item)
        self.panel.show_item(shown, self._place + 1, len(self._items), announced)

    def _shown(self, item: _Item) -> ReadOut:
        row = self._theme.veil.question(item.question)
        words = cut(" ".join((row.words or row.raw_line).split()), _LONGEST_WORDS)
        title = self.tr("Question {0}").format(row.number)
        order = item.order
        if order is None:
            return ReadOut(title, "", words=words, missing=(self.tr("no order yet"),))
        if len(row.orders) > 1:
            title = self.tr("Question {0}, order {1}").format(row.number, order.position)
        lead = order.lead
        who = lead.label if lead is not None else ""
        helpers = ", ".join(one.label for one in order.co_executors)
        deadline = deadline_words(order.deadline_kind, order.deadline_on, self._today())
        heard = order.announced_at
        return ReadOut(
            title,
            _capital(self._theme.veil.text(order.wording)),
            " + ".join(part for part in (who, helpers) if part),
            deadline,
            words,
            self._promised(row),
            tuple(self._missing(order)),
            self.tr("✓ read out at {0}").format(clock_words(heard)) if heard is not None else "",
        )

    def _promised(self, row: QuestionRow) -> str:
        if not row.head_words:
            return ""
        word = row.head_words[-1]
        hour = clock_words(word.said_at)
        return self.tr("Word of the head {0}: “{1}”").format(hour, cut(word.words, _LONGEST_WORDS))

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _missing(self, order: OrderRow) -> Iterator[str]:
        if not order.wording:
            yield self.tr("no official wording")
        if order.lead is None:
            yield self.tr("no assignee")
        elif order.lead.gone:
            yield self.tr("the assignee is no longer in the directory")
        if order.deadline_kind is None:
            yield self.tr("no deadline")

    def _tell_rest(self, last: _Item) -> None:
        left = [one for one in self._items if not _is_announced(one) and one is not last]
        if last.order is None:
            left.append(last)
        if not left:
            self._offers.tell(self.tr("All the orders are read out."), MessageKind.OK)
            return
        numbers = ", ".join(dict.fromkeys(str(one.question.number) for one in left))
        self._offers.tell(self.tr("Not read out yet: {0}.").format(numbers), MessageKind.WARN)


def _items(rows: Sequence[QuestionRow]) -> Iterator[_Item]:
    """Yield each order by the number of its question; one that waits for an order, too."""
    for row in rows:
        if row.orders:
            yield from (_Item(row, order) for order in row.orders)
        elif row.needs_order:
            yield _Item(row, None)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _is_announced(item: _Item) -> bool:
    return item.order is not None and item.order.announced_at is not None
