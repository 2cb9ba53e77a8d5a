"""Choose which backups stay: all of two days, then one a day, a week and a month."""

from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

ALL_OF = timedelta(days=2)


class Dated(NamedTuple):
    """Name a backup and say when it was made by the clock of that day."""

    name: str
    made_at: datetime


def outlived(backups: Iterable[Dated], now: datetime) -> frozenset[str]:
    """Return the names of the backups that may go.

    Only sound backups are to be handed in: a failed one must take nobody's place. One dated later
    than ``now`` was made under a wrong clock, or the clock is wrong now: it stays and takes no
    place either. Nor do those of the last two days, so one evening under a wrong clock costs
    nothing.
    """
    past = sorted((one for one in backups if one.made_at <= now), key=_moment, reverse=True)
    older = [one for one in past if now - one.made_at > ALL_OF]
    kept: set[str] = {one.name for one in past} - {one.name for one in older}
    for period, places in ((_day, 7), (_week, 5), (_month, 12)):
        kept |= _newest_of_each(older, period, places)
    return frozenset(one.name for one in past if one.name not in kept)


def _newest_of_each(
    backups: list[Dated], period: Callable[[datetime], Hashable], places: int
) -> set[str]:
    chosen: dict[Hashable, str] = {}
    for one in backups:
        key = period(one.made_at.astimezone(UTC))
        if key not in chosen and len(chosen) < places:
            chosen[key] = one.name
    return set(chosen.values())


def _moment(one: Dated) -> datetime:
    return one.made_at


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
