"""Note what was destroyed in an act, and take it out of the search."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db import search_index
from db.domain.enums import ErasureGround, RecordKind
from db.domain.rows.privacy import CopyRow
from db.erasure import Erased
from db.models import Applicant, Erasure, Order, ProtocolVersion
from db.queries import privacy as queries
from db.unit_of_work import UnitOfWork


def add_act(
    uow: UnitOfWork,
    today: date,
    ground: ErasureGround,
    reason: str,
    done: Sequence[Erased],
    copies: Iterable[CopyRow],
    drafts: int,
) -> Erasure:
    """Take in the act of an erasure of this unit under the next number of the year."""
    connection = uow.session.connection()
    places = queries.seqs(connection, [one.operation for one in done])
    editions = len(connection.execute(select(ProtocolVersion.id)).all())
    return uow.add(
        Erasure(
            year=today.year,
            number=uow.next_number("erasure", today.year),
            done_at=uow.now,
            ground=ground,
            reason=reason,
            content=_content(done, places, copies, drafts=drafts, editions=editions),
        )
    )


def forget_index(uow: UnitOfWork, done: Sequence[Erased]) -> None:
    """Take what was erased out of the search now, not when the index is next brought up to date."""
    connection = uow.session.connection()
    keys = {kind: [one.record_id for one in done if one.kind == kind] for kind in RecordKind}
    asked = select(Applicant.question_id).where(Applicant.id.in_(keys[RecordKind.APPLICANT]))
    ordered = select(Order.question_id).where(Order.id.in_(keys[RecordKind.ORDER]))
    found = {*keys[RecordKind.QUESTION]}
    for statement in (asked, ordered):
        found |= set(connection.execute(statement).scalars())
    search_index.forget(connection, list(found))


def _content(
    done: Iterable[Erased],
    places: dict[UUID, int],
    copies: Iterable[CopyRow],
    *,
    drafts: int,
    editions: int,
) -> dict[str, Any]:
    records = [
        {
            "kind": one.kind,
            "id": str(one.record_id),
            "fields": list(one.fields),
            "blanked": list(one.blanked),
            "operation": places[one.operation],
        }
        for one in done
    ]
    return {
        "records": records,
        "drafts": drafts,
        "editions": editions,
        "copies": [
            {"name": one.name, "made_on": _iso(one.made_on), "gone_by": _iso(one.gone_by)}
            for one in copies
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
