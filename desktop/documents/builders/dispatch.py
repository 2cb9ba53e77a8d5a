"""The register of the dispatch: who gets which papers, of how many sheets, and signs for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.builders.appendices import text_table
from desktop.documents.builders.requisites import paper_genitive, reference, signature, title_of
from desktop.documents.builders.wording import addressee_of, capital, numbers_line
from desktop.documents.content import Align, Block, Column, Document, Role, plain
from desktop.documents.inputs import ProtocolInput
from desktop.documents.parties import Party

_COLUMNS = (
    Column("№", 10, Align.CENTRE),
    Column("Кому (на конверте)", 70),
    Column("Пункты", 30),
    Column("Вложено, листов", 24, Align.CENTRE),
    Column("Дата, подпись получателя", 36),
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Hold what goes to one party: the sheets of its letter and extract together, 0 if unknown."""

    party: Party
    sheets: int


def build_dispatch(source: ProtocolInput, envelopes: Sequence[Envelope]) -> Document:
    """List the envelopes in the order in which their papers lie in the packet."""
    rows = (
        (
            str(number),
            capital(addressee_of(envelope.party.who)),
            numbers_line(envelope.party),
            str(envelope.sheets or ""),
            "",
        )
        for number, envelope in enumerate(envelopes, 1)
    )
    blocks: tuple[Block, ...] = (
        plain(Role.TITLE, "РЕЕСТР РАССЫЛКИ"),
        plain(Role.SUBTITLE, f"выписок из {paper_genitive(source)} {reference(source)}"),
        plain(Role.PLACE, f"Конвертов: {len(envelopes)}"),
        text_table(_COLUMNS, rows, keep_with_next=True),
        signature(source.secretary or source.chair),
    )
    return Document(f"Реестр рассылки. {title_of(source)}", blocks, source.moment)
