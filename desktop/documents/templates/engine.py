"""Fill a template through docxtpl, strictly: what it would mend in silence is told here.

The program imports this late: docxtpl brings python-docx and Jinja.
"""

import re
import zipfile
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx.shared import Mm
from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError
from lxml import etree

from desktop.documents.renderers.docx import PROGRAM_PART, describe, pack
from desktop.documents.templates.breaks import carry_breaks
from desktop.documents.templates.findings import BadTemplateError, Fault, Finding
from desktop.documents.templates.language import PlainEnvironment, TooLongError
from desktop.documents.templates.tags import plain_quotes
from desktop.documents.templates.values.pictures import PlacedPicture

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARENTS = {
    "tr": {"tbl", "sdtContent", "customXml", "ins", "del"},
    "tc": {"tr", "sdtContent", "customXml"},
    "r": {"p", "hyperlink", "ins", "del", "smartTag", "sdtContent", "fldSimple", "customXml"}
    | {"moveFrom", "moveTo", "dir", "bdo", "rt", "rubyBase"},
    "t": {"r"},
}
_NOT_IN = {"p": {"p", "r", "t", "tbl", "tr"}, "tbl": {"p", "r", "t", "tbl", "tr"}}
_HOLDS_PARAGRAPHS = ("tc", "hdr", "ftr", "txbxContent")
_PICTURE = '</w:t></w:r><w:r><w:drawing>{}</w:drawing></w:r><w:r><w:t xml:space="preserve">'
_MISREAD = (etree.XMLSyntaxError, ValueError, KeyError, AttributeError, IndexError, TypeError)


@dataclass(frozen=True, slots=True)
class About:
    """Say what the file tells about itself; no author is named."""

    title: str
    moment: datetime
    language: str = "ru-RU"


@dataclass(frozen=True, slots=True)
class Filled:
    """Hold a filled paper, and the words that were put into it in their order."""

    data: bytes
    texts: tuple[str, ...]
    """What was put into the text itself."""
    around: tuple[str, ...]
    """What was put into headers, footers and notes."""


class _StrictTemplate(DocxTemplate):  # type: ignore[misc]  # the library has no types
    """Fill the text, the headers, footers and notes; the properties are ours."""

    def __init__(self, data: bytes) -> None:
        super().__init__(BytesIO(data))
        self.told: list[str] = []
        self.body: tuple[str, ...] = ()

    def get_xml(self) -> str:
        """Return the body, in which no page break stands where it would vanish."""
        carry_breaks(self.docx.element.body)
        return str(super().get_xml())

    def patch_xml(self, src_xml: str) -> str:
        """Undo also the quotes that a Russian word processor puts into tags."""
        patched = str(super().patch_xml(src_xml))
        return _TAG.sub(lambda found: plain_quotes(found[0]), patched)

    def drawn(self, picture: PlacedPicture) -> str:
        """Return a picture between two runs; its bytes go into the part that is being filled."""
        inline = self.current_rendering_part.new_pic_inline(
            BytesIO(picture.png), None, Mm(picture.height)
        )
        inline.docPr.set("descr", picture.words)
        for side in "TBLR":  # LibreOffice leaves 3 mm where none are named
            inline.set(f"dist{side}", "0")
        return _PICTURE.format(inline.xml)

    def build_xml(self, context: dict[str, Any], jinja_env: Any = None) -> str:
        """Return the body, which must be whole: docxtpl itself would drop what is not."""
        xml = str(super().build_xml(context, jinja_env))
        etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False))
        self.body = tuple(self.told)
        self.told.clear()
        return xml

    def render_properties(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Leave the properties alone: they are written anew."""


def fill(template: bytes, values: dict[str, Any], about: About) -> Filled:
    """Fill a template; the same template and values give the same bytes.

    Raises :class:`BadTemplateError` ``broken_layout``, ``too_long``, ``unknown_place``.
    """
    filled = _StrictTemplate(template)
    try:
        filled.render(values, jinja_env=PlainEnvironment(filled.told.append, filled.drawn))
        data = finish(filled.docx, about)
    except TooLongError as error:
        raise BadTemplateError([Finding(Fault.TOO_LONG)]) from error
    except TemplateError as error:
        what = str(error.message or "")[:60]
        raise BadTemplateError([Finding(Fault.UNKNOWN_PLACE, what)]) from error
    except _MISREAD as error:
        raise BadTemplateError([Finding(Fault.BROKEN_LAYOUT)]) from error
    return Filled(data, filled.body, tuple(filled.told))


def finish(file: "DocxDocument", about: About) -> bytes:
    """Return a filled file with our properties and one date; raise ``broken_layout``."""
    describe(file.core_properties, about.title, about.language, about.moment)
    packed = BytesIO()
    file.save(packed)
    return _finished(packed.getvalue())


def _finished(data: bytes) -> bytes:
    """Return the file with one date on every part, checked part by part."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, part in parts.items():
        if re.fullmatch(r"word/(?:document|header\d*|footer\d*|footnotes)\.xml", name):
            parts[name] = _mended(part)
    if "docProps/app.xml" in parts:
        parts["docProps/app.xml"] = PROGRAM_PART
    return pack(parts)


def _mended(part: bytes) -> bytes:
    """Refuse what no word processor opens; give a cell without a paragraph an empty one."""
    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, huge_tree=True))
    changed = False
    for node in root.iter(f"{_W}*"):
        local, parent = etree.QName(node).localname, node.getparent()
        over = etree.QName(parent).localname if parent is not None else ""
        wrong = local in _PARENTS and over not in _PARENTS[local]
        if parent is not None and (wrong or over in _NOT_IN.get(local, ())):
            raise BadTemplateError([Finding(Fault.BROKEN_LAYOUT, local)])
        if local in _HOLDS_PARAGRAPHS and (not len(node) or node[-1].tag != f"{_W}p"):
            if len(node) and etree.QName(node[-1]).localname == "sdt":
                continue
            etree.SubElement(node, f"{_W}p")
            changed = True
    if not changed:
        return part
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
