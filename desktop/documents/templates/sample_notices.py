"""The bodies of the sample templates of the schedule, the posters and the act of destruction."""

from collections.abc import Iterator

from desktop.documents.content import (
    Align,
    Block,
    Column,
    KeyValue,
    Role,
    Signature,
    TwoColumnLine,
    plain,
)
from desktop.documents.templates.sample_pieces import emblem, given, table

_RESULTS = (
    Column("№", 12, Align.CENTRE),
    Column("О чём спросили", 48),
    Column("Что сделано, кто отвечает", 70),
    Column("Итог, срок", 40),
)
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
_REQUISITES = {
    "Оператор:": "operator",
    "Субъект данных:": "subject",
    "Категории сведений:": "categories",
    "Информационная система:": "system",
    "Причина:": "reason",
    "Дата уничтожения:": "moment",
    "Способ уничтожения:": "way",
    "Просмотрено также:": "looked_through",
}
_SCHEDULE = (
    Column("№", 12, Align.CENTRE),
    Column("Дата, время", 38, Align.CENTRE),
    Column("Адрес, место", 72),
    Column("Дома", 52),
    Column("Ответственный", 58),
    Column("Телефон", 35, Align.CENTRE),
)


def schedule() -> Iterator[Block]:
    """Set the schedule of meetings."""
    yield from emblem()
    yield from given("stamp", plain(Role.STAMP, "{{ stamp }}"))
    yield plain(Role.TITLE, "ГРАФИК")
    yield plain(Role.SUBTITLE, "{{ subject }}")
    names = ("number", "when", "where", "houses", "responsible", "phone")
    cells = tuple(f"{{{{ meeting.{name} }}}}" for name in names)
    yield table(_SCHEDULE, "meeting in meetings", cells)
    signature = Signature("{{ signer.post }}", "{{ signer.name }}")
    yield from given("signer.name", signature)


def poster() -> Iterator[Block]:
    """Set the poster of a coming meeting."""
    yield from emblem()
    yield plain(Role.PLACE, "{{ organisation }}")
    yield plain(Role.TITLE, "ВСТРЕЧА С ЖИТЕЛЯМИ")
    yield from given("head", plain(Role.PLACE, "{{ head }}"))
    yield plain(Role.TITLE, "{{ day }}, {{ weekday }}")
    yield from given("hour", plain(Role.TITLE, "в\xa0{{ hour }}"))
    yield plain(Role.TITLE, "{{ where }}")
    yield from given("houses", plain(Role.PLACE, "{{ place }}"))
    yield from given("phone", plain(Role.BODY, "Вопрос можно передать заранее: {{ phone }}"))
    yield from given("code", plain(Role.PLACE, "{{ code }}"))


def results() -> Iterator[Block]:
    """Set the poster of results."""
    yield plain(Role.PLACE, "{{ organisation }}")
    yield plain(Role.TITLE, "ВЫ СПРОСИЛИ – СДЕЛАНО")
    yield plain(Role.PLACE, "встреча {{ date }}, {{ where }}")
    cells = (
        "{{ row.number }}",
        "{{ row.topic }}",
        "{{ row.deed }}\n{{ row.who }}",
        "{{ row.state }}\n{{ row.term }}",
    )
    yield table(_RESULTS, "row in rows", cells)
    yield from given("phone", plain(Role.BODY, "Узнать о своём вопросе: {{ phone }}"))
    yield from given("code", plain(Role.PLACE, "{{ code }}"))


def act() -> Iterator[Block]:
    """Set the act of destruction of personal data."""
    yield from given("letterhead", plain(Role.LETTERHEAD, "{{ letterhead }}"))
    yield plain(Role.TITLE, "АКТ")
    yield plain(Role.SUBTITLE, "об уничтожении персональных данных")
    yield TwoColumnLine("{{ date }}", "№\xa0{{ number }}")
    yield plain(Role.PLACE, "{{ city }}")
    yield plain(Role.BODY, "{{ basis }}")
    for label, name in _REQUISITES.items():
        yield KeyValue(label, (f"{{{{ {name} }}}}",))
    yield plain(Role.HEADING, "Уничтоженные сведения")
    cells = ("{{ record.number }}", "{{ record.record }}", "{{ record.data }}")
    yield table(_RECORDS, "record in records", cells)
    yield plain(Role.HEADING, "Резервные копии, сделанные до уничтожения")
    yield plain(Role.BODY, "{{ copies_note }}")
    cells = ("{{ copy.name }}", "{{ copy.made }}", "{{ copy.gone }}")
    yield from given("copies", table(_COPIES, "copy in copies", cells))
    yield plain(Role.BODY, "{{ annex }}", keep_with_next=True)
    yield Signature("{{ signer.post }}", "{{ signer.name }}")
