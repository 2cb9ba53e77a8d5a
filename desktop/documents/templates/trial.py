"""Try a template on invented papers before it is taken."""

from desktop.documents.style import OFFICIAL
from desktop.documents.templates.blank import fill_blank
from desktop.documents.templates.checking import check
from desktop.documents.templates.engine import About, fill
from desktop.documents.templates.findings import BadTemplateError, Finding
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.needed import what_lacks
from desktop.documents.templates.sample_inputs import MOMENT
from desktop.documents.templates.sample_values import sample_papers, sample_values

_ABOUT = About("Проба шаблона", MOMENT)


def tried(data: bytes, kind: TemplateKind) -> tuple[Finding, ...]:
    """Check a template and fill it in; nothing is found where it can be used.

    Long work: not for the thread of the window.
    """
    found = check(data, kind)
    if found:
        return found
    try:
        if kind is TemplateKind.BLANK:
            for document in sample_papers():
                fill_blank(data, document, OFFICIAL)
        for values in sample_values(kind):
            found += what_lacks(kind, values, fill(data, values, _ABOUT))
    except BadTemplateError as error:
        return error.findings
    return tuple(dict.fromkeys(found))
