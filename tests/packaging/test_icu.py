"""Qt's table of languages gets small, and Qt answers the same."""

import shutil
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import PySide6
import pytest

Tool = Callable[[str], ModuleType]
LIBRARY = next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"), None)
HEADER = struct.pack("<H2sHHBBBB4s4B4B", 32, b"\xda\x27", 20, 0, 0, 0, 2, 0, b"CmnD", *[0] * 8)


def table(items: dict[str, bytes]) -> bytes:
    """Return a table as ICU lays it out: places count from the number of the items."""
    at = 4 + 8 * len(items)
    places, names = [], b""
    for name in items:
        places.append(at + len(names))
        names += name.encode() + b"\0"
    body, entries = b"", b""
    start = (at + len(names) + 15) // 16 * 16
    for place, data in zip(places, items.values(), strict=True):
        entries += struct.pack("<II", place, start + len(body))
        body += data + bytes(-len(data) % 16)
    whole = struct.pack("<I", len(items)) + entries + names
    return HEADER.ljust(32, b"\0") + whole.ljust(start, b"\0") + body


def test_two_languages_and_the_root_stay(tool: Tool) -> None:
    icu = tool("icu")
    items = {
        "icudt73l/coll/root.res": b"root",
        "icudt73l/coll/ru.res": b"the order of Russian",
        "icudt73l/coll/zh.res": b"c" * 100,
        "icudt73l/nfkc.nrm": b"n" * 16,
        "icudt73l/zu.res": b"z",
    }
    kept = icu.items_of(icu.filtered(table(items)))
    assert [name for name, _ in kept] == [
        "icudt73l/coll/root.res",
        "icudt73l/coll/ru.res",
        "icudt73l/nfkc.nrm",
    ]
    assert all(data.rstrip(b"\0") == items[name] for name, data in kept)


def test_a_strange_table_is_left_alone(tool: Tool) -> None:
    icu = tool("icu")
    with pytest.raises(icu.StrangeTableError, match="root"):
        icu.filtered(table({"icudt73l/zu.res": b"z"}))


@pytest.mark.skipif(LIBRARY is None or not shutil.which("ld"), reason="no ICU of its own, or no ld")
def test_qt_answers_the_same_with_less(
    tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LIBRARY is not None
    icu, python = tool("icu"), Path(sys.executable)
    lean = tmp_path / LIBRARY.name
    shutil.copyfile(LIBRARY, lean)
    icu.shrink(lean, python)
    size = lean.stat().st_size
    assert size < 4_000_000
    monkeypatch.setattr(icu, "KEPT", icu.re.compile(r"coll/root\.res"))
    shutil.copyfile(LIBRARY, lean)
    with pytest.raises(icu.StrangeTableError, match="answers otherwise"):
        icu.shrink(lean, python)
    assert lean.stat().st_size == LIBRARY.stat().st_size
