"""The bodies of the sample templates, in the order of the built-in papers."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from desktop.documents.builders.requisites import NO_DATE
from desktop.documents.content import (
    Align,
    Block,
    Column,
    KeyValue,
    PageBreak,
    Role,
    Signature,
    Table,
    TwoColumnLine,
    plain,
)
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.sample_notices import act, poster, results, schedule
from desktop.documents.templates.sample_pieces import emblem, given, repeated, table

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
_ENVELOPES = (
    Column("№", 10, Align.CENTRE),
    Column("Кому (на конверте)", 70),
    Column("Пункты", 30),
    Column("Вложено, листов", 24, Align.CENTRE),
    Column("Дата, подпись получателя", 36),
)


def _protocol() -> Iterator[Block]:
    yield from given("restriction", plain(Role.MARK, "{{ restriction }}"))
    yield from given("approval", plain(Role.STAMP, "{{ approval }}"))
    yield from _heading("{{ protocol.title }}")
    yield KeyValue("Председательствующий:", ("{{ chair.line }}",))
    yield from given("secretary.name", KeyValue("Секретарь:", ("{{ secretary.line }}",)))
    yield from given("attended", KeyValue("Присутствовали:", ("{{ attended }}",)))
    yield plain(Role.BODY, "{{ introduction }}", keep_with_next=True)
    yield _items()
    changes = plain(Role.BODY, "Изменения внесены: {{ protocol.changes }}")
    yield from given("protocol.changes", changes)
    yield plain(Role.BODY, "{{ control }}", keep_with_next=True)
    signature = Signature("{{ signer.post }}", "{{ signer.name }}", keep_with_next=True)
    yield from repeated("signer in signatures", signature)
    yield from given("code", plain(Role.NOTE, "{{ code }}"))
    yield from _foot()
    yield from given("attended_list", *_attended())
    yield from given("distribution", *_distribution())
    yield from given("acquaintance", *_acquaintance())


def _extract() -> Iterator[Block]:
    yield from given("restriction", plain(Role.MARK, "{{ restriction }}"))
    yield from _heading("{{ title }}")
    yield KeyValue("Председательствующий:", ("{{ chair.line }}",))
    yield from given("attended", KeyValue("Присутствовали:", ("{{ attended }}",)))
    yield KeyValue("Исполнитель:", ("{{ addressee }}",))
    yield from given("leads", KeyValue("Ответственный:", ("пункты {{ leads }}",)))
    yield from given("helps", KeyValue("Соисполнитель:", ("пункты {{ helps }}",)))
    yield plain(Role.BODY, "{{ introduction }}", keep_with_next=True)
    yield _items()
    yield plain(Role.BODY, "{{ control }}", keep_with_next=True)
    yield Signature("{{ signed.post }}", "{{ signed.name }}", keep_with_next=True)
    yield plain(Role.NOTE, "Верно", keep_with_next=True)
    yield Signature("{{ certified.post }}", "{{ certified.name }}", keep_with_next=True)
    yield plain(Role.NOTE, "{{ certified.date }}", keep_with_next=True)
    yield plain(Role.REMARK, "{{ kept }}", keep_with_next=True)
    yield from given("seal", plain(Role.REMARK, "{{ seal }}"))


def _letter() -> Iterator[Block]:
    yield from _letter_head()
    yield from repeated("line in text", plain(Role.BODY, "{{ line }}"))
    yield Signature("{{ chair.post }}", "{{ chair.name }}")
    yield from _foot()


def _reminder() -> Iterator[Block]:
    yield from _letter_head()
    yield plain(Role.BODY, "{{ introduction }}", keep_with_next=True)
    cells = ("{{ due.number }}", "{{ due.wording }}", "{{ due.deadline }}", "{{ due.state }}")
    title = plain(Role.BODY, "{{ paper.title }}:", keep_with_next=True)
    yield from repeated("paper in protocols", title, table(_LINES, "due in paper.lines", cells))
    yield from repeated("request in requests", plain(Role.BODY, "{{ request }}"))
    yield Signature("{{ chair.post }}", "{{ chair.name }}")
    yield from _foot()


def _blank() -> Iterator[Block]:
    yield plain(Role.LETTERHEAD, "НАИМЕНОВАНИЕ ВАШЕЙ ОРГАНИЗАЦИИ")
    yield plain(Role.PLACE, "адрес, телефон, электронная почта, ОКПО, ОГРН, ИНН/КПП")
    yield plain(Role.BODY, "{{ content }}")


def _register() -> Iterator[Block]:
    yield plain(Role.TITLE, "РЕЕСТР РАССЫЛКИ")
    yield plain(Role.SUBTITLE, "{{ subject }}")
    yield plain(Role.PLACE, "{{ count }}")
    names = ("number", "whom", "points", "sheets")
    cells = (*(f"{{{{ envelope.{name} }}}}" for name in names), "")
    yield table(_ENVELOPES, "envelope in envelopes", cells)
    yield Signature("{{ signer.post }}", "{{ signer.name }}")


def _heading(title: str) -> Iterator[Block]:
    yield from emblem()
    yield from given("letterhead", plain(Role.LETTERHEAD, "{{ letterhead }}"))
    yield plain(Role.TITLE, title)
    yield plain(Role.SUBTITLE, "{{ protocol.subject }}")
    edition = plain(Role.SUBTITLE, "({{ protocol.edition }})")
    yield from given("protocol.edition", edition)
    yield TwoColumnLine("{{ protocol.date }}", "№\xa0{{ protocol.number }}")
    yield plain(Role.PLACE, "{{ city }}")


def _letter_head() -> Iterator[Block]:
    yield from given("restriction", plain(Role.MARK, "{{ restriction }}"))
    yield from emblem()
    yield from given("letterhead", plain(Role.LETTERHEAD, "{{ letterhead }}"))
    yield TwoColumnLine(NO_DATE, "№\xa0______")
    yield plain(Role.ADDRESSEE, "{{ addressee }}")
    yield plain(Role.NOTE, "{{ about }}")
    yield from given("greeting", plain(Role.GREETING, "{{ greeting }}"))


def _items() -> Table:
    names = ("number", "question", "order", "responsible", "deadline")
    return table(_ITEMS, "row in rows", tuple(f"{{{{ row.{name} }}}}" for name in names))


def _attended() -> Iterator[Block]:
    yield from _appendix("СПИСОК\nприсутствовавших на встрече")
    yield from repeated("line in attended_list", plain(Role.TERM, "{{ line }}"))


def _distribution() -> Iterator[Block]:
    yield from _appendix("ЛИСТ РАССЫЛКИ")
    cells = ("{{ party.number }}", "{{ party.whom }}", "{{ party.points }}", "1", "")
    yield table(_DISTRIBUTION, "party in distribution", cells)


def _acquaintance() -> Iterator[Block]:
    yield from _appendix("ЛИСТ ОЗНАКОМЛЕНИЯ")
    cells = ("{{ reader.number }}", "{{ reader.whom }}", "", "")
    yield table(_ACQUAINTANCE, "reader in acquaintance", cells)


def _appendix(title: str) -> Iterator[Block]:
    yield PageBreak()
    yield plain(Role.MARK, "Приложение к протоколу\n{{ protocol.reference }}")
    yield plain(Role.HEADING, title)


def _foot() -> Iterator[Block]:
    yield from given("foot", plain(Role.SMALL, "{{ foot }}"))


BODIES: Mapping[TemplateKind, Callable[[], Iterator[Block]]] = MappingProxyType(
    {
        TemplateKind.PROTOCOL: _protocol,
        TemplateKind.EXTRACT: _extract,
        TemplateKind.LETTER: _letter,
        TemplateKind.REMINDER: _reminder,
        TemplateKind.REGISTER: _register,
        TemplateKind.SCHEDULE: schedule,
        TemplateKind.POSTER: poster,
        TemplateKind.RESULTS: results,
        TemplateKind.ACT: act,
        TemplateKind.BLANK: _blank,
    }
)
