"""Name what a paper must not go out without, and see that it stands in a filled one."""

from collections.abc import Iterator

from desktop.documents.readback import lost_words, read_docx_around
from desktop.documents.templates.engine import Filled
from desktop.documents.templates.findings import Fault, Finding
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.values.reading import Values

_ORDERS = "{% for row in rows %} {{ row.order }} {% endfor %}"
_LINES = "{% for line in lines %} {{ line.wording }} {% endfor %}"
_MEETINGS = "{% for meeting in meetings %} {{ meeting.when }} {% endfor %}"


def what_lacks(kind: TemplateKind, values: Values, filled: Filled) -> tuple[Finding, ...]:
    """Return what a filled paper does not say though it must, and what was lost on the way."""
    said = _packed(" ".join((*filled.texts, *filled.around)))
    lacking = dict.fromkeys(
        place for place, text in _needed(kind, values) if _packed(text) not in said
    )
    if lacking:
        return tuple(Finding(Fault.MISSING, place) for place in lacking)
    around = _packed(read_docx_around(filled.data))
    lost = [text for text in filled.around if _packed(text) not in around]
    if lost or lost_words(filled.texts, filled.data):
        return (Finding(Fault.LOST),)
    return ()


def _needed(kind: TemplateKind, values: Values) -> Iterator[tuple[str, str]]:
    match kind:
        case TemplateKind.PROTOCOL | TemplateKind.EXTRACT:
            yield "{{ protocol.number }}", values["protocol"]["number"]
            for item in values["items"]:
                for order in item["orders"]:
                    yield _ORDERS, order["wording"].rstrip(".")
        case TemplateKind.LETTER:
            yield "{{ addressee }}", values["addressee"]
        case TemplateKind.REMINDER:
            yield "{{ addressee }}", values["addressee"]
            for line in values["lines"]:
                yield _LINES, line["wording"]
        case TemplateKind.SCHEDULE:
            for meeting in values["meetings"]:
                yield _MEETINGS, meeting["when"]


def _packed(text: str) -> str:
    return "".join(text.split()).casefold()
