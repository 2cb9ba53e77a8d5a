"""Give the columns a common vocabulary: keys, moments, enums, texts."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import BINARY, DateTime, Dialect, Enum, Uuid
from sqlalchemy.types import TypeDecorator, TypeEngine


class KeyType(TypeDecorator[UUID]):
    """Store a UUID in 16 bytes, so that version 7 keys sort by the time of making."""

    impl = BINARY(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Use the server's own type where it has one."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Uuid())
        return dialect.type_descriptor(BINARY(16))

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """Turn a key into what the database stores.

        The processors are given whole, not by ``process_bind_param``: a question has dozens of
        keys, and each would pass through three functions more.
        """
        return None if dialect.name == "postgresql" else _to_bytes

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Turn what the database stores into a key."""
        return None if dialect.name == "postgresql" else _from_bytes


def _to_bytes(key: UUID | None) -> bytes | None:
    return None if key is None else key.bytes


def _from_bytes(stored: bytes | None) -> UUID | None:
    return None if stored is None else UUID(bytes=stored)


class MomentType(TypeDecorator[datetime]):
    """Store an aware moment in UTC and refuse a naive one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn the moment to UTC; SQLite keeps no zone, so it is dropped there."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        """Give the moment its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _values(members: type[StrEnum]) -> list[str]:
    return [member.value for member in members]


def enum_type(members: type[StrEnum], name: str = "", *, checked: bool = True) -> Enum:
    """Return a column type that stores the values of an enum and checks them.

    ``name`` tells two such columns of one table apart in the names of their checks. A column that
    came to a table later is not ``checked``: SQLite adds no check to a table that stands.
    """
    return Enum(
        members,
        values_callable=_values,
        native_enum=False,
        create_constraint=checked,
        length=32,
        name=f"{name or members.__name__.lower()}_known",
    )
