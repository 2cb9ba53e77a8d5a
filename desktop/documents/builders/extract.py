"""The extract: what concerns one party, under the protocol's own numbers, certified."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.documents.builders.protocol import item_blocks
from desktop.documents.builders.requisites import (
    RESTRICTED,
    control,
    heading,
    letterhead,
    paper_genitive,
    people,
    signature,
    title_of,
)
from desktop.documents.builders.wording import capital
from desktop.documents.content import Block, Document, KeyValue, Role, plain
from desktop.documents.inputs import CertificationInput, ProtocolForm, ProtocolInput
from desktop.documents.parties import Party
from desktop.documents.typography import NBSP, long_date, polish

_BLANK = "____________"
_MOST_ATTENDED = 5
"""With more people than this an extract counts them: each saves the envelope a sheet."""


def build_extract(
    source: ProtocolInput, party: Party, certification: CertificationInput
) -> Document:
    """Quote from a protocol what one party must do, as it was signed."""
    quoted = replace(source, items=party.items)
    is_list = source.options.form is ProtocolForm.LIST
    blocks = (
        *_restriction(source),
        *letterhead(source),
        *heading(source, f"ВЫПИСКА ИЗ {paper_genitive(source).upper()}"),
        *(() if is_list else people(source, _MOST_ATTENDED)),
        _addressee(party),
        *item_blocks(quoted),
        *_signatures(source),
        *_certification(source, certification),
    )
    title = f"Выписка для исполнителя: {party.label}. {title_of(source)}"
    return Document(title, blocks, source.moment)


def _restriction(source: ProtocolInput) -> Iterator[Block]:
    if source.options.restricted:
        yield plain(Role.MARK, RESTRICTED)


def _addressee(party: Party) -> KeyValue:
    """Say for whom the extract is, and in which items he answers or helps."""
    lines = [capital(polish(party.who.nominative))]
    if party.leads:
        lines.append(f"ответственный\xa0– {_points(party.leads)}")
    if party.helps:
        lines.append(f"соисполнитель\xa0– {_points(party.helps)}")
    return KeyValue("Исполнитель:", tuple(lines))


def _points(numbers: tuple[str, ...]) -> str:
    return f"{'пп.' if len(numbers) > 1 else 'п.'}\xa0{', '.join(numbers)}"


def _signatures(source: ProtocolInput) -> Iterator[Block]:
    """Name who signed the original; an extract repeats the signature in words."""
    yield control(source)
    signed = replace(source.chair, name=f"п/п{NBSP}{source.chair.name}".strip())
    yield signature(signed, keep_with_next=True)


def _certification(source: ProtocolInput, certification: CertificationInput) -> Iterator[Block]:
    yield plain(Role.NOTE, "Верно", keep_with_next=True)
    yield signature(certification.by, keep_with_next=True)
    yield plain(Role.NOTE, long_date(certification.day), keep_with_next=True)
    kept_at = polish(certification.kept_at) or _BLANK
    case_file = certification.case_file or _BLANK
    year = (source.meeting_date or certification.day).year
    kept = f"Подлинник {paper_genitive(source)} находится в {kept_at} в деле №\xa0{case_file}"
    with_seal = certification.seal_place
    yield plain(Role.REMARK, f"{kept} за {year}\xa0год.", keep_with_next=with_seal)
    if with_seal:
        yield plain(Role.REMARK, "М.П.")
