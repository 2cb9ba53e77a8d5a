"""Word what is done before a meeting."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.domain.enums import ControlState
from db.domain.rows.preparation import CheckRow, PromiseRow
from desktop.views.common.chips import Variant
from desktop.views.common.control_words import OUTCOME_VARIANTS, outcome_words

translate = QCoreApplication.translate


def day_words(day: date) -> str:
    """Return «12 ноября, чт»."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM, ddd")


def long_day(day: date) -> str:
    """Return «12 ноября 2026»."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def check_words(row: CheckRow) -> str:
    """Return what is to be done; of the usual list by its code."""
    known = {
        "place": translate("Preparation", "Agree on the place: shade, sound, electricity, access"),
        "activists": translate("Preparation", "Ask the senior residents to gather the questions"),
        "team": translate("Preparation", "Invite the team by the topics of the yard"),
        "poster": translate("Preparation", "Print the posters"),
        "media": translate("Preparation", "Announce in the media and in the networks"),
        "boards": translate("Preparation", "Hang the posters on the boards of the entrances"),
        "questions": translate("Preparation", "Take in the prepared questions"),
        "dossier": translate("Preparation", "Give the dossier of the yard to the head"),
        "cards": translate("Preparation", "Print the question cards and the tickets"),
        "laptop": translate("Preparation", "Charge the laptop, take the USB stick"),
        "remind": translate("Preparation", "Remind the team and the residents"),
    }
    return known.get(row.code, row.title or row.code)


def count_words(row: CheckRow) -> str:
    """Return what the records hold of it already."""
    if not row.count:
        return ""
    words = {
        "team": translate("Preparation", "invited: {0}"),
        "boards": translate("Preparation", "noted in the register: {0}"),
        "media": translate("Preparation", "noted in the register: {0}"),
        "questions": translate("Preparation", "questions handed in: {0}"),
    }.get(row.code, "")
    return words.format(row.count) if words else ""


def state_words(row: PromiseRow, today: date) -> tuple[str, Variant, str]:
    """Return where an order stands, with the look and the icon of its chip."""
    if row.control is ControlState.OFF_CONTROL:
        if row.outcome is not None:
            return outcome_words(row.outcome), OUTCOME_VARIANTS[row.outcome], "check"
        return translate("Preparation", "off control"), Variant.OK, "check"
    if row.is_late(today):
        return translate("Preparation", "overdue"), Variant.WARN, "alert-triangle"
    if row.control is ControlState.NOT_ISSUED:
        return translate("Preparation", "protocol not issued"), Variant.AMBER, "file-text"
    if row.control is ControlState.RETURNED:
        return translate("Preparation", "returned for rework"), Variant.AMBER, "arrow-back-up"
    if row.outcome is not None:
        reported = translate("Preparation", "reported: {0}").format(outcome_words(row.outcome))
        return reported, Variant.ACCENT, "file-text"
    return translate("Preparation", "on control"), Variant.NEUTRAL, "clock"
