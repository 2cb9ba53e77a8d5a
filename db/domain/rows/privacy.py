"""Describe to the screens what is known of a person, and what was destroyed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from db.domain.enums import ErasureGround, PublicChoice, RecordKind
from db.domain.person_search import PersonQuery


@dataclass(frozen=True, slots=True)
class Place:
    """Say where a record is found by people: the question, its meeting, the house."""

    number: int | None = None
    meeting_on: date | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Show a record that names somebody in fields of its own."""

    kind: RecordKind
    """An applicant, the senior of a house, or a guest of a meeting."""
    id: UUID
    name: str
    flat: str
    phone: str
    place: Place
    is_sure: bool
    """All that was typed is said of this record."""
    photos: int = 0
    """How many photos stand with the question; they go with the person's data."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Show a text in which the person is spoken of."""

    kind: RecordKind | None
    """``None`` for a draft."""
    record_id: UUID | None
    draft_key: str
    field: str
    text: str
    after: str
    """The text with marks in the place of what was found."""
    place: Place
    is_past: bool
    """The present text is free of it; an earlier one, kept in the history, is not."""
    may_be_official: bool
    """An official of the directory has such a name too."""

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells this text from every other."""
        return str(self.record_id or self.draft_key), self.field


@dataclass(frozen=True, slots=True)
class Findings:
    """Hold all that a search for a person has found."""

    query: PersonQuery
    people: tuple[FoundPerson, ...]
    mentions: tuple[Mention, ...]
    editions: int
    """How many frozen editions of protocols were looked through."""


@dataclass(frozen=True, slots=True)
class CopyRow:
    """Show a copy of the records that still holds what was erased."""

    name: str
    made_on: date | None
    gone_by: date | None
    """The day by which the rules of the backups remove it; ``None`` when only a person does."""


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """Show one act of destruction."""

    id: UUID
    number: int
    year: int
    done_at: datetime
    ground: ErasureGround
    reason: str
    content: Mapping[str, Any] = field(default_factory=dict)

    @property
    def records(self) -> int:
        """Return how many records lost something."""
        return len(self.content.get("records", ()))


@dataclass(frozen=True, slots=True)
class DueRow:
    """Show the contact data whose term is over: what a run would take away."""

    applicants: int
    meetings: int
    oldest: date | None
    examples: tuple[tuple[str, str], ...] = ()
    """Some texts as they are and as they would be."""


@dataclass(frozen=True, slots=True)
class PublicTextRow:
    """Show a decision about a text for the public."""

    choice: PublicChoice
    replacement: str
