"""Import directories from tables: first a preview that names each bad row, then the good rows."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.rows.backups import BackupReason
from desktop.exchange.cells import Table, TableFault, TableRow
from desktop.exchange.tables import read_table
from desktop.services import import_writing as writing
from desktop.services.backups import BackupService
from desktop.services.directory_records import organisation_key
from desktop.services.import_columns import Column, Heading, find_heading
from desktop.services.import_rows import RowFault, key_of, raw_values, read_row


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """Show one row of the file, and what is wrong with it."""

    number: int
    """As Excel counts."""
    values: Mapping[str, str]
    """By field: as they will be kept; as they stand in the file where the row is bad."""
    fault: str | None = None
    """``None``, a code of :func:`~desktop.services.import_rows.read_row`, ``twice_in_file`` or
    ``already_there``."""
    column: str = ""
    """The heading of the column at fault, empty where the whole row is meant."""
    other: int | None = None
    """The earlier row that this one repeats."""


@dataclass(frozen=True)
class ImportPreview:
    """Show what an import would do; nothing has been written."""

    name: str
    """The name of the file."""
    kind: RecordKind
    columns: tuple[Column, ...]
    """Columns of the file; those with an empty field are not taken over."""
    rows: tuple[PreviewRow, ...]
    new_organisations: tuple[str, ...] = ()
    """Named by good rows and not in the directory: they are made with them."""

    @cached_property
    def accepted(self) -> tuple[PreviewRow, ...]:
        """Return the rows that will be imported."""
        return tuple(row for row in self.rows if row.fault is None)

    @cached_property
    def rejected(self) -> tuple[PreviewRow, ...]:
        """Return the rows that will be left out."""
        return tuple(row for row in self.rows if row.fault is not None)


class ImportService:
    """Read tables of houses, organisations, people and topics."""

    def __init__(
        self, database: Database, clock: Clock, backups: BackupService | None = None
    ) -> None:
        self._database = database
        self._clock = clock
        self._backups = backups

    def preview(self, path: Path, kind: RecordKind) -> ImportPreview:
        """Read a table and look every row over; nothing is written.

        Raises :class:`UserError` with ``name`` of the file: ``table_too_large``,
        ``table_too_many_rows``, ``table_damaged``, ``table_password``, ``table_old_excel``,
        ``table_not_a_table``, ``table_empty``, ``table_unreadable``, ``table_no_heading``.
        """
        try:
            table = read_table(path)
        except TableFault as fault:
            raise UserError(f"table_{fault.code}", name=path.name) from fault
        heading = find_heading(table, kind)
        if heading is None:
            raise UserError("table_no_heading", name=path.name, kind=kind)
        with self._database.read() as connection:
            known = writing.known_keys(connection, kind)
            organisations = writing.known_organisations(connection)
        rows = tuple(_look_over(table, heading, kind, known))
        new = _new_organisations(rows, kind, frozenset(organisations))
        return ImportPreview(path.name, kind, heading.columns, rows, new)

    def confirm(self, preview: ImportPreview) -> ChangeSet:
        """Write the good rows in one unit of work; what is there by now is left as it is.

        The records are backed up before. Raises :class:`EnvironmentFault` as
        :meth:`BackupService.make` does; nothing is written then.
        """
        if self._backups is not None:
            self._backups.make_if_changed(BackupReason.BEFORE_IMPORT)
        with self._database.unit_of_work() as uow:
            known = writing.known_keys(uow.session.connection(), preview.kind)
            writer = writing.RowWriter(uow, preview.kind)
            for row in preview.accepted:
                key = key_of(preview.kind, row.values)
                if key not in known:
                    known.add(key)
                    writer.write(row.values)
            return uow.commit()


def _look_over(
    table: Table, heading: Heading, kind: RecordKind, known: set[Hashable]
) -> Iterator[PreviewRow]:
    seen: dict[Hashable, int] = {}
    for row in table.rows:
        if row.number > heading.number:
            yield _row(row, heading, kind, known, seen)


def _row(
    row: TableRow,
    heading: Heading,
    kind: RecordKind,
    known: set[Hashable],
    seen: dict[Hashable, int],
) -> PreviewRow:
    try:
        values = read_row(row, heading, kind)
    except RowFault as fault:
        column = heading.title(fault.field) or heading.title(_INSTEAD.get(fault.field, ""))
        return PreviewRow(row.number, raw_values(row, heading), fault.code, column)
    key = key_of(kind, values)
    if key in seen:
        return PreviewRow(row.number, values, "twice_in_file", other=seen[key])
    seen[key] = row.number
    return PreviewRow(row.number, values, "already_there" if key in known else None)


_INSTEAD: Mapping[str, str] = {"street": "address", "number": "address", "surname": "full_name"}
"""The column that is at fault where a field was to be taken from another one."""


def _new_organisations(
    rows: tuple[PreviewRow, ...], kind: RecordKind, known: frozenset[str]
) -> tuple[str, ...]:
    field, _ = writing.REFERENCES.get(kind, ("", None))
    names = (row.values.get(field, "") for row in rows if row.fault is None)
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(organisation_key(name), name)
    return tuple(name for key, name in found.items() if key not in known)
