"""Copy, compare and open data files that are not live: backups and candidates for a restore.

The live file is never handed to these functions: Python must not open it, see :mod:`db.engine`.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.domain.errors import EnvironmentFault
from db.durable import rename
from db.encryption import DataKey
from db.engine import connect, fault_of

_AT_ONCE = 1 << 20
_PLAIN_HEADER = b"SQLite format 3\0"


def to_disk(path: Path) -> None:
    """Make the disk keep the content of a file."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(_AT_ONCE):
            digest.update(part)
    return digest.hexdigest()


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file; under the new name it is whole or not there."""
    partial = target.with_name(f"{target.name}.partial")
    shutil.copyfile(source, partial)
    to_disk(partial)
    rename(partial, target)


def is_plain(path: Path) -> bool:
    """Tell whether the pages of a data file lie open."""
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER


@contextmanager
def opened(path: Path, key: DataKey | None, *, mode: str = "ro&immutable=1") -> Iterator[Any]:
    """Lend a connection of the driver to a file that nobody else uses.

    The default mode leaves nothing beside the file, on a stick without the right to write too.
    Raises :class:`~db.domain.errors.EnvironmentFault` as :func:`db.engine.fault_of` tells them.
    """
    try:
        connection = connect(path, mode, key)
        try:
            yield connection
        finally:
            connection.close()
    except dbapi2.DatabaseError as error:
        raise fault_of(error, path) from error
    except UnicodeDecodeError as error:
        # The driver stumbles over its own message when it quotes a schema with flipped bits.
        raise EnvironmentFault("file_damaged", name=path.name) from error
