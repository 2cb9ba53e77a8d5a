"""Describe the files that records carry."""

from dataclasses import dataclass
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class KeptTemplate:
    """Show the template that a city has chosen for a paper: the file, since when, by whom."""

    id: UUID
    slot: str
    file_name: str
    sha256: str
    since: datetime
    author: str
