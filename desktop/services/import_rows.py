"""Turn the rows of a table into the forms of the directories, or say what is wrong with them."""

import re
from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType

from db.domain.addresses import address_key, split_address
from db.domain.enums import OrganisationKind, RecordKind, Sex
from db.domain.errors import UserError
from db.domain.text import fold
from desktop.exchange.cells import TableRow
from desktop.services.directory_records import LARGEST_COUNT, organisation_key, topic_key
from desktop.services.gate import short_line
from desktop.services.import_columns import Heading

Values = dict[str, str]

NO_GROUP = "Другое"
"""The group of the topics in a file without groups."""

_COUNTS = ("entrances", "flats", "residents")
_DATE = re.compile(r"\d\d\.\d\d\.\d{4}")
_YES = frozenset(["да", "+", "1", "x", "х", "v", "есть", "yes"])
_SEXES: Mapping[str, Sex] = MappingProxyType(
    {
        **dict.fromkeys(("м", "муж", "мужской", "мужчина"), Sex.MALE),
        **dict.fromkeys(("ж", "жен", "женский", "женщина"), Sex.FEMALE),
    }
)
_KINDS = (
    (r"\bук\b|\bтсж\b|\bтсн\b|управляющ|жилищн", OrganisationKind.MANAGING_COMPANY),
    (r"администрац|управление|отдел|комитет|департамент", OrganisationKind.ADMINISTRATION),
    (r"\bм(?:у|к|б|а)?[пу]\b|\bмуп\b|предприяти|учреждени", OrganisationKind.ENTERPRISE),
)


class RowFault(Exception):  # noqa: N818 - «fault» is the word of the field for it
    """Say what is wrong with a row, and in which field."""

    def __init__(self, code: str, field: str) -> None:
        super().__init__(code)
        self.code = code
        self.field = field


def read_row(row: TableRow, heading: Heading, kind: RecordKind) -> Values:
    """Return the fields of a row as they will be kept; raise :class:`RowFault`.

    Codes: ``missing``, ``not_a_number``, ``number_too_large``, ``number_is_date``,
    ``formula_error``, ``text_too_long``, ``unknown_sex``.
    """
    values = {column.field: _cell(row, column.place, column.field) for column in heading.taken}
    _READERS[kind](values)
    return values


def raw_values(row: TableRow, heading: Heading) -> Values:
    """Return the fields of a row as they stand in the file, to show a bad one."""
    return {column.field: row.cell(column.place)[:200] for column in heading.taken}


def key_of(kind: RecordKind, values: Mapping[str, str]) -> Hashable:
    """Return what tells a record of the directory from another."""
    if kind is RecordKind.HOUSE:
        return address_key(values["street"], values["number"])
    if kind is RecordKind.ORGANISATION:
        return organisation_key(values["name"])
    if kind is RecordKind.PERSON:
        parts = (values["surname"], values["first_name"], values["patronymic"])
        return person_key(*parts, values.get("post", ""))
    return topic_key(values["group"], values["title"])


def person_key(surname: str, first_name: str, patronymic: str, post: str) -> Hashable:
    """Return what tells one person from another: namesakes differ in their posts."""
    return fold(f"{surname} {first_name} {patronymic}"), fold(post)


def organisation_kind(text: str) -> OrganisationKind:
    """Return the kind that the words of a name or of a column speak for."""
    folded = fold(text)
    found = (kind for pattern, kind in _KINDS if re.search(pattern, folded))
    return next(found, OrganisationKind.OTHER)


def is_yes(text: str) -> bool:
    """Tell whether a cell says yes."""
    return fold(text) in _YES


def sex_of(text: str) -> Sex | None:
    """Return the sex that a cell names."""
    return _SEXES.get(fold(text).strip(" ."))


def _cell(row: TableRow, place: int, field: str) -> str:
    if place in row.broken:
        raise RowFault("formula_error", field)
    try:
        return short_line(row.cell(place))
    except UserError as error:
        raise RowFault(error.code, field) from error


def _house(values: Values) -> None:
    street, number = split_address(values.pop("address", ""))
    values["street"] = values.get("street") or street
    values["number"] = values.get("number") or number
    _need(values, "street", "number")
    if _DATE.fullmatch(values["number"]):
        raise RowFault("number_is_date", "number")
    for field in _COUNTS:
        if field in values:
            values[field] = _count(values[field], field)


def _organisation(values: Values) -> None:
    _need(values, "name")


def _person(values: Values) -> None:
    words = values.pop("full_name", "").split()
    split = (*words[:2], " ".join(words[2:]), "", "")
    for field, word in zip(("surname", "first_name", "patronymic"), split, strict=False):
        values[field] = values.get(field) or word
    _need(values, "surname")
    if values.get("sex") and sex_of(values["sex"]) is None:
        raise RowFault("unknown_sex", "sex")


def _topic(values: Values) -> None:
    values["group"] = values.get("group", NO_GROUP)
    _need(values, "group", "title")


_READERS: Mapping[RecordKind, Callable[[Values], None]] = MappingProxyType(
    {
        RecordKind.HOUSE: _house,
        RecordKind.ORGANISATION: _organisation,
        RecordKind.PERSON: _person,
        RecordKind.TOPIC: _topic,
    }
)


def _need(values: Values, *fields: str) -> None:
    for field in fields:
        if not values[field]:
            raise RowFault("missing", field)


def _count(text: str, field: str) -> str:
    digits = re.sub(r"\s", "", text)
    if not digits:
        return ""
    if not re.fullmatch(r"[0-9]+", digits):
        raise RowFault("not_a_number", field)
    if len(digits) > len(str(LARGEST_COUNT)) or int(digits) > LARGEST_COUNT:
        raise RowFault("number_too_large", field)
    return str(int(digits))
