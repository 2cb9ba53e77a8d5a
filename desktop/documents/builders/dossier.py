"""The dossier of a yard: one sheet that the head reads on the way there."""

from collections.abc import Iterable, Iterator

from desktop.documents.content import (
    Align,
    Block,
    Column,
    Document,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    plain,
)
from desktop.documents.dossier_inputs import DossierInput, DossierPromise
from desktop.documents.typography import NBSP, polish, short_date

_COLUMNS = (
    Column("№", 11, Align.CENTRE),
    Column("Встреча", 22, Align.CENTRE),
    Column("Что поручено", 66),
    Column("Ответственный", 34),
    Column("Срок", 21, Align.CENTRE),
    Column("Состояние", 31),
)


def build_dossier(source: DossierInput) -> Document:
    """Turn what is known of a yard into the blocks of its sheet."""
    return Document(f"Досье двора: {source.heading}", tuple(_blocks(source)), source.moment)


def _blocks(source: DossierInput) -> Iterator[Block]:
    yield plain(Role.MARK, "Для служебного пользования")
    yield plain(Role.TITLE, "ДОСЬЕ ДВОРА")
    yield plain(Role.SUBTITLE, polish(source.heading))
    for label, words in source.facts:
        yield Paragraph(Role.BODY, (Run(f"{label}: ", bold=True), Run(polish(words))))
    yield plain(Role.HEADING, "Что обещано и что сделано", keep_with_next=True)
    if source.promises:
        yield Table(_COLUMNS, tuple(map(_row, source.promises)))
    else:
        yield plain(Role.BODY, "Поручений по этому двору не было.")
    if source.more_promises:
        more = f"Ещё поручений по этому двору: {source.more_promises}, они показаны на экране."
        yield plain(Role.SMALL, more)
    yield from _list("Повторяется", source.repeated)
    yield from _list("Что запланировано", source.planned)
    yield from _list("Сигналы после прошлой встречи", source.signals)
    yield from _list("Подготовленные вопросы", source.prepared)


def _row(promise: DossierPromise) -> Row:
    meeting = short_date(promise.meeting_on) if promise.meeting_on else "—"
    cells = (
        (plain(Role.CELL, str(promise.number)),),
        (plain(Role.CELL, meeting),),
        (plain(Role.CELL, polish(promise.what)),),
        (plain(Role.CELL, polish(promise.who) or "—"),),
        (plain(Role.CELL, promise.term or "—"),),
        (Paragraph(Role.CELL, (Run(promise.state, bold=promise.is_late),)),),
    )
    return Row(cells)


def _list(title: str, lines: Iterable[str]) -> Iterator[Block]:
    found = tuple(lines)
    if not found:
        return
    yield plain(Role.HEADING, title, keep_with_next=True)
    for line in found:
        yield plain(Role.BODY, f"–{NBSP}{polish(line)}")
