"""Set the keys of the program on a sheet to lay beside the keyboard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from desktop.documents.content import (
    Block,
    Column,
    Document,
    Role,
    Row,
    Table,
    plain,
)

_KEYS_MM, _DEED_MM = 28, 57
_NOTHING = ("", "")
TAGS: Mapping[str, str] = {"ru": "ru-RU", "en": "en-GB"}
"""How a paper names the language of the screens."""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Hold the keys of one screen: pairs of what is pressed and what it does."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeySheet:
    """Hold the sheet in the language of the screens."""

    title: str
    keys: str
    """The heading over what is pressed."""
    deed: str
    """The heading over what it does."""
    groups: Sequence[KeyGroup]
    language: str = "ru"


def build_key_sheet(sheet: KeySheet, moment: datetime) -> Document:
    """List the keys screen by screen, in two columns: the first is read down before the second."""
    return Document(sheet.title, tuple(_blocks(sheet)), moment, TAGS[sheet.language])


def _blocks(sheet: KeySheet) -> Iterator[Block]:
    half = (Column(sheet.keys, _KEYS_MM), Column(sheet.deed, _DEED_MM))
    yield plain(Role.TITLE, sheet.title)
    for group in sheet.groups:
        yield plain(Role.HEADING, group.title, keep_with_next=True, bookmark=group.title)
        middle = (len(group.rows) + 1) // 2
        sides = zip_longest(group.rows[:middle], group.rows[middle:], fillvalue=_NOTHING)
        yield Table((*half, *half), tuple(_row((*left, *right)) for left, right in sides))


def _row(cells: tuple[str, ...]) -> Row:
    return Row(tuple((plain(Role.CELL, cell),) for cell in cells))
