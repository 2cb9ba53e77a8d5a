"""Copy the content of an open file that is gone from its place: deleted, renamed, out with a stick.

SQLite still holds it; once the program ends it is lost.
"""

from datetime import UTC, datetime
from errno import ENOSPC
from pathlib import Path

from sqlcipher3 import dbapi2

from db.backup_check import check_pages
from db.copying import opened, to_disk
from db.database import Database
from db.domain.errors import EnvironmentFault
from db.durable import rename, replace_file
from db.engine import fault_of
from db.key_file import key_file


def rescue(database: Database, folder: Path, moment: datetime, keys: bytes = b"") -> Path:
    """Write the open records into a new data folder below ``folder`` and return that.

    Only the writing thread may call it. ``keys`` is the content of the key file of an encrypted
    base. Raises :class:`EnvironmentFault` ``disk_full``, ``file_damaged``, ``rescue_failed``.
    """
    place = _free_place(folder, f"courtyard-minutes-{moment.astimezone(UTC):%Y%m%d-%H%M%S}")
    target = place / database.path.name
    partial = target.with_name(f"{target.name}.partial")
    try:
        place.mkdir(parents=True)
        with database.writing_connection() as connection:
            connection.execute("VACUUM INTO ?", (str(partial),))
        with opened(partial, database.key) as copy:
            check_pages(copy, partial, database.key)
        to_disk(partial)
        if keys:
            replace_file(key_file(target), keys)
        rename(partial, target)
    except dbapi2.DatabaseError as error:
        fault = fault_of(error, target)
        known = ("disk_full", "file_damaged")
        code = fault.code if fault.code in known else "rescue_failed"
        raise EnvironmentFault(code, name=str(folder)) from error
    except OSError as error:
        code = "disk_full" if error.errno == ENOSPC else "rescue_failed"
        raise EnvironmentFault(code, name=str(folder)) from error
    return target.parent


def _free_place(folder: Path, name: str) -> Path:
    """Return a folder that is not there yet; two of one second are told apart by a number."""
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{name}-{number}"
    return place
