"""Render a document as DOCX: named styles, a repeated heading row, fields for page numbers."""

import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.content import Document
from desktop.documents.style import Style

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.opc.coreprops import CoreProperties

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""One date on every part: the library writes the time of packing."""
_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_PROGRAM = "docProps/app.xml"
PROGRAM_PART = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>courtyard-minutes</Application></Properties>"
)
"""The library's template says that Word for the Macintosh has made a page without words."""
_NEEDLESS = {"thumbnail", "stylesWithEffects", "numbering", "customXml", "webSettings"}


class DocxPress:
    """Render documents of one look; what they all have in common is made once."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._parts: dict[tuple[bytes, str], dict[str, bytes]] = {}

    def render(self, document: Document) -> bytes:
        """Return the bytes of a DOCX; the same document gives the same bytes."""
        parts = self._common(document).items()
        return pack({name: self._own_part(name, data, document) for name, data in parts})

    def _common(self, document: Document) -> dict[str, bytes]:
        """Return the parts that the papers with this first page share."""
        first_page = (document.emblem, document.code)
        if first_page not in self._parts:
            self._parts[first_page] = _common_parts(self._style, *first_page)
        return self._parts[first_page]

    def _own_part(self, name: str, data: bytes, document: Document) -> bytes:
        """Return a part with what only this document says."""
        if name == _BODY:
            return self._body(data, document)
        return _described(data, document) if name == _PROPERTIES else data

    def _body(self, data: bytes, document: Document) -> bytes:
        from docx.opc.oxml import serialize_part_xml
        from docx.oxml.parser import parse_xml

        from desktop.documents.renderers.docx_blocks import write_body

        root = parse_xml(data)
        write_body(root.body, document.blocks, self._style)
        return bytes(serialize_part_xml(root))


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as a ZIP with one date on each: the same parts give the same bytes."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, data in parts.items():
            part = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
            target.writestr(part, data, compress_type=zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def render_docx(document: Document, style: Style) -> bytes:
    """Return the bytes of a DOCX; the same document and style give the same bytes."""
    return DocxPress(style).render(document)


def _common_parts(style: Style, emblem: bytes, code: str) -> dict[str, bytes]:
    """Return the parts of an empty document of this look, in their order."""
    import docx as python_docx

    from desktop.documents.renderers.docx_first_page import dress_first_page
    from desktop.documents.renderers.docx_styles import apply_style

    docx = python_docx.Document()
    _drop_needless(docx)
    apply_style(docx, style)
    dress_first_page(docx, style, emblem, code)
    packed = BytesIO()
    docx.save(packed)
    with zipfile.ZipFile(packed) as source:
        return {name: source.read(name) for name in source.namelist()} | {_PROGRAM: PROGRAM_PART}


def _drop_needless(docx: "DocxDocument") -> None:
    """Drop what the library's template carries and no paper of ours uses.

    A picture of an empty page, styles for Word 2007 (half of the file), lists, a bibliography.
    """
    for relations in (docx.part.package.rels, docx.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _NEEDLESS:
                relations.pop(key)


def _described(data: bytes, document: Document) -> bytes:
    """Return the properties with title, language and moment."""
    from docx.opc.coreprops import CoreProperties
    from docx.opc.oxml import serialize_part_xml
    from docx.oxml.parser import parse_xml

    properties = parse_xml(data)
    describe(CoreProperties(properties), document.title, document.language, document.moment)
    return bytes(serialize_part_xml(properties))


def describe(properties: "CoreProperties", title: str, language: str, moment: datetime) -> None:
    """Write what a file says about itself; no author is named."""
    from desktop.documents.cleaning import clean_line

    properties.title = clean_line(title)[:255]
    properties.language = language
    properties.author = properties.last_modified_by = properties.comments = ""
    made = moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.created = properties.modified = made
    properties.revision = 1
