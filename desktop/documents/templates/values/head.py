"""The values that every paper of a protocol shares: organisation, number, date, people."""

from desktop.documents.builders.requisites import (
    NO_DATE,
    RESTRICTED,
    edition_line,
    reference,
    subject,
)
from desktop.documents.builders.wording import sentence
from desktop.documents.content import Document, Role
from desktop.documents.inputs import ProtocolForm, ProtocolInput
from desktop.documents.templates.values.reading import Values, official, said
from desktop.documents.typography import long_date, polish, short_date


def head_values(source: ProtocolInput, document: Document) -> Values:
    """Return what stands on the papers of one protocol; ``document`` is the built-in paper."""
    return {
        "letterhead": "\n".join(polish(line).upper() for line in source.letterhead),
        "organisation": "\n".join(source.letterhead),
        "city": polish(source.city),
        "restriction": RESTRICTED if source.options.restricted else "",
        "protocol": _protocol(source),
        "chair": official(source.chair),
        "secretary": official(source.secretary),
        "foot": "\n".join(said(document, Role.SMALL)),
    }


def _protocol(source: ProtocolInput) -> Values:
    is_list = source.options.form is ProtocolForm.LIST
    correction, day = source.correction, source.meeting_date
    return {
        "title": "ПЕРЕЧЕНЬ ПОРУЧЕНИЙ" if is_list else "ПРОТОКОЛ",
        "subject": subject(source),
        "number": source.number or "ПРОЕКТ",
        "date": long_date(day) if day else NO_DATE,
        "date_short": short_date(day) if day else "",
        "reference": reference(source),
        "edition": edition_line(correction) if correction else "",
        "changes": sentence(polish(correction.changes)) if correction else "",
    }
