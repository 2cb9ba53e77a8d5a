"""Say plainly what is wrong with a template; the views word it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """Name what may be wrong with a template."""

    NOT_DOCX = "not_docx"
    OLD_OR_LOCKED = "old_or_locked"
    """An old ``.doc``, or a file with a password."""
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    BOMB = "bomb"
    """Small as a file, huge when unpacked."""
    MACRO = "macro"
    FOREIGN_PART = "foreign_part"
    """Another document, a program or a control is inside."""
    OUTSIDE_LINK = "outside_link"
    ENTITY = "entity"
    FIELD = "field"
    """A field that fetches something or starts something."""
    PLACE_IN_FIELD = "place_in_field"
    """A place stands where text is no text: in a code of a field, in a name."""
    UNKNOWN_PLACE = "unknown_place"
    UNKNOWN_LIST = "unknown_list"
    LIST_AS_TEXT = "list_as_text"
    TEXT_AS_LIST = "text_as_list"
    PICTURE_AS_TEXT = "picture_as_text"
    """A picture stands in a filter or a comparison, or in a note."""
    LOOP_IN_LOOP = "loop_in_loop"
    """A loop within a loop goes over what does not belong to the outer one."""
    FORBIDDEN = "forbidden"
    """More than places, loops and conditions."""
    UNKNOWN_FILTER = "unknown_filter"
    SYNTAX = "syntax"
    NOT_CLOSED = "not_closed"
    """``{{`` without ``}}`` in the same paragraph."""
    LOOP_NOT_CLOSED = "loop_not_closed"
    END_WITHOUT_BEGINNING = "end_without_beginning"
    ROW_OUTSIDE_TABLE = "row_outside_table"
    TOO_MANY_PLACES = "too_many_places"
    MISSING = "missing"
    """A place without which the paper would not say what it must."""
    CONTENT_NOT_ALONE = "content_not_alone"
    BROKEN_LAYOUT = "broken_layout"
    """Filled in, the paper falls apart: a loop begins and ends in different tables or cells."""
    TOO_LONG = "too_long"
    """Filling it in takes too long or makes too much."""
    LOST = "lost"
    """Filled in, the paper lacks words that were put into it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold one fault: of what, where it stands, and what was perhaps meant."""

    fault: Fault
    what: str = ""
    where: str = ""
    """The beginning of the paragraph."""
    like: str = ""
    part: str = ""
    """``header``, ``footer`` or ``footnotes``; empty for the text itself."""


class BadTemplateError(Exception):
    """Carry the findings for which a template cannot be used."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(", ".join(finding.fault for finding in findings))
        self.findings = tuple(findings)
