"""Say whether a meeting can still be written to."""

from uuid import UUID

from sqlalchemy import bindparam, select

from db.domain.enums import MeetingState, ProtocolState
from db.domain.errors import UserError
from db.models import Meeting, Protocol
from db.unit_of_work import UnitOfWork

# Built once: it is asked at every Enter.
_ISSUED = (
    select(Protocol.id)
    .where(
        Protocol.meeting_id == bindparam("meeting"),
        Protocol.deleted_at.is_(None),
        Protocol.state != ProtocolState.CORRECTING,
    )
    .limit(1)
)


def open_meeting(uow: UnitOfWork, meeting_id: UUID) -> Meeting:
    """Return a meeting whose minutes may be written.

    Raises :class:`UserError` ``gone``, ``meeting_cancelled`` and ``protocol_issued``: what has
    been issued stays as it is until it is opened for a correction.
    """
    meeting = uow.get(Meeting, meeting_id)
    if meeting.state is MeetingState.CANCELLED:
        raise UserError("meeting_cancelled")
    refuse_issued(uow, meeting_id)
    return meeting


def refuse_issued(uow: UnitOfWork, meeting_id: UUID) -> None:
    """Raise :class:`UserError` ``protocol_issued`` for a meeting whose protocol holds."""
    if uow.session.connection().scalar(_ISSUED, {"meeting": meeting_id}) is not None:
        raise UserError("protocol_issued")
