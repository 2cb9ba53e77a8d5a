"""Keep the signals: what is heard of yards through every channel."""

from datetime import date
from pathlib import Path
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import SignalSource
from db.domain.errors import UserError
from db.domain.preparation import SignalInput
from db.domain.rows.monitoring import SignalRow
from db.domain.text import is_blank
from db.models import House, Signal, Topic
from db.queries import monitoring as queries
from db.unit_of_work import UnitOfWork
from desktop.documents.seal import seal
from desktop.exchange.written import WrittenColumn, WrittenSheet, write_workbook
from desktop.services.finished import SavedPaper
from desktop.services.gate import long_text, short_line
from desktop.services.paper_files import write_sealed
from desktop.services.signal_words import HEADINGS, source_name

HEAVIEST = 100_000
"""People that one signal may stand for: a whole city."""
_ALL = 1_000_000
_WIDTHS = (12, 22, 26, 16, 22, 60, 10)
_COLUMNS = tuple(
    WrittenColumn(title, width, is_day=place == 0)
    for place, (title, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True))
)


class SignalService:
    """List signals, write them one by one, and hand them on as a table."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def rows(
        self,
        *,
        text: str = "",
        sources: frozenset[SignalSource] = frozenset(),
        since: date | None = None,
    ) -> list[SignalRow]:
        """Return the newest signals whose words, place or topic contain every word."""
        with self._database.read() as connection:
            return queries.signals(connection, text=text, sources=sources, since=since)

    def totals(self) -> tuple[int, int]:
        """Count all signals, and the people they stand for."""
        with self._database.read() as connection:
            return queries.signal_totals(connection)

    def save(
        self, data: SignalInput, key: UUID | None = None, version: int | None = None
    ) -> ChangeSet:
        """Write a new signal, or the form of one; a new key is not written twice.

        Raises :class:`UserError` ``signal_empty``, ``bad_weight``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            found = uow.find(Signal, key) if key is not None else None
            if version is not None and key is not None:
                fill_signal(uow, uow.get(Signal, key, version), data)
            elif found is None:
                signal = Signal(id=key or uow.new_id())
                fill_signal(uow, signal, data)
                uow.add(signal)
            return uow.commit()

    def delete(self, key: UUID, version: int) -> ChangeSet:
        """Put a signal into the trash; raise ``gone``, ``stale``."""
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(Signal, key, version))
            return uow.commit()

    def export_name(self) -> str:
        """Return the name of the table that is saved."""
        return "Сигналы мониторинга.xlsx"

    def export(self, path: Path) -> SavedPaper:
        """Save all signals as a table that can be imported again; raise as ``write_paper``."""
        with self._database.read() as connection:
            rows = queries.signals(connection, limit=_ALL)
        cells = [
            (
                row.noted_on,
                source_name(row.source),
                row.address,
                row.quarter,
                row.topic,
                row.text,
                row.weight,
            )
            for row in rows
        ]
        sheet = WrittenSheet("Сигналы", _COLUMNS, cells)
        data = seal(write_workbook((sheet,), self._clock()))
        return SavedPaper(write_sealed(path, data), len(rows))


def fill_signal(uow: UnitOfWork, signal: Signal, data: SignalInput) -> None:
    """Write the form; raise :class:`UserError` ``signal_empty``, ``bad_weight``, ``gone``."""
    text = long_text(data.text)
    if is_blank(text):
        raise UserError("signal_empty")
    if not 1 <= data.weight <= HEAVIEST:
        raise UserError("bad_weight", most=HEAVIEST)
    if data.house_id is not None:
        uow.get(House, data.house_id)
    if data.topic_id is not None:
        uow.get(Topic, data.topic_id)
    signal.noted_on = data.noted_on
    signal.source = data.source
    signal.house_id = data.house_id
    signal.quarter = short_line(data.quarter)
    signal.topic_id = data.topic_id
    signal.text = text
    signal.weight = data.weight
