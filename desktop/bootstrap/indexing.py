"""Keep the index of the search in step, a little at a time, behind the saves."""

from PySide6.QtCore import QObject, QTimer, Slot

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from desktop.operations import Operations
from desktop.services.search import SearchService

_PAUSE_MS = 400
"""After a save: the next Enter comes first."""
_KINDS = (RecordKind.QUESTION, RecordKind.APPLICANT, RecordKind.ORDER, RecordKind.ASSIGNMENT)


class Indexing(QObject):
    """Index what has changed soon after it was saved, and at the start what was left over."""

    def __init__(
        self, search: SearchService, operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._operations = operations
        self._is_working = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        operations.changed.connect(self._on_operations_changed)
        self._timer.start()

    def stop(self) -> None:
        """Begin nothing more: the program ends; the rest waits in the file."""
        self._timer.stop()

    @Slot(object)
    def _on_operations_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*_KINDS):
            self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._is_working:
            self._timer.start()
            return
        self._is_working = True
        self._operations.command(self._search.catch_up, self._on_caught_up, self._on_refused)

    def _on_caught_up(self, left: int) -> None:
        self._is_working = False
        if left:
            self._timer.start()

    def _on_refused(self, _error: Exception) -> None:
        """Let it be: what waits is noted in the file, and the next save begins it again."""
        self._is_working = False
