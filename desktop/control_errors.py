"""Word what is refused in control and feedback; :mod:`desktop.wording` tells it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "not_on_control": QT_TRANSLATE_NOOP(
        "Errors", "The order is not on control: it was not issued yet, or it is done with."
    ),
    "is_on_control": QT_TRANSLATE_NOOP("Errors", "The order is on control already."),
    "no_extension_reason": QT_TRANSLATE_NOOP(
        "Errors", "Say why the deadline is moved: the reason stays beside the first deadline."
    ),
    "nobody_allowed": QT_TRANSLATE_NOOP("Errors", "Say who allowed the deadline to be moved."),
    "deadline_is_the_same": QT_TRANSLATE_NOOP(
        "Errors", "This is the deadline that the order has already. Type another one."
    ),
    "report_empty": QT_TRANSLATE_NOOP(
        "Errors", "Type what was done, or add the file that says it."
    ),
    "not_reported": QT_TRANSLATE_NOOP(
        "Errors", "There is no report that could be returned: note the report first."
    ),
    "no_return_reason": QT_TRANSLATE_NOOP(
        "Errors", "Say why the work is to be done again: the executor will read it."
    ),
    "nobody_decided": QT_TRANSLATE_NOOP("Errors", "Say who decided it, by name."),
    "no_outcome": QT_TRANSLATE_NOOP(
        "Errors", "Say what came of the order: done, explained, planned, refused or transferred."
    ),
    "no_round_day": QT_TRANSLATE_NOOP("Errors", "Type the day: a date such as 15.12."),
    "stage_without_title": QT_TRANSLATE_NOOP("Errors", "Type what the stage is called."),
    "verdict_of_nobody": QT_TRANSLATE_NOOP(
        "Errors", "Nobody was reached, so there is no verdict. Take one of the two away."
    ),
    "not_to_be_asked": QT_TRANSLATE_NOOP(
        "Errors",
        "The applicant was asked before and has not agreed to be asked again. Tell the answer "
        "without a verdict.",
    ),
    "nothing_told": QT_TRANSLATE_NOOP("Errors", "Type what the applicant was told."),
    "no_remark": QT_TRANSLATE_NOOP(
        "Errors", "Type what the applicant is not satisfied with: the executor will read it."
    ),
    "unknown_place": QT_TRANSLATE_NOOP(
        "Errors", "“{place}” in braces cannot be filled in. These can: {places}."
    ),
}
