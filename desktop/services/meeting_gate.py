"""Say whether a meeting can still be written to."""

from uuid import UUID

from sqlalchemy import select

from db.domain.enums import MeetingState
from db.domain.errors import UserError
from db.models import Meeting, Protocol
from db.unit_of_work import UnitOfWork


def open_meeting(uow: UnitOfWork, meeting_id: UUID) -> Meeting:
    """Return a meeting whose minutes may be written.

    Raises :class:`UserError` ``gone``, ``meeting_cancelled`` and ``protocol_issued``: what has
    been issued stays as it is.
    """
    meeting = uow.get(Meeting, meeting_id)
    if meeting.state is MeetingState.CANCELLED:
        raise UserError("meeting_cancelled")
    issued = select(Protocol.id).where(
        Protocol.meeting_id == meeting_id, Protocol.deleted_at.is_(None)
    )
    if uow.session.scalar(issued.limit(1)) is not None:
        raise UserError("protocol_issued")
    return meeting
