"""Write what was drawn as PDF/A-1b: a file that looks the same in thirty years.

The library draws, but its own file is not of that kind: it says nothing of its colours, keeps no
metadata beside the old ones, and ends its streams in the middle of a line.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from desktop.documents.cleaning import clean_line

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import (
        PDFArray,
        PDFDictionary,
        PDFObjectReference,
        PDFStream,
    )
    from reportlab.pdfgen.canvas import Canvas

    from desktop.documents.renderers.pdf_outline import Bookmark

_PROGRAM = "courtyard-minutes"
_PRODUCER = "ReportLab"
_HEADER = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_STREAM_END = b"endstream\nendobj\n"
_ID_LENGTH = 32
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""The library's own function for this brings half of the network along."""
_COLOURS = "sRGB IEC61966-2.1"
_METADATA = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>1</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True)
class About:
    """Hold what a file says of itself: not who made it, and no clock but its own ``moment``."""

    title: str
    moment: datetime
    language: str


def document_of(canvas: "Canvas") -> Any:
    """Return what the canvas has gathered: the stubs of the library keep quiet about it."""
    return canvas._doc  # type: ignore[attr-defined] # as said above


def archive(canvas: "Canvas", about: About, bookmarks: Sequence["Bookmark"] = ()) -> bytes:
    """Return the file of what was drawn; the same drawing gives the same bytes.

    Both parts of its name in the trailer follow from its content.
    """
    from reportlab.pdfbase.pdfdoc import PDFIndirectObject

    document = document_of(canvas)
    for font in document.delayedFonts:
        font.addObjects(document)
    root = document.Reference(_catalog(canvas, about, bookmarks))
    info = document.Reference(_info(about))
    file = bytearray(_HEADER)
    starts: list[int] = []
    while (number := len(starts) + 1) in document.numberToId:  # formatting one adds others
        starts.append(len(file))
        name = document.numberToId[number]
        written = PDFIndirectObject(name, document.idToObject[name]).format(document)
        if written.endswith(_STREAM_END):
            written = written.removesuffix(_STREAM_END) + b"\n" + _STREAM_END
        file += written
    file += _tail(document, file, starts, (root, info))
    return bytes(file)


def _tail(
    document: Any,
    file: bytearray,
    starts: list[int],
    roots: tuple["PDFObjectReference", "PDFObjectReference"],
) -> bytes:
    """Return where each object starts, and the trailer."""
    root, info = (reference.format(document).decode() for reference in roots)
    name = hashlib.sha256(file).hexdigest()[:_ID_LENGTH]
    lines = [f"xref\n0 {len(starts) + 1}\n0000000000 65535 f "]
    lines += [f"{start:010d} 00000 n " for start in starts]
    lines += ["trailer", f"<< /Size {len(starts) + 1} /Root {root} /Info {info}"]
    lines += [f"/ID [<{name}> <{name}>] >>", f"startxref\n{len(file)}\n%%EOF\n"]
    return "\n".join(lines).encode()


def _catalog(canvas: "Canvas", about: About, bookmarks: Sequence["Bookmark"]) -> "PDFDictionary":
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFString

    from desktop.documents.renderers.pdf_outline import outline

    document = document_of(canvas)
    entries: dict[str, object] = {
        "Type": PDFName("Catalog"),
        "Pages": document.Reference(document.Pages),
        "Lang": PDFString(about.language),
        "ViewerPreferences": PDFDictionary({"DisplayDocTitle": "true"}),
        "Metadata": document.Reference(_metadata(about)),
        "OutputIntents": document.Reference(_output_intents(canvas)),
    }
    if bookmarks:
        entries["Outlines"] = document.Reference(outline(document, bookmarks))
    return PDFDictionary(entries)


def _info(about: About) -> "PDFDictionary":
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString

    moment = about.moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    told = {
        "Title": clean_line(about.title),
        "Creator": _PROGRAM,
        "Producer": _PRODUCER,
        "CreationDate": moment,
        "ModDate": moment,
    }
    return PDFDictionary({name: PDFString(words) for name, words in told.items()})


def _metadata(about: About) -> "PDFStream":
    """Say in XML what ``_info`` says; the standard forbids to compress it."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

    words = _METADATA.format(
        title=clean_line(about.title).translate(_ESCAPED),
        language=about.language,
        moment=about.moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00"),
        program=_PROGRAM,
        producer=_PRODUCER,
    )
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    return PDFStream(kind, words.encode())


def _output_intents(canvas: "Canvas") -> "PDFArray":
    """Say which colours are meant by the numbers."""
    from reportlab.pdfbase.pdfdoc import (
        PDFArray,
        PDFDictionary,
        PDFName,
        PDFStream,
        PDFString,
        PDFZCompress,
    )

    from desktop.documents.renderers.colour_profile import srgb_profile

    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_COLOURS),
        "Info": PDFString(_COLOURS),
        "DestOutputProfile": document_of(canvas).Reference(profile),
    }
    return PDFArray([PDFDictionary(intent)])
