"""Write records: one unit, one transaction, one change set.

A service says what is to be written; the unit fills in what every record carries, journals it in
the same transaction and tells which records changed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Engine, Insert, Update, bindparam, event, insert, inspect, select, update
from sqlalchemy.orm import Mapper, Session

from db import journal
from db.domain.changes import ChangeSet, changed
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.ids import new_id
from db.driver_faults import told
from db.models import Record, Sequence

AnyRecord = TypeVar("AnyRecord", bound=Record)

_HOUSEKEEPING = frozenset({
    "id", "version", "created_at", "created_by", "changed_at", "changed_by", "head"
})  # fmt: skip
_KEY = "key_of_the_record"
"""The parameter by which an update finds its row; no column is called so."""


class UnitOfWork:
    """Collect what one use case writes; nothing is kept unless :meth:`commit` is called."""

    def __init__(
        self,
        session: Session,
        *,
        moment: datetime,
        actor: str,
        at_commit: "Callable[[UnitOfWork], object] | None" = None,
    ) -> None:
        self.session = session
        self.now = moment
        self._actor = actor
        self._at_commit = at_commit
        self._changes: list[journal.Change] = []
        self._journalled: list[journal.Change] = []
        self._taken_back: dict[UUID, UUID] = {}
        self.head = ""
        """Where the journal ends after this unit, hexadecimal; empty where it journals nothing."""
        self.is_committed = False
        event.listen(session, "before_flush", self._before_flush)

    @property
    def actor(self) -> str:
        """Return whose name the journal notes."""
        return self._actor

    def journal_now(self, changes: Iterable[journal.Change]) -> None:
        """Journal at once what is about to be written by statements of one's own.

        The guards of the file let words be redacted only after that.
        """
        found = list(changes)
        if found:
            self._journal(found)
            self._journalled += found

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

    def take_back(self, record: Record, operation: UUID) -> None:
        """Say that the next change of the record takes back an operation: it is based on both."""
        self._taken_back[record.id] = operation

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
        if self._at_commit is not None:
            self._at_commit(self)
        self._write_records()
        if self._changes:
            self._journal(self._changes)
        self.session.commit()
        self.is_committed = True
        done = changed(
            (RecordKind(change.kind), change.record_id)
            for change in (*self._journalled, *self._changes)
        )
        self._journalled.clear()
        self._changes.clear()
        return done

    def _journal(self, changes: list[journal.Change]) -> None:
        chain = journal.write(
            self.session.connection(), changes, moment=self.now, actor=self._actor
        )
        self.head = chain.hex()

    def _write_records(self) -> None:
        """Write the records, a statement for all new ones of a kind, and let go of them.

        The session's own flush takes twice as long, which is felt at every Enter: it sorts the
        rows by their references, and ours are checked only when the transaction commits.
        """
        self._before_flush(self.session)
        connection = self.session.connection()
        fresh: defaultdict[type[Record], list[dict[str, Any]]] = defaultdict(list)
        for record in _records(self.session.new):
            fresh[type(record)].append(_row(record))
            self.session.expunge(record)
        for model, rows in fresh.items():
            connection.execute(_insertion(model), rows)
        for record in _records(self.session.dirty):
            if values := _assigned(record):
                connection.execute(_update(type(record)), {_KEY: record.id, **values})
            self.session.expunge(record)

    def _before_flush(self, session: Session, *_: object) -> None:
        for record in _records(session.new):
            self._note_new(record)
        for record in _records(session.dirty):
            self._note_changed(record)

    def _note_new(self, record: Record) -> None:
        record.head = self.new_id()
        given = record.__dict__
        fields = {
            name: given[name]
            for name in _columns(type(record))
            if name not in _HOUSEKEEPING and given.get(name) is not None
        }
        self._changes.append(
            journal.Change(record.head, record.kind, record.id, "create", fields, ())
        )

    def _note_changed(self, record: Record) -> None:
        fields = _changed(record)
        if not fields:
            return
        action = "change"
        if "deleted_at" in fields:
            action = "delete" if fields["deleted_at"] is not None else "restore"
        base = (record.head, *filter(None, (self._taken_back.pop(record.id, None),)))
        record.head = self.new_id()
        record.version += 1
        record.changed_at = self.now
        record.changed_by = self._actor
        self._changes.append(
            journal.Change(record.head, record.kind, record.id, action, fields, base)
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
def _columns(model: type[Record]) -> Mapping[str, str]:
    """Return the columns of a model by the names of its attributes."""
    mapper: Mapper[Any] = inspect(model)
    return MappingProxyType({name: column.key for name, column in mapper.columns.items()})


@cache
def _insertion(model: type[Record]) -> Insert:
    return insert(model)


@cache
def _update(model: type[Record]) -> Update:
    return update(model).where(model.id == bindparam(_KEY))


def _records(found: Iterable[object]) -> list[Record]:
    return [one for one in found if isinstance(one, Record)]


def _row(record: Record) -> dict[str, Any]:
    given = record.__dict__
    return {column: given.get(name) for name, column in _columns(type(record)).items()}


def _assigned(record: Record) -> dict[str, Any]:
    """Return the columns that were assigned to since the record was read."""
    names, given = _columns(type(record)), record.__dict__
    return {names[name]: given[name] for name in inspect(record).committed_state if name in names}


def _changed(record: Record) -> dict[str, Any]:
    """Return the attributes that differ from what the file holds, but for the housekeeping."""
    state = inspect(record)
    changed = {}
    for name in state.committed_state.keys() & _columns(type(record)).keys() - _HOUSEKEEPING:
        history = state.attrs[name].history
        if history.has_changes() and history.added != history.deleted:
            changed[name] = record.__dict__[name]
    return changed


@contextmanager
def unit_of_work(
    engine: Engine,
    *,
    moment: datetime,
    actor: str = "",
    file_name: str = "",
    at_commit: Callable[[UnitOfWork], object] | None = None,
) -> Iterator[UnitOfWork]:
    """Open a unit on the writing connection; it is rolled back unless it commits.

    ``file_name`` is what a fault of the disk is told with; ``at_commit`` writes its own part.

    Raises :class:`~db.domain.errors.EnvironmentFault` when the disk is full or fails: a later unit
    may succeed, and one tried again with the same keys writes nothing twice.
    """
    with told(file_name), Session(engine, autoflush=False, expire_on_commit=False) as session:
        yield UnitOfWork(session, moment=moment, actor=actor, at_commit=at_commit)
