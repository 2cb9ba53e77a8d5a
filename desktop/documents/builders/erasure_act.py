"""The act of destruction of personal data and the extract of the log, by order 179 of 28.10.2022."""

from collections.abc import Iterator

from desktop.documents.builders.erasure_wording import ACTIONS, category_words, kind_words
from desktop.documents.builders.requisites import signature
from desktop.documents.content import (
    Align,
    Block,
    Column,
    Document,
    KeyValue,
    Role,
    Row,
    Table,
    TwoColumnLine,
    plain,
)
from desktop.documents.erasure_inputs import (
    CopyInput,
    ErasedRecordInput,
    ErasureInput,
    LogLineInput,
)
from desktop.documents.inputs import PersonInput
from desktop.documents.typography import NBSP, long_date, polish, short_date

_ORDER = f"приказом Роскомнадзора от{NBSP}28.10.2022 №{NBSP}179"
_SYSTEM = "информационная система «Дворовые встречи»: файл данных программы, журнал операций в нём"
_SUBJECT = (
    "определяется идентификаторами записей, которые приведены ниже. Фамилия, имя и отчество "
    "уничтожены и потому не указываются"
)
_HOW = (
    "очистка значений полей записей и значений в журнале операций средствами программы с "
    "перезаписью освобождённого места; сохранены идентификаторы, наименования полей и "
    "контрольные суммы"
)
_KEPT_YEARS = 3
_DIGEST = 16
_RECORDS = (
    Column("№", 12, Align.CENTRE),
    Column("Запись и её идентификатор", 84),
    Column("Уничтоженные сведения", 74),
)
_COPIES = (
    Column("Копия", 84),
    Column("Сделана", 30, Align.CENTRE),
    Column("Будет удалена", 56),
)
_LOG = (
    Column("№", 14, Align.CENTRE),
    Column("Дата и время, кто", 41),
    Column("Запись и событие", 75),
    Column("Поля, контрольная сумма", 40),
)
_NOBODY = PersonInput("Ответственный за уничтожение", "______________")


def build_act(source: ErasureInput) -> Document:
    """Certify what was destroyed, how, why and when, and which copies there still are."""
    blocks = (
        *_head(source, "Акт", "об уничтожении персональных данных"),
        plain(Role.BODY, f"Составлен в соответствии с {_ORDER}."),
        *_requisites(source),
        KeyValue("Способ уничтожения:", (_HOW,)),
        *_looked_through(source),
        plain(Role.HEADING, "Уничтоженные сведения"),
        Table(_RECORDS, tuple(_record(*one) for one in enumerate(source.records, 1))),
        *_copies(source.copies),
        plain(Role.BODY, _annex(source), keep_with_next=True),
        signature(source.signer or _NOBODY),
    )
    return Document(
        f"Акт № {source.number} об уничтожении персональных данных", blocks, source.moment
    )


def build_log_extract(source: ErasureInput) -> Document:
    """Extract from the log the events whose values were destroyed, and the destruction itself."""
    subtitle = "из журнала регистрации событий в информационной системе персональных данных"
    blocks = (
        *_head(source, "Выписка", subtitle),
        plain(Role.BODY, f"Прилагается к акту №{NBSP}{source.number}; {_ORDER}."),
        *_requisites(source),
        plain(Role.HEADING, "События"),
        Table(_LOG, tuple(_event(line) for line in source.log)),
        plain(
            Role.REMARK,
            "Значений в журнале больше нет. Контрольные суммы остаются в цепочке журнала, "
            "по ним проверяется её целостность; восстановить значения по ним нельзя.",
        ),
        signature(source.signer or _NOBODY),
    )
    title = f"Выписка из журнала событий к акту № {source.number}"
    return Document(title, blocks, source.moment)


def _head(source: ErasureInput, title: str, subtitle: str) -> Iterator[Block]:
    for line in source.letterhead:
        yield plain(Role.LETTERHEAD, polish(line).upper())
    yield plain(Role.TITLE, title.upper())
    yield plain(Role.SUBTITLE, subtitle)
    yield TwoColumnLine(long_date(source.done_at.date()), f"№{NBSP}{source.number}")
    yield plain(Role.PLACE, polish(source.city))


