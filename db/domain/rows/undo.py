"""Say what was done at this machine, so that it can be taken back."""

from dataclasses import dataclass
from enum import StrEnum

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.rows.history import FieldChange, HistoryAction


class Deed(StrEnum):
    """Name actions that people know by one word though several questions were touched."""

    UNITED = "united"
    DIVIDED = "divided"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """Name one action by the most telling of its operations."""

    action: HistoryAction
    kind: RecordKind
    name: str
    """The number of the question, the address, the name: what the record is called by."""
    changes: tuple[FieldChange, ...]
    others: int
    """Further fields and records that the same action changed."""
    deed: Deed | None = None
    """What was done to the question that is named, where one word tells it."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Tell what was undone, or done again."""

    changes: ChangeSet
    action: ActionRow
    is_again: bool
    """Whether an undone action was done again."""
