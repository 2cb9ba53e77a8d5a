"""Show where typing was broken off."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class BrokenOffRow:
    """Name the meeting, and the field in which the newest draft was typed."""

    meeting_id: UUID | None
    """``None`` where it was a form of another section, which brings it back by itself."""
    question_id: UUID | None
    """The question whose card it was; ``None`` for the line of a new question."""
    field: str
    section: str = "minutes"
    form: str = ""
    """Which form of another section it was, and of which record."""
