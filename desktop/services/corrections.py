"""Mend an issued protocol: open it, change the records, freeze a new edition."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from db import journal
from db.domain.enums import ProtocolState
from db.domain.errors import UserError
from db.domain.rows.protocols import ProtocolRow
from db.models import Protocol, ProtocolVersion
from db.queries import protocols as queries
from db.unit_of_work import UnitOfWork
from desktop.documents.changes import changes
from desktop.documents.inputs import CorrectionInput, ProtocolInput
from desktop.services.gate import long_text
from desktop.services.issuing import checks_of, refuse_obstacles
from desktop.services.paper_codec import content_hash, freeze, thaw
from desktop.services.paper_rows import protocol_input


def put_back(uow: UnitOfWork, protocol: Protocol) -> None:
    """End a correction that changed nothing; raise :class:`UserError` ``correction_has_changes``."""
    found = what_changed(uow.session.connection(), protocol.meeting_id)
    if found:
        raise UserError("correction_has_changes", changes="; ".join(found))
    is_signed = protocol.signed_on is not None
    protocol.state = ProtocolState.SIGNED if is_signed else ProtocolState.ISSUED


def put_edition(uow: UnitOfWork, protocol: Protocol, reason: str, today: date) -> int:
    """Freeze the next edition and return its number; it waits for a signature again.

    Raises :class:`UserError` ``protocol_issued`` where the protocol was not opened,
    ``no_reason``, ``nothing_changed`` and ``obstacles``.
    """
    connection = uow.session.connection()
    why = long_text(reason)
    if protocol.state is not ProtocolState.CORRECTING:
        raise UserError("protocol_issued")
    if not why:
        raise UserError("no_reason")
    refuse_obstacles(checks_of(connection, protocol.meeting_id, today, uow.now))
    row = _row(connection, protocol.meeting_id)
    before, after = _both(connection, row)
    found = changes(before, after)
    if not found:
        raise UserError("nothing_changed")
    edition = row.edition + 1
    said = f"{'; '.join(found)} (основание: {why.rstrip('.')})"
    head = journal.head(connection)
    corrected = replace(
        after,
        moment=uow.now,
        correction=CorrectionInput(edition, today, said),
        journal_mark=head[: len(before.journal_mark)],
    )
    content = freeze(corrected)
    uow.add(
        ProtocolVersion(
            protocol_id=protocol.id,
            edition=edition,
            content=content,
            content_hash=content_hash(content),
            journal_head=head,
            reason=why,
        )
    )
    protocol.state = ProtocolState.ISSUED
    protocol.signed_on = None
    return edition


def what_changed(connection: Connection, meeting_id: UUID) -> tuple[str, ...]:
    """Return what the next edition would change; raise :class:`UserError` ``gone``."""
    return changes(*_both(connection, _row(connection, meeting_id)))


def _both(connection: Connection, row: ProtocolRow) -> tuple[ProtocolInput, ProtocolInput]:
    """Return the newest edition, and what the records say now in the same form."""
    before = thaw(queries.content(connection, row.id))
    facts = queries.facts(connection, row.meeting_id)
    after = protocol_input(facts, number=row.number_text, moment=before.moment)
    return before, replace(
        after,
        options=before.options,
        uid=before.uid,
        emblem=before.emblem,
        template=before.template,
        under_letterhead=before.under_letterhead,
    )


def _row(connection: Connection, meeting_id: UUID) -> ProtocolRow:
    row = queries.of_meeting(connection, meeting_id)
    if row is None:
        raise UserError("gone", kind=Protocol.kind)
    return row
