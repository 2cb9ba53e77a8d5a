"""Find in the journal what may be undone next, and what may be done again."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from db.domain.enums import RecordKind
from db.domain.rows.history import HistoryAction

_NEVER = frozenset({RecordKind.PROTOCOL, RecordKind.PROTOCOL_VERSION, RecordKind.ERASURE})
_UNTOLD = frozenset({RecordKind.PUBLIC_TEXT})
"""Kinds that a screen of its own puts back."""
_CONTROL = frozenset({
    RecordKind.EXTENSION, RecordKind.EXECUTION_REPORT, RecordKind.CONTROL_DECISION,
    RecordKind.MILESTONE, RecordKind.FEEDBACK,
})  # fmt: skip
"""Kinds that come after a protocol was issued and change nothing that it says."""
_BESIDE = frozenset({
    RecordKind.CHECK_ITEM, RecordKind.PREPARED_QUESTION, RecordKind.TELLING,
    RecordKind.PUBLICATION,
})  # fmt: skip
"""Kinds of a meeting of which its protocol says nothing: alone they may go at any time."""
_ROUNDS = frozenset({"recurrence", "check_on"})
KEPT = frozenset({"last_question"})
"""Fields that never go back: a number is given once."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Hold the operations of one unit of work that change what people see."""

    operations: tuple[Any, ...]

    @property
    def takes_back(self) -> UUID | None:
        """Return the operation that the unit takes back; of an ordinary one, ``None``.

        Such an operation is based on two: on what stood there, and on what it takes back.
        """
        bases = (row.base for row in self.operations)
        return next((UUID(base[1]) for base in bases if len(base) > 1), None)

    @property
    def is_final(self) -> bool:
        """Tell whether it is never undone: a protocol was issued or signed, a person erased."""
        return any(
            RecordKind(row.kind) in _NEVER or row.action == HistoryAction.ERASE.value
            for row in self.operations
        )

    @property
    def is_control(self) -> bool:
        """Tell whether it is a move on an order that was issued, and no change of its protocol."""
        return all(RecordKind(row.kind) in _BESIDE for row in self.operations) or any(
            RecordKind(row.kind) in _CONTROL or set(row.field_names.split(",")) <= _ROUNDS
            for row in self.operations
        )

    @property
    def is_beginning(self) -> bool:
        """Tell whether the file was set up: there is nothing before it."""
        return any(
            RecordKind(row.kind) is RecordKind.CITY and row.action == HistoryAction.CREATE.value
            for row in self.operations
        )


@dataclass(frozen=True, slots=True)
class Stacks:
    """Hold what may be undone and what may be done again, the next one last."""

    undo: list[Unit]
    redo: list[Unit]


def units(
    rows: Iterable[Any], housekeeping: Collection[UUID] = (), *, is_cut: bool = False
) -> list[Unit]:
    """Group operations by their moment and author, the oldest first.

    Of rows that were cut off the first unit may be a part; it is left out, and so is what the
    program has done by itself: ``housekeeping`` are the acts of it.
    """
    found = [tuple(group) for _, group in groupby(rows, key=_moment_and_author)]
    seen = (tuple(filter(_is_seen, group)) for group in found[1 if is_cut else 0 :])
    return [
        Unit(rows)
        for rows in seen
        if rows and not any(row.record_id in housekeeping for row in rows)
    ]


def stacks(found: Sequence[Unit]) -> Stacks:
    """Replay the day: what was undone waits to be done again until something else is done."""
    by_operation = {row.id: unit for unit in found for row in unit.operations}
    undo: list[Unit] = []
    redo: list[Unit] = []
    for unit in found:
        target = by_operation.get(unit.takes_back) if unit.takes_back else None
        if unit.is_beginning:
            undo.clear()
            redo.clear()
        elif target is not None and undo and undo[-1] is target:
            undo.pop()
            redo.append(unit)
        elif target is not None and redo and redo[-1] is target:
            redo.pop()
            undo.append(unit)
        else:
            undo.append(unit)
            redo.clear()
    return Stacks(undo, redo)


def _moment_and_author(row: Any) -> tuple[Any, str]:
    return row.at, row.actor


def _is_seen(row: Any) -> bool:
    is_kept = set(row.field_names.split(",")) <= KEPT
    return RecordKind(row.kind) not in _UNTOLD and not is_kept
