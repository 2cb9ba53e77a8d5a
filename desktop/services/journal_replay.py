"""Replay operations of the journal: what each record was before and after them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Time, inspect

from db.domain.enums import DeadlineKind, RecordKind
from db.domain.rows.history import Erased, FieldChange, HistoryAction, HistoryValue, Reference
from db.models.types import KeyType, MomentType
from db.queries.everything import kinds

State = dict[str, Any]
_UNSEEN = frozenset({
    "deleted_at", "search", "raw_line", "last_question", "position", "content", "content_hash",
    "journal_head", "deadline_kind", "deadline_on", "deadline_words", "first_deadline_kind",
    "first_deadline_on", "earlier_id", "question_id", "meeting_id", "order_id", "protocol_id",
    "rank",
})  # fmt: skip
"""Fields that say nothing to people, or are told in one with others."""
_DEADLINE = "deadline"
_DEADLINE_FIELDS = frozenset({"deadline_kind", "deadline_on"})


@dataclass(frozen=True, slots=True)
class Told:
    """Hold one operation with the values before and after it."""

    row: Any
    kind: RecordKind
    touched: frozenset[str]
    before: State
    after: State = field(default_factory=dict)


def replayed(rows: Iterable[Any]) -> Iterator[Told]:
    """Yield the operations with what each record was before and after."""
    states: dict[UUID, State] = {}
    for row in rows:
        before = states.get(row.record_id, {})
        kind = RecordKind(row.kind)
        if row.fields is None:
            fields: State = dict.fromkeys(row.field_names.split(","), Erased())
        else:
            convert = _converters(kind)
            fields = {
                name: convert[name](value) if name in convert else value
                for name, value in row.fields.items()
            }
        after = states[row.record_id] = before | fields
        yield Told(row, kind, frozenset(fields), before, after)


@cache
def _converters(kind: RecordKind) -> Mapping[str, Callable[[Any], Any]]:
    """Return how a field of a kind is read out of what the journal wrote."""
    model = next(model for model in kinds() if model.kind == kind)
    readers: Mapping[type, Callable[[Any], Any]] = {
        KeyType: UUID,
        MomentType: datetime.fromisoformat,
        Date: date.fromisoformat,
        Time: time.fromisoformat,
    }
    found = {}
    for name, column in inspect(model).columns.items():
        for type_, read in readers.items():
            if isinstance(column.type, type_):
                found[name] = _optional(read)
    return found


def _optional(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def convert(value: Any) -> Any:
        return None if value is None else read(value)

    return convert


def references(told: Iterable[Told]) -> set[UUID]:
    """Return every id of another record that is spoken of."""
    return {
        value
        for one in told
        for state in (one.before, one.after)
        for name, value in state.items()
        if isinstance(value, UUID) and name not in _UNSEEN
    }


def changes_of(
    told: Told, action: HistoryAction, names: Mapping[UUID, Reference], subject: frozenset[str]
) -> Iterator[FieldChange]:
    """Yield the fields that an operation changed; of a new record, its deadline alone."""
    if action is HistoryAction.CHANGE:
        for name in sorted(told.touched - _UNSEEN):
            before, after = (value_of(state, name, names) for state in (told.before, told.after))
            if before != after or isinstance(after, Erased):
                yield FieldChange(name, before, after)
    if action is HistoryAction.CHANGE or (action is HistoryAction.CREATE and subject):
        before, after = _deadline(told.before), _deadline(told.after)
        if told.touched & _DEADLINE_FIELDS and before != after:
            yield FieldChange(_DEADLINE, before, after)


def _deadline(state: State) -> HistoryValue:
    """Return the day of a deadline, or the word that stands for none."""
    kind, day = state.get("deadline_kind"), state.get("deadline_on")
    if isinstance(kind, Erased) or isinstance(day, Erased):
        return Erased()
    return day if kind in (None, DeadlineKind.DATE.value) else str(kind)


def value_of(state: State, name: str, names: Mapping[UUID, Reference]) -> HistoryValue:
    """Return what a field held, as people are told of it."""
    value = state.get(name)
    if isinstance(value, (dict, list)):
        return repr(value)
    if isinstance(value, UUID):
        return names.get(value, Reference(RecordKind.PERSON, ""))
    return None if value == "" else value
