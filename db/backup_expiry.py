"""Tell by which day the rules will have removed each backup, if one is made every day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from db.backup_rotation import Dated, outlived

_LONGEST = 420
"""Days after which the rules keep nothing that is there now."""
_STEP = timedelta(days=1)


def gone_by(backups: Sequence[Dated], now: datetime) -> dict[str, date]:
    """Return the day for each backup; one that would outlive all is left out.

    The rules are followed day by day, as the rounds of the program would.
    """
    waiting = {one.name: one for one in backups}
    days: dict[str, date] = {}
    future: list[Dated] = []
    for number in range(1, _LONGEST):
        moment = now + number * _STEP
        future.append(Dated(f"day {number}", moment))
        going = outlived((*waiting.values(), *future), moment)
        days |= {name: moment.date() for name in going & waiting.keys()}
        waiting = {name: one for name, one in waiting.items() if name not in going}
        future = [one for one in future if one.name not in going]
        if not waiting:
            break
    return days
