"""Send what is chosen in the live minutes to the writer, and hear how it went."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.operations.bridge import Operations


class PageWriting(QObject):
    """Be called with work; tell what became of it.

    Signals:
        saved(): something is on the disk.
        refused(object): something was not stored; carries the exception.
    """

    saved = Signal()
    refused = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._under_way = 0

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is on its way to the disk."""
        return not self._under_way

    def __call__(self, work: partial[Any], on_done: Callable[[Any], object] | None = None) -> None:
        """Send work; ``on_done`` hears of its result."""
        self._under_way += 1
        self._operations.command(work, partial(self._on_written, on_done), self._on_refused)

    def _on_written(self, on_done: Callable[[Any], object] | None, result: object) -> None:
        self._under_way -= 1
        self.saved.emit()
        if on_done is not None:
            on_done(result)

    def _on_refused(self, error: Exception) -> None:
        self._under_way -= 1
        self.refused.emit(error)
