"""Number, freeze and sign the protocol of a meeting."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db import journal
from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import ControlState, ProtocolState
from db.domain.errors import UserError
from db.domain.rows.protocols import EditionRow, ProtocolRow
from db.models import Meeting, Order, Protocol, ProtocolVersion, Question
from db.queries import protocols as queries
from db.unit_of_work import UnitOfWork
from desktop.services import corrections
from desktop.services.issuing import (
    SCOPE,
    checks_of,
    next_number_text,
    numbering,
    refuse_obstacles,
)
from desktop.services.paper_codec import content_hash, freeze
from desktop.services.paper_rows import protocol_input


@dataclass(frozen=True, slots=True)
class IssuedProtocol:
    """Tell which protocol was issued and what that changed."""

    changes: ChangeSet
    protocol: ProtocolRow


class ProtocolService:
    """Issue and sign protocols; what is issued is frozen."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def issue(self, meeting_id: UUID, today: date) -> IssuedProtocol:
        """Give the next number of the year, freeze what the paper says, put orders on control.

        One unit of work: whatever fails, no number is used up. Raises :class:`UserError`
        ``obstacles`` with the checks that block, and ``bad_number_pattern``.
        """
        with self._database.unit_of_work() as uow:
            protocol = _issue(uow, meeting_id, today)
            changes = uow.commit()
        return IssuedProtocol(changes, protocol)

    def next_number_text(self, meeting_id: UUID) -> str:
        """Return the number that the protocol has, or would get now."""
        with self._database.read() as connection:
            issued = queries.of_meeting(connection, meeting_id)
            return issued.number_text if issued else next_number_text(connection, self._clock())

    def protocol(self, meeting_id: UUID) -> ProtocolRow | None:
        """Return the protocol of a meeting, if it has been issued."""
        with self._database.read() as connection:
            return queries.of_meeting(connection, meeting_id)

    def editions(self, meeting_id: UUID) -> tuple[EditionRow, ...]:
        """Return the frozen editions of a meeting's protocol, the newest first."""
        with self._database.read() as connection:
            return queries.editions(connection, meeting_id)

    def sign(self, protocol_id: UUID, on: date, version: int) -> ChangeSet:
        """Note the day on which the head signed the paper; raise ``correction_open``."""
        with self._database.unit_of_work() as uow:
            protocol = uow.get(Protocol, protocol_id, version)
            if protocol.state is ProtocolState.CORRECTING:
                raise UserError("correction_open")
            protocol.state = ProtocolState.SIGNED
            protocol.signed_on = on
            return uow.commit()

    def open_correction(self, protocol_id: UUID, version: int) -> ChangeSet:
        """Let the records of an issued protocol be written again; its last edition still holds."""
        with self._database.unit_of_work() as uow:
            uow.get(Protocol, protocol_id, version).state = ProtocolState.CORRECTING
            return uow.commit()

    def close_correction(self, protocol_id: UUID, version: int) -> ChangeSet:
        """End a correction that changed nothing; raise ``correction_has_changes``."""
        with self._database.unit_of_work() as uow:
            corrections.put_back(uow, uow.get(Protocol, protocol_id, version))
            return uow.commit()

    def corrections(self, meeting_id: UUID) -> tuple[str, ...]:
        """Return in words what the next edition would change."""
        with self._database.read() as connection:
            return corrections.what_changed(connection, meeting_id)

    def correct(
        self, protocol_id: UUID, reason: str, today: date, version: int | None = None
    ) -> IssuedProtocol:
        """Freeze the next edition with its reason; the number stays, the signature is to come.

        Raises as :func:`desktop.services.corrections.put_edition`, and ``stale``.
        """
        with self._database.unit_of_work() as uow:
            protocol = uow.get(Protocol, protocol_id, version)
            edition = corrections.put_edition(uow, protocol, reason, today)
            _put_on_control(uow, protocol.meeting_id)
            changes = uow.commit()
            return IssuedProtocol(changes, _row(protocol, edition))


def _issue(uow: UnitOfWork, meeting_id: UUID, today: date) -> ProtocolRow:
    uow.get(Meeting, meeting_id)
    connection = uow.session.connection()
    refuse_obstacles(checks_of(connection, meeting_id, today, uow.now))
    facts = queries.facts(connection, meeting_id)
    rule = numbering(facts.city, uow.now)
    number = uow.next_number(SCOPE, rule.year, rule.series)
    protocol = uow.add(
        Protocol(
            id=uow.new_id(),
            meeting_id=meeting_id,
            year=rule.year,
            series=rule.series,
            number=number,
            number_text=rule.text(number),
            state=ProtocolState.ISSUED,
            issued_at=uow.now,
        )
    )
    head = journal.head(connection)
    source = protocol_input(facts, number=protocol.number_text, moment=uow.now, journal_head=head)
    content = freeze(replace(source, uid=protocol.id.hex))
    uow.add(
        ProtocolVersion(
            protocol_id=protocol.id,
            edition=1,
            content=content,
            content_hash=content_hash(content),
            journal_head=head,
        )
    )
    _put_on_control(uow, meeting_id)
    return _row(protocol, 1)


def _put_on_control(uow: UnitOfWork, meeting_id: UUID) -> None:
    statement = (
        select(Order)
        .join(Question, Question.id == Order.question_id)
        .where(
            Question.meeting_id == meeting_id,
            Question.deleted_at.is_(None),
            Order.deleted_at.is_(None),
            Order.control == ControlState.NOT_ISSUED,
        )
    )
    for order in uow.session.scalars(statement):
        order.control = ControlState.ON_CONTROL


def _row(protocol: Protocol, edition: int) -> ProtocolRow:
    return ProtocolRow(
        id=protocol.id,
        version=protocol.version,
        meeting_id=protocol.meeting_id,
        year=protocol.year,
        number=protocol.number,
        number_text=protocol.number_text,
        state=protocol.state,
        issued_at=protocol.issued_at,
        signed_on=protocol.signed_on,
        edition=edition,
    )
