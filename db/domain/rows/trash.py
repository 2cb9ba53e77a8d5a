"""Describe what was deleted and can still be brought back."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.domain.enums import RecordKind


@dataclass(frozen=True, slots=True)
class TrashRow:
    """Show one record of the trash."""

    kind: RecordKind
    id: UUID
    deleted_at: datetime
    name: str
    """The number of the question, the address, the name: what the record is called by."""
    words: str
    """What a question or an order says."""
    meeting_on: date | None = None
    replaced_by: int | None = None
    """The number of the question with which it was united, or the first into which divided."""
