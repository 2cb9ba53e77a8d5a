"""Tell the time at which the story of the sample city stands."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

_ZONE = timezone(timedelta(hours=3))
"""Moscow time, which has had no summer time since 2014; some systems carry no table of zones."""


@dataclass
class SetClock:
    """Tell the moment at which the sample's story stands."""

    moment: datetime

    def __call__(self) -> datetime:
        """Return that moment."""
        return self.moment

    def set(self, on: date, at: time) -> None:
        """Go to a time on the wall of the city."""
        self.moment = datetime.combine(on, at, _ZONE).astimezone(UTC)
