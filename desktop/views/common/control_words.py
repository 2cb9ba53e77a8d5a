"""Word outcomes, verdicts and decisions, the same on every screen."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from db.domain.enums import DecisionKind, FeedbackChannel, Outcome, Recurrence, Verdict
from desktop.views.common.chips import Variant

translate = QCoreApplication.translate

OUTCOME_VARIANTS: Mapping[Outcome, Variant] = MappingProxyType(
    {
        Outcome.DONE: Variant.OK,
        Outcome.EXPLAINED: Variant.ACCENT,
        Outcome.PLANNED: Variant.ACCENT,
        Outcome.REFUSED: Variant.WARN,
        Outcome.TRANSFERRED: Variant.AMBER,
    }
)
OUTCOME_ICONS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.DONE: "check",
        Outcome.EXPLAINED: "message-circle",
        Outcome.PLANNED: "calendar-event",
        Outcome.REFUSED: "x",
        Outcome.TRANSFERRED: "arrow-right",
    }
)
VERDICT_VARIANTS: Mapping[Verdict, Variant] = MappingProxyType(
    {Verdict.SATISFIED: Variant.OK, Verdict.PARTLY: Variant.AMBER, Verdict.NOT: Variant.WARN}
)
VERDICT_ICONS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.SATISFIED: "check", Verdict.PARTLY: "minus", Verdict.NOT: "x"}
)


def outcome_words(outcome: Outcome) -> str:
    """Return what came of an order."""
    return {
        Outcome.DONE: translate("Control", "done"),
        Outcome.EXPLAINED: translate("Control", "explained"),
        Outcome.PLANNED: translate("Control", "planned"),
        Outcome.REFUSED: translate("Control", "refused"),
        Outcome.TRANSFERRED: translate("Control", "transferred"),
    }[outcome]


def verdict_words(verdict: Verdict) -> str:
    """Return what an applicant thinks."""
    return {
        Verdict.SATISFIED: translate("Control", "satisfied"),
        Verdict.PARTLY: translate("Control", "partly satisfied"),
        Verdict.NOT: translate("Control", "not satisfied"),
    }[verdict]


def channel_words(channel: FeedbackChannel) -> str:
    """Return how somebody was told."""
    return {
        FeedbackChannel.CALL: translate("Control", "by telephone"),
        FeedbackChannel.MESSAGE: translate("Control", "by a message"),
        FeedbackChannel.LETTER: translate("Control", "by a letter"),
        FeedbackChannel.IN_PERSON: translate("Control", "in person"),
        FeedbackChannel.NOTICE: translate("Control", "by a notice on the house"),
    }[channel]


def recurrence_words(recurrence: Recurrence) -> str:
    """Return how often an order is looked after."""
    return {
        Recurrence.WEEKLY: translate("Control", "every week"),
        Recurrence.MONTHLY: translate("Control", "every month"),
        Recurrence.QUARTERLY: translate("Control", "every quarter"),
        Recurrence.HALF_YEARLY: translate("Control", "every half-year"),
        Recurrence.YEARLY: translate("Control", "every year"),
    }[recurrence]


def decision_words(decision: DecisionKind) -> str:
    """Return what was decided."""
    return {
        DecisionKind.RETURNED: translate("Control", "returned for rework"),
        DecisionKind.REMOVED: translate("Control", "taken off control"),
        DecisionKind.ROUND: translate("Control", "round taken, the next one began"),
        DecisionKind.REOPENED: translate("Control", "on control again"),
    }[decision]
