"""Know the open file again when it comes back as another one: a stick that was put back in.

A stick is mounted anew under another device. The connections to the old one are dead then, and the
file under the old path is the same only if its journal ends where we left it.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.domain.errors import EnvironmentFault
from db.encryption import DataKey
from db.engine import APPLICATION_ID, connect, fault_of

_HEAD = "SELECT lower(hex(chain)) FROM operation ORDER BY seq DESC LIMIT 1"
_NO_HEAD = "00" * 32
NOBODY = (-1, -1)
"""The identity of a file that is not there."""


class Heads:
    """Remember where the journal ends: as acknowledged, or as it may end after a failed commit."""

    def __init__(self) -> None:
        self._sure: str | None = None
        self._maybe: frozenset[str] = frozenset()

    @property
    def is_known(self) -> bool:
        """Tell whether anything is remembered."""
        return self._sure is not None

    def learn(self, head: str) -> None:
        """Take the end that was read, unless something was written meanwhile."""
        if self._sure is None:
            self._sure = head

    def note(self, head: str, *, is_sure: bool) -> None:
        """Take the end that a commit has written; one that failed may be found all the same."""
        if is_sure:
            self._sure, self._maybe = head, frozenset()
        else:
            self._maybe |= {head}

    def fit(self, head: str) -> bool:
        """Tell whether a journal with this end lacks nothing and has nothing that we do not know."""
        return self._sure is not None and head in {self._sure, *self._maybe}


def identity_of(path: Path) -> tuple[int, int]:
    """Return what tells a file from another one under the same name."""
    try:
        found = path.stat()
    except OSError:
        return NOBODY
    return found.st_dev, found.st_ino


def log_of(path: Path) -> Path:
    """Return where the log of a data file lies."""
    return path.with_name(f"{path.name}-wal")


def is_the_same(path: Path, key: DataKey | None, heads: Heads) -> bool:
    """Tell whether the file under this path is whole and ends where we left it.

    To be asked only of a file that none of our connections has open, nor its log.
    """
    with suppress(EnvironmentFault, OSError), _opened(path, "ro", key) as found:
        if found.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            return False
        head = found.execute(_HEAD).fetchone()
        if not heads.fit(head[0] if head else _NO_HEAD):
            return False
        return bool(found.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    return False


def fold(path: Path, key: DataKey | None) -> None:
    """Write the log of a file that came back into it, so that none is left beside it.

    The dead connections delete the log by its name when they are closed, and might hit this one.
    Raises :class:`EnvironmentFault` as :func:`db.engine.fault_of` tells them.
    """
    with _opened(path, "rw", key) as found:
        found.execute("PRAGMA synchronous=FULL")
        found.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


@contextmanager
def _opened(path: Path, mode: str, key: DataKey | None) -> Iterator[Any]:
    try:
        connection = connect(path, mode, key)
        try:
            yield connection
        finally:
            connection.close()
    except (dbapi2.DatabaseError, UnicodeDecodeError) as error:
        raise fault_of(error, path) from error
