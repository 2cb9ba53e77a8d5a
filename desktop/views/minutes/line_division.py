"""Divide the line that is typed at its caret: the first part is logged, the second stays.

Whoever is named in the first part says the second one too.
"""

from dataclasses import replace

from db.domain.given import NOTHING, Given, given_by
from db.domain.text import from_utf16, to_utf16
from desktop.views.minutes.entry_line import EntryLine
from desktop.views.minutes.typed_line import TypedLine


def divide_line(entry: EntryLine) -> bool:
    """Enter what stands before the caret and go on with the rest; tell whether it was possible."""
    whole = entry.line()
    at = from_utf16(whole.text, whole.caret)
    first, second = whole.text[:at].strip(), whole.text[at:].strip()
    if not first or not second:
        return False
    shift = len(whole.text) - len(whole.text[at:].lstrip())
    before = frozenset(span for span in whole.plain if span.end <= len(first))
    after = frozenset(
        type(span)(span.start - shift, span.end - shift)
        for span in whole.plain
        if span.start >= shift
    )
    entry.put(replace(whole, text=first, caret=to_utf16(first, len(first)), plain=before))
    said = given_by(entry.understood) if entry.understood is not None else NOTHING
    entry.entered.emit()
    if not entry.is_empty():  # it could not be sent yet
        entry.put(whole)
        return True
    same = Given(house=said.house, applicant=said.applicant).over(whole.given)
    entry.put(TypedLine(second, 0, after, given=same))
    entry.typed.emit()
    return True
