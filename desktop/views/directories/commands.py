"""Write records of the directories so that each step can be taken back."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic

from db.domain.changes import ChangeSet
from db.domain.ids import new_id
from desktop.views.directories.kinds import InputT, Kind, RowT


@dataclass(frozen=True)
class Saved(Generic[RowT]):
    """Hold a record before and after it was written."""

    changes: ChangeSet
    before: RowT | None
    after: RowT


def save(kind: Kind[RowT, InputT], data: InputT, before: RowT | None) -> Saved[RowT]:
    """Write a record and read what became of it; runs on the writer thread."""
    key = new_id(datetime.now(UTC)) if before is None else before.id
    changes = kind.save(data, key, None if before is None else before.version)
    return Saved(changes, before, kind.one(key))


def undo_save(kind: Kind[RowT, InputT], saved: Saved[RowT]) -> ChangeSet:
    """Delete what was new, write back what was changed."""
    after = saved.after
    if saved.before is None:
        return kind.delete(after.id, after.version)
    return kind.save(kind.input_of(saved.before), after.id, after.version)
