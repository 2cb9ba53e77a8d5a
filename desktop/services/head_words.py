"""Stamp what the head promised aloud: who, when, in which words («слово главы»)."""

from uuid import UUID

from sqlalchemy import select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.enums import AttendanceRole
from db.domain.inputs import HeadWordInput, OrderInput
from db.domain.names import initials
from db.domain.text import is_blank
from db.models import Attendance, City, HeadWord, Order, Person, Question
from db.unit_of_work import UnitOfWork
from desktop.services.gate import long_text, short_line
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_parts import orders_of

_FULL_NAME = 3


class HeadWordService:
    """Add, correct and remove the stamps of a question."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def say(self, question_id: UUID, data: HeadWordInput) -> ChangeSet:
        """Stamp a question with a promise of whoever chairs its meeting.

        Raises :class:`UserError` ``gone``, ``text_too_long`` and those of
        :func:`~desktop.services.meeting_gate.open_meeting`.
        """
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id)
            open_meeting(uow, question.meeting_id)
            add_head_word(uow, question, data, _promised(uow, question))
            question.version += 1
            return uow.commit()

    def correct(self, word_id: UUID, words: str, version: int | None = None) -> ChangeSet:
        """Write the words of a stamp anew; emptied, it goes to the trash."""
        with self._database.unit_of_work() as uow:
            found = uow.get(HeadWord, word_id, version)
            question = uow.get(Question, found.question_id)
            open_meeting(uow, question.meeting_id)
            if is_blank(words):
                uow.delete(found)
            else:
                found.words = long_text(words)
            question.version += 1
            return uow.commit()


def add_head_word(
    uow: UnitOfWork, question: Question, data: HeadWordInput, promised: str
) -> HeadWord:
    """Stamp a question of this unit; ``promised`` stands for words that were not noted."""
    words = data.words if not is_blank(data.words) else promised
    return uow.add(
        HeadWord(
            question_id=question.id,
            said_at=data.said_at,
            said_by=short_line(speaker(uow, question.meeting_id)),
            words=long_text(words),
        )
    )


def promised_by(orders: tuple[OrderInput, ...], answer: str, words: str) -> str:
    """Return what a question being logged promises: its order, else the answer, else itself."""
    for order in orders:
        deadline = order.deadline.words if order.deadline is not None else ""
        if said := _joined(order.wording or words, deadline):
            return said
    return answer or words


def speaker(uow: UnitOfWork, meeting_id: UUID) -> str:
    """Return who chairs a meeting, by initials; the head of the city where nobody is noted."""
    chair = uow.session.scalar(
        select(Attendance)
        .where(
            Attendance.meeting_id == meeting_id,
            Attendance.role == AttendanceRole.CHAIR,
            Attendance.deleted_at.is_(None),
        )
        .order_by(Attendance.present.desc(), Attendance.position, Attendance.id)
        .limit(1)
    )
    if chair is not None:
        return _short(uow, chair)
    city = uow.session.scalar(select(City).limit(1))
    person = uow.find(Person, city.head_id) if city is not None and city.head_id else None
    return _named(person) if person is not None else ""


def _short(uow: UnitOfWork, chair: Attendance) -> str:
    parts = chair.name.split()
    if len(parts) == _FULL_NAME and "." not in chair.name:
        return initials(*parts)
    person = uow.find(Person, chair.person_id) if chair.person_id is not None else None
    return chair.name or (_named(person) if person is not None else "")


def _named(person: Person) -> str:
    return initials(person.surname, person.first_name, person.patronymic)


def _promised(uow: UnitOfWork, question: Question) -> str:
    """Return the order in hand with its term, else the answer, else what was asked."""
    orders: list[Order] = orders_of(uow, question.id)
    for order in orders:
        if said := _joined(order.wording or question.words, order.deadline_words):
            return said
    return question.answer or question.words


def _joined(wording: str, deadline: str) -> str:
    return ", ".join(part for part in (wording, deadline) if part)
