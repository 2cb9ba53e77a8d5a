"""The schedule of meetings: a landscape table under the stamp of approval."""

from collections.abc import Iterator

from desktop.documents.builders.notice_wording import hour, houses, month_name, period, weekday
from desktop.documents.builders.wording import capital
from desktop.documents.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Paragraph,
    Role,
    Row,
    Run,
    Signature,
    Table,
    plain,
)
from desktop.documents.inputs import PersonInput
from desktop.documents.measures import ScheduleMeasures
from desktop.documents.notice_inputs import ScheduledInput, ScheduleInput
from desktop.documents.typography import NBSP, bind, polish, short_date

_NOTHING: Cell = (plain(Role.CELL, "—"),)


def build_schedule(source: ScheduleInput) -> Document:
    """Turn the meetings of a period into the blocks of their schedule."""
    words = period(source.first, source.last)
    title = f"График встреч {words}".replace(NBSP, " ")
    blocks = tuple(_blocks(source, words))
    return Document(title, blocks, source.moment, emblem=source.emblem)


def _blocks(source: ScheduleInput, words: str) -> Iterator[Block]:
    if source.approver is not None:
        yield plain(Role.STAMP, _stamp(source.approver, source.first.year))
    yield plain(Role.TITLE, "ГРАФИК")
    yield plain(Role.SUBTITLE, f"встреч {polish(source.whose)} с{NBSP}жителями\n{words}")
    if source.lines:
        rows = tuple(_rows(source))
        yield Table(_columns(source.measures), rows, keep_with_next=source.signer is not None)
    else:
        yield plain(Role.BODY, "Встреч не запланировано.", keep_with_next=True)
    if source.signer is not None:
        yield Signature(capital(polish(source.signer.post)), polish(source.signer.name))


def _columns(numbers: ScheduleMeasures) -> tuple[Column, ...]:
    """Return the columns: wide enough for «понедельник, 17:30» and for a phone with its code."""
    return (
        Column("№", numbers.column_number, Align.CENTRE),
        Column("Дата, время", numbers.column_when, Align.CENTRE),
        Column("Адрес, место", numbers.column_where),
        Column("Дома", numbers.column_houses),
        Column("Ответственный", numbers.column_responsible),
        Column("Телефон", numbers.column_phone, Align.CENTRE),
    )


def _stamp(approver: PersonInput, year: int) -> str:
    line = f"______________{NBSP}{polish(approver.name)}"
    day = f"«____»{NBSP}______________{NBSP}{year}{NBSP}г."
    return "\n".join(("УТВЕРЖДАЮ", capital(polish(approver.post)), line, day))


def _rows(source: ScheduleInput) -> Iterator[Row]:
    """Yield the rows; where they are of several months the first of each is a bookmark."""
    months = [one.occasion.on and one.occasion.on.replace(day=1) for one in source.lines]
    has_many = len(set(months)) > 1
    before = None
    for number, (line, month) in enumerate(zip(source.lines, months, strict=True), 1):
        is_first = month is not None and month != before
        before = month
        yield _row(number, line, month_name(month) if month and is_first and has_many else "")


def _row(number: int, line: ScheduledInput, bookmark: str) -> Row:
    return Row(
        (
            (plain(Role.CELL, str(number)),),
            _when(line),
            _where(line),
            _lines(houses(line.occasion.addresses)),
            _responsible(line.responsible),
            _lines((line.phone.replace(" ", NBSP),)),
        ),
        bookmark=bookmark,
    )


def _when(line: ScheduledInput) -> Cell:
    on, at = line.occasion.on, line.occasion.at
    if on is None:
        return _NOTHING
    second = ", ".join(part for part in (weekday(on), hour(at)) if part)
    return (
        Paragraph(Role.CELL, (Run(short_date(on), bold=True),)),
        plain(Role.CELL, second),
    )


def _where(line: ScheduledInput) -> Cell:
    occasion = line.occasion
    address = polish(occasion.addresses[0]) if occasion.addresses else ""
    return _lines((address, bind(occasion.place)))


def _responsible(person: PersonInput | None) -> Cell:
    return _NOTHING if person is None else _lines((polish(person.name), polish(person.post)))


def _lines(texts: tuple[str, ...]) -> Cell:
    return tuple(plain(Role.CELL, text) for text in texts if text) or _NOTHING
