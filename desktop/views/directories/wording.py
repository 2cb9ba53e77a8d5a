"""Word kinds, faults of imported rows and days of the calendar for the screen."""

from PySide6.QtCore import QCoreApplication

from db.domain.enums import OrganisationKind
from db.domain.working_days import DayKind
from desktop.services.directory_import import PreviewRow

translate = QCoreApplication.translate


def organisation_kind_words(kind: OrganisationKind) -> str:
    """Return the kind of an organisation."""
    return {
        OrganisationKind.ADMINISTRATION: translate("Directories", "administration"),
        OrganisationKind.ENTERPRISE: translate("Directories", "municipal enterprise"),
        OrganisationKind.MANAGING_COMPANY: translate("Directories", "managing company"),
        OrganisationKind.OTHER: translate("Directories", "other"),
    }[kind]


def day_kind_words(kind: DayKind) -> str:
    """Return the kind of a day of the production calendar."""
    return {
        DayKind.WORKING: translate("Directories", "working day"),
        DayKind.SHORT: translate("Directories", "working day, an hour shorter"),
        DayKind.WEEKEND: translate("Directories", "weekend"),
        DayKind.HOLIDAY: translate("Directories", "holiday"),
        DayKind.DAY_OFF: translate("Directories", "day off by a transfer"),
    }[kind]


def fault_words(row: PreviewRow) -> str:
    """Return why a row of a table is not taken, empty for a good one."""
    if row.fault is None:
        return ""
    words = {
        "missing": translate("Directories", "nothing is written in “{column}”"),
        "not_a_number": translate("Directories", "“{column}” is not a number"),
        "number_too_large": translate("Directories", "the number in “{column}” is too large"),
        "number_is_date": translate(
            "Directories", "Excel has turned “{column}” into a date; write it as text"
        ),
        "formula_error": translate("Directories", "“{column}” holds an error of a formula"),
        "text_too_long": translate("Directories", "“{column}” is too long"),
        "unknown_sex": translate("Directories", "“{column}”: neither male nor female"),
        "twice_in_file": translate("Directories", "the same as row {other}"),
        "already_there": translate("Directories", "is in the directory already"),
    }.get(row.fault, translate("Directories", "cannot be read"))
    return words.format(column=row.column, other=row.other)
