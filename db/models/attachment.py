"""Map the files that records carry: what is known of each, and apart from it the bytes."""

from typing import ClassVar

from sqlalchemy import Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import AttachmentPurpose, RecordKind
from db.models.base import Base, Key, Record, ShortText
from db.models.types import enum_type


class Attachment(Record):
    """Name a file of a record; the journal tells its name and its hash, never the bytes."""

    __tablename__ = "attachment"
    kind: ClassVar = RecordKind.ATTACHMENT
    __table_args__ = (
        Index("ix_attachment_owner", "owner_id", "owner_kind"),
        Index("ix_attachment_sha256", "sha256"),
    )

    owner_kind: Mapped[ShortText]
    """A :class:`RecordKind`: any record may carry files, so no check names them all."""
    owner_id: Mapped[Key]
    purpose: Mapped[AttachmentPurpose] = mapped_column(enum_type(AttachmentPurpose))
    slot: Mapped[ShortText] = mapped_column(server_default="")
    """Which of several files of a purpose it is: for a template, the paper that it lays out."""
    file_name: Mapped[ShortText]
    media_type: Mapped[ShortText]
    size: Mapped[int]
    sha256: Mapped[ShortText]
    """Of the bytes, hexadecimal; the key of :class:`AttachmentContent`."""


class AttachmentContent(Base):
    """Keep the bytes of a file once, however many records carry it.

    A frozen protocol refers to its pictures by the same hash, so what a removed attachment held
    stays until it is forgotten for good.
    """

    __tablename__ = "attachment_content"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
