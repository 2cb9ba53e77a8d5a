"""Gather the dossier of a yard: what was promised there, what is planned, what is heard of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from db.database import Database
from db.domain.clock import Clock
from db.domain.enums import ControlState, Outcome
from db.domain.errors import UserError
from db.domain.rows.minutes import OrderRow, QuestionRow
from db.domain.rows.preparation import Dossier, DossierHouse, PromiseRow, RepeatedRow
from db.models import Meeting, Milestone, Order, Question
from db.queries import meetings, minutes, notices, preparation, yards

_YEAR = timedelta(days=365)
MOST_MEETINGS = 10
"""Earlier meetings that are looked through: ten years of a yard."""
_MOST_REPEATED = 8
_MOST_PREPARED = 12
_SHOWN_WORDS = 90


class DossierService:
    """Read the dossier of the yard of a meeting."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def dossier(self, meeting_id: UUID, today: date) -> Dossier:
        """Return what is known of a yard; raise :class:`UserError` ``gone``."""
        with self._database.read() as connection:
            return read_dossier(connection, meeting_id, today)


def read_dossier(connection: Connection, meeting_id: UUID, today: date) -> Dossier:
    """Return what is known of the yard of a meeting; raise :class:`UserError` ``gone``."""
    card = meetings.card(connection, meeting_id)
    if card is None:
        raise UserError("gone", kind=Meeting.kind)
    houses = tuple(yards.houses(connection, meeting_id))
    keys = [house.id for house in houses]
    held = yards.held_here(connection, keys, card.on, meeting_id)[:MOST_MEETINGS] if keys else []
    asked = {one.id: _of_yard(minutes.ribbon(connection, one.id), keys) for one in held}
    outcomes = {
        key: outcome
        for one in held
        for key, outcome in notices.outcomes(connection, one.id).items()
    }
    last = held[0] if held else None
    since = last.on_day if last and last.on_day else today - _YEAR
    promises = tuple(_promises(held, asked, outcomes))
    prepared = preparation.prepared(connection, meeting_id)
    return Dossier(
        meeting_id=meeting_id,
        on=card.on,
        title=card.title,
        place=card.place,
        houses=houses,
        last_on=last.on_day if last else None,
        last_residents=last.residents if last else None,
        last_questions=len(asked[last.id]) if last else 0,
        answered=sum(bool(row.answer) for row in asked[last.id]) if last else 0,
        promises=promises,
        repeated=tuple(_repeated(held, asked)),
        planned=tuple(_planned(connection, promises, asked.values(), today)),
        signals=tuple(yards.signals_about(connection, keys, _quarters(houses), since)),
        prepared=tuple(row.line for row in prepared if row.question_id is None)[:_MOST_PREPARED],
    )


def _quarters(houses: Iterable[DossierHouse]) -> list[str]:
    return sorted({house.quarter for house in houses if house.quarter})


def _of_yard(rows: Iterable[QuestionRow], keys: Sequence[UUID]) -> list[QuestionRow]:
    """Return the questions of a meeting that are about this yard, or about no other house."""
    return [row for row in rows if row.house_id is None or row.house_id in keys]


def _promises(
    held: Iterable[Any], asked: dict[UUID, list[QuestionRow]], outcomes: dict[UUID, Outcome]
) -> list[PromiseRow]:
    """Return the orders, the open ones first, then the newest."""
    found = [
        _promise(meeting.on_day, row, order, outcomes.get(order.id))
        for meeting in held
        for row in asked[meeting.id]
        for order in row.orders
    ]
    return sorted(found, key=lambda row: (not row.is_open, _days_back(row.meeting_on), row.number))


def _days_back(day: date | None) -> int:
    return -day.toordinal() if day else 0


def _promise(
    on: date | None, row: QuestionRow, order: OrderRow, outcome: Outcome | None
) -> PromiseRow:
    return PromiseRow(
        meeting_on=on,
        number=row.number,
        words=row.words,
        topic=row.topic,
        wording=order.wording,
        lead=order.lead.label if order.lead else "",
        deadline_kind=order.deadline_kind,
        deadline_on=order.deadline_on,
        first_deadline_on=order.first_deadline_on,
        control=order.control,
        outcome=outcome,
    )


def _repeated(held: Iterable[Any], asked: dict[UUID, list[QuestionRow]]) -> list[RepeatedRow]:
    """Return the topics raised at several meetings, and what was said to be raised again."""
    days = {meeting.id: meeting.on_day for meeting in held}
    by_topic: defaultdict[str, list[QuestionRow]] = defaultdict(list)
    for rows in asked.values():
        for row in rows:
            by_topic[row.topic].append(row)
    found = []
    for topic, rows in by_topic.items():
        many = len({row.meeting_id for row in rows})
        times = max(many, *(row.multiplicity for row in rows)) if topic else 1
        if times > 1:
            newest = max(rows, key=lambda row: (days[row.meeting_id] or date.min, row.number))
            found.append(RepeatedRow(topic, times, days[newest.meeting_id], newest.words))
    return sorted(found, key=lambda row: (-row.times, row.topic))[:_MOST_REPEATED]


def _planned(
    connection: Connection,
    promises: Iterable[PromiseRow],
    asked: Iterable[Sequence[QuestionRow]],
    today: date,
) -> list[str]:
    """Return what is still to come here: stages of long works, and what was put into a plan."""
    keys = [row.id for rows in asked for row in rows]
    statement = (
        select(Milestone.title, Milestone.due_on, Question.number)
        .join(Order, Order.id == Milestone.order_id)
        .join(Question, Question.id == Order.question_id)
        .where(
            Order.question_id.in_(keys),
            Milestone.done_on.is_(None),
            Milestone.deleted_at.is_(None),
            Order.deleted_at.is_(None),
        )
        .order_by(Milestone.due_on, Milestone.position)
    )
    found = [
        f"{row.title} (вопрос {row.number})"
        + (f" – до {row.due_on:%d.%m.%Y}" if row.due_on else "")
        for row in connection.execute(statement)
    ]
    for row in promises:
        is_planned = row.outcome is Outcome.PLANNED and row.control is not ControlState.NOT_ISSUED
        if is_planned and not row.is_late(today):
            found.append(_cut(row.wording or row.words))
    return list(dict.fromkeys(found))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN_WORDS else f"{text[:_SHOWN_WORDS].rstrip()}…"
