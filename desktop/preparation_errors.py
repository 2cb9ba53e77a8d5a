"""Word what is refused in preparation, monitoring and advice; :mod:`desktop.wording` tells it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "no_check_title": QT_TRANSLATE_NOOP("Errors", "Type what is to be done."),
    "bad_lead_days": QT_TRANSLATE_NOOP(
        "Errors", "Type how many working days before the meeting: from 0 to {most}."
    ),
    "no_telling_place": QT_TRANSLATE_NOOP(
        "Errors", "Type where residents were told: an address, a paper, a group."
    ),
    "signal_empty": QT_TRANSLATE_NOOP("Errors", "Type what the signal is about."),
    "bad_weight": QT_TRANSLATE_NOOP(
        "Errors", "Type how many people it stands for: from 1 to {most}."
    ),
    "no_publication_title": QT_TRANSLATE_NOOP("Errors", "Type what the publication is called."),
    "no_advice_note": QT_TRANSLATE_NOOP(
        "Errors", "Say why the yard goes before the others or waits: the reason stays beside it."
    ),
    "no_approver": QT_TRANSLATE_NOOP("Errors", "Say who approves the schedule, by name."),
    "schedule_empty": QT_TRANSLATE_NOOP(
        "Errors", "There is no meeting in {year} that could be approved."
    ),
    "schedule_not_approved": QT_TRANSLATE_NOOP(
        "Errors",
        "The schedule of {year} was not approved yet: approve it in the monitoring (F8).",
    ),
    "schedule_unchanged": QT_TRANSLATE_NOOP(
        "Errors", "Nothing has changed since edition {edition}: there is nothing to approve."
    ),
}
