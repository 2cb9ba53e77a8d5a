"""Show what was deleted, bring it back, and let it go after thirty days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy import delete, select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import ErasureGround, RecordKind
from db.domain.errors import UserError
from db.domain.local_time import local_date
from db.domain.rows.trash import TrashRow
from db.erasure import Redaction, erase
from db.models import Assignment, Draft, Meeting, Order, Question, Record
from db.queries import directories
from db.queries import trash as queries
from db.unit_of_work import UnitOfWork
from desktop.services import directory_records, photo_erasure
from desktop.services.erasure import ErasureService
from desktop.services.erasure_acts import add_act, forget_index
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_parts import touch

_Found = TypeVar("_Found", bound=Record)

DAYS: Final = 30
MOST = 100
"""Records that go at once, so that no save waits long."""
_REASON = f"записи удалены и пролежали в корзине {DAYS} дней"
"""Stands in the act, which is a Russian paper."""


@dataclass(frozen=True, slots=True)
class Swept:
    """Tell what has left the trash for good."""

    changes: ChangeSet
    has_more: bool


class TrashService:
    """Keep what was deleted for thirty days; numbers stay taken for ever."""

    def __init__(self, database: Database, clock: Clock, erasure: ErasureService) -> None:
        self._database = database
        self._clock = clock
        self._erasure = erasure

    def rows(self) -> list[TrashRow]:
        """Return what can be brought back, the newest first."""
        with self._database.read() as connection:
            return queries.rows(connection, self._since())

    def restore(self, kind: RecordKind, key: UUID) -> ChangeSet:
        """Take a record out of the trash; what was deleted with it comes back too.

        Raises :class:`UserError` ``gone`` where its time is over, ``protocol_issued`` and the like,
        ``house_twice`` and the like.
        """
        with self._database.unit_of_work() as uow:
            _restore(uow, kind, key, self._since())
            return uow.commit()

    def is_due(self) -> bool:
        """Tell whether something has lain in the trash for longer than it may."""
        with self._database.read() as connection:
            return any(
                late(connection, self._since(), 1) for late in (queries.over, queries.files_over)
            )

    def sweep(self) -> Swept:
        """Empty what has lain in the trash too long, with its past, and note it in an act.

        The records stay without words: their numbers are not given again.
        """
        copies = self._erasure.copies()
        with self._database.unit_of_work() as uow:
            connection = uow.session.connection()
            found = queries.over(connection, self._since(), MOST)
            late = queries.files_over(connection, self._since(), MOST)
            if not found and not late:
                return Swept(ChangeSet(), has_more=False)
            questions = [key for model, key in found if model is Question]
            photos = list({*photo_erasure.photos_of(connection, questions), *late})
            emptied = [
                Redaction(model.kind.value, key, queries.EMPTIED[model]) for model, key in found
            ]
            done = erase(uow, [*emptied, *photo_erasure.redactions(uow, photos)])
            photo_erasure.forget_bytes(uow, photos)
            forget_index(uow, done)
            drafts = _drop_drafts(uow, questions)
            today = self._today(uow)
            add_act(uow, today, ErasureGround.TERM, _REASON, done, copies, drafts)
            changes = uow.commit()
        self._database.fold_log()
        return Swept(changes, has_more=max(len(found), len(late)) >= MOST)

    def _since(self) -> datetime:
        """Return the moment before which deleted records are gone: a midnight of this machine."""
        midnight = self._clock().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight - timedelta(days=DAYS)

    def _today(self, uow: UnitOfWork) -> date:
        city = directories.city(uow.session.connection())
        return local_date(self._clock(), city.time_zone if city else "")


def _restore(uow: UnitOfWork, kind: RecordKind, key: UUID, since: datetime) -> None:
    match kind:
        case RecordKind.QUESTION:
            question = _deleted(uow, Question, key, since)
            open_meeting(uow, question.meeting_id)
            uow.restore(question)
        case RecordKind.ORDER:
            _restore_order(uow, _deleted(uow, Order, key, since))
        case RecordKind.MEETING:
            uow.restore(_deleted(uow, Meeting, key, since))
        case _:
            directory_records.restore(uow, kind, key)


def _restore_order(uow: UnitOfWork, order: Order) -> None:
    """Bring an order back with those who were to carry it out."""
    question = uow.get(Question, order.question_id)
    open_meeting(uow, question.meeting_id)
    lost = select(Assignment).where(
        Assignment.order_id == order.id, Assignment.deleted_at == order.deleted_at
    )
    for assignment in uow.session.scalars(lost).all():
        uow.restore(assignment)
    uow.restore(order)
    touch(uow, question)


def _deleted(uow: UnitOfWork, model: type[_Found], key: UUID, since: datetime) -> _Found:
    found = uow.find(model, key)
    if found is None or (found.deleted_at is not None and found.deleted_at < since):
        raise UserError("gone", kind=model.kind)
    return found


def _drop_drafts(uow: UnitOfWork, questions: list[UUID]) -> int:
    """Forget what was typed into the cards of questions and not stored."""
    keys = [f"question:{key}" for key in questions]
    done = uow.session.connection().execute(delete(Draft).where(Draft.key.in_(keys)))
    return done.rowcount
