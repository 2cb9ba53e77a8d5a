"""Keep the coat of arms that the papers of the city bear."""

import hashlib
from pathlib import Path

from sqlalchemy import Connection

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.attachments import AttachmentRow
from db.models import Attachment
from db.queries import attachments as queries
from db.queries import directories
from desktop.documents.pictures import MOST_BYTES, BadPictureError, fit_picture
from desktop.services.attachments import AttachmentInput, Owner, put, read_content
from desktop.services.city_records import ensure_city

_PURPOSE = AttachmentPurpose.COAT_OF_ARMS
_CODES = {
    "unknown": "picture_unknown",
    "svg": "picture_svg",
    "too_large": "picture_too_large",
    "damaged": "picture_damaged",
}


class EmblemService:
    """Read, take and remove the coat of arms; there is one or none."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def picture(self) -> bytes | None:
        """Return the coat of arms as a PNG; raise ``attachment_damaged``."""
        with self._database.read() as connection:
            found = _found(connection)
            return None if found is None else read_content(connection, found)

    def prepare(self, path: Path) -> bytes:
        """Read a picture of the user and make it fit for print; nothing is written.

        Long work: not for the thread that writes. Raises :class:`UserError` ``picture_unknown``,
        ``picture_too_large``, ``picture_damaged`` and :class:`EnvironmentFault`
        ``input_missing``, ``input_unreadable``.
        """
        try:
            with path.open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise EnvironmentFault("input_missing", name=path.name) from error
        except OSError as error:
            raise EnvironmentFault("input_unreadable", name=path.name) from error
        try:
            return fit_picture(data)
        except BadPictureError as error:
            raise UserError(_CODES[error.code], name=path.name) from error

    def keep(self, png: bytes, name: str) -> ChangeSet:
        """Keep a prepared picture in place of the former one."""
        with self._database.unit_of_work() as uow:
            city = ensure_city(uow)
            former = _found(uow.session.connection())
            if former is not None:
                uow.delete(uow.get(Attachment, former.id))
            put(uow, Owner(RecordKind.CITY, city.id), AttachmentInput(_PURPOSE, name, png))
            return uow.commit()

    def remove(self) -> ChangeSet:
        """Take the coat of arms off the papers to come; where there is none, do nothing."""
        with self._database.unit_of_work() as uow:
            found = _found(uow.session.connection())
            if found is not None:
                uow.delete(uow.get(Attachment, found.id))
            return uow.commit()


def emblem_hash(connection: Connection) -> str:
    """Return the hash of the coat of arms of today, empty where there is none."""
    city = directories.city(connection)
    return queries.emblem(connection, city.id) if city is not None else ""


def emblem_bytes(connection: Connection, sha256: str) -> bytes:
    """Return a picture by the hash that a paper names; empty where it is not there or broken.

    A paper is never held back by its coat of arms.
    """
    found = queries.content(connection, sha256) if sha256 else None
    if found is None or hashlib.sha256(found).hexdigest() != sha256:
        return b""
    return found


def _found(connection: Connection) -> AttachmentRow | None:
    city = directories.city(connection)
    if city is None:
        return None
    found = queries.of_owner(connection, RecordKind.CITY, city.id, _PURPOSE)
    return found[-1] if found else None
