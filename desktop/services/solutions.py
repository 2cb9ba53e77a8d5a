"""Keep typical solutions: offer them for a question, take one, grow one from a closed order."""

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, select

from db.database import Database
from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.deadlines import parse_deadline
from db.domain.enums import ControlState, RecordKind
from db.domain.errors import UserError
from db.domain.inputs import AssigneeInput, DeadlineInput, OrderInput, SolutionInput
from db.domain.known_people import known_people
from db.domain.rows.control import ControlCard
from db.domain.rows.directories import TopicRow
from db.domain.rows.solutions import SolutionOffer, SolutionRow
from db.domain.stemming import EVERYDAY_STEMS, IDLE_STEMS, stems
from db.domain.veiling import cover
from db.domain.working_days import WorkingCalendar
from db.models import Order, Organisation, Question, Record, Topic, TypicalSolution
from db.queries import control_card, directories
from db.queries import solutions as queries
from db.unit_of_work import UnitOfWork
from desktop.services import directory_records
from desktop.services.meeting_gate import open_meeting
from desktop.services.question_parts import (
    add_order,
    assignments_of,
    orders_of,
    set_assignees,
    set_deadline,
    touch,
)
from desktop.services.working_calendar import read_calendar

OFFERED = 3
_LONGEST_TITLE = 90
_ENOUGH = 2
"""Telling words that a question shares with a solution of no named topic."""
_SAME_TOPIC = 100
"""Outweighs any number of words in common."""


@dataclass(frozen=True, slots=True)
class Grown:
    """Tell which solution was made of an order; ``is_new`` where there was none before."""

    changes: ChangeSet
    solution_id: UUID
    is_new: bool


