"""Look into the ZIP of a template before anything reads it: size, macros, links, fields."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.templates.findings import BadTemplateError, Fault, Finding

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 10_000_000
"""Bytes of a template."""
_LARGEST_UNPACKED = 60_000_000
_LARGEST_XML = 4_000_000
_MOST_PARTS = 1000
_ENCRYPTED = 0x1
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_BODY = "word/document.xml"
_TYPES = "[Content_Types].xml"
_MAIN = b"wordprocessingml.document.main+xml"
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MACRO_PART = re.compile(r"vbaproject|vbadata|macro", re.IGNORECASE)
_FOREIGN_PART = re.compile(r"(^|/)(embeddings|activex|customui)/|\.(exe|dll|js|vbs|bat)$", re.I)
_FOREIGN_ELEMENTS = ("altChunk", "subDoc", "object", "control")
_HARMLESS_LINK = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_FIELDS = frozenset(
    {
        "PAGE",
        "NUMPAGES",
        "SECTION",
        "SECTIONPAGES",
        "PAGEREF",
        "REF",
        "STYLEREF",
        "TOC",
        "TC",
        "SEQ",
        "DATE",
        "TIME",
        "CREATEDATE",
        "SAVEDATE",
        "PRINTDATE",
        "EQ",
        "SYMBOL",
        "TITLE",
        "SUBJECT",
        "FORMTEXT",
        "HYPERLINK",
    }
)
"""What a field may compute; every other one fetches a file or starts a program."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts of a template that may be read; raise :class:`BadTemplateError`."""
    if len(data) > LARGEST:
        _refuse(Fault.TOO_LARGE)
    if data.startswith(_OLD_OFFICE):
        _refuse(Fault.OLD_OR_LOCKED)
    if not data.startswith(b"PK\x03\x04"):
        _refuse(Fault.NOT_DOCX)
    parts = _parts(data)
    if _TYPES not in parts:
        _refuse(Fault.NOT_DOCX)
    macros = [name for name in parts if _MACRO_PART.search(name)]
    if macros or b"macroEnabled" in parts[_TYPES]:
        _refuse(Fault.MACRO, *macros[:1])
    if _BODY not in parts or _MAIN not in parts[_TYPES]:
        _refuse(Fault.NOT_DOCX)
    findings = [*_foreign(parts), *_links(parts), *_fields(parts)]
    if findings:
        raise BadTemplateError(findings)
    return parts


def tree(data: bytes) -> "_Element":
    """Read XML that fetches nothing and unfolds nothing; raise ``damaged``."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BadTemplateError([Finding(Fault.DAMAGED)]) from error


def text_parts(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the parts that hold text, with what they are: the body, headers, footers, notes."""
    yield _BODY, ""
    for name in sorted(parts):
        found = re.fullmatch(r"word/(header|footer|footnotes|endnotes)\d*\.xml", name)
        if found:
            yield name, found[1]


def _refuse(fault: Fault, what: str = "") -> None:
    raise BadTemplateError([Finding(fault, what)])


def _parts(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            if any(member.flag_bits & _ENCRYPTED for member in members):
                _refuse(Fault.OLD_OR_LOCKED)
            if len(members) > _MOST_PARTS or _unpacked(members) > _LARGEST_UNPACKED:
                _refuse(Fault.BOMB)
            if any(member.file_size > _LARGEST_XML for member in members if _is_xml(member)):
                _refuse(Fault.BOMB)
            parts = {member.filename: archive.read(member) for member in members}
    except BadTemplateError:
        raise
    except Exception as error:  # a broken archive makes zipfile raise whatever it stumbles over
        raise BadTemplateError([Finding(Fault.DAMAGED)]) from error
    if any(_ENTITY.search(part) for name, part in parts.items() if _is_xml(name)):
        _refuse(Fault.ENTITY)
    return parts


def _unpacked(members: list[zipfile.ZipInfo]) -> int:
    return sum(member.file_size for member in members)


def _is_xml(member: zipfile.ZipInfo | str) -> bool:
    name = member if isinstance(member, str) else member.filename
    return name.lower().endswith((".xml", ".rels"))


def _foreign(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    for name in parts:
        if _FOREIGN_PART.search(name):
            yield Finding(Fault.FOREIGN_PART, name)
    for name, part in text_parts(parts):
        for local in _FOREIGN_ELEMENTS:
            if tree(parts[name]).find(f".//{_W}{local}") is not None:
                yield Finding(Fault.FOREIGN_PART, local, part=part)


def _links(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    """Yield what Word would fetch by itself; a link that a reader clicks is none of that."""
    for name, data in parts.items():
        if not name.endswith(".rels"):
            continue
        for relation in tree(data):
            if str(relation.get("TargetMode", "")).lower() != "external":
                continue
            target = str(relation.get("Target", ""))
            is_link = str(relation.get("Type", "")).endswith("/hyperlink")
            if not (is_link and _HARMLESS_LINK.match(target)):
                yield Finding(Fault.OUTSIDE_LINK, target[:120])


def _fields(parts: Mapping[str, bytes]) -> Iterator[Finding]:
    for name, part in text_parts(parts):
        for code in _codes(tree(parts[name])):
            first = code.split(maxsplit=1)[0].upper() if code.strip() else ""
            if first and first not in _FIELDS and not first.startswith("="):
                yield Finding(Fault.FIELD, first[:40], part=part)


def _codes(root: "_Element") -> Iterator[str]:
    """Yield the codes of the fields; Word cuts a code into pieces as it likes."""
    open_codes: list[list[str]] = []
    for node in root.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}fldSimple"):
        if node.tag == f"{_W}fldSimple":
            yield str(node.get(f"{_W}instr", ""))
        elif node.tag == f"{_W}instrText":
            if open_codes:
                open_codes[-1].append(node.text or "")
            else:
                yield node.text or ""
        elif node.get(f"{_W}fldCharType") == "begin":
            open_codes.append([])
        elif node.get(f"{_W}fldCharType") == "end" and open_codes:
            yield "".join(open_codes.pop())
    for code in open_codes:
        yield "".join(code)
