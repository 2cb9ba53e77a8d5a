"""Take questions and orders out at a wish, and offer at once to bring them back."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.inputs import OrderInput
from desktop.services.minutes import MinutesService
from desktop.views.common.message_bar import MessageKind
from desktop.views.minutes.card import QuestionCard
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.ribbon import RibbonView
from desktop.views.minutes.turns import Write


class Removals(QObject):
    """Hear what the card wants to be rid of.

    Signals:
        done(): the question is deleted; the line gets the keyboard.
    """

    done = Signal()

    def __init__(
        self,
        page: QWidget,
        card: QuestionCard,
        ribbon: RibbonView,
        minutes: MinutesService,
        offers: Offers,
        write: Write,
    ) -> None:
        super().__init__(page)
        self._card = card
        self._ribbon = ribbon
        self._minutes = minutes
        self._offers = offers
        self._write = write
        card.order_removed.connect(self._on_card_order_removed)
        card.delete_requested.connect(self._on_card_delete_requested)

    @Slot(object)
    def _on_card_order_removed(self, order: OrderInput) -> None:
        row = self._card.row
        if row is not None:
            self._offers.offer(
                self.tr("The order is removed from question {0}.").format(row.number),
                MessageKind.INFO,
                self.tr("Put it back"),
                partial(self._put_order_back, row.id, order),
            )

    def _put_order_back(self, question_id: UUID, order: OrderInput) -> None:
        self._ribbon.make_current(question_id)
        if self._card.row is not None and self._card.row.id == question_id:
            self._card.orders.add(order)

    @Slot()
    def _on_card_delete_requested(self) -> None:
        row = self._card.row
        if row is None:
            return
        self._write(partial(self._minutes.delete, row.id, row.version))
        self._offers.offer(
            self.tr("Question {0} is deleted.").format(row.number),
            MessageKind.OK,
            self.tr("Take it back"),
            partial(self._write, partial(self._minutes.restore, row.id)),
        )
        self.done.emit()
