"""What may follow a protocol on sheets of its own: who attended, who gets it, who has read it."""

from collections.abc import Iterator
from itertools import count

from desktop.documents.builders.requisites import is_listed_apart, paper_genitive, reference
from desktop.documents.builders.wording import addressee_of, capital, numbers_line, person_line
from desktop.documents.content import (
    Align,
    Block,
    Column,
    PageBreak,
    Role,
    Row,
    Table,
    plain,
)
from desktop.documents.inputs import ProtocolInput
from desktop.documents.measures import OfficialMeasures
from desktop.documents.parties import Party, parties
from desktop.documents.typography import polish

Sheet = tuple[str, tuple[Block, ...]]


def appendices(source: ProtocolInput) -> Iterator[Block]:
    """Set the appendices, each on a new page; where there are several, they are numbered."""
    sheets = list(_sheets(source))
    numbers = count(1)
    for title, blocks in sheets:
        number = f" №\xa0{next(numbers)}" if len(sheets) > 1 else ""
        yield PageBreak()
        to = f"к {_dative(source)} {reference(source)}".strip()
        yield plain(Role.MARK, f"Приложение{number}\n{to}")
        yield plain(Role.HEADING, title, bookmark=f"Приложение{number}. {_in_one_line(title)}")
        yield from blocks


def _in_one_line(title: str) -> str:
    return title.replace("\n", " ").capitalize()


def _dative(source: ProtocolInput) -> str:
    return "протоколу" if paper_genitive(source) == "протокола" else "перечню поручений"


def _sheets(source: ProtocolInput) -> Iterator[Sheet]:
    options = source.options
    if is_listed_apart(source):
        lines = tuple(plain(Role.TERM, line) for line in sheet_of_attended(source))
        yield "СПИСОК\nприсутствовавших на встрече", lines
    if not (options.distribution_list or options.acquaintance_sheet):
        return
    found = parties(source)
    if options.distribution_list and found:
        yield "ЛИСТ РАССЫЛКИ", (_distribution(found, options.measures),)
    if options.acquaintance_sheet and found:
        paper = paper_genitive(source)
        sheet = _acquaintance(found, options.measures)
        yield f"ЛИСТ ОЗНАКОМЛЕНИЯ\nс содержанием {paper}", (sheet,)


def sheet_of_attended(source: ProtocolInput) -> list[str]:
    """Return the numbered lines of those who attended, where their list is an appendix."""
    if not is_listed_apart(source):
        return []
    return [f"{number}. {person_line(one)}" for number, one in enumerate(source.attended, 1)]


def _distribution(found: tuple[Party, ...], numbers: OfficialMeasures) -> Table:
    columns = (
        Column("№", numbers.sending_number, Align.CENTRE),
        Column("Кому", numbers.sending_whom),
        Column("Пункты", numbers.sending_points),
        Column("Экз.", numbers.sending_copies, Align.CENTRE),
        Column("Дата, подпись", numbers.sending_signature),
    )
    rows = (
        (str(number), capital(addressee_of(party.who)), numbers_line(party), "1", "")
        for number, party in enumerate(found, 1)
    )
    return text_table(columns, rows)


def _acquaintance(found: tuple[Party, ...], numbers: OfficialMeasures) -> Table:
    columns = (
        Column("№", numbers.reading_number, Align.CENTRE),
        Column("Фамилия, должность", numbers.reading_whom),
        Column("Дата", numbers.reading_date),
        Column("Подпись", numbers.reading_signature),
    )
    rows = (
        (str(number), capital(polish(party.who.nominative)), "", "")
        for number, party in enumerate(found, 1)
    )
    return text_table(columns, rows)


def text_table(
    columns: tuple[Column, ...], rows: Iterator[tuple[str, ...]], *, keep_with_next: bool = False
) -> Table:
    """Set rows of plain words."""
    cells = (tuple((plain(Role.CELL, words),) for words in row) for row in rows)
    return Table(columns, tuple(Row(row) for row in cells), keep_with_next)
