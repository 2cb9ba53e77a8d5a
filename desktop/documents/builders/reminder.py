"""The letter that reminds one party of orders whose deadline is near or has passed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.documents.builders.appendices import text_table
from desktop.documents.builders.requisites import (
    NO_DATE,
    letterhead,
    marks,
    paper_genitive,
    paper_nominative,
    reference,
    signature,
    title_of,
)
from desktop.documents.builders.wording import capital, sentence
from desktop.documents.content import Align, Block, Column, Document, Role, TwoColumnLine, plain
from desktop.documents.inputs import OtherReminder, ProtocolInput, ReminderInput, ReminderLine
from desktop.documents.measures import OfficialMeasures
from desktop.documents.typography import NBSP, long_date, polish, short_date

_ASK = (
    "Просим исполнить поручения и сообщить о результатах письменно, с подтверждением. Если "
    "исполнить в{nbsp}срок невозможно, до его истечения представьте обоснованное обращение "
    "о{nbsp}переносе срока на имя лица, давшего поручение."
)
_ASK_LATE = (
    "По пунктам с{nbsp}истёкшим сроком просим незамедлительно сообщить о{nbsp}результатах "
    "и о{nbsp}причинах задержки."
)


def build_reminder(source: ProtocolInput, reminder: ReminderInput) -> Document:
    """Write to one party which of its orders want to be done now, of all protocols in one letter."""
    papers = parts_of(source, reminder)
    restricted = any(one.source.options.restricted for one in papers)
    options = replace(source.options, restricted=restricted)
    blocks = (
        *marks(replace(source, options=options)),
        *letterhead(source),
        TwoColumnLine(NO_DATE, f"№{NBSP}______"),
        *_body(source, reminder, papers),
        signature(source.chair, keep_with_next=bool(source.prepared_by)),
        *((plain(Role.SMALL, polish(source.prepared_by)),) if source.prepared_by else ()),
    )
    title = f"Напоминание исполнителю: {reminder.label}. {_titles(source, papers)}"
    return Document(title, blocks, source.moment)


def parts_of(source: ProtocolInput, reminder: ReminderInput) -> tuple[OtherReminder, ...]:
    """Return what is due by each protocol, the oldest first."""
    papers = (OtherReminder(source, reminder.lines), *reminder.others)
    return tuple(sorted(papers, key=lambda one: one.source.meeting_date or date.min))


def heading_of(paper: OtherReminder) -> str:
    """Return which protocol the orders are of: «Протокол от 23 ноября 2026 г. № 48 (ул. …)»."""
    source = paper.source
    place = polish(", ".join(source.place))
    words = f"{paper_nominative(source)} {reference(source)}"
    return f"{words} ({place})" if place else words


def _titles(source: ProtocolInput, papers: tuple[OtherReminder, ...]) -> str:
    if len(papers) == 1:
        return title_of(source)
    return f"Протоколы № {', '.join(one.source.number or '' for one in papers)}"


def _body(
    source: ProtocolInput, reminder: ReminderInput, papers: tuple[OtherReminder, ...]
) -> Iterator[Block]:
    yield plain(Role.ADDRESSEE, capital(polish(reminder.addressee)))
    yield plain(Role.NOTE, "О сроках исполнения поручений", keep_with_next=True)
    if reminder.greeting:
        yield plain(Role.GREETING, reminder.greeting)
    yield plain(Role.BODY, _introduction(source, reminder, papers), keep_with_next=True)
    columns = _columns(source.options.measures)
    for number, paper in enumerate(papers, 1):
        if len(papers) > 1:
            yield plain(Role.BODY, f"{number}. {heading_of(paper)}:", keep_with_next=True)
        yield text_table(columns, (_row(line, reminder) for line in paper.lines))
    yield plain(Role.BODY, _ASK.format(nbsp=NBSP), keep_with_next=True)
    lines = (line for paper in papers for line in paper.lines)
    if any(_days_left(line, reminder) < 0 for line in lines):
        yield plain(Role.BODY, _ASK_LATE.format(nbsp=NBSP), keep_with_next=True)


def _introduction(
    source: ProtocolInput, reminder: ReminderInput, papers: tuple[OtherReminder, ...]
) -> str:
    of_what = ", которые даны на встречах с\xa0жителями"
    if len(papers) == 1:
        of_what = f" {paper_genitive(source)} {polish(source.heading)} {reference(source)}"
    today = long_date(reminder.today)
    return f"Напоминаем о поручениях{of_what}; по состоянию на {today} на контроле находятся:"


def _columns(numbers: OfficialMeasures) -> tuple[Column, ...]:
    return (
        Column("Пункт", numbers.reminder_number, Align.CENTRE),
        Column("Поручение", numbers.reminder_order),
        Column("Срок", numbers.reminder_term, Align.CENTRE),
        Column("На сегодня", numbers.reminder_state),
    )


def _row(line: ReminderLine, reminder: ReminderInput) -> tuple[str, ...]:
    wording = capital(polish(line.wording))
    if line.helps:
        wording = f"{wording.rstrip('.')} (соисполнитель)"
    day = short_date(line.day) if line.day else "немедленно"
    return line.number, sentence(wording), day, _state(line, reminder)


def _state(line: ReminderLine, reminder: ReminderInput) -> str:
    left = _days_left(line, reminder)
    if line.day is None:
        return "не исполнено"
    if left < 0:
        return f"срок истёк {_days(-left)} назад"
    return f"осталось: {_days(left)}" if left else "срок истекает сегодня"


def _days(count: int) -> str:
    """Count days: «1 день», «4 дня», «11 дней»."""
    last, is_teen = count % 10, count // 10 % 10 == 1
    words = "дней"
    if not is_teen and last == 1:
        words = "день"
    elif not is_teen and last in (2, 3, 4):
        words = "дня"
    return f"{count}{NBSP}{words}"


def _days_left(line: ReminderLine, reminder: ReminderInput) -> int:
    return (line.day - reminder.today).days if line.day else -1
