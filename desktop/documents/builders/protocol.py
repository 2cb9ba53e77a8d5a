"""The protocol of orders: requisites, items in the form of the city, signatures, appendices."""

from collections.abc import Iterator

from desktop.documents.builders.appendices import appendices
from desktop.documents.builders.full_form import full_paragraphs
from desktop.documents.builders.protocol_items import (
    items_table,
    order_points,
    orders_table,
    point_paragraphs,
)
from desktop.documents.builders.requisites import (
    control,
    heading,
    letterhead,
    marks,
    people,
    signature,
    title_of,
)
from desktop.documents.builders.verification import code_of
from desktop.documents.builders.wording import sentence
from desktop.documents.content import Block, Document, KeyValue, Role, plain
from desktop.documents.inputs import ItemInput, ItemLayout, PersonInput, ProtocolForm, ProtocolInput
from desktop.documents.typography import NBSP, polish

_SIGN_AND_DATE = f"_____________{NBSP}{{name}}\n«___»{NBSP}____________{NBSP}20___{NBSP}г."


def build_protocol(source: ProtocolInput) -> Document:
    """Turn what a protocol is told into its blocks."""
    is_list = source.options.form is ProtocolForm.LIST
    blocks = (
        *marks(source),
        *_head(source),
        *heading(source, "ПЕРЕЧЕНЬ ПОРУЧЕНИЙ" if is_list else "ПРОТОКОЛ"),
        *(() if is_list else people(source)),
        *item_blocks(source),
        *_tail(source),
        *appendices(source),
    )
    return Document(title_of(source), blocks, source.moment, code=code_of(source))


def item_blocks(source: ProtocolInput) -> Iterator[Block]:
    """Set the items in the form that the city has chosen."""
    form, layout = source.options.form, source.options.layout
    items = printed_items(source)
    if not items:
        yield plain(Role.BODY, introduction(source), keep_with_next=True)
    elif form is ProtocolForm.FULL:
        yield KeyValue("Повестка:", (f"вопросы жителей\xa0– {len(items)}",))
        yield from full_paragraphs(items)
    elif layout is ItemLayout.POINTS:
        yield from order_points(items) if form is ProtocolForm.LIST else point_paragraphs(items)
    else:
        numbers = source.options.measures
        yield plain(Role.BODY, introduction(source), keep_with_next=True)
        is_list = form is ProtocolForm.LIST
        yield orders_table(items, numbers) if is_list else items_table(items, numbers)


def printed_items(source: ProtocolInput) -> tuple[ItemInput, ...]:
    """Return the items that the paper shows: a list of orders has no questions alone."""
    if source.options.form is ProtocolForm.LIST:
        return tuple(item for item in source.items if item.orders)
    return source.items


def introduction(source: ProtocolInput) -> str:
    """Return the words before the items, or instead of them."""
    if not printed_items(source):
        return "Вопросов не поступило, поручений не дано."
    if source.options.form is ProtocolForm.LIST:
        return "День срока включается в срок исполнения."
    return "По вопросам жителей даны поручения (день срока включается в срок):"


def _head(source: ProtocolInput) -> Iterator[Block]:
    """Name the organisation under the stamp of approval, or over it where it has its arms."""
    if source.emblem:
        yield from letterhead(source)
        yield from _approval(source)
    else:
        yield from _approval(source)
        yield from letterhead(source)


def _approval(source: ProtocolInput) -> Iterator[Block]:
    if source.options.form is ProtocolForm.LIST:
        yield plain(Role.STAMP, approval_stamp(source.chair))


def approval_stamp(head: PersonInput) -> str:
    """Write «УТВЕРЖДАЮ», the post, and the places for signature and date."""
    post = polish(head.post)
    lines = _SIGN_AND_DATE.format(name=polish(head.name))
    return "\n".join(line for line in ("УТВЕРЖДАЮ", post, lines) if line)


def _tail(source: ProtocolInput) -> Iterator[Block]:
    if source.correction is not None and source.correction.changes:
        changes = sentence(polish(source.correction.changes))
        yield plain(Role.BODY, f"Изменения внесены: {changes}", keep_with_next=True)
    yield control(source)
    signers, foot = _signers(source), _foot(source)
    for signer in signers:
        keep = signer is not signers[-1] or bool(foot)
        yield signature(signer, keep_with_next=keep)
    if foot:
        yield plain(Role.SMALL, "\n".join(foot))


def _foot(source: ProtocolInput) -> list[str]:
    """Return the small lines under the signatures: who prepared the paper, the journal's mark."""
    lines = [polish(source.prepared_by)] if source.prepared_by else []
    if source.journal_mark:
        lines.append(f"Журнал программы:{NBSP}{source.journal_mark}")
    return lines


def _signers(source: ProtocolInput) -> list[PersonInput]:
    """Return who signs below; a list is approved by the head at its top."""
    if source.secretary is None:
        return [source.chair]
    if source.options.form is ProtocolForm.LIST:
        return [source.secretary]
    return [source.chair, source.secretary]
