"""Describe a table as it was found in a file: strings in rows, each with the number it has there."""

from dataclasses import dataclass

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes: a directory of a whole city is a hundred times smaller."""

MOST_ROWS = 100_100
"""A hundred thousand, and what stands over them."""
MOST_COLUMNS = 100
LONGEST_CELL = 20_000


class TableFault(Exception):  # noqa: N818 - «fault» is the word of the field for it
    """Say why a file cannot be read as a table.

    Codes: ``too_large``, ``too_many_rows``, ``damaged``, ``password``, ``old_excel``,
    ``not_a_table``, ``empty``, ``unreadable``.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class TableRow:
    """Hold one row that is not empty."""

    number: int
    """The number the row has in Excel, from 1."""
    cells: tuple[str, ...]
    broken: frozenset[int] = frozenset()
    """The cells, from 0, whose formula has an error or was never computed."""

    def cell(self, place: int) -> str:
        """Return the text of a cell, empty where the row ends before it."""
        return self.cells[place] if place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """Hold the rows of one sheet or text file."""

    rows: tuple[TableRow, ...]
