"""Hold the journal of the open file against everything that remembers one of its heads."""

import re
from collections.abc import Callable
from pathlib import Path

from db.backup import backup_folder
from db.backup_check import listed
from db.database import Database
from db.domain.errors import UserError
from db.domain.rows.verification import Report
from db.journal_check import Anchor

PAPER_DIGITS = 8
"""How many digits of the head a paper bears."""

_HEAD = re.compile(r"[0-9a-f]{8,64}")


class JournalCheckService:
    """Look the open file over; every method may be called on a background thread."""

    def __init__(
        self, database: Database, second_place: Callable[[], Path | None] = lambda: None
    ) -> None:
        self._database = database
        self._second_place = second_place

    def check(self, digits: str = "", *folders: Path) -> Report:
        """Verify storage, schema, journal and records.

        The backups beside the file, in the second place and in ``folders`` tell which heads there
        were, and so do ``digits`` that somebody reads off printed protocols, with blanks between several.
        Raises :class:`UserError` ``bad_journal_digits``.
        """
        from db.verification import verify

        papers = [_paper(word) for word in digits.replace(",", " ").split()]
        second = self._second_place()
        places = (*folders, second) if second else folders
        copies = _copies(backup_folder(self._database.path), *places)
        with self._database.read() as connection:
            return verify(connection, copies, papers)


def _paper(word: str) -> Anchor:
    head = word.strip().lower()
    if not _HEAD.fullmatch(head):
        raise UserError("bad_journal_digits", text=word)
    return Anchor(head[:PAPER_DIGITS], head)


def _copies(*folders: Path) -> list[Anchor]:
    """Return what the manifests of the backups remember."""
    return [
        Anchor(backup.path.name, backup.manifest.contents.journal_head, backup.manifest.made_at)
        for folder in folders
        if folder.is_dir()
        for backup in listed(folder)
        if backup.manifest.contents.journal_head
    ]
