"""Render a document as DOCX: named styles, a repeated heading row, fields for page numbers."""

import zipfile
from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.content import Document
from desktop.documents.style import Style

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def render_docx(document: Document, style: Style) -> bytes:
    """Return the bytes of a DOCX; the same document and style give the same bytes."""
    import docx as python_docx

    from desktop.documents.renderers.docx_blocks import write_body
    from desktop.documents.renderers.docx_styles import apply_style

    docx = python_docx.Document()
    _drop_thumbnail(docx)
    apply_style(docx, style)
    write_body(docx.element.body, document.blocks, style)
    _describe(docx, document)
    packed = BytesIO()
    docx.save(packed)
    return _with_fixed_dates(packed)


def _drop_thumbnail(docx: "DocxDocument") -> None:
    """Drop the picture of an empty page that the library's template carries."""
    relations = docx.part.package.rels
    for key in [key for key, rel in relations.items() if rel.reltype.endswith("/thumbnail")]:
        relations.pop(key)


def _describe(docx: "DocxDocument", document: Document) -> None:
    from desktop.documents.cleaning import clean_line

    properties = docx.core_properties
    properties.title = clean_line(document.title)[:255]
    properties.language = document.language
    properties.author = properties.last_modified_by = properties.comments = ""
    moment = document.moment.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.created = properties.modified = moment
    properties.revision = 1


def _with_fixed_dates(packed: BytesIO) -> bytes:
    """Pack again with one date on every part: the library writes the time of packing."""
    result = BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
            target.writestr(part, source.read(name), compress_type=zipfile.ZIP_DEFLATED)
    return result.getvalue()
