"""Map what is kept about personal data itself: acts of destruction, and choices for the public."""

from typing import Any, ClassVar

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.domain.enums import ErasureGround, PublicChoice, RecordKind
from db.models.base import LongText, Moment, Record, ShortText
from db.models.types import enum_type


class Erasure(Record):
    """Keep one destruction of personal data: what its act says, never the data."""

    __tablename__ = "erasure"
    kind: ClassVar = RecordKind.ERASURE
    __table_args__ = (UniqueConstraint("year", "number"),)

    year: Mapped[int]
    number: Mapped[int]
    done_at: Mapped[Moment]
    ground: Mapped[ErasureGround] = mapped_column(enum_type(ErasureGround))
    reason: Mapped[LongText]
    content: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """Ids of records, names of fields, places in the journal, and the copies that there were."""


class PublicText(Record):
    """Keep what was decided about a text before it went to the public."""

    __tablename__ = "public_text"
    kind: ClassVar = RecordKind.PUBLIC_TEXT

    digest: Mapped[ShortText] = mapped_column(unique=True)
    """SHA-256 of the text and of what was suspicious in it: another suspicion asks anew."""
    choice: Mapped[PublicChoice] = mapped_column(enum_type(PublicChoice))
    replacement: Mapped[LongText]
