"""Set a page of the help as a paper: the memo that lies beside the laptop.

Of Markdown it knows what the page needs: headings, points, lists, tables of two columns, bold words.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from desktop.documents.content import (
    Block,
    Column,
    Document,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    plain,
)

_FIRST_MM, _SECOND_MM = 52, 123
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_DASHES = re.compile(r"[\s|:-]+")


def build_leaflet(markdown: str, moment: datetime, language: str) -> Document:
    """Return the paper; its title is the first heading."""
    lines = [line.strip() for line in markdown.splitlines() if line.strip()]
    title = lines[0].removeprefix("# ")
    blocks = (plain(Role.TITLE, title), *_blocks(lines[1:]))
    return Document(title, blocks, moment, language)


def _blocks(lines: list[str]) -> Iterator[Block]:
    for is_table, group in groupby(lines, key=lambda line: line.startswith("|")):
        if is_table:
            yield _table(list(group))
        else:
            yield from map(_paragraph, group)


def _paragraph(line: str) -> Paragraph:
    if line.startswith("## "):
        heading = line.removeprefix("## ")
        return plain(Role.HEADING, heading, keep_with_next=True, bookmark=heading)
    if line.startswith("- "):
        line = f"–\N{NO-BREAK SPACE}{line[2:]}"
    return Paragraph(Role.CELL, tuple(_runs(line)))


def _runs(line: str) -> Iterator[Run]:
    for place, text in enumerate(_STRONG.split(line)):
        if text:
            yield Run(text, bold=place % 2 == 1)


def _table(lines: list[str]) -> Table:
    rows = [_cells(line) for line in lines if not _DASHES.fullmatch(line)]
    head, *rest = rows
    columns = (Column(head[0], _FIRST_MM), Column(head[1], _SECOND_MM))
    return Table(columns, tuple(Row(tuple(map(_cell, row))) for row in rest))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _cell(text: str) -> tuple[Paragraph]:
    return (Paragraph(Role.CELL, tuple(_runs(text))),)
