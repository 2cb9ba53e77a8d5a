"""Have the months that wait counted, in steps that no save waits for."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from desktop.operations import Operations
from desktop.services.indicators import CountedPart, IndicatorService

_AT_ONCE = 1
"""So many months are counted while one waits; more are written down first, with their number."""


class MonthCounter(QObject):
    """Count month after month while the figures are looked at.

    Signals:
        counted(int): so many months are left.
        ready(): the figures may be read; few months wait, or none.
    """

    counted = Signal(int)
    ready = Signal()

    def __init__(
        self,
        indicators: IndicatorService,
        operations: Operations,
        is_wanted: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._indicators = indicators
        self._operations = operations
        self._is_wanted = is_wanted
        self._is_counting = False

    @Slot()
    def look(self) -> None:
        """Find out whether many months wait, and count them before anything is read."""
        self._operations.query(
            self._indicators.waiting, self._on_waiting, channel=("waiting", self)
        )

    def _on_waiting(self, months: int) -> None:
        if self._is_counting:
            return
        if months > _AT_ONCE:
            self._is_counting = True
            self._begin()
        else:
            self.ready.emit()

    def _begin(self) -> None:
        self._operations.command(self._indicators.begin, self._on_begun, self._on_refused)

    def _on_begun(self, month: str | None) -> None:
        """Count off the writer thread: the saves of a live meeting go on beside it."""
        if month is None:
            self._on_finished(0)
            return
        work = partial(self._indicators.count, month)
        self._operations.background(work, partial(self._store, month), self._on_refused)

    def _store(self, month: str, parts: Sequence[CountedPart], *_: object) -> None:
        """Store part after part; each waits until the saves asked for meanwhile are carried out."""
        if not isValid(self):
            return  # the pages were made anew meanwhile: the month still waits
        if parts:
            then = partial(self._store, month, parts[1:])
            store = partial(self._indicators.store, parts[0])
            self._operations.command(store, then, self._on_refused)
        else:
            finish = partial(self._indicators.finish, month)
            self._operations.command(finish, self._on_finished, self._on_refused)

    def _on_finished(self, left: int) -> None:
        if not isValid(self):
            return
        if left and self._is_wanted():
            self.counted.emit(left)
            self._begin()
            return
        self._is_counting = False
        self.counted.emit(0)
        self.ready.emit()

    def _on_refused(self, error: Exception) -> None:
        self._is_counting = False
        self.counted.emit(0)
        self._operations.failed.emit(error)
