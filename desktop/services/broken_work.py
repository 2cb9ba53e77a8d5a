"""Say where work was broken off, and whether there has been any."""

from datetime import datetime

from sqlalchemy import select

from db.database import Database
from db.domain.rows.broken_off import BrokenOffRow
from db.models import Meeting
from db.queries import broken_off as queries


def broken_off(database: Database, since: datetime | None) -> BrokenOffRow | None:
    """Return where the newest draft since the end of the last work belongs.

    After an end in order there is none: whoever closes the window knows what they leave behind.
    """
    with database.read() as connection:
        return queries.broken_off(connection, since)


def is_untouched(database: Database) -> bool:
    """Tell whether no meeting was ever written down."""
    with database.read() as connection:
        return connection.scalar(select(Meeting.id).limit(1)) is None
