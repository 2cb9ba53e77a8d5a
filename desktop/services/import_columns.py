"""Recognise what the columns of a table hold by their Russian headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from db.domain.enums import RecordKind
from db.domain.text import fold
from desktop.exchange.cells import Table, TableRow

_LOOKED_AT = 20
"""Rows in which a heading is looked for: above it stand a title, a date, an approval."""

_NOISE = re.compile(r"[^\w]+|_")
_FILLERS = re.compile(
    r"^(?:количество|кол во|число|общее количество|наименование|название|номер|n|no)\s(?=\S)"
)

_PHONE = r"(?:контактн\w+ )?(?:тел|телефон\w*)(?: .*)?"
_EMAIL = r"(?:e mail|email|эл почта|электронн\w+ (?:почта|адрес)|почта)(?: .*)?"
_NOTE = r"примечани\w+|комментари\w+|заметк\w+|ключевые слова|keywords"

_PATTERNS: Mapping[RecordKind, Mapping[str, str]] = MappingProxyType(
    {
        RecordKind.HOUSE: {
            "address": r"адрес(?: (?:дома|мкд|многоквартирного дома))?",
            "street": r"улиц\w*|ул",
            "number": r"дома?|мкд|номер",
            "quarter": r"квартала?|микрорайона?|мкр|района?",
            "company": r"ук|управляющ\w+ (?:компани\w+|организаци\w+)|обслуживающ\w+ организаци\w+",
            "entrances": r"подъезд\w*",
            "flats": r"квартир\w*|кв",
            "residents": r"жител\w+|жильц\w+|населени\w+|проживающих|проживает",
            "senior_phone": rf"{_PHONE}",
            "senior_name": r"(?:фио )?(?:старш\w+|председател\w+)(?: .*)?",
            "note": _NOTE,
        },
        RecordKind.ORGANISATION: {
            "short_name": r"(?:кратк|сокращ[её]н)\w+(?: .*)?|кратко|сокращенно",
            "name": r"организаци\w*|полное наименование|наименование|название|предприяти\w*|служб\w*",
            "kind": r"вид(?: организации)?|тип(?: организации)?",
            "head_post": r"должност\w+(?: .*)?",
            "head_name": r"руководител\w+|директор\w*|фио(?: руководителя)?|начальник\w*",
            "phone": _PHONE,
            "email": _EMAIL,
            "note": _NOTE,
        },
        RecordKind.PERSON: {
            "full_name": r"фио|ф и о|фамилия имя отчество|сотрудник\w*",
            "surname": r"фамилия",
            "first_name": r"имя",
            "patronymic": r"отчество",
            "sex": r"пол",
            "post": r"должност\w+",
            "organisation": r"организаци\w+|место работы|предприяти\w+|подразделени\w+|ук",
            "phone": _PHONE,
            "email": _EMAIL,
            "in_team": r"(?:в )?команд\w+(?: главы)?",
            "note": _NOTE,
        },
        RecordKind.TOPIC: {
            "group": r"групп\w+(?: .*)?|категори\w+|раздел\w*|group",
            "title": r"тем\w+|topic|title",
            "assignee": r"исполнител\w+|ответственн\w+|обычный исполнитель",
            "note": _NOTE,
        },
        RecordKind.SIGNAL: {
            "noted_on": r"дата(?: .*)?|день|когда",
            "source": r"источник\w*|канал\w*|откуда(?: .*)?",
            "house": r"адрес(?: .*)?|дом|мкд|место",
            "quarter": r"квартала?|микрорайона?|мкр|района?",
            "topic": r"тем\w+|рубрик\w+|категори\w+",
            "text": r"содержани\w+|текст\w*|суть(?: .*)?|сигнал\w*|обращени\w+|вопрос\w*|описани\w+",
            "weight": r"человек|вес|людей|кол(?:ичест)?во(?: .*)?|сколько(?: .*)?|голос\w+|просмотр\w+",
        },
    }
)
_NEEDED: Mapping[RecordKind, tuple[frozenset[str], ...]] = MappingProxyType(
    {
        RecordKind.HOUSE: (frozenset({"street", "number"}), frozenset({"address"})),
        RecordKind.ORGANISATION: (frozenset({"name"}),),
        RecordKind.PERSON: (frozenset({"full_name"}), frozenset({"surname"})),
        RecordKind.TOPIC: (frozenset({"title"}),),
        RecordKind.SIGNAL: (frozenset({"noted_on", "text"}),),
    }
)
"""Any one of these sets of fields makes a row a heading."""

KINDS = frozenset(_PATTERNS)


@dataclass(frozen=True, slots=True)
class Column:
    """Say what one column holds."""

    place: int
    """From 0."""
    field: str
    """A field of the record, empty for a column that is not taken over."""
    title: str
    """The heading as it stands in the file."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Hold the columns of a table, and the number of the row that names them."""

    number: int
    columns: tuple[Column, ...]

    @property
    def taken(self) -> tuple[Column, ...]:
        """Return the columns that are taken over."""
        return tuple(column for column in self.columns if column.field)

    def title(self, field: str) -> str:
        """Return the heading of the column that holds a field."""
        return next((column.title for column in self.columns if column.field == field), "")


def find_heading(table: Table, kind: RecordKind) -> Heading | None:
    """Return the first row that names enough columns."""
    for row in table.rows[:_LOOKED_AT]:
        columns = _columns(row, _PATTERNS[kind])
        fields = {column.field for column in columns}
        if any(needed <= fields for needed in _NEEDED[kind]):
            return Heading(row.number, columns)
    return None


def _columns(row: TableRow, patterns: Mapping[str, str]) -> tuple[Column, ...]:
    found: list[Column] = []
    for place, title in enumerate(row.cells):
        taken = [column.field for column in found]
        field = _field(title, patterns)
        if title:
            found.append(Column(place, "" if field in taken else field, title))
    return tuple(found)


def _field(title: str, patterns: Mapping[str, str]) -> str:
    for words in _spellings(title):
        for field, pattern in patterns.items():
            if re.fullmatch(pattern, words):
                return field
    return ""


def _spellings(title: str) -> Sequence[str]:
    """Return the heading in plain words, as it stands and without «количество» and the like."""
    words = _NOISE.sub(" ", fold(title)).strip()
    return (words, _FILLERS.sub("", words))
