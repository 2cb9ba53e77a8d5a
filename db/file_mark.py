"""Know the open file by its place on the disk and by its journal, and tell another one from it.

SQLite opens whatever lies under a name. A synchroniser, a cleaner or a person may put another file
there while ours is open: a connection made after that would read the other one, and with our log.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.domain.errors import EnvironmentFault
from db.reattaching import NOBODY, identity_of, log_of

_END = "SELECT seq, chain FROM operation ORDER BY seq DESC LIMIT 1"
_AT = "SELECT chain FROM operation WHERE seq = ?"

End = tuple[int, bytes]
"""A step of the journal and its chain; what comes after it may grow, it stays."""


class FileMark:
    """Hold what the open file is known by. ``end`` is known from before, when it was shut."""

    def __init__(self, path: Path, end: End | None = None) -> None:
        self._path = path
        self.place = identity_of(path)
        self.log: tuple[int, int] | None = None
        self.end = end

    def look_at_log(self) -> None:
        """Remember which log is ours; it is there from the first read on."""
        found = identity_of(log_of(self._path))
        if self.log is None and found != NOBODY:
            self.log = found

    def is_in_place(self) -> bool:
        """Tell whether the file and its log are the ones under their names; nothing is opened."""
        if identity_of(self._path) != self.place:
            return False
        return self.log is None or identity_of(log_of(self._path)) == self.log

    def refuse_another(self) -> None:
        """Raise :class:`EnvironmentFault` ``file_gone`` unless the file lies in its place."""
        if not self.is_in_place():
            raise EnvironmentFault("file_gone", name=self._path.name)

    def recognise(self, connection: Any) -> None:
        """Refuse a fresh connection of the driver that has a file without our journal.

        Raises :class:`EnvironmentFault` ``file_gone``.
        """
        self.refuse_another()  # it may have been exchanged between the look and the opening
        if self.end is not None:
            seq, chain = self.end
            found = connection.execute(_AT, (seq,)).fetchone()
            if found is None or bytes(found[0]) != chain:
                raise EnvironmentFault("file_gone", name=self._path.name)
        with suppress(dbapi2.DatabaseError):  # an older schema, or a damage that is told elsewhere
            newest = connection.execute(_END).fetchone()
            self.end = (newest[0], bytes(newest[1])) if newest else self.end
