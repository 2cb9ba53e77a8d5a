"""Keep the documents of typical solutions: samples of protocols, applications, schemes."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.errors import UserError
from db.domain.rows.attachments import AttachmentRow
from db.models import Attachment, TypicalSolution
from db.queries import attachments as queries
from desktop.services.attachments import AttachmentInput, Owner, put, save_copy


class SolutionFileService:
    """Add, save and remove the files of solutions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, solution_id: UUID) -> list[AttachmentRow]:
        """Return the documents of a solution, the oldest first."""
        with self._database.read() as connection:
            return queries.of_owner(connection, RecordKind.TYPICAL_SOLUTION, solution_id)

    def add(self, solution_id: UUID, paths: Sequence[Path]) -> ChangeSet:
        """Keep files with a solution: all of them, or none.

        Raises ``gone``, ``input_unreadable`` and as :func:`~desktop.services.attachments.put`.
        """
        files = [AttachmentInput(AttachmentPurpose.DOCUMENT, one.name, _read(one)) for one in paths]
        with self._database.unit_of_work() as uow:
            owner = Owner(RecordKind.TYPICAL_SOLUTION, uow.get(TypicalSolution, solution_id).id)
            for file in files:
                put(uow, owner, file)
            return uow.commit()

    def remove(self, attachment_id: UUID) -> ChangeSet:
        """Take a document away; it can be undone."""
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(Attachment, attachment_id))
            return uow.commit()

    def save_copy(self, attachment_id: UUID, path: Path) -> Path:
        """Write a document to the disk; raise as :func:`~desktop.services.attachments.save_copy`."""
        with self._database.read() as connection:
            return save_copy(connection, attachment_id, path)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError("input_unreadable", name=path.name) from error
