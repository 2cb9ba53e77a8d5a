"""Keep the minutes of a meeting while people speak."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar
from uuid import UUID

from sqlalchemy import bindparam, select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.consent import Consent
from db.domain.enums import MeetingState
from db.domain.errors import UserError
from db.domain.inputs import AttendanceInput, QuestionEdit, QuestionInput
from db.domain.rows.minutes import DraftRow, QuestionRow
from db.models import Question
from db.queries import minutes as queries
from db.unit_of_work import UnitOfWork
from desktop.services import attendance, drafts
from desktop.services.gate import long_text
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_log import log_question, whole
from desktop.services.question_parts import set_applicant, set_consent, set_orders, touch

# Built once: it is asked at every Enter.
_THERE = select(Question.id).where(Question.id == bindparam("question"))

DoneT = TypeVar("DoneT")


class MinutesService:
    """Start and end meetings, log questions and correct what hangs on them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def start(self, meeting_id: UUID) -> ChangeSet:
        """Begin the meeting; a second time does nothing.

        Raises :class:`UserError` ``meeting_held`` when it is over: then :meth:`reopen` it.
        """
        with self._database.unit_of_work() as uow:
            meeting = open_meeting(uow, meeting_id)
            if meeting.state is MeetingState.HELD:
                raise UserError("meeting_held")
            if meeting.state is not MeetingState.RUNNING:
                meeting.state = MeetingState.RUNNING
                meeting.started_at = meeting.started_at or uow.now
            return uow.commit()

    def end(self, meeting_id: UUID, residents: int | None = None) -> ChangeSet:
        """Close the meeting, started in the program or held on paper.

        ``residents`` is how many came; ``None`` leaves what was counted before.
        """
        with self._database.unit_of_work() as uow:
            meeting = open_meeting(uow, meeting_id)
            if residents is not None:
                meeting.residents = whole(residents)
            if meeting.state is not MeetingState.HELD:
                meeting.state = MeetingState.HELD
                meeting.ended_at = uow.now
            return uow.commit()

    def reopen(self, meeting_id: UUID) -> ChangeSet:
        """Go on with a meeting that was closed too early."""
        with self._database.unit_of_work() as uow:
            meeting = open_meeting(uow, meeting_id)
            if meeting.state is MeetingState.HELD:
                meeting.state = MeetingState.RUNNING
                meeting.ended_at = None
            return uow.commit()

    def set_attendance(self, meeting_id: UUID, lines: Sequence[AttendanceInput]) -> ChangeSet:
        """Write who was invited and who came; a line left out goes to the trash."""
        with self._database.unit_of_work() as uow:
            open_meeting(uow, meeting_id)
            attendance.set_lines(uow, meeting_id, lines)
            return uow.commit()

    def set_residents(self, meeting_id: UUID, residents: int | None) -> ChangeSet:
        """Write how many residents came; ``None`` when nobody counted."""
        with self._database.unit_of_work() as uow:
            meeting = open_meeting(uow, meeting_id)
            meeting.residents = None if residents is None else whole(residents)
            return uow.commit()

    def ribbon(self, meeting_id: UUID) -> list[QuestionRow]:
        """Return the questions of a meeting in the order of its protocol."""
        with self._database.read() as connection:
            return queries.ribbon(connection, meeting_id)

    def question(self, question_id: UUID) -> QuestionRow:
        """Return one question; raise :class:`UserError` ``gone``."""
        with self._database.read() as connection:
            row = queries.question(connection, question_id)
        if row is None:
            raise UserError("gone", kind=Question.kind)
        return row

    def log(
        self,
        meeting_id: UUID,
        data: QuestionInput,
        question_id: UUID | None = None,
        *,
        draft_key: str | None = None,
    ) -> ChangeSet:
        """Write a question under the next number of the meeting; drop its draft with it.

        A ``question_id`` that is there already makes this do nothing: a save whose answer was
        lost may be tried again. Raises :class:`UserError` ``question_empty``, ``text_too_long``
        and those of :func:`~desktop.services.meeting_gate.open_meeting`.
        """
        with self._database.unit_of_work() as uow:
            if question_id is None or not _is_there(uow, question_id):
                log_question(uow, meeting_id, data, question_id)
            drafts.drop(uow, draft_key)
            return uow.commit()

    def edit(
        self,
        question_id: UUID,
        data: QuestionEdit,
        version: int,
        *,
        draft_key: str | None = None,
    ) -> ChangeSet:
        """Write the card of a question; the resident's words are not among what it can change."""
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id, version)
            open_meeting(uow, question.meeting_id)
            question.sort = data.kind
            question.urgency = data.urgency
            question.supporters = whole(data.supporters)
            question.answer = long_text(data.answer)
            question.topic_id = data.topic_id
            question.house_id = data.house_id
            set_applicant(uow, question, data.applicant)
            set_orders(uow, question, data.orders)
            touch(uow, question)
            drafts.drop(uow, draft_key)
            return uow.commit()

    def set_consent(self, question_id: UUID, consent: Consent, version: int) -> ChangeSet:
        """Write to what the applicant agrees, whatever became of the meeting and its protocol.

        A consent may be taken back at any time (law 152-ФЗ, article 9, part 2); no paper that was
        issued tells of it.
        """
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id, version)
            set_consent(uow, question, consent)
            touch(uow, question)
            return uow.commit()

    def delete(self, question_id: UUID, version: int) -> ChangeSet:
        """Put a question into the trash; its number is not given again."""
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id, version)
            open_meeting(uow, question.meeting_id)
            uow.delete(question)
            return uow.commit()

    def restore(self, question_id: UUID) -> ChangeSet:
        """Take a question back out of the trash, under the number it had."""
        with self._database.unit_of_work() as uow:
            question = uow.find(Question, question_id)
            if question is None:
                raise UserError("gone", kind=Question.kind)
            open_meeting(uow, question.meeting_id)
            uow.restore(question)
            return uow.commit()

    def save_draft(self, draft: DraftRow) -> ChangeSet:
        """Keep what is being typed; the change set stays empty."""
        with self._database.unit_of_work() as uow:
            return drafts.save(uow, draft)

    def drafts(self, prefix: str) -> list[DraftRow]:
        """Return what was typed and not stored, whose key begins with ``prefix``."""
        with self._database.read() as connection:
            return queries.drafts(connection, prefix)

    def newest_draft(self, prefix: str) -> str:
        """Return the key of what was typed last, of those that begin with ``prefix``."""
        with self._database.read() as connection:
            return queries.newest_draft(connection, prefix)

    def saving(self, key: str, work: Callable[[], DoneT]) -> DoneT:
        """Save a record; its draft goes with the same transaction."""
        with self._database.at_each_commit(partial(drafts.drop, key=key)):
            return work()

    def drop_draft(self, key: str) -> ChangeSet:
        """Forget a draft."""
        with self._database.unit_of_work() as uow:
            drafts.drop(uow, key)
            return uow.commit()


def _is_there(uow: UnitOfWork, question_id: UUID) -> bool:
    return uow.session.connection().scalar(_THERE, {"question": question_id}) is not None
