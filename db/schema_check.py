"""Hold the schema of a file against the one that the migrations make: guards may be missing."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from sqlalchemy import Connection

from db import engine as engines
from db import migrate

_SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

Schema = Mapping[tuple[str, str], str]


def schema_faults(connection: Connection) -> Iterator[str]:
    """Yield a line for each table, index or trigger that is missing, altered or not ours.

    A file of another revision is left alone: it is brought up to date when it is opened.
    """
    if migrate.revision(connection) != migrate.HEAD:
        return
    wanted, found = _wanted(), _schema(connection)
    for kind, name in sorted(wanted.keys() | found.keys()):
        place = (kind, name)
        if place not in found:
            yield f"{kind} {name} is missing"
        elif place not in wanted:
            yield f"{kind} {name} is not ours"
        elif found[place] != wanted[place]:
            yield f"{kind} {name} is altered"


@cache
def _wanted() -> Schema:
    """Return the schema that the migrations make in an empty file; it takes half a second."""
    engine = engines.memory_engine()
    try:
        migrate.upgrade(engine)
        with engine.connect() as connection:
            return _schema(connection)
    finally:
        engine.dispose()


def _schema(connection: Connection) -> Schema:
    rows = connection.exec_driver_sql(_SCHEMA)
    return MappingProxyType(
        {(kind, name): " ".join((sql or "").split()) for kind, name, sql in rows}
    )
