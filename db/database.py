"""Open the data file and hand out reads and units of work."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from db import engine as engines
from db import migrate
from db.domain.clock import Clock, system_clock
from db.unit_of_work import UnitOfWork, unit_of_work


class Database:
    """Hold one opened data file: one writing connection, a few reading ones beside it."""

    def __init__(self, path: Path, writer: Engine, reader: Engine, clock: Clock) -> None:
        self.path = path
        self._writer = writer
        self._reader = reader
        self._clock = clock

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Lend a reading connection: one consistent view, whatever is written meanwhile."""
        with self._reader.connect() as connection:
            yield connection

    def unit_of_work(self, actor: str = "") -> AbstractContextManager[UnitOfWork]:
        """Open a unit of work on the writing connection; only the writing thread may call it."""
        return unit_of_work(self._writer, moment=self._clock(), actor=actor)

    def told_by(self, clock: Clock) -> "Database":
        """Return the same open file by another clock, to write what happened at another time.

        The connections are shared: close only one of the two.
        """
        return Database(self.path, self._writer, self._reader, clock)

    def close(self) -> None:
        """Close every connection; the last one folds the WAL into the file."""
        self._reader.dispose()
        self._writer.dispose()


def open_database(path: Path, *, clock: Clock = system_clock, create: bool = True) -> Database:
    """Open the data file at ``path``, making or upgrading it where needed.

    Raises :class:`~db.domain.errors.EnvironmentFault` with the codes of
    :func:`db.engine.inspect` and :func:`db.migrate.bring_up_to_date`.
    """
    if create and not path.exists():
        migrate.create(path)
    engines.inspect(path)
    writer = engines.writing_engine(path)
    try:
        migrate.bring_up_to_date(writer, path)
    except BaseException:
        writer.dispose()
        raise
    return Database(path, writer, engines.reading_engine(path), clock)
