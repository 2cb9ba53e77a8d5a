"""The bodies of the sample templates, in the order of the built-in papers."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from desktop.documents.builders.requisites import NO_DATE
from desktop.documents.content import (
    Align,
    Block,
    Cell,
    Column,
    KeyValue,
    PageBreak,
    Role,
    Row,
    Signature,
    Table,
    TwoColumnLine,
    plain,
)
from desktop.documents.templates.kinds import TemplateKind

_END_IF = "{%p endif %}"
_END_FOR = "{%p endfor %}"
_ITEMS = (
    Column("№", 11, Align.CENTRE),
    Column("Вопрос", 48),
    Column("Поручение", 43),
    Column("Ответственный", 42),
    Column("Срок", 26, Align.CENTRE),
)
_LINES = (
    Column("Пункт", 17, Align.CENTRE),
    Column("Поручение", 87),
    Column("Срок", 28, Align.CENTRE),
    Column("На сегодня", 38),
)
_DISTRIBUTION = (
    Column("№", 10, Align.CENTRE),
    Column("Кому", 80),
    Column("Пункты", 30),
    Column("Экз.", 20, Align.CENTRE),
    Column("Дата, подпись", 30),
)
_ACQUAINTANCE = (
    Column("№", 10, Align.CENTRE),
    Column("Фамилия, должность", 90),
    Column("Дата", 30),
    Column("Подпись", 40),
)
_SCHEDULE = (
    Column("№", 12, Align.CENTRE),
    Column("Дата, время", 38, Align.CENTRE),
    Column("Адрес, место", 72),
    Column("Дома", 52),
    Column("Ответственный", 58),
    Column("Телефон", 35, Align.CENTRE),
)


def _protocol() -> Iterator[Block]:
    yield from _if("restriction", plain(Role.MARK, "{{ restriction }}"))
    yield from _if("approval", plain(Role.STAMP, "{{ approval }}"))
    yield from _heading("{{ protocol.title }}")
    yield KeyValue("Председательствующий:", ("{{ chair.line }}",))
    yield from _if("secretary.name", KeyValue("Секретарь:", ("{{ secretary.line }}",)))
    yield from _if("attended", KeyValue("Присутствовали:", ("{{ attended }}",)))
    yield plain(Role.BODY, "{{ introduction }}", keep_with_next=True)
    yield _items()
    changes = plain(Role.BODY, "Изменения внесены: {{ protocol.changes }}")
    yield from _if("protocol.changes", changes)
    yield plain(Role.BODY, "{{ control }}", keep_with_next=True)
    signature = Signature("{{ signer.post }}", "{{ signer.name }}", keep_with_next=True)
    yield from _for("signer in signatures", signature)
    yield from _foot()
    yield from _if("attended_list", *_attended())
    yield from _if("distribution", *_distribution())
    yield from _if("acquaintance", *_acquaintance())


def _extract() -> Iterator[Block]:
    yield from _if("restriction", plain(Role.MARK, "{{ restriction }}"))
    yield from _heading("{{ title }}")
    yield KeyValue("Председательствующий:", ("{{ chair.line }}",))
    yield from _if("attended", KeyValue("Присутствовали:", ("{{ attended }}",)))
    yield KeyValue("Исполнитель:", ("{{ addressee }}",))
    yield from _if("leads", KeyValue("Ответственный:", ("пункты {{ leads }}",)))
    yield from _if("helps", KeyValue("Соисполнитель:", ("пункты {{ helps }}",)))
    yield plain(Role.BODY, "{{ introduction }}", keep_with_next=True)
    yield _items()
    yield plain(Role.BODY, "{{ control }}", keep_with_next=True)
    yield Signature("{{ signed.post }}", "{{ signed.name }}", keep_with_next=True)
    yield plain(Role.NOTE, "Верно", keep_with_next=True)
    yield Signature("{{ certified.post }}", "{{ certified.name }}", keep_with_next=True)
    yield plain(Role.NOTE, "{{ certified.date }}", keep_with_next=True)
    yield plain(Role.REMARK, "{{ kept }}", keep_with_next=True)
    yield from _if("seal", plain(Role.REMARK, "{{ seal }}"))


def _letter() -> Iterator[Block]:
    yield from _letter_head()
    yield from _for("line in text", plain(Role.BODY, "{{ line }}"))
    yield Signature("{{ chair.post }}", "{{ chair.name }}")
    yield from _foot()


def _reminder() -> Iterator[Block]:
    yield from _letter_head()
    yield plain(Role.BODY, "{{ introduction }}", keep_with_next=True)
    cells = ("{{ due.number }}", "{{ due.wording }}", "{{ due.deadline }}", "{{ due.state }}")
    title = plain(Role.BODY, "{{ paper.title }}:", keep_with_next=True)
    yield from _for("paper in protocols", title, _table(_LINES, "due in paper.lines", cells))
    yield from _for("request in requests", plain(Role.BODY, "{{ request }}"))
    yield Signature("{{ chair.post }}", "{{ chair.name }}")
    yield from _foot()


def _schedule() -> Iterator[Block]:
    yield from _if("stamp", plain(Role.STAMP, "{{ stamp }}"))
    yield plain(Role.TITLE, "ГРАФИК")
    yield plain(Role.SUBTITLE, "{{ subject }}")
    names = ("number", "when", "where", "houses", "responsible", "phone")
    cells = tuple(f"{{{{ meeting.{name} }}}}" for name in names)
    yield _table(_SCHEDULE, "meeting in meetings", cells)
    signature = Signature("{{ signer.post }}", "{{ signer.name }}")
    yield from _if("signer.name", signature)


def _blank() -> Iterator[Block]:
    yield plain(Role.LETTERHEAD, "НАИМЕНОВАНИЕ ВАШЕЙ ОРГАНИЗАЦИИ")
    yield plain(Role.PLACE, "адрес, телефон, электронная почта, ОКПО, ОГРН, ИНН/КПП")
    yield plain(Role.BODY, "{{ content }}")


def _heading(title: str) -> Iterator[Block]:
    yield from _if("letterhead", plain(Role.LETTERHEAD, "{{ letterhead }}"))
    yield plain(Role.TITLE, title)
    yield plain(Role.SUBTITLE, "{{ protocol.subject }}")
    edition = plain(Role.SUBTITLE, "({{ protocol.edition }})")
    yield from _if("protocol.edition", edition)
    yield TwoColumnLine("{{ protocol.date }}", "№\xa0{{ protocol.number }}")
    yield plain(Role.PLACE, "{{ city }}")


def _letter_head() -> Iterator[Block]:
    yield from _if("restriction", plain(Role.MARK, "{{ restriction }}"))
    yield from _if("letterhead", plain(Role.LETTERHEAD, "{{ letterhead }}"))
    yield TwoColumnLine(NO_DATE, "№\xa0______")
    yield plain(Role.ADDRESSEE, "{{ addressee }}")
    yield plain(Role.NOTE, "{{ about }}")
    yield from _if("greeting", plain(Role.GREETING, "{{ greeting }}"))


def _items() -> Table:
    names = ("number", "question", "order", "responsible", "deadline")
    return _table(_ITEMS, "row in rows", tuple(f"{{{{ row.{name} }}}}" for name in names))


def _attended() -> Iterator[Block]:
    yield from _appendix("СПИСОК\nприсутствовавших на встрече")
    yield from _for("line in attended_list", plain(Role.TERM, "{{ line }}"))


def _distribution() -> Iterator[Block]:
    yield from _appendix("ЛИСТ РАССЫЛКИ")
    cells = ("{{ party.number }}", "{{ party.whom }}", "{{ party.points }}", "1", "")
    yield _table(_DISTRIBUTION, "party in distribution", cells)


def _acquaintance() -> Iterator[Block]:
    yield from _appendix("ЛИСТ ОЗНАКОМЛЕНИЯ")
    cells = ("{{ reader.number }}", "{{ reader.whom }}", "", "")
    yield _table(_ACQUAINTANCE, "reader in acquaintance", cells)


def _appendix(title: str) -> Iterator[Block]:
    yield PageBreak()
    yield plain(Role.MARK, "Приложение к протоколу\n{{ protocol.reference }}")
    yield plain(Role.HEADING, title)


def _foot() -> Iterator[Block]:
    yield from _if("foot", plain(Role.SMALL, "{{ foot }}"))


def _if(place: str, *blocks: Block) -> Iterator[Block]:
    yield plain(Role.CELL, f"{{%p if {place} %}}")
    yield from blocks
    yield plain(Role.CELL, _END_IF)


def _for(loop: str, *blocks: Block) -> Iterator[Block]:
    yield plain(Role.CELL, f"{{%p for {loop} %}}")
    yield from blocks
    yield plain(Role.CELL, _END_FOR)


def _table(columns: tuple[Column, ...], loop: str, cells: tuple[str, ...]) -> Table:
    """Set a table whose middle row is repeated."""
    widest = max(range(len(columns)), key=lambda place: columns[place].width)
    begin, end = ([""] * len(columns) for _ in range(2))
    begin[widest], end[widest] = f"{{%tr for {loop} %}}", "{%tr endfor %}"
    return Table(columns, tuple(Row(tuple(map(_cell, row))) for row in (begin, cells, end)))


def _cell(text: str) -> Cell:
    return (plain(Role.CELL, text),) if text else ()


BODIES: Mapping[TemplateKind, Callable[[], Iterator[Block]]] = MappingProxyType(
    {
        TemplateKind.PROTOCOL: _protocol,
        TemplateKind.EXTRACT: _extract,
        TemplateKind.LETTER: _letter,
        TemplateKind.REMINDER: _reminder,
        TemplateKind.SCHEDULE: _schedule,
        TemplateKind.BLANK: _blank,
    }
)
