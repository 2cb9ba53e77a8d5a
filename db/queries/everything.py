"""Read every record of the file, whatever it is of."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, inspect, select

from db.journal import plain
from db.models import Record

_AT_ONCE = 1000


def kinds() -> list[type[Record]]:
    """Return the classes of records by the names of their kinds."""
    return sorted(Record.__subclasses__(), key=lambda model: model.kind)


def records(connection: Connection) -> Iterator[dict[str, Any]]:
    """Yield each record with its kind and id; one in the trash too, its ``deleted_at`` tells."""
    for model in kinds():
        for values in values_of(connection, model):
            yield {"kind": model.kind.value} | {key: plain(value) for key, value in values.items()}


def values_of(connection: Connection, model: type[Record]) -> Iterator[dict[str, Any]]:
    """Yield the fields of each record of a kind, in the order of their making."""
    attributes = inspect(model).column_attrs
    statement = select(*(attribute.class_attribute for attribute in attributes)).order_by(model.id)
    names = [attribute.key for attribute in attributes]
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(statement):
        yield dict(zip(names, row, strict=True))
