"""Take back what was done at this machine today, and do it again.

Nothing is taken out of the journal: to undo is to write the former values, as one more unit whose
operations are based on what they take back. So the order of undoing outlives a restart.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Enum, inspect

from db.database import Database
from db.domain.clock import Clock
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.rows.history import Erased, HistoryAction
from db.domain.rows.undo import ActionRow, TakenBack
from db.models import Attachment, Meeting, Order, Question, Record
from db.queries import actions as queries
from db.queries import history as names
from db.queries.everything import kinds
from db.unit_of_work import UnitOfWork
from desktop.services.directory_records import refuse_second
from desktop.services.journal_replay import Told, changes_of, references, replayed
from desktop.services.meeting_gate import refuse_issued
from desktop.services.undo_deeds import deed_of
from desktop.services.undo_stacks import KEPT, Stacks, Unit, stacks, units

_WEIGHT = (
    RecordKind.QUESTION,
    RecordKind.MEETING,
    RecordKind.ORDER,
    RecordKind.ASSIGNMENT,
    RecordKind.APPLICANT,
)
"""What an action is called by, where it changed several records."""
_UNDOING = {HistoryAction.DELETE: HistoryAction.CREATE, HistoryAction.RESTORE: HistoryAction.DELETE}
"""What an operation undid, where it is one that undid something."""


class UndoService:
    """Undo and redo the last actions of this machine, the newest first."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def undo(self) -> TakenBack:
        """Take the last action of today back.

        Raises :class:`UserError` ``nothing_to_undo``, ``undo_never`` where it was an issue, a
        signature or an erasure, and as :func:`_take_back` does.
        """
        with self._database.unit_of_work() as uow:
            waiting = self._stacks(uow).undo
            if not waiting:
                raise UserError("nothing_to_undo")
            return _take_back(uow, waiting[-1], is_again=False)

    def redo(self) -> TakenBack:
        """Do again what was undone last; raise ``nothing_to_redo`` and as :meth:`undo`."""
        with self._database.unit_of_work() as uow:
            waiting = self._stacks(uow).redo
            if not waiting:
                raise UserError("nothing_to_redo")
            return _take_back(uow, waiting[-1], is_again=True)

    def _stacks(self, uow: UnitOfWork) -> Stacks:
        connection, midnight = uow.session.connection(), _midnight(self._clock())
        rows = queries.since(connection, midnight)
        kept = queries.housekeeping(connection, midnight)
        return stacks(units(rows, kept, is_cut=len(rows) == queries.MOST))


def _midnight(moment: datetime) -> datetime:
    """Return when the day began by the clock of this machine."""
    return moment.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)


def _take_back(uow: UnitOfWork, unit: Unit, *, is_again: bool) -> TakenBack:
    """Write the values that stood before the unit.

    Raises :class:`UserError` ``undo_never``, ``undo_changed`` where somebody changed the records
    since, ``undo_erased``, ``protocol_issued``, ``gone``, and ``house_twice`` and the like.
    """
    if unit.is_final:
        raise UserError("undo_never")
    told = _told(uow, unit)
    found = {one.row.record_id: _record(uow, one) for one in told}
    if not unit.is_control:
        for meeting in _meetings(uow, found.values()):
            refuse_issued(uow, meeting)
    action = _described(uow, told[::-1], found, is_again=is_again)
    for one in told:
        _put_back(uow, found[one.row.record_id], one)
    _look_after(uow, found.values())
    return TakenBack(uow.commit(), action, is_again)


def _told(uow: UnitOfWork, unit: Unit) -> list[Told]:
    """Return the operations of a unit with the values before and after, the newest first."""
    wanted = {row.id for row in unit.operations}
    keys = {row.record_id for row in unit.operations}
    rows = queries.of_records(uow.session.connection(), keys, unit.operations[-1].seq)
    return [one for one in replayed(rows) if one.row.id in wanted][::-1]


def _record(uow: UnitOfWork, told: Told) -> Record:
    model = next(model for model in kinds() if model.kind == told.kind)
    found = uow.find(model, told.row.record_id)
    if found is None:
        raise UserError("gone", kind=told.kind)
    return found


