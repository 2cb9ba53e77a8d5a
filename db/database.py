"""Open the data file and hand out reads and units of work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from db import journal, migrate, protection
from db.backup import has_traces
from db.connections import Connections
from db.domain.clock import Clock, system_clock
from db.domain.errors import EnvironmentFault
from db.driver_faults import told
from db.encryption import DataKey
from db.key_file import key_file, read_key_file
from db.reserve import Reserve
from db.swap import finish_swap
from db.unit_of_work import UnitOfWork, unit_of_work


class Database:
    """Hold one opened data file: one writing connection, a few reading ones beside it."""

    def __init__(
        self,
        path: Path,
        connections: Connections,
        clock: Clock,
        author: Callable[[], str] = str,
    ) -> None:
        self.path = path
        self._connections = connections
        self._clock = clock
        self._author = author
        self.reserve = Reserve(path)
        self._writes_though_gone = False
        self._at_commit: Callable[[UnitOfWork], object] | None = None
        self.copied_before_update: Path | None = None
        """The backup of an older program's file, made when this one was brought up to date."""

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Lend a reading connection: one consistent view, whatever is written meanwhile."""
        with (
            told(self.path.name),
            self._connections.reader() as engine,
            engine.connect() as connection,
        ):
            yield connection

    @contextmanager
    def unit_of_work(self, actor: str | None = None) -> Iterator[UnitOfWork]:
        """Open a unit of work on the writing connection; only the writing thread may call it.

        The journal notes ``actor`` beside each change, or else whoever works at this machine. A
        full disk is told as it is, and the reserve is given up: the next unit has its room. Raises
        :class:`EnvironmentFault` ``file_gone`` when the file is not in its place any more.
        """
        name = self._author() if actor is None else actor
        self._refuse_gone()
        with (
            self._giving_way(),
            self._connections.writer() as engine,
            unit_of_work(
                engine,
                moment=self._clock(),
                actor=name,
                file_name=self.path.name,
                at_commit=self._at_commit,
            ) as unit,
            self._noting(unit),
        ):
            yield unit
        self._refuse_gone()  # it went while we wrote: what is in it now is not saved

    @contextmanager
    def at_each_commit(self, also: Callable[[UnitOfWork], object]) -> Iterator[None]:
        """Write more with what is committed meanwhile; only the writing thread may call it."""
        self._at_commit = also
        try:
            yield
        finally:
            self._at_commit = None

    def is_in_place(self) -> bool:
        """Tell whether the open file is still the one under its name; may wait for a dead disk."""
        return self._connections.is_in_place()

    def is_another_there(self) -> bool:
        """Tell whether something else lies under the name of the open file."""
        return self._connections.is_another_there()

    def write_though_gone(self, *, allowed: bool) -> None:
        """Let units write to a file that is gone from its place, before it is copied elsewhere."""
        self._writes_though_gone = allowed

    @contextmanager
    def writing_connection(self) -> Iterator[Any]:
        """Lend the writing connection of the driver; only the writing thread may call it.

        It is open for sure, also when no other one could be opened any more.
        """
        with told(self.path.name), self._connections.writer() as engine:
            lent = engine.raw_connection()
            try:
                yield lent.driver_connection
            finally:
                lent.close()

    def fold_log(self) -> bool:
        """Write the log into the file and empty it; tell whether all of it could be.

        Only the writing thread may call it. A read under way keeps the log: what was erased is
        then in it until the next fold, which comes at the latest when the file is closed.
        """
        with self.writing_connection() as connection:
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    @contextmanager
    def _noting(self, unit: UnitOfWork) -> Iterator[None]:
        """Remember where the journal ends since; of a unit that failed it is not known."""
        try:
            yield
        finally:
            if unit.head:
                is_sure = unit.is_committed and self._connections.is_in_place()
                self._connections.heads.note(unit.head, is_sure=is_sure)

    def learn_head(self) -> None:
        """Remember how the file in its place ends, to know it again; nothing where that is known."""
        if not self._connections.heads.is_known:
            heads = self._connections.heads
            with self.read() as connection:
                heads.learn(journal.head(connection))
        self._connections.look_at_log()

    def has_come_back(self) -> bool:
        """Tell whether the file that was gone is back as another one, unchanged; may take long."""
        return self._connections.has_come_back()

    def reattach(self) -> None:
        """Go on with the file that came back; only the writing thread may call it.

        Raises :class:`EnvironmentFault` ``file_gone`` where it is not the very same any more, and
        ``records_in_use`` when a read of the dead disk does not end.
        """
        self._connections.reattach()

    def _refuse_gone(self) -> None:
        if not self._writes_though_gone and not self._connections.is_in_place():
            raise EnvironmentFault("file_gone", name=self.path.name)

    @contextmanager
    def _giving_way(self) -> Iterator[None]:
        try:
            yield
        except EnvironmentFault as fault:
            if fault.code == "disk_full":
                self.reserve.give_up()
            raise

    def told_by(self, clock: Clock) -> "Database":
        """Return the same open file by another clock, to write what happened at another time.

        The connections are shared: close only one of the two.
        """
        return Database(self.path, self._connections, clock, self._author)

    @property
    def key(self) -> DataKey | None:
        """Return the key of the file, ``None`` for a plain one; backups are opened with it."""
        return self._connections.key

    def exchange(self, work: Callable[[DataKey | None], DataKey | None]) -> None:
        """Close every connection, let ``work`` exchange the file, and open it with its new key.

        Reads that come meanwhile wait. Raises :class:`EnvironmentFault` ``records_in_use`` when a
        long read does not end.
        """
        self._connections.exchange(work)

    def shut(self) -> None:
        """Close every connection and forget the key; until :meth:`reopen` nothing can be read."""
        self._connections.shut()

    def reopen(self, key: DataKey | None) -> None:
        """Open the file again after :meth:`shut`; raises as :func:`db.engine.inspect` does."""
        self._connections.reopen(key)

    def close(self) -> None:
        """Close every connection; the last one folds the WAL into the file."""
        self._connections.shut()


def open_database(
    path: Path,
    *,
    clock: Clock = system_clock,
    create: bool = True,
    key: DataKey | None = None,
    author: Callable[[], str] = str,
) -> Database:
    """Open the data file at ``path``, making or upgrading it where needed.

    ``author`` tells who works at this machine, asked anew for each unit of work. Nothing is made
    beside backups: a file that has backups and is missing was lost, and is not to be replaced by
    an empty one in silence.

    Raises :class:`~db.domain.errors.EnvironmentFault` ``locked_by_password`` when the file is
    encrypted and no ``key`` is given (what no password mends is told first), ``file_not_encrypted`` when it should be and is not, and with
    the codes of :func:`db.engine.inspect` and :func:`db.migrate.bring_up_to_date`.
    """
    finish_swap(path)
    protection.settle(path)
    if key is None and key_file(path).exists():
        _ask_for_password(path)
    if create and key is None and not path.exists() and not has_traces(path):
        migrate.create(path)
    protection.inspect(path, key)
    connections = Connections(path, key)
    try:
        with connections.writer() as writer:
            copy = migrate.bring_up_to_date(writer, path, key)
    except BaseException:
        connections.shut()
        raise
    database = Database(path, connections, clock, author)
    database.copied_before_update = copy
    return database


def _ask_for_password(path: Path) -> None:
    """Raise ``locked_by_password``, unless a password would not help."""
    if not path.exists():
        raise EnvironmentFault("file_missing", name=path.name)
    if path.stat().st_size == 0:
        raise EnvironmentFault("file_empty", name=path.name)
    read_key_file(key_file(path))
    raise EnvironmentFault("locked_by_password")
