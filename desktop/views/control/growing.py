"""Make a typical solution of a closed order."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.domain.enums import RecordKind
from desktop.operations import Operations
from desktop.services.solutions import Grown, SolutionService
from desktop.views.common.message_bar import MessageKind
from desktop.wording import word_error


class Growing(QObject):
    """Grow solutions out of orders, and offer each to be looked over.

    Signals:
        record_requested(object, object): the solution is wanted, by kind and id.
        told(str, object, str, object): a message with its kind, an action's name and the action.
    """

    record_requested = Signal(object, object)
    told = Signal(str, object, str, object)

    def __init__(self, solutions: SolutionService, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._solutions = solutions
        self._operations = operations

    def grow(self, order_id: UUID) -> None:
        """Make a typical solution of an order; what was said of residents is covered there."""
        work = partial(self._solutions.grow, order_id)
        self._operations.command(work, self._on_grown, self._on_refused)

    def _on_grown(self, grown: Grown) -> None:
        words = (
            self.tr("A typical solution is made of the order. Ctrl+Z undoes it.")
            if grown.is_new
            else self.tr("The order is a typical solution already.")
        )
        look = partial(self.record_requested.emit, RecordKind.TYPICAL_SOLUTION, grown.solution_id)
        self.told.emit(words, MessageKind.OK, self.tr("Look it over"), look)

    def _on_refused(self, error: Exception) -> None:
        self.told.emit(word_error(error), MessageKind.WARN, "", None)
