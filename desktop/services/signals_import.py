"""Import signals from tables: first a preview that names each bad row, then the good rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.addresses import address_key, split_address
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.day_spellings import read_day
from db.domain.enums import RecordKind, SignalSource
from db.domain.errors import UserError
from db.domain.preparation import SignalInput
from db.domain.rows.backups import BackupReason
from db.domain.text import fold, is_blank
from db.models import Signal
from db.queries import directories, monitoring
from desktop.exchange.cells import Table, TableFault, TableRow
from desktop.exchange.tables import read_table
from desktop.services.backups import BackupService
from desktop.services.directory_import import ImportPreview, PreviewRow
from desktop.services.gate import long_text, short_line
from desktop.services.import_columns import Heading, find_heading
from desktop.services.import_rows import RowFault, Values, raw_values
from desktop.services.signal_words import source_name, source_of
from desktop.services.signals import HEAVIEST, fill_signal

_EARLIEST = date(2000, 1, 1)
_Key = tuple[date, str, str, str]


@dataclass(frozen=True, slots=True)
class _Book:
    """Hold what the cells are looked up in."""

    houses: Mapping[str, tuple[UUID, str]]
    topics: Mapping[str, tuple[UUID, str]]
    known: set[_Key]
    today: date


class SignalImportService:
    """Read tables of signals; every row is named that is not taken, and why."""

    def __init__(
        self, database: Database, clock: Clock, backups: BackupService | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._backups = backups

    def preview(self, path: Path) -> ImportPreview:
        """Read a table and look every row over; nothing is written.

        Raises :class:`UserError` as
        :meth:`~desktop.services.directory_import.ImportService.preview`.
        """
        try:
            table = read_table(path)
        except TableFault as fault:
            raise UserError(f"table_{fault.code}", name=path.name) from fault
        heading = find_heading(table, RecordKind.SIGNAL)
        if heading is None:
            raise UserError("table_no_heading", name=path.name, kind=RecordKind.SIGNAL)
        with self._database.read() as connection:
            book = _book(connection, self._clock().astimezone().date())
        rows = tuple(_look_over(table, heading, book))
        return ImportPreview(path.name, RecordKind.SIGNAL, heading.columns, rows)

    def confirm(self, preview: ImportPreview) -> ChangeSet:
        """Write the good rows in one unit of work; what is there by now is left as it is."""
        if self._backups is not None:
            self._backups.make_if_changed(BackupReason.BEFORE_IMPORT)
        with self._database.unit_of_work() as uow:
            book = _book(uow.session.connection(), self._clock().astimezone().date())
            for row in preview.accepted:
                key, data = _key(row.values), _input(row.values, book)
                if key in book.known:
                    continue
                book.known.add(key)
                signal = Signal(id=uow.new_id())
                fill_signal(uow, signal, data)
                uow.add(signal)
            return uow.commit()


def _book(connection: Connection, today: date) -> _Book:
    houses = {
        address_key(row.street, row.number): (row.id, row.address)
        for row in directories.houses(connection)
    }
    topics = {fold(row.title): (row.id, row.title) for row in directories.topics(connection)}
    return _Book(houses, topics, monitoring.known_signals(connection), today)


def _look_over(table: Table, heading: Heading, book: _Book) -> Iterator[PreviewRow]:
    seen: dict[_Key, int] = {}
    for row in table.rows:
        if row.number <= heading.number:
            continue
        try:
            values = _values(row, heading, book)
        except RowFault as fault:
            raw = raw_values(row, heading)
            yield PreviewRow(row.number, raw, fault.code, heading.title(fault.field))
            continue
        key = _key(values)
        if key in seen:
            yield PreviewRow(row.number, values, "twice_in_file", other=seen[key])
            continue
        seen[key] = row.number
        fault_code = "already_there" if key in book.known else None
        yield PreviewRow(row.number, values, fault_code)


def _values(row: TableRow, heading: Heading, book: _Book) -> Values:
    """Return the fields as they will be kept; raise :class:`RowFault`."""
    found = {column.field: _cell(row, column.place, column.field) for column in heading.taken}
    found["noted_on"] = f"{_day(found['noted_on'], book.today):%d.%m.%Y}"
    source = source_of(found.get("source", ""))
    if source is None:
        raise RowFault("unknown_source", "source")
    found["source"] = source_name(source)
    found["house"] = _house(found.get("house", ""), book)
    if is_blank(found["text"]):
        raise RowFault("missing", "text")
    topic = found.get("topic", "")
    known = book.topics.get(fold(topic))
    if topic and known is None:  # nothing of the file is lost: its word goes to the text
        found["text"] = f"{topic}: {found['text']}"
    found["topic"] = known[1] if known else ""
    found["weight"] = str(_weight(found.get("weight", "")))
    return found


def _cell(row: TableRow, place: int, field: str) -> str:
    if place in row.broken:
        raise RowFault("formula_error", field)
    try:
        return long_text(row.cell(place)) if field == "text" else short_line(row.cell(place))
    except UserError as error:
        raise RowFault(error.code, field) from error


def _day(text: str, today: date) -> date:
    if not text:
        raise RowFault("missing", "noted_on")
    day = read_day(text)
    if day is None or day < _EARLIEST:
        raise RowFault("not_a_day", "noted_on")
    if day > today:
        raise RowFault("day_to_come", "noted_on")
    return day


def _house(text: str, book: _Book) -> str:
    if not text:
        return ""
    found = book.houses.get(address_key(*split_address(text)))
    if found is None:
        raise RowFault("unknown_house", "house")
    return found[1]


def _weight(text: str) -> int:
    digits = text.replace(" ", "").replace("\xa0", "")
    if not digits:
        return 1
    if not (digits.isascii() and digits.isdigit()):
        raise RowFault("not_a_number", "weight")
    if len(digits) > len(str(HEAVIEST)) or not 1 <= int(digits) <= HEAVIEST:
        raise RowFault("number_too_large" if int(digits[:9]) else "not_a_number", "weight")
    return int(digits)


def _key(values: Mapping[str, str]) -> _Key:
    place = values["house"] or values.get("quarter", "")
    day = read_day(values["noted_on"]) or _EARLIEST
    return day, _source(values).value, fold(place), fold(values["text"])


def _source(values: Mapping[str, str]) -> SignalSource:
    return source_of(values["source"]) or SignalSource.OTHER


def _input(values: Mapping[str, str], book: _Book) -> SignalInput:
    house = book.houses.get(address_key(*split_address(values["house"])))
    topic = book.topics.get(fold(values["topic"]))
    return SignalInput(
        noted_on=read_day(values["noted_on"]) or _EARLIEST,
        source=_source(values),
        text=values["text"],
        house_id=house[0] if house and values["house"] else None,
        quarter=values.get("quarter", ""),
        topic_id=topic[0] if topic and values["topic"] else None,
        weight=int(values["weight"]),
    )
