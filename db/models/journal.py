"""Map the journal, the laptops that wrote it, the counters and the drafts."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, Integer, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Key, LongText, Moment, ShortText
from db.models.types import KeyType


class Replica(Base):
    """Name one laptop's copy of the file; a restored or cloned copy gets a new one."""

    __tablename__ = "replica"

    id: Mapped[Key] = mapped_column(primary_key=True)
    created_at: Mapped[Moment]
    current: Mapped[bool] = mapped_column(default=True)


class Operation(Base):
    """Keep one change of one record for ever: the journal is only added to.

    ``chain`` is SHA-256 over the chain before it and over everything here but the values; they
    enter it as ``value_mac``, keyed by ``salt``. So a person can be erased, values and salt
    blanked, and the chain still holds.
    """

    __tablename__ = "operation"
    __table_args__ = (Index("ix_operation_record", "record_id"),)

    seq: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    id: Mapped[UUID] = mapped_column(KeyType(), unique=True)
    replica: Mapped[Key]
    clock: Mapped[int] = mapped_column(BigInteger)
    """Hybrid logical clock: milliseconds since 1970 × 65 536 + a counter."""
    at: Mapped[datetime]
    actor: Mapped[ShortText]
    kind: Mapped[ShortText]
    record_id: Mapped[Key]
    action: Mapped[ShortText]
    field_names: Mapped[LongText]
    fields: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """New values of the changed fields; ``None`` after an erasure."""
    base: Mapped[list[str]] = mapped_column(JSON)
    """The operations that the author had on the screen."""
    salt: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    value_mac: Mapped[bytes] = mapped_column(LargeBinary(32))
    chain: Mapped[bytes] = mapped_column(LargeBinary(32))


class Sequence(Base):
    """Count the visible numbers of a year; counted up where the number is used."""

    __tablename__ = "sequence"

    scope: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class Draft(Base):
    """Keep what was typed and is not yet a record; it dies with the commit of its record."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[LongText]
    cursor: Mapped[int] = mapped_column(default=0)
    changed_at: Mapped[Moment]
