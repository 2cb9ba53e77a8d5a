"""Word the board of control; pure, but for the translation."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.domain.enums import DeadlineKind
from db.domain.rows.control import BoardGroup, BoardRow, ExtensionRow, Lane
from desktop.views.common.chips import Variant
from desktop.views.common.deadline_words import deadline_words

translate = QCoreApplication.translate

LANE_VARIANTS: Mapping[Lane, Variant] = MappingProxyType(
    {
        Lane.OVERDUE: Variant.WARN,
        Lane.TODAY: Variant.AMBER,
        Lane.WEEK: Variant.ACCENT,
        Lane.LATER: Variant.NEUTRAL,
        Lane.REPORTED: Variant.ACCENT,
        Lane.DONE: Variant.OK,
    }
)


def lane_words(lane: Lane) -> str:
    """Return what a lane is called."""
    return {
        Lane.OVERDUE: translate("Control", "Overdue"),
        Lane.TODAY: translate("Control", "Today"),
        Lane.WEEK: translate("Control", "This week"),
        Lane.LATER: translate("Control", "Later"),
        Lane.REPORTED: translate("Control", "To be checked"),
        Lane.DONE: translate("Control", "Off control"),
    }[lane]


def nothing_words(lane: Lane) -> tuple[str, str]:
    """Return what an empty lane says, and what to do next."""
    return {
        Lane.OVERDUE: (
            translate("Control", "Nothing is overdue."),
            translate("Control", "Orders come here the day after their deadline."),
        ),
        Lane.TODAY: (
            translate("Control", "Nothing is due today."),
            translate("Control", "Look at what is due this week: Alt+3."),
        ),
        Lane.WEEK: (
            translate("Control", "Nothing more is due this week."),
            translate("Control", "Look at what comes later: Alt+4."),
        ),
        Lane.LATER: (
            translate("Control", "No order is due later."),
            translate("Control", "Orders come on control when a protocol is issued."),
        ),
        Lane.REPORTED: (
            translate("Control", "No report waits for the check."),
            translate("Control", "Choose an order and press R to note what its executor reports."),
        ),
        Lane.DONE: (
            translate("Control", "Nothing was taken off control in the last 30 days."),
            translate("Control", "Check a report and take its order off control with D."),
        ),
    }[lane]


def group_words(group: BoardGroup) -> str:
    """Return by what the board is grouped."""
    return {
        BoardGroup.PARTY: translate("Control", "By parties"),
        BoardGroup.YARD: translate("Control", "By yards"),
        BoardGroup.TOPIC: translate("Control", "By topics"),
    }[group]


def without_words(group: BoardGroup) -> str:
    """Return what stands for those that have no such thing."""
    return {
        BoardGroup.PARTY: translate("Control", "nobody named"),
        BoardGroup.YARD: translate("Control", "no house named"),
        BoardGroup.TOPIC: translate("Control", "no topic"),
    }[group]


def number_words(row: BoardRow) -> str:
    """Return the number of the question, and of the order where there are several."""
    return f"{row.number}.{row.position}" if row.has_several else str(row.number)


def due_words(row: BoardRow, today: date) -> str:
    """Return the deadline of an order as it stands now."""
    if row.check_on is not None:
        return deadline_words(DeadlineKind.DATE, row.check_on, today)
    return deadline_words(row.deadline_kind, row.deadline_on, today)


def first_words(row: BoardRow, today: date) -> str:
    """Return the first deadline."""
    first = deadline_words(row.first_deadline_kind, row.first_deadline_on, today)
    return translate("Control", "at first {0}").format(first)


def moved_words(row: ExtensionRow, today: date) -> str:
    """Return from when to when a deadline was moved."""
    former = deadline_words(row.former_kind, row.former_on, today) or "—"
    return f"{former} → {deadline_words(row.deadline_kind, row.deadline_on, today)}"


def day_words(day: date) -> str:
    """Return a day in numbers."""
    return f"{day:%d.%m.%Y}"


def meeting_words(row: BoardRow) -> str:
    """Return the meeting of an order, its protocol and its house."""
    on = row.meeting_on
    day = QLocale().toString(QDate(on.year, on.month, on.day), "d MMMM yyyy") if on else ""
    protocol = (
        translate("Control", "protocol {0}").format(row.protocol_number)
        if row.protocol_number
        else ""
    )
    return " · ".join(part for part in (row.address, day, protocol) if part)
