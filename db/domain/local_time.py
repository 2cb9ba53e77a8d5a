"""Turn moments into the days on the wall of the city."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def local_moment(moment: datetime, zone: str) -> datetime:
    """Return the moment by the clocks of the zone.

    By those of this machine where the zone is unknown: some systems carry no table of zones.
    """
    try:
        return moment.astimezone(ZoneInfo(zone) if zone else None)
    except (KeyError, ValueError, OSError):
        return moment.astimezone()


def local_date(moment: datetime, zone: str) -> date:
    """Return the day on the wall: 1 January in Zarechny is still 31 December in UTC for a while."""
    return local_moment(moment, zone).date()
