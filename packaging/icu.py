"""Make Qt's table of languages small: it holds seven hundred, of which the program uses two.

ICU keeps its data as one table of named items in a library of nothing else, ``libicudata``. Here a
library of the same name is made with the items that Qt may ask for; the binutils assemble it.
"""

import os
import re
import struct
import subprocess
import tempfile
from pathlib import Path

ANSWERS = Path(__file__).with_name("icu_answers.py")

MAGIC = b"\xda\x27"
FORMAT = b"CmnD"
ALIGNMENT = 16
KEPT = re.compile(
    r"""
    coll/(root|ru|ru_RU|en|en_GB|en_US|en_US_POSIX|res_index)\.res | coll/ucadata\.icu
    | (root|ru|ru_RU|en|en_001|en_150|en_GB|en_US|en_US_POSIX|res_index|pool)\.res
    | (supplementalData|likelySubtags|metadata|numberingSystems|keyTypeData|icuver|icustd
       |timezoneTypes|zoneinfo64|metaZones|windowsZones)\.res
    | (cnvalias|pnames|ulayout|uemoji|uprops|ucase|ubidi)\.icu | \w+\.nrm
    | (ibm-5347|ibm-878|ibm-866|ibm-1251|ibm-5346|ibm-5348|macos-7)\w*(-\w+)*\.cnv
    """,
    re.VERBOSE,
)
"""What sorting, comparing and recoding ask for in Russian, English and the root of all languages."""
ASSEMBLY = """\
.section .rodata
.balign {alignment}
.globl {symbol}
.type {symbol}, %object
.size {symbol}, {size}
{symbol}: .incbin "{file}"
.section .note.GNU-stack, "", %progbits
"""


class StrangeTableError(Exception):
    """Say why the table is better left as it is."""


def shrink(library: Path, python: Path) -> None:
    """Put a smaller library in the place of ICU's data.

    The Qt of ``python`` must answer the same with it as without it. Raises
    :class:`StrangeTableError` where it does not, or where the library is built otherwise; then
    nothing is changed.
    """
    symbol, table = table_of(library)
    with tempfile.TemporaryDirectory() as name:
        made = assembled(symbol, filtered(table), library.name, Path(name))
        if answers(python, made) != answers(python, None):
            raise StrangeTableError("Qt answers otherwise with the smaller table")
        library.write_bytes(made.read_bytes())


def answers(python: Path, library: Path | None) -> str:
    """Return what Qt answers, with that library in the place of its own if one is given."""
    environment = os.environ | ({"LD_PRELOAD": str(library)} if library else {})
    command = [python, "-P", ANSWERS]
    return subprocess.run(
        command, check=True, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout


def table_of(library: Path) -> tuple[str, bytes]:
    """Return the name of the table in the library, and its bytes."""
    listed = subprocess.run(["nm", "-D", library], check=True, capture_output=True, text=True)
    found = re.search(r"\b(icudt\d+_dat)\b", listed.stdout)
    content = library.read_bytes()
    start = content.find(MAGIC) - 2
    if found is None or start < 0 or content[start + 12 : start + 16] != FORMAT:
        raise StrangeTableError(f"{library.name} holds no table of ICU")
    return found[1], content[start:]


def filtered(table: bytes) -> bytes:
    """Return the table with those items alone that are kept.

    A header, the number of items, for each the places of its name and of its bytes, then the names
    and the bytes; places are counted from the number of items.
    """
    header = table[: struct.unpack_from("<H", table)[0]]
    items = [(name, data) for name, data in items_of(table) if KEPT.fullmatch(_inner(name))]
    if not any(name.endswith("/root.res") for name, _ in items):
        raise StrangeTableError("the table has no root of its languages")
    names, places = bytearray(), []
    first = 4 + 8 * len(items)
    for name, _ in items:
        places.append(first + len(names))
        names += name.encode() + b"\0"
    body = bytearray(struct.pack("<I", len(items)))
    at = _aligned(first + len(names))
    for place, (_, data) in zip(places, items, strict=True):
        body += struct.pack("<II", place, at)
        at = _aligned(at + len(data))
    body += names
    for _, data in items:
        body += bytes(_aligned(len(body)) - len(body)) + data
    return header + bytes(body)


def items_of(table: bytes) -> list[tuple[str, bytes]]:
    """Return the names and the bytes of the items of a table, in its order."""
    inner = table[struct.unpack_from("<H", table)[0] :]
    (count,) = struct.unpack_from("<I", inner)
    places = [struct.unpack_from("<II", inner, 4 + 8 * number) for number in range(count)]
    ends = [start for _, start in places[1:]] + [len(inner)]
    return [
        (inner[name : inner.index(b"\0", name)].decode("ascii"), inner[start:end])
        for (name, start), end in zip(places, ends, strict=True)
    ]


def assembled(symbol: str, table: bytes, name: str, folder: Path) -> Path:
    """Make a library of that name that holds the table and nothing else."""
    data, source, unit = (folder / f"table.{kind}" for kind in ("dat", "s", "o"))
    made = folder / name
    data.write_bytes(table)
    fields = {"symbol": symbol, "size": len(table), "file": data, "alignment": ALIGNMENT}
    source.write_text(ASSEMBLY.format(**fields), "utf-8")
    subprocess.run(["as", "-o", unit, source], check=True)
    command = ["ld", "-shared", "-soname", name, "-z", "noexecstack", "-s", "-o", made, unit]
    subprocess.run(command, check=True)
    return made


def _inner(name: str) -> str:
    return name.partition("/")[2]


def _aligned(place: int) -> int:
    return -(-place // ALIGNMENT) * ALIGNMENT
