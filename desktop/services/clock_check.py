"""Tell a clock that was set back from one that goes on."""

from datetime import datetime, timedelta

from sqlalchemy import select

from db.database import Database
from db.models import Operation

TOLERANCE = timedelta(minutes=2)
"""Clocks are put right by seconds all the time; nobody needs to hear of that."""

_LAST = select(Operation.at).order_by(Operation.seq.desc()).limit(1)


def last_written(database: Database) -> datetime | None:
    """Return when the last change was written, by the clock of whoever wrote it."""
    with database.read() as connection:
        return connection.execute(_LAST).scalar()


def is_set_back(now: datetime, last: datetime | None) -> bool:
    """Tell whether a clock stands before the last change by more than it may."""
    return last is not None and now < last - TOLERANCE
