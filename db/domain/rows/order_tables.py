"""Describe the tables that go to the responsible parties, and what comes back in them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.domain.changes import ChangeSet


class ReturnedState(StrEnum):
    """Say what becomes of a row of a returned table."""

    ACCEPTED = "accepted"
    DISPUTED = "disputed"
    NOT_FOUND = "not_found"
    KNOWN = "known"
    """The very same report is there already."""
    EMPTY = "empty"
    """Nothing was filled in."""


class ReturnedFault(StrEnum):
    """Say why a row is disputed or not found."""

    CODE_SPOILED = "code_spoiled"
    CODE_MISSING = "code_missing"
    CODE_UNKNOWN = "code_unknown"
    CODE_TWICE = "code_twice"
    NOT_ON_CONTROL = "not_on_control"
    REPORTED_OTHERWISE = "reported_otherwise"
    """The order waits for the check of another report."""
    DATE_UNREADABLE = "date_unreadable"
    DATE_IN_FUTURE = "date_in_future"
    DATE_TOO_EARLY = "date_too_early"
    """Before the meeting at which the order was given."""
    NO_TEXT = "no_text"
    TEXT_TOO_LONG = "text_too_long"
    FORMULA = "formula"
    """A formula with an error, or one that was never computed."""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """Show one row of a returned table."""

    row: int
    """The number it has in Excel."""
    state: ReturnedState
    fault: ReturnedFault | None = None
    order_id: UUID | None = None
    assignment_id: UUID | None = None
    """Of a co-executor's own part."""
    number: int = 0
    meeting_on: date | None = None
    wording: str = ""
    text: str = ""
    done_on: date | None = None
    day_text: str = ""
    """What stands in the cell of the day."""
    report_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReturnedTable:
    """Hold the preview of a returned table; nothing of it is written yet."""

    name: str
    rows: Sequence[ReturnedRow]
    has_macros: bool = False
    _counts: Mapping[ReturnedState, int] = field(init=False, repr=False, compare=False)
    """Counted where the table is read: the screen is not to go through 100 000 rows."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_counts", Counter(row.state for row in self.rows))

    def count(self, state: ReturnedState) -> int:
        """Return how many rows are of a state."""
        return self._counts.get(state, 0)


@dataclass(frozen=True, slots=True)
class TakenTable:
    """Tell what was written of a returned table."""

    changes: ChangeSet
    reports: int
    left: int
    """Rows that were accepted in the preview and are not any more."""


@dataclass(frozen=True, slots=True)
class WrittenTables:
    """Tell where the tables of the responsible parties were put."""

    paths: tuple[str, ...]
    orders: int
