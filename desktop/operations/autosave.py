"""Write what is being typed through to the disk, as fast as the disk takes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from db.domain.rows.minutes import DraftRow
from desktop.operations.bridge import Operations

SaveDraft = Callable[[DraftRow], object]


class DraftSaver(QObject):
    """Save the newest text of every field in hand.

    Not a debounce, which never fires while a person keeps typing: each key press is written at
    once unless a write is under way; then the newest text waits for it and older ones are dropped.

    Signals:
        saved: a draft is on the disk; carries it.
        failed: a draft could not be written; carries the exception. The text waits for the next
            key press or :meth:`flush`.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, operations: Operations, save: SaveDraft, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._save = save
        self._waiting: dict[tuple[str, str], DraftRow] = {}
        self._under_way = False

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        return not self._under_way and not self._waiting

    def put(self, draft: DraftRow) -> None:
        """Take the newest text of one field."""
        self._waiting[(draft.key, draft.field)] = draft
        if not self._under_way:
            self.flush()

    def forget(self, key: str) -> None:
        """Drop what waits for a record that is being stored with its text."""
        for place in [place for place in self._waiting if place[0] == key]:
            del self._waiting[place]

    def flush(self) -> None:
        """Send what waits to the writer, in one go."""
        if not self._waiting:
            return
        batch = list(self._waiting.values())
        self._waiting.clear()
        self._under_way = True

        def work() -> list[DraftRow]:
            for draft in batch:
                self._save(draft)
            return batch

        def refuse(error: Exception) -> None:
            self._under_way = False
            for draft in batch:
                self._waiting.setdefault((draft.key, draft.field), draft)
            self.failed.emit(error)

        self._operations.command(work, self._on_written, refuse)

    def _on_written(self, batch: list[DraftRow]) -> None:
        self._under_way = False
        for draft in batch:
            self.saved.emit(draft)
        self.flush()
