"""Write what is typed into a form through to the disk, and bring it back after a crash."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.rows.minutes import DraftRow
from desktop.operations import DraftSaver, Operations
from desktop.views.common.form_fields import (
    Field,
    caret_of,
    fields_of,
    news_of,
    show_draft,
    text_of,
)

PREFIX = "form"
_NEW = "new"
DoneT = TypeVar("DoneT")


class KeepsDrafts(Protocol):
    """Keep what is typed until it becomes a record."""

    def save_draft(self, draft: DraftRow) -> ChangeSet:
        """Keep the newest text of one field."""

    def drafts(self, prefix: str) -> list[DraftRow]:
        """Return what was typed and not stored, whose key begins with ``prefix``."""

    def newest_draft(self, prefix: str) -> str:
        """Return the key of what was typed last, of those that begin with ``prefix``."""

    def drop_draft(self, key: str) -> ChangeSet:
        """Forget a draft."""

    def saving(self, key: str, work: Callable[[], DoneT]) -> DoneT:
        """Save a record; its draft goes with the same transaction."""


class FormDrafts(QObject):
    """Follow one form: each key press in it goes to the disk at once, as in the live minutes.

    ``is_dirty`` tells of typing where fields are filled later than the form is opened; without it
    each difference is one. ``more`` reads and shows what of the form stands in no field.

    Signals:
        brought_back(): something that was typed and not saved stands in the form again, and is
            seen.
    """

    brought_back = Signal()

    def __init__(
        self,
        form: QWidget,
        name: str,
        service: KeepsDrafts,
        operations: Operations,
        is_dirty: Callable[[], bool] | None = None,
        more: "More | None" = None,
    ) -> None:
        super().__init__(form)
        self._form = form
        self._is_news = False
        self._is_dirty = is_dirty
        form.installEventFilter(self)
        self._name = name
        self._service = service
        self._operations = operations
        self._more = more
        self._saver = DraftSaver(operations, service.save_draft, self)
        self._key = ""
        self._start: Mapping[str, str] = {}
        self._kept: dict[str, str] = {}
        self._going: set[str] = set()
        """The drafts whose end is not on the disk yet: they do not come back."""
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._on_look_timeout)
        self._fields = {f"{at}": one for at, one in enumerate(fields_of(form))}
        for field in self._fields.values():
            news_of(field).connect(self.look)

    @property
    def is_idle(self) -> bool:
        """Tell whether everything typed has reached the disk."""
        return self._saver.is_idle and not self._look.isActive()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    @Slot()
    def look(self) -> None:
        """Look at the form once more: something that is no text was changed."""
        self._look.start()

    @Slot(object)
    def follow(self, record: UUID | str | None) -> None:
        """Take the record that the form shows now, as it is stored; ``None`` for a new one."""
        key = self._key_of(record)
        self.forget()
        self._start = self._texts()
        if key != self._key:
            self._key = key
            if key in self._going:
                return
            work = partial(self._service.drafts, key)
            self._operations.query(work, partial(self._on_drafts, key), channel=(self, "drafts"))

    def accept(self, field: Field) -> None:
        """Take what was filled in by itself just now as stored, not as typed."""
        name = next(name for name, one in self._fields.items() if one is field)
        if name not in self._kept:
            self._start = {**self._start, name: text_of(field)}

    @Slot()
    def park(self) -> None:
        """Leave on the disk what was typed: the form is about to show another record."""
        self.flush()
        self._key, self._kept, self._is_news = "", {}, False

    def saving(self, record: UUID | str | None, work: Callable[[], DoneT]) -> Callable[[], DoneT]:
        """Return the work that saves a record; in its transaction the draft of the record goes."""
        return partial(self._service.saving, self._key_of(record), work)

    def settle(self, record: UUID | str | None) -> None:
        """Take the record as saved: only what is typed from now on is kept."""
        if self._key == self._key_of(record):
            self.forget()
            self._start = self._texts()

    @Slot()
    def forget(self) -> None:
        """Drop the drafts: the form was saved, or put back."""
        self._look.stop()
        self._is_news = False
        if self._kept:
            self._kept = {}
            self._saver.forget(self._key)
            self._going.add(self._key)
            work = partial(self._service.drop_draft, self._key)
            done = partial(self._on_dropped, self._key)
            self._operations.command(work, done, partial(self._on_drop_failed, self._key))

    def flush(self) -> None:
        """Send everything typed to the writer."""
        if self._look.isActive():
            self._look.stop()
            self._on_look_timeout()
        self._saver.flush()

    def _key_of(self, record: UUID | str | None) -> str:
        return f"{PREFIX}:{self._name}:{record or _NEW}"

    def _is_typed(self) -> bool:
        if self._texts() == self._start:
            return False
        if self._is_dirty is None or self._is_dirty():
            return True
        return any(field.hasFocus() for field in self._fields.values())

    def _texts(self) -> dict[str, str]:
        found = {name: text_of(field) for name, field in self._fields.items()}
        if self._more is not None:
            found[self._more.name] = self._more.read()
        return found

    @Slot()
    def _on_look_timeout(self) -> None:
        """Keep each field that says something else than at the start."""
        if not self._key or not self._is_typed():
            self.forget()
            return
        for name, text in self._texts().items():
            before = self._kept.get(name, self._start.get(name, ""))
            if text != before:
                self._kept[name] = text
                self._saver.put(DraftRow(self._key, name, text, caret_of(self._fields.get(name))))

    def _on_dropped(self, key: str, _told: object) -> None:
        self._going.discard(key)

    def _on_drop_failed(self, key: str, error: Exception) -> None:
        self._going.discard(key)
        self._operations.failed.emit(error)

    def _on_drafts(self, key: str, drafts: list[DraftRow]) -> None:
        if key != self._key or self._kept:
            return
        found = {row.field: row for row in drafts if row.key == key}
        for name, row in found.items():
            field = self._fields.get(name)
            if field is not None:
                show_draft(field, row)
            elif self._more is not None and self._more.name == name:
                self._more.show(row.text)
        self._look.stop()
        self._kept = {name: row.text for name, row in found.items()}
        if not found:
            return
        if self._texts() == self._start:  # it was stored before the draft could be dropped
            self.forget()
        else:
            self._is_news = True
            self._tell()

    def _tell(self) -> None:
        """Say what came back as soon as somebody sees it."""
        if self._is_news and self._form.isVisible():
            self._is_news = False
            self.brought_back.emit()


class More:
    """Tell what of a form stands in no field of text, as a text."""

    def __init__(self, name: str, read: Callable[[], str], show: Callable[[str], object]) -> None:
        self.name = name
        self.read = read
        self.show = show


def brought_back_words() -> str:
    """Return what is said of a form in which something stands again."""
    return QCoreApplication.translate(
        "FormDrafts", "What was typed here and not saved is back. Esc puts the form back."
    )


def back_words() -> str:
    """Return what is said of a form that has no key of its own to be put back by."""
    return QCoreApplication.translate("FormDrafts", "What was typed here and not saved is back.")


def newest_record(drafts: Iterable[DraftRow]) -> tuple[bool, UUID | None]:
    """Tell whether something was typed into a form, and of which record, ``None`` for a new one."""
    for row in drafts:
        record = row.key.rpartition(":")[2]
        if record == _NEW:
            return True, None
        try:
            return True, UUID(record)
        except ValueError:
            continue
    return False, None
