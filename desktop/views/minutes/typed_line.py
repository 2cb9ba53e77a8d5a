"""Hold a line as it stands in the entry."""

from dataclasses import dataclass
from datetime import datetime

from db.domain.entry_tokens import Span
from db.domain.given import NOTHING, Given
from db.domain.inputs import EarlierInput


@dataclass(frozen=True, slots=True)
class TypedLine:
    """Hold a line as it stands in the entry, the caret in UTF-16 code units."""

    text: str
    caret: int = 0
    plain: frozenset[Span] = frozenset()
    earlier: EarlierInput | None = None
    """The question of another meeting that this one repeats."""
    said_at: datetime | None = None
    """When the head promised it, aware."""
    number: int | None = None
    """The number of the paper card that it is typed from."""
    given: Given = NOTHING
    """What it takes over where it says nothing itself."""
