"""Read a table from a file of Excel or of text, whatever its name says."""

from pathlib import Path

from desktop.exchange.cells import LARGEST_FILE, Table, TableFault
from desktop.exchange.separated import read_separated
from desktop.exchange.workbooks import read_workbook

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""An Excel workbook with a password is not a ZIP but a compound file with this stream in it."""


def read_table(path: Path) -> Table:
    """Return the table in a file; raise :class:`TableFault`."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise TableFault("unreadable") from error
    return parse_table(content)


def parse_table(content: bytes) -> Table:
    """Return the table in the bytes of a file; raise :class:`TableFault`."""
    if len(content) > LARGEST_FILE:
        raise TableFault("too_large")
    if content.startswith((_ZIP, _EMPTY_ZIP)):
        table = read_workbook(content)
    elif content.startswith(_OLE):
        raise TableFault("password" if _OLE_ENCRYPTED in content else "old_excel")
    else:
        table = read_separated(content)
    if not table.rows:
        raise TableFault("empty")
    return table
