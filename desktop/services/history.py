"""Tell who changed what on a card, and when, out of the journal."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import groupby
from uuid import UUID

from db.database import Database
from db.domain.enums import RecordKind
from db.domain.rows.history import (
    FieldChange,
    HistoryAction,
    HistoryEntry,
    HistoryLine,
    Reference,
)
from db.queries import history as queries
from desktop.services.journal_replay import Told, changes_of, references, replayed, value_of

_SUBJECTS: Mapping[RecordKind, tuple[str, ...]] = {
    RecordKind.APPLICANT: ("name", "flat"),
    RecordKind.ORDER: ("position", "wording"),
    RecordKind.ASSIGNMENT: ("role", "organisation_id", "person_id"),
    RecordKind.QUESTION_LINK: (),
    RecordKind.HEAD_WORD: ("said_by", "words"),
    RecordKind.ATTACHMENT: ("file_name",),
    RecordKind.MEETING_HOUSE: ("house_id",),
    RecordKind.ATTENDANCE: ("name", "person_id", "post"),
    RecordKind.PROTOCOL_VERSION: ("edition", "reason"),
    RecordKind.EXTENSION: ("reason", "allowed_by"),
    RecordKind.EXECUTION_REPORT: ("outcome", "text"),
    RecordKind.CONTROL_DECISION: ("decision", "decided_by", "reason"),
    RecordKind.MILESTONE: ("title", "due_on"),
    RecordKind.FEEDBACK: ("channel", "verdict", "remark"),
    RecordKind.CHECK_ITEM: ("title",),
    RecordKind.PREPARED_QUESTION: ("line",),
    RecordKind.TELLING: ("channel", "place", "told_on"),
}
"""What names a record that belongs to a card."""


class HistoryService:
    """Read histories; every method may be called on a reader thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self, kind: RecordKind, key: UUID) -> list[HistoryEntry]:
        """Return what was done to a record and to all that belongs to it, the newest first."""
        with self._database.read() as connection:
            rows = queries.operations(connection, kind, key)
            told = list(replayed(rows))
            names = queries.names(connection, references(told))
        entries = []
        for (at, actor), group in groupby(told, key=_when_and_who):
            lines = tuple(line for one in group for line in _lines(one, key, names))
            if lines:
                entries.append(HistoryEntry(at, actor, lines))
        return entries[::-1]


def _when_and_who(told: Told) -> tuple[datetime, str]:
    return told.row.at, told.row.actor


def _lines(told: Told, key: UUID, names: Mapping[UUID, Reference]) -> Iterator[HistoryLine]:
    """Yield the line of an operation, unless it changed nothing that people see."""
    action = HistoryAction(told.row.action)
    is_own = told.row.record_id == key
    subject = () if is_own else _SUBJECTS.get(told.kind, ())
    changes = tuple(changes_of(told, action, names, frozenset(subject)))
    if action is HistoryAction.CHANGE and not changes:
        return
    named = (FieldChange(name, None, value_of(told.after, name, names)) for name in subject)
    yield HistoryLine(
        told.kind,
        action,
        is_own,
        tuple(one for one in named if one.after not in (None, "")),
        changes,
    )
