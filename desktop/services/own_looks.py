"""Set papers by the city's own templates, which say how a DOCX looks and never what it says."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from db.database import Database
from db.queries import attachments as queries
from desktop.documents.content import Document
from desktop.documents.style import Style
from desktop.documents.templates.findings import BadTemplateError, Fault, Finding
from desktop.documents.templates.kinds import UNDER_BLANK, TemplateKind
from desktop.documents.templates.values.reading import Values

Fetch = Callable[[str], bytes]
"""Return the bytes of a template by its hash; raise :class:`BadTemplateError` ``damaged``."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Name a template: what it lays out, and by which hash it is kept."""

    kind: TemplateKind
    sha256: str


@dataclass(frozen=True, slots=True)
class OwnLook:
    """Hold all that a paper needs to be set by a template of the city."""

    kind: TemplateKind
    template: Callable[[], bytes]
    values: Callable[[], Values]
    document: Document
    """The built-in paper; under the letterhead it is set as it is."""


def chosen(templates: Mapping[str, str], kind: TemplateKind) -> Chosen | None:
    """Return by what a paper is set: its own template, or else the letterhead."""
    own = templates.get(kind.value)
    if own:
        return Chosen(kind, own)
    blank = templates.get(TemplateKind.BLANK.value) if kind in UNDER_BLANK else None
    return Chosen(TemplateKind.BLANK, blank) if blank else None


def set_own(look: OwnLook, style: Style) -> bytes:
    """Return the DOCX; raise :class:`BadTemplateError` with what stands in the way."""
    from desktop.documents.readback import lost_words
    from desktop.documents.templates.blank import fill_blank
    from desktop.documents.templates.checking import check
    from desktop.documents.templates.engine import About, fill
    from desktop.documents.templates.needed import what_lacks
    from desktop.documents.templates.values.pictures import picture_values

    template, document = look.template(), look.document
    found = check(template, look.kind)
    if found:
        raise BadTemplateError(found)
    if look.kind is TemplateKind.BLANK:
        filled = fill_blank(template, document, style)
        found = (Finding(Fault.LOST),) if lost_words(filled.texts, filled.data) else ()
    else:
        values = {**look.values(), **picture_values(document, style)}
        about = About(document.title, document.moment, document.language)
        filled = fill(template, values, about)
        found = what_lacks(look.kind, values, filled)
    if found:
        raise BadTemplateError(found)
    return filled.data


def fetch_from(database: Database, sha256: str) -> bytes:
    """Read a template out of the records; raise :class:`BadTemplateError` ``damaged``."""
    with database.read() as connection:
        return kept_template(connection, sha256)


def kept_template(connection: Connection, sha256: str) -> bytes:
    """Return a template, whole; raise :class:`BadTemplateError` ``damaged``."""
    found = queries.content(connection, sha256)
    if found is None or hashlib.sha256(found).hexdigest() != sha256:
        raise BadTemplateError([Finding(Fault.DAMAGED)])
    return found
