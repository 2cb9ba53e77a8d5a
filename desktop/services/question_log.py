"""Write a new question with all that hangs on it; a unit of work is opened by whoever calls."""

from uuid import UUID

from sqlalchemy import select

from db.domain.errors import UserError
from db.domain.inputs import QuestionInput
from db.domain.text import clean_line, is_blank
from db.models import Meeting, Question
from db.unit_of_work import UnitOfWork
from desktop.services.earlier import set_earlier
from desktop.services.gate import long_line, long_text
from desktop.services.head_words import add_head_word, promised_by
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_parts import add_applicant, add_order

MOST_CARDS = 999
"""The highest number that a paper card may carry."""


def log_question(
    uow: UnitOfWork, meeting_id: UUID, data: QuestionInput, question_id: UUID | None = None
) -> Question:
    """Write a question under the next number of the meeting, or that of its paper card.

    Raises :class:`UserError` ``question_empty``, ``text_too_long``, ``number_taken`` and those of
    :func:`~desktop.services.meeting_gate.open_meeting`.
    """
    meeting = open_meeting(uow, meeting_id)
    words = long_line(data.words)
    if is_blank(long_line(data.raw_line)):
        raise UserError("question_empty")
    number = _number(uow, meeting, data.number)
    question = uow.add(
        Question(
            id=question_id or uow.new_id(),
            meeting_id=meeting_id,
            number=number,
            asked_at=uow.now,
            raw_line=clean_line(data.raw_line),
            words=words,
            not_understood=long_line(data.not_understood),
            sort=data.kind,
            urgency=data.urgency,
            supporters=whole(data.supporters),
            answer=long_text(data.answer),
            topic_id=data.topic_id,
            house_id=data.house_id,
            solution_id=data.solution_id,
        )
    )
    if data.applicant is not None:
        add_applicant(uow, question.id, data.applicant)
    for position, order in enumerate(data.orders, 1):
        add_order(uow, question.id, order, position)
    if data.earlier is not None:
        set_earlier(uow, question, data.earlier)
    if data.head_word is not None:
        promised = promised_by(data.orders, data.answer, words)
        add_head_word(uow, question, data.head_word, promised)
    return question


def _number(uow: UnitOfWork, meeting: Meeting, wanted: int | None) -> int:
    """Return the number of a new question; of a paper card, that which is printed on it.

    Raises :class:`UserError` ``number_taken``, also where the question is in the trash, and
    ``number_not_on_cards``.
    """
    if wanted is None:
        meeting.last_question += 1
        return meeting.last_question
    if not 1 <= wanted <= MOST_CARDS:
        raise UserError("number_not_on_cards", number=wanted, last=MOST_CARDS)
    taken = select(Question.id).where(Question.meeting_id == meeting.id, Question.number == wanted)
    if uow.session.scalar(taken) is not None:
        raise UserError("number_taken", number=wanted)
    meeting.last_question = max(meeting.last_question, wanted)
    return wanted


def whole(number: int) -> int:
    """Return a number of people; raise :class:`UserError` ``number_negative``."""
    if number < 0:
        raise UserError("number_negative")
    return number
