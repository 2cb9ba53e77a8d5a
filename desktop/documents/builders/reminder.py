"""The letter that reminds one party of orders whose deadline is near or has passed."""

from collections.abc import Iterator

from desktop.documents.builders.appendices import text_table
from desktop.documents.builders.requisites import (
    NO_DATE,
    letterhead,
    marks,
    paper_genitive,
    reference,
    signature,
    title_of,
)
from desktop.documents.builders.wording import capital, sentence
from desktop.documents.content import Align, Block, Column, Document, Role, TwoColumnLine, plain
from desktop.documents.inputs import ProtocolInput, ReminderInput, ReminderLine
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
    """Write to one party which of its orders want to be done now."""
    blocks = (
        *marks(source),
        *letterhead(source),
        TwoColumnLine(NO_DATE, f"№{NBSP}______"),
        *_body(source, reminder),
        signature(source.chair, keep_with_next=bool(source.prepared_by)),
        *((plain(Role.SMALL, polish(source.prepared_by)),) if source.prepared_by else ()),
    )
    title = f"Напоминание исполнителю: {reminder.label}. {title_of(source)}"
    return Document(title, blocks, source.moment)


def _body(source: ProtocolInput, reminder: ReminderInput) -> Iterator[Block]:
    yield plain(Role.ADDRESSEE, capital(polish(reminder.addressee)))
    yield plain(Role.NOTE, "О сроках исполнения поручений", keep_with_next=True)
    if reminder.greeting:
        yield plain(Role.GREETING, reminder.greeting)
    subject = f"{paper_genitive(source)} {polish(source.heading)} {reference(source)}"
    today = long_date(reminder.today)
    yield plain(
        Role.BODY,
        f"Напоминаем о поручениях {subject}; по состоянию на {today} на контроле находятся:",
        keep_with_next=True,
    )
    columns = _columns(source.options.measures)
    yield text_table(columns, (_row(line, reminder) for line in reminder.lines))
    yield plain(Role.BODY, _ASK.format(nbsp=NBSP), keep_with_next=True)
    if any(_days_left(line, reminder) < 0 for line in reminder.lines):
        yield plain(Role.BODY, _ASK_LATE.format(nbsp=NBSP), keep_with_next=True)


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
