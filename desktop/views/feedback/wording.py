"""Word the calls of the day; pure, but for the translation."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from db.domain.rows.feedback import CallReason, CallRow, FeedbackRow
from desktop.views.common.chips import Variant
from desktop.views.common.control_words import channel_words, verdict_words

translate = QCoreApplication.translate

REASON_VARIANTS: Mapping[CallReason, Variant] = MappingProxyType(
    {
        CallReason.RESULT: Variant.OK,
        CallReason.EXTENDED: Variant.AMBER,
        CallReason.ASK_AGAIN: Variant.ACCENT,
        CallReason.CHOSEN: Variant.NEUTRAL,
    }
)
REASON_ICONS: Mapping[CallReason, str] = MappingProxyType(
    {
        CallReason.RESULT: "circle-check",
        CallReason.EXTENDED: "calendar-due",
        CallReason.ASK_AGAIN: "refresh",
        CallReason.CHOSEN: "phone",
    }
)


def reason_words(row: CallRow) -> str:
    """Return why somebody is to be told something."""
    return {
        CallReason.RESULT: translate("Feedback", "there is a result"),
        CallReason.EXTENDED: translate("Feedback", "deadline moved"),
        CallReason.ASK_AGAIN: translate("Feedback", "ask again"),
        CallReason.CHOSEN: translate("Feedback", "chosen"),
    }[row.reason]


def name_words(row: CallRow) -> str:
    """Return whom to call; somebody without a name is named by the flat."""
    return row.name or translate("Feedback", "a resident")


def place_words(row: CallRow) -> str:
    """Return the house and the flat."""
    flat = translate("Feedback", "flat {0}").format(row.flat) if row.flat else ""
    return ", ".join(part for part in (row.address, flat) if part)


def question_words(row: CallRow) -> str:
    """Return the number of the question and its meeting."""
    on = row.meeting_on
    day = QLocale().toString(QDate(on.year, on.month, on.day), "d MMMM yyyy") if on else ""
    number = translate("Feedback", "question {0}").format(row.number)
    return " · ".join(part for part in (number, day, row.topic) if part)


def told_words(told: FeedbackRow) -> str:
    """Return when and how somebody was told, and what came of it."""
    parts = [f"{told.told_on:%d.%m.%Y}", channel_words(told.channel)]
    if not told.reached:
        parts.append(translate("Feedback", "nobody answered"))
    elif told.verdict is not None:
        verdict = verdict_words(told.verdict)
        if told.verdict_before is not None:
            verdict = f"{verdict_words(told.verdict_before)} → {verdict}"
        parts.append(verdict)
    else:
        parts.append(translate("Feedback", "told"))
    return " · ".join(parts)
