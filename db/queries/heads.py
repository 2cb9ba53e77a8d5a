"""Read what remembers a head of the journal, and whether this file came out of a backup."""

from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from db.models import Protocol, ProtocolVersion, Replica


def edition_heads(connection: Connection) -> list[tuple[str, str]]:
    """Return each edition of each protocol with the head that was noted in it."""
    statement = (
        select(Protocol.number_text, ProtocolVersion.edition, ProtocolVersion.journal_head)
        .join(Protocol, Protocol.id == ProtocolVersion.protocol_id)
        .where(ProtocolVersion.journal_head != "")
        .order_by(ProtocolVersion.id)
    )
    return [
        (f"{row.number_text}, {row.edition}", row.journal_head)
        for row in connection.execute(statement)
    ]


def restored_at(connection: Connection) -> datetime | None:
    """Return when the first write after a restore was made; ``datetime.max`` while none was.

    ``None`` is for a file that never came out of a backup.
    """
    current = func.max(Replica.created_at).filter(Replica.current)
    row = connection.execute(select(func.count(), current)).one()
    named_at: datetime | None = row[1]
    if row[0] and named_at is None:
        return datetime.max.replace(tzinfo=UTC)
    return named_at if row[0] > 1 else None
