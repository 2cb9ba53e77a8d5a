"""Hold the engines of one data file, and exchange them while nobody uses them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition

from sqlalchemy import Engine

from db import engine as engines
from db.domain.errors import EnvironmentFault
from db.encryption import DataKey
from db.file_mark import End, FileMark
from db.reattaching import NOBODY, Heads, fold, identity_of, is_the_same, log_of

_PATIENCE = 20.0
"""Seconds until a report that still reads makes us give up."""


class Connections:
    """Lend the writing and the reading engine of one file.

    The file can be exchanged beneath them, and they can be shut: every connection is closed then,
    and the key is forgotten.
    """

    def __init__(self, path: Path, key: DataKey | None = None) -> None:
        self._path = path
        self._key = key
        self._engines: tuple[Engine, Engine] | None = None
        self._users = 0
        self._exchanging = False
        self._mark: FileMark | None = None
        self._end: End | None = None
        self.heads = Heads()
        self._free = Condition()
        self._open()

    @contextmanager
    def writer(self) -> Iterator[Engine]:
        """Lend the engine of the one writing connection."""
        with self._use() as (writer, _):
            yield writer

    @contextmanager
    def reader(self) -> Iterator[Engine]:
        """Lend the engine of the reading connections."""
        with self._use() as (_, reader):
            yield reader

    @property
    def key(self) -> DataKey | None:
        """Return the key of the pages, ``None`` for a plain file."""
        return self._key

    def is_in_place(self) -> bool:
        """Tell whether the open file is still the one under its name.

        SQLite goes on writing to a file, or to a log, that somebody has deleted or renamed. This is a
        look at the folder; the file is not opened.
        """
        return self._mark is None or self._exchanging or self._mark.is_in_place()

    def is_another_there(self) -> bool:
        """Tell whether something lies in the place of the open file and is not it."""
        mark = self._mark
        return mark is not None and identity_of(self._path) not in {NOBODY, mark.place}

    def look_at_log(self) -> None:
        """Remember which log is ours; it is there from the first read on."""
        if self._mark is not None:
            self._mark.look_at_log()

    def has_come_back(self) -> bool:
        """Tell whether work can go on with what lies in the place of the open file.

        That is another file with the very same content, or ours whose log alone was deleted. A file
        that was put beside our own log is not looked at: it would be read with that.
        """
        mark = self._mark
        if mark is None or mark.log is None:
            return False
        now, log = identity_of(self._path), identity_of(log_of(self._path))
        if now == mark.place:
            return log == NOBODY
        if now == NOBODY or log == mark.log:
            return False
        return is_the_same(self._path, self._key, self.heads)

    def reattach(self) -> None:
        """Let go of the file that is gone and open the one that came back in its place.

        Raises :class:`EnvironmentFault` ``file_gone`` where that is not the very same.
        """
        with self._alone():
            if not self.has_come_back():
                raise EnvironmentFault("file_gone", name=self._path.name)
            if self._mark is not None and identity_of(self._path) == self._mark.place:
                self._fold_own_log()
            else:
                fold(self._path, self._key)
            heads = self.heads
            self._dispose()
            self._end = None  # a commit of unknown outcome may be in it
            self._open()
            self._hold()
            self.heads = heads

    def exchange(self, work: Callable[[DataKey | None], DataKey | None]) -> None:
        """Close every connection, let ``work`` exchange the file, and open it with its new key.

        Raises :class:`EnvironmentFault` ``records_in_use`` when a long read does not end.
        """
        with self._alone():
            self._dispose()
            self._end = None
            try:
                self._key = work(self._key)
            finally:
                self._open()
            self._hold()

    def shut(self) -> None:
        """Close every connection, the last one folds the WAL into the file, and forget the key."""
        with self._alone():
            self._dispose()
            self._key = None

    def reopen(self, key: DataKey | None) -> None:
        """Open the shut file again.

        Raises :class:`EnvironmentFault` ``file_gone`` where another one lies there meanwhile.
        """
        with self._alone():
            engines.inspect(self._path, key)
            self._key = key
            self._open()
            try:
                self._hold()
            except BaseException:
                self._dispose()
                self._key = None
                raise

    def _open(self) -> None:
        mark = FileMark(self._path, self._end)
        reader = engines.reading_engine(self._path, self._key, mark)
        self._engines = (engines.writing_engine(self._path, self._key, mark=mark), reader)
        self._mark = mark
        self.heads = Heads()

    def _hold(self) -> None:
        """Have the writing connection open: what is gone later can only be copied through it."""
        if self._engines is not None:
            self._engines[0].connect().close()

    def _fold_own_log(self) -> None:
        """Write the log that nobody else can see any more into the file."""
        if self._engines is None:
            return
        lent = self._engines[0].raw_connection()
        try:
            cursor = lent.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            answer = cursor.fetchone()
        finally:
            lent.close()
        if answer is None or answer[0]:
            raise EnvironmentFault("file_gone", name=self._path.name)

    def _dispose(self) -> None:
        if self._engines is not None:
            writer, reader = self._engines
            reader.dispose()
            writer.dispose()
        self._engines = None
        if self._mark is not None:
            self._end = self._mark.end
        self._mark = None

    @contextmanager
    def _use(self) -> Iterator[tuple[Engine, Engine]]:
        # Whoever comes while an exchange only waits is let in: it may hold another one already.
        with self._free:
            self._free.wait_for(lambda: not self._exchanging)
            if self._engines is None:
                raise EnvironmentFault("locked_by_password")
            lent = self._engines
            self._users += 1
        try:
            yield lent
        finally:
            with self._free:
                self._users -= 1
                self._free.notify_all()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._free:
            if not self._free.wait_for(self._is_free, _PATIENCE):
                raise EnvironmentFault("records_in_use")
            self._exchanging = True
        try:
            yield
        finally:
            with self._free:
                self._exchanging = False
                self._free.notify_all()

    def _is_free(self) -> bool:
        return self._users == 0 and not self._exchanging
