"""Map protocols and their frozen versions."""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import ProtocolState, RecordKind
from db.models.base import Key, LongText, Moment, Record, ShortText, reference
from db.models.types import enum_type


class Protocol(Record):
    """Keep the number that a meeting's protocol has for ever."""

    __tablename__ = "protocol"
    kind: ClassVar = RecordKind.PROTOCOL
    __table_args__ = (
        UniqueConstraint("year", "series", "number"),
        Index("ix_protocol_meeting", "meeting_id"),
    )

    meeting_id: Mapped[Key] = mapped_column(reference("meeting"))
    year: Mapped[int]
    series: Mapped[ShortText]
    number: Mapped[int]
    number_text: Mapped[ShortText]
    state: Mapped[ProtocolState] = mapped_column(enum_type(ProtocolState))
    issued_at: Mapped[Moment]
    signed_on: Mapped[date | None]


class ProtocolVersion(Record):
    """Keep one frozen edition: all that its paper says, as it stood when it was issued."""

    __tablename__ = "protocol_version"
    kind: ClassVar = RecordKind.PROTOCOL_VERSION
    __table_args__ = (UniqueConstraint("protocol_id", "edition"),)

    protocol_id: Mapped[Key] = mapped_column(reference("protocol"))
    edition: Mapped[int] = mapped_column(default=1)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    content_hash: Mapped[ShortText]
    """SHA-256 of the content in canonical JSON, hexadecimal."""
    journal_head: Mapped[ShortText]
    """The chain of the journal at that moment, hexadecimal."""
    reason: Mapped[LongText]
