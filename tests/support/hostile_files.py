"""Build files that mean harm, or are broken, under the names of tables, papers and pictures."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

import openpyxl

_MEGABYTE = 1024 * 1024
_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_DOCUMENT = "word/document.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ENTITIES = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
_LAUGHS = f'<!DOCTYPE x [<!ENTITY e0 "ха">{_ENTITIES}]>'
_OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def hostile_tables() -> Mapping[str, bytes]:
    """Return tables by the name under which they are handed over."""
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
    return {
        "bomb.xlsx": _with(_sheet("<row/>" * (64 * _MEGABYTE // 6)), at=_SHEET),
        "bomb of spaces.xlsx": _with(_sheet(" " * (420 * _MEGABYTE)), at=_SHEET),
        "lying.xlsx": _lying(_with(_sheet(" " * (32 * _MEGABYTE)), at=_SHEET)),
        "laughs.xlsx": _with(_LAUGHS + _sheet(row.format("&e9;")), at=_SHEET),
        "laughs in the strings.xlsx": _with(
            f'{_LAUGHS}<sst xmlns="{_MAIN}"><si><t>&e9;</t></si></sst>', at=_STRINGS
        ),
        "entity of a file.xlsx": _with(_OUTSIDE + _sheet(row.format("&e;")), at=_SHEET),
        "deep.xlsx": _with(_sheet("<a>" * 200_000 + "</a>" * 200_000), at=_SHEET),
        "far row.xlsx": _with(_sheet('<row r="999999999"><c r="A999999999"/></row>'), at=_SHEET),
        "far column.xlsx": _with(_sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), at=_SHEET),
        "string that is not there.xlsx": _with(
            _sheet('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'), at=_SHEET
        ),
        "no sheet.xlsx": _without(_SHEET),
        "no parts.xlsx": _zip({"[Content_Types].xml": b"<Types/>"}),
        "no XML.xlsx": _with("это не XML", at=_SHEET),
        "macro.xlsm": _with("", at="xl/vbaProject.bin"),
        "cut off.xlsx": _plain()[: len(_plain()) // 2],
        "twice.xlsx": _twice(_plain()),
        "escaping.xlsx": _zip({"../../../tmp/выход.txt": b"x", "/etc/выход": b"x"}),
        "a bomb in a bomb.xlsx": _zip({"[Content_Types].xml": b"", "inner.xlsx": _nested()}),
        "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
        "password.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + "EncryptedPackage".encode("utf-16-le"),
        "page.xls": b"<html><table><tr><td>=cmd|' /C calc'!A0</td></tr></table>",
        "paper.xlsx": hostile_papers()["macro.docm"],
        "zeros.csv": bytes(4096),
        "one cell.csv": b'"' + b"a" * (8 * _MEGABYTE),
        "many columns.csv": b";" * (4 * _MEGABYTE),
        "many rows.csv": b"a;b\n" * (2 * _MEGABYTE),
        "endless quotes.csv": b'""' * (2 * _MEGABYTE),
        "too large.csv": bytes(21 * _MEGABYTE),
        "empty.csv": b"",
        "UTF-16 cut off.csv": b"\xff\xfea\x00\xd8",
    }


def hostile_papers() -> Mapping[str, bytes]:
    """Return papers by the name under which a template might be handed over."""
    types = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    away = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r" TargetMode="External" Type="attachedTemplate" '
        b'Target="http://127.0.0.1:9/x.dotm"/></Relationships>'
    )
    start = {"[Content_Types].xml": types}
    return {
        "macro.docm": _zip(start | {_DOCUMENT: b"<x/>", "word/vbaProject.bin": b"\xcc\x61"}),
        "laughs.docx": _zip(start | {_DOCUMENT: f"{_LAUGHS}<x>&e9;</x>".encode()}),
        "entity of a file.docx": _zip(start | {_DOCUMENT: f"{_OUTSIDE}<x>&e;</x>".encode()}),
        "template from the network.docx": _zip(
            start | {_DOCUMENT: b"<x/>", "word/_rels/settings.xml.rels": away}
        ),
        "bomb.docx": _zip(start | {_DOCUMENT: bytes(64 * _MEGABYTE)}),
        "cut off.docx": _zip(start | {_DOCUMENT: b"<x/>"})[:60],
        "no paper.docx": b"PK\x03\x04" + bytes(100),
        "text.docx": "просто текст".encode(),
    }


def hostile_pictures() -> Mapping[str, bytes]:
    """Return pictures by the name under which a coat of arms might be handed over."""
    return {
        "bomb.png": _png(50_000, 50_000),
        "wide.png": _png(2**31 - 1, 1),
        "nothing.png": _png(0, 0),
        "lying.png": _png(8, 8)[:-20],
        "macro.png": hostile_papers()["macro.docm"],
        "script.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "entity.svg": f"{_OUTSIDE}<svg>&e;</svg>".encode(),
        "laughs.svg": f"{_LAUGHS}{_svg('<path d=&quot;&e9;&quot;/>')}".encode(),
        "file.svg": _svg('<image href="file:///etc/passwd" width="9" height="9"/>').encode(),
        "network.svg": _svg('<use href="http://example.org/a.svg#a"/>').encode(),
        "import.svg": _svg("<style>@import url(http://example.org/a.css)</style>").encode(),
        "filled from outside.svg": _svg('<path fill="url(file:///etc/passwd)"/>').encode(),
        "page inside.svg": _svg("<foreignObject><iframe/></foreignObject>").encode(),
        "swelling.svg": _svg(_swelling()).encode(),
        "endless.svg": _svg('<g id="a"><use href="#a"/></g>').encode(),
        "deep.svg": _svg("<g>" * 100_000 + "</g>" * 100_000).encode(),
        "huge.bmp": b"BM"
        + struct.pack(
            "<IHHIIiiHHIIiiII", 54, 0, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0
        ),
        "cut off.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01",
        "anything.gif": b"GIF89a" + bytes(20),
        "empty.png": b"",
        "zeros.jpg": bytes(4096),
    }


def _svg(inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'


def _swelling() -> str:
    """Draw a hundred billion squares in a few lines."""
    levels = (
        f'<g id="a{level}">{f"""<use href="#a{level - 1}"/>""" * 10}</g>' for level in range(1, 12)
    )
    return '<rect id="a0" width="1" height="1"/>' + "".join(levels)


def _plain() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Улица", "Дом"])
    book.active.append(["Зелёная", "14"])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _sheet(rows: str) -> str:
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def _with(xml: str, *, at: str) -> bytes:
    """Return a workbook in which one part is another."""
    return _zip(_parts() | {at: xml.encode()})


def _without(name: str) -> bytes:
    return _zip({part: data for part, data in _parts().items() if part != name})


def _parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(_plain())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zip(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _nested() -> bytes:
    return _zip({f"{number}.xml": bytes(_MEGABYTE) for number in range(64)})


def _lying(content: bytes) -> bytes:
    """Have the directory of an archive say that its largest part is small."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = max(member.file_size for member in archive.infolist())
    return content.replace(struct.pack("<I", size), struct.pack("<I", 1000))


def _twice(content: bytes) -> bytes:
    """Lay the entries of an archive over one another: all point at the first."""
    places = bytearray(content)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        places[at + 42 : at + 46] = bytes(4)
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(places)


def _png(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(_MEGABYTE))
    parts = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