def _requisites(source: ErasureInput) -> Iterator[Block]:
    operator = polish(" ".join(source.letterhead)) or "____________________"
    yield KeyValue("Оператор:", (operator, f"Адрес: {'_' * 30}"))
    yield KeyValue("Субъект данных:", (_SUBJECT,))
    yield KeyValue("Категории сведений:", (_categories(source),))
    yield KeyValue("Информационная система:", (_SYSTEM,))
    yield KeyValue("Причина:", (_reason(source),))
    done = f"{long_date(source.done_at.date())}, {source.done_at:%H:%M:%S}"
    yield KeyValue("Дата уничтожения:", (done,))


def _categories(source: ErasureInput) -> str:
    found = [category_words(one.kind, one.fields).split("; ") for one in source.records]
    return "; ".join(dict.fromkeys(words for one in found for words in one if words))


def _reason(source: ErasureInput) -> str:
    if source.on_request or source.reason:
        return polish(source.reason)
    return "истёк установленный срок хранения контактных данных заявителей"


def _looked_through(source: ErasureInput) -> Iterator[Block]:
    changed = sum(one.kind == "protocol_version" for one in source.records)
    editions = f"редакций протоколов\xa0– {source.editions}, изменено\xa0– {changed}"
    drafts = f"черновиков очищено\xa0– {source.drafts}"
    index = "поисковый указатель очищен"
    yield KeyValue("Просмотрено также:", (f"{editions}; {drafts}; {index}",))


def _record(number: int, record: ErasedRecordInput) -> Row:
    name = (plain(Role.CELL, kind_words(record.kind)), plain(Role.CELL, record.key))
    return Row(
        (
            (plain(Role.CELL, str(number)),),
            name,
            (plain(Role.CELL, category_words(record.kind, record.fields)),),
        )
    )


def _copies(copies: tuple[CopyInput, ...]) -> Iterator[Block]:
    yield plain(Role.HEADING, "Резервные копии, сделанные до уничтожения")
    if not copies:
        yield plain(Role.BODY, "Копий нет.")
        return
    words = (
        "Копия перед уничтожением не делалась. В прежних копиях сведения остаются до дня, когда "
        "программа удалит копию по правилам хранения (если копии делаются ежедневно). "
        "Восстановление из прежней копии возвращает сведения: уничтожение следует повторить."
    )
    yield plain(Role.BODY, words)
    yield Table(_COPIES, tuple(_copy(one) for one in copies))


def _copy(copy: CopyInput) -> Row:
    until = f"не позднее {short_date(copy.gone_by)}" if copy.gone_by else "удаляется вручную"
    texts = (
        copy.name or "копии на втором носителе",
        short_date(copy.made_on) if copy.made_on else "–",
        until,
    )
    return Row(tuple((plain(Role.CELL, text),) for text in texts))


def _annex(source: ErasureInput) -> str:
    until = source.done_at.date()
    last = until.year + _KEPT_YEARS
    return (
        f"Приложение: выписка из журнала регистрации событий, записей\xa0– {len(source.log)}. "
        f"Акт и выписка хранятся {_KEPT_YEARS}{NBSP}года с даты уничтожения, до конца "
        f"{last}{NBSP}года."
    )


def _event(line: LogLineInput) -> Row:
    when = (
        plain(Role.CELL, f"{line.at:%d.%m.%Y} {line.at:%H:%M:%S}"),
        plain(Role.CELL, line.actor or "–"),
    )
    what = (
        plain(Role.CELL, f"{kind_words(line.kind)}: {ACTIONS.get(line.action, line.action)}"),
        plain(Role.CELL, line.key),
    )
    told = (
        plain(Role.CELL, ", ".join(line.fields)),
        plain(Role.CELL, line.digest[:_DIGEST]),
    )
    return Row(((plain(Role.CELL, str(line.place)),), when, what, told))
