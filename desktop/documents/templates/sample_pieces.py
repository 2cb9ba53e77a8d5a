"""The pieces that sample templates are made of: conditions, loops, rows that are repeated."""

from collections.abc import Iterator

from desktop.documents.content import Block, Cell, Column, Role, Row, Table, plain

_END_IF = "{%p endif %}"
_END_FOR = "{%p endfor %}"


def given(place: str, *blocks: Block) -> Iterator[Block]:
    """Set blocks that stand only where a place is not empty."""
    yield plain(Role.CELL, f"{{%p if {place} %}}")
    yield from blocks
    yield plain(Role.CELL, _END_IF)


def repeated(loop: str, *blocks: Block) -> Iterator[Block]:
    """Set blocks once for each of a list."""
    yield plain(Role.CELL, f"{{%p for {loop} %}}")
    yield from blocks
    yield plain(Role.CELL, _END_FOR)


def table(columns: tuple[Column, ...], loop: str, cells: tuple[str, ...]) -> Table:
    """Set a table whose middle row is repeated."""
    widest = max(range(len(columns)), key=lambda place: columns[place].width)
    begin, end = ([""] * len(columns) for _ in range(2))
    begin[widest], end[widest] = f"{{%tr for {loop} %}}", "{%tr endfor %}"
    return Table(columns, tuple(Row(tuple(map(_cell, row))) for row in (begin, cells, end)))


def _cell(text: str) -> Cell:
    return (plain(Role.CELL, text),) if text else ()


def emblem() -> Iterator[Block]:
    """Set the coat of arms, where the paper has one."""
    yield from given("emblem", plain(Role.PLACE, "{{ emblem }}", keep_with_next=True))
