"""Describe the files that records carry."""

from dataclasses import dataclass
from uuid import UUID

from db.domain.enums import AttachmentPurpose


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """Show one file of a record, without its bytes."""

    id: UUID
    version: int
    owner_kind: str
    owner_id: UUID
    purpose: AttachmentPurpose
    file_name: str
    media_type: str
    size: int
    sha256: str
