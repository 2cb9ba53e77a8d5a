"""Tell what the disk did from what the program did wrong, in the errors of the driver."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from db.engine import fault_of

_OF_THE_DISK = frozenset(
    {"file_damaged", "file_read_only", "file_locked", "disk_full", "disk_error"}
)


@contextmanager
def told(name: str = "") -> Iterator[None]:
    """Raise :class:`~db.domain.errors.EnvironmentFault` where the disk, a lock or damage is at fault.

    Everything else is a bug and goes on as it is. ``name`` is that of the data file.
    """
    try:
        yield
    except DBAPIError as error:
        fault = fault_of(error.orig or error, Path(name))
        if fault.code in _OF_THE_DISK:
            raise fault from error
        raise
