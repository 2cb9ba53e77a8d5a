"""Take lines to the disk, and lose none: neither one being typed nor one that was refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.given import NOTHING, read_given, write_given
from db.domain.ids import new_id
from db.domain.inputs import QuestionInput
from db.domain.rows.minutes import DraftRow
from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations
from desktop.services.minutes import MinutesService
from desktop.views.minutes.line_state import (
    read_earlier,
    read_moment,
    read_spans,
    write_earlier,
    write_moment,
    write_spans,
)
from desktop.views.minutes.typed_line import TypedLine

_LINE = "line"
_PLAIN = "plain"
_EARLIER = "earlier"
_SAID = "said"
_NUMBER = "number"
_GIVEN = "given"


@dataclass(frozen=True, slots=True)
class KeptLine:
    """Hold a line under the id that its question has or will have."""

    id: UUID
    line: TypedLine


class ReadsLines(Protocol):
    """Turn a line into a question."""

    def question_of(self, line: TypedLine) -> QuestionInput | None:
        """Return the question; None before the directories are read."""


class LineKeeper(QObject):
    """Keep the line in hand and those on their way.

    Each line has the id of its question from the first letter: a draft is kept under it, and a
    save may be tried again without making the question twice.

    Signals:
        logged(object): the question with this UUID is on the disk.
        refused(object, object): a KeptLine was not stored, with the exception; it waits among
            :attr:`refused_lines`.
        restored(object): KeptLines that were typed and not stored, the oldest first.
    """

    logged = Signal(object)
    refused = Signal(object, object)
    restored = Signal(object)

    def __init__(
        self,
        minutes: MinutesService,
        operations: Operations,
        drafts: DraftSaver,
        reader: ReadsLines,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._minutes = minutes
        self._operations = operations
        self._drafts = drafts
        self._reader = reader
        self._clock = clock
        self._meeting_id: UUID | None = None
        self._current = new_id(clock())
        self._under_way: dict[UUID, TypedLine] = {}
        self._typed: set[UUID] = set()
        self._stamped: set[str] = set()
        self._giving: set[str] = set()
        self.refused_lines: list[KeptLine] = []

    @property
    def is_idle(self) -> bool:
        """Tell whether every line that was entered has come back from the disk."""
        return not self._under_way

    def open(self, meeting_id: UUID) -> None:
        """Take the lines of another meeting; bring back what was typed and not stored."""
        self._meeting_id = meeting_id
        self._current = new_id(self._clock())
        self.refused_lines = []
        self._typed = set()
        self._operations.query(
            partial(self._minutes.drafts, f"line:{meeting_id}:"),
            partial(self._on_drafts, meeting_id),
            channel=self,
        )

    def take(self, kept: KeptLine) -> None:
        """Go on with a line under the id that it had."""
        self._current = kept.id
        if kept in self.refused_lines:
            self.refused_lines.remove(kept)

    def keep(self, line: TypedLine) -> None:
        """Write the line in hand through to the disk."""
        if self._meeting_id is not None:
            self._put_draft(self._meeting_id, KeptLine(self._current, line))

    def send(self, line: TypedLine) -> bool:
        """Log the line in hand; return whether it is on its way."""
        if not self._send(KeptLine(self._current, line)):
            return False
        self._current = new_id(self._clock())
        return True

    def send_other(self, line: TypedLine) -> bool:
        """Log a line that is not the one in hand."""
        return self._send(KeptLine(new_id(self._clock()), line))

    def set_aside(self, line: TypedLine) -> None:
        """Let the line in hand wait; its draft is on the disk already."""
        self.refused_lines.append(KeptLine(self._current, line))
        self._current = new_id(self._clock())

    def set_aside_all(self, texts: Iterable[str]) -> None:
        """Let lines wait that were never in hand, and keep them as drafts."""
        for text in texts:
            kept = KeptLine(new_id(self._clock()), TypedLine(text))
            self.refused_lines.append(kept)
            if self._meeting_id is not None:
                self._put_draft(self._meeting_id, kept)

    def retry(self, kept: KeptLine) -> None:
        """Try a refused line again, under the same id."""
        if kept in self.refused_lines and self._send(kept):
            self.refused_lines.remove(kept)

    def _send(self, kept: KeptLine) -> bool:
        meeting_id = self._meeting_id
        data = self._reader.question_of(kept.line)
        if meeting_id is None or data is None:
            return False
        key = _key(meeting_id, kept.id)
        self._under_way[kept.id] = kept.line
        self._typed.add(kept.id)
        self._drafts.forget(key)
        self._operations.command(
            partial(self._minutes.log, meeting_id, data, kept.id, draft_key=key),
            partial(self._on_logged, kept),
            partial(self._on_refused, meeting_id, kept),
        )
        return True

    def _put_draft(self, meeting_id: UUID, kept: KeptLine) -> None:
        key = _key(meeting_id, kept.id)
        self._typed.add(kept.id)
        line = kept.line
        self._drafts.put(DraftRow(key, _LINE, line.text, line.caret))
        if line.plain:
            self._drafts.put(DraftRow(key, _PLAIN, write_spans(line.plain), 0))
        if line.earlier is not None:
            self._drafts.put(DraftRow(key, _EARLIER, write_earlier(line.earlier), 0))
        if line.said_at is not None or key in self._stamped:
            self._stamped.add(key)
            self._drafts.put(DraftRow(key, _SAID, write_moment(line.said_at), 0))
        if line.number is not None:
            self._drafts.put(DraftRow(key, _NUMBER, str(line.number), 0))
        if line.text.strip() and (line.given != NOTHING or key in self._giving):
            self._giving.add(key)
            self._drafts.put(DraftRow(key, _GIVEN, write_given(line.given), 0))

    def _on_logged(self, kept: KeptLine, _changes: ChangeSet) -> None:
        self._under_way.pop(kept.id, None)
        self.logged.emit(kept.id)

    def _on_refused(self, meeting_id: UUID, kept: KeptLine, error: Exception) -> None:
        self._under_way.pop(kept.id, None)
        self._put_draft(meeting_id, kept)
        if meeting_id == self._meeting_id:
            self.refused_lines.append(kept)
            self.refused.emit(kept, error)
        else:
            self._operations.failed.emit(error)

    def _on_drafts(self, meeting_id: UUID, rows: list[DraftRow]) -> None:
        if meeting_id != self._meeting_id:
            return
        plain = {row.key: read_spans(row.text) for row in rows if row.field == _PLAIN}
        earlier = {row.key: read_earlier(row.text) for row in rows if row.field == _EARLIER}
        said = {row.key: read_moment(row.text) for row in rows if row.field == _SAID}
        given = {row.key: read_given(row.text) for row in rows if row.field == _GIVEN}
        numbers = {
            row.key: int(row.text) for row in rows if row.field == _NUMBER and row.text.isdecimal()
        }
        kept = [
            KeptLine(
                UUID(row.key.rpartition(":")[2]),
                TypedLine(
                    row.text,
                    row.cursor,
                    plain.get(row.key, frozenset()),
                    earlier.get(row.key),
                    said.get(row.key),
                    numbers.get(row.key),
                    given.get(row.key, NOTHING),
                ),
            )
            for row in sorted(rows, key=_age)
            if row.field == _LINE and row.text.strip()
        ]
        # A slow disk answers when the next lines are typed already: they were never left.
        self.restored.emit([one for one in kept if one.id not in self._typed])


def _key(meeting_id: UUID, line_id: UUID) -> str:
    return f"line:{meeting_id}:{line_id}"


def _age(row: DraftRow) -> str:
    """Return what sorts by the time of the first letter: the ids are UUIDv7."""
    return row.key
