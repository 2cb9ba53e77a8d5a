"""Say what every record carries: key, times, authors, version, soft delete, journal head."""

from datetime import date, datetime, time
from typing import Annotated, ClassVar
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, Integer, MetaData, String, Text, Time, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.domain.enums import RecordKind
from db.models.types import KeyType, MomentType

Key = Annotated[UUID, mapped_column(KeyType())]
Moment = Annotated[datetime, mapped_column(MomentType())]
ShortText = Annotated[str, mapped_column(String(500), default="")]
LongText = Annotated[str, mapped_column(Text, default="")]

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Collect the tables under one naming of constraints."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {
        UUID: KeyType(),
        datetime: MomentType(),
        date: Date(),
        time: Time(),
        str: Text(),
        int: Integer(),
    }


class Record(Base):
    """Be a row that people made: it is journalled, versioned and never really deleted."""

    __abstract__ = True

    kind: ClassVar[RecordKind]

    id: Mapped[Key] = mapped_column(primary_key=True, sort_order=-10)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[Moment]
    created_by: Mapped[ShortText]
    changed_at: Mapped[Moment]
    changed_by: Mapped[ShortText]
    deleted_at: Mapped[Moment | None]
    head: Mapped[Key]
    """The journal's newest operation on this record: the base of the next one."""


def trash_index(table: str) -> Index:
    """Return an index over the few records of a large table that are in the trash."""
    return Index(f"ix_{table}_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL"))


def reference(target: str) -> ForeignKey:
    """Return a foreign key that is checked at commit, so records may be added in any order."""
    return ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
