"""Tell who changed what on a card, and when, out of the journal."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Date, Time, inspect

from db.database import Database
from db.domain.enums import DeadlineKind, RecordKind
from db.domain.rows.history import (
    Erased,
    FieldChange,
    HistoryAction,
    HistoryEntry,
    HistoryLine,
    HistoryValue,
    Reference,
)
from db.models.types import KeyType, MomentType
from db.queries import history as queries
from db.queries.everything import kinds

_SUBJECTS: Mapping[RecordKind, tuple[str, ...]] = {
    RecordKind.APPLICANT: ("name", "flat"),
    RecordKind.ORDER: ("position", "wording"),
    RecordKind.ASSIGNMENT: ("role", "organisation_id", "person_id"),
    RecordKind.QUESTION_LINK: (),
    RecordKind.MEETING_HOUSE: ("house_id",),
    RecordKind.ATTENDANCE: ("name", "person_id", "post"),
    RecordKind.PROTOCOL_VERSION: ("edition", "reason"),
}
"""What names a record that belongs to a card."""
_UNSEEN = frozenset({
    "deleted_at", "search", "raw_line", "last_question", "position", "content", "content_hash",
    "journal_head", "deadline_kind", "deadline_on", "deadline_words", "first_deadline_kind",
    "first_deadline_on", "earlier_id", "question_id", "meeting_id", "order_id", "protocol_id",
})  # fmt: skip
"""Fields that say nothing to people, or are told in one with others."""
_DEADLINE = "deadline"
_DEADLINE_FIELDS = frozenset({"deadline_kind", "deadline_on"})
_State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Told:
    """Hold one operation with the values before and after it."""

    row: Any
    kind: RecordKind
    touched: frozenset[str]
    before: _State
    after: _State = field(default_factory=dict)


class HistoryService:
    """Read histories; every method may be called on a reader thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self, kind: RecordKind, key: UUID) -> list[HistoryEntry]:
        """Return what was done to a record and to all that belongs to it, the newest first."""
        with self._database.read() as connection:
            rows = queries.operations(connection, kind, key)
            told = list(_replayed(rows))
            names = queries.names(connection, _references(told))
        entries = []
        for (at, actor), group in groupby(told, key=_when_and_who):
            lines = tuple(line for one in group for line in _lines(one, key, names))
            if lines:
                entries.append(HistoryEntry(at, actor, lines))
        return entries[::-1]


def _when_and_who(told: _Told) -> tuple[datetime, str]:
    return told.row.at, told.row.actor


def _replayed(rows: Iterable[Any]) -> Iterator[_Told]:
    """Yield the operations with what each record was before and after."""
    states: dict[UUID, _State] = {}
    for row in rows:
        before = states.get(row.record_id, {})
        kind = RecordKind(row.kind)
        if row.fields is None:
            fields: _State = dict.fromkeys(row.field_names.split(","), Erased())
        else:
            convert = _converters(kind)
            fields = {
                name: convert[name](value) if name in convert else value
                for name, value in row.fields.items()
            }
        after = states[row.record_id] = before | fields
        yield _Told(row, kind, frozenset(fields), before, after)


@cache
def _converters(kind: RecordKind) -> Mapping[str, Callable[[Any], Any]]:
    """Return how a field of a kind is read out of what the journal wrote."""
    model = next(model for model in kinds() if model.kind == kind)
    readers: Mapping[type, Callable[[Any], Any]] = {
        KeyType: UUID,
        MomentType: datetime.fromisoformat,
        Date: date.fromisoformat,
        Time: time.fromisoformat,
        JSON: repr,
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


def _references(told: Iterable[_Told]) -> set[UUID]:
    """Return every id of another record that is spoken of."""
    return {
        value
        for one in told
        for state in (one.before, one.after)
        for name, value in state.items()
        if isinstance(value, UUID) and name not in _UNSEEN
    }


def _lines(told: _Told, key: UUID, names: Mapping[UUID, Reference]) -> Iterator[HistoryLine]:
    """Yield the line of an operation, unless it changed nothing that people see."""
    action = HistoryAction(told.row.action)
    is_own = told.row.record_id == key
    subject = () if is_own else _SUBJECTS.get(told.kind, ())
    changes = tuple(_changes(told, action, names, frozenset(subject)))
    if action is HistoryAction.CHANGE and not changes:
        return
    named = (FieldChange(name, None, _value(told.after, name, names)) for name in subject)
    yield HistoryLine(
        told.kind,
        action,
        is_own,
        tuple(one for one in named if one.after not in (None, "")),
        changes,
    )


def _changes(
    told: _Told, action: HistoryAction, names: Mapping[UUID, Reference], subject: frozenset[str]
) -> Iterator[FieldChange]:
    """Yield the fields that an operation changed; of a new record, its deadline alone."""
    if action is HistoryAction.CHANGE:
        for name in sorted(told.touched - _UNSEEN):
            before, after = (_value(state, name, names) for state in (told.before, told.after))
            if before != after or isinstance(after, Erased):
                yield FieldChange(name, before, after)
    if action is HistoryAction.CHANGE or (action is HistoryAction.CREATE and subject):
        before, after = _deadline(told.before), _deadline(told.after)
        if told.touched & _DEADLINE_FIELDS and before != after:
            yield FieldChange(_DEADLINE, before, after)


def _deadline(state: _State) -> HistoryValue:
    """Return the day of a deadline, or the word that stands for none."""
    kind, day = state.get("deadline_kind"), state.get("deadline_on")
    if isinstance(kind, Erased) or isinstance(day, Erased):
        return Erased()
    return day if kind in (None, DeadlineKind.DATE.value) else str(kind)


def _value(state: _State, name: str, names: Mapping[UUID, Reference]) -> HistoryValue:
    value = state.get(name)
    if isinstance(value, UUID):
        return names.get(value, Reference(RecordKind.PERSON, ""))
    return None if value == "" else value