def _put_back(uow: UnitOfWork, record: Record, told: Told) -> None:
    """Write the former values of one operation, if the record still has those that it wrote."""
    touched = told.touched - KEPT
    if any(
        isinstance(state.get(name), Erased)
        for state in (told.before, told.after)
        for name in touched
    ):
        raise UserError("undo_erased")
    if any(getattr(record, name) != told.after[name] for name in touched):
        raise UserError("undo_changed")
    uow.take_back(record, told.row.id)
    if told.row.action == HistoryAction.CREATE.value:
        if record.deleted_at is not None:
            raise UserError("undo_changed")
        uow.delete(record)
        return
    if record.deleted_at is not None and "deleted_at" not in touched:
        raise UserError("undo_changed")
    members = _members(type(record))
    for name in touched:
        former = told.before.get(name)
        setattr(record, name, members[name](former) if former and name in members else former)


def _members(model: type[Record]) -> Mapping[str, type]:
    """Return the enums of a model by the names of its fields."""
    return {
        name: column.type.enum_class
        for name, column in inspect(model).columns.items()
        if isinstance(column.type, Enum) and column.type.enum_class is not None
    }


def _look_after(uow: UnitOfWork, records: Collection[Record]) -> None:
    """Keep what hangs together: no second house comes back, no card of before overwrites parts."""
    for record in records:
        if record.deleted_at is None:
            refuse_second(uow, record)
    for question in {question.id: question for question in _questions(uow, records)}.values():
        question.version += 1


def _questions(uow: UnitOfWork, records: Iterable[Record]) -> Iterator[Question]:
    """Yield the questions that records are, or belong to."""
    for record in records:
        key = _question_id(uow, record)
        found = uow.find(Question, key) if key is not None else None
        if found is not None:
            yield found


def _question_id(uow: UnitOfWork, record: Record) -> UUID | None:
    if isinstance(record, Question):
        return record.id
    order_id: UUID | None = getattr(record, "order_id", None)
    if order_id is not None:
        order = uow.find(Order, order_id)
        return order.question_id if order is not None else None
    found: UUID | None = getattr(record, "question_id", None)
    return found


def _meetings(uow: UnitOfWork, records: Collection[Record]) -> set[UUID]:
    """Return the meetings that records are, or belong to."""
    found = {question.meeting_id for question in _questions(uow, records)}
    for record in records:
        if isinstance(record, Meeting):
            found.add(record.id)
        elif (key := getattr(record, "meeting_id", None)) is not None:
            found.add(key)
    return found


def _described(
    uow: UnitOfWork, told: Sequence[Told], found: Mapping[UUID, Record], *, is_again: bool
) -> ActionRow:
    """Name the action by the record that tells most; what undid it, by what it undid."""
    deed = deed_of(told, is_again=is_again)
    chosen = deed[1] if deed else min(told, key=_weight)
    action = HistoryAction(chosen.row.action)
    if is_again:
        action = _UNDOING.get(action, action)
        chosen = replace(chosen, before=chosen.after, after=chosen.before)
    connection = uow.session.connection()
    called = names.names(connection, {*references(told), chosen.row.record_id})
    changes = tuple(changes_of(chosen, action, called, frozenset()))
    reference = called.get(chosen.row.record_id)
    name = reference.name if reference else _name(uow, found[chosen.row.record_id])
    others = len(told) - 1 if action is HistoryAction.CHANGE else 0
    return ActionRow(action, chosen.kind, name, changes, others, deed[0] if deed else None)


def _weight(told: Told) -> tuple[bool, int]:
    place = _WEIGHT.index(told.kind) if told.kind in _WEIGHT else len(_WEIGHT)
    return told.row.action == HistoryAction.CHANGE.value, place


def _name(uow: UnitOfWork, record: Record) -> str:
    """Return what people call a record that no directory names."""
    if isinstance(record, Attachment):
        return record.file_name
    question = next(_questions(uow, [record]), None)
    if question is not None:
        return str(question.number)
    for key in _meetings(uow, [record]):
        meeting = uow.find(Meeting, key)
        if meeting is not None:
            return f"{meeting.on:%d.%m.%Y}" if meeting.on is not None else meeting.place
    return ""
