"""Check a template before it is taken: the file, what it asks for, and whether it can be filled."""

from desktop.documents.templates.findings import BadTemplateError, Fault, Finding
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.package import unpack
from desktop.documents.templates.tags import Line, read_lines

_CONTENT = "{{content}}"


def check(data: bytes, kind: TemplateKind) -> tuple[Finding, ...]:
    """Return what is wrong with a template for a paper; nothing where it can be used.

    Long work: not for the thread of the window.
    """
    try:
        lines, findings = read_lines(unpack(data))
    except BadTemplateError as error:
        return error.findings
    if findings:
        return tuple(dict.fromkeys(findings))
    from desktop.documents.templates.language import check_language

    found = check_language(lines, kind)
    if kind is TemplateKind.BLANK and not found:
        found += _content(lines)
    return tuple(found)


def _content(lines: list[Line]) -> list[Finding]:
    """Ask for one place for the paper, alone in a paragraph of the text itself."""
    holders = [line for line in lines if any("content" in tag for tag in line.tags)]
    others = [line for line in lines if line not in holders]
    if others:
        return [line.finding(Fault.FORBIDDEN, line.tags[0]) for line in others]
    if not holders:
        return [Finding(Fault.MISSING, "{{ content }}")]
    first, *more = holders
    whole = "".join(first.text.split()) == _CONTENT
    if more or not whole or not first.at_top or first.part:
        return [first.finding(Fault.CONTENT_NOT_ALONE, "{{ content }}")]
    return []
