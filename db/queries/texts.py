"""Read every text of the file: of the records as they are, of their history, of the drafts.

The columns are found in the models, so that a table added later is looked through as well.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Connection, Enum, String, inspect, select

from db.domain.enums import RecordKind
from db.models import Draft, Operation, Record
from db.queries.everything import kinds, values_of

_OWN = frozenset({"created_by", "changed_by"})
_NO_PERSON = frozenset(
    {"digest", "content_hash", "journal_head", "time_zone", "number_pattern", "number_text"}
)
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Name a text by record and field; ``value`` is the text, or JSON that holds texts."""

    kind: RecordKind
    record_id: UUID
    field: str
    value: Any


def text_fields(model: type[Record]) -> list[str]:
    """Return the fields of a kind of record in which somebody may be spoken of."""
    return [
        attribute.key
        for attribute in inspect(model).column_attrs
        if _holds_text(attribute.columns[0].type)
        and attribute.key not in _OWN
        and attribute.key not in _NO_PERSON
    ]


def texts(connection: Connection) -> Iterator[TextPlace]:
    """Yield the texts of every record, those in the trash too."""
    for model in kinds():
        fields = text_fields(model)
        for values in values_of(connection, model):
            for name in fields:
                if values[name]:
                    yield TextPlace(model.kind, values["id"], name, values[name])


def past_texts(connection: Connection) -> Iterator[TextPlace]:
    """Yield the texts that the journal tells, whether the records still say them or not."""
    fields = {model.kind.value: frozenset(text_fields(model)) for model in kinds()}
    statement = select(Operation.kind, Operation.record_id, Operation.fields).where(
        Operation.fields.is_not(None)
    )
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(statement):
        for name in fields.get(row.kind, frozenset()) & row.fields.keys():
            if row.fields[name]:
                yield TextPlace(RecordKind(row.kind), row.record_id, name, row.fields[name])


def draft_texts(connection: Connection) -> list[tuple[str, str, str]]:
    """Return key, field and text of everything typed and not stored."""
    rows = connection.execute(select(Draft.key, Draft.field, Draft.text).where(Draft.text != ""))
    return [(row.key, row.field, row.text) for row in rows]


def strings_of(value: Any) -> Iterator[str]:
    """Yield the texts of a value, whatever it is of."""
    gathered: list[str] = []
    _gather(value, gathered.append)
    yield from gathered


def _gather(value: Any, take: Callable[[str], None]) -> None:
    if isinstance(value, str):
        take(value)
    elif isinstance(value, dict):
        for one in value.values():
            _gather(one, take)
    elif isinstance(value, list):
        for one in value:
            _gather(one, take)


def _holds_text(kind: Any) -> bool:
    return isinstance(kind, JSON) or (isinstance(kind, String) and not isinstance(kind, Enum))
