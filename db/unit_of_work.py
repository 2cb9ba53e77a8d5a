"""Write records: one unit, one transaction, one change set.

A service says what is to be written; the unit fills in what every record carries, journals it in
the same transaction and tells which records changed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Engine, event, inspect, select
from sqlalchemy.orm import Mapper, Session

from db import journal
from db.domain.changes import ChangeSet, changed
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.ids import new_id
from db.models import Record, Sequence

AnyRecord = TypeVar("AnyRecord", bound=Record)

_HOUSEKEEPING = frozenset({
    "id", "version", "created_at", "created_by", "changed_at", "changed_by", "head"
})  # fmt: skip


class UnitOfWork:
    """Collect what one use case writes; nothing is kept unless :meth:`commit` is called."""

    def __init__(self, session: Session, *, moment: datetime, actor: str) -> None:
        self.session = session
        self.now = moment
        self._actor = actor
        self._changes: list[journal.Change] = []
        event.listen(session, "before_flush", self._before_flush)

    def new_id(self) -> UUID:
        """Return a fresh key for a record of this unit."""
        return new_id(self.now)

    def find(self, model: type[AnyRecord], key: UUID) -> AnyRecord | None:
        """Return the record, deleted or not, or ``None``."""
        return self.session.get(model, key)

    def get(self, model: type[AnyRecord], key: UUID, version: int | None = None) -> AnyRecord:
        """Return a living record.

        Raises :class:`UserError` ``gone`` when it was deleted meanwhile and ``stale`` when
        ``version``, the one on the screen, is not the newest.
        """
        found = self.find(model, key)
        if found is None or found.deleted_at is not None:
            raise UserError("gone", kind=model.kind)
        if version is not None and found.version != version:
            raise UserError("stale", kind=model.kind)
        return found

    def add(self, record: AnyRecord) -> AnyRecord:
        """Take in a new record and fill in what it leaves to the defaults."""
        given = record.__dict__
        for name, column in _defaults(type(record)):
            if given.get(name) is None:
                setattr(record, name, _default(column))
        if "id" not in record.__dict__ or record.__dict__["id"] is None:
            record.id = self.new_id()
        record.version = 1
        record.created_at = record.changed_at = self.now
        record.created_by = record.changed_by = self._actor
        self.session.add(record)
        return record

    def delete(self, record: Record) -> None:
        """Put the record into the trash; its number and its journal stay."""
        record.deleted_at = self.now

    def restore(self, record: Record) -> None:
        """Take the record back out of the trash."""
        record.deleted_at = None

    def next_number(self, scope: str, year: int, series: str = "") -> int:
        """Return the next visible number of a year; used up only if the unit commits."""
        counter = self.session.scalar(
            select(Sequence).where(
                Sequence.scope == scope, Sequence.year == year, Sequence.series == series
            )
        )
        if counter is None:
            counter = Sequence(scope=scope, year=year, series=series, last=0)
            self.session.add(counter)
        counter.last += 1
        self.session.flush()
        return counter.last

    def commit(self) -> ChangeSet:
        """Write everything and its journal, and return which records changed."""
        self.session.flush()
        if self._changes:
            journal.write(
                self.session.connection(), self._changes, moment=self.now, actor=self._actor
            )
        self.session.commit()
        done = changed((RecordKind(change.kind), change.record_id) for change in self._changes)
        self._changes.clear()
        return done

    def _before_flush(self, session: Session, *_: object) -> None:
        for record in session.new:
            if isinstance(record, Record):
                self._note_new(record)
        for record in session.dirty:
            if isinstance(record, Record) and session.is_modified(record):
                self._note_changed(record)

    def _note_new(self, record: Record) -> None:
        record.head = self.new_id()
        given = record.__dict__
        fields = {name: given[name] for name in _told(type(record)) if given.get(name) is not None}
        self._changes.append(
            journal.Change(record.head, record.kind, record.id, "create", fields, ())
        )

    def _note_changed(self, record: Record) -> None:
        fields = _modified(record)
        if not fields:
            return
        action = "change"
        if "deleted_at" in fields:
            action = "delete" if fields["deleted_at"] is not None else "restore"
        before = record.head
        record.head = self.new_id()
        record.version += 1
        record.changed_at = self.now
        record.changed_by = self._actor
        self._changes.append(
            journal.Change(record.head, record.kind, record.id, action, fields, (before,))
        )


@cache
def _defaults(model: type[Record]) -> tuple[tuple[str, Any], ...]:
    """Return the columns of a model that have a default, under the names of its attributes."""
    mapper: Mapper[Any] = inspect(model)
    return tuple(
        (name, column) for name, column in mapper.columns.items() if column.default is not None
    )


def _default(column: Any) -> Any:
    """Return the plain default of a column, a fresh copy where it is made by a function."""
    default = column.default
    return default.arg(None) if default.is_callable else default.arg


@cache
def _told(model: type[Record]) -> tuple[str, ...]:
    """Return the attributes of a model whose values the journal tells."""
    mapper: Mapper[Any] = inspect(model)
    return tuple(name for name in mapper.columns.keys() if name not in _HOUSEKEEPING)  # noqa: SIM118 - a collection of columns, not a dict


def _modified(record: Record) -> dict[str, Any]:
    """Return the fields that differ from what the file holds."""
    state = inspect(record)
    fields = {}
    for name in _told(type(record)):
        history = state.attrs[name].history
        if history.has_changes() and history.added != history.deleted:
            fields[name] = record.__dict__[name]
    return fields


@contextmanager
def unit_of_work(engine: Engine, *, moment: datetime, actor: str = "") -> Iterator[UnitOfWork]:
    """Open a unit on the writing connection; it is rolled back unless it commits."""
    with Session(engine, autoflush=False, expire_on_commit=False) as session:
        yield UnitOfWork(session, moment=moment, actor=actor)
