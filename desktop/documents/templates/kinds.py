"""Name the papers that a city may lay out by itself."""

from enum import StrEnum


class TemplateKind(StrEnum):
    """Name a paper for which there may be a template."""

    PROTOCOL = "protocol"
    EXTRACT = "extract"
    LETTER = "letter"
    REMINDER = "reminder"
    REGISTER = "register"
    SCHEDULE = "schedule"
    POSTER = "poster"
    RESULTS = "results"
    ACT = "act"
    BLANK = "blank"
    """The letterhead alone: the built-in papers are set under it."""


UNDER_BLANK = (
    TemplateKind.PROTOCOL,
    TemplateKind.EXTRACT,
    TemplateKind.LETTER,
    TemplateKind.REMINDER,
)
"""The papers that begin with the letterhead; the schedule lies across and has none."""
POSTERS = (TemplateKind.POSTER, TemplateKind.RESULTS)
"""What is drawn to fit its sheet; only a template makes a DOCX of it."""
