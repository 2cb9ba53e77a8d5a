"""The protocol of orders: requisites, items as a table or as points, signatures."""

from collections.abc import Iterator

from desktop.documents.builders.protocol_items import items_table, point_paragraphs
from desktop.documents.builders.wording import (
    capital,
    person_line,
    sentence,
)
from desktop.documents.content import (
    Block,
    Document,
    KeyValue,
    PageBreak,
    Role,
    Signature,
    TwoColumnLine,
    plain,
)
from desktop.documents.inputs import ProtocolForm, ProtocolInput, ProtocolOptions
from desktop.documents.typography import NBSP, long_date, polish

_NO_DATE = "«___»" + NBSP + "____________" + NBSP + "20___" + NBSP + "г."
_KEPT_BY_CHAIR = "Контроль за исполнением настоящего протокола оставляю за собой."


def build_protocol(source: ProtocolInput, options: ProtocolOptions | None = None) -> Document:
    """Turn what a protocol is told into its blocks."""
    options = options or ProtocolOptions()
    blocks = (
        *_head(source),
        *_people(source, options),
        *_items(source, options),
        *_tail(source),
        *_attended_appendix(source, options),
    )
    return Document(_title(source), blocks, source.moment)


def _title(source: ProtocolInput) -> str:
    number = f" № {source.number}" if source.number else " (проект)"
    day = f" от {long_date(source.meeting_date)}" if source.meeting_date else ""
    return f"Протокол{number}{day}".replace(NBSP, " ")


def _head(source: ProtocolInput) -> Iterator[Block]:
    if source.number is None:
        yield plain(Role.MARK, "ПРОЕКТ")
    for line in source.letterhead:
        yield plain(Role.LETTERHEAD, polish(line).upper())
    yield plain(Role.TITLE, "ПРОТОКОЛ")
    yield plain(Role.SUBTITLE, _subject(source))
    if source.correction is not None:
        changed = f"изменения внесены {long_date(source.correction.day)}"
        yield plain(Role.SUBTITLE, f"(редакция {source.correction.version}, {changed})")
    day = long_date(source.meeting_date) if source.meeting_date else _NO_DATE
    yield TwoColumnLine(day, f"№{NBSP}{source.number or '______'}")
    yield plain(Role.PLACE, polish(source.city))


def _subject(source: ProtocolInput) -> str:
    place = ", ".join(source.place)
    return polish(f"{source.heading} по адресу: {place}" if place else source.heading)


def _people(source: ProtocolInput, options: ProtocolOptions) -> Iterator[Block]:
    yield KeyValue("Председательствующий:", (person_line(source.chair),))
    if source.secretary is not None:
        yield KeyValue("Секретарь:", (person_line(source.secretary),))
    present = _attended(source, options)
    if present:
        yield KeyValue("Присутствовали:", present)


def _attended(source: ProtocolInput, options: ProtocolOptions) -> tuple[str, ...]:
    lines: list[str] = []
    if len(source.attended) > options.attended_limit:
        lines.append(f"{len(source.attended)}{NBSP}чел. (список прилагается)")
    else:
        lines.extend(person_line(person) for person in source.attended)
    if source.residents is not None:
        lines.append(f"жители\xa0– {source.residents}{NBSP}чел.")
    return tuple(lines)


def _items(source: ProtocolInput, options: ProtocolOptions) -> Iterator[Block]:
    if not source.items:
        yield plain(Role.BODY, "Вопросов не поступило, поручений не дано.", keep_with_next=True)
    elif options.form is ProtocolForm.POINTS:
        yield from point_paragraphs(source.items)
    else:
        yield plain(
            Role.BODY,
            "По вопросам жителей даны поручения (день срока включается в срок):",
            keep_with_next=True,
        )
        yield items_table(source.items)


def _tail(source: ProtocolInput) -> Iterator[Block]:
    if source.correction is not None and source.correction.changes:
        changes = sentence(polish(source.correction.changes))
        yield plain(Role.BODY, f"Изменения внесены: {changes}", keep_with_next=True)
    control = _KEPT_BY_CHAIR
    if source.control:
        person = sentence(polish(source.control))
        control = f"Контроль за исполнением настоящего протокола возложить на {person}"
    yield plain(Role.BODY, control, keep_with_next=True)
    signers = [source.chair] if source.secretary is None else [source.chair, source.secretary]
    for signer in signers:
        keep = signer is not signers[-1] or bool(source.prepared_by)
        yield Signature(capital(polish(signer.post)), polish(signer.name), keep_with_next=keep)
    if source.prepared_by:
        yield plain(Role.SMALL, polish(source.prepared_by))


def _attended_appendix(source: ProtocolInput, options: ProtocolOptions) -> Iterator[Block]:
    if len(source.attended) <= options.attended_limit:
        return
    day = f" от {long_date(source.meeting_date)}" if source.meeting_date else ""
    number = f" №{NBSP}{source.number}" if source.number else ""
    yield PageBreak()
    yield plain(Role.MARK, f"Приложение\nк протоколу{day}{number}")
    yield plain(Role.SUBTITLE, "СПИСОК\nприсутствовавших на встрече")
    for number_in_list, person in enumerate(source.attended, 1):
        yield plain(Role.TERM, f"{number_in_list}. {person_line(person)}")
