"""Say who changed what of a record, and when, as the journal tells it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from db.domain.enums import RecordKind


class HistoryAction(StrEnum):
    """Name what an operation did; the values are those of the journal."""

    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"
    RESTORE = "restore"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Erased:
    """Stand for a value that the journal no longer holds."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Stand for another record by its name; the name is empty when nobody knows it."""

    kind: RecordKind
    name: str


HistoryValue = str | int | bool | date | time | datetime | Reference | Erased | None
"""What a field held; a value of an enum is the text that is stored."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Hold one field before and after; ``before`` is ``None`` where it was empty or not told."""

    name: str
    before: HistoryValue
    after: HistoryValue


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """Hold one operation on the record itself, or on one that belongs to it."""

    kind: RecordKind
    action: HistoryAction
    is_own: bool
    """Whether the record of the card changed, and not one that belongs to it."""
    subject: tuple[FieldChange, ...]
    """What names a record that belongs to the card: who was assigned, which house."""
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Hold what one person did in one moment."""

    at: datetime
    actor: str
    lines: tuple[HistoryLine, ...]
