"""Tell when the next round of a recurring order is due."""

from datetime import date, timedelta

from db.domain.deadline_dates import add_months
from db.domain.enums import Recurrence

_WEEK = timedelta(days=7)
_MONTHS = {
    Recurrence.MONTHLY: 1,
    Recurrence.QUARTERLY: 3,
    Recurrence.HALF_YEARLY: 6,
    Recurrence.YEARLY: 12,
}


def next_round(recurrence: Recurrence, last: date, today: date) -> date:
    """Return the first day of the rhythm that is after ``last`` and not before ``today``.

    Counted from the first day each time, so that the 31st comes back after a short month.
    """
    step = 1
    while True:
        if recurrence is Recurrence.WEEKLY:
            day = last + step * _WEEK
        else:
            day = add_months(last, step * _MONTHS[recurrence])
        if day >= today:
            return day
        step += 1
