"""Read tables from text files: CSV of any program, with any of the usual separators."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from desktop.exchange.cells import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    TableFault,
    TableRow,
)

_SEPARATORS = ";\t,|"
_SAMPLE = 50
"""Rows looked at to guess the separator."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_separated(content: bytes) -> Table:
    """Return the table in a text file; raise :class:`TableFault`."""
    text = _decode(content)
    separator, text = _separator(text)
    return Table(tuple(_rows(text, separator)))


def _decode(content: bytes) -> str:
    """Return the text: by its byte order mark, else UTF-8, else what Russian Excel writes."""
    encodings = [name for mark, name in _MARKS if content.startswith(mark)]
    if not encodings and b"\0" in content:
        raise TableFault("not_a_table")
    for encoding in encodings or ["utf-8", "cp1251"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableFault("not_a_table")


def _separator(text: str) -> tuple[str, str]:
    """Return the separator and the text without Excel's own line ``sep=;``."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == len("sep=;"):
        return first.strip()[-1], rest
    return max(_SEPARATORS, key=lambda one: _regularity(text, one)), text


def _regularity(text: str, separator: str) -> int:
    """Return how many of the first rows have the same number of cells, if more than one."""
    try:
        widths = Counter(len(row) for row in islice(_read(text, separator), _SAMPLE) if row)
    except csv.Error:
        return 0
    return max((times * (width > 1) for width, times in widths.items()), default=0)


def _read(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _rows(text: str, separator: str) -> Iterator[TableRow]:
    kept = 0
    try:
        for number, row in enumerate(_read(text, separator), 1):
            cells = tuple(cell.strip()[:LONGEST_CELL] for cell in row[:MOST_COLUMNS])
            if not any(cells):
                continue
            kept += 1
            if kept > MOST_ROWS:
                raise TableFault("too_many_rows")
            yield TableRow(number, cells)
    except csv.Error as error:
        raise TableFault("damaged") from error
