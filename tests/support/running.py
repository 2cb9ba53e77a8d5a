"""Have the planned meeting of the sample going on."""

from datetime import date
from uuid import UUID

from db.database import open_database
from db.domain.enums import MeetingState
from desktop.bootstrap.services import build_services
from desktop.paths import AppPaths
from tests.support.office import DAY_OF_MEETING, RunningClock


def start_planned(paths: AppPaths) -> UUID:
    """Start the meeting that the sample has announced, and return its key."""
    clock = RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, clock=clock)
    try:
        services = build_services(database, clock)
        coming = services.schedule.agenda(since=date(2026, 11, 25), text="")
        (planned,) = (row for row in coming if row.state is MeetingState.ANNOUNCED)
        services.minutes.start(planned.id)
        return planned.id
    finally:
        database.close()
