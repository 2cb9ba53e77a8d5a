"""The values of the items: rows of a table, points, and each part of each order."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.documents.builders.full_form import full_paragraphs
from desktop.documents.builders.protocol import introduction, printed_items
from desktop.documents.builders.protocol_items import (
    PERSONAL_CONTROL,
    items_table,
    order_points,
    orders_table,
    point_paragraphs,
    responsible_cell,
)
from desktop.documents.builders.requisites import control_line
from desktop.documents.builders.wording import (
    capital,
    co_executor,
    order_sentence,
    sentence,
    term_in_cell,
    term_in_line,
)
from desktop.documents.content import Paragraph, Row, Table, text_of
from desktop.documents.inputs import ItemInput, OrderInput, ProtocolForm, ProtocolInput
from desktop.documents.numbering import numbered
from desktop.documents.templates.values.reading import Values, cell_text
from desktop.documents.typography import bind, polish


def item_values(source: ProtocolInput) -> Values:
    """Return the items of a protocol, or of an extract from it, in every shape."""
    items = tuple(_with_numbers(item, source.options.form) for item in printed_items(source))
    return {
        "introduction": introduction(source),
        "rows": [_row(row) for row in _table(items, source).rows],
        "points": [text_of(one) for one in _points(items, source.options.form)],
        "items": [_item(item) for item in items],
        "control": control_line(source),
    }


def _with_numbers(item: ItemInput, form: ProtocolForm) -> ItemInput:
    orders = tuple(replace(order, number=number) for number, order in numbered(item, form))
    return replace(item, orders=orders)


def _table(items: tuple[ItemInput, ...], source: ProtocolInput) -> Table:
    set_as = orders_table if source.options.form is ProtocolForm.LIST else items_table
    return set_as(items, source.options.measures)


def _row(row: Row) -> Values:
    """Return a row; that of a list of orders has no question."""
    number, *middle, responsible, deadline = (cell_text(cell) for cell in row.cells)
    return {
        "number": number,
        "question": middle[0] if len(middle) > 1 else "",
        "order": middle[-1],
        "responsible": responsible,
        "deadline": deadline,
    }


def _points(items: tuple[ItemInput, ...], form: ProtocolForm) -> Iterator[Paragraph]:
    match form:
        case ProtocolForm.FULL:
            return full_paragraphs(items)
        case ProtocolForm.LIST:
            return order_points(items)
        case _:
            return point_paragraphs(items)


def _item(item: ItemInput) -> Values:
    return {
        "number": str(item.number),
        "words": bind(item.words),
        "address": polish(item.address),
        "answer": sentence(polish(item.answer)),
        "orders": [_order(order) for order in item.orders],
    }


def _order(order: OrderInput) -> Values:
    helpers = (co_executor(helper, term_in_cell(helper.deadline)) for helper in order.co_executors)
    return {
        "number": order.number,
        "wording": capital(polish(order.wording)),
        "sentence": order_sentence(order),
        "lead": polish(order.lead.nominative) if order.lead else "",
        "co_executors": "\n".join(helpers),
        "responsible": cell_text(responsible_cell(order)),
        "deadline": term_in_cell(order.deadline),
        "deadline_words": term_in_line(order.deadline),
        "control": PERSONAL_CONTROL if order.personal_control else "",
    }
