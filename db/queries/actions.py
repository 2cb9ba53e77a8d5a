"""Read the newest operations of this copy of the file, and what records belong to."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from db.domain.enums import ErasureGround
from db.models import Erasure, Operation, Replica

MOST = 5000
"""Operations of a day that are looked through; a hundred times a meeting."""


def since(connection: Connection, moment: datetime) -> Sequence[Any]:
    """Return the operations of this copy since ``moment``, the oldest first, without values."""
    statement = (
        select(
            Operation.seq,
            Operation.id,
            Operation.at,
            Operation.actor,
            Operation.kind,
            Operation.record_id,
            Operation.action,
            Operation.field_names,
            Operation.base,
        )
        .join(Replica, Replica.id == Operation.replica)
        .where(Replica.current)
        .order_by(Operation.seq.desc())
        .limit(MOST)
    )
    rows = connection.execute(statement).all()
    return [row for row in rows if row.at >= moment][::-1]


def housekeeping(connection: Connection, moment: datetime) -> frozenset[UUID]:
    """Return the acts since ``moment`` of what the program took away because its term was over."""
    statement = select(Erasure.id).where(
        Erasure.done_at >= moment, Erasure.ground == ErasureGround.TERM
    )
    return frozenset(connection.execute(statement).scalars())


def of_records(connection: Connection, keys: Iterable[UUID], until: int) -> Sequence[Any]:
    """Return the operations on records up to the place ``until``, the oldest first."""
    statement = (
        select(
            Operation.seq,
            Operation.id,
            Operation.at,
            Operation.actor,
            Operation.kind,
            Operation.record_id,
            Operation.action,
            Operation.field_names,
            Operation.fields,
        )
        .where(Operation.record_id.in_(list(keys)), Operation.seq <= until)
        .order_by(Operation.seq)
    )
    return connection.execute(statement).all()
