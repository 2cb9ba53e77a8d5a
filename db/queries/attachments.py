"""Read the files that records carry; their bytes only where they are asked for."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, select

from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.rows.attachments import AttachmentRow, KeptTemplate
from db.models import Attachment, AttachmentContent


def of_owner(
    connection: Connection,
    owner_kind: RecordKind,
    owner_id: UUID,
    purpose: AttachmentPurpose | None = None,
) -> list[AttachmentRow]:
    """Return the files of a record, the oldest first."""
    statement = _rows().where(
        Attachment.owner_id == owner_id, Attachment.owner_kind == owner_kind.value
    )
    if purpose is not None:
        statement = statement.where(Attachment.purpose == purpose)
    return [AttachmentRow(*row) for row in connection.execute(statement)]


def of_owners(
    connection: Connection, owner_kind: RecordKind, owners: Iterable[UUID]
) -> list[AttachmentRow]:
    """Return the files of several records of one kind, the oldest first."""
    statement = _rows().where(
        Attachment.owner_id.in_(list(owners)), Attachment.owner_kind == owner_kind.value
    )
    return [AttachmentRow(*row) for row in connection.execute(statement)]


def emblem(connection: Connection, city_id: UUID) -> str:
    """Return the hash of the coat of arms of today, empty where there is none."""
    found = of_owner(connection, RecordKind.CITY, city_id, AttachmentPurpose.COAT_OF_ARMS)
    return found[-1].sha256 if found else ""


def templates(connection: Connection, city_id: UUID) -> dict[str, KeptTemplate]:
    """Return the templates of a city by the papers that they lay out."""
    statement = (
        select(
            Attachment.id,
            Attachment.slot,
            Attachment.file_name,
            Attachment.sha256,
            Attachment.created_at,
            Attachment.created_by,
        )
        .where(
            Attachment.owner_id == city_id,
            Attachment.owner_kind == RecordKind.CITY.value,
            Attachment.purpose == AttachmentPurpose.TEMPLATE,
            Attachment.deleted_at.is_(None),
        )
        .order_by(Attachment.id)
    )
    found = (KeptTemplate(*row) for row in connection.execute(statement))
    return {one.slot: one for one in found}


def template_hashes(connection: Connection, city_id: UUID) -> dict[str, str]:
    """Return the hashes of the templates of a city by the papers that they lay out."""
    return {slot: row.sha256 for slot, row in templates(connection, city_id).items()}


def one(connection: Connection, attachment_id: UUID) -> AttachmentRow | None:
    """Return a file by its key, or nothing where it was removed."""
    row = connection.execute(_rows().where(Attachment.id == attachment_id)).first()
    return None if row is None else AttachmentRow(*row)


def content(connection: Connection, sha256: str) -> bytes | None:
    """Return the bytes of this hash, or nothing where they were forgotten."""
    statement = select(AttachmentContent.content).where(AttachmentContent.sha256 == sha256)
    found = connection.execute(statement).scalar()
    return None if found is None else bytes(found)


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Attachment.id,
            Attachment.version,
            Attachment.owner_kind,
            Attachment.owner_id,
            Attachment.purpose,
            Attachment.file_name,
            Attachment.media_type,
            Attachment.size,
            Attachment.sha256,
        )
        .where(Attachment.deleted_at.is_(None))
        .order_by(Attachment.id)
    )
