"""Keep files beside the records that they belong to: a coat of arms, templates, photos."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.attachments import AttachmentRow
from db.durable import replace_file
from db.models import Attachment, AttachmentContent
from db.queries import attachments as queries
from db.unit_of_work import UnitOfWork
from desktop.services.gate import short_line

MEGABYTE = 1_000_000
LIMITS: Mapping[AttachmentPurpose, int] = MappingProxyType(
    {
        AttachmentPurpose.COAT_OF_ARMS: MEGABYTE,
        AttachmentPurpose.TEMPLATE: 10 * MEGABYTE,
        AttachmentPurpose.PHOTO: 10 * MEGABYTE,
        AttachmentPurpose.DOCUMENT: 20 * MEGABYTE,
    }
)
"""The whole file with the records is copied every half hour: nothing huge goes in."""
_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"%PDF-", "application/pdf"),
)
_OFFICE = MappingProxyType(
    {
        b"word/document.xml": (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        ),
        b"xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)
_PICTURES = frozenset({"image/png", "image/jpeg"})
_ALLOWED: Mapping[AttachmentPurpose, frozenset[str]] = MappingProxyType(
    {
        AttachmentPurpose.COAT_OF_ARMS: frozenset({"image/png"}),
        AttachmentPurpose.TEMPLATE: frozenset({_OFFICE[b"word/document.xml"]}),
        AttachmentPurpose.PHOTO: _PICTURES,
        AttachmentPurpose.DOCUMENT: _PICTURES | {"application/pdf"} | frozenset(_OFFICE.values()),
    }
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Name the record that a file belongs to."""

    kind: RecordKind
    id: UUID


@dataclass(frozen=True, slots=True)
class AttachmentInput:
    """Hold a file to be kept; what it is follows from its bytes, not from its name."""

    purpose: AttachmentPurpose
    file_name: str
    content: bytes
    slot: str = ""
    """Which of several files of the purpose it is."""


class AttachmentService:
    """Add, read and remove the files of records."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of(self, owner: Owner, purpose: AttachmentPurpose | None = None) -> list[AttachmentRow]:
        """Return the files of a record, the oldest first."""
        with self._database.read() as connection:
            return queries.of_owner(connection, owner.kind, owner.id, purpose)

    def content(self, attachment_id: UUID) -> bytes:
        """Return the bytes; raise ``gone`` and :class:`EnvironmentFault` ``attachment_damaged``."""
        with self._database.read() as connection:
            found = queries.one(connection, attachment_id)
            if found is None:
                raise UserError("gone", kind=RecordKind.ATTACHMENT)
            return read_content(connection, found)

    def add(self, owner: Owner, data: AttachmentInput, key: UUID | None = None) -> ChangeSet:
        """Keep a file; with a ``key`` that is there already nothing is written twice.

        Raises :class:`UserError` as :func:`put` does.
        """
        with self._database.unit_of_work() as uow:
            if key is None or uow.find(Attachment, key) is None:
                put(uow, owner, data, key)
            return uow.commit()

    def remove(
        self, attachment_id: UUID, version: int | None = None, *, for_good: bool = False
    ) -> ChangeSet:
        """Take a file away; ``for_good`` also forgets bytes that no other record carries."""
        with self._database.unit_of_work() as uow:
            found = uow.get(Attachment, attachment_id, version)
            uow.delete(found)
            if for_good:
                uow.session.flush()
                forget(uow, found.sha256)
            return uow.commit()


def put(
    uow: UnitOfWork, owner: Owner, data: AttachmentInput, key: UUID | None = None
) -> Attachment:
    """Write a file within a unit.

    Raises :class:`UserError` ``attachment_empty``, ``attachment_too_large``,
    ``attachment_not_allowed``.
    """
    media_type = _checked(data)
    digest = hashlib.sha256(data.content).hexdigest()
    connection = uow.session.connection()
    if not _is_kept(connection, digest):
        row = {"sha256": digest, "content": data.content}
        connection.execute(insert(AttachmentContent), row)
    return uow.add(
        Attachment(
            id=key or uow.new_id(),
            owner_kind=owner.kind.value,
            owner_id=owner.id,
            purpose=data.purpose,
            slot=data.slot,
            file_name=short_line(data.file_name),
            media_type=media_type,
            size=len(data.content),
            sha256=digest,
        )
    )


def forget(uow: UnitOfWork, sha256: str) -> None:
    """Drop the bytes of a hash, unless a living record still carries them."""
    connection = uow.session.connection()
    carried = select(Attachment.id).where(
        Attachment.sha256 == sha256, Attachment.deleted_at.is_(None)
    )
    if connection.execute(carried.limit(1)).first() is None:
        connection.execute(delete(AttachmentContent).where(AttachmentContent.sha256 == sha256))


def read_content(connection: Connection, row: AttachmentRow) -> bytes:
    """Return the bytes of a file, whole; raise ``attachment_damaged``."""
    found = queries.content(connection, row.sha256)
    if found is None or hashlib.sha256(found).hexdigest() != row.sha256:
        raise EnvironmentFault("attachment_damaged", name=row.file_name)
    return found


def save_copy(connection: Connection, attachment_id: UUID, path: Path) -> Path:
    """Write a file of a record to the disk.

    Raises ``gone``, and :class:`EnvironmentFault` ``attachment_damaged``, ``folder_unwritable``.
    """
    found = queries.one(connection, attachment_id)
    if found is None:
        raise UserError("gone", kind=RecordKind.ATTACHMENT)
    content = read_content(connection, found)
    try:
        replace_file(path, content)
    except OSError as error:
        raise EnvironmentFault("folder_unwritable", name=path.parent.name) from error
    return path


def media_type_of(content: bytes) -> str:
    """Return what a file is by its first bytes; empty for what is kept nowhere."""
    for sign, media_type in _SIGNS:
        if content.startswith(sign):
            return media_type
    if content.startswith(b"PK\x03\x04"):
        return next((kind for part, kind in _OFFICE.items() if part in content), "")
    return ""


def _checked(data: AttachmentInput) -> str:
    if not data.content:
        raise UserError("attachment_empty", name=data.file_name)
    limit = LIMITS[data.purpose]
    if len(data.content) > limit:
        megabytes = limit // MEGABYTE
        raise UserError("attachment_too_large", name=data.file_name, megabytes=megabytes)
    media_type = media_type_of(data.content)
    if media_type not in _ALLOWED[data.purpose]:
        raise UserError("attachment_not_allowed", name=data.file_name)
    return media_type


def _is_kept(connection: Connection, sha256: str) -> bool:
    statement = select(AttachmentContent.sha256).where(AttachmentContent.sha256 == sha256)
    return connection.execute(statement).first() is not None
