"""Count the dates that deadlines in words come to."""

from datetime import date, timedelta

from db.domain.working_days import WorkingCalendar

_FORGOTTEN_DAYS = 30
_MONTHS_IN_YEAR = 12


def add_months(day: date, months: int) -> date:
    """Return the same number ``months`` later, or the month's last day where it has no such day."""
    passed = day.year * _MONTHS_IN_YEAR + day.month - 1 + months
    year, month = divmod(passed, _MONTHS_IN_YEAR)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), month_end(year, month + 1))


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = date(year + month // _MONTHS_IN_YEAR, month % _MONTHS_IN_YEAR + 1, 1)
    return following - timedelta(days=1)


def period_end(day: date, months: int, shift: int = 0) -> date:
    """Return the last day of the period of ``months`` (3 is a quarter) that holds ``day``.

    ``shift`` 1 means the period after it.
    """
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    last_month = add_months(first, months * (shift + 1) - 1)
    return month_end(last_month.year, last_month.month)


def week_end(day: date, calendar: WorkingCalendar, shift: int = 0) -> date:
    """Return the last working day of the week, the Sunday where none is left of it.

    By the end of the week an office means Friday, not Sunday.
    """
    sunday = day + timedelta(days=6 - day.weekday() + 7 * shift)
    last = calendar.suggest_working(sunday)
    return last if last >= day and last > sunday - timedelta(days=7) else sunday


def coming_weekday(day: date, weekday: int) -> date:
    """Return the first such weekday after ``day``: on a Friday «до пятницы» gives a week."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def weekday_of_week(day: date, weekday: int, shift: int) -> date:
    """Return that weekday of this calendar week, or of the one ``shift`` weeks later."""
    return day + timedelta(days=weekday - day.weekday() + 7 * shift)


def coming_date(today: date, month: int, number: int) -> date | None:
    """Return the date meant by a day and month without a year, None where there is no such day.

    It is the next such date; but one up to 30 days back is taken for this year's, and the user is
    asked about it: in a protocol written up late it is a date just gone by, while «до 1 марта» said
    in November is next March.
    """
    this_year = valid(today.year, month, number)
    if this_year is not None and this_year >= today - timedelta(days=_FORGOTTEN_DAYS):
        return this_year
    return valid(today.year + 1, month, number)


def coming_number(today: date, number: int) -> date | None:
    """Return the next day of that number, in the first month that has it."""
    for ahead in range(_MONTHS_IN_YEAR):
        month = add_months(today.replace(day=1), ahead)
        found = valid(month.year, month.month, number)
        if found is not None and found >= today:
            return found
    return None


def coming_month_end(today: date, month: int, year: int | None) -> date:
    """Return the end of the named month, this year's or if it is over next year's."""
    if year is None:
        year = today.year + (month < today.month)
    return month_end(year, month)


def eve_of_month(today: date, month: int, year: int | None) -> date:
    """Return the day before the named month begins: «до декабря» is 30 November."""
    if year is None:
        year = today.year + (date(today.year, month, 1) <= today)
    return date(year, month, 1) - timedelta(days=1)


def valid(year: int, month: int, number: int) -> date | None:
    """Return the date, None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None
