"""Show below the line what it takes over from pins or from the question above."""

from collections.abc import Iterator
from datetime import date

from db.domain.given import Given
from desktop.views.common.chips import Variant
from desktop.views.common.deadline_words import deadline_words
from desktop.views.common.question_chips import ChipText, cut

_LONGEST = 28


def given_chips(given: Given, pins: Given, today: date, *, is_veiled: bool) -> tuple[ChipText, ...]:
    """Return a chip for each value, pinned or taken over this once."""
    return tuple(
        ChipText(words, Variant.ACCENT, "pin" if is_pinned else "copy")
        for words, is_pinned in _worded(given, pins, today, is_veiled=is_veiled)
    )


def _worded(
    given: Given, pins: Given, today: date, *, is_veiled: bool
) -> Iterator[tuple[str, bool]]:
    if given.solution is not None:
        yield cut(given.solution.label, _LONGEST), False
    if given.applicant is not None and not is_veiled:
        who = (given.applicant.name, given.applicant.flat, given.applicant.phone)
        yield ", ".join(filter(None, who)), False
    if given.house is not None and not is_veiled:
        yield given.house.label, given.house == pins.house
    if given.topic is not None:
        yield given.topic.label, given.topic == pins.topic
    if given.assignees is not None:
        yield given.assignees.label, given.assignees == pins.assignees
    if given.deadline is not None:
        words = deadline_words(given.deadline.kind, given.deadline.on, today)
        yield words, given.deadline == pins.deadline
