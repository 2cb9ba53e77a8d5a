"""Name what a paper must not go out without, and see that it stands in a filled one."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from desktop.documents.readback import lost_words, read_docx_around
from desktop.documents.templates.engine import Filled
from desktop.documents.templates.findings import Fault, Finding
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.values.reading import Values

_ORDERS = "{% for row in rows %} {{ row.order }} {% endfor %}"
_TEXTS: Mapping[TemplateKind, tuple[str, ...]] = MappingProxyType(
    {
        TemplateKind.LETTER: ("addressee",),
        TemplateKind.REMINDER: ("addressee",),
        TemplateKind.POSTER: ("day", "hour", "where"),
        TemplateKind.ACT: (
            *("number", "operator", "subject", "categories"),
            *("system", "reason", "moment", "way"),
        ),  # what order 179 of Roskomnadzor asks for, beside the signature
    }
)
_LISTS: Mapping[TemplateKind, tuple[tuple[str, str, str], ...]] = MappingProxyType(
    {
        TemplateKind.REMINDER: (("lines", "line", "wording"),),
        TemplateKind.REGISTER: (("envelopes", "envelope", "whom"),),
        TemplateKind.SCHEDULE: (("meetings", "meeting", "when"),),
        TemplateKind.RESULTS: (("rows", "row", "topic"), ("rows", "row", "state")),
        TemplateKind.ACT: (("records", "record", "record"),),
    }
)
"""A list, the name that its sample gives to one of it, and the part that must be said."""


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
    if kind in (TemplateKind.PROTOCOL, TemplateKind.EXTRACT):
        yield "{{ protocol.number }}", values["protocol"]["number"]
        for item in values["items"]:
            for order in item["orders"]:
                yield _ORDERS, order["wording"].rstrip(".")
    for name in _TEXTS.get(kind, ()):
        yield f"{{{{ {name} }}}}", values[name]
    for name, one, part in _LISTS.get(kind, ()):
        place = f"{{% for {one} in {name} %}} {{{{ {one}.{part} }}}} {{% endfor %}}"
        for value in values[name]:
            yield place, value[part]


def _packed(text: str) -> str:
    return "".join(text.split()).casefold()
