"""Erase what records hold of a person: values go, ids, names of fields and digests stay.

The order matters. First the earlier operations on the record are blanked, then an operation
«erase» with the whole record as it stands from now on is journalled, and only then the record is
written: the guards of the file let the words of a resident go only where that operation is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, inspect, null, select, update

from db import journal
from db.models import Operation, Record
from db.queries.everything import kinds
from db.unit_of_work import UnitOfWork

ACTION = "erase"
_HOUSEKEEPING = frozenset({
    "id", "version", "created_at", "created_by", "changed_at", "changed_by", "head"
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Redaction:
    """Say what the fields of a record become.

    A field given with the value that it has already is one whose earlier values are to go.
    """

    kind: str
    record_id: UUID
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Erased:
    """Say what was erased of a record, by names and places alone."""

    kind: str
    record_id: UUID
    fields: tuple[str, ...]
    blanked: tuple[int, ...]
    """The places in the journal whose values are gone."""
    operation: UUID
    """The operation that journals the erasure."""


def erase(unit: UnitOfWork, redactions: Iterable[Redaction]) -> list[Erased]:
    """Erase fields of records and their earlier values, inside the transaction of the unit.

    No record of the session may be one of these: the statements pass it by.
    """
    models = {model.kind.value: model for model in kinds()}
    return [_erase(unit, models[one.kind], one) for one in redactions if one.fields]


def _erase(unit: UnitOfWork, model: type[Record], redaction: Redaction) -> Erased:
    connection = unit.session.connection()
    names = {item.key: item.class_attribute for item in inspect(model).column_attrs}
    row = connection.execute(
        select(*(column.label(f"of_{name}") for name, column in names.items())).where(
            model.id == redaction.record_id
        )
    ).one()
    before = {name: row._mapping[f"of_{name}"] for name in names}
    blanked = _blank(connection, redaction)
    after = {name: value for name, value in before.items() if name not in _HOUSEKEEPING}
    after |= redaction.fields
    change = journal.Change(
        unit.new_id(), redaction.kind, redaction.record_id, ACTION, after, (before["head"],)
    )
    unit.journal_now([change])
    written = dict(redaction.fields) | {
        "head": change.id,
        "version": before["version"] + 1,
        "changed_at": unit.now,
        "changed_by": unit.actor,
    }
    connection.execute(
        update(model)
        .where(model.id == redaction.record_id)
        .values({names[name]: value for name, value in written.items()})
    )
    fields = tuple(sorted(redaction.fields))
    return Erased(redaction.kind, redaction.record_id, fields, blanked, change.id)


def _blank(connection: Connection, redaction: Redaction) -> tuple[int, ...]:
    """Blank every operation that has told one of the fields; return the places of them."""
    told = select(Operation.seq, Operation.field_names).where(
        Operation.record_id == redaction.record_id, Operation.fields.is_not(None)
    )
    places = tuple(
        row.seq
        for row in connection.execute(told)
        if redaction.fields.keys() & row.field_names.split(",")
    )
    if places:
        connection.execute(
            update(Operation).where(Operation.seq.in_(places)).values(fields=null(), salt=null())
        )
    return places
