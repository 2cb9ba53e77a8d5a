"""Word the errors for people: one sentence that says what happened and what to do.

The services raise codes; the window and the command line both word them here. QtCore alone is
needed for that, no display.
"""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.domain.enums import MeetingState
from db.domain.errors import EnvironmentFault, UserError
from desktop.check_words import word_check
from desktop.control_errors import SENTENCES as CONTROL_SENTENCES
from desktop.paper_errors import SENTENCES as PAPER_SENTENCES
from desktop.preparation_errors import SENTENCES as PREPARATION_SENTENCES
from desktop.record_errors import SENTENCES as RECORD_SENTENCES
from desktop.storage_errors import SENTENCES as STORAGE_SENTENCES
from desktop.template_words import word_findings

_CONTEXT = "Errors"

_SENTENCES: Mapping[str, object] = {
    "stale": QT_TRANSLATE_NOOP(
        "Errors",
        "This was changed elsewhere meanwhile. The newest state is shown now; repeat your change.",
    ),
    "gone": QT_TRANSLATE_NOOP("Errors", "There is no such record any more: it was deleted."),
    "obstacles": QT_TRANSLATE_NOOP(
        "Errors",
        "The protocol cannot be issued yet. {obstacles}.",
    ),
    "not_empty": QT_TRANSLATE_NOOP(
        "Errors", "The data folder holds records already; the sample goes into an empty one only."
    ),
    "meeting_cancelled": QT_TRANSLATE_NOOP(
        "Errors", "The meeting is cancelled. Restore it to the schedule first."
    ),
    "meeting_held": QT_TRANSLATE_NOOP(
        "Errors", "The meeting is over, so this cannot be done any more."
    ),
    "meeting_has_questions": QT_TRANSLATE_NOOP(
        "Errors", "Questions were logged at this meeting, so it stays. Cancel it instead."
    ),
    "protocol_issued": QT_TRANSLATE_NOOP(
        "Errors", "The protocol of the meeting is issued and frozen; this cannot be changed."
    ),
    "question_empty": QT_TRANSLATE_NOOP(
        "Errors", "The question has no words yet. Type what the resident asks."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The text is longer than {limit} characters. Divide it into parts."
    ),
    "no_date": QT_TRANSLATE_NOOP("Errors", "Set the date of the meeting first."),
    "no_place": QT_TRANSLATE_NOOP("Errors", "Say where the meeting is: a house or a place."),
    "number_negative": QT_TRANSLATE_NOOP("Errors", "The number cannot be below zero."),
    "number_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The number is too large; the most is {limit}."
    ),
    "bad_number_pattern": QT_TRANSLATE_NOOP(
        "Errors",
        "The pattern of the number, “{pattern}”, is wrong: {{number}} is needed, "
        "{{year}} and {{series}} may stand in it.",
    ),
    "bad_calendar_day": QT_TRANSLATE_NOOP("Errors", "There is no such day: {day}."),
    "earlier_itself": QT_TRANSLATE_NOOP(
        "Errors", "A question cannot be its own earlier one. Choose another."
    ),
    "no_street": QT_TRANSLATE_NOOP("Errors", "Type the street."),
    "no_number": QT_TRANSLATE_NOOP("Errors", "Type the number of the house."),
    "no_name": QT_TRANSLATE_NOOP("Errors", "Type the name."),
    "no_surname": QT_TRANSLATE_NOOP("Errors", "Type the surname."),
    "no_group": QT_TRANSLATE_NOOP("Errors", "Type the group of the topic."),
    "no_title": QT_TRANSLATE_NOOP("Errors", "Type the topic."),
    "bad_months": QT_TRANSLATE_NOOP(
        "Errors", "Months are not understood. Try “11-3” or “1, 2, 12”."
    ),
    "no_solution_title": QT_TRANSLATE_NOOP("Errors", "Type what the solution is called."),
    "solution_empty": QT_TRANSLATE_NOOP("Errors", "Type the wording of the order, or the answer."),
    "bad_term": QT_TRANSLATE_NOOP("Errors", "The term is not understood. Try “10 working days”."),
    "solution_not_closed": QT_TRANSLATE_NOOP(
        "Errors", "A typical solution grows from an order that is off control."
    ),
    "house_twice": QT_TRANSLATE_NOOP(
        "Errors", "This house is in the directory already: {address}."
    ),
    "organisation_twice": QT_TRANSLATE_NOOP(
        "Errors", "This organisation is in the directory already: {name}."
    ),
    "topic_twice": QT_TRANSLATE_NOOP("Errors", "This topic is in the directory already: {title}."),
    "erase_whom": QT_TRANSLATE_NOOP(
        "Errors", "Type a name, or a telephone of five digits or more."
    ),
    "erase_nothing": QT_TRANSLATE_NOOP("Errors", "Nothing is ticked: there is nothing to erase."),
    "no_erasure_reason": QT_TRANSLATE_NOOP(
        "Errors", "Say why the data is erased: the reason stands in the act."
    ),
    "reason_names_person": QT_TRANSLATE_NOOP(
        "Errors",
        "The reason names the person, whom the act is not to name. Give the number and the date "
        "of the paper instead.",
    ),
    "nothing_due": QT_TRANSLATE_NOOP("Errors", "No term is over: there is nothing to take away."),
    "bad_retention_term": QT_TRANSLATE_NOOP(
        "Errors", "A term of keeping is from 1 to {longest} years."
    ),
    "no_reason": QT_TRANSLATE_NOOP(
        "Errors", "Say why the protocol is corrected: the reason stands in the new edition."
    ),
    "nothing_changed": QT_TRANSLATE_NOOP(
        "Errors", "Nothing is changed: a new edition would say the same."
    ),
    "correction_has_changes": QT_TRANSLATE_NOOP(
        "Errors",
        "The records differ from the edition that holds ({changes}): issue a new edition, or "
        "undo the changes.",
    ),
    "correction_open": QT_TRANSLATE_NOOP(
        "Errors",
        "The protocol is open for a correction: issue the new edition first, then note the "
        "signature.",
    ),
    "protocol_not_issued": QT_TRANSLATE_NOOP(
        "Errors",
        "The protocol is not issued yet: extracts and letters are made of an issued one.",
    ),
    "party_unknown": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is not one of those who answer in this protocol: {known}."
    ),
    "nothing_to_remind": QT_TRANSLATE_NOOP(
        "Errors", "{name} has nothing to be reminded of: no deadline is near or has passed."
    ),
    "bad_journal_digits": QT_TRANSLATE_NOOP(
        "Errors",
        "“{text}” is no mark of the journal: it has eight digits or more, 0–9 and a–f.",
    ),
    **CONTROL_SENTENCES,
    **PAPER_SENTENCES,
    **PREPARATION_SENTENCES,
    **RECORD_SENTENCES,
    **STORAGE_SENTENCES,
}


