"""Word kinds, faults of imported rows and days of the calendar for the screen."""

from PySide6.QtCore import QCoreApplication

from db.domain.enums import OrganisationKind
from db.domain.working_days import DayKind

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
