"""Take words off a built-in paper: what a template gets is what that paper says."""

from collections.abc import Iterator, Sequence
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


def tables(document: Document) -> tuple[Table, ...]:
    """Return the tables of a paper."""
    return tuple(one for one in document.blocks if isinstance(one, Table))


def named_rows(table: Table, names: Sequence[str]) -> Iterator[Values]:
    """Yield the rows of a table, each cell by the name of its column; one without is left out."""
    for row in table.rows:
        cells = zip(names, map(cell_text, row.cells), strict=True)
        yield {name: words for name, words in cells if name}


def cell_text(cell: Cell) -> str:
    """Return the words of a cell, a line for each paragraph."""
    return "\n".join(text_of(paragraph) for paragraph in cell)


def official(person: PersonInput | None) -> Values:
    """Return an official in parts and in one line; empty parts where there is nobody."""
    if person is None:
        return {"name": "", "post": "", "line": ""}
    name, post = polish(person.name), capital(polish(person.post))
    return {"name": name, "post": post, "line": person_line(person)}
