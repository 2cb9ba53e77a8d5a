"""Note which orders were read out to the residents («оглашено»)."""

from uuid import UUID

from sqlalchemy import inspect

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.models import Assignment, Order, Question
from db.unit_of_work import UnitOfWork
from desktop.services.meeting_gate import open_meeting

_READ_OUT = ("wording", "deadline_kind", "deadline_on")


class AnnouncingService:
    """Tick orders off as they are read out, and take a tick back."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def announce(self, order_id: UUID, version: int) -> ChangeSet:
        """Note that an order was read out as it stands in ``version``."""
        with self._database.unit_of_work() as uow:
            order = _order(uow, order_id, version)
            if order.announced_at is None:
                order.announced_at = uow.now
            return uow.commit()

    def take_back(self, order_id: UUID) -> ChangeSet:
        """Note that an order is to be read out yet."""
        with self._database.unit_of_work() as uow:
            _order(uow, order_id).announced_at = None
            return uow.commit()


def forget_changed(uow: UnitOfWork) -> None:
    """Take the tick off the orders that this unit changes: residents have not heard them so."""
    session = uow.session
    for record in (*session.new, *session.dirty):
        if isinstance(record, Order) and _is_changed(record):
            record.announced_at = None
        elif isinstance(record, Assignment) and session.is_modified(record):
            order = uow.find(Order, record.order_id)
            if order is not None and order.announced_at is not None:
                order.announced_at = None


def _is_changed(order: Order) -> bool:
    state = inspect(order)
    return order.announced_at is not None and any(
        state.attrs[name].history.has_changes() for name in _READ_OUT
    )


def _order(uow: UnitOfWork, order_id: UUID, version: int | None = None) -> Order:
    order = uow.get(Order, order_id, version)
    question = uow.get(Question, order.question_id)
    if question.deleted_at is not None:
        raise UserError("gone", kind=RecordKind.ORDER)
    open_meeting(uow, question.meeting_id)
    return order
