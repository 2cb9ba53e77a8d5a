"""The items of a protocol in its two shapes: rows of a table, or points."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop.documents.builders.wording import (
    bookmark_of,
    capital,
    co_executor,
    names_all_in_dative,
    order_sentence,
    question_line,
    sentence,
    term_in_cell,
    term_in_line,
)
from desktop.documents.content import (
    Align,
    Cell,
    Column,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    plain,
)
from desktop.documents.inputs import ItemInput, OrderInput
from desktop.documents.measures import OfficialMeasures
from desktop.documents.numbering import numbered
from desktop.documents.typography import bind, polish

_NOTHING: Cell = (plain(Role.CELL, "—"),)
_BASIS = "Основание: "
_ANSWERED = "Разъяснено на месте: "
PERSONAL_CONTROL = "Личный контроль главы"


def items_table(items: Iterable[ItemInput], numbers: OfficialMeasures) -> Table:
    """Set the items as rows; an item with several orders takes a row for each."""
    columns = (
        Column("№", numbers.column_number, Align.CENTRE),
        Column("Вопрос", numbers.column_question),
        Column("Поручение", numbers.column_order),
        Column("Ответственный", numbers.column_responsible),
        Column("Срок", numbers.column_term, Align.CENTRE),
    )
    rows = tuple(row for item in items for row in _item_rows(item))
    return Table(columns, rows, keep_with_next=True)


def _item_rows(item: ItemInput) -> Iterator[Row]:
    first = (_number_cell(str(item.number)), _question_cell(item))
    bookmark = bookmark_of(str(item.number), item.words)
    if not item.orders:
        answer = _answer_cell(item) or _NOTHING
        yield Row((*first, answer, _NOTHING, _NOTHING), bookmark=bookmark)
        return
    for place, (number, order) in enumerate(numbered(item)):
        if place == 0:
            cells = _order_cells(order, _answer_cell(item))
            yield Row((_number_cell(number), first[1], *cells), bookmark=bookmark)
        else:
            yield Row((_number_cell(number), (), *_order_cells(order, ())), continued=True)


def orders_table(items: Iterable[ItemInput], numbers: OfficialMeasures) -> Table:
    """Set the orders alone as rows, for the list of orders."""
    columns = (
        Column("№", numbers.list_number, Align.CENTRE),
        Column("Поручение", numbers.list_order),
        Column("Ответственный", numbers.list_responsible),
        Column("Срок", numbers.list_term, Align.CENTRE),
    )
    rows = tuple(
        Row(
            (_number_cell(number), *_order_cells(order, ())),
            bookmark=bookmark_of(number, order.wording),
        )
        for item in items
        for number, order in numbered(item)
    )
    return Table(columns, rows, keep_with_next=True)


def _number_cell(number: str) -> Cell:
    return (plain(Role.CELL, number),)


def _question_cell(item: ItemInput) -> Cell:
    words = plain(Role.CELL, bind(item.words))
    if not item.address:
        return (words,)
    return (words, Paragraph(Role.CELL, (Run(polish(item.address), italic=True),)))


def _answer_cell(item: ItemInput) -> Cell:
    if not item.answer:
        return ()
    return (
        Paragraph(Role.CELL, (Run(_ANSWERED, italic=True), Run(sentence(polish(item.answer))))),
    )


def _order_cells(order: OrderInput, answer: Cell) -> tuple[Cell, Cell, Cell]:
    wording = [plain(Role.CELL, capital(polish(order.wording)))]
    if order.basis:
        wording.append(Paragraph(Role.CELL, (Run(_basis(order), italic=True),)))
    term = [plain(Role.CELL, term_in_cell(order.deadline) or "—")]
    if order.personal_control:
        term.append(Paragraph(Role.CELL, (Run(PERSONAL_CONTROL, bold=True),)))
    return (*answer, *wording), responsible_cell(order), tuple(term)


def _basis(order: OrderInput) -> str:
    return sentence(f"{_BASIS}{polish(order.basis)}")


def responsible_cell(order: OrderInput) -> Cell:
    """Name who answers for an order, and below who helps."""
    if order.lead is None:
        return _NOTHING
    lead = polish(order.lead.nominative)
    if not order.co_executors:
        return (plain(Role.CELL, lead),)
    lines = [plain(Role.CELL, f"{lead} (свод)")]
    lines.append(Paragraph(Role.CELL, (Run("Соисполнители:", italic=True),)))
    for helper in order.co_executors:
        lines.append(plain(Role.CELL, co_executor(helper, term_in_cell(helper.deadline))))
    return tuple(lines)


def point_paragraphs(items: Sequence[ItemInput]) -> Iterator[Paragraph]:
    """Set the items as points: the question, to whom what is ordered, and the term.

    The lines of one order stay together, and the last one with what follows the points.
    """
    for item in items:
        yield from kept_together(_point_lines(item), with_next=item is items[-1])


def order_points(items: Sequence[ItemInput]) -> Iterator[Paragraph]:
    """Set the orders alone as points, for the list of orders."""
    orders = [pair for item in items for pair in numbered(item)]
    for pair in orders:
        number, order = pair
        first, *rest = order_lines(f"{number}. ", order)
        lines = (replace(first, bookmark=bookmark_of(number, order.wording)), *rest)
        yield from kept_together(lines, with_next=pair is orders[-1])


def kept_together(lines: Iterable[Paragraph], *, with_next: bool) -> Iterator[Paragraph]:
    """Keep the paragraphs on one page, and by choice with what follows them."""
    *before, last = lines
    for line in before:
        yield replace(line, keep_with_next=True)
    yield replace(last, keep_with_next=with_next)


def _point_lines(item: ItemInput) -> Iterator[Paragraph]:
    said = f"{item.number}. {question_line(item.words, item.address)}"
    yield plain(Role.POINT, said, bookmark=bookmark_of(str(item.number), item.words))
    if item.answer:
        yield plain(Role.TERM, sentence(f"{_ANSWERED}{polish(item.answer)}"))
    for number, order in numbered(item):
        shown = "" if number == str(item.number) else f"{number}. "
        yield from order_lines(shown, order)


def order_lines(number: str, order: OrderInput) -> Iterator[Paragraph]:
    """Set an order as paragraphs: to whom what is ordered, who helps, by when."""
    yield plain(Role.POINT, f"{number}{order_sentence(order)}")
    if order.lead is not None and not order.lead.dative:
        yield plain(Role.TERM, sentence(f"Ответственный\xa0– {polish(order.lead.nominative)}"))
    if order.co_executors and not names_all_in_dative(order):
        helpers = "; ".join(
            co_executor(helper, term_in_line(helper.deadline)) for helper in order.co_executors
        )
        yield plain(Role.TERM, sentence(f"Соисполнители: {helpers}"))
    term = term_in_line(order.deadline)
    if term:
        yield plain(Role.TERM, sentence(f"Срок\xa0– {term}"))
    if order.basis:
        yield plain(Role.TERM, _basis(order))
    if order.personal_control:
        yield plain(Role.TERM, f"{PERSONAL_CONTROL}.")
