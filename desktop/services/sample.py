"""Fill an empty data file with the sample city: its directories and three meetings."""

from pathlib import Path

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock, system_clock
from db.domain.errors import UserError
from db.domain.local_time import local_date
from db.models import House, Meeting, Organisation, Person
from desktop import resources
from desktop.services.city_records import DEFAULT_ZONE
from desktop.services.reference import load_reference
from desktop.services.sample_directories import fill_directories, read
from desktop.services.sample_meetings import MeetingStory


def fill(database: Database, clock: Clock = system_clock, folder: Path | None = None) -> ChangeSet:
    """Write the sample city; its days count from the day that ``clock`` tells.

    One meeting is announced for the day after tomorrow, one was held four days ago and its orders
    are half assigned, one was held months ago and its protocol is signed. Raises
    :class:`UserError` ``not_empty`` for a file that holds houses, organisations, people or
    meetings, deleted ones too.
    """
    _refuse_records(database)
    source = folder or resources.path("sample")
    changes = load_reference(database, resources.path("reference"))
    changes |= fill_directories(database, source)
    story = MeetingStory(database, local_date(clock(), DEFAULT_ZONE))
    for meeting in read(source, "meetings"):
        changes |= story.tell(meeting)
    return changes | story.prepare(read(source, "monitoring"))


def _refuse_records(database: Database) -> None:
    with database.read() as connection:
        for model in (House, Organisation, Person, Meeting):
            if connection.execute(select(model.id).limit(1)).first() is not None:
                raise UserError("not_empty")