def word_error(error: BaseException) -> str:
    """Return the sentence for an error; a bug gets one that asks to report it."""
    if isinstance(error, (UserError, EnvironmentFault)) and error.code in _SENTENCES:
        sentence = QCoreApplication.translate(_CONTEXT, str(_SENTENCES[error.code]))
        return sentence.format_map(_Params({**error.params, **_told(error)}))
    return QCoreApplication.translate(
        "Errors",
        "Something went wrong in the program; a note is in the log. Nothing saved is lost.",
    )


def _told(error: UserError | EnvironmentFault) -> dict[str, str]:
    """Return the findings of an error in words."""
    checks = error.params.get("checks")
    if isinstance(checks, Iterable):
        return {"obstacles": "; ".join(word_check(check) for check in checks)}
    findings = error.params.get("findings")
    if isinstance(findings, Sequence):
        return {"findings": " ".join(word_findings(findings))}
    return {}


def state_words(state: MeetingState) -> str:
    """Return the state of a meeting."""
    return {
        MeetingState.PLANNED: QCoreApplication.translate("Schedule", "planned"),
        MeetingState.ANNOUNCED: QCoreApplication.translate("Schedule", "announced"),
        MeetingState.RUNNING: QCoreApplication.translate("Schedule", "going on"),
        MeetingState.HELD: QCoreApplication.translate("Schedule", "held"),
        MeetingState.POSTPONED: QCoreApplication.translate("Schedule", "postponed"),
        MeetingState.CANCELLED: QCoreApplication.translate("Schedule", "cancelled"),
    }[state]


class _Params(dict[str, object]):
    """Leave a placeholder standing that the error does not fill, rather than fail in the telling."""

    def __init__(self, params: Mapping[str, object]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def known_codes() -> frozenset[str]:
    """Return the codes that have a sentence."""
    return frozenset(_SENTENCES)