class SolutionService:
    """List, write and offer typical solutions; every write can be undone."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def solutions(self, text: str = "") -> list[SolutionRow]:
        """Return the solutions that contain every word of ``text``, each with its record."""
        with self._database.read() as connection:
            rows = queries.rows(connection, text)
            return [_told(connection, row) for row in rows]

    def solution(self, key: UUID) -> SolutionRow:
        """Return one solution; raise :class:`UserError` ``gone``."""
        with self._database.read() as connection:
            row = queries.one(connection, key)
            if row is None:
                raise UserError("gone", kind=RecordKind.TYPICAL_SOLUTION)
            return _told(connection, row)

    def save(
        self, data: SolutionInput, key: UUID | None = None, version: int | None = None
    ) -> ChangeSet:
        """Write a solution.

        Raises :class:`UserError` ``no_solution_title``, ``solution_empty``, ``bad_term``,
        ``text_too_long``, ``gone``, ``stale``.
        """
        with self._database.unit_of_work() as uow:
            calendar = read_calendar(uow.session.connection())
            if data.term.strip() and _deadline(data.term, uow.now.date(), calendar) is None:
                raise UserError("bad_term")
            directory_records.put_solution(uow, data, key, version)
            return uow.commit()

    def delete(self, key: UUID, version: int) -> ChangeSet:
        """Put a solution into the trash; questions that took it keep what they took."""
        with self._database.unit_of_work() as uow:
            uow.delete(uow.get(TypicalSolution, key, version))
            return uow.commit()

    def offers(self, text: str, topic_id: UUID | None, today: date) -> list[SolutionOffer]:
        """Return the solutions that fit a question, the best first.

        Those of its topic come first; else the words must speak of the same. Of two alike the one
        that has served better comes first.
        """
        with self._database.read() as connection:
            found = queries.rows(connection)
            topics = {row.id: row for row in directories.topics(connection)} if found else {}
            fitting = sorted(
                ((fits, row) for row in found if (fits := _fits(row, topics, text, topic_id))),
                key=lambda one: -one[0],
            )[: 2 * OFFERED]
            told = [(fits, _told(connection, row)) for fits, row in fitting]
            told.sort(key=lambda one: (one[0] >= _SAME_TOPIC, _merit(one[1]), one[0]), reverse=True)
            calendar = read_calendar(connection)
            return [_offer(row, topics, today, calendar) for _, row in told[:OFFERED]]

    def take(self, question_id: UUID, offer: SolutionOffer) -> ChangeSet:
        """Give a logged question what it lacks of a solution.

        Raises :class:`UserError` ``gone`` and those of
        :func:`~desktop.services.meeting_gate.open_meeting`.
        """
        with self._database.unit_of_work() as uow:
            question = uow.get(Question, question_id)
            open_meeting(uow, question.meeting_id)
            _take(uow, question, offer)
            touch(uow, question)
            return uow.commit()

    def grow(self, order_id: UUID) -> Grown:
        """Make a solution of an order off control; what points at residents is covered.

        One that was made of it before is named again. Raises :class:`UserError` ``gone``,
        ``solution_not_closed``, ``solution_empty``.
        """
        with self._database.unit_of_work() as uow:
            known = select(TypicalSolution.id).where(
                TypicalSolution.grown_from_id == order_id, TypicalSolution.deleted_at.is_(None)
            )
            found = uow.session.scalar(known)
            if found is not None:
                return Grown(ChangeSet(), found, is_new=False)
            solution = _grow(uow, order_id)
            return Grown(uow.commit(), solution, is_new=True)


def add_samples(uow: UnitOfWork, path: Path) -> None:
    """Take in the solutions that come with the program; a lawyer is to look at them."""
    topics = {row.title: row.id for row in uow.session.scalars(select(Topic))}
    for one in json.loads(path.read_text(encoding="utf-8")):
        data = SolutionInput(
            title=one["title"],
            topic_id=topics.get(one["topic"]),
            wording=one["wording"],
            answer=one["answer"],
            steps="\n".join(one["steps"]),
            term=one["term"],
            is_sample=True,
        )
        directory_records.put_solution(uow, data, None, None)


def _told(connection: Connection, row: SolutionRow) -> SolutionRow:
    return replace(row, record=queries.record(connection, row.id))


def _fits(row: SolutionRow, topics: dict[UUID, TopicRow], text: str, topic_id: UUID | None) -> int:
    """Return how much a solution speaks of a question, 0 where it does not."""
    if topic_id is not None and row.topic_id == topic_id:
        return _SAME_TOPIC + len(_telling(text) & _matter(row, None))
    if topic_id is not None and row.topic_id is not None:
        return 0
    topic = topics.get(row.topic_id) if row.topic_id else None
    shared = len(_telling(text) & _matter(row, topic))
    return shared if shared >= _ENOUGH else 0


def _matter(row: SolutionRow, topic: TopicRow | None) -> frozenset[str]:
    note = f"{topic.title} {topic.note}" if topic is not None else ""
    return _telling(f"{row.title} {note}")


@cache
def _idle() -> frozenset[str]:
    return IDLE_STEMS | EVERYDAY_STEMS


def _telling(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - _idle()


def _merit(row: SolutionRow) -> float:
    """Return from 0 to 1 how well a solution has served; what nobody has used stands between."""
    record = row.record
    good = record.in_time + record.satisfied + 1
    return good / (record.closed + record.asked + record.reopened + 2)


def _offer(
    row: SolutionRow, topics: dict[UUID, TopicRow], today: date, calendar: WorkingCalendar
) -> SolutionOffer:
    topic = topics.get(row.topic_id) if row.topic_id else None
    key, label = row.organisation_id, row.organisation
    if key is None and topic is not None:
        key, label = topic.usual_assignee_id, topic.usual_assignee
    return SolutionOffer(row, key, label, _deadline(row.term, today, calendar))


def _deadline(term: str, today: date, calendar: WorkingCalendar) -> DeadlineInput | None:
    found = parse_deadline(term, today, calendar) if term.strip() else None
    return DeadlineInput(found.kind, found.on, found.phrase) if found is not None else None


def _take(uow: UnitOfWork, question: Question, offer: SolutionOffer) -> None:
    row = offer.solution
    question.solution_id = row.id
    question.topic_id = question.topic_id or row.topic_id
    if not row.wording:
        question.answer = question.answer or row.answer
        return
    who = (AssigneeInput(offer.organisation_id),) if offer.organisation_id else ()
    orders = orders_of(uow, question.id)
    if not orders:
        add_order(uow, question.id, OrderInput(None, row.wording, who, offer.deadline), 1)
        return
    first = orders[0]
    first.wording = first.wording or row.wording
    if first.deadline_kind is None:
        set_deadline(first, offer.deadline)
    if who and not assignments_of(uow, first.id):
        set_assignees(uow, first, who)


def _grow(uow: UnitOfWork, order_id: UUID) -> UUID:
    order = uow.get(Order, order_id)
    if order.control is not ControlState.OFF_CONTROL:
        raise UserError("solution_not_closed")
    connection = uow.session.connection()
    card = control_card.card(connection, order_id)
    if card is None:
        raise UserError("gone", kind=RecordKind.ORDER)
    question = uow.get(Question, order.question_id)
    lead = next(iter(assignments_of(uow, order_id)), None)
    solution = TypicalSolution(id=uow.new_id(), grown_from_id=order_id)
    data = replace(
        _texts(card),
        topic_id=_living(uow, Topic, question.topic_id),
        organisation_id=_living(uow, Organisation, lead.organisation_id if lead else None),
        term=_term(card.row.meeting_on, order.first_deadline_on, read_calendar(connection)),
    )
    directory_records.fill_solution(uow, solution, data)
    return uow.add(solution).id


def _texts(card: ControlCard) -> SolutionInput:
    """Return what an order and its report say, without those who asked."""
    people = known_people(card.applicants)
    wording = cover(card.row.wording or card.row.words, people)
    said = [one.text for one in card.reports if one.assignment_id is None and one.text]
    stages = (cover(stage.title, people) for stage in card.milestones)
    return SolutionInput(
        title=_title(wording),
        wording=wording,
        answer=cover(said[-1], people) if said else "",
        steps="\n".join(stages),
    )


def _title(wording: str) -> str:
    words = " ".join(wording.split())
    if len(words) <= _LONGEST_TITLE:
        return words
    return f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…"


def _term(given_on: date | None, due_on: date | None, calendar: WorkingCalendar) -> str:
    """Return how long was given, in working days, as the line understands it."""
    if given_on is None or due_on is None or due_on <= given_on:
        return ""
    days = max(1, calendar.count_working_days(given_on + timedelta(days=1), due_on))
    return f"{days} {'рабочий день' if days == 1 else 'рабочих дней'}"


def _living(uow: UnitOfWork, model: type[Record], key: UUID | None) -> UUID | None:
    """Return the key of an entry that is still in the directory."""
    found = uow.find(model, key) if key is not None else None
    return found.id if found is not None and found.deleted_at is None else None
