"""Find in a returned table what its author filled in, whatever became of its columns."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.exchange.cells import Table, TableRow
from desktop.exchange.order_codes import Code, read_code

TEXT_TITLE = "Что сделано"
DAY_TITLE = "Дата исполнения"
_SPACES = re.compile(r"[\s\xa0]+")
_HEADS_AMONG = 60
"""Rows in which the titles are looked for: a letter may stand over the table."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Say where the two columns stand, from 0, and in which row their titles are."""

    text: int
    day: int
    row: int


@dataclass(frozen=True, slots=True)
class FilledRow:
    """Hold what a row says."""

    row: int
    code: Code | None
    is_twice: bool
    """Another row names the same order."""
    text: str
    day: str
    is_broken: bool
    """A formula in one of the cells has an error, or was never computed."""


def find_columns(table: Table) -> Columns | None:
    """Return where the two columns stand, nothing where the titles are gone."""
    for row in table.rows[:_HEADS_AMONG]:
        text, day = _place(row, TEXT_TITLE), _place(row, DAY_TITLE)
        if text is not None and day is not None:
            return Columns(text, day, row.number)
    return None


def filled_rows(table: Table, columns: Columns) -> Iterator[FilledRow]:
    """Yield the rows under the titles that name an order or say something."""
    rows = [row for row in table.rows if row.number > columns.row]
    codes = [_code(row) for row in rows]
    times = Counter(code for code in codes if code is not None and code.key is not None)
    for row, code in zip(rows, codes, strict=True):
        text, day = row.cell(columns.text).strip(), row.cell(columns.day).strip()
        is_broken = bool(row.broken & {columns.text, columns.day})
        if code is None and not is_broken and (not text or _repeats_titles(text, day)):
            continue
        yield FilledRow(
            row=row.number,
            code=code,
            is_twice=code is not None and times[code] > 1,
            text=text,
            day=day,
            is_broken=is_broken,
        )


def _place(row: TableRow, title: str) -> int | None:
    wanted = _folded(title)
    places = [place for place, cell in enumerate(row.cells) if _folded(cell).startswith(wanted)]
    return places[0] if places else None


def _folded(text: str) -> str:
    return _SPACES.sub(" ", text).strip().casefold().replace("ё", "е")


def _repeats_titles(text: str, day: str) -> bool:
    """Tell a heading that stands again further down from a row of the table."""
    return _folded(text) == _folded(TEXT_TITLE) and _folded(day) == _folded(DAY_TITLE)


def _code(row: TableRow) -> Code | None:
    """Return the code in a row; a whole one before a spoiled one."""
    found: Sequence[Code] = [code for cell in row.cells if (code := read_code(cell)) is not None]
    return next((code for code in found if code.key is not None), found[0] if found else None)
