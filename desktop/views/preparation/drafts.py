"""Keep what is typed into the forms of a preparation, meeting by meeting."""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from desktop.operations import Operations
from desktop.views.common.form_drafts import PREFIX, DoneT, FormDrafts, KeepsDrafts
from desktop.views.preparation.checks import ChecksTab
from desktop.views.preparation.questions import QuestionsTab
from desktop.views.preparation.telling import TellingTab

_NAME = "preparation"
FormTab = ChecksTab | QuestionsTab | TellingTab


class PreparationDrafts(QObject):
    """Join the forms with their drafts; each draft belongs to a meeting.

    Signals:
        brought_back(): something that was typed and not saved stands in a form again, and is seen.
        broken_off(str, object): something was typed last into the form of this name, at an entry.
    """

    brought_back = Signal()
    broken_off = Signal(str, object)

    def __init__(
        self,
        tabs: Mapping[str, FormTab],
        service: KeepsDrafts,
        operations: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._operations = operations
        self._meeting: UUID | None = None
        self._kept: dict[str, FormDrafts] = {}
        for name, tab in tabs.items():
            kept = FormDrafts(tab.form, f"{_NAME}.{name}", service, operations)
            kept.brought_back.connect(self.brought_back)
            tab.left.connect(kept.park)
            tab.started.connect(partial(self._follow, kept))
            self._kept[name] = kept

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        return all(kept.is_idle for kept in self._kept.values())

    def flush(self) -> None:
        """Send everything typed to the writer."""
        for kept in self._kept.values():
            kept.flush()

    def show_meeting(self, meeting: UUID) -> None:
        """Leave what was typed of one meeting, and look what was typed of another."""
        for kept in self._kept.values():
            kept.park()
        self._meeting = meeting
        work = partial(self._service.newest_draft, f"{PREFIX}:{_NAME}.")
        self._operations.query(work, self._on_newest, channel=(self, "newest"))

    def saving(
        self, name: str, entry: UUID | None, work: Callable[[], DoneT]
    ) -> Callable[[], DoneT]:
        """Return the work that saves an entry; its draft goes in the same transaction."""
        return self._kept[name].saving(self._record(entry), work)

    def accept(self, name: str, field: QLineEdit) -> None:
        """Take what was filled in by itself as not typed."""
        self._kept[name].accept(field)

    def _record(self, entry: UUID | None) -> str:
        return f"{self._meeting}+{entry or ''}"

    def _follow(self, kept: FormDrafts, entry: UUID | None) -> None:
        if self._meeting is not None:
            kept.follow(self._record(entry))

    @Slot(str)
    def _on_newest(self, key: str) -> None:
        name, _, record = key.removeprefix(f"{PREFIX}:{_NAME}.").partition(":")
        meeting, _, entry = record.partition("+")
        if name in self._kept and meeting == str(self._meeting):
            self.broken_off.emit(name, UUID(entry) if entry else None)
