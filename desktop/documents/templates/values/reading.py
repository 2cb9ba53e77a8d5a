"""Take words off a built-in paper: what a template gets is what that paper says."""

from collections.abc import Iterator
from typing import Any

from desktop.documents.builders.wording import capital, person_line
from desktop.documents.content import (
    Cell,
    Document,
    KeyValue,
    Paragraph,
    Role,
    Signature,
    Table,
    text_of,
)
from desktop.documents.inputs import PersonInput
from desktop.documents.typography import polish

Values = dict[str, Any]


def said(document: Document, role: Role) -> list[str]:
    """Return the paragraphs of a role."""
    blocks = document.blocks
    return [text_of(one) for one in blocks if isinstance(one, Paragraph) and one.role is role]


def first(texts: list[str], place: int = 0) -> str:
    """Return a text by its place, empty where there are not so many."""
    return texts[place] if place < len(texts) else ""


def requisite(document: Document, label: str) -> tuple[str, ...]:
    """Return the lines beside a label; none where the paper has no such label."""
    found = (one for one in document.blocks if isinstance(one, KeyValue) and one.label == label)
    return next((one.lines for one in found), ())


def signers(document: Document) -> list[Values]:
    """Return who signs, in the order of the signatures."""
    signed = (one for one in document.blocks if isinstance(one, Signature))
    return [{"name": one.name, "post": one.post} for one in signed]


def rows(document: Document) -> Iterator[list[str]]:
    """Yield the cells of the first table of a paper, row by row."""
    for table in tables(document)[:1]:
        yield from rows_of(table)


def tables(document: Document) -> tuple[Table, ...]:
    """Return the tables of a paper."""
    return tuple(one for one in document.blocks if isinstance(one, Table))


def rows_of(table: Table) -> Iterator[list[str]]:
    """Yield the cells of a table, row by row."""
    for row in table.rows:
        yield [cell_text(cell) for cell in row.cells]


def cell_text(cell: Cell) -> str:
    """Return the words of a cell, a line for each paragraph."""
    return "\n".join(text_of(paragraph) for paragraph in cell)


def official(person: PersonInput | None) -> Values:
    """Return an official in parts and in one line; empty parts where there is nobody."""
    if person is None:
        return {"name": "", "post": "", "line": ""}
    name, post = polish(person.name), capital(polish(person.post))
    return {"name": name, "post": post, "line": person_line(person)}
