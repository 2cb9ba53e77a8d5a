"""Word what is counted, by what, and of which time."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from db.domain.indicators import WHOLE, Figure, Grouping, Period, year_period
from db.domain.rows.indicators import FigureGroup

translate = QCoreApplication.translate

_QUARTERS = ("I", "II", "III", "IV")
_YEARS_WITH_QUARTERS = 2


def figure_words(figure: Figure) -> str:
    """Return what is counted."""
    return {
        Figure.MEETINGS: translate("Analysis", "Meetings of the head with residents"),
        Figure.PARTICIPANTS: translate("Analysis", "People who took part"),
        Figure.REQUESTS: translate("Analysis", "Requests accepted"),
        Figure.ANSWERED: translate("Analysis", "Requests explained on the spot"),
        Figure.FULFILLED: translate("Analysis", "Requests fulfilled"),
        Figure.REPEATED: translate("Analysis", "Repeated requests"),
        Figure.SATISFIED: translate("Analysis", "Applicants satisfied"),
        Figure.PARTLY: translate("Analysis", "Applicants partly satisfied"),
        Figure.DISSATISFIED: translate("Analysis", "Applicants not satisfied"),
        Figure.ORDERS: translate("Analysis", "Orders issued"),
        Figure.IN_TIME: translate("Analysis", "Orders carried out in time"),
        Figure.LATE: translate("Analysis", "Orders carried out late"),
        Figure.OVERDUE: translate("Analysis", "Orders overdue now"),
        Figure.REOPENED: translate("Analysis", "Orders returned or reopened"),
    }[figure]


def head_words(figure: Figure) -> str:
    """Return the same in the two short lines that a column has room for."""
    return {
        Figure.REQUESTS: translate("Analysis", "Requests\naccepted"),
        Figure.FULFILLED: translate("Analysis", "Fulfilled"),
        Figure.ANSWERED: translate("Analysis", "On the\nspot"),
        Figure.REPEATED: translate("Analysis", "Repeated"),
        Figure.ORDERS: translate("Analysis", "Orders"),
        Figure.IN_TIME: translate("Analysis", "In time"),
        Figure.LATE: translate("Analysis", "Late"),
        Figure.OVERDUE: translate("Analysis", "Overdue\nnow"),
        Figure.REOPENED: translate("Analysis", "Re-\nopened"),
        Figure.SATISFIED: translate("Analysis", "Satisfied"),
        Figure.PARTLY: translate("Analysis", "Partly"),
        Figure.DISSATISFIED: translate("Analysis", "Not\nsatisfied"),
    }[figure]


def grouping_words(grouping: Grouping) -> str:
    """Return by what the figures are shown."""
    return {
        Grouping.PERIOD: translate("Analysis", "By time"),
        Grouping.TOPIC: translate("Analysis", "By topic"),
        Grouping.QUARTER: translate("Analysis", "By quarter of the city"),
        Grouping.HOUSE: translate("Analysis", "By house"),
        Grouping.PARTY: translate("Analysis", "By responsible party"),
    }[grouping]


def group_words(group: FigureGroup, grouping: Grouping) -> str:
    """Return what a row of the table is called."""
    if not group.label:
        return {
            Grouping.PERIOD: translate("Analysis", "Without a day"),
            Grouping.TOPIC: translate("Analysis", "Without a topic"),
            Grouping.QUARTER: translate("Analysis", "No quarter noted"),
            Grouping.HOUSE: translate("Analysis", "No house noted"),
            Grouping.PARTY: translate("Analysis", "Nobody responsible"),
        }[grouping]
    year, _, month = group.label.partition("-")
    if grouping is Grouping.PERIOD and month:
        name = QLocale().standaloneMonthName(int(month), QLocale.FormatType.LongFormat)
        return f"{name} {year}"
    return group.label


def period_words(period: Period) -> str:
    """Return a period as the list of them shows it."""
    if period.first is None or period.last is None:
        return translate("Analysis", "Whole period")
    if (period.first.month, period.last.month) == (1, 12):
        return str(period.first.year)
    quarter = _QUARTERS[(period.first.month - 1) // 3]
    return translate("Analysis", "{0} quarter of {1}").format(quarter, period.first.year)


def periods(years: Sequence[int], today: date) -> list[Period]:
    """Return what can be chosen: everything, each year, the quarters of the last years."""
    known = sorted({*years, today.year, today.year - 1}, reverse=True)
    found = [WHOLE, *map(year_period, known)]
    for year in known[:_YEARS_WITH_QUARTERS]:
        found += [
            Period(date(year, month, 1), date(year, month + 2, 30))
            for month in (10, 7, 4, 1)
            if date(year, month, 1) <= today
        ]
    return found
